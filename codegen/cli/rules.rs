//! `errspec rules`

mod page;

use super::terminal;
use crate::Failure;
use crate::rule::Rule;
use clap::ValueEnum;
use serde_json::{Value, json};
use std::process::ExitCode;

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The rule to explain, such as `duplicate-code`; without it, all are listed
    #[arg(value_name = "ID")]
    id: Option<String>,
    /// How to list them
    #[arg(long, value_enum, default_value_t = Format::Table, conflicts_with = "id")]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// Columns for people
    Table,
    /// A JSON array, one object a rule
    Json,
    /// A page that explains each rule
    Markdown,
}

pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let text = match (&arguments.id, arguments.format) {
        (Some(id), _) => page::section(named(id)?)?,
        (None, Format::Table) => table(),
        (None, Format::Json) => format!("{:#}\n", Rule::all().map(json).collect::<Value>()),
        (None, Format::Markdown) => page::page()?,
    };
    terminal::print(&text)?;
    Ok(ExitCode::SUCCESS)
}

/// The rule with this id, or a failure that says which may be meant.
fn named(id: &str) -> Result<Rule, Failure> {
    Rule::from_code(id).ok_or_else(|| {
        let help = match Rule::closest(id) {
            Some(closest) => format!("did you mean `{closest}`?"),
            None => "`errspec rules` lists them all".to_owned(),
        };
        Failure::Usage(format!("there is no rule `{}`\n  = help: {help}", id.escape_debug()))
    })
}

fn table() -> String {
    let header = ["ID", "LEVEL", "WAIVABLE", "DESCRIPTION"].map(str::to_owned);
    let rows = Rule::all().map(|rule| {
        let waivable = if rule.is_waivable() { "yes" } else { "no" };
        [rule.code().to_owned(), rule.level().name().to_owned(), waivable.to_owned(), rule.message().to_owned()]
    });
    terminal::columns(&std::iter::once(header).chain(rows).collect::<Vec<_>>())
}

fn json(rule: Rule) -> Value {
    json!({
        "id": rule.code(),
        "level": rule.level().name(),
        "waivable": rule.is_waivable(),
        "levels": rule.levels(),
        "description": rule.message(),
        "why": rule.why(),
        "fix": rule.way_out(),
        "theme": rule.theme().map(|theme| theme.name),
        "since": rule.since(),
    })
}
