//! The target `conformance`: the test vectors alone, for decoders that errspec does not write.

#[cfg(feature = "packages")]
use super::{Files, Target};
use super::{Names, Scope};
#[cfg(feature = "packages")]
use crate::conformance;
use crate::model::{Domain, Edition, EditionError};

/// Writes `vectors.json`: envelopes, and what every decoder must make of them.
#[derive(Debug, Clone, Copy)]
pub struct Conformance;

impl Names for Conformance {
    fn name(&self) -> &'static str {
        "conformance"
    }

    fn title(&self) -> &'static str {
        "Conformance"
    }

    fn identifier(&self, _domain: &Domain, _error: EditionError<'_>) -> Option<String> {
        None
    }

    fn scopes(&self, _edition: Edition<'_>) -> Vec<Scope> {
        Vec::new()
    }
}

#[cfg(feature = "packages")]
impl Target for Conformance {
    fn render(&self, edition: Edition<'_>) -> Files {
        let mut files = Files::default();
        files.add("vectors.json", conformance::vectors(edition));
        files
    }
}
