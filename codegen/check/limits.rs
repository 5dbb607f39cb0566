//! Limits of a catalogue that is YAML: lists that every error is held against. Each is in `docs/limits.md`.

use crate::diagnostic::Finding;
use crate::rule::Rule;
use crate::source::Place;
use crate::syntax::{Catalogue, Codes};

/// How many platforms a catalogue may declare.
pub const MAX_PLATFORMS: usize = 64;
/// How many outputs it may have.
pub const MAX_OUTPUTS: usize = 64;
/// How many categories it may declare.
pub const MAX_CATEGORIES: usize = 1000;
/// How many acronyms it may declare.
pub const MAX_ACRONYMS: usize = 1000;
/// How many ranges of codes a domain may own.
pub const MAX_RANGES: usize = 1000;

/// Reports each list that is too long, and leaves it out.
pub(super) fn enforce(written: &mut Catalogue, findings: &mut Vec<Finding>) {
    let place = written.manifest.place();
    let manifest = &mut written.manifest;
    let mut is_over = |what: &str, count: usize, most: usize, place: Place| {
        let is_over = count > most;
        if is_over {
            let message = format!("there are {count} {what}, and errspec reads up to {most}");
            findings.push(Finding::new(Rule::LimitExceeded, place.key(), message, "remove some"));
        }
        is_over
    };
    let count = |list: Option<usize>| list.unwrap_or(0);
    let platforms = count(manifest.platforms.as_ref().map(Vec::len));
    if is_over("platforms", platforms, MAX_PLATFORMS, place.clone().get("platforms")) {
        manifest.platforms = None;
    }
    let categories = count(manifest.categories.as_ref().map(Vec::len));
    if is_over("categories", categories, MAX_CATEGORIES, place.clone().get("categories")) {
        manifest.categories = None;
    }
    if is_over("outputs", manifest.outputs.len(), MAX_OUTPUTS, place.clone().get("outputs")) {
        manifest.outputs.clear();
    }
    if is_over("acronyms", manifest.acronyms.len(), MAX_ACRONYMS, place.get("acronyms")) {
        manifest.acronyms.clear();
    }
    for domain in &mut written.domains {
        let ranges = match &domain.codes {
            Some(Codes::Numbers(ranges)) => ranges.len(),
            _ => 0,
        };
        if is_over("ranges of codes", ranges, MAX_RANGES, domain.place().get("codes")) {
            domain.codes = None;
        }
    }
}
