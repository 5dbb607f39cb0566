//! Literals of JavaScript, which JSON reads as well.

use crate::model::Code;
use crate::prose::is_hidden;
use std::fmt::Write;

/// Adds a string: what cannot be seen is escaped.
pub fn push_string(text: &str, to: &mut String) {
    to.push('"');
    let mut run = 0;
    for (at, c) in text.char_indices() {
        if !matches!(c, '"' | '\\') && !is_hidden(c) {
            continue;
        }
        to.push_str(&text[run..at]);
        run = at + c.len_utf8();
        match c {
            '"' | '\\' => to.extend(['\\', c]),
            '\n' => to.push_str("\\n"),
            '\r' => to.push_str("\\r"),
            '\t' => to.push_str("\\t"),
            _ => {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    // Writing to a string cannot fail.
                    let _ = write!(to, "\\u{unit:04x}");
                }
            }
        }
    }
    to.extend([&text[run..], "\""]);
}

/// A string.
pub fn string(text: &str) -> String {
    let mut literal = String::with_capacity(text.len() + 2);
    push_string(text, &mut literal);
    literal
}

/// The literal of a code.
pub fn code(code: &Code) -> String {
    match code {
        Code::Number(number) => number.to_string(),
        Code::Text(text) => string(text),
    }
}

/// The literal of a code as the name of a member of a type or an object.
pub fn member(code: &str) -> String {
    // https://tc39.es/ecma262/#sec-__proto__-property-names-in-object-initializers: it would set the prototype.
    if code.starts_with('-') || code == "\"__proto__\"" { format!("[{code}]") } else { code.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{code, member, string};
    use crate::model::Code;

    #[test]
    fn strings_hide_nothing() {
        for (text, literal) in [
            ("a \"b\" \\ ${c} `d` é › 名 😀", "\"a \\\"b\\\" \\\\ ${c} `d` é › 名 😀\""),
            ("\0\u{7f}\r\n\t", "\"\\u0000\\u007f\\r\\n\\t\""),
            ("\u{2028}\u{202e}\u{200b}\u{feff}\u{ad}\u{3164}", "\"\\u2028\\u202e\\u200b\\ufeff\\u00ad\\u3164\""),
            ("\u{e0041}", "\"\\udb40\\udc41\""),
        ] {
            assert_eq!(string(text), literal);
        }
    }

    #[test]
    fn codes_are_literals() {
        for (of, literal, name) in [
            (Code::Text("a\"b".to_owned()), "\"a\\\"b\"", "\"a\\\"b\""),
            (Code::Text("__proto__".to_owned()), "\"__proto__\"", "[\"__proto__\"]"),
            (Code::Number(-1), "-1", "[-1]"),
            (Code::Number(206), "206", "206"),
        ] {
            assert_eq!((&*code(&of), &*member(&code(&of))), (literal, name));
        }
    }
}
