//! What the lines of a YAML file begin with, and which of two lines is likelier to be indented wrongly.

use crate::source::Lines;
use std::ops::Range;

impl Lines<'_> {
    /// The bytes of what stands on a line, without the blanks around it.
    pub(super) fn content(&self, index: usize) -> Range<usize> {
        let start = self.bytes(index).start;
        let content = start + self.indent(index);
        content..content.max(start + self.get(index).trim_end().len())
    }

    /// The bytes of the key that a line begins with, or of all that stands on it.
    pub(super) fn head(&self, index: usize) -> Range<usize> {
        let content = self.content(index);
        let length = self.text()[content.clone()].find(':').map_or(content.len(), |colon| colon + 1);
        content.start..content.start + length
    }

    /// What begins a line, where that is a character that only YAML 1.1 takes for a line break.
    pub(super) fn unseen_break(&self, index: usize) -> Option<(Range<usize>, char)> {
        let start = self.bytes(index).start;
        let mark = self.text()[..start].chars().next_back().filter(|c| !matches!(c, '\r' | '\n'))?;
        Some((start - mark.len_utf8()..start, mark))
    }

    /// How far a line is indented.
    pub(super) fn indent(&self, index: usize) -> usize {
        let line = self.get(index);
        line.len() - line.trim_start_matches([' ', '\t']).len()
    }

    /// Whether a line holds more than a comment.
    fn counts(&self, index: usize) -> bool {
        let line = self.get(index).trim();
        !line.is_empty() && !line.starts_with('#')
    }

    /// The line before this one that holds something.
    pub(super) fn before(&self, index: usize) -> Option<usize> {
        (0..index).rev().find(|line| self.counts(*line))
    }

    /// The line at or after this one that holds something.
    pub(super) fn at_or_after(&self, index: usize) -> Option<usize> {
        (index..self.count()).find(|line| self.counts(*line))
    }

    /// Whether a line begins with a key.
    pub(super) fn has_key(&self, index: usize) -> bool {
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
    pub(super) fn misfits(&self, noticed: usize, opened: usize) -> (usize, Option<usize>) {
        let indent = self.indent(noticed);
        let of = |line: usize| self.alike(line, noticed, self.indent(line));
        let is_odd = |line: usize| self.indent(line) % 2 == 1;
        // The first line of the block above, which is indented more than this one.
        let counts = |line: &usize| self.counts(*line);
        let deeper = (0..noticed).rev().filter(counts).take_while(|line| self.indent(*line) > indent).last();
        // The collection's own first line, which is indented less, and unlike any other.
        let has_likes = self.alike(noticed, self.count(), indent) > 1;
        let is_outer = opened < noticed && (1..indent).contains(&self.indent(opened)) && of(opened) == 1;
        let outer = (is_outer && (has_likes || is_odd(opened))).then_some(opened);
        let other = match (outer, deeper) {
            (Some(outer), Some(deeper)) if of(deeper) > 1 || is_odd(outer) && !is_odd(deeper) => Some(outer),
            (outer, deeper) => deeper.or(outer),
        };
        let Some(other) = other.or_else(|| self.before(noticed)) else { return (noticed, None) };
        let of_other = of(other);
        let of_noticed = self.alike(noticed, self.count(), indent);
        let is_other = of_other < of_noticed || of_other == of_noticed && is_odd(other) && !is_odd(noticed);
        if is_other && self.indent(other) != indent { (other, Some(noticed)) } else { (noticed, Some(other)) }
    }
}
