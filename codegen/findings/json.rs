//! Findings as JSON Lines, for programs: documented in `docs/findings.md`, and stable.

use super::plain::short;
use super::{About, Report, Subject};
use super::{Located, Location};
use crate::prose::is_hidden;
use serde::Serialize;
use std::borrow::Cow;
use std::fmt::Write;

#[derive(Serialize)]
struct Line<'f> {
    rule: &'f str,
    level: &'static str,
    message: &'f str,
    subject: Shown<'f>,
    #[serde(flatten)]
    location: Location,
    label: &'f str,
    others: Vec<Other<'f>>,
    help: &'f str,
}

/// A subject: what is not known of its kind is left out.
#[derive(Default, Serialize)]
struct Shown<'f> {
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<Cow<'f, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<Cow<'f, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    index: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    key: Option<Cow<'f, str>>,
}

#[derive(Serialize)]
struct Other<'f> {
    #[serde(flatten)]
    location: Location,
    label: &'f str,
}

/// One object a finding, one finding a line; nothing where there are none.
#[must_use]
pub fn json(report: &Report) -> String {
    let lines = report.located().map(|Located { finding, location, others }| Line {
        rule: finding.rule.code(),
        level: finding.level.name(),
        message: &finding.message,
        subject: about(finding.subject()),
        location,
        label: &finding.label,
        others: others.into_iter().map(|(location, label)| Other { location, label }).collect(),
        help: &finding.help,
    });
    // A struct of texts and numbers is always JSON.
    lines.filter_map(|line| serde_json::to_string(&line).ok()).map(|line| visible(&line) + "\n").collect()
}

fn about(subject: Subject<'_>) -> Shown<'_> {
    let named = |kind, name| Shown { kind, name: Some(short(name)), ..Shown::default() };
    let of = |error, kind, name| Shown { error: Some(short(error)), ..named(kind, name) };
    let at = |kind, index| Shown { kind, index: Some(index), ..Shown::default() };
    let about = match subject.about {
        About::Catalogue => Shown { kind: "catalogue", ..Shown::default() },
        About::Category(name) => named("category", name),
        About::Platform(name) => named("platform", name),
        About::Output(index) => at("output", index),
        About::Domain => Shown { kind: "domain", ..Shown::default() },
        About::Error(name) => named("error", name),
        About::Field(error, name) => of(error, "field", name),
        About::Reason(error, name) => of(error, "reason", name),
        About::Retired(index) => at("retired", index),
    };
    Shown { key: subject.key.map(short), ..about }
}

/// The same JSON with an escape for each character that shows nothing: the name of a file may hold any.
fn visible(json: &str) -> String {
    let mut visible = String::with_capacity(json.len());
    for c in json.chars() {
        if is_hidden(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                // Writing to a `String` cannot fail.
                let _ = write!(visible, "\\u{unit:04x}");
            }
        } else {
            visible.push(c);
        }
    }
    visible
}
