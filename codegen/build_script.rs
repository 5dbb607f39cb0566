//! What cargo is told by a build script, and what several runs of one share.

use crate::prose::visible::shown;
use crate::{Checked, Failure, disk};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// Tells cargo to run the script again when a file of the catalogue changes, comes or goes.
pub fn rerun_if_read_changes(checked: &Checked) -> Result<(), Failure> {
    checked.read().try_for_each(rerun_if_changed)
}

/// Tells cargo to look at a file or a folder. It reads one directive a line, and names in UTF-8.
pub fn rerun_if_changed(path: &Path) -> Result<(), Failure> {
    match path.to_str().filter(|name| !name.contains(['\n', '\r'])) {
        Some(name) => println!("cargo::rerun-if-changed={name}"),
        None => {
            return Err(Failure::Usage(format!(
                "cargo cannot be told of `{}`, whose name is not one line of UTF-8\n  = help: rename it",
                shown(path),
            )));
        }
    }
    Ok(())
}

/// Has cargo show a text, line by line.
pub fn warn(text: &str) {
    for line in text.lines() {
        println!("cargo::warning={line}");
    }
}

/// What this process wrote: the files, by folder and name, with the folders of their catalogues.
type Written = BTreeMap<(PathBuf, String), PathBuf>;

static WRITTEN: Mutex<Written> = Mutex::new(Written::new());

/// Notes that files of these names in `folder` are those of the catalogue in `spec`, and runs `write` with the names of all
/// that this process wrote there; no other thread writes meanwhile.
pub fn claim<T>(
    folder: &Path,
    names: &[String],
    spec: &Path,
    write: impl FnOnce(BTreeSet<String>) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let mut written = WRITTEN.lock().unwrap_or_else(PoisonError::into_inner);
    let spec = disk::real(spec).map_err(|error| Failure::io("read the folder", spec, error))?;
    for name in names {
        let first = written.entry((folder.to_owned(), name.clone())).or_insert_with(|| spec.clone());
        if *first != spec {
            return Err(Failure::Usage(format!(
                "the catalogues in `{}` and `{}` have one name, so that each would be written to `{name}`\n  = help: give \
                 one another `name` in its `catalogue.yaml`, or its file another name",
                shown(first),
                shown(&spec),
            )));
        }
    }
    let of_folder = written.keys().filter(|(other, _)| other == folder);
    let names = of_folder.map(|(_, name)| name.clone()).collect();
    write(names)
}
