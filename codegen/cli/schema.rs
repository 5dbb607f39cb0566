//! `errspec schema`

use super::terminal;
use std::process::ExitCode;

pub(super) fn run() -> ExitCode {
    terminal::print(&errspec::schema::schema());
    ExitCode::SUCCESS
}
