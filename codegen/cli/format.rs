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
    #[arg(long, value_enum, default_value_t = FindingsFormat::Human)]
    format: FindingsFormat,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum FindingsFormat {
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
            FindingsFormat::Human => {
                terminal::findings(report);
                Ok(())
            }
            FindingsFormat::Json => terminal::print(&findings::json(report)),
            FindingsFormat::Sarif => terminal::print(&findings::sarif(report)),
            FindingsFormat::Github => terminal::print(&findings::github(report)),
        }
    }

    /// Prints what people want to know, unless a program reads.
    pub(super) fn summary(&self, text: &str) -> Result<(), Failure> {
        if self.format == FindingsFormat::Human { terminal::print(text) } else { Ok(()) }
    }

    /// Prints the line of a summary that people must not miss where a program reads what is printed.
    pub(super) fn aside(&self, line: &str) {
        if self.format != FindingsFormat::Human {
            terminal::aside(line);
        }
    }

    /// The catalogue in `spec`, or the exit code where it has errors; its findings are printed either way, and let go with
    /// the texts of the files.
    pub(super) fn check(&self, spec: &super::Spec) -> Result<Result<crate::Checked, ExitCode>, Failure> {
        match crate::check(&spec.spec) {
            Ok(checked) => {
                self.findings(&checked.report)?;
                Ok(Ok(crate::Checked { report: Report::default(), ..checked }))
            }
            Err(Failure::Findings(report)) => {
                self.findings(&report)?;
                Ok(Err(ExitCode::from(1)))
            }
            Err(failure) => Err(failure),
        }
    }
}
