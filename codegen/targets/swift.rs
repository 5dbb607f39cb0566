//! The target `swift`: a Swift package with an enum for each domain, and an Objective-C header.

#[cfg(feature = "packages")]
mod case;
#[cfg(feature = "packages")]
mod columns;
#[cfg(feature = "packages")]
mod domain;
#[cfg(feature = "packages")]
mod keys;
mod names;
#[cfg(feature = "packages")]
mod objc;
#[cfg(feature = "packages")]
mod package;
#[cfg(feature = "packages")]
mod render;
mod reserved;
mod scopes;
#[cfg(feature = "packages")]
mod table;
#[cfg(feature = "packages")]
mod text;

use super::{Language, Namespace};
use crate::model::Domain;
use crate::plan::{Edition, EditionError};

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

    fn refuse_package(&self, name: &str) -> Option<&'static str> {
        reserved::refuse_module(name)
    }

    fn allocate(&self, edition: &Edition<'_>, namespace: &mut Namespace) {
        scopes::allocate(edition, namespace);
    }
}

/// The files that every package has, most by the types they declare.
const RUNTIME_FILES: &[&str] = &[
    "CatalogError",
    "ErrorUserInfoKey",
    "JSONReader",
    "JSONValue",
    "JSONWriter",
    "Mended",
    "Payload",
    "Printing",
    "Problem",
    "Received",
    "TextCodes",
    "Texts",
    "UnrecognizedError",
];
