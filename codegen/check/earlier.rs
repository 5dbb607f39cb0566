//! Rules over what errors were called before: aliases and accepted codes mean one thing, as names and codes do.

use super::names::form;
use super::space::NO_CODE;
use crate::findings::{Finding, is_full};
use crate::form::PASCAL;
use crate::rule::Rule;
use crate::source::Place;
use crate::syntax::{Catalogue, Code, Domain, Error};
use std::collections::HashMap;

pub(super) fn check(written: &Catalogue, findings: &mut Vec<Finding>) {
    for domain in &written.domains {
        if is_full(findings) {
            return;
        }
        if domain.errors.iter().any(|error| !error.aliases.is_empty()) {
            aliases(domain, findings);
        }
        if domain.errors.iter().any(|error| !error.accepts.is_empty()) {
            accepted(domain, findings);
        }
    }
}

/// Names that differ in letter case only are one name everywhere.
fn aliases(domain: &Domain, findings: &mut Vec<Finding>) {
    let at_key = |error: &Error| domain.error_place(error).key();
    let mut known: HashMap<String, (Place, &str)> = HashMap::new();
    for error in &domain.errors {
        known.entry(error.name.to_ascii_lowercase()).or_insert_with(|| (at_key(error), "is the name of this error"));
    }
    for retired in &domain.retired {
        let place = || domain.retired_place(retired).get("name");
        let name = retired.name.as_deref().unwrap_or_default().to_ascii_lowercase();
        known.entry(name).or_insert_with(|| (place(), "is the name of a retired error"));
    }
    for error in &domain.errors {
        for (index, alias) in error.aliases.iter().enumerate() {
            let place = || domain.error_place(error).get("aliases").item(index);
            form(&PASCAL, alias, "an alias", place(), findings);
            let Some((other, what)) = known.get(&alias.to_ascii_lowercase()) else {
                known.insert(alias.to_ascii_lowercase(), (place(), "is an alias already"));
                continue;
            };
            findings.push(
                Finding::new(
                    Rule::DuplicateName,
                    place(),
                    format!("the alias `{}` of `{}` {what}", alias.escape_debug(), error.name),
                    "an alias is a name that the error had before, and nothing else has: remove it here or there",
                )
                .label("this alias")
                .other(other.clone(), "the same name"),
            );
        }
    }
}

fn accepted(domain: &Domain, findings: &mut Vec<Finding>) {
    let mut known: HashMap<&Code, (&Error, Place)> = HashMap::new();
    for error in &domain.errors {
        if let Some(code) = &error.code {
            known.entry(code).or_insert_with(|| (error, domain.error_place(error).get("code")));
        }
    }
    let retired: HashMap<&Code, usize> =
        domain.retired.iter().enumerate().filter_map(|(index, entry)| Some((entry.code.as_ref()?, index))).collect();
    for error in &domain.errors {
        for (index, code) in error.accepts.iter().enumerate() {
            let Some(code) = code else { continue };
            let place = || domain.error_place(error).get("accepts").item(index);
            if *code == Code::Number(NO_CODE) || *code == Code::Text("unrecognized".into()) {
                let message = format!("`{code}` marks errors that a client does not know");
                findings.push(Finding::new(Rule::BadValue, place(), message, "remove it"));
            }
            if let Some((other, first)) = known.get(code) {
                let message = if std::ptr::eq(*other, error) {
                    format!("`{}` accepts the code `{code}` twice, or has it", error.name)
                } else {
                    format!("`{}` accepts the code `{code}`, which means `{}`", error.name, other.name)
                };
                findings.push(
                    Finding::new(Rule::DuplicateCode, place(), message, "remove it here or there")
                        .label("accepted here")
                        .other(first.clone(), "given here"),
                );
                continue;
            }
            known.insert(code, (error, place()));
            let Some(entry) = retired.get(code).and_then(|index| domain.retired.get(*index)) else { continue };
            let means_it = |replacement: &str| {
                let (of, name) =
                    replacement.split_once('.').unwrap_or((domain.name.as_deref().unwrap_or(""), replacement));
                domain.name.as_deref() == Some(of) && *name == *error.name
            };
            if !entry.replacement.as_deref().is_some_and(means_it) {
                findings.push(
                    Finding::new(
                        Rule::RetiredCode,
                        place(),
                        format!("`{}` accepts the code `{code}`, which was retired with another meaning", error.name),
                        format!("write `use: {}` where it is retired, if that is what it means now", error.name),
                    )
                    .label("accepted here")
                    .other(domain.retired_place(entry).get("code"), "retired here"),
                );
            }
        }
    }
}
