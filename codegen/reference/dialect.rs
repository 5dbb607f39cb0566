//! How one reader of comments or pages wants what is said of errors.

use crate::model::Version;
use crate::prose::{self, inline::shown};

/// The marks of one reader. What is said, and in which order, is not its affair.
pub trait Dialect {
    /// Adds authored words, so that they are read as nothing else; on one line.
    fn text(&self, text: &str, to: &mut String);

    /// Adds a name or a code, as it is.
    fn code(&self, text: &str, to: &mut String) {
        prose::markdown::push_code(text, to);
    }

    /// What stands on both sides of words that stand out.
    fn emphasis(&self, is_strong: bool) -> &'static str {
        if is_strong { "**" } else { "*" }
    }

    /// What stands above a block of this code, after its fence.
    fn info(&self, language: &str, _code: &str) -> String {
        language.to_owned()
    }

    /// The languages in which examples are for these readers; of every language where there is none.
    fn languages(&self) -> &'static [&'static str] {
        &[]
    }

    /// Adds a line of a block of code.
    fn code_line(&self, line: &str, to: &mut String) {
        prose::markdown::push_code_line(line, to);
    }

    /// Adds a link of words that have their marks already.
    fn link(&self, words: &str, address: &str, to: &mut String) {
        prose::markdown::push_link(words, address, to);
    }

    /// Adds a link that shows its address.
    fn address(&self, address: &str, to: &mut String) {
        if prose::markdown::is_read_as_it_is(address) {
            return to.extend(["<", address, ">"]);
        }
        let mut words = String::new();
        self.text(shown(address), &mut words);
        self.link(&words, address, to);
    }

    /// The line that leads to the page of an error.
    fn page(&self, url: &str, to: &mut String) {
        to.extend(["See <", url, ">."]);
    }

    /// The line that says since when there is an error; `None` where the line of its code says so.
    fn since(&self, _version: Version) -> Option<String> {
        None
    }
}

/// Adds a link where there are none: its words, and its address.
pub fn push_said_link(words: &str, address: &str, to: &mut String) {
    to.push_str(words);
    if words != shown(address) {
        to.extend([" (", shown(address), ")"]);
    }
}

/// Words for a compiler's message: no markup, and names in backticks.
#[derive(Debug, Clone, Copy)]
pub struct Plain;

impl Dialect for Plain {
    fn text(&self, text: &str, to: &mut String) {
        to.push_str(&prose::one_line(text));
    }

    fn code(&self, text: &str, to: &mut String) {
        to.extend(["`", &prose::one_line(text), "`"]);
    }

    fn emphasis(&self, _is_strong: bool) -> &'static str {
        ""
    }

    fn link(&self, words: &str, address: &str, to: &mut String) {
        push_said_link(words, address, to);
    }

    fn address(&self, address: &str, to: &mut String) {
        to.push_str(shown(address));
    }
}
