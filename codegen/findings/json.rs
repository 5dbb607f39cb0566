//! Findings as JSON Lines, for programs: documented in `docs/findings.md`, and stable.

use super::Report;
use super::located::{Location, located};
use crate::prose::visible::is_deceptive;
use serde::Serialize;
use std::fmt::Write;

#[derive(Serialize)]
struct Line<'f> {
    rule: &'f str,
    level: &'static str,
    message: &'f str,
    #[serde(flatten)]
    location: Location,
    label: &'f str,
    others: Vec<Other<'f>>,
    help: &'f str,
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
    let lines = located(report).map(|(finding, location, others)| Line {
        rule: finding.rule.code(),
        level: finding.level.name(),
        message: &finding.message,
        location,
        label: &finding.label,
        others: others.into_iter().map(|(location, label)| Other { location, label }).collect(),
        help: &finding.help,
    });
    // A struct of texts and numbers is always JSON.
    lines.filter_map(|line| serde_json::to_string(&line).ok()).map(|line| visible(&line) + "\n").collect()
}

/// The same JSON with an escape for each character that shows nothing: the name of a file may hold any.
fn visible(json: &str) -> String {
    let mut visible = String::with_capacity(json.len());
    for c in json.chars() {
        if is_deceptive(c) {
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
