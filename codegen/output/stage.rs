//! New texts beside the files they are to replace.

use super::walk::temporary;
use crate::failure::Failure;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Temporary files with the files they are to become; those not committed are removed when dropped, as are the folders
/// that were made for them.
#[derive(Default)]
pub(super) struct Staged {
    files: Vec<(PathBuf, PathBuf)>,
    folders: Vec<PathBuf>,
}

impl Staged {
    /// Writes what is to become the file at `path`.
    pub fn stage(&mut self, path: &Path, contents: &str) -> Result<(), Failure> {
        let failed = |error| Failure::io("write", path, error);
        let folder = path.parent().unwrap_or(path);
        self.make(folder).map_err(failed)?;
        let (beside, mut file) = create(folder).map_err(failed)?;
        self.files.push((beside.clone(), path.to_owned()));
        file.write_all(contents.as_bytes()).and_then(|()| file.flush()).map_err(failed)?;
        if let Ok(former) = fs::metadata(path) {
            file.set_permissions(former.permissions()).map_err(failed)?;
        }
        // What goes wrong when a file is closed is told to nobody: so its size is asked for.
        drop(file);
        let written = fs::symlink_metadata(&beside).map_err(failed)?.len();
        if written != contents.len() as u64 {
            let lost = format!("{written} of {} bytes were kept", contents.len());
            return Err(failed(io::Error::new(io::ErrorKind::WriteZero, lost)));
        }
        Ok(())
    }

    /// Makes a folder and those that hold it.
    fn make(&mut self, folder: &Path) -> io::Result<()> {
        let missing: Vec<&Path> = folder.ancestors().take_while(|folder| !folder.exists()).collect();
        for folder in missing.into_iter().rev() {
            fs::create_dir(folder)?;
            self.folders.push(folder.to_owned());
        }
        Ok(())
    }

    /// Puts every file in its place.
    pub fn commit(mut self) -> Result<(), Failure> {
        while let Some((beside, path)) = self.files.last() {
            fs::rename(beside, path).map_err(|error| Failure::io("write", path, error))?;
            self.files.pop();
        }
        self.folders.clear();
        Ok(())
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        for (beside, _) in &self.files {
            // The next run removes what does not go now.
            let _ = fs::remove_file(beside);
        }
        for folder in self.folders.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}

/// Makes a temporary file that nobody can have been waiting for.
fn create(folder: &Path) -> io::Result<(PathBuf, File)> {
    let path = folder.join(temporary());
    // This follows no link, and takes no file that is there.
    File::create_new(&path).map(|file| (path, file))
}

/// Gives a file or a folder a name that differs in case, on a disk that does not tell the two apart.
pub(super) fn rename_case(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)?;
    let is_renamed =
        |entry: io::Result<fs::DirEntry>| entry.is_ok_and(|entry| Some(&*entry.file_name()) == to.file_name());
    if fs::read_dir(to.parent().unwrap_or(to))?.any(is_renamed) {
        return Ok(());
    }
    // To some systems these are one name, and renaming it changes nothing.
    let between = from.with_file_name(temporary());
    fs::rename(from, &between)?;
    fs::rename(&between, to)
}
