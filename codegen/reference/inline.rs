//! Lines that hold code and links, in any dialect.

use super::Dialect;
use crate::model::{Inline, Message, Segment};

/// Adds what an author wrote, with its code and links; on one line.
pub fn push_line(text: &str, dialect: &dyn Dialect, to: &mut String) {
    match Inline::read(text) {
        None => dialect.text(text, to),
        Some(inlines) => push_inlines(&inlines, dialect, &|_| "", to),
    }
}

/// Adds the parts of a line. `label` gives the name by which the language's users know a field.
pub(super) fn push_inlines<'l>(
    inlines: &[Inline],
    dialect: &dyn Dialect,
    label: &dyn Fn(usize) -> &'l str,
    to: &mut String,
) {
    let mut line = Line::new(dialect, label, to);
    for (index, inline) in inlines.iter().enumerate() {
        let next = inlines.get(index + 1);
        let is_code = matches!(next, Some(Inline::Field(_) | Inline::Code(_)));
        match inline {
            Inline::Text(text) => line.text(text, next.is_some()),
            Inline::Field(field) => line.field(*field, is_code),
            Inline::Code(code) => line.code(code, is_code),
            Inline::Emphasis(words) | Inline::Strong(words) => {
                let mark = dialect.emphasis(matches!(inline, Inline::Strong(_)));
                let mut shown = String::new();
                push_inlines(words, dialect, label, &mut shown);
                let can_stand = can_stand_out(line.to, &shown, next);
                line.to.extend(if can_stand { [mark, &shown, mark] } else { ["", &*shown, ""] });
            }
            Inline::Link { words, address } => {
                if words.is_empty() {
                    dialect.address(address, line.to);
                } else {
                    let mut shown = String::new();
                    push_inlines(words, dialect, label, &mut shown);
                    dialect.link(&shown, address, line.to);
                }
            }
        }
    }
}

/// Whether marks around words would be read as such: <https://spec.commonmark.org/0.31.2/#delimiter-run>. Where they would
/// not, as within emphasis of the same kind, the words stand without them.
fn can_stand_out(before: &str, words: &str, next: Option<&Inline>) -> bool {
    let is_mark = |c: char| !c.is_alphanumeric() && !c.is_whitespace();
    let opens = |c: char| {
        let before = before.chars().next_back();
        !c.is_whitespace() && (!is_mark(c) || before.is_none_or(|c| c.is_whitespace() || is_mark(c)))
    };
    let closes = |c: char| {
        let after = match next {
            Some(Inline::Text(text)) => text.chars().next(),
            None => None,
            Some(_) => Some('x'),
        };
        !c.is_whitespace() && (!is_mark(c) || after.is_none_or(|c| c.is_whitespace() || is_mark(c)))
    };
    let stands = words.chars().next().is_some_and(opens) && words.chars().next_back().is_some_and(closes);
    // Marks that meet others are read as longer ones.
    let meets = before.ends_with(['*', '_']) || matches!(next, Some(Inline::Emphasis(_) | Inline::Strong(_)));
    stands && !meets && !words.contains('*')
}

impl Message {
    /// Adds the message as `dialect` has it, its fields in braces.
    pub(crate) fn push<'l>(&self, dialect: &dyn Dialect, label: impl Fn(usize) -> &'l str, to: &mut String) {
        if let Some(inlines) = &self.marked {
            return push_inlines(inlines, dialect, &label, to);
        }
        let mut line = Line::new(dialect, &label, to);
        for (index, segment) in self.segments.iter().enumerate() {
            let next = self.segments.get(index + 1);
            match segment {
                Segment::Field(field) => line.field(*field, matches!(next, Some(Segment::Field(_)))),
                Segment::Text(text) => line.text(text, next.is_some()),
            }
        }
    }
}

/// A line in the making.
struct Line<'d, 'l> {
    dialect: &'d dyn Dialect,
    label: &'d dyn Fn(usize) -> &'l str,
    to: &'d mut String,
    /// Where it begins.
    begin: usize,
    /// Code that goes on: two spans in a row would be read as one with backticks inside.
    code: String,
}

impl<'d, 'l> Line<'d, 'l> {
    fn new(dialect: &'d dyn Dialect, label: &'d dyn Fn(usize) -> &'l str, to: &'d mut String) -> Self {
        Self { dialect, label, begin: to.len(), to, code: String::new() }
    }

    /// Adds words; white space at their ends counts where something stands there.
    fn text(&mut self, text: &str, has_more: bool) {
        if text.starts_with(char::is_whitespace) && self.to.len() > self.begin {
            self.to.push(' ');
        }
        self.dialect.text(text, self.to);
        if has_more && text.ends_with(char::is_whitespace) && !self.to.ends_with(' ') && self.to.len() > self.begin {
            self.to.push(' ');
        }
    }

    fn field(&mut self, field: usize, goes_on: bool) {
        self.code.extend(["{", (self.label)(field), "}"]);
        self.end_code(goes_on);
    }

    fn code(&mut self, code: &[Segment], goes_on: bool) {
        for segment in code {
            match segment {
                // It is one line, as all that the author wrote there.
                Segment::Text(text) => self.code.push_str(&text.replace(char::is_whitespace, " ")),
                Segment::Field(field) => self.code.extend(["{", (self.label)(*field), "}"]),
            }
        }
        self.end_code(goes_on);
    }

    fn end_code(&mut self, goes_on: bool) {
        if !goes_on {
            self.dialect.code(&self.code, self.to);
            self.code.clear();
        }
    }
}
