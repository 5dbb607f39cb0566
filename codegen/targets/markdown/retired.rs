//! Codes that were removed: they stay documented, and so do the links to them.

use super::names;
use super::{escape, words};
use crate::model::{Domain, Version};
use serde::Serialize;
use std::collections::HashSet;

/// A row of the table of retired codes.
#[derive(Debug, Serialize)]
pub struct Row {
    /// The anchor that the error had; `None` where another entry of the page has it now.
    anchor: Option<String>,
    name: String,
    code: String,
    number: String,
    since: String,
    removed: String,
    replacement: String,
    why: String,
}

/// The retired codes of a domain. `on_page` holds the names of the errors that its page documents.
pub fn rows(domain: &Domain, on_page: &HashSet<&str>) -> Vec<Row> {
    let mut anchors: HashSet<String> =
        domain.errors.iter().filter(|e| on_page.contains(e.name.as_str())).map(|e| names::anchor(&e.name)).collect();
    domain
        .retired
        .iter()
        .map(|retired| {
            let anchor = names::anchor(&retired.name);
            let free = !names::is_heading(domain, &anchor) && anchors.insert(anchor.clone());
            Row {
                anchor: free.then_some(anchor),
                name: escape::cell_code(retired.name.as_str()),
                code: escape::cell_code(&retired.code.to_string()),
                number: retired.number.map(|number| format!("`{number}`")).unwrap_or_default(),
                since: version(retired.since),
                removed: version(retired.removed),
                replacement: retired
                    .replacement
                    .as_ref()
                    .map(|replacement| words::mention(replacement, on_page))
                    .unwrap_or_default(),
                why: retired.why.as_deref().map(escape::text).unwrap_or_default(),
            }
        })
        .collect()
}

fn version(version: Option<Version>) -> String {
    version.map(|version| version.to_string()).unwrap_or_default()
}
