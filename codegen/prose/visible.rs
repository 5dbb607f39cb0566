//! What findings and paths show of a text: one line, and nothing in it that deceives the eye.

use std::path::Path;

/// Whether a character shows nothing, or changes how others are shown: controls, marks of direction, zero widths. Less is
/// asked than by [`is_hidden`](super::is_hidden): blanks of every width may stand in the name of a folder, and in a snippet.
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

/// The text with characters that show nothing as escapes.
pub(crate) fn escaped(text: &str) -> String {
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

/// A path as people are shown it: what cannot be seen is escaped, so that no file name moves the cursor or begins a line.
#[must_use]
pub fn shown(path: &Path) -> String {
    escaped(&path.display().to_string())
}

#[cfg(test)]
mod tests {
    use super::shown;
    use std::path::Path;

    #[test]
    fn a_path_is_one_line_that_shows_all_there_is() {
        assert_eq!(shown(Path::new("spec/é\n\u{1b}[2J\u{202e}.yaml")), "spec/é\\n\\u{1b}[2J\\u{202e}.yaml");
    }
}
