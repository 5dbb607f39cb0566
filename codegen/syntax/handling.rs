//! How grave an error is and what a program does about it, as written.

use super::Text;

/// What few errors say, and some categories for all of theirs.
#[derive(Debug, Clone, Default)]
pub struct Handling<'t> {
    /// Name of a severity.
    pub severity: Option<Text<'t>>,
    /// Name of an action.
    pub action: Option<Text<'t>>,
    /// Whether the session is over.
    pub terminal: Option<bool>,
    /// After how many seconds to try again.
    pub retry_after: Option<i64>,
    /// What the code says.
    pub outcome: Option<Text<'t>>,
}

/// One entry of `categories`.
#[derive(Debug, Clone, Default)]
pub struct Category<'t> {
    /// What the errors with this label have in common.
    pub about: Option<Text<'t>>,
    /// The HTTP status of those that say none.
    pub status: Option<i64>,
    /// Whether the same request may succeed later, for those that do not say it.
    pub retryable: Option<bool>,
    /// What a program does about those that do not say it.
    pub action: Option<Text<'t>>,
}
