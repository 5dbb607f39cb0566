//! How grave an error is, and what a program does about it.

use super::options::words;
use crate::name::Name;

/// A step of the catalogue's scale of severities.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Severity {
    /// Its name, such as `warning`.
    pub name: Name,
    /// What it says of errors: one sentence.
    pub about: String,
}

/// Something that a program does about errors.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Action {
    /// Its name, such as `reauthenticate`.
    pub name: Name,
    /// What is to be done: one sentence.
    pub about: String,
}

/// An index into [`Catalogue::severities`](super::Catalogue::severities): the higher, the graver.
pub type SeverityId = u8;
/// An index into [`Catalogue::actions`](super::Catalogue::actions).
pub type ActionId = u8;

/// How grave an error is, and what a program does about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Handling {
    /// How grave it is.
    pub severity: Option<SeverityId>,
    /// What a program does about it.
    pub action: Option<ActionId>,
    /// Whether nothing that it belongs to can go on: the session is over.
    pub is_terminal: bool,
    /// After how many seconds to try again.
    pub retry_after: Option<u32>,
    /// What its code says.
    pub outcome: Outcome,
}

words! {
    /// What a code says.
    Outcome {
        /// That something failed.
        Error "error",
        /// Something to know: nothing failed.
        Information "information",
        /// That it worked.
        Success "success",
    }
}
