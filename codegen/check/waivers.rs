//! `allow` and `rules`: what an entry waives, and the levels that the manifest sets.

use super::manifest::{Setting, unknown_rule};
use crate::findings::{Finding, is_full};
use crate::rule::Rule;
use crate::source::FileId;
use crate::suggest::Guesses;
use crate::syntax::{Catalogue, Domain, Error};
use std::collections::HashMap;

/// A waiver: the file, the error or else the domain itself, the rule.
type Waiver = (FileId, Option<String>, Rule);

/// Removes the findings that an entry waives, reports the waivers that waive nothing, and sets the levels.
/// `was_full` says that the rules went on no more: then nobody can say which waiver waives nothing.
pub(super) fn apply(written: &Catalogue, was_full: bool, findings: &mut Vec<Finding>) {
    // Each waiver, and whether it waived something.
    let mut waivers: HashMap<Waiver, bool> = HashMap::new();
    for domain in &written.domains {
        for (error, allow) in allowances(domain) {
            let rules = allow.iter().filter_map(|(id, _)| Rule::from_code(id)).filter(|rule| rule.is_waivable());
            waivers.extend(rules.map(|rule| ((domain.file, error.map(|error| error.name.clone()), rule), false)));
        }
    }
    findings.retain(|finding| {
        let subject = finding.subject();
        let waiver = (subject.file, subject.error().map(str::to_owned), finding.rule);
        match waivers.get_mut(&waiver) {
            Some(used) => {
                *used = true;
                false
            }
            None => true,
        }
    });
    if !was_full {
        let guesses = Guesses::default();
        for domain in &written.domains {
            waiver_findings(domain, &waivers, &guesses, findings);
        }
    }
    set_levels(written, findings);
}

/// What is waived for a domain itself, and for each of its errors.
fn allowances(domain: &Domain) -> impl Iterator<Item = (Option<&Error>, &[(String, Option<String>)])> {
    let of_errors = domain.errors.iter().map(|error| (Some(error), &error.allow[..]));
    std::iter::once((None, &domain.allow[..])).chain(of_errors)
}

fn waiver_findings(domain: &Domain, waivers: &HashMap<Waiver, bool>, guesses: &Guesses, findings: &mut Vec<Finding>) {
    for (error, allow) in allowances(domain) {
        if is_full(findings) {
            return;
        }
        let name = error.map(|error| error.name.clone());
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
                Some(rule) if waivers.get(&(domain.file, name.clone(), rule)) == Some(&false) => {
                    let what = name.as_deref().or(domain.name.as_deref()).unwrap_or("this domain");
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
