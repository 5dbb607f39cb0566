//! Rules over names: their form, and that each is given once.

use super::Firsts;
use crate::findings::Finding;
use crate::form::{CAMEL, Form, KEBAB, PASCAL};
use crate::name::{Name, PATTERNS};
use crate::rule::Rule;
use crate::source::Place;
use crate::suggest;
use crate::syntax::{Catalogue, Domain, Error, Manifest};
use std::collections::HashMap;

pub(super) fn check(written: &Catalogue, findings: &mut Vec<Finding>) {
    manifest(&written.manifest, findings);
    let mut domains = Firsts::new();
    for domain in &written.domains {
        if let Some(name) = &domain.name {
            let place = domain.place().get("domain");
            form(&KEBAB, name, "a domain", place.clone(), findings);
            if let Some(first) = domains.before(name, domain) {
                findings.push(
                    Finding::new(
                        Rule::DuplicateDomain,
                        place,
                        format!("the domain `{}` is declared twice", name.escape_debug()),
                        "move the errors into one file, or rename one of the two",
                    )
                    .label("declared again here")
                    .other(first.place().get("domain"), "first declared here"),
                );
            }
        }
        if let Some(name) = &domain.in_code {
            let place = domain.place().get("in-code");
            form(&KEBAB, name, "a domain", place.clone(), findings);
            if domain.name.as_ref() == Some(name) {
                let message = format!("generated code calls the domain `{}` anyway", name.escape_debug());
                findings.push(Finding::new(Rule::BadValue, place, message, "remove `in-code`"));
            }
        }
        patterns(domain, findings);
        errors(domain, findings);
        retired(domain, findings);
    }
}

pub(super) fn form(form: &Form, name: &str, what: &str, place: Place, findings: &mut Vec<Finding>) {
    let too_long = form.longest.filter(|longest| name.len() > *longest);
    if (form.is_good)(name) && too_long.is_none() {
        return;
    }
    let (message, help) = if let Some(longest) = too_long {
        (format!("the name of {what} has more than {longest} characters"), "choose a shorter name".to_owned())
    } else {
        (
            format!("`{}` is not a name for {what}", name.escape_debug()),
            format!("use ASCII letters and digits only, written like `{}`", form.example),
        )
    };
    findings.push(Finding::new(Rule::BadName, place, message, help));
}

fn manifest(manifest: &Manifest, findings: &mut Vec<Finding>) {
    let place = || manifest.place();
    if let Some(name) = &manifest.name {
        form(&KEBAB, name, "a catalogue", place().get("name"), findings);
    }
    for (name, _) in manifest.categories.iter().flatten() {
        form(&KEBAB, name, "a category", place().get("categories").get(name).key(), findings);
    }
    for (name, _) in manifest.severities.iter().flatten() {
        form(&KEBAB, name, "a severity", place().get("severities").get(name).key(), findings);
    }
    for (name, _) in manifest.actions.iter().flatten() {
        form(&KEBAB, name, "an action", place().get("actions").get(name).key(), findings);
    }
    for (name, _) in manifest.platforms.iter().flatten() {
        form(&KEBAB, name, "a platform", place().get("platforms").get(name).key(), findings);
    }
}

/// `names` of a domain: patterns that make a name of each error.
fn patterns(domain: &Domain, findings: &mut Vec<Finding>) {
    for (platform, pattern) in &domain.names {
        let Some(pattern) = pattern else { continue };
        let place = domain.place().get("names").get(platform);
        let example = Name::new("Example", &[]);
        if let Err(unknown) = example.fill(pattern) {
            let message = format!("`{}` is no placeholder of a naming pattern", unknown.escape_debug());
            let help = suggest::did_you_mean(unknown, PATTERNS.iter().copied(), || {
                format!("the placeholders are {}", suggest::listed(PATTERNS.iter().copied()))
            });
            findings.push(Finding::new(Rule::BadValue, place.within(unknown, 0), message, help));
        } else if !pattern.contains('{') {
            let message = format!("the naming pattern `{}` gives every error the same name", pattern.escape_debug());
            findings.push(Finding::new(Rule::BadValue, place, message, "put `{camel}` or another placeholder into it"));
        }
    }
}

fn errors(domain: &Domain, findings: &mut Vec<Finding>) {
    let mut firsts = Firsts::new();
    for error in &domain.errors {
        let place = || domain.error_place(error);
        form(&PASCAL, &error.name, "an error", place().key(), findings);
        // Names that differ in letter case only are one name everywhere.
        if let Some(first) = firsts.before(error.name.to_lowercase(), error) {
            findings.push(
                Finding::new(
                    Rule::DuplicateName,
                    place().key(),
                    format!("`{}` and `{}` differ in letter case only", error.name, first.name),
                    "rename one of the two",
                )
                .label("this one")
                .other(domain.error_place(first).key(), "and this one"),
            );
        }
        for field in &error.fields {
            form(&CAMEL, &field.name, "a field", place().get("fields").get(&field.name).key(), findings);
        }
        for reason in &error.reasons {
            form(&PASCAL, &reason.name, "a reason", place().get("reasons").get(&reason.name).key(), findings);
        }
    }
}

fn retired(domain: &Domain, findings: &mut Vec<Finding>) {
    let mut firsts = Firsts::new();
    if domain.retired.is_empty() {
        return;
    }
    let errors: HashMap<String, &Error> =
        domain.errors.iter().rev().map(|error| (error.name.to_ascii_lowercase(), error)).collect();
    for retired in &domain.retired {
        let Some(name) = &retired.name else { continue };
        let place = || domain.retired_place(retired).get("name");
        form(&PASCAL, name, "a retired error", place(), findings);
        if let Some(first) = firsts.before(name.to_lowercase(), retired) {
            findings.push(
                Finding::new(Rule::DuplicateName, place(), format!("`{name}` is retired twice"), "keep one of the two")
                    .label("retired again here")
                    .other(domain.retired_place(first).get("name"), "first retired here"),
            );
        }
        if let Some(error) = errors.get(&name.to_ascii_lowercase()) {
            findings.push(
                Finding::new(
                    Rule::RetiredName,
                    domain.error_place(error).key(),
                    format!("the name `{}` was retired and must not come back with another meaning", error.name),
                    "choose another name; if the error is the same as before, remove it from `retired`",
                )
                .label("used again here")
                .other(place(), "retired here"),
            );
        }
    }
}
