//! What helps to understand an error besides its words: code, and other errors.

use super::Replacement;

/// What few errors have.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct More {
    /// Code that raises the error, and code that does not, in the author's order.
    pub examples: Vec<Example>,
    /// Errors that have to do with it, in the author's order.
    pub see: Vec<Related>,
    /// Errors that it is confused with, in the author's order.
    pub not: Vec<Related>,
}

/// Code that raises an error, and code that does not.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Example {
    /// The word for its language, such as `swift`.
    pub language: String,
    /// What it shows: a sentence.
    pub about: Option<String>,
    /// Code that raises the error.
    pub raises: Option<String>,
    /// The same, mended.
    pub fixed: Option<String>,
}

/// Another error, and what it has to do with this one.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Related {
    /// The other error.
    pub error: Replacement,
    /// What it has to do with this one, or how it differs: a sentence.
    pub about: Option<String>,
}
