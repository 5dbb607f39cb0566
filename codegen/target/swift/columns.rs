//! The properties of a domain's enum: one `switch` for each, with an arm for the cases that have something to say.
//!
//! A `switch` with `return` and `default` is what the compiler takes in time linear to its cases.

use super::case::{Case, Value};
use super::names;
use super::text::{interpolated, literal};
use crate::model::{Code, CodeSpace, Edition, EditionDomain, FieldType};
use serde::Serialize;

/// A property.
#[derive(Serialize)]
pub struct Column {
    name: String,
    kind: &'static str,
    access: &'static str,
    arms: Vec<Arm>,
    /// What the other cases have.
    otherwise: &'static str,
    /// Whether an unrecognized error has the code it came with.
    otherwise_code: bool,
}

/// `case pattern: return value`
#[derive(Serialize)]
pub struct Arm {
    /// What is matched.
    pub pattern: String,
    /// What is returned.
    pub value: String,
}

/// The properties that some error of the domain has.
pub fn columns(edition: Edition<'_>, domain: &EditionDomain<'_>, cases: &[Case<'_>]) -> Vec<Column> {
    let texts = domain.domain.codes == CodeSpace::Text;
    let optional_text = |name: &str, value: &dyn Fn(&Case<'_>) -> Option<String>| {
        column(name, "String?", "nil", cases, |case| Some(plain(case, value(case)?)))
    };
    let mut columns =
        vec![optional_text("name", &|case| Some(literal(case.error.error.name.as_str()))), code(cases, texts)];
    if texts {
        columns.push(column("errorCode", "Int", "0", cases, |case| Some(plain(case, number(case).to_string()))));
    }
    columns.extend([
        optional_text("title", &|case| Some(literal(&case.error.error.name.sentence()))),
        column("errorDescription", "String?", "problem.detail ?? problem.title", cases, |case| Some(message(case))),
        optional_text("failureReason", &|case| {
            let occurs = &case.error.texts().occurs;
            (!occurs.is_empty()).then(|| literal(&occurs.join("\n")))
        }),
        optional_text("recoverySuggestion", &|case| case.error.texts().fix.as_deref().map(literal)),
        optional_text("helpAnchor", &|case| edition.docs_url(domain.domain, case.error.error).map(|url| literal(&url))),
        column("status", "Int?", "nil", cases, |case| Some(plain(case, case.error.error.status?.to_string()))),
        column("reason", "String?", "nil", cases, reason),
        column("data", "[String: JSONValue]", "[:]", cases, data),
        predicate("isRetryable", cases, |case| case.error.error.retryable),
    ]);
    for (id, category) in edition.catalogue.categories.iter().enumerate() {
        let has = |case: &Case<'_>| case.error.error.categories.contains(&id);
        columns.push(predicate(&names::predicate(category), cases, has));
    }
    if cases.iter().any(|case| wire_code(case).is_some()) {
        let wire = |case: &Case<'_>| Some(plain(case, wire_code(case)?.to_string()));
        columns.push(Column { access: "private", ..column("wireCode", "Int", "code", cases, wire) });
    }
    columns.retain(|column| !column.arms.is_empty());
    columns
}

/// The number that stands for an error in `NSError`.
pub fn number(case: &Case<'_>) -> i64 {
    match &*case.error.code() {
        Code::Number(number) => *number,
        // The check gives every text code a number where a target needs one.
        Code::Text(_) => case.error.error.number.unwrap_or_default(),
    }
}

/// The code on the wire, where it is another number than users see.
pub fn wire_code(case: &Case<'_>) -> Option<i64> {
    match case.error.error.code {
        Code::Number(wire) => (wire != number(case)).then_some(wire),
        Code::Text(_) => None,
    }
}

fn column(
    name: &str,
    kind: &'static str,
    otherwise: &'static str,
    cases: &[Case<'_>],
    arm: impl Fn(&Case<'_>) -> Option<Arm>,
) -> Column {
    let arms = cases.iter().filter_map(arm).collect();
    Column { name: name.to_owned(), kind, access: "public", arms, otherwise, otherwise_code: false }
}

fn code(cases: &[Case<'_>], texts: bool) -> Column {
    let (kind, otherwise) = if texts { ("String", "\"\"") } else { ("Int", "0") };
    let value = |case: &Case<'_>| match &*case.error.code() {
        Code::Text(text) => literal(text),
        Code::Number(number) => number.to_string(),
    };
    let arm = |case: &Case<'_>| Some(plain(case, value(case)));
    Column { otherwise_code: true, ..column("code", kind, otherwise, cases, arm) }
}

fn predicate(name: &str, cases: &[Case<'_>], holds: impl Fn(&Case<'_>) -> bool) -> Column {
    let patterns: Vec<String> = cases.iter().filter(|case| holds(case)).map(|case| case.pattern(|_| false)).collect();
    let together =
        (!patterns.is_empty()).then(|| Arm { pattern: patterns.join(",\n            "), value: "true".into() });
    let arms = together.into_iter().collect();
    Column { name: name.to_owned(), kind: "Bool", access: "public", arms, otherwise: "false", otherwise_code: false }
}

fn plain(case: &Case<'_>, value: String) -> Arm {
    Arm { pattern: case.pattern(|_| false), value }
}

fn message(case: &Case<'_>) -> Arm {
    use crate::model::Part;
    let message = &case.error.texts().message;
    let shown = |index: usize| message.parts.contains(&Part::Field(index));
    let fields: Vec<(String, FieldType)> = case
        .payload
        .iter()
        .filter_map(|value| match value.value {
            Value::Field(_, kind) => Some((value.binding.clone(), kind)),
            Value::Reason(_) => None,
        })
        .collect();
    Arm { pattern: case.pattern(shown), value: interpolated(message, &fields) }
}

fn reason(case: &Case<'_>) -> Option<Arm> {
    let place = case.payload.iter().position(|value| matches!(value.value, Value::Reason(_)))?;
    Some(Arm { pattern: case.pattern(|index| index == place), value: format!("{}?.rawValue", names::REASON) })
}

fn data(case: &Case<'_>) -> Option<Arm> {
    let members: Vec<String> =
        case.payload.iter().filter_map(|value| value.as_json().map(|(name, json)| format!("{name}: {json}"))).collect();
    let is_field = |index: usize| matches!(case.payload[index].value, Value::Field(..));
    (!members.is_empty())
        .then(|| Arm { pattern: case.pattern(is_field), value: format!("JSONValue.members([{}])", members.join(", ")) })
}
