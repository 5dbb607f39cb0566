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
/// How many values the files of a catalogue may hold together.
pub const MAX_ALL_VALUES: usize = 4 << 20;
/// How many bytes of text they may hold together.
pub const MAX_ALL_TEXTS: usize = 64 << 20;

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

/// What the files of a catalogue have taken so far, while their trees grow one after the other.
#[derive(Debug, Default)]
pub struct Budget {
    values: Count,
    texts: Count,
    exceeded: Cell<Option<Limit>>,
}

/// How much there is of something.
#[derive(Debug, Default)]
struct Count {
    file: Cell<usize>,
    all: Cell<usize>,
}

impl Count {
    fn add(&self, more: usize) {
        self.file.set(self.file.get() + more);
        self.all.set(self.all.get() + more);
    }
}

/// A limit that was exceeded.
#[derive(Debug, Clone, Copy)]
enum Limit {
    Values,
    AllValues,
    Texts,
    AllTexts,
    Text,
    Key,
}

impl Budget {
    /// Goes on to the next file.
    pub(super) fn begin(&self) {
        self.values.file.set(0);
        self.texts.file.set(0);
        self.exceeded.set(None);
    }

    /// Whether nothing is left for another file.
    pub fn is_spent(&self) -> bool {
        self.values.all.get() > MAX_ALL_VALUES || self.texts.all.get() > MAX_ALL_TEXTS
    }

    /// Takes one value.
    pub(super) fn value(&self) -> Result<(), &'static str> {
        self.values.add(1);
        self.unless(self.values.file.get() > MAX_VALUES, Limit::Values)?;
        self.unless(self.values.all.get() > MAX_ALL_VALUES, Limit::AllValues)
    }

    /// Takes a text of this many bytes.
    pub(super) fn text(&self, bytes: usize) -> Result<(), &'static str> {
        self.texts.add(bytes);
        self.unless(bytes > MAX_TEXT, Limit::Text)?;
        self.unless(self.texts.file.get() > MAX_TEXTS, Limit::Texts)?;
        self.unless(self.texts.all.get() > MAX_ALL_TEXTS, Limit::AllTexts)
    }

    /// Takes a key of this many bytes.
    pub(super) fn key(&self, bytes: usize) -> Result<(), &'static str> {
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
    pub(super) fn mistake(&self, text: &str, at: Range<usize>) -> Option<Mistake> {
        let limit = self.exceeded.get()?;
        let (message, help) = match limit {
            Limit::Values => {
                (too_many(), "split it into several domains, one a file; write values out without aliases")
            }
            Limit::Texts => (
                format!("the texts of the file, with those that aliases repeat, have more than {MAX_TEXTS} bytes"),
                "write them out instead of `*name`",
            ),
            Limit::AllValues => (
                format!(
                    "the files of the catalogue, this one included, hold more than {MAX_ALL_VALUES} values, with those \
                     that aliases repeat"
                ),
                "split it into several catalogues; write values out without aliases",
            ),
            Limit::AllTexts => (
                format!(
                    "the texts of the catalogue, those of this file included, have more than {MAX_ALL_TEXTS} bytes, with \
                     those that aliases repeat"
                ),
                "split it into several catalogues; write texts out instead of `*name`",
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
            Limit::Values | Limit::AllValues | Limit::Texts | Limit::AllTexts => false,
        };
        if is_it {
            return Some(bytes);
        }
    }
    None
}
