//! Rules over the manifest: the form of its values.

use crate::diagnostic::Finding;
use crate::rule::{Level, Rule};
use crate::source::Place;
use crate::suggest;
use crate::syntax::Manifest;

pub(super) fn check(manifest: &Manifest, findings: &mut Vec<Finding>) {
    let place = || manifest.place();
    let mut form = |place: Place, value: Option<&String>, is_good: fn(&str) -> bool, what: &str, example: &str| {
        if let Some(value) = value
            && !is_good(value)
        {
            let message = format!("`{}` is no {what}", value.escape_debug());
            findings.push(Finding::new(Rule::BadValue, place, message, format!("write it like `{example}`")));
        }
    };
    form(place().get("namespace"), manifest.namespace.as_ref(), is_namespace, "reverse DNS name", "com.example.vox");
    form(place().get("docs"), manifest.docs.as_ref(), is_url, "URL of a folder", "https://docs.example.com/errors");
    form(place().get("repository"), manifest.repository.as_ref(), is_url, "URL", "https://github.com/example/errors");
    form(place().get("license"), manifest.license.as_ref(), is_license, "SPDX expression", "MIT OR Apache-2.0");
    for (index, acronym) in manifest.acronyms.iter().enumerate() {
        let place = place().get("acronyms").item(index);
        form(place, Some(acronym), is_acronym, "acronym", "URL");
    }
    rules(manifest, findings);
}

/// Labels of letters, digits and hyphens, joined by dots.
fn is_namespace(text: &str) -> bool {
    text.split('.').all(|label| {
        label.starts_with(|c: char| c.is_ascii_alphabetic())
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    })
}

/// An absolute URL to which a path and a fragment can be added.
fn is_url(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    // https://www.rfc-editor.org/rfc/rfc3986#section-2, less the marks of a query and a fragment
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:/@!$&'()*+,;=%[]".contains(&byte);
    rest.is_some_and(|rest| !rest.trim_end_matches('/').is_empty() && rest.bytes().all(allowed))
}

/// The characters of <https://spdx.github.io/spdx-spec/v3.0.1/annexes/spdx-license-expressions/>.
fn is_license(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.+() :".contains(&byte))
}

fn is_acronym(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// `rules: { unused-field: off }`
fn rules(manifest: &Manifest, findings: &mut Vec<Finding>) {
    for (id, level) in &manifest.rules {
        let place = manifest.place().get("rules").get(id);
        let Some(rule) = Rule::with_id(id) else {
            findings.push(unknown_rule(id, place.key()));
            continue;
        };
        let Some(level) = level else { continue };
        if Setting::named(level).is_none() {
            let message = format!("`{}` is no level of a rule", level.escape_debug());
            findings.push(Finding::new(Rule::BadValue, place, message, "write `off`, `warning` or `error`"));
        } else if rule.level() == Level::Error && !rule.waivable() && level != "error" {
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

pub(super) fn unknown_rule(id: &str, place: Place) -> Finding {
    let help = suggest::did_you_mean(id, Rule::ALL.iter().map(|rule| rule.id()), || {
        "take the rule's name from the brackets of its finding, as in `warning[unused-field]`".to_owned()
    });
    Finding::new(Rule::UnknownRule, place, format!("there is no rule `{}`", id.escape_debug()), help)
}
