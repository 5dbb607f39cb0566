//! Values that a field takes and does not take, once for each kind of field.

use super::Vectors;
use super::sample::{self, Sample};
use crate::edition::Edition;
use crate::model::{Field, FieldType};
use crate::reference;

/// How many kinds of fields there are. What decoders of fields differ in is the type, and whether it may be missing.
const KINDS: usize = FieldType::ALL.len() * 2;

/// The kind of a field, below [`KINDS`].
pub(super) fn kind(field: &Field) -> usize {
    field.kind as usize * 2 + usize::from(field.optional)
}

/// A value of another type, as JSON.
pub(super) fn wrong(kind: FieldType) -> &'static str {
    match kind {
        FieldType::String => "7",
        FieldType::Integer => "7.5",
        FieldType::Number => r#""7""#,
        FieldType::Boolean => "0",
        FieldType::Strings => r#"["a",1]"#,
    }
}

/// Shows each kind by that of the errors with such a field that has the fewest fields, unless it is wide.
pub(super) fn values(edition: &Edition<'_>, vectors: &mut Vectors) {
    let mut examples: [Option<(Sample<'_>, usize)>; KINDS] = [None; KINDS];
    for sample in Sample::all(edition).filter(|sample| !sample.is_wide()) {
        for (index, field) in sample.fields().iter().enumerate() {
            let example = &mut examples[kind(field)];
            if example.is_none_or(|(known, _)| sample.fields().len() < known.fields().len()) {
                *example = Some((sample, index));
            }
        }
    }
    for (sample, index) in examples.into_iter().flatten() {
        taken(&sample, index, vectors);
        refused(&sample, index, vectors);
        given_twice(&sample, index, vectors);
    }
}

/// Values that arrive: how they are spelled, as what they are written, and how they stand in a message. JSON has many ways
/// to write a number.
fn taken(sample: &Sample<'_>, index: usize, vectors: &mut Vectors) {
    let field = &sample.fields()[index];
    let known: &[(&str, &str, &str)] = match field.kind {
        FieldType::String => {
            &[(r#""""#, r#""""#, ""), (r#""\ud83d\ude00\u0000""#, "\"\u{1f600}\\u0000\"", "\u{1f600}\0")]
        }
        FieldType::Integer => &[
            ("-0", "0", "0"),
            ("9007199254740991", "9007199254740991", "9007199254740991"),
            ("-9007199254740991.0", "-9007199254740991", "-9007199254740991"),
            ("1.5e3", "1500", "1500"),
        ],
        FieldType::Number => &[("-0", "0", "0"), ("1e-400", "0", "0"), ("3.0", "3", "3")],
        FieldType::Boolean => &[("false", "false", "false"), ("true", "true", "true")],
        FieldType::Strings => &[("[]", "[]", "")],
    };
    // Messages show such numbers in the way of each language.
    let is_shown = reference::shows(&sample.error.texts().message, index);
    let hard: &[(&str, &str, &str)] = match field.kind {
        FieldType::Number if !is_shown => &[
            ("-1.7976931348623157e308", "-1.7976931348623157e+308", ""),
            ("5e-324", "5e-324", ""),
            ("9007199254740993", "9007199254740992.0", ""),
        ],
        _ => &[],
    };
    for (spelled, written, shown) in known.iter().chain(hard) {
        let envelope = |value: &str| {
            let data = sample.data(|_| true).with(field.name.as_str(), value.to_owned());
            sample.envelope(&data).with("detail", sample.detail(Some((index, shown)))).text()
        };
        vectors.known(sample, &format!("{} is {spelled}", field.name), &envelope(spelled), &envelope(written));
    }
    if field.optional && is_numeric(field) {
        let output = sample.envelope(&sample.data(|other| other.name != field.name)).text();
        vectors.known(sample, &format!("{} is 1e400", field.name), &with_value(sample, field, "1e400"), &output);
    }
}

/// Values that make the error another, although its code is known: how they are spelled, and as what they are kept.
fn refused(sample: &Sample<'_>, index: usize, vectors: &mut Vectors) {
    let field = &sample.fields()[index];
    let others: &[(&str, &str)] = match field.kind {
        FieldType::String => &[("true", "true"), (r#"["a"]"#, r#"["a"]"#)],
        FieldType::Integer => &[
            ("9007199254740992", "9007199254740992.0"),
            ("-9007199254740993", "-9007199254740992.0"),
            ("1e300", "1e+300"),
            (r#""7""#, r#""7""#),
            ("true", "true"),
        ],
        FieldType::Number => &[("true", "true"), (r#""NaN""#, r#""NaN""#)],
        FieldType::Boolean => &[("1", "1"), (r#""true""#, r#""true""#)],
        FieldType::Strings => &[(r#""a""#, r#""a""#), ("[null]", "[null]"), ("{}", "{}")],
    };
    let nothing: &[(&str, &str)] = match (field.optional, is_numeric(field)) {
        (true, _) => &[],
        (false, true) => &[("-1e400", "null"), ("null", "null")],
        (false, false) => &[("null", "null")],
    };
    for (spelled, kept) in nothing.iter().chain(others) {
        let name = sample.name(&format!("{} is {spelled}", field.name));
        vectors.unrecognized_text(&name, &with_value(sample, field, spelled), &with_value(sample, field, kept));
    }
}

/// Of two values the last counts.
fn given_twice(sample: &Sample<'_>, index: usize, vectors: &mut Vectors) {
    let field = &sample.fields()[index];
    let (right, wrong) = (&sample::value(field.kind, index), wrong(field.kind));
    let twice = |first: &str, last: &str| with_value(sample, field, &format!("{first},\"{}\":{last}", field.name));
    let what = format!("{} twice", field.name);
    vectors.known(sample, &format!("{what}, the last right"), &twice(wrong, right), &sample.whole().text());
    let name = sample.name(&format!("{what}, the last wrong"));
    vectors.unrecognized_text(&name, &twice(right, wrong), &with_value(sample, field, wrong));
}

fn is_numeric(field: &Field) -> bool {
    matches!(field.kind, FieldType::Integer | FieldType::Number)
}

/// The envelope with every field, this one with another value in its `data`.
pub(super) fn with_value(sample: &Sample<'_>, field: &Field, json: &str) -> String {
    sample.envelope(&sample.data(|_| true).with(field.name.as_str(), json)).text()
}
