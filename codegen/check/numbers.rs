//! Rules over numbers that stand for codes, where a platform's errors are integers.

use super::Firsts;
use super::codes::duplicate;
use crate::findings::{About, Finding, Subject};
use crate::model;
use crate::plan::{Plan, Planned};
use crate::rule::Rule;
use crate::source::FileId;
use crate::suggest::{closest, listed};
use crate::syntax::{Catalogue, Code, Codes, Domain, Error, Retired};
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
            let holds = |output: &&&Planned| !error.internal || output.is_internal();
            let of_domain = |output: &&&Planned| domain.name.as_deref().is_none_or(|name| output.has_domain(name));
            let needing = outputs.iter().filter(holds).filter(of_domain).filter(|output| {
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

/// Numbers that stand for two errors, for all or for the users of one platform.
fn unique(domain: &Domain, findings: &mut Vec<Finding>) {
    if domain.errors.iter().all(|error| error.number.is_none()) {
        return;
    }
    let next = next_number(domain);
    alike(domain, None, &next, findings);
    let mut platforms: Vec<&str> = Vec::new();
    for (platform, _) in domain.errors.iter().flat_map(|error| &error.codes) {
        if !platforms.contains(&&**platform) {
            platforms.push(platform);
            alike(domain, Some(platform), &next, findings);
        }
    }
    retired(domain, &next, findings);
}

/// The number after the highest of the domain, as text.
fn next_number(domain: &Domain) -> String {
    let code = |code: &Option<Code<'_>>| match code {
        Some(Code::Number(number)) => Some(*number),
        _ => None,
    };
    let used = domain.errors.iter().flat_map(|error| [error.number, code(&error.code)]);
    let retired = domain.retired.iter().flat_map(|entry| [entry.number, code(&entry.code)]);
    used.chain(retired).flatten().max().unwrap_or(0).saturating_add(1).to_string()
}

/// What an error is where every code is an integer, and the key that says so.
fn integer<'e>(error: &'e Error<'_>, platform: Option<&str>) -> Option<(i64, &'e str)> {
    let own = error.codes.iter().find(|(name, _)| Some(&**name) == platform).and_then(|(_, code)| *code);
    let code = || match error.code {
        Some(Code::Number(number)) => Some((number, "code")),
        _ => None,
    };
    own.map(|own| (own, "codes")).or(error.number.map(|number| (number, "number"))).or_else(code)
}

fn alike(domain: &Domain, platform: Option<&str>, next: &str, findings: &mut Vec<Finding>) {
    let mut firsts = Firsts::new();
    let ships =
        |error: &Error, name: &str| error.platforms.as_ref().is_none_or(|only| only.iter().any(|it| it == name));
    for error in domain.errors.iter().filter(|error| platform.is_none_or(|name| ships(error, name))) {
        let Some((number, key)) = integer(error, platform) else { continue };
        let Some((first, first_key)) = firsts.before(number, (error, key)) else { continue };
        // Two codes are reported as such, and what is so everywhere is not said again of a platform.
        if ![key, first_key].contains(&"number") || platform.is_some() && ![key, first_key].contains(&"codes") {
            continue;
        }
        let place = |error: &Error, key: &str| match platform.filter(|_| key == "codes") {
            Some(platform) => domain.error_place(error).get(key).get(platform),
            None => domain.error_place(error).get(key),
        };
        let places = (place(error, key), place(first, first_key));
        findings.push(duplicate(&format!("number {number}"), (error, first), places, format!("next free: {next}")));
    }
}

/// Numbers that stood for an error that is gone: its number, or else its code.
fn retired(domain: &Domain, next: &str, findings: &mut Vec<Finding>) {
    let gone = domain.retired.iter().rev().filter_map(|entry| match (entry.number, &entry.code) {
        (Some(number), _) => Some((number, (entry, "number"))),
        (None, Some(Code::Number(number))) => Some((*number, (entry, "code"))),
        _ => None,
    });
    let gone: HashMap<i64, (&Retired, &str)> = gone.collect();
    for error in &domain.errors {
        let Some((number, (entry, key))) = error.number.and_then(|number| Some((number, *gone.get(&number)?))) else {
            continue;
        };
        findings.push(
            Finding::new(
                Rule::RetiredCode,
                domain.error_place(error).get("number"),
                format!("the number {number} was retired and must not come back with another meaning"),
                format!("next free: {next}"),
            )
            .label("used again here")
            .other(domain.retired_place(entry).get(key), "retired here"),
        );
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
