//! Generation for build scripts.

use crate::output::{self, Others, Planned};
use crate::targets::{Files, Rust};
use crate::{Config, Failure, config, diagnostic, place};
use std::collections::BTreeMap;
use std::env;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// Compiles the catalogue in the folder `spec` into `$OUT_DIR/<catalogue>.rs`, for a build script.
///
/// It tells cargo to run the script again when a file of the catalogue changes, comes or goes, writes nowhere but in
/// `OUT_DIR`, and leaves an unchanged file untouched. The crate takes the file in with:
///
/// ```ignore
/// mod errors {
///     include!(concat!(env!("OUT_DIR"), "/vox.rs"));
/// }
/// ```
///
/// A script may call it for several catalogues, of different names. What an earlier run of the script wrote for another
/// is removed: a crate that still takes in the file of a catalogue that was renamed must not compile. So a file that the
/// script generates in another way, as with [`Config`], belongs into a folder below `OUT_DIR`, which is
/// left alone.
///
/// # Errors
///
/// As for [`check`](fn@crate::check), [`Failure::Usage`] where `OUT_DIR` is not set, where two catalogues have one name,
/// or where cargo cannot be told of a file because of what it is called, and [`Failure::Io`] where the file cannot be
/// written.
pub fn build(spec: impl AsRef<Path>) -> Result<(), Failure> {
    let Some(folder) = env::var_os("OUT_DIR").map(PathBuf::from) else {
        return Err(Failure::Usage(
            "`errspec::build` is for build scripts: cargo sets `OUT_DIR` for them; elsewhere use `errspec::Config`"
                .to_owned(),
        ));
    };
    // Also where the catalogue cannot be read: then cargo must look again once it can.
    rerun_if_changed(spec.as_ref())?;
    let checked = Config::new(spec.as_ref()).target(Rust::module()).check()?;
    for path in checked.report.sources.paths().chain(checked.folders.iter().map(AsRef::as_ref)) {
        rerun_if_changed(path)?;
    }
    for line in diagnostic::render(&checked.report, false).lines() {
        println!("cargo::warning={line}");
    }
    let files = config::files(&checked);
    let mut written = WRITTEN.lock().unwrap_or_else(PoisonError::into_inner);
    let others = claim(&mut written, &folder, &files, spec.as_ref())?;
    for trouble in output::write(&[Planned { folder, files, others }])?.iter().flat_map(|done| &done.troubles) {
        println!("cargo::warning={}", trouble.to_string().replace('\n', " "));
    }
    Ok(())
}

/// What this process wrote: the files, by folder and name, with the folders of their catalogues.
type Written = BTreeMap<(PathBuf, String), PathBuf>;

static WRITTEN: Mutex<Written> = Mutex::new(Written::new());

/// Notes that the files are those of the catalogue in `spec`, and gives what is there of others.
fn claim(written: &mut Written, folder: &Path, files: &Files, spec: &Path) -> Result<Others, Failure> {
    let spec = place::real(spec).map_err(|error| Failure::io("read the folder", spec, error))?;
    for (name, _) in files.iter() {
        let first = written.entry((folder.to_owned(), name.to_owned())).or_insert_with(|| spec.clone());
        if *first != spec {
            return Err(Failure::Usage(format!(
                "the catalogues in `{}` and `{}` have one name, so that each would be written to `{name}`\n  = help: give \
                 one another `name` in its `catalogue.yaml`",
                diagnostic::shown(first),
                diagnostic::shown(&spec),
            )));
        }
    }
    let of_folder = written.keys().filter(|(other, _)| other == folder);
    Ok(Others::Some(of_folder.map(|(_, name)| name.clone()).collect()))
}

/// Tells cargo to look at a file or a folder. It reads one directive a line, and names in UTF-8.
fn rerun_if_changed(path: &Path) -> Result<(), Failure> {
    match path.to_str().filter(|name| !name.contains(['\n', '\r'])) {
        Some(name) => println!("cargo::rerun-if-changed={name}"),
        None => {
            return Err(Failure::Usage(format!(
                "cargo cannot be told of `{}`, whose name is not one line of UTF-8\n  = help: rename it",
                diagnostic::shown(path),
            )));
        }
    }
    Ok(())
}
