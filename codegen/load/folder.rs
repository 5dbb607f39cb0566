//! The folder of a catalogue: which files it holds, and their bytes. Nothing else here touches the file system.

use super::{Contents, MANIFEST, MAX_FILE};
use crate::Failure;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

/// How deep folders may be nested in the folder of a catalogue.
const MAX_DEPTH: usize = 16;
/// How many folders it may be, itself included.
const MAX_FOLDERS: usize = 10_000;

/// The YAML files below `folder`, and the folders.
pub(super) fn list(folder: &Path) -> Result<(Vec<PathBuf>, Vec<PathBuf>), Failure> {
    if !folder.is_dir() {
        let why = if folder.exists() { "this is a file, not a folder" } else { "there is no such folder" };
        return Err(Failure::no_catalogue(folder, why));
    }
    if !folder.join(MANIFEST).is_file() {
        return Err(Failure::no_catalogue(folder, "the folder holds no `catalogue.yaml`"));
    }
    let (mut files, mut folders) = (Vec::new(), Vec::new());
    walk(folder, 0, &mut folders, &mut files)?;
    folders.sort();
    Ok((files, folders))
}

/// Collects the YAML files below `folder`. Hidden files and folders are left out, as is what a link to a folder
/// holds: it could lead back here.
fn walk(folder: &Path, depth: usize, folders: &mut Vec<PathBuf>, files: &mut Vec<PathBuf>) -> Result<(), Failure> {
    if depth > MAX_DEPTH {
        return Err(Failure::no_catalogue(folder, &format!("folders are nested more than {MAX_DEPTH} deep")));
    }
    if folders.len() == MAX_FOLDERS {
        return Err(Failure::no_catalogue(folder, &format!("there are more than {MAX_FOLDERS} folders")));
    }
    folders.push(folder.to_owned());
    let unreadable = |error| Failure::io("read the folder", folder, error);
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let path = entry.path();
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        if entry.file_type().map_err(unreadable)?.is_dir() {
            walk(&path, depth + 1, folders, files)?;
        } else if path.extension().is_some_and(|extension| extension == "yaml" || extension == "yml") && !path.is_dir()
        {
            files.push(path);
        }
    }
    Ok(())
}

/// The bytes of a file. A pipe is not opened, as that could wait for ever.
pub(super) fn read(path: &Path) -> Result<Contents, Failure> {
    let unreadable = |error| Failure::io("read", path, error);
    let found = fs::metadata(path).map_err(unreadable)?;
    if !found.is_file() {
        return Ok(Contents::NoFile);
    }
    if found.len() > MAX_FILE {
        return Ok(Contents::TooLarge(found.len()));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(found.len()).unwrap_or(0));
    // It may have grown, or not have told its size.
    File::open(path).and_then(|file| file.take(MAX_FILE + 1).read_to_end(&mut bytes)).map_err(unreadable)?;
    Ok(Contents::new(bytes))
}
