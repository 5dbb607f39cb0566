//! What a line of text is made of, where it is more than words.

use super::{Piece, Segment, pieces};
use crate::prose::inline::{self, Part};

/// A part of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Inline {
    /// Words.
    Text(String),
    /// The value of this field: an index into [`Error::fields`](super::Error::fields).
    Field(usize),
    /// Code, in which fields may stand.
    Code(Vec<Segment>),
    /// Words that stand out; in a long text alone.
    Emphasis(Vec<Inline>),
    /// Words that stand out more; in a long text alone.
    Strong(Vec<Inline>),
    /// A link.
    Link {
        /// Its words; none where the address is shown.
        words: Vec<Inline>,
        /// Where it leads: `https`, `http` or `mailto`.
        address: String,
    },
}

impl Inline {
    /// The parts of a line that holds code or links; `None` for one that does not.
    #[must_use]
    pub fn read(line: &str) -> Option<Vec<Self>> {
        Self::read_parts(line, &mut |text, to| to.push(Self::Text(text.to_owned())), &mut |code| {
            vec![Segment::Text(code.to_owned())]
        })
    }

    /// The same of a message, whose fields `field` knows.
    pub(super) fn read_message(line: &str, field: &mut dyn FnMut(&str) -> Option<usize>) -> Option<Vec<Self>> {
        // Both readers ask for fields, one after the other.
        let field = std::cell::RefCell::new(field);
        let segments = |text: &str| segments(text, &mut |name| (field.borrow_mut())(name));
        let mut push = |text: &str, to: &mut Vec<Self>| {
            to.extend(segments(text).into_iter().map(|segment| match segment {
                Segment::Text(text) => Self::Text(text),
                Segment::Field(index) => Self::Field(index),
            }));
        };
        Self::read_parts(line, &mut push, &mut |code| segments(code))
    }

    fn read_parts(
        line: &str,
        text: &mut dyn FnMut(&str, &mut Vec<Self>),
        code: &mut dyn FnMut(&str) -> Vec<Segment>,
    ) -> Option<Vec<Self>> {
        if inline::is_plain(line) {
            return None;
        }
        let (mut read, mut is_marked) = (Vec::new(), false);
        for (_, part) in inline::parts(line) {
            is_marked |= !matches!(part, Part::Text(_));
            match part {
                Part::Text(words) => text(words, &mut read),
                Part::Code(inner) => read.push(Self::Code(code(inner))),
                Part::Link(found) => {
                    let mut words = Vec::new();
                    for (written, part) in found.words.into_iter().flat_map(inline::words) {
                        match part {
                            Part::Code(inner) => words.push(Self::Code(code(inner))),
                            Part::Text(_) | Part::Link(_) => text(written, &mut words),
                        }
                    }
                    read.push(Self::Link { words, address: found.address.to_owned() });
                }
            }
        }
        is_marked.then_some(read)
    }
}

/// The text with its fields; no two texts follow one another.
pub(super) fn segments(text: &str, field: &mut dyn FnMut(&str) -> Option<usize>) -> Vec<Segment> {
    // Most are one text.
    let mut segments = Vec::with_capacity(1);
    for piece in pieces(text) {
        match piece {
            Piece::Text(text) => push_text(&mut segments, text),
            Piece::Placeholder(name) => match field(name) {
                Some(index) => segments.push(Segment::Field(index)),
                None => ["{", name, "}"].into_iter().for_each(|text| push_text(&mut segments, text)),
            },
        }
    }
    segments.shrink_to_fit();
    segments
}

fn push_text(segments: &mut Vec<Segment>, text: &str) {
    if let Some(Segment::Text(last)) = segments.last_mut() {
        last.push_str(text);
    } else {
        segments.push(Segment::Text(text.to_owned()));
    }
}
