//! Where places stand: the second parse of each file that has something to show, made once.

use crate::source::{FileId, Place, Source, Sources};
use crate::yaml::Outline;
use std::collections::HashMap;
use std::ops::Range;

/// The outlines of the files that were asked for.
pub(super) struct Outlines<'s> {
    sources: &'s Sources,
    files: HashMap<FileId, File<'s>>,
}

/// One file: its outline, and where its lines begin.
struct File<'s> {
    outline: Outline<'s>,
    lines: Vec<usize>,
}

impl<'s> Outlines<'s> {
    pub(super) fn new(sources: &'s Sources) -> Self {
        Self { sources, files: HashMap::new() }
    }

    /// The file with this id.
    pub(super) fn source(&self, file: FileId) -> &'s Source {
        self.sources.get(file)
    }

    /// The bytes of a place in its file.
    pub(super) fn locate(&mut self, place: &Place) -> Range<usize> {
        self.file(place.file).outline.locate(place)
    }

    /// The number of the line, counted from 1, that holds this byte, and the byte it begins with.
    pub(super) fn line(&mut self, file: FileId, offset: usize) -> (usize, usize) {
        let lines = &self.file(file).lines;
        let number = lines.partition_point(|start| *start <= offset);
        (number, lines[number - 1])
    }

    fn file(&mut self, file: FileId) -> &File<'s> {
        let text = &self.sources.get(file).text;
        self.files.entry(file).or_insert_with(|| File {
            outline: Outline::new(text),
            lines: std::iter::once(0).chain(text.match_indices('\n').map(|(newline, _)| newline + 1)).collect(),
        })
    }
}
