//! Files that are put on disk together: each is compared and staged as soon as it is made, and all are put in their places
//! at the end.

use super::lock::Lock;
use super::stage::Staged;
use super::standing::{self, Top};
use super::walk::Walk;
use super::{Change, ChangeKind, Changes, Folder, Others};
use crate::disk;
use crate::failure::Failure;
use crate::prose::visible::shown;
use crate::targets::is_generated;
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Whether a transaction writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// It does.
    Write,
    /// It only says what writing would change.
    Compare,
}

/// Files that come one at a time, from any thread, and are put on disk together.
///
/// A text is compared with what stands in its place at once, and written beside it if it differs: so no text is needed
/// longer than [`Transaction::add`] takes. [`Transaction::commit`] renames what was written. Until then all earlier files
/// are whole and none is new; a transaction that is dropped, or fails, leaves the disk as it was. A file that is as it
/// should be is never touched. A run that finds another at work waits for it. What a run left that was killed, the next
/// one removes.
pub struct Transaction {
    mode: Mode,
    sites: Vec<Site>,
    state: Mutex<State>,
    // These two in this order: what was made goes while the folders are still locked.
    staged: Staged,
    _locks: Vec<Lock>,
}

/// A folder as it is on disk.
struct Site {
    others: Others,
    top: Top,
    walk: Walk,
}

/// What the files that were added have come to.
struct State {
    /// The files of each folder by name, with what is wrong with them.
    files: Vec<BTreeMap<String, Option<ChangeKind>>>,
    /// The first failure in the order of steps, folders and names: the same one, however threads take turns.
    failure: Option<((Step, usize, String), Failure)>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Look,
    Write,
}

impl Transaction {
    /// Begins one for files in these folders.
    ///
    /// One that writes makes and locks them, since what a text is compared with must not change before the text is
    /// written, and the text is not kept.
    ///
    /// # Errors
    ///
    /// When a folder cannot be made or followed, or something else stands there; for one that writes also when a folder is
    /// in another, or when another run that is at work there does not come to its end.
    pub fn new(folders: Vec<Folder>, mode: Mode) -> Result<Self, Failure> {
        let paths: Vec<PathBuf> = folders.iter().map(|folder| folder.path.clone()).collect();
        let mut tops = paths.iter().map(|path| Top::new(path)).collect::<Result<Vec<_>, _>>()?;
        let (staged, mut locks) = (Staged::default(), Vec::new());
        if mode == Mode::Write {
            apart(&paths, &tops)?;
            paths.iter().try_for_each(|path| staged.make(path))?;
            // Only now can the system tell of folders that did not exist whether they are two.
            tops = paths.iter().map(|path| Top::new(path)).collect::<Result<Vec<_>, _>>()?;
            apart(&paths, &tops)?;
            locks = Lock::all(&paths, |path| staged.make(path))?;
        }
        let mut sites = Vec::new();
        for (Folder { path, others }, top) in folders.into_iter().zip(tops) {
            let mut walk = Walk::new(&path, &others);
            if mode == Mode::Write {
                walk.remove_temporaries(locks.iter().all(Lock::is_held));
            }
            sites.push(Site { others, top, walk });
        }
        let state = Mutex::new(State { files: vec![BTreeMap::new(); sites.len()], failure: None });
        Ok(Self { mode, sites, state, staged, _locks: locks })
    }

    /// Adds a file to a folder, given by its position: its path there, with `/` between parts, and its contents with
    /// their banner, if they are to have one. What goes wrong, [`Transaction::commit`] tells.
    ///
    /// # Panics
    ///
    /// When the path was added before or is none of plain names: a defect of the caller.
    pub fn add(&self, folder: usize, name: impl Into<String>, contents: &str) {
        let name = name.into();
        let is_plain = |part: &str| !matches!(part, "" | "." | "..") && !part.contains('\\');
        assert!(name.split('/').all(is_plain), "`{name}` is no path for a file");
        let site = &self.sites[folder];
        let wrong = match site.top.look(&name, contents, &site.others) {
            Ok(wrong) => wrong,
            Err(failure) => return self.fail((Step::Look, folder, name), failure),
        };
        if wrong.is_some() && self.mode == Mode::Write && self.state().failure.is_none() {
            let path = site.top.folder.join(&name);
            if let Err(failure) = self.staged.stage(&path, contents, site.others != Others::Any) {
                self.fail((Step::Write, folder, name.clone()), failure);
            }
        }
        let former = self.state().files[folder].insert(name.clone(), wrong);
        assert!(former.is_none(), "`{name}` was added twice");
    }

    /// Puts every file in its place, removes what is left over, and says what changed in each folder; one that compares
    /// only says what would.
    ///
    /// # Errors
    ///
    /// When a file could not be read or written, or something stands where one would be and was not generated by errspec.
    pub fn commit(mut self) -> Result<Vec<Changes>, Failure> {
        let state = self.state.get_mut().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, failure)) = state.failure.take() {
            return Err(failure);
        }
        let files = std::mem::take(&mut state.files);
        let mut outcomes: Vec<Changes> =
            self.sites.iter_mut().zip(files).map(|(site, files)| site.outcome(&files)).collect();
        if self.mode == Mode::Write {
            self.sites.iter_mut().try_for_each(|site| site.top.spell())?;
            self.staged.commit()?;
            for (site, outcome) in self.sites.iter().zip(&mut outcomes) {
                site.remove_left_over(outcome);
            }
        }
        Ok(outcomes)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn fail(&self, at: (Step, usize, String), failure: Failure) {
        let mut state = self.state();
        if state.failure.as_ref().is_none_or(|(first, _)| at < *first) {
            state.failure = Some((at, failure));
        }
    }
}

impl Site {
    /// What is to do here, with what is left over.
    fn outcome(&mut self, files: &BTreeMap<String, Option<ChangeKind>>) -> Changes {
        let left_over = self.walk.left_over(&self.top.folder, files.keys(), &self.others);
        let change = |(name, kind): (&String, &Option<ChangeKind>)| {
            Some(Change { path: self.top.folder.join(name), kind: (*kind)? })
        };
        let mut changes: Vec<Change> = files.iter().filter_map(change).collect();
        changes.extend(left_over.into_iter().map(|path| Change { path, kind: ChangeKind::LeftOver }));
        Changes { files: files.len(), changes, troubles: std::mem::take(&mut self.walk.troubles) }
    }

    /// Removes what is left over; what stays is no change after all.
    fn remove_left_over(&self, Changes { changes, troubles, .. }: &mut Changes) {
        changes.retain(|change| change.kind != ChangeKind::LeftOver || self.remove(&change.path, troubles));
    }

    /// Removes a file that is left over; `false` where it stays.
    fn remove(&self, path: &Path, troubles: &mut Vec<Failure>) -> bool {
        let removed = standing::read_banner(path, &self.top.folder).and_then(|(name, banner)| {
            // It may have become another's since it was looked at.
            let is_ours = is_generated(&name, &banner);
            if is_ours { fs::remove_file(path).map(|()| true) } else { Ok(false) }
        });
        match removed {
            Ok(removed) => {
                if removed && self.others == Others::None {
                    remove_empty_folders(path.parent(), &self.top.folder);
                }
                removed
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => false,
            Err(error) => {
                troubles.push(Failure::io("remove", path, error));
                false
            }
        }
    }
}

fn remove_empty_folders(mut folder: Option<&Path>, top: &Path) {
    while let Some(here) = folder.filter(|here| here.starts_with(top)) {
        // Not empty, or not ours to remove: either way it stays.
        if fs::remove_dir(here).is_err() {
            return;
        }
        folder = here.parent();
    }
}

/// Refuses folders of which one stands in another: each would lose files to the other.
fn apart(paths: &[PathBuf], tops: &[Top]) -> Result<(), Failure> {
    for (index, inner) in tops.iter().enumerate() {
        for (other, outer) in tops.iter().enumerate() {
            if index != other && disk::is_within(&inner.real, &outer.real) {
                let [inner, outer] = [index, other].map(|index| shown(&paths[index]));
                return Err(Failure::Usage(format!(
                    "the folder `{inner}` of one output is, or is in, `{outer}` of another: give each one of its own"
                )));
            }
        }
    }
    Ok(())
}
