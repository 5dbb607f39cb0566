//! Findings as workflow commands, which GitHub shows beside the lines of a pull request:
//! <https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands>.

use super::Located;
use super::Report;
use crate::prose::{is_hidden, visible::shown};
use std::fmt::Write;

/// One command a finding, one a line.
#[must_use]
pub fn github(report: &Report) -> String {
    let mut commands = String::new();
    for Located { finding, location: at, others } in report.located() {
        let others = others
            .iter()
            .map(|(other, label)| format!("{}:{}:{}: {label}", shown(other.file.as_ref()), other.line, other.column));
        let lines: Vec<String> =
            std::iter::once(finding.message.clone()).chain(others).chain([format!("help: {}", finding.help)]).collect();
        // An end column is for ranges within one line.
        let end = if at.line == at.end_line { format!(",endColumn={}", at.end_column) } else { String::new() };
        // Writing to a `String` cannot fail.
        let _ = writeln!(
            commands,
            "::{} file={},line={},endLine={},col={}{end},title={}::{}",
            finding.level.name(),
            property(&at.file),
            at.line,
            at.end_line,
            at.column,
            property(finding.rule.code()),
            data(&lines.join("\n")),
        );
    }
    commands
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property: also what shows nothing is encoded, though GitHub decodes only what it encodes itself. It then shows the
/// finding without the file, and no file name reaches a terminal as it is.
fn property(text: &str) -> String {
    let mut property = String::with_capacity(text.len());
    for c in data(text).chars() {
        if is_hidden(c) || matches!(c, ':' | ',') {
            for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                let _ = write!(property, "%{byte:02X}");
            }
        } else {
            property.push(c);
        }
    }
    property
}
