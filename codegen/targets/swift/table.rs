//! What the catalogue says of each error of a domain: a row of texts, and a number.
//!
//! One literal, one table and one `switch` over the cases cost the compiler far less than a `switch` for each property.

use super::case::Case;
use super::columns::number;
use super::names;
use super::text::{literal, table_line};
use crate::model::{Code, CodeSpace, Segment};
use crate::plan::{Edition, EditionDomain};
use serde::Serialize;

/// The tables of a domain, and the properties that look into them.
#[derive(Serialize)]
pub struct Table {
    /// What the lines of a row are, in order.
    columns: Vec<&'static str>,
    /// The rows, each in lines: its error's number and its texts.
    rows: Vec<Vec<String>>,
    /// The numbers, in lines.
    numbers: Vec<String>,
    /// The code of an error that is recognized.
    code: String,
    /// The message, where it holds no field.
    message: String,
    /// What else there is.
    properties: Vec<Property>,
}

/// A computed property.
#[derive(Serialize)]
struct Property {
    name: String,
    kind: &'static str,
    value: String,
}

/// The number of the error at `row`; of an unrecognized one, that which stands for none.
const NUMBER: &str = "row.map { Table.numbers[$0] } ?? .noCode";

impl Table {
    /// The tables of `domain`.
    pub fn new(edition: &Edition<'_>, domain: &EditionDomain<'_>, cases: &[Case<'_>]) -> Self {
        let mut rows: Vec<Vec<String>> = cases.iter().map(|_| Vec::new()).collect();
        let mut properties = Vec::new();
        // Adds a column unless it is empty, and says how to look into it.
        let mut columns = Vec::new();
        let mut add = |name: &'static str, text: &dyn Fn(&Case<'_>) -> Option<String>| {
            let texts: Vec<_> = cases.iter().map(|case| text(case).unwrap_or_default()).collect();
            texts.iter().any(|text| !text.is_empty()).then(|| {
                columns.push(name);
                for (row, text) in rows.iter_mut().zip(texts) {
                    row.push(table_line(&text));
                }
                format!("row, Table.{name}")
            })
        };
        let mut text = |name: &'static str, text: &dyn Fn(&Case<'_>) -> Option<String>| {
            let looked_up = |column| property(name, "String?", format!("Table.texts[{column}]"));
            properties.extend(add(name, text).map(looked_up));
        };
        text("name", &|case| Some(case.error.error.name.as_str().to_owned()));
        text("title", &|case| Some(case.error.error.name.sentence()));
        text("failureReason", &|case| Some(case.error.texts().occurs.join("\n")));
        text("recoverySuggestion", &|case| case.error.texts().fix.clone());
        text("helpAnchor", &|case| edition.docs_url(domain.domain, case.error.error));
        let message =
            add("message", &plain_message).map_or_else(|| "nil".to_owned(), |column| format!("Table.texts[{column}]"));
        let status = add("status", &|case| case.error.error.status.map(|status| status.to_string()));
        properties.extend(
            status.map(|column| property("status", "Int?", format!("Table.texts[{column}].flatMap {{ Int($0) }}"))),
        );
        if let Some(column) = add("labels", &|case| Some(labels(edition, case).join(" "))) {
            properties.extend(predicates(edition, cases, &column));
        }
        let code = if domain.domain.codes == CodeSpace::Text {
            properties.insert(0, property("errorCode", "Int", NUMBER.to_owned()));
            let code = |case: &Case<'_>| match &*case.error.code() {
                Code::Text(text) => Some(text.clone()),
                Code::Number(number) => Some(number.to_string()),
            };
            add("code", &code).map_or_else(|| "\"\"".to_owned(), |column| format!("Table.texts[{column}] ?? \"\""))
        } else {
            NUMBER.to_owned()
        };
        Self {
            columns,
            rows,
            numbers: lines(cases.iter().map(|case| number(case).to_string())),
            code,
            message,
            properties,
        }
    }
}

fn property(name: &str, kind: &'static str, value: String) -> Property {
    Property { name: name.to_owned(), kind, value }
}

/// The message of an error, unless it shows a field.
fn plain_message(case: &Case<'_>) -> Option<String> {
    let message = &case.error.texts().message;
    let is_plain = !message.segments.iter().any(|part| matches!(part, Segment::Field(_)));
    is_plain.then(|| message.render(|_| String::new()))
}

/// The word for errors after which the same request may succeed. A category of this name is refused.
const RETRYABLE: &str = "retryable";

/// The words of the kinds that an error is of.
fn labels<'a>(edition: &'a Edition<'a>, case: &Case<'a>) -> Vec<&'a str> {
    let error = case.error.error;
    let categories = edition.catalogue.categories.iter().enumerate();
    let of_error = categories.filter(|(id, _)| error.categories.contains(id)).map(|(_, it)| it.name.as_str());
    error.retryable.then_some(RETRYABLE).into_iter().chain(of_error).collect()
}

/// The predicates that hold for some error.
fn predicates(edition: &Edition<'_>, cases: &[Case<'_>], column: &str) -> Vec<Property> {
    let categories = edition.catalogue.categories.iter();
    let named = categories.map(|category| (names::predicate(category), category.name.as_str()));
    std::iter::once(("isRetryable".to_owned(), RETRYABLE))
        .chain(named)
        .filter(|(_, label)| cases.iter().any(|case| labels(edition, case).contains(label)))
        .map(|(name, label)| property(&name, "Bool", format!("Table.texts[{column}, has: {}]", literal(label))))
        .collect()
}

/// Numbers in lines of some hundred characters.
fn lines(numbers: impl Iterator<Item = String>) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for number in numbers {
        match lines.last_mut() {
            Some(line) if line.len() + number.len() < 100 => {
                line.push(' ');
                line.push_str(&number);
            }
            _ => lines.push(number),
        }
        if let Some(line) = lines.last_mut() {
            line.push(',');
        }
    }
    lines
}
