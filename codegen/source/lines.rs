//! The lines of a text: where each begins, and what stands on it.

use std::cell::OnceCell;
use std::ops::Range;

/// The lines of a text, counted from 0. Columns count characters (Unicode code points) from 0, too.
#[derive(Debug)]
pub struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
    breaks: &'static [char],
    /// How many characters stand before every [`STRIDE`]th byte: a line may be as long as a file.
    characters: OnceCell<Vec<usize>>,
}

const STRIDE: usize = 1024;

/// What ends a line for those who read a file; CRLF is one break.
const BREAKS: &[char] = &['\r', '\n'];
/// What ends a line of YAML: three more, which YAML 1.1 alone takes for line breaks.
const BREAKS_OF_YAML: &[char] = &['\r', '\n', '\u{85}', '\u{2028}', '\u{2029}'];

impl<'t> Lines<'t> {
    /// The lines as editors count them.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        let bytes = text.as_bytes();
        let ends = |at: &usize| is_end(bytes, *at);
        Self::of(text, (0..bytes.len()).filter(ends).map(|at| at + 1), BREAKS)
    }

    /// The lines as `serde_yaml` counts them.
    #[must_use]
    pub fn of_yaml(text: &'t str) -> Self {
        let breaks = text.char_indices().filter(|(at, c)| match c {
            '\r' | '\n' => is_end(text.as_bytes(), *at),
            '\u{85}' | '\u{2028}' | '\u{2029}' => true,
            _ => false,
        });
        Self::of(text, breaks.map(|(at, c)| at + c.len_utf8()), BREAKS_OF_YAML)
    }

    fn of(text: &'t str, next: impl Iterator<Item = usize>, breaks: &'static [char]) -> Self {
        Self { text, starts: std::iter::once(0).chain(next).collect(), breaks, characters: OnceCell::new() }
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// How many there are: one more than there are line breaks.
    #[must_use]
    pub fn count(&self) -> usize {
        self.starts.len()
    }

    /// The line that holds this byte.
    #[must_use]
    pub fn index(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte) - 1
    }

    /// The bytes of a line, without its break.
    #[must_use]
    pub fn bytes(&self, index: usize) -> Range<usize> {
        let start = self.starts[index];
        let end = self.starts.get(index + 1).copied().unwrap_or(self.text.len());
        start..start + self.text[start..end].trim_end_matches(self.breaks).len()
    }

    /// A line without its break.
    #[must_use]
    pub fn get(&self, index: usize) -> &'t str {
        &self.text[self.bytes(index)]
    }

    /// The column of a byte on its line.
    #[must_use]
    pub fn column(&self, byte: usize) -> usize {
        self.characters_before(byte) - self.characters_before(self.starts[self.index(byte)])
    }

    /// The byte at a line and column; the end of the text where there is no such line.
    #[must_use]
    pub fn byte(&self, index: usize, column: usize) -> usize {
        let Some(&start) = self.starts.get(index) else { return self.text.len() };
        let rest = &self.text[start..];
        start + rest.char_indices().nth(column).map_or(rest.len(), |(at, _)| at)
    }

    fn characters_before(&self, byte: usize) -> usize {
        let bytes = self.text.as_bytes();
        let known = byte / STRIDE;
        let counted = self.characters.get_or_init(|| {
            let all = bytes.chunks(STRIDE).scan(0, |count, chunk| {
                let before = *count;
                *count += characters(chunk);
                Some(before)
            });
            all.collect()
        });
        // At the very end of the text there may be no entry of its own.
        match counted.get(known) {
            Some(before) => before + characters(&bytes[known * STRIDE..byte]),
            None => characters(&bytes[..byte]),
        }
    }
}

/// Whether a line ends with the byte here. CR ends one as well, unless LF follows.
fn is_end(bytes: &[u8], at: usize) -> bool {
    match bytes[at] {
        b'\n' => true,
        b'\r' => bytes.get(at + 1) != Some(&b'\n'),
        _ => false,
    }
}

/// How many characters begin within these bytes.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::{Lines, STRIDE};

    #[test]
    fn every_line_break_ends_one_line() {
        let text = "a\nb\r\nc\rd\u{2028}e\r\r\n";
        let all = |lines: &Lines<'_>| (0..lines.count()).map(|index| lines.get(index).to_owned()).collect::<Vec<_>>();
        assert_eq!(all(&Lines::new(text)), ["a", "b", "c", "d\u{2028}e", "", ""]);
        assert_eq!(all(&Lines::of_yaml(text)), ["a", "b", "c", "d", "e", "", ""]);
        assert_eq!(all(&Lines::new("")), [""]);
    }

    #[test]
    fn lines_and_columns_lead_to_bytes_and_back() {
        let text = format!("é🎥x\n{}é", "🎥".repeat(STRIDE));
        let lines = Lines::new(&text);
        for (byte, _) in text.char_indices() {
            assert_eq!(lines.byte(lines.index(byte), lines.column(byte)), byte);
        }
        assert_eq!((lines.index(text.len()), lines.column(text.len())), (1, STRIDE + 1));
        assert_eq!([lines.byte(0, 2), lines.byte(1, 9999), lines.byte(2, 0)], [6, text.len(), text.len()]);
    }
}
