//! Authored text within findings: made harmless, so that no finding shows what is not there or fills the screen.

use std::path::Path;

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
    let characters: Vec<char> = text.chars().collect();
    if characters.len() <= LONGEST {
        return escaped(&text);
    }
    let part = |characters: &[char]| escaped(&characters.iter().collect::<String>());
    let (begin, end) = (&characters[..LONGEST / 2], &characters[characters.len() - LONGEST / 2..]);
    format!("{} […] {}", part(begin), part(end))
}

/// A path as people are shown it: what cannot be seen is escaped, so that no file name moves the cursor or begins a line.
#[must_use]
pub fn shown(path: &Path) -> String {
    escaped(&path.display().to_string())
}

/// The text with characters that show nothing as escapes.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if is_deceptive(c) {
            escaped.extend(c.escape_debug());
        } else {
            escaped.push(c);
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::{plain, shown};
    use std::path::Path;

    #[test]
    fn a_path_is_one_line_that_shows_all_there_is() {
        assert_eq!(shown(Path::new("spec/é\n\u{1b}[2J\u{202e}.yaml")), "spec/é\\n\\u{1b}[2J\\u{202e}.yaml");
    }

    #[test]
    fn escapes_and_shortens() {
        assert_eq!(plain("é 🎥 `x`".to_owned()), "é 🎥 `x`");
        assert_eq!(plain("a\u{202e}b\u{200b}\n\u{1b}[0m".to_owned()), "a\\u{202e}b\\u{200b}\\n\\u{1b}[0m");
        let long = plain(format!("begin {} end", "x".repeat(5_000_000)));
        assert!(long.len() < 700 && long.starts_with("begin ") && long.ends_with(" end"), "{long}");
    }
}
