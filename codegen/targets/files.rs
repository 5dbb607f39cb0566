//! What a target writes: files whose texts are made when they are asked for, so that they can be made side by side and need
//! not all be held.

use super::banner;
use crate::side_by_side::each_side_by_side;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Mutex, PoisonError};

/// A file that a target writes: its path, and how its text is made.
pub struct File<'e> {
    path: String,
    text: Box<dyn FnOnce() -> String + Send + 'e>,
}

impl<'e> File<'e> {
    /// A file at `path`, relative to the output, with `/` between parts. Its text has no banner: errspec puts that in.
    pub fn new(path: impl Into<String>, text: impl FnOnce() -> String + Send + 'e) -> Self {
        Self { path: path.into(), text: Box::new(text) }
    }

    /// A file whose text is there already.
    pub fn ready(path: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        Self::new(path, move || text)
    }

    /// Its path.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The same file, with a change made to its text.
    #[cfg(feature = "packages")]
    pub(super) fn map(self, change: impl FnOnce(String) -> String + Send + 'e) -> Self {
        let text = self.text;
        Self { path: self.path, text: Box::new(move || change(text())) }
    }

    /// Of files, those below `folder` (which ends in `/`), as they stand there: the sources of a package for one that is there
    /// already.
    #[cfg(feature = "packages")]
    pub(super) fn below(files: Vec<Self>, folder: &str) -> Vec<Self> {
        let moved = |file: Self| Some(Self { path: file.path.strip_prefix(folder)?.to_owned(), ..file });
        files.into_iter().filter_map(moved).collect()
    }

    /// Makes its text, with the banner that makes it errspec's.
    ///
    /// # Panics
    ///
    /// When the path is no relative path of plain names, or ends in `.json` where the text is no object: defects of the
    /// target, since the names of an edition are plain.
    #[must_use]
    pub fn make(self) -> (String, String) {
        let text = banner::add(&self.path, (self.text)());
        (self.path, text)
    }
}

impl fmt::Debug for File<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("File").field("path", &self.path).finish_non_exhaustive()
    }
}

/// Files at hand: texts by path, relative to the output, with `/` between parts; in order of path.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Files {
    files: BTreeMap<String, String>,
}

impl Files {
    /// Makes these files.
    ///
    /// # Panics
    ///
    /// As [`File::make`], and when two have one path.
    #[must_use]
    pub fn of(files: Vec<File<'_>>) -> Self {
        let made = Mutex::new(BTreeMap::new());
        each_side_by_side(files, |_, file: File<'_>| {
            let (path, text) = file.make();
            let mut made = made.lock().unwrap_or_else(PoisonError::into_inner);
            let former = made.insert(path, text);
            assert!(former.is_none(), "a target wrote a file twice");
        });
        Self { files: made.into_inner().unwrap_or_else(PoisonError::into_inner) }
    }

    /// The files by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(path, contents)| (path.as_str(), contents.as_str()))
    }

    /// The contents of the file at `path`.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// How many files there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }
}
