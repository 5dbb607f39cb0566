//! `errspec schema`

use super::terminal;
use errspec::Failure;
use std::process::ExitCode;

pub(super) fn run() -> Result<ExitCode, Failure> {
    terminal::print(&errspec::schema::schema())?;
    Ok(ExitCode::SUCCESS)
}
