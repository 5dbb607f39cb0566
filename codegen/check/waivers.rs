//! `allow` and `rules`: what an entry waives, and the levels that the manifest sets.

use super::manifest::{Setting, unknown_rule};
use crate::findings::{Finding, is_full};
use crate::rule::Rule;
use crate::source::{FileId, Place};
use crate::suggest::Guesses;
use crate::syntax::{Catalogue, Text};
use std::cell::Cell;
use std::collections::HashMap;

/// What has waivers. One of an error goes before that of its domain, and that before one of a platform.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Owner<'w> {
    Error(FileId, &'w str),
    /// A domain, for itself and its errors.
    Domain(FileId),
    /// A platform, for what errors and domains say of it.
    Platform(&'w str),
}

/// Each waiver, and whether it waived something.
type Waivers<'w> = HashMap<(Owner<'w>, Rule), Cell<bool>>;

/// A rule by its name, and why it does not hold.
type Allowance<'d> = (Text<'d>, Option<Text<'d>>);

/// Removes the findings that an entry waives, reports the waivers that waive nothing, and sets the levels.
/// `was_full` says that the rules went on no more: then nobody can say which waiver waives nothing.
pub(super) fn apply(written: &Catalogue, was_full: bool, findings: &mut Vec<Finding>) {
    let mut waivers = Waivers::new();
    for (owner, allow) in allowances(written) {
        let rules = allow.iter().filter_map(|(id, _)| Rule::from_code(id)).filter(|rule| rule.is_waivable());
        waivers.extend(rules.map(|rule| ((owner, rule), Cell::new(false))));
    }
    findings.retain(|finding| {
        let waiver = waiver(&waivers, finding);
        waiver.inspect(|used| used.set(true)).is_none()
    });
    if !was_full {
        let guesses = Guesses::default();
        for (owner, allow) in allowances(written) {
            if is_full(findings) {
                break;
            }
            for (id, _) in allow {
                findings.extend(useless(written, &waivers, owner, id, &guesses));
            }
        }
    }
    set_levels(written, findings);
}

/// The waiver of a finding.
fn waiver<'w>(waivers: &'w Waivers<'w>, finding: &'w Finding) -> Option<&'w Cell<bool>> {
    if waivers.is_empty() {
        return None;
    }
    let (subject, rule) = (finding.subject(), finding.rule);
    let of = |owner: Owner<'w>| waivers.get(&(owner, rule));
    let of_error = subject.error().and_then(|error| of(Owner::Error(subject.file, error)));
    let of_domain = || of(Owner::Domain(subject.file));
    of_error.or_else(of_domain).or_else(|| of(Owner::Platform(finding.platform()?)))
}

/// What is waived for each platform, domain and error.
fn allowances<'d>(written: &'d Catalogue<'d>) -> impl Iterator<Item = (Owner<'d>, &'d [Allowance<'d>])> {
    let platforms = written
        .manifest
        .platforms
        .iter()
        .flatten()
        .filter_map(|(name, platform)| Some((Owner::Platform(name), &platform.as_ref()?.allow[..])));
    let domains = written.domains.iter().flat_map(|domain| {
        let errors = domain.errors.iter().map(|error| (Owner::Error(domain.file, &error.name), &*error.allow));
        std::iter::once((Owner::Domain(domain.file), &*domain.allow)).chain(errors)
    });
    platforms.chain(domains).filter(|(_, allow)| !allow.is_empty())
}

fn place(written: &Catalogue, owner: Owner<'_>) -> Place {
    match owner {
        Owner::Platform(name) => written.manifest.place().get("platforms").get(name),
        Owner::Domain(file) => Place::top(file),
        Owner::Error(file, name) => Place::top(file).get("errors").get(name),
    }
}

/// What is wrong with a waiver, if it is of no use.
fn useless(
    written: &Catalogue,
    waivers: &Waivers<'_>,
    owner: Owner<'_>,
    id: &str,
    guesses: &Guesses,
) -> Option<Finding> {
    let place = || place(written, owner).get("allow").get(id).key();
    let Some(rule) = Rule::from_code(id) else { return Some(unknown_rule(id, place(), guesses)) };
    if !rule.is_waivable() {
        return Some(Finding::new(
            Rule::NotWaivable,
            place(),
            format!("the rule `{id}` cannot be waived: without it the generated code would be wrong"),
            "remove this line, and mend what the rule reports",
        ));
    }
    if waivers.get(&(owner, rule)).is_none_or(Cell::get) {
        return None;
    }
    let domain =
        |file| written.domains.iter().find(|domain| domain.file == file).and_then(|domain| domain.name.as_deref());
    let what = match owner {
        Owner::Error(_, name) | Owner::Platform(name) => name,
        Owner::Domain(file) => domain(file).unwrap_or("this domain"),
    };
    let message = format!("the rule `{id}` has nothing to report on `{what}`");
    Some(Finding::new(Rule::UnusedAllow, place(), message, "remove this line"))
}

fn set_levels(written: &Catalogue, findings: &mut Vec<Finding>) {
    for (id, level) in &written.manifest.rules {
        let setting = level.as_ref().and_then(|level| Setting::named(level));
        let (Some(rule), Some(setting)) = (Rule::from_code(id), setting) else { continue };
        match setting {
            Setting::Off => findings.retain(|finding| finding.rule != rule),
            Setting::Level(level) => {
                for finding in findings.iter_mut().filter(|finding| finding.rule == rule) {
                    finding.level = level;
                }
            }
        }
    }
}
