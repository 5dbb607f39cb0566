//! `errspec schema`

use super::terminal;
use crate::Failure;
use std::process::ExitCode;

pub(super) fn run() -> Result<ExitCode, Failure> {
    terminal::print(&crate::schema::schema())?;
    Ok(ExitCode::SUCCESS)
}
