//! The program `errspec`: see `cli`.

use std::process::ExitCode;

fn main() -> ExitCode {
    errspec::cli::run()
}
