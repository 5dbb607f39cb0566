//! The examples of each rule, as they are in this program.

use crate::rule::Rule;
use std::borrow::Cow;
use std::collections::BTreeMap;

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

    /// Its files, [`MANIFEST`] among them, for [`check_texts`](crate::check_texts).
    #[must_use]
    pub fn files(self) -> BTreeMap<String, Vec<u8>> {
        super::files(self.0, MANIFEST.as_bytes())
    }
}

impl Rule {
    /// A catalogue that breaks it.
    #[must_use]
    pub fn bad_example(self) -> Option<Example> {
        self.examples().map(|(bad, _)| Example(bad))
    }

    /// The same catalogue, mended.
    #[must_use]
    pub fn good_example(self) -> Option<Example> {
        self.examples().map(|(_, good)| Example(good))
    }

    fn examples(self) -> Option<(&'static [u8], &'static [u8])> {
        let (_, bad, good) = EXAMPLES.iter().find(|(id, ..)| *id == self.code())?;
        Some((bad, good))
    }
}

/// Each rule's id, its bad example and its good one.
type Row = (&'static str, &'static [u8], &'static [u8]);
const EXAMPLES: &[Row] = include!("../examples/table.rs");
