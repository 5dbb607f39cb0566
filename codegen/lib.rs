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
//! [`Config`] says what it should do otherwise: whose edition to write, which domains, where to, with serde or not.
//!
//! # Anywhere else
//!
//! ```no_run
//! # fn main() -> Result<(), errspec::Failure> {
//! let files = errspec::Config::new("spec").target(errspec::Swift).generate()?;
//! for (path, contents) in files.iter() {
//!     println!("{path}: {} bytes", contents.len());
//! }
//! # Ok(())
//! # }
//! ```
//!
//! A target of your own implements [`Language`] and [`Target`]; it sees an [`Edition`](edition::Edition), and the
//! [`mod@reference`] of each error. Findings are data: [`Checked::report`], or the report in [`Failure::Findings`].
//!
//! # How it works
//!
//! Data moves one way, and each stage has its own type. `check_loaded`, at the end of this file, and
//! [`generate`](fn@generate) are the whole of it:
//!
//! ```text
//! files ─ load → syntax ─ resolve → model ─ plan → editions ─ targets → files ─ output → disk
//!                   └───────────────────┴─ check ─────┴→ findings
//! ```

mod build_script;
mod check;
#[cfg(feature = "cli")]
#[doc(hidden)]
pub mod cli;
mod config;
mod disk;
pub mod edition;
mod failure;
pub mod findings;
#[cfg_attr(not(feature = "packages"), allow(dead_code, reason = "editors alone ask for patterns"))]
mod form;
mod generate;
#[cfg(feature = "packages")]
mod license;
mod load;
pub mod model;
pub mod name;
pub mod output;
pub mod plan;
pub mod prose;
pub mod reference;
mod resolve;
pub mod rule;
#[cfg(feature = "packages")]
mod schema;
mod side_by_side;
pub mod source;
mod suggest;
#[cfg_attr(not(feature = "packages"), allow(dead_code, reason = "editors alone ask what keys are about"))]
mod syntax;
pub mod targets;
#[cfg(feature = "packages")]
mod template;
#[cfg(feature = "packages")]
mod wire;
mod yaml;

pub use config::{Config, Written, build};
pub use failure::Failure;
pub use generate::generate;
#[cfg(feature = "packages")]
pub use targets::{Conformance, Markdown, Swift, TypeScript};
pub use targets::{File, Files, Language, Rust, Target};
#[cfg(feature = "packages")]
use wire as conformance;

/// What errspec's own tests look at, and nobody else should: it changes without notice.
#[cfg(feature = "packages")]
#[doc(hidden)]
pub mod internals {
    pub use crate::name::PATTERNS;
    pub use crate::schema::schema;
    pub use crate::syntax::format;
    pub use crate::wire::vectors;
}

use findings::{Finding, Report};
use plan::{Plan, Request};
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
    folders: Vec<PathBuf>,
    plan: Plan,
}

impl Checked {
    /// The files and folders that it was made from: where one changes, comes or goes, it may be another. For build systems.
    pub fn read(&self) -> impl Iterator<Item = &Path> {
        self.report.sources.paths().chain(self.folders.iter().map(AsRef::as_ref))
    }
}

/// Reads and checks the catalogue in the folder `spec`.
///
/// # Errors
///
/// [`Failure::Findings`] with everything that is wrong with the catalogue; another one where it cannot be read.
pub fn check(spec: impl AsRef<Path>) -> Result<Checked, Failure> {
    check_for(spec.as_ref(), &[])
}

/// Reads and checks the catalogue in `folder`, also for what is asked for besides its outputs.
pub(crate) fn check_for(folder: &Path, requests: &[Request]) -> Result<Checked, Failure> {
    let mut findings = Vec::new();
    let loaded = load::load(folder, &mut findings)?;
    Ok(Checked { folder: folder.to_owned(), ..check_loaded(loaded, Some(folder), requests, findings)? })
}

/// Checks a catalogue whose files are at hand: paths relative to its folder, and contents. `catalogue.yaml` must be
/// among them. This reads nothing from disk.
///
/// ```
/// let files = [("catalogue.yaml", "errspec: 1"), ("session.yaml", "domain: session")];
/// let failure = errspec::check_texts(files).expect_err("much is missing");
/// assert!(failure.to_string().contains("the manifest has no `name`"));
/// ```
///
/// # Errors
///
/// As for [`check`](fn@check).
pub fn check_texts<P: Into<PathBuf>, C: Into<Vec<u8>>>(
    files: impl IntoIterator<Item = (P, C)>,
) -> Result<Checked, Failure> {
    let mut findings = Vec::new();
    let files = files.into_iter().map(|(path, contents)| (path.into(), contents.into()));
    let loaded = load::from_texts(files, &mut findings)?;
    check_loaded(loaded, None, &[], findings)
}

fn check_loaded(
    loaded: load::Loaded,
    folder: Option<&Path>,
    requests: &[Request],
    mut findings: Vec<Finding>,
) -> Result<Checked, Failure> {
    let mut written = syntax::Catalogue::read(&loaded.sources, loaded.manifest, &loaded.texts, &mut findings);
    check::limit(&mut written, &mut findings);
    let catalogue = resolve::resolve(&written);
    let (plan, refused) = Plan::new(&catalogue, requests);
    check::check(&written, &catalogue, &plan, &mut findings);
    if let Some(folder) = folder {
        check::check_on_disk(&written, folder, &mut findings);
    }
    let report = Report::new(loaded.sources, findings);
    if report.errors() > 0 {
        return Err(Failure::Findings(Box::new(report)));
    }
    // What is asked for may be missing because of a mistake: that comes first.
    refused.map_or(Ok(Checked { catalogue, report, folder: PathBuf::new(), folders: loaded.folders, plan }), Err)
}
