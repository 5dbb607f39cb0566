//! What a program can look up of every error: what the catalogue says of it, its message, and its text for people.

use super::super::facts::Fact;
use super::TEMPLATES;
use super::literal;
use super::lower::Domain;
use crate::model::{Fix, Message, Segment};
use crate::reference;
use std::borrow::Cow;
use std::fmt::Write;

/// The module that says what the catalogue says of the errors of a domain.
pub fn module(domain: &Domain<'_>) -> String {
    let mut text = String::new();
    TEMPLATES.fill("src/domain.info.ts", domain, &[("infos", &|to| push_infos(domain, to))], &mut text);
    text
}

fn push_infos(domain: &Domain<'_>, to: &mut String) {
    let categories = &domain.edition.catalogue().categories;
    let has_shown_codes = domain.edition.uses().shown_codes;
    for error in domain.errors() {
        let (model, entry) = (error.model, domain.entry(&error));
        to.extend(["  { domain: ", &domain.name, ", code: ", &error.code]);
        if has_shown_codes {
            to.push_str(", shownCode: ");
            literal::push_string(&error.shown.code_for_people(), to);
        }
        to.push_str(", name: ");
        literal::push_string(model.name.as_str(), to);
        to.push_str(", title: ");
        literal::push_string(&model.title(), to);
        if let Some(status) = model.status {
            // Writing to a string cannot fail.
            let _ = write!(to, ", status: {status}");
        }
        to.extend([", retryable: ", if model.retryable { "true" } else { "false" }, ", categories: ["]);
        for (index, category) in model.categories.iter().enumerate() {
            to.push_str(if index == 0 { "" } else { ", " });
            literal::push_string(categories[*category].name.as_str(), to);
        }
        to.push(']');
        for fact in Fact::ALL {
            if let Some(said) = fact.of(model) {
                to.extend([", ", fact.member(), ": ", &fact.literal(said, domain.edition.catalogue())]);
            }
        }
        to.push_str(if model.handling.is_terminal { ", terminal: true" } else { "" });
        if error.has_aliases() {
            let names: Vec<_> = model.aliases.iter().map(|name| literal::string(name.as_str())).collect();
            to.extend([", aliases: [", &names.join(", "), "]"]);
        }
        if error.has_accepted() {
            let codes: Vec<_> = model.accepts.iter().map(literal::code).collect();
            to.extend([", accepts: [", &codes.join(", "), "]"]);
        }
        for (member, text) in [("fix", entry.fix().map(Fix::spoken)), ("docs", entry.url.as_deref().map(Cow::Borrowed))]
        {
            if let Some(text) = text {
                to.extend([", ", member, ": "]);
                literal::push_string(&text, to);
            }
        }
        to.push_str(if entry.deprecation.is_some() { ", deprecated: true },\n" } else { " },\n" });
    }
}

/// Adds the messages of a domain by the codes of their errors.
pub fn push_messages(domain: &Domain<'_>, to: &mut String) {
    to.extend(["  ", &domain.name, ": {\n"]);
    for error in domain.errors() {
        to.extend(["    ", &error.member(), ": "]);
        if error.fills_message() {
            to.extend(["(data: ", &domain.class, "Data[", &error.code, "]) => "]);
        }
        error.push_message("data", to);
        to.push_str(",\n");
    }
    to.push_str("  },\n");
}

/// Adds the texts of a domain for the people who use an app.
pub fn push_user_texts(domain: &Domain<'_>, to: &mut String) {
    for error in domain.errors() {
        if let Some(message) = domain.entry(&error).user() {
            let key = reference::text_key(domain.shown.domain, &error.model.name, "user");
            to.extend(["  { domain: ", &domain.name, ", code: ", &error.code, ", key: "]);
            literal::push_string(&key, to);
            if error.has_aliases() {
                let key = |name| literal::string(&reference::text_key(domain.shown.domain, name, "user"));
                let keys: Vec<_> = error.model.aliases.iter().map(key).collect();
                to.extend([", earlierKeys: [", &keys.join(", "), "]"]);
            }
            to.push_str(", text: ");
            literal::push_string(&text(message, |field| error.fields()[field].name.as_str()), to);
            to.push_str(" },\n");
        }
    }
}

/// A message as it is written in a catalogue: fields in braces, and braces doubled.
fn text<'n>(message: &Message, name: impl Fn(usize) -> &'n str) -> String {
    let mut text = String::new();
    for segment in &message.segments {
        match segment {
            Segment::Text(part) => text.push_str(&part.replace('{', "{{").replace('}', "}}")),
            Segment::Field(field) => text.extend(["{", name(*field), "}"]),
        }
    }
    text
}
