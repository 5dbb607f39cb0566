//! The properties of a domain's enum that depend on what a case carries: one `switch` for each, with an arm for the cases
//! that have something to say.
//!
//! A `switch` with `return` and `default` is what the compiler takes in time linear to its cases.

use super::case::{Case, Value};
use super::names;
use super::text::interpolated;
use crate::model::{Code, FieldType};
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
pub fn columns(cases: &[Case<'_>]) -> Vec<Column> {
    let mut columns = vec![
        column("reason", "String?", "nil", cases, reason),
        column("data", "[String: JSONValue]", "[:]", cases, data),
    ];
    let wire = |case: &Case<'_>| Some(plain(case, wire_code(case)?.to_string()));
    columns.push(Column { access: "private", ..column("wireCode", "Int", "code", cases, wire) });
    columns.retain(|column| !column.arms.is_empty());
    columns
}

/// The messages that show a field.
pub fn messages(cases: &[Case<'_>]) -> Vec<Arm> {
    cases.iter().filter_map(message).collect()
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
    Column { name: name.to_owned(), kind, access: "public", arms, otherwise }
}

fn plain(case: &Case<'_>, value: String) -> Arm {
    Arm { pattern: case.pattern(|_| false), value }
}

fn message(case: &Case<'_>) -> Option<Arm> {
    use crate::model::Segment;
    let message = &case.error.texts().message;
    let shown = |index: usize| message.segments.contains(&Segment::Field(index));
    if !(0..case.payload.len()).any(shown) {
        return None;
    }
    let fields: Vec<(String, FieldType)> = case
        .payload
        .iter()
        .filter_map(|value| match value.value {
            Value::Field(_, kind) => Some((value.binding.clone(), kind)),
            Value::Reason(_) => None,
        })
        .collect();
    Some(Arm { pattern: case.pattern(shown), value: interpolated(message, &fields) })
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
