//! Authored text in Rust: as a literal, in documentation, in `Display`, in TOML.

use crate::model::{Message, Segment};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// `text` as a string literal.
pub fn literal(text: &str) -> Literal {
    Literal::string(text)
}

/// `number` as an integer literal.
pub fn integer(number: i64) -> TokenStream {
    let magnitude = number.unsigned_abs();
    let literal: Literal = grouped(magnitude).parse().unwrap_or_else(|_| Literal::u64_unsuffixed(magnitude));
    if number < 0 { quote!(-#literal) } else { quote!(#literal) }
}

/// `number` as source.
pub fn number(number: i64) -> String {
    format!("{}{}", if number < 0 { "-" } else { "" }, grouped(number.unsigned_abs()))
}

/// The digits of `number`, with `_` between groups of three.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && digits.len() > 4 && (digits.len() - index).is_multiple_of(3) {
            grouped.push('_');
        }
        grouped.push(digit);
    }
    grouped
}

/// `text` as one line of Markdown that shows it as it is.
///
/// Runs of white space become one space, so that nothing is indented, and invisible characters become visible.
pub fn doc(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let chars: Vec<char> = line.chars().collect();
    let number = chars.iter().take_while(|c| c.is_ascii_digit()).count();
    let mut doc = String::with_capacity(line.len());
    for (index, &c) in chars.iter().enumerate() {
        let in_word = |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(|c| c.is_alphanumeric());
        let special = match c {
            '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '&' | '|' | '~' => true,
            '_' => !(in_word(index.checked_sub(1)) && in_word(Some(index + 1))),
            ':' => index == 0 || chars.get(index + 1) == Some(&'/'),
            '#' | '+' | '-' | '=' => index == 0,
            '.' | ')' => index == number && number > 0,
            _ => false,
        };
        if special {
            doc.push('\\');
        }
        push_visible(&mut doc, c);
    }
    doc
}

/// `text` as a code span, which shows it as it is.
pub fn code_span(text: &str) -> String {
    let mut line = String::new();
    text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).for_each(|c| push_visible(&mut line, c));
    let longest = line.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if line.starts_with(['`', ' ']) || line.ends_with(['`', ' ']) || line.is_empty() { " " } else { "" };
    format!("{fence}{pad}{line}{pad}{fence}")
}

/// A message in documentation, its fields as code spans.
pub fn doc_message(message: &Message, field: impl Fn(usize) -> String) -> String {
    let parts = message.segments.iter().map(|part| match part {
        Segment::Text(text) => spaced(text, doc),
        Segment::Field(index) => format!("`{{{}}}`", field(*index)),
    });
    parts.collect::<String>().trim().to_owned()
}

/// What `make` makes of `text`, with a space at either end where `text` has white space.
fn spaced(text: &str, make: impl Fn(&str) -> String) -> String {
    let space = |edge: bool| if edge { " " } else { "" };
    let start = space(text.starts_with(char::is_whitespace));
    let end = space(text.ends_with(char::is_whitespace) && !text.trim().is_empty());
    format!("{start}{}{end}", make(text))
}

/// `text` within a format string.
pub fn format_text(text: &str) -> String {
    text.chars().flat_map(|c| std::iter::repeat_n(c, if matches!(c, '{' | '}') { 2 } else { 1 })).collect()
}

/// `text` on one line, with what cannot be seen spelled out: cargo passes the description of a package to rustc in the
/// environment, which takes no NUL.
#[cfg(feature = "packages")]
pub fn one_line(text: &str) -> String {
    let mut line = String::new();
    text.split_whitespace().collect::<Vec<_>>().join(" ").chars().for_each(|c| push_visible(&mut line, c));
    line
}

/// `text` as a string of TOML.
pub fn toml(text: &str) -> String {
    let mut string = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => string.extend(['\\', c]),
            c if is_hidden(c) => string.extend(["\\U", &format!("{:08X}", u32::from(c))]),
            c => string.push(c),
        }
    }
    string.push('"');
    string
}

/// Whether rustdoc takes `text` as an alias of the item `name`: rustdoc's search ignores letter case and `_`.
pub fn is_alias(text: &str, name: &str) -> bool {
    let plain = |text: &str| text.replace('_', "").to_lowercase();
    let odd = |c: char| matches!(c, '"' | '\'') || (c.is_whitespace() && c != ' ') || is_hidden(c);
    !text.is_empty() && text.trim() == text && !text.contains(odd) && plain(text) != plain(name)
}

fn push_visible(text: &mut String, c: char) {
    if is_hidden(c) {
        text.extend(["U+", &format!("{:04X}", u32::from(c))]);
    } else {
        text.push(c);
    }
}

/// Whether `c` shows nothing, or changes how others show: controls, bidirectional and zero-width characters.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
            | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::{code_span, doc, integer, is_alias, literal, toml};

    #[test]
    fn documentation_shows_text_as_it_is() {
        for (text, expected) in [
            ("A [link] and <T>.", r"A \[link\] and \<T\>."),
            ("See https://example.com/a_b", r"See https\://example.com/a_b"),
            ("    indented\n\nlines", "indented lines"),
            ("```\nfence", r"\`\`\` fence"),
            ("# heading", r"\# heading"),
            ("1. item, 2. item", r"1\. item, 2. item"),
            ("- item", r"\- item"),
            ("_a_ a_b", r"\_a\_ a_b"),
            ("a\u{202e}b\u{0}", "aU+202EbU+0000"),
        ] {
            assert_eq!(doc(text), expected);
        }
        assert_eq!(code_span("a `b` c"), "``a `b` c``");
        assert_eq!(code_span("`"), "`` ` ``");
    }

    #[test]
    fn literals_escape_what_is_hidden() {
        assert_eq!(
            literal("a\"\\\n\u{202e}\u{200b}\u{2028}\u{0}").to_string(),
            r#""a\"\\\n\u{202e}\u{200b}\u{2028}\0""#
        );
        assert_eq!(toml("a\"\\\n\u{202e}é"), r#""a\"\\\U0000000A\U0000202Eé""#);
        assert_eq!(integer(-1_234_567).to_string(), "- 1_234_567");
        assert_eq!(integer(1101).to_string(), "1101");
    }

    #[test]
    fn aliases_are_those_rustdoc_takes() {
        for text in ["", " a", "a ", "a\tb", "a'b", "a\"b", "SESSION_IS_FULL", "sessionIsFull", "a\u{202e}"] {
            assert!(!is_alias(text, "SessionIsFull"), "{text:?}");
        }
        for text in ["206", "SESSION_IS_FULL_ERROR_CODE", "a sentence of words"] {
            assert!(is_alias(text, "SessionIsFull"), "{text:?}");
        }
    }
}
