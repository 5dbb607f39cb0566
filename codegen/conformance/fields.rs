//! Values that a field takes and does not take, once for each kind of field.

use super::Vectors;
use super::sample::Sample;
use crate::model::{Field, FieldType, Segment};
use serde_json::{Value, json};

/// What decoders of a field differ in: its type, and whether it may be missing.
pub(super) type Kind = (FieldType, bool);

/// The kind of a field.
pub(super) fn kind(field: &Field) -> Kind {
    (field.kind, field.optional)
}

/// Every kind, in a fixed order.
pub(super) fn kinds() -> impl Iterator<Item = Kind> {
    FieldType::ALL.into_iter().flat_map(|kind| [(kind, false), (kind, true)])
}

/// A value of another type.
pub(super) fn wrong(kind: FieldType) -> Value {
    match kind {
        FieldType::String => json!(7),
        FieldType::Integer => json!(7.5),
        FieldType::Number => json!("7"),
        FieldType::Boolean => json!(0),
        FieldType::Strings => json!(["a", 1]),
    }
}

/// Shows each kind by that of the errors with such a field that has the fewest fields, unless it is wide.
pub(super) fn values(samples: &[Sample<'_>], vectors: &mut Vectors) {
    for kind in kinds() {
        let has_it =
            |sample: &&Sample<'_>| !sample.is_wide() && sample.fields().iter().any(|field| self::kind(field) == kind);
        let Some(sample) = samples.iter().filter(has_it).min_by_key(|sample| sample.fields().len()) else { continue };
        let Some(index) = sample.fields().iter().position(|field| self::kind(field) == kind) else { continue };
        taken(sample, index, vectors);
        refused(sample, index, vectors);
        given_twice(sample, index, vectors);
    }
}

/// Values that arrive, with what they are written as; JSON has many ways to write a number.
fn taken(sample: &Sample<'_>, index: usize, vectors: &mut Vectors) {
    let field = &sample.fields()[index];
    let mut known: Vec<(&str, Value)> = match field.kind {
        FieldType::String => vec![(r#""""#, json!("")), (r#""\ud83d\ude00\u0000""#, json!("\u{1f600}\0"))],
        FieldType::Integer => {
            let most = 9_007_199_254_740_991_i64;
            vec![
                ("-0", json!(0)),
                ("9007199254740991", json!(most)),
                ("-9007199254740991.0", json!(-most)),
                ("1.5e3", json!(1500)),
            ]
        }
        FieldType::Number => vec![("-0", json!(0)), ("1e-400", json!(0)), ("3.0", json!(3))],
        FieldType::Boolean => vec![("false", json!(false)), ("true", json!(true))],
        FieldType::Strings => vec![("[]", json!([]))],
    };
    // Messages show such numbers in the way of each language.
    let is_shown = sample.error.texts().message.segments.contains(&Segment::Field(index));
    if field.kind == FieldType::Number && !is_shown {
        known.extend([
            ("-1.7976931348623157e308", json!(f64::MIN)),
            ("5e-324", json!(5e-324)),
            ("9007199254740993", json!(9_007_199_254_740_992.0)),
        ]);
    }
    for (text, value) in &known {
        let output = sample.envelope(data_with(sample, field, value));
        vectors.known(sample, &format!("{} is {text}", field.name), &spelled(&output, field, text), &output);
    }
    if field.optional && is_numeric(field) {
        let output = sample.envelope(sample.data(|other| other.name != field.name));
        let input = spelled(&sample.whole(), field, "1e400");
        vectors.known(sample, &format!("{} is 1e400", field.name), &input, &output);
    }
}

/// Values that make the error another, although its code is known.
fn refused(sample: &Sample<'_>, index: usize, vectors: &mut Vectors) {
    let field = &sample.fields()[index];
    let mut others: Vec<(&str, Value)> = match field.kind {
        FieldType::String => vec![("true", json!(true)), (r#"["a"]"#, json!(["a"]))],
        FieldType::Integer => vec![
            ("9007199254740992", json!(9_007_199_254_740_992.0)),
            ("-9007199254740993", json!(-9_007_199_254_740_992.0)),
            ("1e300", json!(1e300)),
            (r#""7""#, json!("7")),
            ("true", json!(true)),
        ],
        FieldType::Number => vec![("true", json!(true)), (r#""NaN""#, json!("NaN"))],
        FieldType::Boolean => vec![("1", json!(1)), (r#""true""#, json!("true"))],
        FieldType::Strings => vec![(r#""a""#, json!("a")), ("[null]", json!([null])), ("{}", json!({}))],
    };
    if !field.optional {
        others.insert(0, ("null", Value::Null));
        if is_numeric(field) {
            others.insert(0, ("-1e400", Value::Null));
        }
    }
    let whole = sample.whole();
    for (text, value) in &others {
        let mut output = whole.clone();
        output["data"][field.name.as_str()] = value.clone();
        let name = sample.name(&format!("{} is {text}", field.name));
        vectors.unrecognized_text(&name, &spelled(&output, field, text), &output);
    }
}

/// Of two values the last counts.
fn given_twice(sample: &Sample<'_>, index: usize, vectors: &mut Vectors) {
    let field = &sample.fields()[index];
    let whole = sample.whole();
    let (right, wrong) = (whole["data"][field.name.as_str()].to_string(), wrong(field.kind));
    let twice = |first: &str, last: &str| spelled(&whole, field, &format!("{first},\"{}\":{last}", field.name));
    let what = format!("{} twice", field.name);
    vectors.known(sample, &format!("{what}, the last right"), &twice(&wrong.to_string(), &right), &whole);
    let input = twice(&right, &wrong.to_string());
    let mut output = whole.clone();
    output["data"][field.name.as_str()] = wrong;
    vectors.unrecognized_text(&sample.name(&format!("{what}, the last wrong")), &input, &output);
}

fn is_numeric(field: &Field) -> bool {
    matches!(field.kind, FieldType::Integer | FieldType::Number)
}

/// Every field, this one with another value.
fn data_with(sample: &Sample<'_>, field: &Field, value: &Value) -> serde_json::Map<String, Value> {
    let mut data = sample.data(|_| true);
    data.insert(field.name.to_string(), value.clone());
    data
}

/// The JSON text of an envelope, with a field's value as it is spelled here.
fn spelled(envelope: &Value, field: &Field, text: &str) -> String {
    let object = |value: &Value, write: &dyn Fn(&str, &Value) -> String| {
        let members = value.as_object().into_iter().flatten();
        let members: Vec<_> = members.map(|(name, value)| format!("{}:{}", json!(name), write(name, value))).collect();
        format!("{{{}}}", members.join(","))
    };
    let in_data =
        |name: &str, value: &Value| if name == field.name.as_str() { text.to_owned() } else { value.to_string() };
    object(envelope, &|name, value| if name == "data" { object(value, &in_data) } else { value.to_string() })
}
