//! Findings as SARIF 2.1.0: <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>.
//!
//! A log may hold many results, so each is written as it is made: there is no tree of them.

use super::Report;
use super::{Located, Location};
use crate::rule::Rule;
use serde::ser::{Serialize, Serializer};
use serde_json::{Value, json};

/// A SARIF log with one run.
#[must_use]
pub fn sarif(report: &Report) -> String {
    let log = Log {
        schema: "https://json.schemastore.org/sarif-2.1.0.json",
        runs: [Run {
            column_kind: "unicodeCodePoints",
            results: Results(report),
            tool: json!({ "driver": {
                "name": env!("CARGO_PKG_NAME"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": Rule::all().map(about).collect::<Vec<Value>>(),
            } }),
        }],
        version: "2.1.0",
    };
    // Texts and numbers are always JSON.
    let mut text = serde_json::to_string_pretty(&log).unwrap_or_default();
    text.push('\n');
    text
}

#[derive(serde::Serialize)]
struct Log<'r> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    runs: [Run<'r>; 1],
    version: &'static str,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'r> {
    column_kind: &'static str,
    results: Results<'r>,
    tool: Value,
}

struct Results<'r>(&'r Report);

impl Serialize for Results<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.located().map(result))
    }
}

fn result(Located { finding, location, others }: Located<'_>) -> Value {
    let related = others.iter().map(|(location, label)| {
        let mut related = physical(location);
        related["message"] = json!({ "text": label });
        related
    });
    json!({
        "ruleId": finding.rule.code(),
        "ruleIndex": finding.rule as usize,
        "level": finding.level.name(),
        "message": { "text": format!("{}\nhelp: {}", finding.message, finding.help) },
        "locations": [physical(&location)],
        "relatedLocations": related.collect::<Vec<Value>>(),
    })
}

fn about(rule: Rule) -> Value {
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
