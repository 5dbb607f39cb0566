//! Authored text as Swift and Objective-C literals, and as documentation comments.

use crate::model::{FieldType, Message};
use std::fmt::Write;

/// A Swift string literal.
pub fn literal(text: &str) -> String {
    format!("\"{}\"", escaped(text))
}

/// The function that shows a peer's text in a message. No field has its name, for the letter that it begins with.
pub const SHOW: &str = "_show";

/// A Swift string literal that shows `message`, its fields as the wire has them; texts as the function [`SHOW`] has them.
pub fn interpolated(message: &Message, fields: &[(String, FieldType)]) -> String {
    use crate::model::Segment;
    let parts = message.segments.iter().map(|part| match part {
        Segment::Text(text) => escaped(text),
        Segment::Field(index) => {
            let (name, kind) = &fields[*index];
            match kind {
                FieldType::String => format!("\\({SHOW}({name}))"),
                FieldType::Integer => format!("\\({name}.mended)"),
                FieldType::Boolean => format!("\\({name})"),
                FieldType::Number => format!("\\({name}.shortest)"),
                FieldType::Strings => format!("\\({SHOW}({name}.joined(separator: \", \")))"),
            }
        }
    });
    format!("\"{}\"", parts.collect::<String>())
}

/// A line of a literal of many lines that `Texts` reads: a line break in the text is `\n` there.
pub fn table_line(text: &str) -> String {
    escaped(&text.replace('\\', "\\\\").replace('\n', "\\n"))
}

/// An Objective-C string literal, without the `@`.
pub fn c_literal(text: &str) -> String {
    let mut literal = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' | '?' => literal.extend(['\\', c]),
            _ if is_plain(c) => literal.push(c),
            _ => {
                for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                    let _ = write!(literal, "\\{byte:03o}");
                }
            }
        }
    }
    literal.push('"');
    literal
}

/// A line of a documentation comment, without the mark: plain words, whatever DocC would make of the text.
pub fn prose(text: &str) -> String {
    let folded = visible(text);
    let mut line = String::new();
    let mut previous = ' ';
    for (index, c) in folded.char_indices() {
        let next = folded[index + c.len_utf8()..].chars().next().unwrap_or(' ');
        let opens = previous == ' ';
        let markup = match c {
            '`' | '*' | '<' | '[' | ']' | '\\' | '~' | '|' => true,
            '_' => !(previous.is_alphanumeric() && next.is_alphanumeric()),
            '&' => next.is_alphanumeric() || next == '#',
            '#' | '>' | '@' | '=' => index == 0,
            '-' | '+' => index == 0 && next == ' ',
            '!' => next == '[',
            '.' | ')' => next == ' ' && folded[..index].chars().all(|c| c.is_ascii_digit()) && !opens,
            _ => false,
        };
        if markup {
            line.push('\\');
        }
        line.push(c);
        previous = c;
    }
    line
}

/// A line of a documentation comment in an Objective-C header: no command (`@param`, `\return`), no tag and no entity, and
/// no backslash at its end, which would swallow the next line.
pub fn c_comment(text: &str) -> String {
    let mut line = String::new();
    for c in visible(text).chars() {
        if matches!(c, '@' | '\\' | '<' | '&') {
            line.push('\\');
        }
        line.push(c);
    }
    if line.ends_with('\\') || line.ends_with("??/") { line + " ." } else { line }
}

/// A code span of a documentation comment; the text in quotes where it has a backtick itself.
pub fn code_span(text: &str) -> String {
    let shown = visible(text);
    if shown.is_empty() || shown.contains('`') { format!("\"{}\"", prose(text)) } else { format!("`{shown}`") }
}

/// The text in one line, with spaces folded and everything invisible shown as `U+202E`.
pub fn visible(text: &str) -> String {
    let mut line = String::new();
    for word in text.split(char::is_whitespace).filter(|word| !word.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        for c in word.chars() {
            if is_plain(c) {
                line.push(c);
            } else {
                let _ = write!(line, "U+{:04X}", u32::from(c));
            }
        }
    }
    line
}

fn escaped(text: &str) -> String {
    let mut literal = String::new();
    for c in text.chars() {
        match c {
            '"' | '\\' => literal.extend(['\\', c]),
            '\n' => literal.push_str("\\n"),
            '\r' => literal.push_str("\\r"),
            '\t' => literal.push_str("\\t"),
            _ if is_plain(c) => literal.push(c),
            _ => {
                let _ = write!(literal, "\\u{{{:X}}}", u32::from(c));
            }
        }
    }
    literal
}

/// Whether `c` shows as itself: no control, format or combining character, and none that shows as nothing.
fn is_plain(c: char) -> bool {
    const BLANK_LETTERS: [char; 5] = ['\u{115F}', '\u{1160}', '\u{2800}', '\u{3164}', '\u{FFA0}'];
    matches!(c, ' '..='~') || (!c.is_ascii() && c.escape_debug().len() == 1 && !BLANK_LETTERS.contains(&c))
}

#[cfg(test)]
mod tests {
    use super::{c_comment, c_literal, code_span, literal, prose, table_line};

    #[test]
    fn literals_hold_nothing_but_text() {
        assert_eq!(literal("a \"b\" \\(c)\n\t\r"), r#""a \"b\" \\(c)\n\t\r""#);
        assert_eq!(literal("\0\u{202E}\u{2028}\u{200B}\u{FEFF}"), r#""\u{0}\u{202E}\u{2028}\u{200B}\u{FEFF}""#);
        assert_eq!(literal("é e\u{301} › \u{3164}"), r#""é e\u{301} › \u{3164}""#);
        assert_eq!(c_literal("a\"\\??/\u{202E}"), r#""a\"\\\?\?/\342\200\256""#);
    }

    #[test]
    fn lines_of_tables_stay_lines() {
        assert_eq!(table_line("a\nb\r"), r"a\\nb\r");
        assert_eq!(table_line(r#"a\n """ \(b) \"#), r#"a\\\\n \"\"\" \\\\(b) \\\\"#);
    }

    #[test]
    fn comments_are_one_line_without_markup() {
        assert_eq!(prose("a\r\nb\u{2028}c  d"), "a b c d");
        assert_eq!(prose("see ``X`` and <doc:X>"), "see \\`\\`X\\`\\` and \\<doc:X>");
        assert_eq!(prose("- Note: x_y _z_ 3 * 4"), "\\- Note: x_y \\_z\\_ 3 \\* 4");
        assert_eq!(prose("1. one 2. two"), "1\\. one 2. two");
        assert_eq!(prose("@Metadata & &amp;"), "\\@Metadata & \\&amp;");
        assert_eq!(prose("a\u{202E}b"), "aU+202Eb");
        assert_eq!(c_comment("ends in \\"), "ends in \\\\ .");
        assert_eq!(c_comment("@a \\b <c> &d; 1 > 0"), "\\@a \\\\b \\<c> \\&d; 1 > 0");
        assert_eq!(code_span("a`b"), "\"a\\`b\"");
    }
}
