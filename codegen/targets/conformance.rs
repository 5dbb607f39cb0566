//! The target `conformance`: the test vectors alone, for decoders that errspec does not write.

use super::{Language, Namespace};
use crate::edition::{Edition, EditionError};
use crate::model::Domain;

/// Writes `vectors.json`: envelopes, and what every decoder must make of them.
#[derive(Debug, Clone, Copy)]
pub struct Conformance;

impl Language for Conformance {
    fn name(&self) -> &'static str {
        "conformance"
    }

    fn title(&self) -> &'static str {
        "Conformance"
    }

    fn identifier(&self, _domain: &Domain, _error: EditionError<'_>) -> Option<String> {
        None
    }

    fn allocate(&self, _edition: &Edition<'_>, _namespace: &mut Namespace) {}
}

#[cfg(feature = "packages")]
impl super::Target for Conformance {
    fn files<'e>(&self, edition: &'e Edition<'e>) -> Vec<super::File<'e>> {
        vec![super::File::new("vectors.json", || crate::wire::vectors(edition))]
    }
}
