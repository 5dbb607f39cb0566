//! `--format`: how findings are printed.

use super::terminal;
use crate::Failure;
use crate::findings::{self, Report};
use clap::ValueEnum;
use std::process::ExitCode;

/// How findings are printed.
#[derive(clap::Args)]
pub(super) struct Format {
    /// How to print findings
    #[arg(long, value_enum, default_value_t = Kind::Human)]
    format: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Kind {
    /// As rustc does, to standard error
    Human,
    /// JSON Lines: one object a finding
    Json,
    /// SARIF 2.1.0
    Sarif,
    /// GitHub workflow commands
    Github,
}

impl Format {
    /// Prints the findings. What programs read goes to standard output, alone.
    pub(super) fn findings(&self, report: &Report) -> Result<(), Failure> {
        match self.format {
            Kind::Human => {
                terminal::findings(report);
                Ok(())
            }
            Kind::Json => terminal::print(&findings::json(report)),
            Kind::Sarif => terminal::print(&findings::sarif(report)),
            Kind::Github => terminal::print(&findings::github(report)),
        }
    }

    /// Prints what people want to know, unless a program reads.
    pub(super) fn summary(&self, text: &str) -> Result<(), Failure> {
        if self.format == Kind::Human { terminal::print(text) } else { Ok(()) }
    }

    /// Prints the line of a summary that people must not miss where a program reads what is printed.
    pub(super) fn aside(&self, line: &str) {
        if self.format != Kind::Human {
            terminal::aside(line);
        }
    }

    /// The catalogue in `spec`, or the exit code where it has errors; its findings are printed either way.
    pub(super) fn check(&self, spec: &super::Spec) -> Result<Result<crate::Checked, ExitCode>, Failure> {
        match crate::check(&spec.spec) {
            Ok(checked) => {
                self.findings(&checked.report)?;
                Ok(Ok(checked))
            }
            Err(Failure::Findings(report)) => {
                self.findings(&report)?;
                Ok(Err(ExitCode::from(1)))
            }
            Err(failure) => Err(failure),
        }
    }
}
