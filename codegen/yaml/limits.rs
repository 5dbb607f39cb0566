//! What a text may ask for: limits that no catalogue comes near, so that none can take memory or time without end.
//! Each is in `docs/limits.md`.

use super::mistake::Mistake;
use super::scan::Scanner;
use std::cell::Cell;
use std::ops::Range;

/// How deep collections may be nested: the format needs six levels.
pub const MAX_DEPTH: usize = 64;
/// How many values a file may hold, those that aliases repeat included.
pub const MAX_VALUES: usize = 1 << 20;
/// The longest text, in bytes.
pub const MAX_TEXT: usize = 16 << 10;
/// The longest key, in bytes.
pub const MAX_KEY: usize = 256;
/// How many bytes of text a file may hold, those that aliases repeat included.
pub const MAX_TEXTS: usize = 32 << 20;

/// Refuses a text that would take the parser too long, or too much memory.
pub(super) fn refuse(text: &str) -> Option<Mistake> {
    let mut scanner = Scanner::new(text);
    let mut tokens = 0;
    while let Some(token) = scanner.next() {
        tokens += 1;
        let start = token.bytes().start;
        if scanner.depth() > MAX_DEPTH {
            let message = format!("values are nested more than {MAX_DEPTH} deep here");
            let help = "close the brackets above, or indent less: the format needs six levels";
            return Some(Mistake::limit(start..start + 1, message, help));
        }
        // A key, its `:`, a value and a `,` or `-`.
        if tokens > 4 * MAX_VALUES {
            return Some(Mistake::limit(start..start + 1, too_many(), SPLIT));
        }
    }
    None
}

fn too_many() -> String {
    format!("the file holds more than {MAX_VALUES} values, and errspec reads no more")
}

const SPLIT: &str = "split it into several domains, one a file";

/// What is left to a file while its tree grows.
#[derive(Debug, Default)]
pub(super) struct Budget {
    values: Cell<usize>,
    texts: Cell<usize>,
    exceeded: Cell<Option<Limit>>,
}

/// A limit that was exceeded.
#[derive(Debug, Clone, Copy)]
enum Limit {
    Values,
    Texts,
    Text,
    Key,
}

impl Budget {
    /// Takes one value.
    pub fn value(&self) -> Result<(), &'static str> {
        self.values.set(self.values.get() + 1);
        self.unless(self.values.get() > MAX_VALUES, Limit::Values)
    }

    /// Takes a text of this many bytes.
    pub fn text(&self, bytes: usize) -> Result<(), &'static str> {
        self.texts.set(self.texts.get() + bytes);
        self.unless(bytes > MAX_TEXT, Limit::Text)?;
        self.unless(self.texts.get() > MAX_TEXTS, Limit::Texts)
    }

    /// Takes a key of this many bytes.
    pub fn key(&self, bytes: usize) -> Result<(), &'static str> {
        self.unless(bytes > MAX_KEY, Limit::Key)
    }

    fn unless(&self, is_exceeded: bool, limit: Limit) -> Result<(), &'static str> {
        if is_exceeded {
            self.exceeded.set(Some(limit));
            return Err("a limit is exceeded");
        }
        Ok(())
    }

    /// What to say once a limit was exceeded in `text`; `at` is about where that was noticed.
    pub fn mistake(&self, text: &str, at: Range<usize>) -> Option<Mistake> {
        let limit = self.exceeded.get()?;
        let (message, help) = match limit {
            Limit::Values => {
                (too_many(), "split it into several domains, one a file; write values out without aliases")
            }
            Limit::Texts => (
                format!("the texts of the file, with those that aliases repeat, have more than {MAX_TEXTS} bytes"),
                "write them out instead of `*name`",
            ),
            Limit::Text => {
                (format!("a text has more than {MAX_TEXT} bytes, and errspec reads no longer one"), "shorten it")
            }
            Limit::Key => {
                (format!("a key has more than {MAX_KEY} bytes, and errspec reads no longer one"), "shorten it")
            }
        };
        Some(Mistake::limit(longest(text, limit).unwrap_or(at), message, help))
    }
}

/// Where the first text or key stands that is too long.
fn longest(text: &str, limit: Limit) -> Option<Range<usize>> {
    let mut tokens = Scanner::new(text).map(|token| token.bytes().clone()).peekable();
    while let Some(bytes) = tokens.next() {
        let is_key = tokens.peek().is_some_and(|next| text[next.clone()] == *":");
        let is_it = match limit {
            Limit::Text => bytes.len() > MAX_TEXT,
            Limit::Key => bytes.len() > MAX_KEY && is_key,
            Limit::Values | Limit::Texts => false,
        };
        if is_it {
            return Some(bytes);
        }
    }
    None
}
