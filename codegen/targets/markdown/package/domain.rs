//! The page of one domain.

use super::Docs;
use super::entry;
use super::text::{
    push, push_cell_code, push_cell_line, push_cell_message, push_cell_shown, push_cell_value, push_line, push_link,
    push_mention, push_number,
};
use crate::edition::EditionDomain;
use crate::model::{Code, CodeSpace, Domain, Retired, Version};
use crate::targets::markdown::names;

/// The page.
pub fn page(docs: &Docs<'_>, domain: &EditionDomain<'_>) -> String {
    let mut page = String::with_capacity(1024 + domain.errors.len() * 1536 + domain.domain.retired.len() * 256);
    push_head(docs, domain.domain, &mut page);
    if !domain.errors.is_empty() {
        push_index(domain, &mut page);
    }
    for (shipped, headed) in domain.errors.iter().zip(names::headed(domain)) {
        entry::push_section(docs, domain, *shipped, headed, &mut page);
    }
    if !domain.domain.retired.is_empty() {
        push_retired(docs, domain, &mut page);
    }
    page
}

fn push_head(docs: &Docs<'_>, domain: &Domain, to: &mut String) {
    let catalogue = docs.edition.catalogue;
    to.push_str("# ");
    push(&names::page_title(domain), to);
    to.push_str("\n\n");
    let begin = to.len();
    push_line(&domain.summary, to);
    if to.len() > begin {
        to.push_str("\n\n");
    }
    to.push_str("From ");
    push(&catalogue.title, to);
    to.extend([", version ", &catalogue.version.to_string(), ".\n\n"]);
    to.push_str("| Domain | `NSError` domain | Codes |\n|---|---|---|\n| ");
    push_cell_code(domain.name.as_str(), to);
    to.push_str(" | ");
    push_cell_code(&docs.edition.qualified(domain), to);
    to.push_str(" | ");
    push_codes(domain, to);
    to.push_str(" |\n");
    push_reserved(domain, to);
}

/// Adds the codes that a domain owns, for people.
pub fn push_codes(domain: &Domain, to: &mut String) {
    match &domain.codes {
        CodeSpace::Numbers(ranges) => push_ranges(domain, ranges, to),
        CodeSpace::Text => to.push_str("text"),
    }
}

/// Adds ranges of numbers, as people are shown them.
fn push_ranges(domain: &Domain, ranges: &[(i64, i64)], to: &mut String) {
    let push_number = |number: i64, to: &mut String| match &domain.shown {
        Some(shown) => push_cell_code(&shown.fill(&Code::Number(number)), to),
        None => to.push_str(&number.to_string()),
    };
    for (index, (first, last)) in ranges.iter().enumerate() {
        to.push_str(if index > 0 { ", " } else { "" });
        push_number(*first, to);
        if first != last {
            to.push_str(" to ");
            push_number(*last, to);
        }
    }
}

/// Adds the codes that belong to others, each with whose they are.
fn push_reserved(domain: &Domain, to: &mut String) {
    for (index, reserved) in domain.reserved.iter().enumerate() {
        to.push_str(if index == 0 { "\nNo error of this domain has these codes:\n\n- " } else { "- " });
        push_ranges(domain, &reserved.ranges, to);
        to.push_str(": ");
        push_line(&reserved.about, to);
        to.push('\n');
    }
}

/// The table of the errors, by code.
fn push_index(domain: &EditionDomain<'_>, to: &mut String) {
    let is_numbered = domain.errors.iter().any(|shipped| shipped.error.number.is_some());
    let (title, rule) = if is_numbered { (" Number |", "---|") } else { ("", "") };
    to.extend(["\n## ", names::ERRORS.text, "\n\n| Code |", title, " Error | Message |\n|---|", rule, "---|---|\n"]);
    for shipped in &domain.errors {
        let error = shipped.error;
        to.push_str("| ");
        push_cell_shown(*shipped, to);
        push_number_cell(is_numbered, error.number, to);
        to.push_str(" | ");
        push_link("", &error.name, to);
        to.push_str(if error.deprecated.is_some() { " (deprecated) | " } else { " | " });
        push_cell_message(&shipped.texts().message, error, to);
        to.push_str(" |\n");
    }
    if is_numbered {
        to.push_str("\nA number stands for the code where a platform needs an integer, as `NSError` does.\n");
    }
}

/// Codes that were removed: they stay documented, and so do the links to them.
fn push_retired(docs: &Docs<'_>, domain: &EditionDomain<'_>, to: &mut String) {
    let retired = &domain.domain.retired;
    let is_numbered = retired.iter().any(|retired| retired.number.is_some());
    let (title, rule) = if is_numbered { (" Number |", "---|") } else { ("", "") };
    to.extend(["\n## ", names::RETIRED.text, "\n\n", NEVER_AGAIN, "\n\n| Code |", title]);
    to.extend([" Error | Since | Removed in | Use instead | Why |\n|---|", rule, "---|---|---|---|---|\n"]);
    let mut anchors = names::anchors(domain);
    for retired in retired {
        to.push_str("| ");
        push_retired_code(domain.domain, retired, to);
        push_number_cell(is_numbered, retired.number, to);
        to.push_str(" | ");
        let anchor = retired.name.as_ref().map(names::anchor);
        if let Some(anchor) = anchor.filter(|anchor| !anchors.contains(anchor)) {
            to.extend(["<a id=\"", &anchor, "\"></a>"]);
            anchors.insert(anchor);
        }
        push_retired_row(docs, domain, retired, to);
    }
}

/// Adds a retired code as people were shown it.
pub fn push_retired_code(domain: &Domain, retired: &Retired, to: &mut String) {
    match domain.shown_as(&retired.code) {
        Some(shown) => push_cell_code(&shown, to),
        None => push_cell_value(&retired.code, to),
    }
}

/// Adds the name of a retired error, or that nobody knows it.
pub fn push_retired_name(retired: &Retired, to: &mut String) {
    match &retired.name {
        Some(name) => push_cell_code(name.as_str(), to),
        None => to.push_str("no name is known"),
    }
}

/// What is said above retired codes.
pub const NEVER_AGAIN: &str = "These codes are no longer sent and will never be used again.";

fn push_retired_row(docs: &Docs<'_>, domain: &EditionDomain<'_>, retired: &Retired, to: &mut String) {
    let version = |version: Option<Version>| version.map(|version| version.to_string()).unwrap_or_default();
    push_retired_name(retired, to);
    to.extend([" | ", &version(retired.since), " | ", &version(retired.removed), " | "]);
    if let Some(replacement) = &retired.replacement {
        push_mention(docs, domain.domain, replacement, to);
    }
    to.push_str(" | ");
    push_cell_line(retired.why.as_deref().unwrap_or_default(), to);
    to.push_str(" |\n");
}

/// The cell of a number, in a table that has such.
fn push_number_cell(is_numbered: bool, number: Option<i64>, to: &mut String) {
    if is_numbered {
        to.push_str(" | ");
        if let Some(number) = number {
            push_number(number, to);
        }
    }
}
