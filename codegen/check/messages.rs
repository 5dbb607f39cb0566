//! Rules over messages: placeholders and the fields they name.

use crate::findings::{Finding, is_full};
use crate::model::{Piece, pieces};
use crate::rule::Rule;
use crate::source::Place;
use crate::suggest::Guesses;
use crate::syntax::{Catalogue, Domain, Error, Field, Texts};
use std::collections::HashMap;

pub(super) fn check(written: &Catalogue, findings: &mut Vec<Finding>) {
    let guesses = Guesses::default();
    for domain in &written.domains {
        for error in &domain.errors {
            if is_full(findings) {
                return;
            }
            let declared: HashMap<&str, &Field> =
                error.fields.iter().rev().map(|field| (&*field.name, field)).collect();
            for said in messages(error).chain(users(error)) {
                placeholders(domain, error, &declared, said, &guesses, findings);
            }
        }
    }
}

/// A text that may show fields.
#[derive(Clone, Copy)]
struct Said<'a> {
    text: &'a str,
    key: &'static str,
    /// The platform whose own it is.
    platform: Option<&'a str>,
}

impl Said<'_> {
    fn place(self, domain: &Domain, error: &Error) -> Place {
        let place = domain.error_place(error);
        self.platform.into_iter().fold(place, |place, platform| place.get("texts").get(platform)).get(self.key)
    }

    /// What it is, for people.
    fn what(self) -> &'static str {
        if self.key == "user" { "`user`" } else { "the message" }
    }
}

fn messages<'a>(error: &'a Error<'_>) -> impl Iterator<Item = Said<'a>> {
    said(error, "message", |texts| texts.message.as_deref())
}

fn users<'a>(error: &'a Error<'_>) -> impl Iterator<Item = Said<'a>> {
    said(error, "user", |texts| texts.user.as_deref())
}

fn said<'a>(
    error: &'a Error<'_>,
    key: &'static str,
    pick: impl Fn(&'a Texts<'_>) -> Option<&'a str>,
) -> impl Iterator<Item = Said<'a>> {
    let platforms = error.platform_texts.iter().map(|(platform, texts)| (texts, Some(&**platform)));
    let all = std::iter::once((&error.texts, None)).chain(platforms);
    all.filter_map(move |(texts, platform)| Some(Said { text: pick(texts)?, key, platform }))
}

fn names(message: &str) -> impl Iterator<Item = &str> {
    pieces(message).filter_map(|piece| match piece {
        Piece::Placeholder(name) => Some(name),
        Piece::Text(_) => None,
    })
}

fn placeholders(
    domain: &Domain,
    error: &Error,
    declared: &HashMap<&str, &Field>,
    said: Said<'_>,
    guesses: &Guesses,
    findings: &mut Vec<Finding>,
) {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for name in names(said.text) {
        let count = counts.entry(name).or_default();
        let place = || said.place(domain, error).within(format!("{{{name}}}"), *count);
        match declared.get(name) {
            None => {
                let fields = || error.fields.iter().map(|field| &*field.name);
                let help = guesses.did_you_mean(name, fields(), || {
                    let known = (!error.fields.is_empty()).then(|| guesses.listed(fields())).flatten();
                    let declared = known.map_or_else(String::new, |known| format!(" (it has {known})"));
                    format!("declare the field{declared}, or write `{{{{` for a brace")
                });
                let message =
                    format!("{} names `{}`, which is no field of the error", said.what(), name.escape_debug());
                findings.push(Finding::new(Rule::UnknownPlaceholder, place(), message, help));
            }
            Some(field) if field.optional => findings.push(Finding::new(
                Rule::OptionalPlaceholder,
                place(),
                format!("{} names `{name}`, which may be missing", said.what()),
                format!("make the field one that is always present, or leave it out of {}", said.what()),
            )),
            Some(_) => {}
        }
        *count += 1;
    }
}
