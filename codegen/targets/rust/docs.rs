//! What is said of errors, as rustdoc reads it.

use crate::prose::{
    self,
    inline::shown,
    markdown::{self, Around, Flavour},
};
use crate::reference::{self, Dialect, push_said_link};
use proc_macro2::TokenStream;

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

    /// Code that no word says to be something else is compiled as a test: it is an example, and seldom whole. rustdoc warns
    /// of code that is no Rust.
    fn info(&self, language: &str, code: &str) -> String {
        let is_rust = self.languages().contains(&language);
        if is_rust && is_read_as_rust(code) {
            return "rust,ignore".to_owned();
        }
        if is_rust || language.is_empty() || is_of_tests(language) { "text".to_owned() } else { language.to_owned() }
    }

    fn languages(&self) -> &'static [&'static str] {
        &["rust", "rs"]
    }
}

/// Whether code has the tokens of Rust: its brackets are closed, and no word that Rust keeps for itself stands before a
/// text or a `#`.
fn is_read_as_rust(code: &str) -> bool {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let (mut is_text, mut is_escaped) = (false, false);
    let is_reserved = code.char_indices().any(|(at, c)| {
        let before = &code[..at];
        let word = &before[before.trim_end_matches(is_word).len()..];
        let is_odd = matches!(c, '"' | '#') && !is_text && !matches!(word, "" | "b" | "r" | "br" | "c" | "cr");
        is_text ^= c == '"' && !is_escaped;
        is_escaped = c == '\\' && !is_escaped;
        is_odd
    });
    !is_reserved && code.parse::<TokenStream>().is_ok()
}

/// Whether rustdoc reads it as a word about a test:
/// <https://doc.rust-lang.org/rustdoc/write-documentation/documentation-tests.html#attributes>.
fn is_of_tests(word: &str) -> bool {
    const WORDS: [&str; 9] = [
        "should_panic",
        "no_run",
        "ignore",
        "compile_fail",
        "test_harness",
        "standalone",
        "standalone_crate",
        "custom",
        "edition",
    ];
    let word = word.to_ascii_lowercase();
    let is_code = word.strip_prefix('e').is_some_and(|code| code.bytes().all(|byte| byte.is_ascii_digit()));
    is_code
        || WORDS.iter().any(|it| word.starts_with(it))
        || word.starts_with("shouldpanic")
        || word.starts_with("norun")
}

/// The note of a deprecation: the compiler prints it as it is, and rustdoc looks for links in it.
#[derive(Debug, Clone, Copy)]
pub struct Note;

impl Dialect for Note {
    fn emphasis(&self, _is_strong: bool) -> &'static str {
        ""
    }

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
    use super::{Note, Rustdoc, line};
    use crate::reference::Dialect;

    #[test]
    fn no_code_is_a_test() {
        for (language, code, info) in [
            ("rust", "let x = f('a', \"b \\\" c\", r#\"d\"#);", "rust,ignore"),
            ("rs", "fn x() {", "text"),
            ("rust", "x\"y\"", "text"),
            ("rust", "\\n", "text"),
            ("", "x", "text"),
            ("E0308", "x", "text"),
            ("swift", "x", "swift"),
            ("no_run", "x", "text"),
        ] {
            assert_eq!(Rustdoc.info(language, code), info, "{code}");
        }
    }

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
