//! errspec compiles one YAML catalogue of errors into Rust enums, Swift `NSError` codes, TypeScript types and
//! Markdown docs.
//!
//! # In a build script
//!
//! ```no_run
//! // build.rs: writes $OUT_DIR/<catalogue>.rs
//! fn main() -> Result<(), errspec::Failure> {
//!     errspec::build("spec")
//! }
//! ```
//!
//! # Anywhere else
//!
//! ```no_run
//! # fn main() -> Result<(), errspec::Failure> {
//! let files = errspec::Generator::new("spec").target(errspec::Swift).generate()?;
//! for (path, contents) in files.iter() {
//!     println!("{path}: {} bytes", contents.len());
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # How it works
//!
//! Data moves one way, and each stage has its own type. [`check()`] and [`Generator::generate`] are the whole of it:
//!
//! ```text
//! files ─ load → syntax ─ resolve → model ─ target → Files ─ output → disk
//!                   └────── check ────┘ → findings
//! ```

mod build;
mod check;
pub mod conformance;
pub mod diagnostic;
mod failure;
pub mod form;
mod generator;
mod load;
pub mod model;
pub mod name;
pub mod output;
mod resolve;
pub mod rule;
pub mod schema;
pub mod source;
mod suggest;
pub mod syntax;
pub mod target;
mod template;
mod yaml;

pub use build::build;
pub use failure::Failure;
pub use generator::Generator;
pub use target::{Conformance, Files, Markdown, Rust, Swift, Target, TypeScript};

use diagnostic::Report;
use std::path::{Path, PathBuf};

/// A catalogue without errors.
#[derive(Debug)]
pub struct Checked {
    /// The catalogue.
    pub catalogue: model::Catalogue,
    /// What is worth a look: findings that are warnings, and the files.
    pub report: Report,
    /// The folder it was read from.
    pub folder: PathBuf,
    /// Every folder below it, itself included.
    pub folders: Vec<PathBuf>,
}

/// Reads and checks the catalogue in the folder `spec`.
///
/// # Errors
///
/// [`Failure::Findings`] with everything that is wrong with the catalogue; another one where it cannot be read.
pub fn check(spec: impl AsRef<Path>) -> Result<Checked, Failure> {
    let folder = spec.as_ref();
    let mut findings = Vec::new();
    let loaded = load::load(folder, &mut findings)?;
    let written = syntax::Catalogue::decode(loaded.manifest, loaded.domains, &mut findings);
    let catalogue = resolve::resolve(&written);
    check::check(&written, &catalogue, &mut findings);
    let report = Report::new(loaded.sources, findings);
    if report.errors() > 0 {
        return Err(Failure::Findings(Box::new(report)));
    }
    Ok(Checked { catalogue, report, folder: folder.to_owned(), folders: loaded.folders })
}
