//! Where places stand: their bytes, found once for a whole report, and the lines and columns of those.

use super::Finding;
use crate::source::{FileId, Lines, Place, Source, Sources, Spot};
use crate::yaml;
use std::collections::HashMap;
use std::ops::Range;

/// Finds the bytes of every place, so that each file that has something to show is parsed a second time once.
pub(super) fn locate(findings: &mut [Finding], sources: &Sources) {
    let mut places: Vec<&mut Place> = findings
        .iter_mut()
        .flat_map(|finding| {
            std::iter::once(&mut finding.place).chain(finding.others.iter_mut().map(|(place, _)| place))
        })
        .collect();
    places.sort_by_key(|place| place.file);
    for places in places.chunk_by_mut(|one, other| one.file == other.file) {
        let text = &sources.get(places[0].file).text;
        let found = yaml::locate(text, &places.iter().map(|place| &**place).collect::<Vec<_>>());
        for (place, bytes) in places.iter_mut().zip(found) {
            place.spot = Spot::Bytes(bytes.start, bytes.end);
        }
    }
}

/// The lines of the files that were asked for.
pub(super) struct Outlines<'s> {
    sources: &'s Sources,
    files: HashMap<FileId, Lines<'s>>,
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
    pub(super) fn locate(&self, place: &Place) -> Range<usize> {
        let mut found = yaml::locate(&self.source(place.file).text, &[place]);
        found.pop().unwrap_or_default()
    }

    /// The number of the line, counted from 1, that holds this byte.
    pub(super) fn line(&mut self, file: FileId, offset: usize) -> usize {
        self.lines(file).index(offset) + 1
    }

    /// The column of this byte, counted from 1 in characters.
    pub(super) fn column(&mut self, file: FileId, offset: usize) -> usize {
        self.lines(file).column(offset) + 1
    }

    /// The bytes of the line that holds this byte, without its break.
    pub(super) fn line_bytes(&mut self, file: FileId, offset: usize) -> Range<usize> {
        let lines = self.lines(file);
        lines.bytes(lines.index(offset))
    }

    fn lines(&mut self, file: FileId) -> &Lines<'s> {
        let text = &self.sources.get(file).text;
        self.files.entry(file).or_insert_with(|| Lines::new(text))
    }
}
