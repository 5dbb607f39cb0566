//! The files of a catalogue as they were read, places in them, and their lines.

mod lines;

pub use lines::Lines;

use std::path::{Path, PathBuf};

/// An index into [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(usize);

impl FileId {
    /// Whether it is the first: the manifest.
    #[must_use]
    pub fn is_manifest(self) -> bool {
        self.0 == 0
    }
}

/// The files of a catalogue, in the order of their names, the manifest first.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Vec<Source>,
}

/// A file as it was read.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its path, as it is shown.
    pub path: PathBuf,
    /// Its text; empty where it could not be read as text.
    pub text: String,
}

impl Sources {
    /// Adds a file.
    pub fn add(&mut self, path: PathBuf, text: String) -> FileId {
        self.files.push(Source { path, text });
        FileId(self.files.len() - 1)
    }

    /// The file with this id.
    #[must_use]
    pub fn get(&self, id: FileId) -> &Source {
        &self.files[id.0]
    }

    /// Every file with its id.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &Source)> {
        (0..).map(FileId).zip(&self.files)
    }

    /// The paths of the files.
    pub fn paths(&self) -> impl Iterator<Item = &Path> {
        self.files.iter().map(|source| source.path.as_path())
    }
}

/// A place in a file of the catalogue, by the keys that lead there.
///
/// A place costs nothing until it is shown: only then is the file parsed a second time, with spans
/// (see `yaml/outline.rs`).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Place {
    /// The file.
    pub file: FileId,
    /// The way from the top of the file.
    pub steps: Vec<Step>,
    /// What is meant of the entry that the steps lead to.
    pub spot: Spot,
}

/// One step from a mapping or a list into it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Step {
    /// Into the value of the first entry with this key.
    Key(String),
    /// Into the value of this entry of a mapping, counted from 0: for keys that are given twice or are not texts.
    Entry(usize),
    /// Into this item of a list, counted from 0.
    Item(usize),
}

/// What a [`Place`] means of the entry its steps lead to.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Spot {
    /// Its key.
    Key,
    /// Its value.
    Value,
    /// The nth occurrence, counted from 0, of this text in its value as it is written.
    Within(String, usize),
    /// These bytes of the file, whatever the steps: where the text is not YAML.
    Bytes(usize, usize),
}

impl Place {
    /// The top of a file.
    #[must_use]
    pub fn top(file: FileId) -> Self {
        Self { file, steps: Vec::new(), spot: Spot::Value }
    }

    /// A range of bytes, for what stands in no tree.
    #[must_use]
    pub fn bytes(file: FileId, start: usize, end: usize) -> Self {
        Self { file, steps: Vec::new(), spot: Spot::Bytes(start, end) }
    }

    /// The value of `key` in this value.
    #[must_use]
    pub fn get(mut self, key: &str) -> Self {
        self.steps.push(Step::Key(key.to_owned()));
        self
    }

    /// Item `index` of this list.
    #[must_use]
    pub fn item(mut self, index: usize) -> Self {
        self.steps.push(Step::Item(index));
        self
    }

    /// The key in place of its value.
    #[must_use]
    pub fn key(mut self) -> Self {
        self.spot = Spot::Key;
        self
    }

    /// The nth occurrence of `text` in this value.
    #[must_use]
    pub fn within(mut self, text: impl Into<String>, nth: usize) -> Self {
        self.spot = Spot::Within(text.into(), nth);
        self
    }
}
