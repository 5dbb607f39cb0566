//! New texts beside the files they are to replace.

use super::standing::stranger;
use super::temporary::temporary;
use crate::failure::Failure;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Temporary files with the files they are to become. What is not committed is removed when dropped, as are the folders
/// that were made and in which nothing stands.
#[derive(Default)]
pub(super) struct Staged {
    made: Mutex<Made>,
}

#[derive(Default)]
struct Made {
    folders: Vec<PathBuf>,
    temporaries: Vec<Temporary>,
    /// New files that are in their places, of folders in which nothing is replaced.
    placed: Vec<PathBuf>,
}

struct Temporary {
    beside: PathBuf,
    path: PathBuf,
    replaces: bool,
}

impl Staged {
    /// Writes what is to become the file at `path`, and to replace what is there by then if it may.
    pub fn stage(&self, path: &Path, contents: &str, replaces: bool) -> Result<(), Failure> {
        let failed = |error| Failure::io("write", path, error);
        let folder = path.parent().unwrap_or(path);
        self.made().make(folder).map_err(failed)?;
        let (beside, mut file) = create(folder).map_err(failed)?;
        let temporary = Temporary { beside: beside.clone(), path: path.to_owned(), replaces };
        self.made().temporaries.push(temporary);
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
    pub fn make(&self, folder: &Path) -> Result<(), Failure> {
        self.made().make(folder).map_err(|error| Failure::io("make the folder", folder, error))
    }

    /// Puts every file in its place.
    pub fn commit(&mut self) -> Result<(), Failure> {
        let made = self.made.get_mut().unwrap_or_else(PoisonError::into_inner);
        while let Some(Temporary { beside, path, replaces }) = made.temporaries.last() {
            if !replaces {
                // This takes the name only if nobody has it.
                File::create_new(path).map_err(|error| match error.kind() {
                    io::ErrorKind::AlreadyExists => stranger(path),
                    _ => Failure::io("write", path, error),
                })?;
                made.placed.push(path.clone());
            }
            fs::rename(beside, path).map_err(|error| Failure::io("write", path, error))?;
            made.temporaries.pop();
        }
        made.placed.clear();
        Ok(())
    }

    fn made(&self) -> MutexGuard<'_, Made> {
        self.made.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Made {
    fn make(&mut self, folder: &Path) -> io::Result<()> {
        // Relative paths begin with an empty one.
        let is_missing = |folder: &&Path| !folder.as_os_str().is_empty() && !folder.exists();
        let missing: Vec<&Path> = folder.ancestors().take_while(is_missing).collect();
        for folder in missing.into_iter().rev() {
            match fs::create_dir(folder) {
                Ok(()) => self.folders.push(folder.to_owned()),
                // Another run was first.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists && folder.is_dir() => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        let made = self.made.get_mut().unwrap_or_else(PoisonError::into_inner);
        for file in made.temporaries.iter().map(|temporary| &temporary.beside).chain(&made.placed) {
            // The next run removes what does not go now.
            let _ = fs::remove_file(file);
        }
        for folder in made.folders.iter().rev() {
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
