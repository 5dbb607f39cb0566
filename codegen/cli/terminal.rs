//! What the program prints: results to standard output, findings and errors to standard error, colour on a terminal.

use errspec::diagnostic::{self, Report};
use std::env;
use std::io::{self, IsTerminal, Write};

/// Prints a result. A reader that has seen enough, such as `head`, is no error.
pub(super) fn print(text: &str) {
    let _ = io::stdout().lock().write_all(text.as_bytes());
}

/// Prints findings, if there are any.
pub(super) fn findings(report: &Report) {
    let _ = io::stderr().lock().write_all(diagnostic::render(report, colour(&io::stderr())).as_bytes());
}

/// Prints why the program could not run.
pub(super) fn error(message: &str) {
    let _ = writeln!(io::stderr().lock(), "error: {message}");
}

/// Whether to colour what goes there: <https://no-color.org>.
fn colour(stream: &impl IsTerminal) -> bool {
    stream.is_terminal() && env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

/// `1 file`, `2 files`
pub(super) fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}
