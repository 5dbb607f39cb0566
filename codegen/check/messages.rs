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
            let messages = messages(domain, error);
            let declared: HashMap<&str, &Field> =
                error.fields.iter().rev().map(|field| (&*field.name, field)).collect();
            for (message, place) in &messages {
                placeholders(error, &declared, (message, place), &guesses, findings);
            }
            if !messages.is_empty() {
                unused_fields(domain, error, &messages, findings);
            }
        }
    }
}

/// The messages of an error, each with its place.
fn messages<'a>(domain: &Domain, error: &'a Error) -> Vec<(&'a str, Place)> {
    let place = || domain.error_place(error);
    let own = error.texts.message.as_deref().map(|message| (message, place().get("message")));
    let platforms = error.platform_texts.iter().filter_map(|(platform, texts)| {
        Some((texts.message.as_deref()?, place().get("texts").get(platform).get("message")))
    });
    own.into_iter().chain(platforms).collect()
}

fn names(message: &str) -> impl Iterator<Item = &str> {
    pieces(message).filter_map(|piece| match piece {
        Piece::Placeholder(name) => Some(name),
        Piece::Text(_) => None,
    })
}

fn placeholders(
    error: &Error,
    declared: &HashMap<&str, &Field>,
    (message, place): (&str, &Place),
    guesses: &Guesses,
    findings: &mut Vec<Finding>,
) {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for name in names(message) {
        let count = counts.entry(name).or_default();
        let place = || place.clone().within(format!("{{{name}}}"), *count);
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

fn unused_fields(domain: &Domain, error: &Error, messages: &[(&str, Place)], findings: &mut Vec<Finding>) {
    let shown: HashSet<&str> = messages.iter().flat_map(|(message, _)| names(message)).collect();
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
                .other(messages[0].1.clone(), "the message"),
            );
        }
    }
}
