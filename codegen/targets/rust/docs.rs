//! What is said of errors, as rustdoc reads it.

use crate::prose::{
    self,
    inline::shown,
    markdown::{self, Around, Flavour},
};
use crate::reference::{self, Dialect, push_said_link};

/// The marks of rustdoc: <https://doc.rust-lang.org/rustdoc/how-to-write-documentation.html#markdown>.
#[derive(Debug, Clone, Copy)]
pub struct Rustdoc;

const FLAVOUR: Flavour = Flavour { is_mark };

/// Whether rustdoc takes it for a mark, besides what all do: it warns of bare links, and sets dashes and ellipses.
fn is_mark(around: Around<'_>) -> bool {
    match around.c {
        ':' => around.next() == Some('/'),
        '-' => around.next() == Some('-'),
        '.' => around.after.starts_with(".."),
        _ => false,
    }
}

impl Dialect for Rustdoc {
    fn text(&self, text: &str, to: &mut String) {
        markdown::push_text(text, FLAVOUR, to);
    }
}

/// The note of a deprecation: the compiler prints it as it is, and rustdoc looks for links in it.
#[derive(Debug, Clone, Copy)]
pub struct Note;

impl Dialect for Note {
    fn link(&self, words: &str, address: &str, to: &mut String) {
        push_said_link(words, address, to);
    }

    fn address(&self, address: &str, to: &mut String) {
        to.push_str(shown(address));
    }

    fn text(&self, text: &str, to: &mut String) {
        for (index, part) in prose::one_line(text).split('[').enumerate() {
            if index > 0 {
                let backslashes = to.len() - to.trim_end_matches('\\').len();
                to.push_str(&"\\".repeat(backslashes));
                to.push_str("\\[");
            }
            to.push_str(part);
        }
    }
}

/// A title as one line of Markdown that shows it as it is.
pub fn title(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    Rustdoc.text(text, &mut line);
    line
}

/// A sentence as one line of Markdown, with its code and links.
pub fn line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    reference::push_line(text, &Rustdoc, &mut line);
    line
}

#[cfg(test)]
mod tests {
    use super::{Note, line};
    use crate::reference::Dialect;

    #[test]
    fn notes_link_nowhere() {
        let mut note = String::new();
        Note.text(r"No [x], \[y] or \\[z]: a\b.", &mut note);
        assert_eq!(note, r"No \[x], \\\[y] or \\\\\[z]: a\b.");
    }

    #[test]
    fn documentation_shows_text_as_it_is() {
        for (text, expected) in [
            ("A [link] and <T>.", r"A \[link\] and \<T>."),
            ("See https://example.com/a_b", "See <https://example.com/a_b>"),
            ("See https://é", r"See https\://é"),
            ("--flag, a -- b, a-b", r"\--flag, a \-- b, a-b"),
            ("Wait... more.", r"Wait\... more."),
        ] {
            assert_eq!(line(text), expected);
        }
    }
}
