//! The catalogues that errspec rejects, of `tests/rejected/`.

use super::{Folder, root};
use errspec::findings::Report;
use errspec::rule::example::files;
use errspec::{Checked, Failure, check};
use std::fs;
use std::path::PathBuf;

/// A file is a domain, checked with `manifest.yaml`, or several files of a catalogue: see [`files`].
pub struct Rejected {
    /// The name of the file, without `.yaml`.
    pub name: String,
    text: Vec<u8>,
}

/// All of them, by name.
pub fn inputs() -> Vec<Rejected> {
    let folder = root().join("tests/rejected");
    let entries = fs::read_dir(folder).expect("the inputs");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    let inputs = paths.into_iter().filter(|path| path.extension().is_some_and(|extension| extension == "yaml"));
    inputs
        .map(|path| Rejected {
            name: path.file_stem().expect("a name").to_string_lossy().into_owned(),
            text: fs::read(&path).expect("an input"),
        })
        .filter(|input| input.name != "manifest")
        .collect()
}

impl Rejected {
    /// Checks it in `folder`, and gives its findings.
    pub fn report(&self, folder: &Folder) -> Result<Report, Failure> {
        let manifest = fs::read(root().join("tests/rejected/manifest.yaml")).expect("the manifest");
        for (name, contents) in files(&self.text, &manifest) {
            folder.write(&format!("spec/{name}"), contents);
        }
        match check(folder.path().join("spec")) {
            Ok(Checked { report, .. }) => Ok(report),
            Err(Failure::Findings(report)) => Ok(*report),
            Err(failure) => Err(failure),
        }
    }
}
