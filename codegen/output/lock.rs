//! One run at a time in the folder of an output. The system ends a lock with the process that holds it.

use crate::failure::Failure;
use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A lock on a folder, until it is dropped.
pub(super) struct Lock {
    /// `None` where the system locks no folders (Windows, some network drives): there two runs at once keep out of each
    /// other's way by the names of their temporary files alone.
    _folder: Option<File>,
}

/// How often to look whether another run has come to its end, and how long to wait in between.
const LOOKS: u32 = 1500;
const PAUSE: Duration = Duration::from_millis(20);

impl Lock {
    /// Locks these folders, which exist.
    pub fn all<'f>(folders: impl Iterator<Item = &'f Path>) -> Result<Vec<Self>, Failure> {
        let mut folders: Vec<PathBuf> =
            folders.map(|folder| std::fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned())).collect();
        // In one order, so that two runs do not wait for each other.
        folders.sort();
        folders.iter().map(|folder| Self::new(folder)).collect()
    }

    fn new(path: &Path) -> Result<Self, Failure> {
        let Ok(folder) = File::open(path) else { return Ok(Self { _folder: None }) };
        for _ in 0..LOOKS {
            match folder.try_lock() {
                Ok(()) => return Ok(Self { _folder: Some(folder) }),
                Err(TryLockError::WouldBlock) => std::thread::sleep(PAUSE),
                Err(TryLockError::Error(_)) => return Ok(Self { _folder: None }),
            }
        }
        Err(Failure::InTheWay {
            path: path.to_owned(),
            why: "is being written to by another run of errspec, which does not come to its end",
            help: "end the other run, or wait for it",
        })
    }
}
