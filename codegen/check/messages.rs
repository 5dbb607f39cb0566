//! Rules over messages: placeholders and the fields they name.

use crate::findings::{Finding, is_full};
use crate::model::{Piece, pieces};
use crate::rule::Rule;
use crate::source::Place;
use crate::suggest::Guesses;
use crate::syntax::{Catalogue, Domain, Error, Field};
use std::collections::{HashMap, HashSet};

pub(super) fn check(written: &Catalogue, findings: &mut Vec<Finding>) {
    let guesses = Guesses::default();
    for domain in &written.domains {
        for error in &domain.errors {
            if is_full(findings) {
                return;
            }
            let declared: HashMap<&str, &Field> =
                error.fields.iter().rev().map(|field| (&*field.name, field)).collect();
            for message in messages(error) {
                placeholders(domain, error, &declared, message, &guesses, findings);
            }
            unused_fields(domain, error, findings);
        }
    }
}

/// A message of an error, and the platform whose own it is.
type Message<'a> = (&'a str, Option<&'a str>);

fn messages<'a>(error: &'a Error<'_>) -> impl Iterator<Item = Message<'a>> {
    let own = error.texts.message.as_deref().map(|message| (message, None));
    let platforms = error.platform_texts.iter();
    let platforms = platforms.filter_map(|(platform, texts)| Some((texts.message.as_deref()?, Some(&**platform))));
    own.into_iter().chain(platforms)
}

fn place(domain: &Domain, error: &Error, platform: Option<&str>) -> Place {
    let place = domain.error_place(error);
    platform.into_iter().fold(place, |place, platform| place.get("texts").get(platform)).get("message")
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
    (message, platform): Message<'_>,
    guesses: &Guesses,
    findings: &mut Vec<Finding>,
) {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for name in names(message) {
        let count = counts.entry(name).or_default();
        let place = || place(domain, error, platform).within(format!("{{{name}}}"), *count);
        match declared.get(name) {
            None => {
                let fields = || error.fields.iter().map(|field| &*field.name);
                let help = guesses.did_you_mean(name, fields(), || {
                    let known = (!error.fields.is_empty()).then(|| guesses.listed(fields())).flatten();
                    let declared = known.map_or_else(String::new, |known| format!(" (it has {known})"));
                    format!("declare the field{declared}, or write `{{{{` for a brace")
                });
                let message = format!("the message names `{}`, which is no field of the error", name.escape_debug());
                findings.push(Finding::new(Rule::UnknownPlaceholder, place(), message, help));
            }
            Some(field) if field.optional => findings.push(Finding::new(
                Rule::OptionalPlaceholder,
                place(),
                format!("the message names `{name}`, which may be missing"),
                "make the field one that is always present, or leave it out of the message",
            )),
            Some(_) => {}
        }
        *count += 1;
    }
}

fn unused_fields(domain: &Domain, error: &Error, findings: &mut Vec<Finding>) {
    let Some((_, platform)) = messages(error).next().filter(|_| !error.fields.is_empty()) else { return };
    let shown: HashSet<&str> = messages(error).flat_map(|(message, _)| names(message)).collect();
    for field in error.fields.iter().filter(|field| !field.optional) {
        if !shown.contains(&*field.name) {
            findings.push(
                Finding::new(
                    Rule::UnusedField,
                    domain.error_place(error).get("fields").get(&field.name).key(),
                    format!("no message of `{}` shows the field `{}`", error.name, field.name),
                    format!(
                        "write `{{{}}}` into the message, or say why not: `allow: {{ unused-field: … }}`",
                        field.name
                    ),
                )
                .other(place(domain, error, platform), "the message"),
            );
        }
    }
}
