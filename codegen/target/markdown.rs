//! The target `markdown`: a folder of documentation, with a front page and a page for each domain.
//!
//! The pages hold what GitHub, GitBook, Docusaurus (MDX 3) and mdBook all read alike: GFM tables, `[//]: # (…)` for a
//! comment and `<a id="…"></a>` for an anchor; no HTML comments, front matter, `{#id}` or admonitions.

mod domain;
mod entry;
mod escape;
mod front;
mod names;
mod platforms;
mod retired;
mod status;
mod words;

use super::{BANNER, Files, Scope, Target};
use crate::model::{Domain, Edition, EditionError};
use crate::template::Templates;

/// Writes documentation: the whole catalogue, or what one platform ships of it in that platform's words.
#[derive(Debug, Clone, Copy)]
pub struct Markdown;

impl Target for Markdown {
    fn name(&self) -> &'static str {
        "markdown"
    }

    fn title(&self) -> &'static str {
        "Markdown"
    }

    fn identifier(&self, _domain: &Domain, _error: EditionError<'_>) -> Option<String> {
        None
    }

    fn scopes(&self, edition: Edition<'_>) -> Vec<Scope> {
        names::scopes(edition)
    }

    fn render(&self, edition: Edition<'_>) -> Files {
        let templates = Templates::new(&[
            ("front", include_str!("../../templates/markdown/front.md")),
            ("domain", include_str!("../../templates/markdown/domain.md")),
        ]);
        let banner = escape::comment(BANNER);
        let domains = domain::documented(edition);
        let mut files = Files::default();
        files.add(names::FRONT_PAGE, templates.render("front", &front::view(edition, &domains, &banner)));
        for documented in &domains {
            let view = domain::view(edition, documented, &banner);
            files.add(names::page(documented.domain), templates.render("domain", &view));
        }
        files
    }
}
