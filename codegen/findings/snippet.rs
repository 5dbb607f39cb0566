//! The lines around places, ready to be drawn: a window of a long line, and nothing that deceives the eye.

use super::Outlines;
use crate::prose::{is_blank, is_hidden};
use crate::source::FileId;
use std::ops::Range;

/// A line longer than this is shown in part.
const LONG: usize = 400;
/// How much of a long line is shown on either side of a place.
const AROUND: usize = 100;
/// The most lines of one place that are shown.
const LINES: usize = 12;

/// Lines of a file as they are drawn.
pub(super) struct Window {
    /// What is drawn.
    pub shown: String,
    /// The spans of the places within it.
    pub spans: Vec<Range<usize>>,
    /// The number of its first line.
    pub line: usize,
    /// Where the first place stands, if what is drawn does not tell: its line and column.
    pub origin: Option<(usize, usize)>,
}

/// Groups spans of a file so that each group can be drawn at once: far apart, all that lies between would be drawn.
pub(super) fn groups(spans: &[Range<usize>], file: FileId, outlines: &mut Outlines<'_>) -> Vec<Vec<usize>> {
    let apart = spans
        .iter()
        .any(|span| span.start.abs_diff(spans[0].start) > 4096 || outlines.line_bytes(file, span.start).len() > LONG);
    if apart { (0..spans.len()).map(|index| vec![index]).collect() } else { vec![(0..spans.len()).collect()] }
}

/// The window around one group of spans.
pub(super) fn window(spans: &[&Range<usize>], file: FileId, outlines: &mut Outlines<'_>) -> Window {
    let start = spans.iter().map(|span| span.start).min().unwrap_or(0);
    let end = spans.iter().map(|span| span.end).max().unwrap_or(start);
    let first = outlines.line_bytes(file, start);
    let number = outlines.line(file, start);
    let text: &str = &outlines.source(file).text;
    let mut origin = None;
    let mut from = first.start;
    if first.len() > LONG && start > first.start + AROUND {
        from = boundary(text, start - AROUND);
        origin = Some((number, outlines.column(file, start)));
    }
    // Of a place of many lines the first ones are shown; but each place is shown.
    let last = spans.iter().map(|span| span.start).max().unwrap_or(start);
    let mut to = first.end;
    for lines in 1.. {
        if to >= end || lines >= LINES && to >= last {
            break;
        }
        let next = to + break_length(&text[to..]);
        let line = outlines.line_bytes(file, next);
        if line.len() > LONG || next <= to {
            break;
        }
        to = line.end;
    }
    if first.len() > LONG {
        to = to.min(first.end);
        to = boundary(text, to.min(end.min(start + 2 * AROUND) + AROUND));
    }
    draw(text, from..to.max(from), spans, number, origin, first.len() > LONG && to < first.end)
}

/// Copies `range` of `text`, each odd character as one that shows, and moves the spans along.
fn draw(
    text: &str,
    range: Range<usize>,
    spans: &[&Range<usize>],
    line: usize,
    origin: Option<(usize, usize)>,
    is_cut: bool,
) -> Window {
    let mut shown = String::with_capacity(range.len() + 8);
    if origin.is_some() {
        shown.push('…');
    }
    let mut moved: Vec<Range<usize>> = vec![usize::MAX..usize::MAX; spans.len()];
    let mut place = |at: usize, here: usize| {
        for (span, moved) in spans.iter().zip(&mut moved) {
            if moved.start == usize::MAX && span.start <= at {
                moved.start = here;
            }
            if moved.end == usize::MAX && span.end <= at {
                moved.end = here;
            }
        }
    };
    let part = &text[range.clone()];
    let mut characters = part.char_indices().peekable();
    while let Some((offset, c)) = characters.next() {
        place(range.start + offset, shown.len());
        match c {
            '\r' if matches!(characters.peek(), Some((_, '\n'))) => {}
            '\r' | '\n' => shown.push('\n'),
            '\t' => shown.push('\t'),
            // These have a picture each, which is drawn in their place.
            '\0'..=' ' | '\u{7f}' => shown.push(c),
            c if is_hidden(c) && !is_blank(c) => shown.push(char::REPLACEMENT_CHARACTER),
            c => shown.push(c),
        }
    }
    place(range.end, shown.len());
    let end = shown.len();
    for span in &mut moved {
        span.start = span.start.min(end);
        span.end = span.end.clamp(span.start, end);
    }
    if is_cut {
        shown.push('…');
    }
    Window { shown, spans: moved, line, origin }
}

fn break_length(text: &str) -> usize {
    if text.starts_with("\r\n") { 2 } else { usize::from(text.starts_with(['\r', '\n'])) }
}

/// The nearest place between two characters, at or before `byte`.
fn boundary(text: &str, byte: usize) -> usize {
    (0..=byte.min(text.len())).rev().find(|byte| text.is_char_boundary(*byte)).unwrap_or(0)
}
