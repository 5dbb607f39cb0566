//! `errspec check`

use super::{Spec, format::Format, terminal};
use crate::Failure;
use std::process::ExitCode;

#[derive(clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    spec: Spec,
    #[command(flatten)]
    format: Format,
}

pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let checked = match arguments.format.check(&arguments.spec)? {
        Ok(checked) => checked,
        Err(exit) => return Ok(exit),
    };
    let catalogue = &checked.catalogue;
    let errors = catalogue.domains.iter().map(|domain| domain.errors.len()).sum();
    arguments.format.summary(&format!(
        "{} {}: {} in {}, no mistakes\n",
        catalogue.name,
        catalogue.version,
        terminal::counted(errors, "error"),
        terminal::counted(catalogue.domains.len(), "domain"),
    ))?;
    Ok(ExitCode::SUCCESS)
}
