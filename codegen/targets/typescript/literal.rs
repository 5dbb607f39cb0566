//! Literals: authored text and codes as JavaScript and JSON read them.

use crate::model::Code;
use std::fmt::Write;

/// A string literal of both JavaScript and JSON: ASCII but for letters and common punctuation.
pub fn string(text: &str) -> String {
    let mut literal = String::with_capacity(text.len() + 2);
    literal.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => literal.extend(['\\', c]),
            '\n' => literal.push_str("\\n"),
            '\r' => literal.push_str("\\r"),
            '\t' => literal.push_str("\\t"),
            _ if is_plain(c) => literal.push(c),
            _ => {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    // Writing to a string cannot fail.
                    let _ = write!(literal, "\\u{unit:04x}");
                }
            }
        }
    }
    literal.push('"');
    literal
}

/// The literal of a code.
pub fn code(code: &Code) -> String {
    match code {
        Code::Number(number) => number.to_string(),
        Code::Text(text) => string(text),
    }
}

/// A code as the name of a member of a type or an object.
pub fn member(code: &Code) -> String {
    match code {
        Code::Number(number) if *number < 0 => format!("[{number}]"),
        // https://tc39.es/ecma262/#sec-__proto__-property-names-in-object-initializers: it would set the prototype.
        Code::Text(text) if text == "__proto__" => "[\"__proto__\"]".to_owned(),
        _ => self::code(code),
    }
}

/// Whether a character looks like what it is: no control, no direction mark, nothing without width.
pub fn is_plain(c: char) -> bool {
    match c {
        // Letters without a shape: Hangul fillers.
        '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' => false,
        // ASCII; signs of Latin-1 but the soft hyphen; dashes, quotes, dots and the like.
        ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{ff}' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' => {
            true
        }
        _ => c.is_alphanumeric(),
    }
}

#[cfg(test)]
mod tests {
    use super::{code, member, string};
    use crate::model::Code;

    #[test]
    fn strings_hide_nothing() {
        for (text, literal) in [
            ("a \"b\" \\ ${c} `d` é › 名", "\"a \\\"b\\\" \\\\ ${c} `d` é › 名\""),
            ("\0\u{7f}\r\n\t", "\"\\u0000\\u007f\\r\\n\\t\""),
            ("\u{2028}\u{202e}\u{200b}\u{feff}\u{ad}\u{3164}", "\"\\u2028\\u202e\\u200b\\ufeff\\u00ad\\u3164\""),
            ("\u{1f600}", "\"\\ud83d\\ude00\""),
        ] {
            assert_eq!(string(text), literal);
        }
    }

    #[test]
    fn codes_are_literals() {
        let text = Code::Text("a\"b".to_owned());
        assert_eq!((code(&text), member(&text)), ("\"a\\\"b\"".to_owned(), "\"a\\\"b\"".to_owned()));
        assert_eq!((code(&Code::Number(-1)), member(&Code::Number(-1))), ("-1".to_owned(), "[-1]".to_owned()));
        assert_eq!(member(&Code::Number(206)), "206");
        assert_eq!(member(&Code::Text("__proto__".to_owned())), "[\"__proto__\"]");
    }
}
