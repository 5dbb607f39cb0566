//! Generation for programs: one target, no I/O but reading.

use crate::model::{Catalogue, Edition};
use crate::targets::{Files, Names, Target};
use crate::{Failure, suggest};
use std::path::PathBuf;

/// Generates the files of one target, and writes none.
///
/// ```no_run
/// # fn main() -> Result<(), errspec::Failure> {
/// let files = errspec::Generator::new("spec").target(errspec::TypeScript).platform("web").generate()?;
/// assert!(files.get("package.json").is_some());
/// # Ok(())
/// # }
/// ```
pub struct Generator {
    spec: PathBuf,
    target: Box<dyn Target>,
    platform: Option<String>,
}

impl Generator {
    /// For the catalogue in the folder `spec`, and for Rust until [`target`](Self::target) says otherwise: the package, or
    /// the single file where the feature `packages` is off.
    pub fn new(spec: impl Into<PathBuf>) -> Self {
        Self { spec: spec.into(), target: Box::new(crate::Rust::default()), platform: None }
    }

    /// What to write.
    #[must_use]
    pub fn target(mut self, target: impl Target + 'static) -> Self {
        self.target = Box::new(target);
        self
    }

    /// Whose edition to write; without it, the platform of the manifest's first output for the target, and the whole
    /// catalogue where there is none.
    #[must_use]
    pub fn platform(mut self, name: impl Into<String>) -> Self {
        self.platform = Some(name.into());
        self
    }

    /// Reads and checks the catalogue, and gives the files by their paths.
    ///
    /// # Errors
    ///
    /// As for [`check`](fn@crate::check), and [`Failure::Usage`] for a platform the manifest does not declare.
    pub fn generate(&self) -> Result<Files, Failure> {
        let checked = crate::check(&self.spec)?;
        Ok(self.target.render(edition(&checked.catalogue, &*self.target, self.platform.as_deref())?))
    }
}

/// The edition of a target: of `platform`, or else of the manifest's first output for it.
pub(crate) fn edition<'a>(
    catalogue: &'a Catalogue,
    target: &dyn Names,
    platform: Option<&str>,
) -> Result<Edition<'a>, Failure> {
    let of_output = catalogue.outputs.iter().find(|output| output.target == target.name());
    let package = of_output.and_then(|output| output.package.as_deref());
    let Some(name) = platform else {
        return Ok(Edition { catalogue, platform: of_output.and_then(|output| output.platform), package });
    };
    let declared = || catalogue.platforms.iter().map(|platform| platform.name.as_str());
    let platform = declared().position(|declared| declared == name);
    if platform.is_none() {
        let help = suggest::did_you_mean(name, declared(), || format!("there are {}", suggest::listed(declared())));
        return Err(Failure::Usage(format!("the catalogue has no platform `{name}`: {help}")));
    }
    Ok(Edition { catalogue, platform, package })
}
