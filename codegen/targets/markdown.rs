//! The target `markdown`: a folder of documentation, with a front page and a page for each domain.
//!
//! The pages hold what GitHub, GitBook, Docusaurus (MDX 3) and mdBook all read alike: GFM tables, `[//]: # (…)` for a
//! comment and `<a id="…"></a>` for an anchor; no HTML comments, front matter, `{#id}` or admonitions. Each makes the
//! anchor of a heading itself, and all make it alike of what stands in ours, so only what is no heading has an explicit one.
//!
//! Docusaurus takes the title and the description of a page from its first heading and the first text below it.

mod names;
#[cfg(feature = "packages")]
mod package;

use super::{Language, Namespace};
use crate::edition::{Edition, EditionError};
use crate::model::Domain;

/// Writes documentation: the whole catalogue, or what one platform ships of it in that platform's words.
#[derive(Debug, Clone, Copy)]
pub struct Markdown;

impl Language for Markdown {
    fn name(&self) -> &'static str {
        "markdown"
    }

    fn title(&self) -> &'static str {
        "Markdown"
    }

    fn is_for_readers(&self) -> bool {
        true
    }

    fn identifier(&self, _domain: &Domain, _error: EditionError<'_>) -> Option<String> {
        None
    }

    fn allocate(&self, edition: &Edition<'_>, namespace: &mut Namespace) {
        names::allocate(edition, namespace);
    }
}
