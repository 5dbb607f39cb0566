//! The pages of the docs: the reference of an edition, printed as Markdown.

mod domain;
mod entry;
mod front;
mod text;

use super::{Markdown, names};
use crate::edition::Edition;
use crate::reference::Packages;
use crate::targets::{File, Target};
use std::sync::Arc;

impl Target for Markdown {
    fn files<'e>(&self, edition: &'e Edition<'e>) -> Vec<File<'e>> {
        let docs = Arc::new(Docs::new(edition));
        let front = Arc::clone(&docs);
        let mut files = vec![File::new(names::FRONT_PAGE, move || front::page(&front))];
        for domain in names::documented(edition) {
            let docs = Arc::clone(&docs);
            files.push(File::new(names::page(domain.domain), move || domain::page(&docs, domain)));
        }
        files
    }
}

/// What all pages need.
struct Docs<'e> {
    edition: &'e Edition<'e>,
    packages: Packages,
    /// The titles of platforms, as Markdown.
    platforms: Vec<String>,
    /// What is said of each category, as Markdown.
    categories: Vec<String>,
}

impl<'e> Docs<'e> {
    fn new(edition: &'e Edition<'e>) -> Self {
        let catalogue = edition.catalogue;
        let categories = catalogue.categories.iter();
        Self {
            edition,
            packages: Packages::new(catalogue),
            platforms: catalogue.platforms.iter().map(|platform| text::text(&platform.title)).collect(),
            categories: categories
                .map(|it| format!("{}: {}", text::text(it.name.as_str()), text::line(&it.about)))
                .collect(),
        }
    }
}
