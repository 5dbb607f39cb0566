//! errspec compiles one YAML catalogue of errors into Rust enums, Swift `NSError` codes, TypeScript types and
//! Markdown docs.

pub mod check;
pub mod conformance;
pub mod diagnostic;
mod failure;
pub mod load;
pub mod model;
pub mod name;
pub mod resolve;
pub mod rule;
pub mod source;
mod suggest;
pub mod syntax;
pub mod target;
mod template;
pub mod yaml;

pub use failure::Failure;
pub use target::{Files, Markdown, Rust, Swift, Target, TypeScript};

use diagnostic::Report;
use std::path::{Path, PathBuf};

/// A catalogue without errors.
#[derive(Debug)]
pub struct Checked {
    /// The catalogue.
    pub catalogue: model::Catalogue,
    /// What is worth a look: findings that are warnings.
    pub warnings: Report,
    /// The folder it was read from.
    pub folder: PathBuf,
    /// Every folder below it, itself included.
    pub folders: Vec<PathBuf>,
}

/// Reads and checks the catalogue in the folder `spec`.
pub fn check(spec: impl AsRef<Path>) -> Result<Checked, Failure> {
    let folder = spec.as_ref();
    let mut findings = Vec::new();
    let loaded = load::load(folder, &mut findings)?;
    let written = syntax::Catalogue::decode(loaded.manifest, loaded.domains, &mut findings);
    let catalogue = resolve::resolve(&written);
    check::check(&written, &catalogue, &mut findings);
    let report = Report { sources: loaded.sources, findings };
    if report.errors() > 0 {
        return Err(Failure::Findings(Box::new(report)));
    }
    Ok(Checked { catalogue, warnings: report, folder: folder.to_owned(), folders: loaded.folders })
}
