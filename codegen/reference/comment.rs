//! The reference as a documentation comment: the one place that puts sentences together.

use super::{Deprecation, Dialect, Entry, Instead, push_blocks, push_code_block, push_line};
use crate::model::Fix;

/// Adds what there is to say of an error as lines, each after `mark` and with a line break at its end.
///
/// `label` gives the name by which the language's users know a field, `link` a link to another error, if there can be one.
/// What is said of a field stands at the field, and a deprecation where the language has its own place for it, see
/// [`Deprecation::push`].
pub fn push_entry<'l>(
    entry: &Entry<'_>,
    dialect: &dyn Dialect,
    mark: &str,
    label: impl Fn(usize) -> &'l str,
    link: impl Fn(Instead<'_>) -> Option<String>,
    to: &mut String,
) {
    let mut lines = Lines { mark, to };
    lines.line(|line| push_message_or_title(entry, dialect, &label, line));
    lines.blank();
    let since = entry.since();
    let own_line = since.and_then(|version| dialect.since(version));
    lines.line(|line| {
        line.push_str("Code ");
        if let Some(shown) = entry.shown_code() {
            dialect.code(&shown, line);
            line.push_str(", value ");
        }
        dialect.code(&entry.code().to_string(), line);
        if let Some(wire) = entry.wire_code() {
            line.push_str(", on the wire ");
            dialect.code(&wire.to_string(), line);
        }
        if let (Some(version), None) = (since, &own_line) {
            line.extend([", since ", &version.to_string()]);
        }
        line.push('.');
    });
    if let Some(description) = entry.description() {
        let mut text = String::new();
        push_blocks(&description.blocks, dialect, &mut text);
        lines.blank();
        lines.block(&text);
    }
    if !entry.occurs().is_empty() {
        lines.blank();
        lines.line(|line| line.push_str("It occurs when:"));
        for occurs in entry.occurs() {
            lines.line(|line| {
                line.push_str("- ");
                push_line(occurs, dialect, line);
            });
        }
    }
    if let Some(fix) = entry.fix() {
        lines.blank();
        match fix {
            Fix::One(fix) => lines.line(|line| {
                line.push_str("To fix it: ");
                push_line(fix, dialect, line);
            }),
            Fix::Steps(steps) => {
                lines.line(|line| line.push_str("To fix it:"));
                for (index, step) in steps.iter().enumerate() {
                    lines.line(|line| {
                        line.extend([&(index + 1).to_string(), ". "]);
                        push_line(step, dialect, line);
                    });
                }
            }
        }
    }
    push_examples(entry, dialect, &mut lines);
    push_mentions(entry, dialect, link, &mut lines);
    if let Some(user) = entry.user() {
        lines.blank();
        lines.line(|line| {
            line.push_str("Users read: ");
            user.push(dialect, &label, line);
        });
    }
    if entry.url.is_some() || own_line.is_some() {
        lines.blank();
    }
    if let Some(url) = &entry.url {
        lines.line(|line| dialect.page(url, line));
    }
    if let Some(since) = own_line {
        lines.line(|line| line.push_str(&since));
    }
}

/// Adds the examples in the language of these readers.
fn push_examples(entry: &Entry<'_>, dialect: &dyn Dialect, lines: &mut Lines<'_>) {
    for example in entry.examples(dialect.languages()) {
        if let Some(about) = &example.about {
            lines.blank();
            lines.line(|line| push_line(about, dialect, line));
        }
        for (above, code) in example.codes() {
            lines.blank();
            lines.line(|line| line.push_str(above));
            lines.blank();
            let mut block = String::new();
            push_code_block(&example.language, code, dialect, &mut block);
            lines.block(&block);
        }
    }
}

/// Adds the errors that it names.
fn push_mentions(
    entry: &Entry<'_>,
    dialect: &dyn Dialect,
    link: impl Fn(Instead<'_>) -> Option<String>,
    lines: &mut Lines<'_>,
) {
    for (above, mentions) in entry.mentions.iter().flat_map(|mentions| mentions.kinds()) {
        lines.blank();
        lines.line(|line| line.push_str(above));
        for mention in mentions {
            lines.line(|line| {
                line.push_str("- ");
                match mention.there.and_then(&link) {
                    Some(link) => line.push_str(&link),
                    None => dialect.code(&mention.plain(entry.domain.name.as_str()), line),
                }
                if let Some(about) = &mention.related.about {
                    line.push_str(": ");
                    push_line(about, dialect, line);
                }
            });
        }
    }
}

/// Adds one line of authored text after `mark`; nothing where there is none.
pub fn push_text(text: &str, dialect: &dyn Dialect, mark: &str, to: &mut String) {
    if !text.trim().is_empty() {
        Lines { mark, to }.line(|line| push_line(text, dialect, line));
    }
}

/// Adds the message, or the title of an error without one.
fn push_message_or_title<'l>(
    entry: &Entry<'_>,
    dialect: &dyn Dialect,
    label: impl Fn(usize) -> &'l str,
    to: &mut String,
) {
    let begin = to.len();
    entry.message().push(dialect, label, to);
    if to.len() == begin {
        dialect.text(&entry.shipped.error.title(), to);
    }
}

impl Deprecation<'_> {
    /// Adds since when and why the error should no longer be used, and what to use, as sentences. `name` shows what the
    /// language's users call an error.
    pub fn push(&self, dialect: &dyn Dialect, name: impl Fn(Instead<'_>) -> String, to: &mut String) {
        to.extend(["Since ", &self.said.since.to_string(), "."]);
        let mut advice = String::new();
        self.push_advice(dialect, name, &mut advice);
        if !advice.is_empty() {
            to.extend([" ", &advice]);
        }
    }

    /// The same without since when, for a language that has a place of its own for that; nothing where nothing is said.
    pub fn push_advice(&self, dialect: &dyn Dialect, name: impl Fn(Instead<'_>) -> String, to: &mut String) {
        if let Some(why) = &self.said.why {
            push_line(why, dialect, to);
            if !to.ends_with(['.', '!', '?']) {
                to.push('.');
            }
        }
        if let Some(instead) = self.instead {
            let space = if self.said.why.is_some() { " " } else { "" };
            to.extend([space, "Use ", &name(instead), " instead."]);
        }
    }
}

/// Lines of a comment.
struct Lines<'t> {
    mark: &'t str,
    to: &'t mut String,
}

impl Lines<'_> {
    /// Adds a line that `write` writes.
    fn line(&mut self, write: impl FnOnce(&mut String)) {
        self.to.push_str(self.mark);
        write(self.to);
        let end = self.to.trim_end_matches(' ').len();
        self.to.truncate(end);
        self.to.push('\n');
    }

    /// Adds the lines of a text.
    fn block(&mut self, text: &str) {
        text.split('\n').for_each(|written| self.line(|line| line.push_str(written)));
    }

    fn blank(&mut self) {
        self.line(|_| {});
    }
}
