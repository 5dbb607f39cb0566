//! Where places stand: the second parse of each file that has something to show, made once.

use crate::source::{FileId, Lines, Place, Source, Sources};
use crate::yaml::Outline;
use std::collections::HashMap;
use std::ops::Range;

/// The outlines of the files that were asked for.
pub(super) struct Outlines<'s> {
    sources: &'s Sources,
    files: HashMap<FileId, File<'s>>,
}

/// One file: its outline and its lines.
struct File<'s> {
    outline: Outline<'s>,
    lines: Lines<'s>,
}

impl<'s> Outlines<'s> {
    pub(super) fn new(sources: &'s Sources) -> Self {
        Self { sources, files: HashMap::new() }
    }

    /// The file with this id.
    pub(super) fn source(&self, file: FileId) -> &'s Source {
        self.sources.get(file)
    }

    /// The bytes of a place in its file: within it, and between characters.
    pub(super) fn locate(&mut self, place: &Place) -> Range<usize> {
        self.file(place.file).outline.locate(place)
    }

    /// The number of the line, counted from 1, that holds this byte.
    pub(super) fn line(&mut self, file: FileId, offset: usize) -> usize {
        self.file(file).lines.index(offset) + 1
    }

    /// The column of this byte, counted from 1 in characters.
    pub(super) fn column(&mut self, file: FileId, offset: usize) -> usize {
        self.file(file).lines.column(offset) + 1
    }

    /// The bytes of the line that holds this byte, without its break.
    pub(super) fn line_bytes(&mut self, file: FileId, offset: usize) -> Range<usize> {
        let lines = &self.file(file).lines;
        lines.bytes(lines.index(offset))
    }

    fn file(&mut self, file: FileId) -> &File<'s> {
        let text = &self.sources.get(file).text;
        self.files.entry(file).or_insert_with(|| File { outline: Outline::new(text), lines: Lines::new(text) })
    }
}
