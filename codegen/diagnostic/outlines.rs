//! Where places stand: the second parse of each file that has something to show, made once.

use crate::source::{FileId, Place, Source, Sources};
use crate::yaml::Outline;
use std::collections::HashMap;
use std::ops::Range;

/// The outlines of the files that were asked for.
pub(super) struct Outlines<'s> {
    sources: &'s Sources,
    parsed: HashMap<FileId, Outline<'s>>,
}

impl<'s> Outlines<'s> {
    pub(super) fn new(sources: &'s Sources) -> Self {
        Self { sources, parsed: HashMap::new() }
    }

    /// The file with this id.
    pub(super) fn source(&self, file: FileId) -> &'s Source {
        self.sources.get(file)
    }

    /// The bytes of a place in its file.
    pub(super) fn locate(&mut self, place: &Place) -> Range<usize> {
        let text = &self.sources.get(place.file).text;
        self.parsed.entry(place.file).or_insert_with(|| Outline::new(text)).locate(place)
    }
}
