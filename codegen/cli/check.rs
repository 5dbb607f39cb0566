//! `errspec check`

use super::{Spec, terminal};
use errspec::Failure;
use std::process::ExitCode;

#[derive(clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    spec: Spec,
}

pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let checked = errspec::check(&arguments.spec.spec)?;
    terminal::findings(&checked.report);
    let catalogue = &checked.catalogue;
    let errors = catalogue.domains.iter().map(|domain| domain.errors.len()).sum();
    terminal::print(&format!(
        "{} {}: {} in {}, no mistakes\n",
        catalogue.name,
        catalogue.version,
        terminal::counted(errors, "error"),
        terminal::counted(catalogue.domains.len(), "domain"),
    ));
    Ok(ExitCode::SUCCESS)
}
