//! Messages: texts with placeholders for fields.

use super::inline::{Inline, segments};
use crate::prose::inline::spoken;

/// A text with placeholders for fields.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Message {
    /// The pieces as a program says them, in order; no two texts follow one another. Code stands between its backticks, and
    /// a link is its words and its address.
    pub segments: Vec<Segment>,
    /// The same with its code and links, where it has some.
    pub marked: Option<Box<Vec<Inline>>>,
}

/// A piece of a [`Message`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Segment {
    /// Literal text.
    Text(String),
    /// The value of this field: an index into [`Error::fields`](super::Error::fields). The field is never optional.
    Field(usize),
}

impl Message {
    /// Splits `text` at `{field}`; `{{` and `}}` stand for braces. `field` gives the index of a name, or `None`
    /// for a name the error does not carry, which then stays as it is written.
    pub fn parse(text: &str, mut field: impl FnMut(&str) -> Option<usize>) -> Self {
        let marked = Inline::read_message(text, &mut field).map(Box::new);
        Self { segments: segments(&spoken(text), &mut field), marked }
    }

    /// The text, when no field stands in it.
    #[must_use]
    pub fn as_plain(&self) -> Option<&str> {
        match &self.segments[..] {
            [] => Some(""),
            [Segment::Text(text)] => Some(text),
            _ => None,
        }
    }

    /// The text with `field` rendering each placeholder.
    pub fn render(&self, mut field: impl FnMut(usize) -> String) -> String {
        self.segments
            .iter()
            .map(|segment| match segment {
                Segment::Text(text) => text.clone(),
                Segment::Field(index) => field(*index),
            })
            .collect()
    }
}

/// A piece of a message as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'t> {
    /// Literal text, braces resolved.
    Text(&'t str),
    /// The name between braces.
    Placeholder(&'t str),
}

/// Splits a message as written into texts and placeholders. A brace that opens no placeholder is text.
pub fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let next = rest.find(['{', '}']).unwrap_or(rest.len());
        if next > 0 {
            let (text, tail) = rest.split_at(next);
            rest = tail;
            return Some(Piece::Text(text));
        }
        let doubled = rest.starts_with("{{") || rest.starts_with("}}");
        let opens = rest.starts_with('{') && !doubled;
        let end = opens.then(|| rest[1..].find(['{', '}'])).flatten().map(|end| end + 1);
        let end = end.filter(|end| rest[*end..].starts_with('}'));
        let (piece, length) = match end {
            Some(end) => (Piece::Placeholder(&rest[1..end]), end + 1),
            None => (Piece::Text(&rest[..1]), if doubled { 2 } else { 1 }),
        };
        rest = &rest[length..];
        Some(piece)
    })
}
