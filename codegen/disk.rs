//! Where paths lead: compared as the system sees them, through links and in whatever spelling.

use crate::prose::visible::shown;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The path without links. What does not exist yet stays as it is named.
pub fn real(path: &Path) -> io::Result<PathBuf> {
    let path = std::path::absolute(path)?;
    let mut missing = Vec::new();
    let mut here = path.as_path();
    loop {
        match fs::symlink_metadata(here) {
            // A link that leads nowhere is an error below: it stands where nothing can be made.
            Ok(_) => break,
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            Err(error) => {
                let (Some(parent), Some(name)) = (here.parent(), here.file_name()) else { return Err(error) };
                missing.push(name);
                here = parent;
            }
        }
    }
    let mut real = fs::canonicalize(here).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => {
            io::Error::new(error.kind(), format!("`{}` is a link that leads nowhere", shown(here)))
        }
        _ => error,
    })?;
    real.extend(missing.iter().rev());
    Ok(real)
}

/// Whether `inner` is `outer`, or stands below it. Both are as [`real`] gives them.
pub fn is_within(inner: &Path, outer: &Path) -> bool {
    let outer_identity = identity(outer);
    inner.starts_with(outer)
        || outer_identity.is_some() && inner.ancestors().any(|folder| identity(folder) == outer_identity)
}

/// Whether two paths lead to the same file or folder, as far as it exists.
pub fn is_same(one: &Path, other: &Path) -> bool {
    one == other || identity(one).is_some_and(|one| identity(other) == Some(one))
}

/// What a file is to the system, however its path is spelt.
#[cfg(unix)]
fn identity(path: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    let found = fs::metadata(path).ok()?;
    Some((found.dev(), found.ino()))
}

/// What a file is to the system, however its path is spelt.
#[cfg(not(unix))]
fn identity(path: &Path) -> Option<PathBuf> {
    fs::canonicalize(path).ok()
}
