//! The identifiers of a package: lowering allocates each of them here, and the rules about clashes and reserved words read
//! what was allocated.

pub use crate::edition::Origin;
use std::borrow::Cow;
use std::sync::Arc;

/// An identifier, as it stands in the output without escapes such as `r#` or backticks.
pub type Identifier = Arc<str>;

/// Every identifier of an edition in one language, by the scope it stands in.
#[derive(Debug, Default)]
pub struct Namespace {
    scopes: Vec<Scope>,
}

/// A scope of a [`Namespace`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScopeId(usize);

/// A set of identifiers that must differ, such as the cases of one enum.
#[derive(Debug)]
pub struct Scope {
    /// What it is, for people: ``the cases of `SessionError` ``.
    pub what: Cow<'static, str>,
    /// What may stand in it.
    pub rules: Rules,
    /// What comes of the catalogue, in the order in which it was allocated.
    pub declared: Vec<Declared>,
    /// What stands in it in every package, or in every package that has it.
    pub provided: Vec<Cow<'static, str>>,
    /// What nothing may be called there, though no declaration of ours is: what generated code names without a qualifier,
    /// and what would hide a member that types inherit.
    pub avoided: Vec<&'static [&'static str]>,
}

/// What may stand in a scope. The answers complete "`x` …".
#[derive(Debug, Clone, Copy)]
pub struct Rules {
    /// Why an identifier cannot be used: `None` if it can.
    pub refuse: fn(&str) -> Option<&'static str>,
    /// What is unwise about an identifier that can be used: `None` if nothing is.
    pub warn: fn(&str) -> Option<&'static str>,
    /// Whether names that differ in letter case only clash, as files do on many disks.
    pub ignores_case: bool,
}

impl Rules {
    /// Rules that refuse what `refuse` says, and nothing else.
    #[must_use]
    pub const fn new(refuse: fn(&str) -> Option<&'static str>) -> Self {
        Self { refuse, warn: |_| None, ignores_case: false }
    }

    /// The same, with what is unwise.
    #[must_use]
    pub const fn warning(self, warn: fn(&str) -> Option<&'static str>) -> Self {
        Self { warn, ..self }
    }

    /// The same for names of files.
    #[must_use]
    pub const fn ignoring_case(self) -> Self {
        Self { ignores_case: true, ..self }
    }
}

/// An identifier and what it was made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declared {
    /// The identifier.
    pub name: Identifier,
    /// What it was made from.
    pub origin: Origin,
    /// Whether this edition has it, and not only another of the catalogue: see [`Namespace::reserve`].
    pub is_shipped: bool,
}

impl Namespace {
    /// A new scope: `what` it is, for people.
    pub fn scope(&mut self, what: impl Into<Cow<'static, str>>, rules: Rules) -> ScopeId {
        let (declared, provided, avoided) = (Vec::new(), Vec::new(), Vec::new());
        self.scopes.push(Scope { what: what.into(), rules, declared, provided, avoided });
        ScopeId(self.scopes.len() - 1)
    }

    /// Allocates an identifier: nothing else of the catalogue may have it in this scope.
    pub fn declare(&mut self, scope: ScopeId, name: impl Into<Identifier>, origin: Origin) -> Identifier {
        let name = name.into();
        self.scopes[scope.0].declared.push(Declared { name: Arc::clone(&name), origin, is_shipped: true });
        name
    }

    /// Keeps an identifier free that this edition does not declare, though another of the catalogue can.
    pub fn reserve(&mut self, scope: ScopeId, name: impl Into<Identifier>, origin: Origin) {
        self.scopes[scope.0].declared.push(Declared { name: name.into(), origin, is_shipped: false });
    }

    /// Allocates what generated code declares in this scope whatever the catalogue says.
    pub fn provide<N: Into<Cow<'static, str>>>(&mut self, scope: ScopeId, names: impl IntoIterator<Item = N>) {
        self.scopes[scope.0].provided.extend(names.into_iter().map(Into::into));
    }

    /// Keeps names free that no declaration of ours has.
    pub fn avoid(&mut self, scope: ScopeId, names: &'static [&'static str]) {
        self.scopes[scope.0].avoided.push(names);
    }

    /// The scopes, in the order in which they were made.
    #[must_use]
    pub fn scopes(&self) -> &[Scope] {
        &self.scopes
    }
}

impl Scope {
    /// What no identifier of the catalogue may be.
    pub fn taken(&self) -> impl Iterator<Item = &str> {
        let avoided = self.avoided.iter().flat_map(|names| names.iter().copied());
        self.provided.iter().map(AsRef::as_ref).chain(avoided)
    }
}
