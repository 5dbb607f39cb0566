//! The functions that give what the catalogue says of errors: which there are, and their names.

use crate::edition::EditionDomain;
use crate::model::{Catalogue, Category, CategoryId, Error};

pub const RETRYABLE: &str = "isRetryable";
pub const TERMINAL: &str = "isTerminal";

/// A function that tells errors of one kind from the others.
#[derive(Debug, Clone, Copy)]
pub enum Predicate<'a> {
    /// Of errors after which the same request may succeed.
    Retryable,
    /// Of errors after which nothing that they belong to goes on.
    Terminal,
    /// Of errors of a category.
    Category(CategoryId, &'a Category),
}

impl<'a> Predicate<'a> {
    /// Those of the catalogue, whether or not some error answers to them.
    pub fn all(catalogue: &'a Catalogue) -> impl Iterator<Item = Self> {
        let categories = catalogue.categories.iter().enumerate();
        [Self::Retryable, Self::Terminal]
            .into_iter()
            .chain(categories.map(|(id, category)| Self::Category(id, category)))
    }

    /// Its name: `isPermission`.
    pub fn name(self) -> String {
        match self {
            Self::Retryable => RETRYABLE.to_owned(),
            Self::Terminal => TERMINAL.to_owned(),
            Self::Category(_, category) => format!("is{}", category.name.pascal_acronyms()),
        }
    }

    /// What the errors have in common.
    pub fn about(self) -> &'a str {
        match self {
            Self::Retryable => "Whether the same request may succeed later, unchanged.",
            Self::Terminal => "Whether it ends what it belongs to, as the session: no other request can succeed there.",
            Self::Category(_, category) => &category.about,
        }
    }

    /// Whether the error is of the kind.
    pub fn holds(self, error: &Error) -> bool {
        match self {
            Self::Retryable => error.retryable,
            Self::Terminal => error.handling.is_terminal,
            Self::Category(id, _) => error.categories.contains(&id),
        }
    }

    /// Whether the domain has it: some error of it is of the kind.
    pub fn is_of(self, domain: &EditionDomain<'_>) -> bool {
        domain.errors.iter().any(|error| self.holds(error.error))
    }
}

/// What a function gives of an error, where the catalogue says it.
#[derive(Debug, Clone, Copy)]
pub enum Fact {
    /// What a program does about it.
    Action,
    /// How grave it is.
    Severity,
    /// How long to wait before another try.
    RetryAfter,
}

impl Fact {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Action, Self::Severity, Self::RetryAfter];

    /// The function that gives it.
    pub fn function(self) -> &'static str {
        match self {
            Self::Action => "actionOf",
            Self::Severity => "severityOf",
            Self::RetryAfter => "retryAfterOf",
        }
    }

    /// Its type.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Action => "Action",
            Self::Severity => "Severity",
            Self::RetryAfter => "number",
        }
    }

    /// What is exported beside its type, where the manifest declares that: the list of its values comes last.
    pub fn companions(self) -> &'static [&'static str] {
        match self {
            Self::Action => &["actions"],
            Self::Severity => &["compareSeverity", "severities"],
            Self::RetryAfter => &[],
        }
    }

    /// What is said of an error: a position among those that the manifest declares, or a number.
    pub fn of(self, error: &Error) -> Option<u32> {
        match self {
            Self::Action => error.handling.action.map(u32::from),
            Self::Severity => error.handling.severity.map(u32::from),
            Self::RetryAfter => error.handling.retry_after,
        }
    }

    /// Whether it is said of some error of the domain that is shipped.
    pub fn is_of(self, domain: &EditionDomain<'_>) -> bool {
        domain.errors.iter().any(|error| self.of(error.error).is_some())
    }

    /// Those of which the manifest declares the values.
    pub fn declared(catalogue: &Catalogue) -> impl Iterator<Item = Self> {
        let action = (!catalogue.actions.is_empty()).then_some(Self::Action);
        let severity = (!catalogue.severities.is_empty()).then_some(Self::Severity);
        action.into_iter().chain(severity)
    }
}
