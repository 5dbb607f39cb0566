//! Text as Swift and Objective-C literals.

use crate::prose::is_hidden;
use std::fmt::Write;

/// A Swift string literal.
pub fn literal(text: &str) -> String {
    let mut literal = String::with_capacity(text.len() + 2);
    push(text, &mut literal);
    literal
}

/// Adds a Swift string literal.
pub fn push(text: &str, to: &mut String) {
    to.push('"');
    push_inside(text, to);
    to.push('"');
}

/// Adds what stands inside a Swift string literal.
pub fn push_inside(text: &str, to: &mut String) {
    push_escaped(text, "\\\\", "\\n", to);
}

/// Adds a line of a literal of many lines that `ErrorTable` reads: a line break in the text is `\n` there, and a backslash
/// stands before what is no field.
pub fn push_table_line(text: &str, to: &mut String) {
    let mut lead = "";
    for part in text.split('{') {
        to.push_str(std::mem::replace(&mut lead, "\\\\{"));
        push_escaped(part, "\\\\\\\\", "\\\\n", to);
    }
}

fn push_escaped(text: &str, backslash: &str, line_break: &str, to: &mut String) {
    let mut run = 0;
    for (at, c) in text.char_indices() {
        if !(is_hidden(c) || matches!(c, '"' | '\\')) {
            continue;
        }
        to.push_str(&text[run..at]);
        run = at + c.len_utf8();
        match c {
            '"' => to.push_str("\\\""),
            '\\' => to.push_str(backslash),
            '\n' => to.push_str(line_break),
            '\r' => to.push_str("\\r"),
            '\t' => to.push_str("\\t"),
            // Writing to a string cannot fail.
            _ => drop(write!(to, "\\u{{{:X}}}", u32::from(c))),
        }
    }
    to.push_str(&text[run..]);
}

/// Adds an Objective-C string literal, without the `@`.
pub fn push_c(text: &str, to: &mut String) {
    to.push('"');
    for c in text.chars() {
        if is_hidden(c) {
            for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                let _ = write!(to, "\\{byte:03o}");
            }
        } else {
            // A question mark may begin a trigraph.
            if matches!(c, '"' | '\\' | '?') {
                to.push('\\');
            }
            to.push(c);
        }
    }
    to.push('"');
}

#[cfg(test)]
mod tests {
    use super::{literal, push_c, push_table_line};

    fn c_literal(text: &str) -> String {
        let mut literal = String::new();
        push_c(text, &mut literal);
        literal
    }

    fn table_line(text: &str) -> String {
        let mut line = String::new();
        push_table_line(text, &mut line);
        line
    }

    #[test]
    fn literals_hold_nothing_but_text() {
        assert_eq!(literal("a \"b\" \\(c)\n\t\r"), r#""a \"b\" \\(c)\n\t\r""#);
        assert_eq!(literal("\0\u{202E}\u{2028}\u{200B}\u{FEFF}"), r#""\u{0}\u{202E}\u{2028}\u{200B}\u{FEFF}""#);
        assert_eq!(literal("é e\u{301} › \u{3164}"), "\"é e\u{301} › \\u{3164}\"");
        assert_eq!(c_literal("a\"\\??/\u{202E}é"), r#""a\"\\\?\?/\342\200\256é""#);
    }

    #[test]
    fn lines_of_tables_stay_lines() {
        assert_eq!(table_line("a\nb\r"), r"a\\nb\r");
        assert_eq!(table_line("{a}{{"), r"\\{a}\\{\\{");
        assert_eq!(table_line(r#"a\n """ \(b) \"#), r#"a\\\\n \"\"\" \\\\(b) \\\\"#);
    }
}
