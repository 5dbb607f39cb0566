//! The command line: one file a command. Exit 0: well; 1: findings, or out of date; 2: could not run, or not do all of it.

mod check;
mod format;
mod generate;
mod init;
mod list;
mod rules;
mod schema;
mod terminal;

use crate::Failure;
use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// Compiles one YAML catalogue of errors into Rust, Swift, TypeScript and Markdown.
#[derive(Parser)]
#[command(name = "errspec", version, arg_required_else_help = true, disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Write the outputs of the manifest
    Generate(generate::Arguments),
    /// Report every mistake of the catalogue
    Check(check::Arguments),
    /// Show the errors of the catalogue
    List(list::Arguments),
    /// List the rules, or explain one
    Rules(rules::Arguments),
    /// Write a first catalogue into a new folder
    Init(init::Arguments),
    /// Print the JSON Schema of the format, for editors
    Schema,
}

/// Where the catalogue is.
#[derive(clap::Args)]
struct Spec {
    /// The folder that holds `catalogue.yaml`
    #[arg(long, value_name = "DIR", default_value = "spec")]
    spec: PathBuf,
}

/// Runs the program with the process's arguments.
#[must_use]
pub fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(said) => return tell(&said),
    };
    let outcome = match arguments.command {
        Command::Generate(arguments) => generate::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::List(arguments) => list::run(&arguments),
        Command::Rules(arguments) => rules::run(&arguments),
        Command::Init(arguments) => init::run(&arguments),
        Command::Schema => schema::run(),
    };
    outcome.unwrap_or_else(|failure| match failure {
        Failure::Findings(report) => {
            terminal::findings(&report);
            ExitCode::from(1)
        }
        other => {
            terminal::error(&other.to_string());
            ExitCode::from(2)
        }
    })
}

/// Prints what is to be said of the arguments: a mistake, or what was asked for with `--help` or `--version`.
fn tell(said: &clap::Error) -> ExitCode {
    match terminal::printed(said.print()) {
        Ok(()) => ExitCode::from(if said.use_stderr() { 2 } else { 0 }),
        Err(failure) => {
            terminal::error(&failure.to_string());
            ExitCode::from(2)
        }
    }
}
