//! What the catalogue of the rules says beyond their type: why each exists, the way out, and its theme.

use super::Rule;
use crate::model::{Catalogue, Category, Error, Version};
use std::sync::OnceLock;

/// What rules are about: every rule has one theme.
pub fn themes() -> impl Iterator<Item = &'static Category> {
    catalogue().categories.iter().filter(|category| is_theme(category))
}

impl Rule {
    /// Why it exists: what would go wrong without it, in sentences.
    #[must_use]
    pub fn why(&self) -> &'static [String] {
        self.entry().map_or(&[], |entry| &entry.texts.occurs)
    }

    /// The way out, in general; a finding says what it is in its case.
    #[must_use]
    pub fn way_out(&self) -> &'static str {
        self.entry().and_then(|entry| entry.texts.fix.as_deref()).unwrap_or_default()
    }

    /// What it is about.
    #[must_use]
    pub fn theme(&self) -> Option<&'static Category> {
        let categories = self.entry()?.categories.iter().filter_map(|id| catalogue().categories.get(*id));
        categories.into_iter().find(|category| is_theme(category))
    }

    /// The version of errspec that first had it.
    #[must_use]
    pub fn since(&self) -> Option<Version> {
        self.entry()?.since
    }

    fn entry(&self) -> Option<&'static Error> {
        let mut errors = catalogue().domains.iter().flat_map(|domain| &domain.errors);
        errors.find(|error| error.name.as_str() == self.name())
    }
}

fn is_theme(category: &Category) -> bool {
    category.name.as_str().starts_with("about-")
}

/// The catalogue of the rules, read when it is first asked for.
///
/// # Panics
///
/// When it has mistakes: a defect of this program, which its tests find.
fn catalogue() -> &'static Catalogue {
    static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
    CATALOGUE.get_or_init(|| {
        let files = [
            ("catalogue.yaml", include_str!("catalogue/catalogue.yaml")),
            ("rule.yaml", include_str!("catalogue/rule.yaml")),
        ];
        match crate::check_texts(files) {
            Ok(checked) => checked.catalogue,
            Err(failure) => panic!("the catalogue of the rules has mistakes: {failure}"),
        }
    })
}
