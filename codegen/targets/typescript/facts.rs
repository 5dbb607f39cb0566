//! What functions give of how errors are handled: by which names, and whether the catalogue says it.

use crate::edition::EditionDomain;
use crate::model::{Catalogue, Error};

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
