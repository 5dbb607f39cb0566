//! What the program prints: results to standard output, findings and errors to standard error, colour on a terminal.

use crate::Failure;
use crate::findings::{self, Report};
use std::env;
use std::fmt::Write as _;
use std::io::{self, IsTerminal, Write};

/// Prints a result. A reader that has seen enough, such as `head`, is no error; a full disk is.
pub(super) fn print(text: &str) -> Result<(), Failure> {
    let mut output = io::stdout().lock();
    printed(output.write_all(text.as_bytes()).and_then(|()| output.flush()))
}

/// What became of printing.
pub(super) fn printed(outcome: io::Result<()>) -> Result<(), Failure> {
    match outcome {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::Usage(format!("cannot write to standard output: {error}")))
        }
        _ => Ok(()),
    }
}

/// Prints findings, if there are any, and how to read more about one of their rules.
pub(super) fn findings(report: &Report) {
    let mut drawn = findings::human(report, colour(&io::stderr()));
    let first = report.findings.iter().min_by_key(|finding| finding.level);
    if let Some(first) = first {
        let _ = writeln!(drawn, "more about a rule: `errspec rules {}`", first.rule.code());
    }
    let _ = io::stderr().lock().write_all(drawn.as_bytes());
}

/// Prints why the program could not run.
pub(super) fn error(message: &str) {
    let _ = writeln!(io::stderr().lock(), "error: {message}");
}

/// Prints what people are to know beside the results.
pub(super) fn aside(line: &str) {
    let _ = writeln!(io::stderr().lock(), "{line}");
}

/// Whether to colour what goes there: <https://no-color.org>.
fn colour(stream: &impl IsTerminal) -> bool {
    stream.is_terminal() && env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

/// Rows as columns, the last of which may be long.
pub(super) fn columns<const N: usize>(rows: &[[String; N]]) -> String {
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    // A cell that is a whole sentence must not push everything else aside.
    let widths: Vec<usize> = (0..N).map(|column| width(column).min(48)).collect();
    let mut columns = String::new();
    for row in rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(&widths) {
            let _ = write!(line, "{cell:<width$}  ");
        }
        let _ = writeln!(columns, "{}", line.trim_end());
    }
    columns
}

/// `1 file`, `2 files`
pub(super) fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}
