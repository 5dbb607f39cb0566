//! Authored text as Markdown that shows exactly that text, in whatever reads it.
//!
//! What every reader of CommonMark takes for a mark is escaped here, and a [`Flavour`] says what else one reader does:
//! <https://spec.commonmark.org/0.31.2/#backslash-escapes>.

use super::push_visible;

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
        self.before.is_empty()
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
        let around = Around { c, before: &text[..begin], after: &text[end..] };
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
        '.' | ')' => !around.is_first() && around.before.bytes().all(|byte| byte.is_ascii_digit()),
        _ => false,
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
