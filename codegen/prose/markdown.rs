//! Authored text as Markdown that shows exactly that text, in whatever reads it.
//!
//! What every reader of CommonMark takes for a mark is escaped here, and a [`Flavour`] says what else one reader does:
//! <https://spec.commonmark.org/0.31.2/#backslash-escapes>.

use super::push_visible;
use std::fmt::Write;

/// What a reader takes for a mark besides what all of them do.
#[derive(Debug, Clone, Copy)]
pub struct Flavour {
    /// Whether this character is one, where it stands.
    pub is_mark: fn(Around<'_>) -> bool,
}

/// A character of a line, and what stands around it.
#[derive(Debug, Clone, Copy)]
pub struct Around<'t> {
    /// The character.
    pub c: char,
    /// The line before it; white space in it may still be any.
    pub before: &'t str,
    /// The line after it.
    pub after: &'t str,
    /// Whether the line begins with something that is no text.
    pub is_within: bool,
}

impl Around<'_> {
    /// The character before; `None` at the beginning of the line.
    #[must_use]
    pub fn previous(self) -> Option<char> {
        self.before.chars().next_back()
    }

    /// The character after; `None` at the end of the line.
    #[must_use]
    pub fn next(self) -> Option<char> {
        self.after.chars().next()
    }

    /// Whether the line begins with it.
    #[must_use]
    pub fn is_first(self) -> bool {
        self.before.is_empty() && !self.is_within
    }

    /// Whether it stands between letters or digits.
    #[must_use]
    pub fn is_within_word(self) -> bool {
        self.previous().is_some_and(char::is_alphanumeric) && self.next().is_some_and(char::is_alphanumeric)
    }
}

/// Adds the text on one line, every mark escaped; white space is one space, with none at either end.
pub fn push_text(text: &str, flavour: Flavour, to: &mut String) {
    let text = text.trim();
    let is_within = is_within(to);
    let mut run = 0;
    let mut at = 0;
    loop {
        at += text[at..].bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b',').count();
        let Some(c) = text[at..].chars().next() else { break };
        let (begin, end) = (at, at + c.len_utf8());
        at = end;
        if c.is_whitespace() {
            let next = text[end..].chars().next();
            if c == ' ' && next.is_some_and(|next| !next.is_whitespace()) {
                continue;
            }
            to.push_str(&text[run..begin]);
            to.push(' ');
            at = text.len() - text[end..].trim_start().len();
            run = at;
            continue;
        }
        let around = Around { c, before: &text[..begin], after: &text[end..], is_within };
        if is_mark(around) || (flavour.is_mark)(around) {
            to.push_str(&text[run..begin]);
            to.push('\\');
            run = begin;
        } else if super::is_hidden(c) {
            to.push_str(&text[run..begin]);
            push_visible(c, to);
            run = end;
        }
    }
    to.push_str(&text[run..]);
}

/// Whether every reader takes it for a mark.
fn is_mark(around: Around<'_>) -> bool {
    match around.c {
        '\\' | '`' | '*' | '[' | ']' | '<' | '~' | '|' => true,
        '_' => !around.is_within_word(),
        // An entity.
        '&' => around.next().is_some_and(|next| next.is_alphanumeric() || next == '#'),
        '#' | '+' | '-' | '=' | '>' => around.is_first(),
        // A number at the beginning makes a list.
        '.' | ')' => {
            !around.is_within && !around.before.is_empty() && around.before.bytes().all(|byte| byte.is_ascii_digit())
        }
        _ => false,
    }
}

/// Adds a link of words that are Markdown already.
pub fn push_link(words: &str, address: &str, to: &mut String) {
    if to.ends_with('!') {
        // It would be an image.
        to.insert(to.len() - 1, '\\');
    }
    to.push('[');
    if words.starts_with('^') {
        // A footnote.
        to.push('\\');
    }
    to.extend([words, "]("]);
    push_address(address, to);
    to.push(')');
}

/// Adds the address of a link: what ends it, or is a mark to some reader, as its number.
fn push_address(address: &str, to: &mut String) {
    for (at, c) in address.char_indices() {
        let is_mark = match c {
            '(' | ')' | '*' | '$' | '\'' => true,
            '@' => !address[..at].ends_with(char::is_alphanumeric),
            _ => false,
        };
        if is_mark {
            // Writing to a string cannot fail.
            let _ = write!(to, "%{:02X}", u32::from(c));
        } else {
            to.push_str(if c == '&' && is_entity(&address[at..]) { "&amp;" } else { &address[at..at + c.len_utf8()] });
        }
    }
}

/// Whether an address between angle brackets is a link to it everywhere.
#[must_use]
pub fn is_read_as_it_is(address: &str) -> bool {
    address.starts_with("http") && !address.match_indices('&').any(|(at, _)| is_entity(&address[at..]))
}

/// Whether a text that begins with `&` begins with an entity.
fn is_entity(text: &str) -> bool {
    let name = text[1..].trim_start_matches(|c: char| c.is_alphanumeric() || c == '#');
    name.len() + 1 < text.len() && name.starts_with(';')
}

/// Whether words stand before this one on its line, as far as code, a link or emphasis can tell.
#[must_use]
pub fn is_within(line: &str) -> bool {
    let line = line.trim_end_matches(' ');
    // What stands alone at the beginning of a line quotes it.
    line.ends_with(['`', ')', '*', '}'])
        || line.strip_suffix('>').is_some_and(|line| line.ends_with(|c: char| c.is_ascii_graphic()))
}

/// Adds a line of a block of code, in which nothing can be escaped: what cannot be seen is its number, and a tab is spaces.
pub fn push_code_line(line: &str, to: &mut String) {
    for c in line.chars() {
        if c == '\t' { to.push_str("    ") } else { push_visible(c, to) }
    }
}

/// Adds a code span, which shows the text as it is, also its white space: two codes may differ in that alone. Its fence is
/// longer than every run of backticks inside.
pub fn push_code(text: &str, to: &mut String) {
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'`') {
        return to.extend(["`", text, "`"]);
    }
    let mut line = String::with_capacity(text.len());
    text.chars().for_each(|c| push_visible(c, &mut line));
    let longest = line.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let is_blank = line.bytes().all(|byte| byte == b' ');
    // One space at both ends is taken away, unless there is nothing else.
    let edge = |c: char| c == '`' || (c == ' ' && !is_blank);
    let pad = if line.is_empty() || line.starts_with(edge) || line.ends_with(edge) { " " } else { "" };
    let fence = "`".repeat(longest + 1);
    to.extend([&fence, pad, &line, pad, &fence]);
}

#[cfg(test)]
mod tests {
    use super::{Flavour, push_code, push_text};

    fn text(text: &str) -> String {
        let mut line = String::new();
        push_text(text, Flavour { is_mark: |around| around.c == '@' && around.is_first() }, &mut line);
        line
    }

    fn code(text: &str) -> String {
        let mut line = String::new();
        push_code(text, &mut line);
        line
    }

    #[test]
    fn marks_are_escaped_and_the_rest_is_not() {
        for (authored, expected) in [
            ("  Plain, words\r\n\t on   lines. ", "Plain, words on lines."),
            ("A [link] and <T> `code` *b* ~c~ a|b \\", "A \\[link\\] and \\<T> \\`code\\` \\*b\\* \\~c\\~ a\\|b \\\\"),
            ("_a_ a_b a_ _b", "\\_a\\_ a_b a\\_ \\_b"),
            ("# heading #", "\\# heading #"),
            ("- item - item", "\\- item - item"),
            ("1. item, 2. item", "1\\. item, 2. item"),
            ("10) item", "10\\) item"),
            (".5 (a)", ".5 (a)"),
            ("R & D &amp; &#38; &", "R & D \\&amp; \\&#38; &"),
            ("> quote > b", "\\> quote > b"),
            ("@a @b", "\\@a @b"),
            ("a\u{202e}b\u{0}", "aU+202EbU+0000"),
            ("é ü\u{2028}\u{a0}名 ", "é ü 名"),
            ("", ""),
            (" \n ", ""),
        ] {
            assert_eq!(text(authored), expected);
        }
    }

    #[test]
    fn code_spans_hold_anything() {
        for (authored, expected) in [
            ("a", "`a`"),
            ("a `b` c", "``a `b` c``"),
            ("`", "`` ` ``"),
            (" a", "`  a `"),
            ("  ", "`  `"),
            ("a\n\u{202e}", "`aU+000AU+202E`"),
        ] {
            assert_eq!(code(authored), expected);
        }
    }
}
