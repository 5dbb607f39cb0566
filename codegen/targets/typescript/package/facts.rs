//! What the catalogue says of how errors are handled: functions that give it, and the types of what they give.

use super::super::facts::Fact;
use super::lower::{Domain, Error};
use super::{docs, literal};
use crate::model::Catalogue;
use serde::Serialize;
use std::collections::BTreeMap;

impl Fact {
    /// The member that holds it of what can be looked up, and of vectors.
    pub fn member(self) -> &'static str {
        match self {
            Self::Action => "action",
            Self::Severity => "severity",
            Self::RetryAfter => "retryAfter",
        }
    }

    /// What it is.
    pub fn about(self) -> &'static str {
        match self {
            Self::Action => "What a program does about the error",
            Self::Severity => "How grave the error is",
            Self::RetryAfter => "After how many seconds the same request may succeed",
        }
    }

    /// The comment of the functions that give it.
    pub fn doc(self) -> String {
        format!("/** {}; `undefined` where the catalogue says nothing. */\n", self.about())
    }

    /// The type of what they give.
    pub fn result(self) -> &'static str {
        match self {
            Self::Action => "Action | undefined",
            Self::Severity => "Severity | undefined",
            Self::RetryAfter => "number | undefined",
        }
    }

    /// Its type, where the manifest declares that.
    pub fn declared_kind(self) -> Option<&'static str> {
        (!self.companions().is_empty()).then(|| self.kind())
    }

    /// What the manifest declares: names, each with a sentence.
    fn values(self, catalogue: &Catalogue) -> Vec<(&str, &str)> {
        match self {
            Self::Action => catalogue.actions.iter().map(|action| (action.name.as_str(), &*action.about)).collect(),
            Self::Severity => {
                catalogue.severities.iter().map(|severity| (severity.name.as_str(), &*severity.about)).collect()
            }
            Self::RetryAfter => Vec::new(),
        }
    }

    /// The literal of what is said of an error.
    pub fn literal(self, said: u32, catalogue: &Catalogue) -> String {
        let index = usize::try_from(said).unwrap_or(usize::MAX);
        let name = match self {
            Self::Action => catalogue.actions.get(index).map(|action| &action.name),
            Self::Severity => catalogue.severities.get(index).map(|severity| &severity.name),
            Self::RetryAfter => None,
        };
        name.map_or_else(|| said.to_string(), |name| literal::string(name.as_str()))
    }
}

/// What the package says of how errors are handled, besides whether to try again.
#[derive(Serialize)]
pub struct Handling {
    /// The types that the manifest declares the values of.
    pub declared: Vec<Declared>,
    /// Those that functions of the package give.
    kinds: Vec<&'static str>,
    /// The functions, and what a program imports that calls them.
    functions: Vec<String>,
    imports: Vec<String>,
    /// The members of what can be looked up, as code.
    members: Vec<String>,
}

/// A type that the manifest declares the values of.
#[derive(Serialize)]
pub struct Declared {
    kind: &'static str,
    /// What is exported beside it: the list comes last.
    companions: &'static [&'static str],
    /// Its values as literals, and what each means as lines of a comment.
    literals: Vec<String>,
    items: String,
}

/// The name, the type and the comment of a member of what can be looked up.
pub type Member = [&'static str; 3];

impl Handling {
    /// What these functions give, each of which has a member.
    pub fn new<'f>(catalogue: &Catalogue, functions: impl Iterator<Item = (&'f str, Member)>) -> Self {
        let (functions, members): (Vec<_>, Vec<_>) =
            functions.map(|(name, [member, ..])| (name.to_owned(), format!("`{member}`"))).unzip();
        let has = |fact: &Fact| functions.iter().any(|name| name == fact.function());
        let mut imports = functions.clone();
        imports.push("isRetryable".to_owned());
        imports.extend(has(&Fact::Severity).then(|| "compareSeverity".to_owned()));
        imports.sort_unstable();
        Self {
            declared: Fact::declared(catalogue).map(|fact| Declared::new(fact, catalogue)).collect(),
            kinds: Fact::ALL.into_iter().filter(has).filter_map(Fact::declared_kind).collect(),
            functions,
            imports,
            members,
        }
    }
}

impl Declared {
    fn new(fact: Fact, catalogue: &Catalogue) -> Self {
        let (mut literals, mut items) = (Vec::new(), String::new());
        for (name, about) in fact.values(catalogue) {
            literals.push(literal::string(name));
            docs::push_item(name, about, &mut items);
        }
        Self { kind: fact.kind(), companions: fact.companions(), literals, items }
    }
}

/// Adds the functions of a domain.
pub fn push_functions(domain: &Domain<'_>, errors: &[Error<'_>], to: &mut String) {
    for fact in Fact::ALL {
        let mut said: BTreeMap<u32, Vec<&str>> = BTreeMap::new();
        for error in errors {
            if let Some(value) = fact.of(error.model) {
                said.entry(value).or_default().push(&error.code);
            }
        }
        if said.is_empty() {
            continue;
        }
        to.extend(["\n", &fact.doc(), "export function ", fact.function(), "(error: Any", &domain.class]);
        to.extend(["): ", fact.result(), " {\n  switch (error.code) {\n"]);
        for (value, codes) in said {
            for code in codes {
                to.extend(["    case ", code, ":\n"]);
            }
            to.extend(["      return ", &fact.literal(value, domain.edition.catalogue()), ";\n"]);
        }
        to.push_str("    default:\n      return undefined;\n  }\n}\n");
    }
}
