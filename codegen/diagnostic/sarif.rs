//! Findings as SARIF 2.1.0: <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>.

use super::Report;
use super::located::{Location, located};
use crate::rule::Rule;
use serde_json::{Value, json};

/// A SARIF log with one run.
#[must_use]
pub fn sarif(report: &Report) -> String {
    let rules: Vec<Value> = Rule::all().map(|rule| about(&rule)).collect();
    let results: Vec<Value> = located(report)
        .map(|(finding, location, others)| {
            let related: Vec<Value> = others
                .iter()
                .map(|(location, label)| {
                    let mut related = physical(location);
                    related["message"] = json!({ "text": label });
                    related
                })
                .collect();
            json!({
                "ruleId": finding.rule.code(),
                "ruleIndex": Rule::codes().binary_search(&finding.rule.code()).ok(),
                "level": finding.level.name(),
                "message": { "text": format!("{}\nhelp: {}", finding.message, finding.help) },
                "locations": [physical(&location)],
                "relatedLocations": related,
            })
        })
        .collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": env!("CARGO_PKG_NAME"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

fn about(rule: &Rule) -> Value {
    json!({
        "id": rule.code(),
        "name": rule.name(),
        "shortDescription": { "text": rule.message() },
        "fullDescription": { "text": rule.why().join(" ") },
        "help": { "text": rule.way_out() },
        "defaultConfiguration": { "level": rule.level().name() },
    })
}

fn physical(location: &Location) -> Value {
    json!({ "physicalLocation": {
        "artifactLocation": { "uri": uri(&location.file) },
        "region": {
            "startLine": location.line,
            "startColumn": location.column,
            "endLine": location.end_line,
            "endColumn": location.end_column,
        },
    } })
}

/// A path as a URI reference: <https://www.rfc-editor.org/rfc/rfc3986#section-3.3>; an absolute one as a file's:
/// <https://www.rfc-editor.org/rfc/rfc8089>.
fn uri(path: &str) -> String {
    use std::fmt::Write;
    let (mut uri, path) = match path.as_bytes() {
        [b'/', ..] => ("file://".to_owned(), path),
        // `C:/spec`: a colon anywhere else is a character of a name.
        [drive, b':', b'/', ..] => (format!("file:///{}:", char::from(*drive)), &path[2..]),
        _ => (String::new(), path),
    };
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}
