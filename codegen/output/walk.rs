//! What is in the folder of an output besides the files that are to be there: left over, or temporary.

use super::{Others, Planned, standing};
use crate::failure::Failure;
use crate::place;
use crate::targets::is_generated;
use std::collections::HashMap;
use std::fs;
use std::hash::{BuildHasher, RandomState};
use std::io;
use std::path::{Path, PathBuf};

/// Folders that the platforms' own tools make inside a package, and that are theirs.
const TOOLS: &[&str] = &["target", "node_modules", "dist", ".build", ".swiftpm", ".git"];

const TEMPORARY: (&str, &str) = (".errspec-", ".tmp");

/// A name for a temporary file, which nobody can guess.
pub(super) fn temporary() -> String {
    // The keys of the standard library's maps come from the system's source of chance.
    let (one, other) = (RandomState::new().hash_one(std::process::id()), RandomState::new().hash_one(0));
    format!("{}{:016x}{}", TEMPORARY.0, one ^ other.rotate_left(32), TEMPORARY.1)
}

fn is_temporary(name: &str) -> bool {
    let digits = name.strip_prefix(TEMPORARY.0).and_then(|rest| rest.strip_suffix(TEMPORARY.1));
    digits.is_some_and(|digits| digits.len() == 16 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// What was found.
pub(super) struct Walk<'p> {
    planned: &'p Planned,
    /// The planned files by their names without case.
    folded: HashMap<String, &'p str>,
    /// Files that errspec generated and would not now.
    pub left_over: Vec<PathBuf>,
    /// Temporary files of a run.
    pub temporaries: Vec<PathBuf>,
    /// What could not be read.
    pub troubles: Vec<Failure>,
}

impl<'p> Walk<'p> {
    pub fn new(planned: &'p Planned) -> Self {
        let folded = planned.files.iter().map(|(name, _)| (name.to_lowercase(), name)).collect();
        let (left_over, temporaries, troubles) = (Vec::new(), Vec::new(), Vec::new());
        let mut walk = Self { planned, folded, left_over, temporaries, troubles };
        walk.folder(&planned.folder);
        walk
    }

    fn folder(&mut self, folder: &Path) {
        let entries = fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>);
        let mut paths: Vec<PathBuf> = match entries {
            Ok(entries) => entries.into_iter().map(|entry| entry.path()).collect(),
            Err(error) => return self.unreadable(folder, error),
        };
        paths.sort();
        for path in paths {
            let found = match fs::symlink_metadata(&path) {
                Ok(found) => found,
                Err(error) => {
                    self.unreadable(&path, error);
                    continue;
                }
            };
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if found.is_dir() && self.planned.others == Others::None && !TOOLS.contains(&&*name) {
                self.folder(&path);
            } else if found.is_file() && is_temporary(&name) {
                self.temporaries.push(path);
            } else if found.is_file() {
                self.file(path);
            }
        }
    }

    fn file(&mut self, path: PathBuf) {
        let Some(name) = standing::name(&path, &self.planned.folder) else { return };
        if self.is_planned(&name, &path) {
            return;
        }
        match standing::read_banner(&path, &self.planned.folder) {
            Ok((name, banner)) if is_generated(&name, &banner) => self.left_over.push(path),
            Ok(_) => {}
            Err(error) => self.unreadable(&path, error),
        }
    }

    /// Whether a file is one of those to be there, on this disk.
    fn is_planned(&self, name: &str, path: &Path) -> bool {
        let spared = matches!(&self.planned.others, Others::Some(names) if names.contains(name));
        let planned = || self.folded.get(&name.to_lowercase());
        spared
            || planned()
                .is_some_and(|planned| *planned == name || place::is_same(path, &self.planned.folder.join(planned)))
    }

    fn unreadable(&mut self, path: &Path, error: io::Error) {
        // What has gone in the meantime is no trouble.
        if error.kind() != io::ErrorKind::NotFound {
            self.troubles.push(Failure::io("read", path, error));
        }
    }
}
