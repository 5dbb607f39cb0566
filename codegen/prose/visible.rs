//! What findings and paths show of a text: one line, and nothing in it that deceives the eye.

use super::is_hidden;
use std::path::Path;

/// The text with characters that show nothing as escapes.
pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if is_hidden(c) {
            // What shows nothing is printable to `escape_debug`, such as U+3164.
            escaped.extend(c.escape_default());
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
        assert_eq!(shown(Path::new("\u{3164}\u{2800}\u{a0}")), "\\u{3164}\\u{2800}\\u{a0}");
    }
}
