//! The page of one domain.

use super::entry::{self, Entry};
use super::{escape, names, retired, words};
use crate::model::{CodeSpace, Domain};
use crate::plan::{Edition, EditionError};
use serde::Serialize;
use std::collections::HashSet;

/// A domain that has something to document: errors of the edition, or retired codes.
#[derive(Debug)]
pub struct Documented<'a> {
    /// The domain.
    pub domain: &'a Domain,
    /// Its errors that the edition ships, sorted by code.
    pub errors: Vec<EditionError<'a>>,
}

/// The domains that get a page, sorted by name.
pub fn documented<'a>(edition: &Edition<'a>) -> Vec<Documented<'a>> {
    let documented = edition.all_domains().iter();
    documented
        .map(|domain| Documented { domain: domain.domain, errors: domain.errors.clone() })
        .filter(|documented| !documented.errors.is_empty() || !documented.domain.retired.is_empty())
        .collect()
}

/// The page.
#[derive(Debug, Serialize)]
pub struct Page {
    catalogue: String,
    version: String,
    title: String,
    summary: String,
    name: String,
    qualified: String,
    codes: String,
    /// Whether errors have a number besides their code.
    numbered: bool,
    index: Vec<IndexRow>,
    entries: Vec<Entry>,
    retired: Vec<retired::Row>,
    retired_numbered: bool,
}

#[derive(Debug, Serialize)]
struct IndexRow {
    error: String,
    code: String,
    number: String,
    message: String,
    deprecated: bool,
}

/// The page of a documented domain.
pub fn view(edition: &Edition<'_>, documented: &Documented<'_>) -> Page {
    let Documented { domain, errors } = documented;
    let on_page: HashSet<&str> = errors.iter().map(|shipped| shipped.error.name.as_str()).collect();
    Page {
        catalogue: escape::text(&edition.catalogue.title),
        version: edition.catalogue.version.to_string(),
        title: escape::text(&names::page_title(domain)),
        summary: escape::text(&domain.summary),
        name: escape::cell_code(domain.name.as_str()),
        qualified: escape::cell_code(&edition.qualified(domain)),
        codes: codes(domain),
        numbered: errors.iter().any(|shipped| shipped.error.number.is_some()),
        index: errors.iter().map(|shipped| index_row(*shipped)).collect(),
        entries: errors.iter().map(|shipped| entry::view(edition, domain, *shipped, &on_page)).collect(),
        retired: retired::rows(domain, &on_page),
        retired_numbered: domain.retired.iter().any(|retired| retired.number.is_some()),
    }
}

/// A link to the page of a domain.
pub fn link(domain: &Domain) -> String {
    format!("[{}]({})", escape::text(&domain.title), names::page(domain))
}

/// The codes that a domain owns, for people.
pub fn codes(domain: &Domain) -> String {
    match &domain.codes {
        CodeSpace::Text => "text".to_owned(),
        CodeSpace::Numbers(ranges) => {
            let ranges: Vec<String> = ranges
                .iter()
                .map(|(first, last)| if first == last { first.to_string() } else { format!("{first} to {last}") })
                .collect();
            ranges.join(", ")
        }
    }
}

fn index_row(shipped: EditionError<'_>) -> IndexRow {
    let error = shipped.error;
    IndexRow {
        error: words::link("", &error.name),
        code: escape::cell_code(&shipped.code().to_string()),
        number: error.number.map(|number| format!("`{number}`")).unwrap_or_default(),
        message: words::message(&shipped.texts().message, error),
        deprecated: error.deprecated.is_some(),
    }
}
