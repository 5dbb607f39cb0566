//! Documentation comments, as JSDoc and the Markdown that editors show of it.

use crate::edition::EditionError;
use crate::model::{Reason, Version};
use crate::prose::inline::shown;
use crate::prose::markdown::{self, Flavour};
use crate::reference::{self, Dialect, Entry, Instead};

/// What editors and the compiler make of a comment.
pub struct JsDoc;

/// The end of a comment, and what would be a tag.
const FLAVOUR: Flavour = Flavour {
    is_mark: |around| match around.c {
        '/' => around.previous() == Some('*'),
        '@' => !around.previous().is_some_and(char::is_alphanumeric),
        _ => false,
    },
};

impl Dialect for JsDoc {
    fn text(&self, text: &str, to: &mut String) {
        if to.ends_with('*') && text.starts_with('/') {
            to.push('\\');
        }
        markdown::push_text(text, FLAVOUR, to);
    }

    /// Nothing can be escaped in it, and the end of the comment, or a tag, must not stand there: a backslash does.
    fn code_line(&self, line: &str, to: &mut String) {
        let code = line.trim_start();
        markdown::push_code_line(&line[..line.len() - code.len()], to);
        if code.starts_with('@') {
            to.push('\\');
        }
        markdown::push_code_line(&code.replace("*/", "*\\/"), to);
    }

    fn languages(&self) -> &'static [&'static str] {
        &["typescript", "ts", "tsx", "javascript", "js", "jsx"]
    }

    fn code(&self, text: &str, to: &mut String) {
        // Between backticks nothing can be escaped.
        if text.contains(['*', '@']) { self.text(text, to) } else { markdown::push_code(text, to) }
    }

    fn address(&self, address: &str, to: &mut String) {
        if address.starts_with("http") {
            return to.extend(["{@link ", &url(address), "}"]);
        }
        let mut words = String::new();
        self.text(shown(address), &mut words);
        self.link(&words, address, to);
    }

    fn page(&self, page: &str, to: &mut String) {
        to.extend(["@see ", &url(page)]);
    }

    fn since(&self, version: Version) -> Option<String> {
        Some(format!("@since {version}"))
    }
}

/// A URL that cannot end the comment.
pub fn url(url: &str) -> String {
    url.replace('*', "%2A")
}

/// A comment of one authored text; nothing where there is none.
pub fn comment(text: &str) -> String {
    let mut comment = String::new();
    push_text(text, " * ", &mut comment);
    comment
}

/// Adds a comment of one authored text, its lines after `mark`.
pub fn push_text(text: &str, mark: &str, to: &mut String) {
    push_comment(mark, to, |to| reference::push_text(text, &JsDoc, mark, to));
}

/// Adds all that there is to say of an error. `name` is what the module calls the error to use in its place.
pub fn push_entry(entry: &Entry<'_>, name: fn(EditionError<'_>) -> String, to: &mut String) {
    push_comment(" * ", to, |to| {
        // A module sees the constants of its own domain.
        let link = |other: Instead<'_>| (!other.is_elsewhere).then(|| format!("{{@link {}}}", name(other.error)));
        reference::push_entry(entry, &JsDoc, " * ", |field| field_name(entry, field), link, to);
        if entry.deprecation.is_some() && entry.url.is_none() && entry.since().is_none() {
            to.push_str(" *\n");
        }
        push_deprecation(entry, " * ", name, to);
    });
}

/// Adds the same in short: what happened, the page that says more where there is to be a link to it, and whether the error
/// should still be used.
pub fn push_brief(
    entry: &Entry<'_>,
    page: Option<&str>,
    name: fn(EditionError<'_>) -> String,
    mark: &str,
    to: &mut String,
) {
    push_comment(mark, to, |to| {
        push_line(mark, to, |to| entry.message().push(&JsDoc, |field| field_name(entry, field), to));
        if page.is_some() || entry.deprecation.is_some() {
            to.extend([mark.trim_end(), "\n"]);
        }
        if let Some(page) = page {
            push_line(mark, to, |to| JsDoc.page(page, to));
        }
        push_deprecation(entry, mark, name, to);
    });
}

/// Adds what a reason means, as an item of a list.
pub fn push_reason(reason: &Reason, to: &mut String) {
    match &reason.message {
        Some(message) => push_item(&reason.code, message, to),
        None => push_item(&reason.code, &reason.name.sentence(), to),
    }
}

/// Adds what a value means, as an item of a list.
pub fn push_item(value: &str, about: &str, to: &mut String) {
    push_line(" * - ", to, |to| {
        JsDoc.code(value, to);
        to.push_str(": ");
        reference::push_line(about, &JsDoc, to);
    });
}

/// Adds the comment of a name that something had before.
pub fn push_renamed(name: &str, to: &mut String) {
    to.extend(["/** @deprecated Renamed to {@link ", name, "}. */\n"]);
}

fn field_name<'e>(entry: &Entry<'e>, field: usize) -> &'e str {
    entry.shipped.error.fields[field].name.as_str()
}

/// Adds the tag for which editors strike a name through.
fn push_deprecation(entry: &Entry<'_>, mark: &str, name: fn(EditionError<'_>) -> String, to: &mut String) {
    if let Some(deprecation) = &entry.deprecation {
        push_line(mark, to, |to| {
            to.push_str("@deprecated ");
            let name = |instead: Instead<'_>| {
                let name = name(instead.error);
                if instead.is_elsewhere {
                    format!("`{name}` of the domain `{}`", instead.domain.name)
                } else {
                    format!("{{@link {name}}}")
                }
            };
            deprecation.push(&JsDoc, name, to);
        });
    }
}

fn push_line(mark: &str, to: &mut String, write: impl FnOnce(&mut String)) {
    to.push_str(mark);
    write(to);
    to.push('\n');
}

/// Adds a comment of the lines that `write` adds, each after `mark`: on one line where there is one, and nothing where
/// there is none.
pub fn push_comment(mark: &str, to: &mut String, write: impl FnOnce(&mut String)) {
    let indent = mark.strip_suffix(" * ").unwrap_or_default();
    let begin = to.len();
    to.extend([indent, "/**\n"]);
    let first = to.len();
    write(to);
    match to[first..].split_once('\n') {
        None => to.truncate(begin),
        Some((line, "")) => {
            let line = format!("{indent}/** {} */\n", &line[mark.len()..]);
            to.replace_range(begin.., &line);
        }
        Some(_) => to.extend([indent, " */\n"]),
    }
}

#[cfg(test)]
mod tests {
    use super::{JsDoc, comment, url};
    use crate::reference::Dialect;

    #[test]
    fn text_is_only_text() {
        for (text, shown) in [
            ("a */ b @deprecated c", "/** a \\*\\/ b \\@deprecated c */\n"),
            ("@deprecated {@link x} a@b", "/** \\@deprecated {\\@link x} a@b */\n"),
            ("one\r\n two\u{2028}three\u{85}four", "/** one two three four */\n"),
            ("\u{202e}\u{0}", "/** U+202EU+0000 */\n"),
            (" ", ""),
        ] {
            assert_eq!(comment(text), shown);
        }
        assert_eq!(url("https://x/*/"), "https://x/%2A/");
    }

    #[test]
    fn codes_neither_end_a_comment_nor_begin_a_tag() {
        for (code, shown) in [("a.b", "`a.b`"), ("*/", "\\*\\/"), ("x @internal", "x \\@internal"), ("`", "`` ` ``")] {
            let mut text = String::new();
            JsDoc.code(code, &mut text);
            assert_eq!(text, shown);
        }
    }
}
