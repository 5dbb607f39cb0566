//! What is in the folder of an output besides the files that are to be there: left over, or temporary.

use super::temporary::is_temporary;
use super::{Others, standing};
use crate::disk;
use crate::failure::Failure;
use crate::targets::is_generated;
use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Folders that the platforms' own tools make inside a package, and that are theirs.
const TOOLS: &[&str] = &["target", "node_modules", "dist", ".build", ".swiftpm", ".git"];

/// From what age on a temporary file is taken for one of a killed run where folders cannot be locked.
const ABANDONED: Duration = Duration::from_secs(600);

/// What was found.
pub(super) struct Walk {
    is_deep: bool,
    /// Files of any kind.
    files: Vec<PathBuf>,
    /// Temporary files of a run that was killed, or of one that is at work.
    temporaries: Vec<PathBuf>,
    /// What could not be read, or not be removed.
    pub troubles: Vec<Failure>,
}

impl Walk {
    pub fn new(folder: &Path, others: &Others) -> Self {
        let (files, temporaries, troubles) = (Vec::new(), Vec::new(), Vec::new());
        let mut walk = Self { is_deep: *others == Others::None, files, temporaries, troubles };
        walk.folder(folder);
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
            if found.is_dir() && self.is_deep && !TOOLS.contains(&&*name) {
                self.folder(&path);
            } else if found.is_file() && is_temporary(&name) {
                self.temporaries.push(path);
            } else if found.is_file() {
                self.files.push(path);
            }
        }
    }

    /// Removes the temporary files: all of them if no other run can be here, or else the old ones.
    pub fn remove_temporaries(&mut self, is_alone: bool) {
        for path in std::mem::take(&mut self.temporaries) {
            if !is_alone && !is_abandoned(&path) {
                continue;
            }
            match fs::remove_file(&path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    self.troubles.push(Failure::io("remove", &path, error));
                }
                _ => {}
            }
        }
    }

    /// The files that errspec generated and would not now, where `planned` are those it would.
    pub fn left_over<'n>(
        &mut self,
        top: &Path,
        planned: impl Iterator<Item = &'n String>,
        others: &Others,
    ) -> Vec<PathBuf> {
        let spared = match others {
            Others::None => &BTreeSet::new(),
            Others::Some(names) => names,
            Others::Kept | Others::Any => return Vec::new(),
        };
        let folded: HashMap<String, &str> = planned.map(|name| (name.to_lowercase(), name.as_str())).collect();
        // Whether a file is one of those to be there, on this disk.
        let is_planned = |name: &str, path: &Path| {
            let same = |planned: &&str| *planned == name || disk::is_same(path, &top.join(planned));
            spared.contains(name) || folded.get(&name.to_lowercase()).is_some_and(same)
        };
        let mut left_over = Vec::new();
        for path in std::mem::take(&mut self.files) {
            if standing::name(&path, top).is_none_or(|name| is_planned(&name, &path)) {
                continue;
            }
            match standing::read_banner(&path, top) {
                Ok((name, banner)) if is_generated(&name, &banner) => left_over.push(path),
                Ok(_) => {}
                Err(error) => self.unreadable(&path, error),
            }
        }
        left_over
    }

    fn unreadable(&mut self, path: &Path, error: io::Error) {
        // What has gone in the meantime is no trouble.
        if error.kind() != io::ErrorKind::NotFound {
            self.troubles.push(Failure::io("read", path, error));
        }
    }
}

/// Whether a temporary file is too old to be of a run that is at work.
fn is_abandoned(path: &Path) -> bool {
    let age = fs::symlink_metadata(path).and_then(|found| found.modified()).ok().and_then(|when| when.elapsed().ok());
    age.is_some_and(|age| age > ABANDONED)
}
