//! Generation for build scripts.

use crate::output::{self, Planned};
use crate::target::{Rust, Target};
use crate::{Failure, generator};
use std::env;
use std::path::Path;

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
/// # Errors
///
/// As for [`check`](fn@crate::check), [`Failure::Usage`] where `OUT_DIR` is not set, and [`Failure::Io`] where the file cannot be
/// written.
pub fn build(spec: impl AsRef<Path>) -> Result<(), Failure> {
    let Some(folder) = env::var_os("OUT_DIR") else {
        return Err(Failure::Usage(
            "`errspec::build` is for build scripts: cargo sets `OUT_DIR` for them; elsewhere use `errspec::Generator`"
                .to_owned(),
        ));
    };
    // Also where the catalogue cannot be read: then cargo must look again once it can.
    rerun_if_changed(spec.as_ref());
    let checked = crate::check(spec)?;
    for path in checked.report.sources.paths().chain(checked.folders.iter().map(AsRef::as_ref)) {
        rerun_if_changed(path);
    }
    for line in crate::diagnostic::render(&checked.report, false).lines() {
        println!("cargo::warning={line}");
    }
    let target = Rust::module();
    let files = target.render(generator::edition(&checked.catalogue, &target, None)?);
    output::write(&[Planned { folder: folder.into(), files, sole: false }])?;
    Ok(())
}

fn rerun_if_changed(path: &Path) {
    println!("cargo::rerun-if-changed={}", path.display());
}
