//! Words and letter case: the one case converter.

mod words;

pub use words::Acronyms;

use std::fmt;
use std::sync::Arc;

/// A name as its author wrote it, split into words.
///
/// Converted names are made of words, so that an acronym keeps its look wherever a language wants it:
/// with `URL` among the catalogue's acronyms, `InvalidSocketURL` and `InvalidSocketUrl` are both
/// `invalidSocketURL` in Swift, `InvalidSocketUrl` in Rust and `INVALID_SOCKET_URL` in TypeScript.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Name {
    text: Box<str>,
    words: Box<[Word]>,
}

/// A word, by its bytes in the name: each of many thousand errors keeps some.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Word {
    start: u32,
    end: u32,
    /// The spelling of the acronym, where the word is one.
    acronym: Option<Arc<str>>,
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
        self.join("_", |into, word| push_lower(into, word.letters))
    }

    /// `INVALID_SOCKET_URL`
    #[must_use]
    pub fn screaming_snake(&self) -> String {
        self.join("_", |into, word| push_upper(into, word.letters))
    }

    /// `invalid-socket-url`
    #[must_use]
    pub fn kebab(&self) -> String {
        self.join("-", |into, word| push_lower(into, word.letters))
    }

    /// `InvalidSocketUrl`: acronyms are words like any other.
    #[must_use]
    pub fn pascal(&self) -> String {
        self.join("", |into, word| push_capitalised(into, word.letters))
    }

    /// `invalidSocketUrl`: acronyms are words like any other.
    #[must_use]
    pub fn camel(&self) -> String {
        self.join(
            "",
            |into, word| {
                if word.is_first { push_lower(into, word.letters) } else { push_capitalised(into, word.letters) }
            },
        )
    }

    /// `InvalidSocketURL`: acronyms keep their spelling.
    #[must_use]
    pub fn pascal_acronyms(&self) -> String {
        self.join("", |into, word| match word.acronym {
            Some(acronym) => into.push_str(acronym),
            None => push_capitalised(into, word.letters),
        })
    }

    /// `invalidSocketURL`, `urlIsInvalid`: acronyms keep their spelling, but for a leading one.
    #[must_use]
    pub fn camel_acronyms(&self) -> String {
        self.join("", |into, word| match word.acronym {
            _ if word.is_first => push_lower(into, word.letters),
            Some(acronym) => into.push_str(acronym),
            None => push_capitalised(into, word.letters),
        })
    }

    /// `Invalid socket URL`: the words as people read them.
    #[must_use]
    pub fn sentence(&self) -> String {
        self.join(" ", |into, word| match word.acronym {
            Some(acronym) => into.push_str(acronym),
            None if word.is_first => push_capitalised(into, word.letters),
            None => push_lower(into, word.letters),
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
                "verbatim" => self.text.to_string(),
                _ => return Err(&tail[..=end]),
            });
            rest = &tail[end + 1..];
        }
        filled.push_str(rest);
        Ok(filled)
    }

    fn join(&self, separator: &str, push: impl Fn(&mut String, Shown<'_>)) -> String {
        let mut joined = String::with_capacity(self.text.len() + self.words.len() * separator.len());
        for (index, word) in self.words.iter().enumerate() {
            if index > 0 {
                joined.push_str(separator);
            }
            let letters = self.text.get(word.start as usize..word.end as usize).unwrap_or_default();
            push(&mut joined, Shown { letters, acronym: word.acronym.as_deref(), is_first: index == 0 });
        }
        joined
    }
}

/// A word that is to be shown.
struct Shown<'n> {
    /// As it stands in the name.
    letters: &'n str,
    acronym: Option<&'n str>,
    is_first: bool,
}

/// The placeholders that [`Name::fill`] knows.
pub const PATTERNS: &[&str] = &["{SCREAMING_SNAKE}", "{snake}", "{kebab}", "{Pascal}", "{camel}", "{verbatim}"];

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Adds a word in small letters.
pub(crate) fn push_lower(into: &mut String, word: &str) {
    if word.is_ascii() {
        let start = into.len();
        into.push_str(word);
        into[start..].make_ascii_lowercase();
    } else {
        into.push_str(&word.to_lowercase());
    }
}

fn push_upper(into: &mut String, word: &str) {
    if word.is_ascii() {
        let start = into.len();
        into.push_str(word);
        into[start..].make_ascii_uppercase();
    } else {
        into.push_str(&word.to_lowercase().to_uppercase());
    }
}

fn push_capitalised(into: &mut String, word: &str) {
    let start = into.len();
    push_lower(into, word);
    let first = into[start..].chars().next();
    match first {
        Some(first) if first.is_ascii() => into[start..=start].make_ascii_uppercase(),
        Some(first) => into.replace_range(start..start + first.len_utf8(), &first.to_uppercase().to_string()),
        None => {}
    }
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
        assert_eq!(name("InvalidUrl2GO").fill("E{verbatim}"), Ok("EInvalidUrl2GO".to_owned()));
        assert_eq!(name("UserClosed").fill("{shout}"), Err("{shout}"));
        assert_eq!(name("UserClosed").fill("a{snake"), Err("{snake"));
    }
}
