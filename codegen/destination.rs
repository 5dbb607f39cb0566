//! Where the outputs of a catalogue go: beside its folder, or below another.

use crate::{Checked, Failure, check, diagnostic, model, place};
use std::path::{Path, PathBuf};

impl Checked {
    /// The folder that an output of the manifest is written to.
    ///
    /// # Errors
    ///
    /// [`Failure::Io`] where the catalogue's own folder cannot be found.
    pub fn folder_of(&self, output: &model::Output) -> Result<PathBuf, Failure> {
        Ok(check::beside(&self.real_folder()?, &output.path))
    }

    /// The folder `name` below `out`, for outputs that are to be written elsewhere than the manifest says.
    ///
    /// # Errors
    ///
    /// [`Failure::Usage`] where `out` is the catalogue's folder, holds it or stands in it, or where a link leads out of
    /// `out`; [`Failure::Io`] where a path cannot be followed.
    pub fn folder_below(&self, out: &Path, name: &str) -> Result<PathBuf, Failure> {
        let spec = self.real_folder()?;
        let real = |path: &Path| place::real(path).map_err(|error| Failure::io("follow", path, error));
        let (top, folder) = (real(out)?, out.join(name));
        let refused = |path: &Path, why: &str| {
            Failure::Usage(format!("`{}` {why}: nothing is written there", diagnostic::shown(path)))
        };
        if place::is_within(&top, &spec) || place::is_within(&spec, &top) {
            return Err(refused(out, "is the catalogue's folder, holds it, or stands in it"));
        }
        if !place::is_within(&real(&folder)?, &top) {
            return Err(refused(&folder, "is a link that leads elsewhere"));
        }
        Ok(folder)
    }

    fn real_folder(&self) -> Result<PathBuf, Failure> {
        place::real(&self.folder).map_err(|error| Failure::io("read the folder", &self.folder, error))
    }
}
