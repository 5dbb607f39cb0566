//! Authored text in Rust: as a literal, as an alias, in TOML.

use crate::prose::is_hidden;
use std::fmt::Write;

/// `text` as a string literal: what cannot be seen is escaped.
pub fn literal(text: &str) -> String {
    let mut literal = String::with_capacity(text.len() + 2);
    literal.push('"');
    let mut run = 0;
    for (at, c) in text.char_indices() {
        let escape = match c {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            ' '..='~' => continue,
            c if is_hidden(c) => "",
            _ => continue,
        };
        literal.push_str(&text[run..at]);
        run = at + c.len_utf8();
        if escape.is_empty() {
            // Writing to a string cannot fail.
            let _ = write!(literal, "\\u{{{:x}}}", u32::from(c));
        } else {
            literal.push_str(escape);
        }
    }
    literal.push_str(&text[run..]);
    literal.push('"');
    literal
}

/// `number` as a literal, with `_` between groups of three digits where there are more than four.
pub fn integer(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    if digits.len() < 5 {
        return number.to_string();
    }
    let mut literal = String::from(if number < 0 { "-" } else { "" });
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            literal.push('_');
        }
        literal.push(digit);
    }
    literal
}

/// `text` within a format string, given as a literal or a part of one.
pub fn format_text(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}

/// Whether rustdoc takes `text` as an alias of the item `name`: rustdoc's search ignores letter case and `_`.
pub fn is_alias(text: &str, name: &str) -> bool {
    let plain = |text: &str| text.replace('_', "").to_lowercase();
    let odd = |c: char| matches!(c, '"' | '\'') || is_hidden(c);
    !text.is_empty() && text.trim() == text && !text.contains(odd) && plain(text) != plain(name)
}

#[cfg(test)]
mod tests {
    use super::{integer, is_alias, literal};

    #[test]
    fn literals_escape_what_is_hidden() {
        for (text, expected) in [
            ("a\"\\\n\u{202e}\u{200b}\u{2028}\u{0}", r#""a\"\\\n\u{202e}\u{200b}\u{2028}\u{0}""#),
            ("é 名 e\u{301}'", "\"é 名 e\u{301}'\""),
            ("", "\"\""),
        ] {
            assert_eq!(literal(text), expected);
        }
        for (number, expected) in [(-1_234_567, "-1_234_567"), (1101, "1101"), (-5, "-5"), (10_000, "10_000")] {
            assert_eq!(integer(number), expected);
        }
        assert_eq!(integer(i64::MIN), "-9_223_372_036_854_775_808");
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
