//! What helps to understand an error besides its words, as written.

use super::{Few, FewByName, Text};

/// What few errors have.
#[derive(Debug, Clone, Default)]
pub struct More<'t> {
    /// Code that raises the error, and code that does not.
    pub examples: Few<Example<'t>>,
    /// Errors that have to do with it, with a sentence; `None` where there is none.
    pub see: FewByName<'t, Text<'t>>,
    /// Errors that it is confused with, with a sentence.
    pub not: FewByName<'t, Text<'t>>,
}

/// One entry of `examples`.
#[derive(Debug, Clone)]
pub struct Example<'t> {
    /// Where it stands in the list, counted from 0.
    pub index: usize,
    /// The word for its language.
    pub language: Option<Text<'t>>,
    /// What it shows.
    pub about: Option<Text<'t>>,
    /// Code that raises the error.
    pub raises: Option<Text<'t>>,
    /// The same, mended.
    pub fixed: Option<Text<'t>>,
}
