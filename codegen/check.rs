//! The rules over a whole catalogue: what an author wrote against what it means.
//!
//! One file a theme. A rule reads the syntax for places and the model for meaning, and reports; it never stops the
//! others. [`waivers`] comes last: it needs to see what the others report.

mod codes;
mod earlier;
mod examples;
mod handling;
mod identifiers;
mod internal;
pub mod limits;
mod manifest;
mod marks;
mod messages;
mod names;
mod numbers;
mod outputs;
mod paths;
mod platform_codes;
mod prose;
mod references;
mod reserved;
mod shown;
mod space;
mod versions;
mod waivers;

use crate::findings::{Finding, is_full};
use crate::plan::Plan;
use crate::{model, syntax};
use std::path::Path;

/// Leaves out what is too much of a catalogue, with a finding each.
pub fn limit(written: &mut syntax::Catalogue, findings: &mut Vec<Finding>) {
    limits::enforce(written, findings);
}

/// Reports everything that is wrong with a catalogue, but for what was found while it was read.
pub fn check(written: &syntax::Catalogue, catalogue: &model::Catalogue, plan: &Plan, findings: &mut Vec<Finding>) {
    manifest::check(&written.manifest, findings);
    outputs::check(&written.manifest, plan, findings);
    paths::check(&written.manifest, findings);
    names::check(written, findings);
    codes::check(written, findings);
    earlier::check(written, findings);
    platform_codes::check(written, findings);
    shown::check(written, findings);
    numbers::check(written, catalogue, plan, findings);
    references::check(written, findings);
    internal::check(written, findings);
    handling::check(written, findings);
    messages::check(written, findings);
    prose::check(written, findings);
    marks::check(written, findings);
    examples::check(written, findings);
    versions::check(written, findings);
    identifiers::check(written, catalogue, plan, findings);
    // What is waived counts too: the rules stopped at it, and may have missed an error.
    let was_full = is_full(findings);
    waivers::apply(written, was_full, findings);
    limits::report(findings, was_full || is_full(findings), &written.manifest);
}

/// Reports what only the disk can tell of a catalogue in `folder`.
pub fn check_on_disk(written: &syntax::Catalogue, folder: &Path, findings: &mut Vec<Finding>) {
    paths::check_on_disk(&written.manifest, folder, findings);
}

/// The first entry with each key, for rules that report the second.
struct Firsts<K, T> {
    seen: std::collections::HashMap<K, T>,
}

impl<K: std::hash::Hash + Eq, T: Clone> Firsts<K, T> {
    fn new() -> Self {
        Self { seen: std::collections::HashMap::new() }
    }

    /// The entry that came first, unless this one does.
    fn before(&mut self, key: K, entry: T) -> Option<T> {
        match self.seen.entry(key) {
            std::collections::hash_map::Entry::Occupied(first) => Some(first.get().clone()),
            std::collections::hash_map::Entry::Vacant(place) => {
                place.insert(entry);
                None
            }
        }
    }
}
