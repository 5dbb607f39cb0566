//! Authored text within findings: made harmless, so that no finding shows what is not there or fills the screen.

/// The longest text of a finding, in characters.
const LONGEST: usize = 600;

/// Whether a character shows nothing, or changes how others are shown: controls, marks of direction, zero widths.
pub(crate) fn is_deceptive(c: char) -> bool {
    matches!(
        c,
        '\0'..='\u{1f}'
            | '\u{7f}'..='\u{9f}'
            | '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}'
    )
}

/// The text with such characters as escapes, and with its middle left out where it is long.
pub(super) fn plain(text: String) -> String {
    if text.len() <= LONGEST && !text.contains(is_deceptive) {
        return text;
    }
    let mut plain = String::new();
    let count = text.chars().count();
    for (index, c) in text.chars().enumerate() {
        if count > LONGEST && index == LONGEST / 2 {
            plain.push_str(" […] ");
        }
        let is_left_out = count > LONGEST && (LONGEST / 2..count - LONGEST / 2).contains(&index);
        if is_left_out {
            continue;
        }
        if is_deceptive(c) {
            plain.extend(c.escape_debug());
        } else {
            plain.push(c);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn escapes_and_shortens() {
        assert_eq!(plain("é 🎥 `x`".to_owned()), "é 🎥 `x`");
        assert_eq!(plain("a\u{202e}b\u{200b}\n\u{1b}[0m".to_owned()), "a\\u{202e}b\\u{200b}\\n\\u{1b}[0m");
        let long = plain(format!("begin {} end", "x".repeat(5_000_000)));
        assert!(long.len() < 700 && long.starts_with("begin ") && long.ends_with(" end"), "{long}");
    }
}
