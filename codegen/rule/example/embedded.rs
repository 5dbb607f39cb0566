//! The examples of each rule, as they are in this program.

use crate::Failure;
use crate::diagnostic::Report;
use crate::rule::Rule;
use std::borrow::Cow;

/// What the examples that bring no `catalogue.yaml` are checked with.
pub const MANIFEST: &str = include_str!("../examples/catalogue.yaml");

/// A small catalogue, written as one text: see [`files`](super::files).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Example(&'static [u8]);

impl Example {
    /// Its text, as it can be shown: bytes that are none become one mark.
    #[must_use]
    pub fn text(self) -> Cow<'static, str> {
        String::from_utf8_lossy(self.0)
    }

    /// What errspec says of it.
    ///
    /// # Errors
    ///
    /// As for [`check_texts`](crate::check_texts), but findings are no failure.
    pub fn check(self) -> Result<Report, Failure> {
        match crate::check_texts(super::files(self.0, MANIFEST.as_bytes())) {
            Ok(checked) => Ok(checked.report),
            Err(Failure::Findings(report)) => Ok(*report),
            Err(failure) => Err(failure),
        }
    }
}

impl Rule {
    /// A catalogue that breaks it.
    #[must_use]
    pub fn bad_example(&self) -> Option<Example> {
        self.examples().map(|(bad, _)| Example(bad))
    }

    /// The same catalogue, mended.
    #[must_use]
    pub fn good_example(&self) -> Option<Example> {
        self.examples().map(|(_, good)| Example(good))
    }

    fn examples(&self) -> Option<(&'static [u8], &'static [u8])> {
        let index = EXAMPLES.binary_search_by(|(id, ..)| (*id).cmp(self.code())).ok()?;
        let (_, bad, good) = EXAMPLES[index];
        Some((bad, good))
    }
}

/// Each rule's id, its bad example and its good one, in the order of the ids.
type Row = (&'static str, &'static [u8], &'static [u8]);
const EXAMPLES: &[Row] = include!("../examples/table.rs");
