//! Where places stand: their bytes, found once for a whole report, and the lines and columns of those.

use super::Finding;
use crate::source::{FileId, Place, Source, Sources, Spot};
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
    files: HashMap<FileId, File<'s>>,
}

/// One file, and where its lines begin.
struct File<'s> {
    text: &'s str,
    lines: Vec<usize>,
    /// How many characters stand before every [`STRIDE`]th byte: a line may be as long as a file.
    characters: Vec<usize>,
}

const STRIDE: usize = 1024;

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
        self.file(file).lines.partition_point(|start| *start <= offset)
    }

    /// The column of this byte, counted from 1 in characters.
    pub(super) fn column(&mut self, file: FileId, offset: usize) -> usize {
        let start = self.line_bytes(file, offset).start;
        let file = self.file(file);
        file.characters_before(offset) - file.characters_before(start) + 1
    }

    /// The bytes of the line that holds this byte, without its break.
    pub(super) fn line_bytes(&mut self, file: FileId, offset: usize) -> Range<usize> {
        let file = self.file(file);
        let number = file.lines.partition_point(|start| *start <= offset);
        let start = file.lines[number - 1];
        let end = file.lines.get(number).copied().unwrap_or(file.text.len());
        start..start + file.text[start..end].trim_end_matches(['\r', '\n']).len()
    }

    fn file(&mut self, file: FileId) -> &File<'s> {
        let text = &self.sources.get(file).text;
        self.files.entry(file).or_insert_with(|| File::new(text))
    }
}

impl<'s> File<'s> {
    fn new(text: &'s str) -> Self {
        let bytes = text.as_bytes();
        // CR ends a line as well, unless LF follows.
        let ends = |at: &usize| match bytes[*at] {
            b'\n' => true,
            b'\r' => bytes.get(at + 1) != Some(&b'\n'),
            _ => false,
        };
        let lines = std::iter::once(0).chain((0..bytes.len()).filter(ends).map(|at| at + 1)).collect();
        let characters = bytes.chunks(STRIDE).scan(0, |count, chunk| {
            let before = *count;
            *count += characters(chunk);
            Some(before)
        });
        Self { text, lines, characters: characters.collect() }
    }

    fn characters_before(&self, offset: usize) -> usize {
        let known = offset / STRIDE;
        let rest = &self.text.as_bytes()[(known * STRIDE).min(self.text.len())..offset];
        // At the very end of the text there may be no entry of its own.
        match self.characters.get(known) {
            Some(before) => before + characters(rest),
            None => characters(&self.text.as_bytes()[..offset]),
        }
    }
}

/// How many characters begin within these bytes.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}
