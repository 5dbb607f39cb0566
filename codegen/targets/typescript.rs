//! The target `typescript`: an npm package of ES modules, one class a domain, one constant and one factory an error.
//!
//! Every export is a declaration of its own, so that bundlers keep only what a program uses.

mod facts;
#[rustfmt::skip]
mod globals;
mod names;
#[cfg(feature = "packages")]
mod package;
mod reserved;
mod runtime;

use super::{Language, Namespace};
use crate::edition::{Edition, EditionError};
use crate::model::Domain;

/// Writes an npm package.
#[derive(Debug, Clone, Copy)]
pub struct TypeScript;

impl Language for TypeScript {
    fn name(&self) -> &'static str {
        "typescript"
    }

    fn title(&self) -> &'static str {
        "TypeScript"
    }

    fn identifier(&self, _domain: &Domain, error: EditionError<'_>) -> Option<String> {
        Some(names::constant(error))
    }

    fn output_keys(&self) -> &'static [&'static str] {
        &["layout", "authors", "keywords", "publish"]
    }

    fn refuse_package(&self, name: &str) -> Option<&'static str> {
        reserved::refuse_package(name)
    }

    fn allocate(&self, edition: &Edition<'_>, namespace: &mut Namespace) {
        names::allocate(edition, namespace);
    }
}
