//! `errspec list`

use super::{Spec, terminal};
use crate::Failure;
use crate::model::{Catalogue, Code, Domain, Error, Fix, Message, Segment};
use crate::name::Name;
use clap::ValueEnum;
use serde_json::{Value, json};
use std::process::ExitCode;

#[derive(clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    spec: Spec,
    /// How to show them
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// Columns for people
    Table,
    /// A JSON array, one object an error
    Json,
}

pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let checked = crate::check(&arguments.spec.spec)?;
    terminal::findings(&checked.report);
    terminal::print(&match arguments.format {
        Format::Table => table(&checked.catalogue),
        Format::Json => json(&checked.catalogue),
    })?;
    Ok(ExitCode::SUCCESS)
}

fn errors(catalogue: &Catalogue) -> impl Iterator<Item = (&Domain, &Error)> {
    catalogue.domains.iter().flat_map(|domain| domain.errors.iter().map(move |error| (domain, error)))
}

fn platforms<'a>(catalogue: &'a Catalogue, error: &'a Error) -> Vec<&'a str> {
    let shipped = catalogue.platforms.iter().zip(&error.platforms).filter(|(_, shipped)| shipped.is_some());
    shipped.map(|(platform, _)| platform.name.as_str()).collect()
}

/// What to do: a text, or a list of steps.
fn fix(fix: &Fix) -> Value {
    match fix {
        Fix::One(fix) => json!(fix),
        Fix::Steps(steps) => json!(steps),
    }
}

/// The message with `{field}` for its fields.
fn message(error: &Error) -> String {
    shown(error, &error.texts.message)
}

/// The text with `{field}` for its fields.
fn shown(error: &Error, text: &Message) -> String {
    text.render(|field| format!("{{{}}}", error.fields[field].name))
}

fn table(catalogue: &Catalogue) -> String {
    let header = ["DOMAIN", "CODE", "NAME", "PLATFORMS", "MESSAGE"].map(str::to_owned);
    let rows = errors(catalogue).map(|(domain, error)| {
        [
            domain.name.to_string(),
            domain.shown_code(error).unwrap_or_else(|| error.code.to_string()).escape_debug().to_string(),
            error.name.to_string(),
            platforms(catalogue, error).join(" "),
            message(error).escape_debug().to_string(),
        ]
    });
    terminal::columns(&std::iter::once(header).chain(rows).collect::<Vec<_>>())
}

fn code(code: &Code) -> Value {
    match code {
        Code::Number(number) => json!(number),
        Code::Text(text) => json!(text),
    }
}

fn json(catalogue: &Catalogue) -> String {
    let listed: Vec<Value> = errors(catalogue)
        .map(|(domain, error)| {
            let categories: Vec<&str> =
                error.categories.iter().map(|id| catalogue.categories[*id].name.as_str()).collect();
            let placeholders = error.texts.message.segments.iter().filter_map(|part| match part {
                Segment::Field(field) => Some(error.fields[*field].name.as_str()),
                Segment::Text(_) => None,
            });
            json!({
                "domain": domain.name.as_str(),
                "code": code(&error.code),
                "shown": domain.shown_code(error),
                "number": error.number,
                "name": error.name.as_str(),
                "title": error.title(),
                "aliases": error.aliases.iter().map(Name::as_str).collect::<Vec<_>>(),
                "accepts": error.accepts.iter().map(code).collect::<Vec<_>>(),
                "message": message(error),
                "placeholders": placeholders.collect::<Vec<_>>(),
                "occurs": error.texts.occurs,
                "fix": error.texts.fix.as_ref().map(fix),
                "user": error.texts.user.as_ref().map(|user| shown(error, user)),
                "reasons": error.reasons.iter().map(|reason| reason.code.as_str()).collect::<Vec<_>>(),
                "categories": categories,
                "severity": error.handling.severity.map(|id| catalogue.severities[usize::from(id)].name.as_str()),
                "action": error.handling.action.map(|id| catalogue.actions[usize::from(id)].name.as_str()),
                "retryable": error.retryable,
                "retryAfter": error.handling.retry_after,
                "terminal": error.handling.is_terminal,
                "outcome": error.handling.outcome.name(),
                "status": error.status,
                "since": error.since.map(|version| version.to_string()),
                "internal": error.internal,
                "deprecated": error.deprecated.is_some(),
                "platforms": platforms(catalogue, error),
            })
        })
        .collect();
    format!("{:#}\n", Value::from(listed))
}
