//! The target `swift`: a Swift package with a type for each domain, and an Objective-C header.

mod allocate;
mod members;
mod names;
mod nserror;
#[cfg(feature = "packages")]
mod package;
mod reserved;
mod uses;

use super::{Language, Namespace};
use crate::edition::{Edition, EditionError};
use crate::model::Domain;

/// Writes a Swift package.
#[derive(Debug, Clone, Copy)]
pub struct Swift;

impl Language for Swift {
    fn name(&self) -> &'static str {
        "swift"
    }

    fn title(&self) -> &'static str {
        "Swift"
    }

    fn identifier(&self, domain: &Domain, error: EditionError<'_>) -> Option<String> {
        Some(format!("{}.{}", names::type_name(domain), names::case_name(error)))
    }

    fn needs_number(&self) -> bool {
        true
    }

    fn output_keys(&self) -> &'static [&'static str] {
        &["layout", "access", "within", "requires", "tools", "podspec"]
    }

    fn refuse_package(&self, name: &str) -> Option<&'static str> {
        reserved::refuse_module(name)
    }

    fn refuse_within(&self, name: &str) -> Option<&'static str> {
        reserved::refuse_within(name)
    }

    fn allocate(&self, edition: &Edition<'_>, namespace: &mut Namespace) {
        allocate::allocate(edition, namespace);
    }
}
