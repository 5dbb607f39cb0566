//! What a target declares: the identifiers of each scope, for the check of clashes and reserved words.

/// A set of identifiers that must differ, such as the cases of one Swift enum.
#[derive(Debug, Clone)]
pub struct Scope {
    /// What it is, for people: ``the cases of `SessionError` ``.
    pub what: String,
    /// The identifiers.
    pub names: Vec<Declared>,
    /// Says why an identifier cannot be used here: `None` if it can. The text completes "`x` is …".
    pub refuse: fn(&str) -> Option<&'static str>,
    /// Says what is unwise about an identifier that can be used: `None` if nothing is. The text completes "`x` …".
    pub warn: fn(&str) -> Option<&'static str>,
    /// Whether names that differ in letter case only clash, as files do on many disks.
    pub ignore_case: bool,
}

/// An identifier and what declares it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declared {
    /// As it stands in the output, without escapes such as `r#` or backticks.
    pub name: String,
    /// What it was made from.
    pub origin: Origin,
}

/// What an identifier was made from: canonical names, as in the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Origin {
    /// The catalogue itself: its name.
    Catalogue,
    /// A category: its name.
    Category(String),
    /// A domain: its name.
    Domain(String),
    /// An error: its domain and name.
    Error(String, String),
    /// A field: its domain, error and name.
    Field(String, String, String),
    /// A reason: its domain, error and name.
    Reason(String, String, String),
    /// Every generated package declares it.
    Generated,
}

impl Scope {
    /// A scope whose names differ by letter case too.
    #[must_use]
    pub fn new(what: impl Into<String>, refuse: fn(&str) -> Option<&'static str>) -> Self {
        Self { what: what.into(), names: Vec::new(), refuse, warn: |_| None, ignore_case: false }
    }

    /// The scope, with what is unwise about identifiers.
    #[must_use]
    pub fn warning(self, warn: fn(&str) -> Option<&'static str>) -> Self {
        Self { warn, ..self }
    }

    /// Adds an identifier.
    pub fn declare(&mut self, name: impl Into<String>, origin: Origin) {
        self.names.push(Declared { name: name.into(), origin });
    }

    /// Adds the identifiers that every generated package declares here.
    pub fn declare_generated(&mut self, names: &[&str]) {
        self.names.extend(names.iter().map(|name| Declared { name: (*name).to_owned(), origin: Origin::Generated }));
    }
}
