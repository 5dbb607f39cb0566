//! One run at a time in the folder of an output. The system ends a lock with the process that holds it.

use crate::failure::Failure;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A lock on a folder, until it is dropped.
pub(super) struct Lock {
    /// `None` where the system locks no folders (Windows, some network drives): there two runs at once keep out of each
    /// other's way by the names and the age of their temporary files alone.
    folder: Option<File>,
}

/// How often to look whether another run has come to its end, and how long to wait in between: two minutes together, since
/// a run holds its locks while it renders.
const LOOKS: u32 = 6000;
const PAUSE: Duration = Duration::from_millis(20);

/// How often a folder may go while its lock is waited for, because the run that had made it failed.
const REMOVED: u32 = 100;

impl Lock {
    /// Locks these folders, which exist; one that another run removes before it is locked is made again.
    pub fn all(folders: &[PathBuf], make: impl Fn(&Path) -> Result<(), Failure>) -> Result<Vec<Self>, Failure> {
        let real = |folder: &PathBuf| fs::canonicalize(folder).unwrap_or_else(|_| folder.clone());
        let mut folders: Vec<PathBuf> = folders.iter().map(real).collect();
        // In one order, so that two runs do not wait for each other.
        folders.sort();
        folders.iter().map(|folder| Self::new(folder, &make)).collect()
    }

    /// Whether no other run is in the folder.
    pub fn is_held(&self) -> bool {
        self.folder.is_some()
    }

    fn new(path: &Path, make: impl Fn(&Path) -> Result<(), Failure>) -> Result<Self, Failure> {
        for _ in 0..REMOVED {
            match File::open(path) {
                Ok(folder) if !is_locked(&folder, path)? => break,
                Ok(folder) if leads_to(path, &folder) => return Ok(Self { folder: Some(folder) }),
                Err(error) if error.kind() != io::ErrorKind::NotFound => break,
                _ => make(path)?,
            }
        }
        Ok(Self { folder: None })
    }
}

/// Locks a folder once no other run has it; `false` where the system cannot.
fn is_locked(folder: &File, path: &Path) -> Result<bool, Failure> {
    for _ in 0..LOOKS {
        match folder.try_lock() {
            Ok(()) => return Ok(true),
            Err(TryLockError::WouldBlock) => std::thread::sleep(PAUSE),
            Err(TryLockError::Error(_)) => return Ok(false),
        }
    }
    Err(Failure::InTheWay {
        path: path.to_owned(),
        why: "is being written to by another run of errspec, which does not come to its end",
        help: "end the other run, or wait for it",
    })
}

/// Whether a path still leads to the folder that was opened there.
#[cfg(unix)]
fn leads_to(path: &Path, folder: &File) -> bool {
    use std::os::unix::fs::MetadataExt;
    let identity = |found: fs::Metadata| (found.dev(), found.ino());
    fs::metadata(path).is_ok_and(|found| folder.metadata().is_ok_and(|opened| identity(found) == identity(opened)))
}

/// Whether a path still leads to the folder that was opened there.
#[cfg(not(unix))]
fn leads_to(path: &Path, _: &File) -> bool {
    path.exists()
}
