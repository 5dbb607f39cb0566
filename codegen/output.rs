//! The only writer: puts files on disk, or says which of them are out of date.

mod lock;
mod stage;
mod standing;
mod temporary;
mod transaction;
mod walk;

pub use transaction::{Mode, Transaction};

use crate::failure::Failure;
use crate::targets::Files;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Files and the folder they belong in.
#[derive(Debug, Clone)]
pub struct Planned {
    /// The folder.
    pub folder: PathBuf,
    /// Everything of ours that is to stand in it.
    pub files: Files,
    /// What else may be in the folder.
    pub others: Others,
}

/// A folder that files are written to.
#[derive(Debug, Clone)]
pub struct Folder {
    /// Where it is, or is to be made.
    pub path: PathBuf,
    /// What else may be in it.
    pub others: Others,
}

/// What else may be in the folder of an output, and so which generated files there are left over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Others {
    /// Nothing of errspec's: all that it generated in this folder or below, and would not now, is left over.
    None,
    /// What others made, and the files of these names that errspec generated for another output: any other generated file
    /// in this folder is left over. Folders below are left alone.
    Some(BTreeSet<String>),
    /// Anything: what errspec generated is replaced where a file is to stand, and removed nowhere.
    Kept,
    /// Anything, and all of it is somebody's own: it is neither replaced nor removed.
    Any,
}

/// What is to do, or was done, in one folder.
#[derive(Debug, Default)]
pub struct Changes {
    /// How many files there are to be.
    pub files: usize,
    /// The files that are not as they would be generated now.
    pub changes: Vec<Change>,
    /// What stands among them and could not be read, or not be removed: it was left alone, and everything else done.
    pub troubles: Vec<Failure>,
}

/// A file that is not as it would be generated now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The file.
    pub path: PathBuf,
    /// What is wrong with it.
    pub kind: ChangeKind,
}

/// What is wrong with a file, and so what writing does about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    /// It is not there: it is added.
    Missing,
    /// Its contents differ, or the case of its name: it is replaced.
    Differs,
    /// It was generated once and is not any more: it is removed.
    LeftOver,
}

/// Says what writing would change, and writes nothing.
///
/// # Errors
///
/// As for a [`Transaction`] that compares.
pub fn compare(planned: &Planned) -> Result<Changes, Failure> {
    let mut changes = all_at_once(std::slice::from_ref(planned), Mode::Compare)?;
    Ok(changes.pop().unwrap_or_default())
}

/// Brings the files of all outputs up to date and says what changed in each: a [`Transaction`] of files that are at hand.
///
/// # Errors
///
/// As for a [`Transaction`] that writes.
pub fn write(outputs: &[Planned]) -> Result<Vec<Changes>, Failure> {
    all_at_once(outputs, Mode::Write)
}

fn all_at_once(outputs: &[Planned], mode: Mode) -> Result<Vec<Changes>, Failure> {
    let folder = |planned: &Planned| Folder { path: planned.folder.clone(), others: planned.others.clone() };
    let transaction = Transaction::new(outputs.iter().map(folder).collect(), mode)?;
    for (index, planned) in outputs.iter().enumerate() {
        for (name, contents) in planned.files.iter() {
            transaction.add(index, name, contents);
        }
    }
    transaction.commit()
}
