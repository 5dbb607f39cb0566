//! Doc comments: authored text as editors show it, as Markdown, without tags or markup of its own.

use super::literal::is_plain;
use std::fmt::Write;

/// The paragraphs and tags of one doc comment.
#[derive(Debug, Default)]
pub struct Doc {
    lines: Vec<String>,
}

impl Doc {
    /// A comment that begins with this authored text.
    pub fn new(text: &str) -> Self {
        Self::default().paragraph(text)
    }

    /// Adds a paragraph of authored text; nothing where it is blank.
    #[must_use]
    pub fn paragraph(self, text: &str) -> Self {
        self.labelled("", text)
    }

    /// Adds a paragraph of authored text behind words of our own.
    #[must_use]
    pub fn labelled(mut self, label: &str, text: &str) -> Self {
        let text = prose(text);
        if !text.is_empty() {
            self.gap();
            self.lines.push(format!("{label}{text}"));
        }
        self
    }

    /// Adds a list of authored texts below words of our own.
    #[must_use]
    pub fn list(mut self, label: &str, items: impl IntoIterator<Item = String>) -> Self {
        let mut items = items.into_iter().peekable();
        if items.peek().is_some() {
            self.gap();
            self.lines.push(label.to_owned());
            self.lines.extend(items.map(|item| format!("- {item}")));
        }
        self
    }

    /// Adds a tag; its text is made by the caller, with [`prose`] and [`url`].
    #[must_use]
    pub fn tag(mut self, name: &str, text: &str) -> Self {
        if !self.lines.last().is_none_or(|line| line.starts_with('@')) {
            self.lines.push(String::new());
        }
        self.lines.push(format!("@{name} {text}").trim_end().to_owned());
        self
    }

    /// The comment, each line behind `indent`, with a line break at its end; nothing where there is no text.
    pub fn comment(&self, indent: &str) -> String {
        match &self.lines[..] {
            [] => String::new(),
            [line] => format!("{indent}/** {line} */\n"),
            lines => {
                let mut comment = format!("{indent}/**\n");
                for line in lines {
                    comment.push_str(format!("{indent} * {line}").trim_end());
                    comment.push('\n');
                }
                comment + indent + " */\n"
            }
        }
    }

    fn gap(&mut self) {
        if !self.lines.is_empty() {
            self.lines.push(String::new());
        }
    }
}

/// Authored text on one line. What would be Markdown, a tag, a link or the end of the comment is taken literally.
pub fn prose(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let text = words.join(" ");
    let mut prose = String::with_capacity(text.len());
    let mut before = None;
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let in_word = before.is_some_and(char::is_alphanumeric);
        let next_in_word = rest.peek().copied().is_some_and(char::is_alphanumeric);
        let special = match c {
            '\\' | '`' | '*' | '[' | '<' | '&' | '~' | '|' => true,
            '/' => before == Some('*'),
            '_' => !(in_word && next_in_word),
            '@' => !in_word,
            '#' | '+' | '-' | '=' | '>' => before.is_none(),
            _ => false,
        };
        if special {
            prose.push('\\');
        }
        if is_plain(c) {
            prose.push(c);
        } else {
            // Writing to a string cannot fail.
            let _ = write!(prose, "U+{:04X}", u32::from(c));
        }
        before = Some(c);
    }
    prose
}

/// A URL, so that it cannot end the comment.
pub fn url(url: &str) -> String {
    let mut safe = String::with_capacity(url.len());
    for c in url.chars() {
        match c {
            '*' => safe.push_str("%2A"),
            _ => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::{Doc, prose, url};

    #[test]
    fn text_is_only_text() {
        for (text, shown) in [
            ("a */ b @deprecated c", "a \\*\\/ b \\@deprecated c"),
            ("@deprecated {@link x} a@b", "\\@deprecated {\\@link x} a@b"),
            ("one\r\n two\u{2028}three\u{85}four", "one two three four"),
            ("# a `b` <c> [d](e) snake_case _f_", "\\# a \\`b\\` \\<c> \\[d](e) snake_case \\_f\\_"),
            ("\u{202e}\u{0}", "U+202EU+0000"),
        ] {
            assert_eq!(prose(text), shown);
        }
        assert_eq!(url("https://x/*/"), "https://x/%2A/");
    }

    #[test]
    fn comments_have_paragraphs_and_tags() {
        assert_eq!(Doc::new(" ").comment("  "), "");
        assert_eq!(Doc::new("One.").comment("  "), "  /** One. */\n");
        let doc = Doc::new("One.").list("Occurs:", ["Two.".to_owned()]).tag("since", "1.0.0").tag("deprecated", "");
        assert_eq!(
            doc.comment(""),
            "/**\n * One.\n *\n * Occurs:\n * - Two.\n *\n * @since 1.0.0\n * @deprecated\n */\n"
        );
    }
}
