//! Authored text wherever it is shown: which characters can be seen, and what Markdown makes of the others.

pub mod blocks;
pub mod inline;
pub mod markdown;
pub mod visible;

use std::fmt::Write;

/// Whether a character shows nothing, or changes how others show: controls, marks of direction, what has no width, blank
/// letters, and what is assigned to nothing. White space but the space is among them.
///
/// This is the one definition: findings, literals, comments, pages and vectors all spell such characters out.
#[must_use]
pub fn is_hidden(c: char) -> bool {
    match c {
        // The last two say only how the emoji before them looks.
        ' '..='~' | '\u{fe0e}' | '\u{fe0f}' => false,
        // Letters and marks that are drawn as nothing: <https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point>,
        // and the braille pattern without dots.
        '\u{34f}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{17b4}'
        | '\u{17b5}'
        | '\u{180b}'..='\u{180f}'
        | '\u{2800}'
        | '\u{3164}'
        | '\u{fe00}'..='\u{fe0d}'
        | '\u{ffa0}'
        | '\u{e0100}'..='\u{e01ef}' => true,
        _ => !is_printable(c),
    }
}

/// Whether it is a blank of some width: hidden as it stands, but harmless where blanks are, as in a name of a folder.
#[must_use]
pub fn is_blank(c: char) -> bool {
    c.is_whitespace() && !c.is_control() && !matches!(c, '\u{2028}' | '\u{2029}')
}

/// What the standard library knows of Unicode. It escapes a combining mark at the beginning of a text only.
fn is_printable(c: char) -> bool {
    let mut text = [b'a'; 5];
    let length = c.encode_utf8(&mut text[1..]).len();
    std::str::from_utf8(&text[..=length]).is_ok_and(|text| text.escape_debug().nth(2).is_none())
}

/// Adds a character, or its number where it cannot be seen: `U+202E`.
pub fn push_visible(c: char, to: &mut String) {
    if is_hidden(c) {
        // Writing to a string cannot fail.
        let _ = write!(to, "U+{:04X}", u32::from(c));
    } else {
        to.push(c);
    }
}

/// The text on one line: white space is one space, none at either end, and every other character can be seen.
#[must_use]
pub fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        word.chars().for_each(|c| push_visible(c, &mut line));
    }
    line
}

#[cfg(test)]
mod tests {
    use super::{is_hidden, one_line};

    #[test]
    fn what_shows_nothing_is_hidden() {
        for c in "\0\t\n\r\u{7f}\u{85}\u{a0}\u{ad}\u{34f}\u{61c}\u{115f}\u{180e}\u{200b}\u{200d}\u{202e}\u{2028}\u{2060}\u{2800}\u{3000}\u{3164}\u{fe00}\u{feff}\u{ffa0}\u{fff9}\u{fdd0}\u{ffff}\u{e0041}\u{e000}".chars() {
            assert!(is_hidden(c), "{c:?}");
        }
        for c in "a ~é›名🎥\u{301}\u{e31}\u{93f}❤\u{fe0f}½€".chars() {
            assert!(!is_hidden(c), "{c:?}");
        }
    }

    #[test]
    fn a_line_is_one() {
        assert_eq!(one_line(" a\r\n\u{2028}b\u{a0}\u{202e}c "), "a b U+202Ec");
    }
}
