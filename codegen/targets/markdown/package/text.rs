//! Authored text on the pages: the dialect that GitHub, GitBook, Docusaurus (MDX 3) and mdBook share.
//!
//! MDX reads `{`, `<`, `import` and `export` as code, GFM links bare addresses, and both have marks of their own, so more is
//! escaped than CommonMark asks for. mdBook and GitBook look for `{{#…}}` and `{% … %}` before they read Markdown, in code
//! spans too: no such pair of characters stands in any page.
//! References: <https://github.github.com/gfm/>, <https://mdxjs.com/docs/what-is-mdx/#markdown>,
//! <https://rust-lang.github.io/mdBook/format/mdbook.html>,
//! <https://gitbook.com/docs/creating-content/formatting/markdown>.

use super::Docs;
use crate::edition::EditionError;
use crate::model::{Code, Domain, Error, Message, Replacement};
use crate::name::Name;
use crate::prose::inline::shown;
use crate::prose::markdown::{self, Around, Flavour};
use crate::reference::{self, Dialect};
use crate::targets::markdown::names;
use std::fmt::Write;

/// What the readers of pages take for a mark besides what all readers do.
const FLAVOUR: Flavour = Flavour { is_mark };

fn is_mark(around: Around<'_>) -> bool {
    match around.c {
        '{' | '}' | '$' | '@' | '^' => true,
        // A bare address, an emoji, a directive; a definition.
        ':' => !around.next().is_some_and(char::is_whitespace),
        '.' => around.before.len() >= 3 && ends_with_www(around.before),
        // Two hyphens become a dash where typography is on, as it is in mdBook.
        '-' => around.previous() == Some('-') || around.next() == Some('-'),
        '%' => around.previous() == Some('{'),
        // It may close a heading.
        '#' => around.previous().is_some_and(char::is_whitespace) && around.after.bytes().all(|byte| byte == b'#'),
        _ => false,
    }
}

fn ends_with_www(before: &str) -> bool {
    before.as_bytes().last_chunk().is_some_and(|last: &[u8; 3]| last.eq_ignore_ascii_case(b"www"))
}

/// The marks of the pages.
pub struct Pages;

impl Dialect for Pages {
    /// For a paragraph, a heading, a list item or a table cell.
    fn text(&self, text: &str, to: &mut String) {
        let mut text = text.trim_start();
        // MDX takes a line that begins with one of these for JavaScript; a letter has no backslash escape.
        let begins_line = to.is_empty() || to.ends_with('\n');
        if begins_line && ["import", "export"].iter().any(|word| text.starts_with(word)) {
            let _ = write!(to, "&#{};", text.as_bytes()[0]);
            text = &text[1..];
        }
        markdown::push_text(text, FLAVOUR, to);
    }

    /// A code span, outside tables. Nothing can be escaped in one, so what mdBook or GitBook could take for a directive is
    /// text.
    fn code(&self, text: &str, to: &mut String) {
        if text.contains("{{") || text.contains("{%") { self.text(text, to) } else { markdown::push_code(text, to) }
    }

    /// What mdBook or GitBook could take for a directive has a space within.
    fn code_line(&self, line: &str, to: &mut String) {
        let mut line = line.replace("{%", "{ %");
        while line.contains("{{") {
            line = line.replace("{{", "{ {");
        }
        markdown::push_code_line(&line, to);
    }

    /// MDX has no links between angle brackets.
    fn address(&self, address: &str, to: &mut String) {
        let mut words = String::new();
        self.text(shown(address), &mut words);
        self.link(&words, address, to);
    }
}

/// The same in a cell of a table.
pub struct Cells;

impl Dialect for Cells {
    fn text(&self, text: &str, to: &mut String) {
        Pages.text(text, to);
    }

    fn code(&self, text: &str, to: &mut String) {
        push_cell_code(text, to);
    }

    fn address(&self, address: &str, to: &mut String) {
        Pages.address(address, to);
    }
}

/// A text, as Markdown.
pub fn text(text: &str) -> String {
    let mut shown = String::new();
    push(text, &mut shown);
    shown
}

/// A sentence with its code and links, as Markdown.
pub fn line(text: &str) -> String {
    let mut shown = String::new();
    push_line(text, &mut shown);
    shown
}

/// Adds a title or a name, in which nothing is a mark.
pub fn push(text: &str, to: &mut String) {
    Pages.text(text, to);
}

/// Adds a sentence, with its code and links.
pub fn push_line(text: &str, to: &mut String) {
    reference::push_line(text, &Pages, to);
}

/// The same in a cell of a table.
pub fn push_cell_line(text: &str, to: &mut String) {
    reference::push_line(text, &Cells, to);
}

/// Adds a code span in a table cell. A `|` would end the cell even inside a code span, and the escape for it is shown by
/// some readers, so a value that holds one is text.
pub fn push_cell_code(text: &str, to: &mut String) {
    if text.contains('|') { Pages.text(text, to) } else { Pages.code(text, to) }
}

/// Adds a code in a table cell.
pub fn push_cell_value(code: &Code, to: &mut String) {
    match code {
        Code::Number(number) => push_number(*number, to),
        Code::Text(text) => push_cell_code(text, to),
    }
}

/// Adds the code of an error in a table cell, as people are shown it.
pub fn push_cell_shown(shipped: EditionError<'_>, to: &mut String) {
    match shipped.shown_code() {
        Some(shown) => push_cell_code(&shown, to),
        None => push_cell_value(&shipped.code(), to),
    }
}

/// Adds a number as a code span.
pub fn push_number(number: i64, to: &mut String) {
    // Writing to a string cannot fail.
    let _ = write!(to, "`{number}`");
}

/// Adds a message, its fields in braces.
pub fn push_message(message: &Message, error: &Error, to: &mut String) {
    push_message_as(&Pages, message, error, to);
}

/// The same in a cell of a table.
pub fn push_cell_message(message: &Message, error: &Error, to: &mut String) {
    push_message_as(&Cells, message, error, to);
}

fn push_message_as(dialect: &dyn Dialect, message: &Message, error: &Error, to: &mut String) {
    let begin = to.len();
    message.push(dialect, |field| error.fields[field].name.as_str(), to);
    to.truncate(begin.max(to.trim_end_matches(' ').len()));
}

/// Adds a link to an error: of `page`, or of the page that it stands on.
pub fn push_link(page: &str, error: &Name, to: &mut String) {
    to.push('[');
    Pages.code(error.as_str(), to);
    to.extend(["](", page, "#", &names::anchor(error), ")"]);
}

/// Adds the name of an error that is mentioned on the page of a domain: a link where there is one.
pub fn push_mention(docs: &Docs<'_>, domain: &Domain, mentioned: &Replacement, to: &mut String) {
    let is_here = *mentioned.domain == *domain.name.as_str();
    match docs.edition.replacing(mentioned) {
        Some(_) if is_here => push_link("", &mentioned.name, to),
        Some((other, _)) => push_link(&names::page(other), &mentioned.name, to),
        None if is_here => Pages.code(mentioned.name.as_str(), to),
        None => Pages.code(&format!("{}.{}", mentioned.domain, mentioned.name), to),
    }
}

/// Adds a link to the page of a domain.
pub fn push_domain(domain: &Domain, to: &mut String) {
    to.push('[');
    push(&domain.title, to);
    to.extend(["](", &names::page(domain), ")"]);
}

#[cfg(test)]
mod tests;
