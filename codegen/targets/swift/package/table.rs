//! What the catalogue says of each error of a domain: a row of texts, and a number.
//!
//! One literal, one table and one `switch` over the cases cost the compiler far less than a `switch` for each property.

use super::super::members::{self, has_text_codes};
use super::super::names::predicate;
use super::literal;
use super::lower::{Case, Domain};
use crate::model::{Category, Code};
use crate::reference;
use std::fmt::Write;

/// A line of each row.
pub struct Column {
    /// What it is.
    pub name: &'static str,
    /// Whether the table of a domain has it.
    is_in: fn(&Domain<'_>) -> bool,
    /// Adds the text of an error; nothing where it has none.
    push: fn(&Domain<'_>, &Case<'_>, &mut String),
}

/// The lines of a row, in order.
const COLUMNS: [Column; 9] = [
    Column { name: "name", is_in: |_| true, push: |_, case, to| to.push_str(case.error.error.name.as_str()) },
    Column { name: "title", is_in: |_| true, push: |_, case, to| to.push_str(&case.error.error.name.sentence()) },
    Column {
        name: "failureReason",
        is_in: |domain| domain.has(&members::FAILURE_REASON),
        push: |_, case, to| {
            let mut lead = "";
            for occurs in &case.error.texts().occurs {
                to.extend([std::mem::replace(&mut lead, "\n"), occurs]);
            }
        },
    },
    Column {
        name: "recoverySuggestion",
        is_in: |domain| domain.has(&members::RECOVERY_SUGGESTION),
        push: |_, case, to| to.extend(case.error.texts().fix.as_deref()),
    },
    Column {
        name: "helpAnchor",
        is_in: |domain| domain.has(&members::HELP_ANCHOR),
        push: |domain, case, to| {
            to.extend(reference::docs_url(domain.edition, domain.shipped.domain, case.error.error));
        },
    },
    Column {
        name: "message",
        is_in: |domain| !domain.cases.iter().all(Case::shows_fields),
        push: |_, case, to| to.extend(case.error.texts().message.as_plain()),
    },
    Column {
        name: "status",
        is_in: |domain| domain.cases.iter().any(|case| case.error.error.status.is_some()),
        push: |_, case, to| to.extend(case.error.error.status.map(|status| status.to_string())),
    },
    Column {
        name: "labels",
        is_in: |domain| domain.cases.iter().any(|case| labels(domain, case).next().is_some()),
        push: |domain, case, to| {
            let mut lead = "";
            for label in labels(domain, case) {
                to.extend([std::mem::replace(&mut lead, " "), label]);
            }
        },
    },
    Column {
        name: "code",
        is_in: |domain| has_text_codes(domain.shipped),
        push: |_, case, to| match &*case.error.code() {
            Code::Text(text) => to.push_str(text),
            // Writing to a string cannot fail.
            Code::Number(number) => drop(write!(to, "{number}")),
        },
    },
];

/// The columns of a domain's table.
pub fn columns(domain: &Domain<'_>) -> Vec<&'static Column> {
    const { &COLUMNS }.iter().filter(|column| (column.is_in)(domain)).collect()
}

/// The rows, a line for each column.
pub fn texts(domain: &Domain<'_>, columns: &[&Column]) -> String {
    let mut texts = String::with_capacity(domain.cases.len() * 400);
    let mut text = String::new();
    for case in &domain.cases {
        for column in columns {
            text.clear();
            (column.push)(domain, case, &mut text);
            texts.push_str("            ");
            literal::push_table_line(&text, &mut texts);
            texts.push('\n');
        }
    }
    texts
}

/// The numbers of the errors, in lines of some hundred characters.
pub fn numbers(domain: &Domain<'_>) -> String {
    let mut lines = String::new();
    let mut begin = 0;
    for case in &domain.cases {
        let number = case.number.to_string();
        if lines.is_empty() || lines.len() - begin + number.len() >= 100 {
            lines.push_str(if lines.is_empty() { "            " } else { "\n            " });
            begin = lines.len();
        } else {
            lines.push(' ');
        }
        lines.extend([&number, ","]);
    }
    lines + "\n"
}

/// The number of the error at `row`; of an unrecognized one, that which stands for none.
const NUMBER: &str = "row.map { Table.numbers[$0] } ?? .noCode";

/// The code of an error that is recognized, as an expression.
pub fn code(domain: &Domain<'_>) -> &'static str {
    if has_text_codes(domain.shipped) { "Table.texts[row, Table.code] ?? \"\"" } else { NUMBER }
}

/// The message of an error that is recognized and shows no field, as an expression.
pub fn message(columns: &[&Column]) -> &'static str {
    let is_in = columns.iter().any(|column| column.name == "message");
    if is_in { "Table.texts[row, Table.message]" } else { "nil" }
}

/// The constants that give the columns their numbers.
pub fn names(columns: &[&Column]) -> String {
    let constant = |(index, column): (usize, &&Column)| format!("        static let {} = {index}\n", column.name);
    columns.iter().enumerate().map(constant).collect()
}

/// The properties that look into the tables.
pub fn properties(domain: &Domain<'_>, columns: &[&Column]) -> String {
    let mut properties = String::new();
    let mut add = |name: &str, kind: &str, value: &str| {
        properties.extend(["    public var ", name, ": ", kind, " { ", value, " }\n"]);
    };
    if has_text_codes(domain.shipped) {
        add("errorCode", "Int", NUMBER);
    }
    for column in columns {
        match column.name {
            "message" | "code" => {}
            "status" => add("status", "Int?", "Table.texts[row, Table.status].flatMap { Int($0) }"),
            "labels" => {
                for (name, label) in predicates(domain) {
                    let label = literal::literal(label);
                    add(&name, "Bool", &format!("Table.texts[row, Table.labels, has: {label}]"));
                }
            }
            name => add(name, "String?", &format!("Table.texts[row, Table.{name}]")),
        }
    }
    properties
}

/// The word for errors after which the same request may succeed. A category of this name is refused.
const RETRYABLE: &str = "retryable";

/// The words of the kinds that an error is of.
fn labels<'d>(domain: &'d Domain<'_>, case: &Case<'_>) -> impl Iterator<Item = &'d str> {
    let error = case.error.error;
    let categories = domain.edition.catalogue().categories.iter().enumerate();
    let of_error = categories.filter(|(id, _)| error.categories.contains(id)).map(|(_, it)| it.name.as_str());
    error.retryable.then_some(RETRYABLE).into_iter().chain(of_error)
}

/// The predicates that hold for some error, each with its word.
fn predicates<'d>(domain: &'d Domain<'_>) -> impl Iterator<Item = (String, &'d str)> {
    let categories = domain.edition.catalogue().categories.iter();
    let named = categories.map(|category: &Category| (predicate(category), category.name.as_str()));
    let retryable = ("isRetryable".to_owned(), RETRYABLE);
    let holds = |label: &str| domain.cases.iter().any(|case| labels(domain, case).any(|of_case| of_case == label));
    std::iter::once(retryable).chain(named).filter(move |(_, label)| holds(label))
}
