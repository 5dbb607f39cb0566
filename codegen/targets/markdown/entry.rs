//! The section of one error.

use super::platforms::{self, Row};
use super::{escape, status, words};
use crate::model::{Catalogue, Deprecated, Domain, Error, Field, Reason, Texts};
use crate::plan::{Edition, EditionError};
use serde::Serialize;
use std::collections::HashSet;

/// A section.
#[derive(Debug, Serialize)]
pub struct Entry {
    title: String,
    name: String,
    code: String,
    number: Option<String>,
    deprecated: Option<String>,
    messages: Vec<Worded<String>>,
    occurs: Vec<Worded<Vec<String>>>,
    fixes: Vec<Worded<String>>,
    fields: Vec<FieldRow>,
    reasons: Vec<ReasonRow>,
    platforms: Vec<Row>,
    categories: Vec<CategoryRow>,
    retryable: bool,
    status: Option<String>,
    history: Vec<String>,
}

/// Words, and the platforms that have them for their own: `None` for all others.
#[derive(Debug, Serialize)]
struct Worded<T> {
    platforms: Option<String>,
    words: T,
}

#[derive(Debug, Serialize)]
struct FieldRow {
    name: String,
    kind: &'static str,
    optional: bool,
    about: String,
}

#[derive(Debug, Serialize)]
struct ReasonRow {
    name: String,
    code: String,
    message: String,
}

#[derive(Debug, Serialize)]
struct CategoryRow {
    name: String,
    about: String,
}

/// The section of `shipped`. `on_page` holds the names of the errors that the page documents.
pub fn view(edition: &Edition<'_>, domain: &Domain, shipped: EditionError<'_>, on_page: &HashSet<&str>) -> Entry {
    let catalogue = edition.catalogue;
    let error = shipped.error;
    let words = Voices { edition, shipped };
    Entry {
        title: escape::text(&error.name.sentence()),
        name: escape::code(error.name.as_str()),
        code: code(shipped),
        number: error.number.map(|number| number.to_string()),
        deprecated: error.deprecated.as_ref().map(|deprecated| advice(deprecated, on_page)),
        messages: words.each(|texts| Some(words::message(&texts.message, error))),
        occurs: words.each(|texts| {
            let sentences: Vec<String> = texts.occurs.iter().map(|sentence| escape::text(sentence)).collect();
            (!sentences.is_empty()).then_some(sentences)
        }),
        fixes: words.each(|texts| texts.fix.as_deref().map(escape::text)),
        fields: error.fields.iter().map(field).collect(),
        reasons: error.reasons.iter().map(reason).collect(),
        platforms: platforms::rows(catalogue, domain, shipped),
        categories: error.categories.iter().map(|id| category(catalogue, *id)).collect(),
        retryable: error.retryable,
        status: error.status.map(|status| match status::phrase(status) {
            Some(phrase) => format!("{status} {phrase}"),
            None => status.to_string(),
        }),
        history: history(error, on_page),
    }
}

/// The words of an error, for all platforms and for those that have their own.
struct Voices<'a> {
    edition: &'a Edition<'a>,
    shipped: EditionError<'a>,
}

impl Voices<'_> {
    /// What `pick` finds: first for all platforms, then for those that say it otherwise, in the order of the manifest.
    fn each<T: PartialEq>(&self, pick: impl Fn(&Texts) -> Option<T>) -> Vec<Worded<T>> {
        let common = pick(self.shipped.texts());
        let mut own: Vec<(Vec<String>, T)> = Vec::new();
        if self.edition.platform.is_none() {
            for (platform, shipped) in self.edition.catalogue.platforms.iter().zip(&self.shipped.error.platforms) {
                let Some(texts) = shipped.as_ref().and_then(|shipped| shipped.texts.as_ref()) else { continue };
                let Some(words) = pick(texts).filter(|words| Some(words) != common.as_ref()) else { continue };
                let title = escape::text(&platform.title);
                match own.iter_mut().find(|(_, known)| *known == words) {
                    Some((titles, _)) => titles.push(title),
                    None => own.push((vec![title], words)),
                }
            }
        }
        let common = common.map(|words| Worded { platforms: None, words });
        let own = own.into_iter().map(|(titles, words)| Worded { platforms: Some(titles.join(", ")), words });
        common.into_iter().chain(own).collect()
    }
}

/// The code that the edition's users see, and the one on the wire where that is another.
fn code(shipped: EditionError<'_>) -> String {
    let (seen, wire) = (shipped.code(), &shipped.error.code);
    let shown = escape::code(&seen.to_string());
    if *seen == *wire { shown } else { format!("{shown} (on the wire {})", escape::code(&wire.to_string())) }
}

fn field(field: &Field) -> FieldRow {
    FieldRow {
        name: escape::cell_code(field.name.as_str()),
        kind: field.kind.name(),
        optional: field.optional,
        about: field.about.as_deref().map(escape::text).unwrap_or_default(),
    }
}

fn reason(reason: &Reason) -> ReasonRow {
    ReasonRow {
        name: escape::cell_code(reason.name.as_str()),
        code: escape::cell_code(&reason.code),
        message: reason.message.as_deref().map(escape::text).unwrap_or_default(),
    }
}

fn category(catalogue: &Catalogue, id: usize) -> CategoryRow {
    let category = &catalogue.categories[id];
    CategoryRow { name: escape::text(category.name.as_str()), about: escape::text(&category.about) }
}

/// What to do about a deprecated error.
fn advice(deprecated: &Deprecated, on_page: &HashSet<&str>) -> String {
    let replacement = deprecated.replacement.as_ref();
    let replacement = replacement.map(|name| format!(" Use {} instead.", words::mention(name, on_page)));
    format!("**Deprecated since {}.**{}", deprecated.since, replacement.unwrap_or_default())
}

fn history(error: &Error, on_page: &HashSet<&str>) -> Vec<String> {
    let added = error.since.map(|since| format!("Added in {since}."));
    let deprecated = error.deprecated.as_ref().map(|deprecated| {
        let mut line = format!("Deprecated in {}", deprecated.since);
        if let Some(name) = &deprecated.replacement {
            line = format!("{line} in favour of {}", words::mention(name, on_page));
        }
        match &deprecated.why {
            Some(why) => format!("{line}. {}", escape::text(why)),
            None => format!("{line}."),
        }
    });
    added.into_iter().chain(deprecated).collect()
}
