//! The lines of a text as YAML counts them, and which of two lines is likelier to be indented wrongly.

use std::ops::Range;

/// The lines of a text. CR, LF and CRLF end a line, as do three characters that only YAML 1.1 takes for line breaks.
pub(super) struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    pub fn new(text: &'t str) -> Self {
        let breaks = text.char_indices().filter(|(at, c)| match c {
            '\r' => !text[at + 1..].starts_with('\n'),
            '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => true,
            _ => false,
        });
        Self { text, starts: std::iter::once(0).chain(breaks.map(|(at, c)| at + c.len_utf8())).collect() }
    }

    /// The byte at a line and column, both counted from 1, the column in characters.
    pub fn byte(&self, line: usize, column: usize) -> usize {
        let Some(&start) = self.starts.get(line.saturating_sub(1)) else { return self.text.len() };
        let rest = &self.text[start..];
        start + rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at)
    }

    /// The index of the line that holds this byte.
    pub fn index(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte) - 1
    }

    /// A line without its break.
    pub fn get(&self, index: usize) -> &'t str {
        let end = self.starts.get(index + 1).copied().unwrap_or(self.text.len());
        self.text[self.starts[index]..end].trim_end_matches(['\r', '\n', '\u{85}', '\u{2028}', '\u{2029}'])
    }

    /// The bytes of what stands on a line, without the blanks around it.
    pub fn content(&self, index: usize) -> Range<usize> {
        let line = self.get(index);
        let start = self.starts[index] + self.indent(index);
        start..start.max(self.starts[index] + line.trim_end().len())
    }

    /// The bytes of the key that a line begins with, or of all that stands on it.
    pub fn head(&self, index: usize) -> Range<usize> {
        let content = self.content(index);
        let length = self.text[content.clone()].find(':').map_or(content.len(), |colon| colon + 1);
        content.start..content.start + length
    }

    /// What begins a line, where that is a character that only YAML 1.1 takes for a line break.
    pub fn unseen_break(&self, index: usize) -> Option<(Range<usize>, char)> {
        let start = self.starts[index];
        let mark = self.text[..start].chars().next_back().filter(|c| !matches!(c, '\r' | '\n'))?;
        Some((start - mark.len_utf8()..start, mark))
    }

    /// How far a line is indented.
    pub fn indent(&self, index: usize) -> usize {
        let line = self.get(index);
        line.len() - line.trim_start_matches([' ', '\t']).len()
    }

    /// Whether a line holds more than a comment.
    fn counts(&self, index: usize) -> bool {
        let line = self.get(index).trim();
        !line.is_empty() && !line.starts_with('#')
    }

    /// The line before this one that holds something.
    pub fn before(&self, index: usize) -> Option<usize> {
        (0..index).rev().find(|line| self.counts(*line))
    }

    /// The line at or after this one that holds something.
    pub fn at_or_after(&self, index: usize) -> Option<usize> {
        (index..self.starts.len()).find(|line| self.counts(*line))
    }

    /// Whether a line begins with a key.
    pub fn has_key(&self, index: usize) -> bool {
        let line = self.get(index).trim();
        line.contains(": ") || line.ends_with(':') || line.contains(":\t")
    }

    /// How many lines from `first` to before `end` are indented by `indent`, until one is indented less.
    fn alike(&self, first: usize, end: usize, indent: usize) -> usize {
        let lines = (first..end).filter(|line| self.counts(*line));
        lines.take_while(|line| self.indent(*line) >= indent).filter(|line| self.indent(*line) == indent).count()
    }

    /// Of the line where YAML noticed a wrong indentation, and the one that it does not fit, the likelier mistake comes
    /// first: the one with fewer others like it. `opened` is where the collection begins that YAML was reading.
    pub fn misfits(&self, noticed: usize, opened: usize) -> (usize, Option<usize>) {
        let indent = self.indent(noticed);
        let of = |line: usize| self.alike(line, noticed, self.indent(line));
        let is_odd = |line: usize| self.indent(line) % 2 == 1;
        // The first line of the block above, which is indented more than this one.
        let counts = |line: &usize| self.counts(*line);
        let deeper = (0..noticed).rev().filter(counts).take_while(|line| self.indent(*line) > indent).last();
        // The collection's own first line, which is indented less, and unlike any other.
        let has_likes = self.alike(noticed, self.starts.len(), indent) > 1;
        let is_outer = opened < noticed && (1..indent).contains(&self.indent(opened)) && of(opened) == 1;
        let outer = (is_outer && (has_likes || is_odd(opened))).then_some(opened);
        let other = match (outer, deeper) {
            (Some(outer), Some(deeper)) if of(deeper) > 1 || is_odd(outer) && !is_odd(deeper) => Some(outer),
            (outer, deeper) => deeper.or(outer),
        };
        let Some(other) = other.or_else(|| self.before(noticed)) else { return (noticed, None) };
        let of_other = of(other);
        let of_noticed = self.alike(noticed, self.starts.len(), indent);
        let is_other = of_other < of_noticed || of_other == of_noticed && is_odd(other) && !is_odd(noticed);
        if is_other && self.indent(other) != indent { (other, Some(noticed)) } else { (noticed, Some(other)) }
    }
}
