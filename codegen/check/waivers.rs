//! `allow` and `rules`: what an entry waives, and the levels that the manifest sets.

use super::manifest::{Setting, unknown_rule};
use crate::findings::{Finding, is_full};
use crate::rule::Rule;
use crate::source::FileId;
use crate::suggest::Guesses;
use crate::syntax::{Catalogue, Domain, Error, Text};
use std::cell::Cell;
use std::collections::HashMap;

/// A waiver: the file, the error or else the domain itself, the rule.
type Waiver<'w> = (FileId, Option<&'w str>, Rule);

/// Removes the findings that an entry waives, reports the waivers that waive nothing, and sets the levels.
/// `was_full` says that the rules went on no more: then nobody can say which waiver waives nothing.
pub(super) fn apply(written: &Catalogue, was_full: bool, findings: &mut Vec<Finding>) {
    // Each waiver, and whether it waived something.
    let mut waivers: HashMap<Waiver<'_>, Cell<bool>> = HashMap::new();
    for domain in &written.domains {
        for (error, allow) in allowances(domain) {
            let rules = allow.iter().filter_map(|(id, _)| Rule::from_code(id)).filter(|rule| rule.is_waivable());
            let name = error.map(|error| &*error.name);
            waivers.extend(rules.map(|rule| ((domain.file, name, rule), Cell::new(false))));
        }
    }
    findings.retain(|finding| {
        let waiver = waiver(&waivers, finding);
        waiver.inspect(|used| used.set(true)).is_none()
    });
    if !was_full {
        let guesses = Guesses::default();
        for domain in &written.domains {
            waiver_findings(domain, &waivers, &guesses, findings);
        }
    }
    set_levels(written, findings);
}

/// The waiver of a finding.
fn waiver<'w>(waivers: &'w HashMap<Waiver<'_>, Cell<bool>>, finding: &'w Finding) -> Option<&'w Cell<bool>> {
    let subject = finding.subject();
    waivers.get(&(subject.file, subject.error(), finding.rule))
}

/// A rule by its name, and why it does not hold.
type Allowance<'d> = (Text<'d>, Option<Text<'d>>);

/// What is waived for a domain itself, and for each of its errors.
fn allowances<'d>(domain: &'d Domain<'d>) -> impl Iterator<Item = (Option<&'d Error<'d>>, &'d [Allowance<'d>])> {
    let of_errors = domain.errors.iter().map(|error| (Some(error), &*error.allow));
    std::iter::once((None, &*domain.allow)).chain(of_errors)
}

fn waiver_findings(
    domain: &Domain,
    waivers: &HashMap<Waiver<'_>, Cell<bool>>,
    guesses: &Guesses,
    findings: &mut Vec<Finding>,
) {
    for (error, allow) in allowances(domain) {
        if is_full(findings) {
            return;
        }
        let name = error.map(|error| &*error.name);
        for (id, _) in allow {
            let place = error.map_or_else(|| domain.place(), |error| domain.error_place(error));
            let place = place.get("allow").get(id).key();
            match Rule::from_code(id) {
                None => findings.push(unknown_rule(id, place, guesses)),
                Some(rule) if !rule.is_waivable() => findings.push(Finding::new(
                    Rule::NotWaivable,
                    place,
                    format!("the rule `{id}` cannot be waived: without it the generated code would be wrong"),
                    "remove this line, and mend what the rule reports",
                )),
                Some(rule) if waivers.get(&(domain.file, name, rule)).is_some_and(|used| !used.get()) => {
                    let what = name.or(domain.name.as_deref()).unwrap_or("this domain");
                    findings.push(Finding::new(
                        Rule::UnusedAllow,
                        place,
                        format!("the rule `{id}` has nothing to report on `{what}`"),
                        "remove this line",
                    ));
                }
                Some(_) => {}
            }
        }
    }
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
