//! The one builder: what is generated from a catalogue, for build scripts and programs alike.

use crate::generate::generate;
use crate::output::{Folder, Mode, Others};
use crate::plan::{PlannedEdition, Request, Whose};
use crate::targets::{Files, Rust, Target};
use crate::{Checked, Failure, build_script, findings};
use std::env;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What to generate from a catalogue, and where to.
///
/// In a build script, with what it does not leave to the defaults:
///
/// ```no_run
/// fn main() -> Result<(), errspec::Failure> {
///     errspec::Config::new("spec").platform("core").domains(["session", "token"]).serde(true).build()
/// }
/// ```
///
/// In a program:
///
/// ```no_run
/// # fn main() -> Result<(), errspec::Failure> {
/// let files = errspec::Config::new("spec").target(errspec::TypeScript).platform("web").generate()?;
/// assert!(files.get("package.json").is_some());
/// # Ok(())
/// # }
/// ```
///
/// A script may build several catalogues, each with a configuration of its own.
#[derive(Clone)]
pub struct Config {
    spec: PathBuf,
    /// The single file of Rust, unless another target is asked for.
    module: Rust,
    /// The last option that was set of it.
    option: Option<&'static str>,
    target: Option<Arc<dyn Target>>,
    platform: Whose,
    domains: Option<Vec<String>>,
    internal: bool,
    out_dir: Option<PathBuf>,
}

/// What [`Config::write`] did.
#[derive(Debug)]
#[non_exhaustive]
pub struct Written {
    /// The catalogue, what is worth a look in it, and which files it was read from.
    pub checked: Checked,
    /// The files that are up to date now, in the order of their paths.
    pub files: Vec<PathBuf>,
    /// Those of them that were not before.
    pub changed: Vec<PathBuf>,
    /// What an earlier run left in `OUT_DIR` and could not be removed.
    pub troubles: Vec<Failure>,
}

impl Config {
    /// For the catalogue in the folder `spec`, and for the file of Rust that a build script writes,
    /// [`Rust::module`], until [`target`](Self::target) says otherwise.
    pub fn new(spec: impl Into<PathBuf>) -> Self {
        Self {
            spec: spec.into(),
            module: Rust::module(),
            option: None,
            target: None,
            platform: Whose::FirstOutput,
            domains: None,
            internal: false,
            out_dir: None,
        }
    }

    /// What to write: one of errspec's targets or your own, see [`targets`](crate::targets).
    #[must_use]
    pub fn target(mut self, target: impl Target + 'static) -> Self {
        self.target = Some(Arc::new(target));
        self
    }

    /// Whose edition to write: that of the platform of this name. Without it, that of the manifest's first output for the
    /// target, and the whole catalogue where there is none.
    #[must_use]
    pub fn platform(mut self, name: impl Into<String>) -> Self {
        self.platform = Whose::Platform(name.into());
        self
    }

    /// Writes no platform's edition, but the whole catalogue under its own names and codes.
    #[must_use]
    pub fn whole(mut self) -> Self {
        self.platform = Whose::Nobody;
        self
    }

    /// The domains to write, by their names; without it, all of them. What that leaves out is checked all the same.
    #[must_use]
    pub fn domains<N: Into<String>>(mut self, names: impl IntoIterator<Item = N>) -> Self {
        self.domains = Some(names.into_iter().map(Into::into).collect());
        self
    }

    /// Whether to write the errors for internal use too, which the catalogue says with `internal: true`.
    #[must_use]
    pub fn internal(mut self, internal: bool) -> Self {
        self.internal = internal;
        self
    }

    /// The folder to write to; without it, `OUT_DIR`, which cargo sets for build scripts.
    #[must_use]
    pub fn out_dir(mut self, folder: impl Into<PathBuf>) -> Self {
        self.out_dir = Some(folder.into());
        self
    }

    /// Whether the file of Rust supports serde, which its crate then depends on: see [`Rust::serde`].
    #[must_use]
    pub fn serde(self, serde: bool) -> Self {
        self.of_module("serde", |module| module.serde(serde))
    }

    /// Has every error type of the file of Rust derive a trait, such as `schemars::JsonSchema`: see [`Rust::derive`].
    #[must_use]
    pub fn derive(self, path: &str) -> Self {
        self.of_module("derive", |module| module.derive(path))
    }

    /// Gives every error type of the file of Rust an attribute, such as `#[must_use]`: see [`Rust::attribute`].
    #[must_use]
    pub fn attribute(self, source: &str) -> Self {
        self.of_module("attribute", |module| module.attribute(source))
    }

    /// How far what is in the file of Rust is seen, such as `pub(crate)`: see [`Rust::visibility`].
    #[must_use]
    pub fn visibility(self, source: &str) -> Self {
        self.of_module("visibility", |module| module.visibility(source))
    }

    /// The name of the file of Rust, such as `errors.rs`, instead of the catalogue's: see [`Rust::file_name`].
    #[must_use]
    pub fn file_name(self, name: &str) -> Self {
        self.of_module("file_name", |module| module.file_name(name))
    }

    /// Sets an option of the file of Rust, which no other target has.
    fn of_module(mut self, option: &'static str, set: impl FnOnce(Rust) -> Rust) -> Self {
        self.module = set(self.module);
        self.option = Some(option);
        self
    }

    /// Reads and checks the catalogue, also for what this would write.
    ///
    /// # Errors
    ///
    /// As for [`check`](fn@crate::check), and [`Failure::Usage`] for a platform or a domain that the catalogue does not have,
    /// for an option that makes no sense, and for one of Rust's file where another target is asked for.
    pub fn check(&self) -> Result<Checked, Failure> {
        if let (Some(option), Some(target)) = (self.option, &self.target) {
            return Err(Failure::Usage(format!(
                "`errspec::Config::{option}` is an option of the file of Rust, and `{}` is asked for\n  = help: leave one of \
                 the two out; `errspec::Rust::module()` takes its options itself",
                target.name()
            )));
        }
        let target = self.target.clone().unwrap_or_else(|| Arc::new(self.module.clone()));
        let request =
            Request { target, platform: self.platform.clone(), domains: self.domains.clone(), internal: self.internal };
        crate::check_for(&self.spec, &[request])
    }

    /// Reads and checks the catalogue, and gives the files by their paths. Nothing is written.
    ///
    /// # Errors
    ///
    /// As for [`check`](Self::check).
    pub fn generate(&self) -> Result<Files, Failure> {
        Ok(files(&self.check()?))
    }

    /// Reads and checks the catalogue, and brings the files up to date; for programs and other build systems than cargo.
    ///
    /// # Errors
    ///
    /// As for [`check`](Self::check), [`Failure::Usage`] where there is no folder to write to or two catalogues have one
    /// name, [`Failure::InTheWay`] where something stands in the place of a file that errspec did not generate, and
    /// [`Failure::Io`] where a file cannot be written.
    pub fn write(&self) -> Result<Written, Failure> {
        let folder = self.folder()?;
        self.write_checked(&folder, self.check()?)
    }

    /// Brings the files up to date, for a build script.
    ///
    /// It tells cargo to run the script again when a file of the catalogue changes, comes or goes, and has it show what is
    /// worth a look. An unchanged file is left untouched. The crate takes the file in with:
    ///
    /// ```ignore
    /// mod errors {
    ///     include!(concat!(env!("OUT_DIR"), "/vox.rs"));
    /// }
    /// ```
    ///
    /// What an earlier run of the script wrote to `OUT_DIR` for another catalogue is removed: a crate that still takes in the
    /// file of a catalogue that was renamed must not compile. So a file that the script generates in another way belongs
    /// into a folder below, which is left alone, as is all else in a folder that [`out_dir`](Self::out_dir) names.
    ///
    /// # Errors
    ///
    /// As for [`write`](Self::write), and [`Failure::Usage`] where cargo cannot be told of a file because of what it is called.
    pub fn build(&self) -> Result<(), Failure> {
        let folder = self.folder()?;
        // Also where the catalogue cannot be read: then cargo must look again once it can.
        build_script::rerun_if_changed(&self.spec)?;
        let checked = self.check()?;
        build_script::rerun_if_read_changes(&checked)?;
        build_script::warn(&findings::human(&checked.report, false));
        for trouble in self.write_checked(&folder, checked)?.troubles {
            build_script::warn(&trouble.to_string().replace('\n', " "));
        }
        Ok(())
    }

    fn write_checked(&self, folder: &Path, checked: Checked) -> Result<Written, Failure> {
        checked.refuse_own_folder(folder)?;
        let editions: Vec<_> = checked.requested().collect();
        let mut names: Vec<String> =
            editions.iter().flat_map(PlannedEdition::files).map(|file| file.path().to_owned()).collect();
        names.sort_unstable();
        let paths = names.iter().map(|name| folder.join(name)).collect();
        let mut done = build_script::claim(folder, &names, &self.spec, |of_folder| {
            let others = if self.out_dir.is_some() { Others::Kept } else { Others::Some(of_folder) };
            let place = |edition| (edition, Folder { path: folder.to_owned(), others: others.clone() });
            generate(&editions.into_iter().map(place).collect::<Vec<_>>(), Mode::Write)
        })?;
        let done = done.pop().unwrap_or_default();
        let changed = done.changes.into_iter().map(|change| change.path).collect();
        Ok(Written { checked, files: paths, changed, troubles: done.troubles })
    }

    /// The folder to write to.
    fn folder(&self) -> Result<PathBuf, Failure> {
        let folder = self.out_dir.clone().or_else(|| env::var_os("OUT_DIR").map(PathBuf::from));
        folder.ok_or_else(|| {
            let message = "there is no folder to write to: cargo sets `OUT_DIR` for build scripts; elsewhere name one with \
                           `errspec::Config::out_dir`";
            Failure::Usage(message.to_owned())
        })
    }
}

/// Compiles the catalogue in the folder `spec` into `$OUT_DIR/<catalogue>.rs`, for a build script: short for
/// [`Config::new(spec).build()`](Config::build).
///
/// # Errors
///
/// As for [`Config::build`].
pub fn build(spec: impl AsRef<Path>) -> Result<(), Failure> {
    Config::new(spec.as_ref()).build()
}

/// The files of what was asked for.
fn files(checked: &Checked) -> Files {
    let editions: Vec<_> = checked.requested().collect();
    Files::of(editions.iter().flat_map(PlannedEdition::files).collect())
}
