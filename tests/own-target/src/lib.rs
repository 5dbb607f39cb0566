//! A target of one's own: an `IntEnum` or a `StrEnum` of Python for each domain, with what the catalogue says of each error.
//!
//! It shows all that a language needs: names, an allocation of them that the checks read, a dialect for comments, and files.

use errspec::edition::{Edition, EditionDomain, EditionError};
use errspec::model::{Code, CodeSpace, Domain};
use errspec::reference::{self, Dialect, Entry};
use errspec::targets::{File, Language, Namespace, Rules, Target};
use std::fmt::Write;

/// Python: `errors.py`, with an enum for each domain.
#[derive(Debug, Clone, Copy)]
pub struct Python;

impl Language for Python {
    fn name(&self) -> &'static str {
        "python"
    }

    fn title(&self) -> &'static str {
        "Python"
    }

    fn identifier(&self, domain: &Domain, error: EditionError<'_>) -> Option<String> {
        Some(format!("{}.{}", class(domain), member(error)))
    }

    fn allocate(&self, edition: &Edition<'_>, namespace: &mut Namespace) {
        let classes = namespace.scope("the classes of `errors.py`", Rules::new(refuse));
        namespace.avoid(classes, &["IntEnum", "StrEnum"]);
        for domain in edition.domains() {
            let class = namespace.declare(classes, class(domain.domain), domain.origin());
            let members = namespace.scope(format!("the members of the Python class `{class}`"), Rules::new(refuse));
            namespace.avoid(members, &["mro", "name", "value"]);
            for error in &domain.errors {
                namespace.declare(members, member(*error), error.origin());
            }
        }
    }
}

impl Target for Python {
    fn files<'e>(&self, edition: &'e Edition<'e>) -> Vec<File<'e>> {
        vec![File::new("errors.py", move || {
            let mut file = "from enum import IntEnum, StrEnum\n".to_owned();
            for domain in edition.domains() {
                push_class(edition, domain, &mut file);
            }
            file
        })]
    }
}

/// `SessionError`
fn class(domain: &Domain) -> String {
    format!("{}Error", domain.name.pascal_acronyms())
}

/// `SESSION_IS_FULL`, or what the platform's users were given.
fn member(error: EditionError<'_>) -> String {
    error.given_name().map_or_else(|| error.error.name.screaming_snake(), str::to_owned)
}

/// <https://docs.python.org/3/reference/lexical_analysis.html#keywords>, as far as names in capitals could be any.
fn refuse(name: &str) -> Option<&'static str> {
    let is_word = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    if name.is_empty() || name.starts_with(|c: char| c.is_ascii_digit()) || !is_word {
        Some("is no name in Python")
    } else if ["None", "True", "False"].contains(&name) {
        Some("is a keyword of Python")
    } else {
        None
    }
}

fn push_class(edition: &Edition<'_>, domain: &EditionDomain<'_>, file: &mut String) {
    let base = if domain.domain.codes == CodeSpace::Text { "StrEnum" } else { "IntEnum" };
    // Writing to a string cannot fail.
    let _ = writeln!(file, "\n\nclass {}({base}):", class(domain.domain));
    file.push_str("    \"\"\"");
    Comment.text(&domain.domain.summary, file);
    file.push_str("\"\"\"\n");
    for error in &domain.errors {
        let code = match &*error.code() {
            Code::Number(number) => number.to_string(),
            Code::Text(text) => string(text),
        };
        let _ = writeln!(file, "\n    {} = {code}", member(*error));
        let entry = Entry::new(edition, domain, *error);
        let label = |field: usize| error.error.fields[field].name.as_str();
        reference::push_entry(&entry, &Comment, "    # ", label, |_| None, file);
    }
}

/// Comments are plain text, of one line each.
struct Comment;

impl Dialect for Comment {
    fn text(&self, text: &str, to: &mut String) {
        let line = errspec::prose::one_line(text);
        to.push_str(&line.replace('\\', "\\\\").replace("\"\"\"", "\\\"\\\"\\\""));
    }
}

/// <https://docs.python.org/3/reference/lexical_analysis.html#escape-sequences>
fn string(text: &str) -> String {
    let mut literal = String::from("\"");
    for c in text.chars() {
        if matches!(c, '"' | '\\') {
            literal.extend(['\\', c]);
        } else if errspec::prose::is_hidden(c) {
            let _ = write!(literal, "\\U{:08x}", u32::from(c));
        } else {
            literal.push(c);
        }
    }
    literal + "\""
}
