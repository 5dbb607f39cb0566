//! The one builder: what is generated from a catalogue, for programs and build scripts.

use crate::plan::{PlannedEdition, Request, Whose};
use crate::targets::{Files, Target};
use crate::{Checked, Failure};
use std::path::PathBuf;
use std::sync::Arc;

/// What to generate from a catalogue.
///
/// ```no_run
/// # fn main() -> Result<(), errspec::Failure> {
/// let files = errspec::Config::new("spec").target(errspec::TypeScript).platform("web").generate()?;
/// assert!(files.get("package.json").is_some());
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Config {
    pub(crate) spec: PathBuf,
    pub(crate) request: Request,
}

impl Config {
    /// For the catalogue in the folder `spec`, and for Rust until [`target`](Self::target) says otherwise: the package, or
    /// the single file where the feature `packages` is off.
    pub fn new(spec: impl Into<PathBuf>) -> Self {
        let request = Request { target: Arc::new(crate::Rust::default()), platform: Whose::FirstOutput, domains: None };
        Self { spec: spec.into(), request }
    }

    /// What to write.
    #[must_use]
    pub fn target(mut self, target: impl Target + 'static) -> Self {
        self.request.target = Arc::new(target);
        self
    }

    /// Whose edition to write; without it, the platform of the manifest's first output for the target, and the whole
    /// catalogue where there is none.
    #[must_use]
    pub fn platform(mut self, name: impl Into<String>) -> Self {
        self.request.platform = Whose::Platform(name.into());
        self
    }

    /// That no platform's edition is written, but the whole catalogue under its own names and codes.
    #[must_use]
    pub fn whole(mut self) -> Self {
        self.request.platform = Whose::Nobody;
        self
    }

    /// The domains to write, by their names; without it, all of them.
    #[must_use]
    pub fn domains<N: Into<String>>(mut self, names: impl IntoIterator<Item = N>) -> Self {
        self.request.domains = Some(names.into_iter().map(Into::into).collect());
        self
    }

    /// Reads and checks the catalogue, also for what this would write.
    ///
    /// # Errors
    ///
    /// As for [`check`](fn@crate::check), and [`Failure::Usage`] for a platform or a domain that the catalogue does not have.
    pub fn check(&self) -> Result<Checked, Failure> {
        crate::check_for(&self.spec, std::slice::from_ref(&self.request))
    }

    /// Reads and checks the catalogue, and gives the files by their paths. Nothing is written.
    ///
    /// # Errors
    ///
    /// As for [`check`](Self::check).
    pub fn generate(&self) -> Result<Files, Failure> {
        Ok(files(&self.check()?))
    }
}

/// The files of what was asked for.
pub(crate) fn files(checked: &Checked) -> Files {
    let editions: Vec<_> = checked.requested().collect();
    Files::of(editions.iter().flat_map(PlannedEdition::files).collect())
}
