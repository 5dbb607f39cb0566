//! Authored text within findings: made harmless, so that no finding shows what is not there or fills the screen.

use crate::prose::visible::{escaped, is_deceptive};

/// The longest text of a finding, in characters.
const LONGEST: usize = 600;

/// The text with what cannot be seen as escapes, and with its middle left out where it is long.
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
