//! Authored text within findings: made harmless, so that no finding shows what is not there or fills the screen.

use crate::prose::{is_hidden, visible::escaped};
use std::borrow::Cow;

/// The longest text of a finding, in characters.
const LONGEST: usize = 600;

/// The text with what cannot be seen as escapes, and with its middle left out where it is long.
pub(super) fn plain(text: String) -> String {
    if text.len() <= LONGEST && !text.contains(is_hidden) { text } else { escaped(&short(&text)) }
}

/// The text, with its middle left out where it is long.
pub(super) fn short(text: &str) -> Cow<'_, str> {
    let length = if text.len() <= LONGEST { 0 } else { text.chars().count() };
    if length <= LONGEST {
        return Cow::Borrowed(text);
    }
    let byte = |index: usize| text.char_indices().nth(index).map_or(text.len(), |(byte, _)| byte);
    Cow::Owned(format!("{} […] {}", &text[..byte(LONGEST / 2)], &text[byte(length - LONGEST / 2)..]))
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
