//! How documentation comments of Swift and of Objective-C read what is said of errors.

use super::super::names;
use super::lower::Case;
use crate::prose::markdown::{self, Flavour};
use crate::prose::{inline::shown, one_line};
use crate::reference::{Dialect, Entry, Instead, Plain, push_entry, push_line};

/// DocC's Markdown: <https://www.swift.org/documentation/docc/formatting-your-documentation-content>.
pub struct DocC;

/// What begins a directive.
const DOCC: Flavour = Flavour { is_mark: |around| around.c == '@' && around.is_first() };

/// Words that take what follows them and a colon out of a list, to a place of its own:
/// <https://github.com/swiftlang/swift-markdown/blob/main/Sources/Markdown/Interpretive%20Nodes/Aside.swift>.
#[rustfmt::skip]
const TAGS: &[&str] = &[
    "attention", "author", "authors", "bug", "complexity", "copyright", "date", "experiment", "important",
    "invariant", "keyword", "localizationkey", "mutatingvariant", "nonmutatingvariant", "note", "parameter",
    "parameters", "postcondition", "precondition", "recommended", "recommendedover", "remark", "remarks", "requires",
    "returns", "seealso", "since", "tag", "throws", "tip", "todo", "version", "warning",
];

impl Dialect for DocC {
    fn text(&self, text: &str, to: &mut String) {
        // No escape takes the meaning of such a word away, but it has none as code.
        let (word, rest) = text.trim_start().split_once(':').unwrap_or_default();
        let mut words = word.split_whitespace();
        let tag = words.next().unwrap_or_default().to_ascii_lowercase();
        let is_first = !markdown::is_within(to);
        if is_first && TAGS.contains(&tag.as_str()) && (tag == "parameter" || words.next().is_none()) {
            self.code(word, to);
            to.push_str(if rest.starts_with(char::is_whitespace) { ": " } else { ":" });
            markdown::push_text(rest, DOCC, to);
        } else {
            markdown::push_text(text, DOCC, to);
        }
    }

    fn languages(&self) -> &'static [&'static str] {
        &["swift"]
    }
}

/// A title on one line for Markdown.
pub fn title(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    DocC.text(text, &mut line);
    line
}

/// A sentence on one line for Markdown, with its code and links.
pub fn prose(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    push_line(text, &DocC, &mut line);
    line
}

/// Comments in a header, as clang reads them: no command (`@param`, `\return`), no tag and no entity.
pub struct HeaderDoc;

impl Dialect for HeaderDoc {
    fn text(&self, text: &str, to: &mut String) {
        for c in one_line(text).chars() {
            if matches!(c, '@' | '\\' | '<' | '&') {
                to.push('\\');
            }
            to.push(c);
        }
    }

    fn code(&self, text: &str, to: &mut String) {
        // Commands, tags and entities are read between backticks too.
        if text.contains(['@', '\\', '<', '&', '`']) {
            self.text(text, to);
        } else {
            to.extend(["`", &one_line(text), "`"]);
        }
    }

    fn emphasis(&self, _is_strong: bool) -> &'static str {
        ""
    }

    fn link(&self, words: &str, address: &str, to: &mut String) {
        to.extend([words, " ("]);
        self.address(address, to);
        to.push(')');
    }

    fn address(&self, address: &str, to: &mut String) {
        self.text(shown(address), to);
    }
}

/// Adds a line of a comment in a header. Nothing at its end swallows the next line.
pub fn push_header_line(mark: &str, to: &mut String, write: impl FnOnce(&mut String)) {
    to.push_str(mark);
    write(to);
    to.push_str(if to.ends_with('\\') || to.ends_with("??/") { " .\n" } else { "\n" });
}

/// Adds the whole comment of an error.
pub fn push_error(entry: &Entry<'_>, case: &Case<'_>, to: &mut String) {
    let link =
        |other: Instead<'_>| Some(format!("``{}/{}``", names::type_name(other.domain), names::case_name(other.error)));
    push_entry(entry, &DocC, "    /// ", |field| &case.labels[field], link, to);
}

/// Adds what happened, in one line.
pub fn push_message(entry: &Entry<'_>, case: &Case<'_>, mark: &str, to: &mut String) {
    to.push_str(mark);
    entry.message().push(&DocC, |field| &case.labels[field], to);
    to.push('\n');
}

/// Adds the comment of what makes an error that carries something.
pub fn push_maker(entry: &Entry<'_>, case: &Case<'_>, to: &mut String) {
    push_message(entry, case, "    /// ", to);
    let error = case.error.error;
    let mut lead = "    ///\n    /// - Parameters:\n";
    for (field, label) in error.fields.iter().zip(&case.labels) {
        let Some(about) = &field.about else { continue };
        to.push_str(std::mem::take(&mut lead));
        to.extend(["    ///   - ", label, ": "]);
        push_line(about, &DocC, to);
        to.push('\n');
    }
    if !error.reasons.is_empty() {
        to.push_str(lead);
        to.extend(["    ///   - ", names::REASON, ": ", REASON, "\n"]);
    }
}

/// Adds the comment of what an error carries at a place: a field, or the reason after the last.
pub fn push_field(case: &Case<'_>, place: usize, mark: &str, to: &mut String) {
    let about = match case.error.error.fields.get(place) {
        Some(field) => field.about.as_deref(),
        None => Some(REASON),
    };
    if let Some(about) = about {
        to.push_str(mark);
        push_line(about, &DocC, to);
        to.push('\n');
    }
}

/// What a reason is.
const REASON: &str = "The cause, where the peer told one.";

/// Why an error should no longer be used; `name` gives what users call another.
pub fn deprecation(entry: &Entry<'_>, name: impl Fn(Instead<'_>) -> String) -> Option<String> {
    let mut message = String::new();
    entry.deprecation?.push(&Plain, |error| format!("`{}`", name(error)), &mut message);
    Some(message)
}

#[cfg(test)]
mod tests {
    use super::{HeaderDoc, prose, push_header_line};
    use crate::reference::Dialect;

    fn header(text: &str) -> String {
        let mut line = String::new();
        push_header_line("/// ", &mut line, |line| HeaderDoc.text(text, line));
        line
    }

    #[test]
    fn comments_are_one_line_without_markup() {
        assert_eq!(prose("see ``X`` and <doc:X>"), "see `X` and \\<doc:X>");
        assert_eq!(prose("@Metadata & &amp; a@b"), "\\@Metadata & \\&amp; a@b");
        assert_eq!(header("@a \\b <c>\n&d; 1 > 0"), "/// \\@a \\\\b \\<c> \\&d; 1 > 0\n");
    }

    #[test]
    fn no_item_of_a_list_is_taken_out_of_it() {
        assert_eq!(prose("Throws: it *is*"), "`Throws`: it \\*is\\*");
        assert_eq!(prose(" parameter x:y"), "`parameter x`:y");
        assert_eq!(prose("Network: it is"), "Network: it is");
        assert_eq!(prose("Version 2 of it: no"), "Version 2 of it: no");
    }

    #[test]
    fn no_line_of_a_header_swallows_the_next() {
        assert_eq!(header("ends in \\"), "/// ends in \\\\ .\n");
        assert_eq!(header("ends in ??/"), "/// ends in ??/ .\n");
    }
}
