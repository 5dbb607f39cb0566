//! Words and letter case: the one case converter.

use std::collections::HashMap;
use std::fmt;

/// A name as its author wrote it, split into words.
///
/// Converted names are made of words, so that an acronym keeps its look wherever a language wants it:
/// with `URL` among the catalogue's acronyms, `InvalidSocketURL` and `InvalidSocketUrl` are both
/// `invalidSocketURL` in Swift, `InvalidSocketUrl` in Rust and `INVALID_SOCKET_URL` in TypeScript.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Name {
    text: String,
    words: Vec<Word>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Word {
    lower: String,
    /// The spelling of the acronym, where the word is one.
    acronym: Option<String>,
}

impl Name {
    /// Splits `text` into words at letter case, `_`, `-`, `.` and spaces; each of `acronyms` is one word.
    #[must_use]
    pub fn new(text: &str, acronyms: &[String]) -> Self {
        Acronyms::new(acronyms).name(text)
    }

    /// As its author wrote it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// `invalid_socket_url`
    #[must_use]
    pub fn snake(&self) -> String {
        self.join("_", |_, word| word.lower.clone())
    }

    /// `INVALID_SOCKET_URL`
    #[must_use]
    pub fn screaming_snake(&self) -> String {
        self.join("_", |_, word| word.lower.to_uppercase())
    }

    /// `invalid-socket-url`
    #[must_use]
    pub fn kebab(&self) -> String {
        self.join("-", |_, word| word.lower.clone())
    }

    /// `InvalidSocketUrl`: acronyms are words like any other.
    #[must_use]
    pub fn pascal(&self) -> String {
        self.join("", |_, word| capitalised(&word.lower))
    }

    /// `invalidSocketUrl`: acronyms are words like any other.
    #[must_use]
    pub fn camel(&self) -> String {
        self.join("", |index, word| if index == 0 { word.lower.clone() } else { capitalised(&word.lower) })
    }

    /// `InvalidSocketURL`: acronyms keep their spelling.
    #[must_use]
    pub fn pascal_acronyms(&self) -> String {
        self.join("", |_, word| word.acronym.clone().unwrap_or_else(|| capitalised(&word.lower)))
    }

    /// `invalidSocketURL`, `urlIsInvalid`: acronyms keep their spelling, but for a leading one.
    #[must_use]
    pub fn camel_acronyms(&self) -> String {
        self.join("", |index, word| match (&word.acronym, index) {
            (_, 0) => word.lower.clone(),
            (Some(acronym), _) => acronym.clone(),
            (None, _) => capitalised(&word.lower),
        })
    }

    /// `Invalid socket URL`: the words as people read them.
    #[must_use]
    pub fn sentence(&self) -> String {
        self.join(" ", |index, word| match (&word.acronym, index) {
            (Some(acronym), _) => acronym.clone(),
            (None, 0) => capitalised(&word.lower),
            (None, _) => word.lower.clone(),
        })
    }

    /// Fills a naming pattern such as `{SCREAMING_SNAKE}_ERROR_CODE`; `Err` names the unknown placeholder.
    pub fn fill<'p>(&self, pattern: &'p str) -> Result<String, &'p str> {
        let mut filled = String::new();
        let mut rest = pattern;
        while let Some(start) = rest.find('{') {
            let (text, tail) = rest.split_at(start);
            filled.push_str(text);
            let end = tail.find('}').ok_or(tail)?;
            filled.push_str(&match &tail[1..end] {
                "SCREAMING_SNAKE" => self.screaming_snake(),
                "snake" => self.snake(),
                "kebab" => self.kebab(),
                "Pascal" => self.pascal_acronyms(),
                "camel" => self.camel_acronyms(),
                _ => return Err(&tail[..=end]),
            });
            rest = &tail[end + 1..];
        }
        filled.push_str(rest);
        Ok(filled)
    }

    fn join(&self, separator: &str, mut word: impl FnMut(usize, &Word) -> String) -> String {
        let words: Vec<String> = self.words.iter().enumerate().map(|(index, each)| word(index, each)).collect();
        words.join(separator)
    }
}

/// The placeholders that [`Name::fill`] knows.
pub const PATTERNS: &[&str] = &["{SCREAMING_SNAKE}", "{snake}", "{kebab}", "{Pascal}", "{camel}"];

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// The words of a catalogue that keep their spelling. Every name is split by them, so none is looked at that cannot be
/// meant.
#[derive(Debug, Clone, Default)]
pub struct Acronyms {
    /// In the order of their bytes.
    sorted: Vec<String>,
    /// The first of those that differ in letter case only, by what they are in small letters.
    spellings: HashMap<String, String>,
}

impl Acronyms {
    /// These.
    #[must_use]
    pub fn new(acronyms: &[impl AsRef<str>]) -> Self {
        let acronyms = acronyms.iter().map(AsRef::as_ref);
        let mut sorted: Vec<String> =
            acronyms.clone().filter(|acronym| !acronym.is_empty()).map(str::to_owned).collect();
        sorted.sort_unstable();
        let spellings = acronyms.rev().map(|acronym| (acronym.to_ascii_lowercase(), acronym.to_owned()));
        Self { sorted, spellings: spellings.collect() }
    }

    /// The name `text`, in which each of them is one word: as [`Name::new`].
    #[must_use]
    pub fn name(&self, text: &str) -> Name {
        let mut words = Vec::new();
        for piece in text.split(|c: char| !c.is_alphanumeric()).filter(|piece| !piece.is_empty()) {
            split(piece, self, &mut words);
        }
        Name { text: text.to_owned(), words }
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
    fn spelling(&self, word: &str) -> Option<&String> {
        if self.spellings.is_empty() { None } else { self.spellings.get(&word.to_ascii_lowercase()) }
    }
}

/// Splits one run of letters and digits: `InvalidSocketURL2` is `invalid`, `socket`, `url`, `2`'s word's part.
fn split(piece: &str, acronyms: &Acronyms, words: &mut Vec<Word>) {
    let mut start = 0;
    while start < piece.len() {
        let rest = &piece[start..];
        let length = acronyms.leading(rest).unwrap_or_else(|| leading_word(rest));
        let text = &rest[..length];
        words.push(Word { lower: text.to_lowercase(), acronym: acronyms.spelling(text).cloned() });
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

#[cfg(test)]
mod tests {
    use super::{Acronyms, Name};

    fn name(text: &str) -> Name {
        Name::new(text, &["URL", "ICE", "IPv6"].map(str::to_owned))
    }

    #[test]
    fn takes_the_longest_acronym() {
        let acronyms = Acronyms::new(&["", "I", "ICE", "IC", "ICEd", "Url", "URL", "é"].map(str::to_owned));
        for (text, words) in [
            ("ICEFull", "ice_full"),
            ("ICEdFull", "iced_full"),
            ("ICED", "ice_d"),
            ("ICFull", "ic_full"),
            ("IXFull", "i_x_full"),
            ("Icy", "icy"),
            ("I", "i"),
            ("éÀ", "é_à"),
        ] {
            assert_eq!(acronyms.name(text).snake(), words, "{text}");
        }
        // Of spellings that differ in letter case only, the first is the one that is shown.
        assert_eq!(acronyms.name("BadURL").pascal_acronyms(), "BadUrl");
    }

    #[test]
    fn converts() {
        for (text, snake, camel, pascal, sentence) in [
            ("SessionIsFull", "session_is_full", "sessionIsFull", "SessionIsFull", "Session is full"),
            ("InvalidSocketURL", "invalid_socket_url", "invalidSocketURL", "InvalidSocketURL", "Invalid socket URL"),
            ("InvalidSocketUrl", "invalid_socket_url", "invalidSocketURL", "InvalidSocketURL", "Invalid socket URL"),
            ("URLError", "url_error", "urlError", "URLError", "URL error"),
            ("ICEFailed", "ice_failed", "iceFailed", "ICEFailed", "ICE failed"),
            ("IPv6Only", "ipv6_only", "ipv6Only", "IPv6Only", "IPv6 only"),
            ("HTTPServer2", "http_server2", "httpServer2", "HttpServer2", "Http server2"),
            ("Error2Far", "error2_far", "error2Far", "Error2Far", "Error2 far"),
            ("max_users", "max_users", "maxUsers", "MaxUsers", "Max users"),
            ("Icecream", "icecream", "icecream", "Icecream", "Icecream"),
        ] {
            let name = name(text);
            assert_eq!(
                (name.snake(), name.camel_acronyms(), name.pascal_acronyms(), name.sentence()),
                (snake.to_owned(), camel.to_owned(), pascal.to_owned(), sentence.to_owned()),
            );
        }
        assert_eq!(name("InvalidSocketURL").pascal(), "InvalidSocketUrl");
        assert_eq!(name("InvalidSocketURL").camel(), "invalidSocketUrl");
        assert_eq!(name("InvalidSocketURL").screaming_snake(), "INVALID_SOCKET_URL");
    }

    #[test]
    fn fills_patterns() {
        assert_eq!(name("UserClosed").fill("{SCREAMING_SNAKE}_ERROR_CODE"), Ok("USER_CLOSED_ERROR_CODE".to_owned()));
        assert_eq!(name("UserClosed").fill("k{Pascal}"), Ok("kUserClosed".to_owned()));
        assert_eq!(name("UserClosed").fill("{shout}"), Err("{shout}"));
        assert_eq!(name("UserClosed").fill("a{snake"), Err("{snake"));
    }
}
