//! How a name falls into words: at letter case, at what is no letter, and around acronyms.

use super::{Name, Word};
use std::collections::HashMap;
use std::sync::Arc;

/// The words of a catalogue that keep their spelling. Every name is split by them, so none is looked at that cannot be
/// meant.
#[derive(Debug, Clone, Default)]
pub struct Acronyms {
    /// In the order of their bytes.
    sorted: Vec<String>,
    /// The first of those that differ in letter case only, by what they are in small letters.
    spellings: HashMap<String, Arc<str>>,
}

impl Acronyms {
    /// These.
    #[must_use]
    pub fn new(acronyms: &[impl AsRef<str>]) -> Self {
        let acronyms = acronyms.iter().map(AsRef::as_ref);
        let mut sorted: Vec<String> =
            acronyms.clone().filter(|acronym| !acronym.is_empty()).map(str::to_owned).collect();
        sorted.sort_unstable();
        let spellings = acronyms.rev().map(|acronym| (acronym.to_ascii_lowercase(), acronym.into()));
        Self { sorted, spellings: spellings.collect() }
    }

    /// The name `text`, in which each of them is one word: as [`Name::new`].
    #[must_use]
    pub fn name(&self, text: &str) -> Name {
        let mut words = Vec::new();
        let mut start = 0;
        for piece in text.split(|c: char| !c.is_alphanumeric()) {
            split(piece, start, self, &mut words);
            // What stands between two pieces is one character.
            let end = start + piece.len();
            start = end + text[end..].chars().next().map_or(0, char::len_utf8);
        }
        Name { text: text.into(), words: words.into_boxed_slice() }
    }

    /// The length of the longest acronym that `text` starts with, spelled as declared and ending where a word may end.
    fn leading(&self, text: &str) -> Option<usize> {
        let mut alike = &self.sorted[..];
        let mut longest = None;
        for (at, byte) in text.bytes().enumerate() {
            // Those that begin like the text up to here: the one that ends here comes first.
            let of = |acronym: &String| acronym.as_bytes().get(at).copied();
            let from = alike.partition_point(|acronym| of(acronym) < Some(byte));
            let to = alike.partition_point(|acronym| of(acronym) <= Some(byte));
            alike = &alike[from..to];
            let Some(first) = alike.first() else { break };
            let ends = |rest: &str| !rest.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit());
            if first.len() == at + 1 && ends(&text[at + 1..]) {
                longest = Some(at + 1);
            }
        }
        longest
    }

    /// The spelling of a word, if it is one of them.
    fn spelling(&self, word: &str) -> Option<&Arc<str>> {
        if self.spellings.is_empty() { None } else { self.spellings.get(&word.to_ascii_lowercase()) }
    }
}

/// Splits one run of letters and digits, which begins at a byte of its name: `InvalidSocketURL` is `Invalid`, `Socket`,
/// `URL`.
fn split(piece: &str, at: usize, acronyms: &Acronyms, words: &mut Vec<Word>) {
    // No name of a catalogue is longer than a file; of another one, what lies beyond has no letters.
    let byte = |start: usize| u32::try_from(at + start).unwrap_or(u32::MAX);
    let mut start = 0;
    while start < piece.len() {
        let rest = &piece[start..];
        let length = acronyms.leading(rest).unwrap_or_else(|| leading_word(rest));
        let acronym = acronyms.spelling(&rest[..length]).cloned();
        words.push(Word { start: byte(start), end: byte(start + length), acronym });
        start += length;
    }
}

/// The length of the first word of `text`: `Socket` of `SocketURL`, `URL` of `URLError`, `error2` of `error2Far`.
fn leading_word(text: &str) -> usize {
    let mut chars = text.char_indices().peekable();
    let Some((_, mut last)) = chars.next() else { return 0 };
    let mut seen_lower = false;
    while let Some((offset, c)) = chars.next() {
        let previous = std::mem::replace(&mut last, c);
        let next_is_lower = chars.peek().is_some_and(|(_, next)| next.is_lowercase());
        seen_lower |= previous.is_lowercase();
        if c.is_uppercase() && (seen_lower || previous.is_ascii_digit() || next_is_lower) {
            return offset;
        }
    }
    text.len()
}
