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

/// How much files take of what is limited.
#[derive(Debug, Clone, Copy, Default)]
pub struct Taken {
    values: usize,
    /// Bytes.
    texts: usize,
}

impl Taken {
    /// What these files take, and others.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self { values: self.values + other.values, texts: self.texts + other.texts }
    }

    /// Whether it is more than all files of a catalogue may take.
    #[must_use]
    pub fn is_too_much(self) -> bool {
        self.values > MAX_ALL_VALUES || self.texts > MAX_ALL_TEXTS
    }
}

/// What the tree of a file takes while it grows.
#[derive(Debug, Default)]
pub struct Budget {
    /// What other files of the catalogue took before.
    before: Taken,
    taken: Cell<Taken>,
    exceeded: Cell<Option<Limit>>,
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
    /// For a file when others have taken so much.
    #[must_use]
    pub fn after(before: Taken) -> Self {
        Self { before, ..Self::default() }
    }

    /// What the file took.
    #[must_use]
    pub fn taken(&self) -> Taken {
        self.taken.get()
    }

    /// Takes one value.
    pub(super) fn value(&self) -> Result<(), &'static str> {
        let taken = self.taken.get().and(Taken { values: 1, texts: 0 });
        self.taken.set(taken);
        self.unless(taken.values > MAX_VALUES, Limit::Values)?;
        self.unless(self.before.values + taken.values > MAX_ALL_VALUES, Limit::AllValues)
    }

    /// Takes a text of this many bytes.
    pub(super) fn text(&self, bytes: usize) -> Result<(), &'static str> {
        let taken = self.taken.get().and(Taken { values: 0, texts: bytes });
        self.taken.set(taken);
        self.unless(bytes > MAX_TEXT, Limit::Text)?;
        self.unless(taken.texts > MAX_TEXTS, Limit::Texts)?;
        self.unless(self.before.texts + taken.texts > MAX_ALL_TEXTS, Limit::AllTexts)
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
