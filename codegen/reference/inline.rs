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
fn push_inlines<'l>(inlines: &[Inline], dialect: &dyn Dialect, label: &dyn Fn(usize) -> &'l str, to: &mut String) {
    let mut line = Line::new(dialect, label, to);
    for (index, inline) in inlines.iter().enumerate() {
        let next = inlines.get(index + 1);
        let is_code = matches!(next, Some(Inline::Field(_) | Inline::Code(_)));
        match inline {
            Inline::Text(text) => line.text(text, next.is_some()),
            Inline::Field(field) => line.field(*field, is_code),
            Inline::Code(code) => line.code(code, is_code),
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
