//! Pieces of sentences: messages, links, lists and counts.

use super::escape;
use super::names;
use crate::model::{Error, Message, Segment};
use crate::name::Name;
use std::collections::HashSet;

/// A message, with its placeholders as code.
pub fn message(message: &Message, error: &Error) -> String {
    let mut shown = String::new();
    let mut parts = message.segments.iter().peekable();
    while let Some(part) = parts.next() {
        match part {
            Segment::Text(text) => shown.push_str(&escape::piece(text)),
            Segment::Field(index) => {
                // Two code spans in a row would be read as one with backticks inside.
                let mut placeholders = placeholder(error, *index);
                while let Some(Segment::Field(index)) = parts.next_if(|part| matches!(part, Segment::Field(_))) {
                    placeholders.push_str(&placeholder(error, *index));
                }
                shown.push_str(&escape::code(&placeholders));
            }
        }
    }
    shown.trim().to_owned()
}

fn placeholder(error: &Error, index: usize) -> String {
    error.fields.get(index).map_or_else(String::new, |field| format!("{{{}}}", field.name))
}

/// A link to an error: of `page`, or of the page that it stands on.
pub fn link(page: &str, error: &Name) -> String {
    format!("[{}]({page}#{})", escape::code(error.as_str()), names::anchor(error))
}

/// The name of an error of the same page; a link where the page has it, see `on_page`.
pub fn mention(error: &Name, on_page: &HashSet<&str>) -> String {
    if on_page.contains(error.as_str()) { link("", error) } else { escape::code(error.as_str()) }
}

/// `1 error`, `2 errors`
pub fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}
