//! Findings as workflow commands, which GitHub shows beside the lines of a pull request:
//! <https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands>.

use super::Report;
use super::located::located;
use crate::rule::Level;

/// One command a finding, one a line.
#[must_use]
pub fn github(report: &Report) -> String {
    located(report)
        .map(|(finding, at, others)| {
            let command = match finding.level {
                Level::Error => "error",
                Level::Warning => "warning",
            };
            let mut text = finding.message.clone();
            for (other, label) in others {
                text.push_str(&format!("\n{}:{}:{}: {label}", other.file, other.line, other.column));
            }
            text.push_str(&format!("\nhelp: {}", finding.help));
            // An end column is for ranges within one line.
            let end = if at.line == at.end_line { format!(",endColumn={}", at.end_column) } else { String::new() };
            format!(
                "::{command} file={},line={},endLine={},col={}{end},title={}::{}\n",
                property(&at.file),
                at.line,
                at.end_line,
                at.column,
                property(finding.rule.id()),
                data(&text),
            )
        })
        .collect()
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
