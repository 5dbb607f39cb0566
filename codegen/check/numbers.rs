//! Rules over numbers that stand for text codes, where a platform's errors are integers.

use super::Firsts;
use super::codes::duplicate;
use crate::findings::{About, Finding, Subject};
use crate::model;
use crate::plan::{Plan, Planned};
use crate::rule::Rule;
use crate::source::FileId;
use crate::suggest::{closest, listed};
use crate::syntax::{Catalogue, Codes, Domain, Error, Retired};
use std::collections::{HashMap, HashSet};

pub(super) fn check(written: &Catalogue, catalogue: &model::Catalogue, plan: &Plan, findings: &mut Vec<Finding>) {
    for domain in &written.domains {
        unique(domain, findings);
    }
    missing(written, catalogue, plan, findings);
    missing_in_docs(written, findings);
}

/// The address of each page has the number of its error, where the pattern asks for it.
fn missing_in_docs(written: &Catalogue, findings: &mut Vec<Finding>) {
    let docs = written.manifest.docs.as_deref();
    if !docs.is_some_and(|docs| docs.contains("{number}")) {
        return;
    }
    let texts = written.domains.iter().filter(|domain| domain.codes == Some(Codes::Text));
    let mut unnumbered = texts.flat_map(|domain| domain.errors.iter().map(move |error| (domain, error)));
    if let Some((domain, error)) = unnumbered.find(|(_, error)| error.number.is_none()) {
        findings.push(
            Finding::new(
                Rule::MissingNumber,
                written.manifest.place().get("docs").within("{number}", 0),
                format!("`{}` has a text code and no `number`, so that its page has no address", error.name),
                "write `{code}` or `{kebab}` here, or give each such error a `number`",
            )
            .other(domain.error_place(error).key(), "this error has none"),
        );
    }
}

/// Text codes need a number where a platform's errors are integers.
fn missing(written: &Catalogue, catalogue: &model::Catalogue, plan: &Plan, findings: &mut Vec<Finding>) {
    let needs_number = |planned: &&Planned| planned.is_shipped() && planned.language().needs_number();
    let outputs: Vec<&Planned> = plan.checked().filter(needs_number).collect();
    if outputs.is_empty() {
        return;
    }
    let given = misread_numbers(findings);
    for domain in written.domains.iter().filter(|domain| domain.codes == Some(Codes::Text)) {
        let used = domain.errors.iter().filter_map(|error| error.number);
        let retired = domain.retired.iter().filter_map(|entry| entry.number);
        let next = used.chain(retired).max().unwrap_or(0).saturating_add(1);
        for error in domain.errors.iter().filter(|error| error.number.is_none() && error.is_raised()) {
            if !given.is_empty() && given.contains(&(domain.file, error.name.to_string())) {
                continue;
            }
            let of_domain = |output: &&&Planned| domain.name.as_deref().is_none_or(|name| output.has_domain(name));
            let needing = outputs.iter().filter(of_domain).filter(|output| {
                let platform = output.platform().map(|platform| &catalogue.platforms[platform].name);
                platform
                    .is_none_or(|name| error.platforms.as_ref().is_none_or(|only| only.iter().any(|only| only == name)))
            });
            let mut targets: Vec<&str> = needing.map(|output| output.language().name()).collect();
            targets.dedup();
            if targets.is_empty() {
                continue;
            }
            findings.push(Finding::new(
                Rule::MissingNumber,
                domain.error_place(error).key(),
                format!("`{}` has a text code, and {} needs an integer", error.name, listed(targets)),
                format!("add `number: {next}`, and never change it"),
            ));
        }
    }
}

fn unique(domain: &Domain, findings: &mut Vec<Finding>) {
    let mut firsts = Firsts::new();
    let highest = domain.errors.iter().filter_map(|error| error.number).max();
    let retired = domain.retired.iter().filter_map(|entry| entry.number).max();
    let next = highest.max(retired).unwrap_or(0).saturating_add(1);
    let gone: HashMap<i64, &Retired> =
        domain.retired.iter().rev().filter_map(|entry| Some((entry.number?, entry))).collect();
    for error in &domain.errors {
        let Some(number) = error.number else { continue };
        let place = |error: &Error| domain.error_place(error).get("number");
        if let Some(first) = firsts.before(number, error) {
            let places = (place(error), place(first));
            findings.push(duplicate(&format!("number {number}"), (error, first), places, format!("next free: {next}")));
        }
        if let Some(entry) = gone.get(&number) {
            findings.push(
                Finding::new(
                    Rule::RetiredCode,
                    place(error),
                    format!("the number {number} was retired and must not come back with another meaning"),
                    format!("next free: {next}"),
                )
                .label("used again here")
                .other(domain.retired_place(entry).get("number"), "retired here"),
            );
        }
    }
}

/// The errors whose `number` is there but was not understood, which has a finding already.
fn misread_numbers(findings: &[Finding]) -> HashSet<(FileId, String)> {
    let misread = findings.iter().filter_map(|finding| match finding.subject() {
        Subject { file, about: About::Error(name), key: Some(key) } => {
            let is_meant = finding.rule == Rule::UnknownKey && closest(key, ["number"]).is_some();
            (key == "number" || is_meant).then(|| (file, name.to_owned()))
        }
        _ => None,
    });
    misread.collect()
}
