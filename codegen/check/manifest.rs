//! Rules over the manifest: the form of its values.

use crate::findings::Finding;
use crate::form::{self, Form};
use crate::model::DOCS_PLACEHOLDERS;
use crate::rule::{Level, Rule};
use crate::source::Place;
use crate::suggest::{self, Guesses};
use crate::syntax::Manifest;

pub(super) fn check(manifest: &Manifest, findings: &mut Vec<Finding>) {
    let place = || manifest.place();
    let mut check = |place: Place, value: Option<&str>, form: &Form, what: &str| {
        if let Some(value) = value
            && !(form.is_good)(value)
        {
            let message = format!("`{}` is no {what}", value.escape_debug());
            findings.push(Finding::new(Rule::BadValue, place, message, format!("write it like `{}`", form.example)));
        }
    };
    check(place().get("namespace"), manifest.namespace.as_deref(), &form::NAMESPACE, "reverse DNS name");
    check(place().get("repository"), manifest.repository.as_deref(), &form::REPOSITORY, "URL");
    check(place().get("license"), manifest.license.as_deref(), &form::LICENSE, "SPDX expression");
    for (index, acronym) in manifest.acronyms.iter().enumerate() {
        check(place().get("acronyms").item(index), Some(acronym), &form::ACRONYM, "acronym");
    }
    docs(manifest, findings);
    #[cfg(feature = "packages")]
    license(manifest, findings);
    rules(manifest, findings);
}

/// `docs: "https://docs.example.com/errors/{code}"`
fn docs(manifest: &Manifest, findings: &mut Vec<Finding>) {
    let Some(docs) = manifest.docs.as_deref().filter(|docs| !(form::DOCS.is_good)(docs)) else { return };
    let place = manifest.place().get("docs");
    let ends = docs.match_indices('{').filter_map(|(start, _)| Some(&docs[start..=start + docs[start..].find('}')?]));
    let finding = if let Some(unknown) = ends.into_iter().find(|part| !DOCS_PLACEHOLDERS.contains(part)) {
        let help = suggest::did_you_mean(unknown, DOCS_PLACEHOLDERS.iter().copied(), || {
            format!("the placeholders are {}", suggest::listed(DOCS_PLACEHOLDERS.iter().copied()))
        });
        let message = format!("`{}` is no part of an error's address", unknown.escape_debug());
        Finding::new(Rule::BadValue, place.within(unknown, 0), message, help)
    } else {
        let message = format!("`{}` is neither the URL of a folder nor that of an error's page", docs.escape_debug());
        Finding::new(
            Rule::BadValue,
            place,
            message,
            format!("write it like `{0}` or `{0}/{{code}}`", form::DOCS.example),
        )
    };
    findings.push(finding);
}

/// `license: MIT OR Apache-2.0`: whether it is in the list of SPDX too, where packages are made that carry its text.
#[cfg(feature = "packages")]
fn license(manifest: &Manifest, findings: &mut Vec<Finding>) {
    if let Some(license) = manifest.license.as_ref().filter(|license| (form::LICENSE.is_good)(license))
        && let Some(mistake) = crate::license::mistake(license)
    {
        let place = manifest.place().get("license");
        let place = if mistake.part.is_empty() { place } else { place.within(mistake.part, mistake.nth) };
        findings.push(Finding::new(Rule::BadValue, place, mistake.message, mistake.help));
    }
}

/// `rules: { missing-fix: off }`
fn rules(manifest: &Manifest, findings: &mut Vec<Finding>) {
    let guesses = Guesses::default();
    for (id, level) in &manifest.rules {
        let place = manifest.place().get("rules").get(id);
        let Some(rule) = Rule::from_code(id) else {
            findings.push(unknown_rule(id, place.key(), &guesses));
            continue;
        };
        let Some(level) = level else { continue };
        if Setting::named(level).is_none() {
            let message = format!("`{}` is no level of a rule", level.escape_debug());
            findings.push(Finding::new(Rule::BadValue, place, message, "write `off`, `warning` or `error`"));
        } else if !rule.levels().contains(&&**level) {
            let message = format!("the rule `{id}` cannot be lowered: without it the generated code would be wrong");
            findings.push(Finding::new(Rule::NotWaivable, place, message, "remove this line"));
        }
    }
}

/// What the manifest says of a rule.
pub(super) enum Setting {
    /// It reports nothing.
    Off,
    /// It reports at this level.
    Level(Level),
}

impl Setting {
    /// What a word in the manifest means.
    pub(super) fn named(name: &str) -> Option<Self> {
        match name {
            "off" => Some(Self::Off),
            "warning" => Some(Self::Level(Level::Warning)),
            "error" => Some(Self::Level(Level::Error)),
            _ => None,
        }
    }
}

pub(super) fn unknown_rule(id: &str, place: Place, guesses: &Guesses) -> Finding {
    let help = guesses.did_you_mean(id, Rule::all().map(Rule::code), || {
        "take the rule's name from the brackets of its finding, as in `warning[missing-fix]`".to_owned()
    });
    Finding::new(Rule::UnknownRule, place, format!("there is no rule `{}`", id.escape_debug()), help)
}
