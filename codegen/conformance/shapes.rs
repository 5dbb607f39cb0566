//! What may become of an envelope, once for each shape of error.

use super::sample::{Sample, with, without};
use super::{MAX_LEVELS, Vectors, fields, nested};
use crate::model::Code;
use serde_json::{Value, json};
use std::collections::{HashMap, HashSet};

/// What decoders of errors may differ in: two errors of one shape differ in nothing but names and values.
#[derive(PartialEq, Eq, Hash)]
struct Shape {
    has_text_code: bool,
    has_reasons: bool,
    /// In a fixed order, each once.
    fields: Vec<fields::Kind>,
}

impl Shape {
    fn of(sample: &Sample<'_>) -> Self {
        let error = sample.error.error;
        let kinds: HashSet<fields::Kind> = error.fields.iter().map(fields::kind).collect();
        Self {
            has_text_code: matches!(error.code, Code::Text(_)),
            has_reasons: !error.reasons.is_empty(),
            fields: fields::kinds().filter(|kind| kinds.contains(kind)).collect(),
        }
    }
}

/// Shows each shape by that of its errors that has the fewest fields.
pub(super) fn variants(samples: &[Sample<'_>], vectors: &mut Vectors) {
    let mut positions = HashMap::new();
    let mut examples: Vec<Sample<'_>> = Vec::new();
    for sample in samples {
        let position = *positions.entry(Shape::of(sample)).or_insert(examples.len());
        match examples.get_mut(position) {
            None => examples.push(*sample),
            Some(example) if sample.fields().len() < example.fields().len() => *example = *sample,
            Some(_) => {}
        }
    }
    for sample in &examples {
        code(sample, vectors);
        data(sample, vectors);
        missing_and_mistyped(sample, vectors);
        reason(sample, vectors);
    }
}

fn code(sample: &Sample<'_>, vectors: &mut Vectors) {
    if let Code::Number(number) = sample.error.error.code {
        let whole = sample.whole();
        #[expect(clippy::cast_precision_loss, reason = "a code is within ±2^53")]
        let spelled = with(&whole, "code", json!(number as f64));
        vectors.known(sample, "code with a fraction of 0", &spelled.to_string(), &whole);
    }
}

/// `data` that lacks what it may lack, that is none, and that nobody looks at.
fn data(sample: &Sample<'_>, vectors: &mut Vectors) {
    let whole = sample.whole();
    let mut known = |what: &str, input: &Value, output: &Value| {
        vectors.known(sample, what, &input.to_string(), output);
    };
    let required = sample.data(|field| !field.optional);
    let lean = sample.envelope(required.clone());
    if sample.fields().iter().any(|field| field.optional) {
        let mut nulls = required.clone();
        let optional = sample.fields().iter().filter(|field| field.optional);
        nulls.extend(optional.map(|field| (field.name.to_string(), Value::Null)));
        known("optional fields missing", &lean, &lean);
        known("optional fields null", &with(&whole, "data", Value::Object(nulls)), &lean);
        if required.is_empty() {
            known("data null", &with(&lean, "data", Value::Null), &lean);
        }
    }
    if sample.fields().is_empty() {
        known("data it does not have is null", &with(&whole, "data", Value::Null), &whole);
        known("data it does not have is a text", &with(&whole, "data", json!("text")), &whole);
        // The envelope is a level too.
        for levels in [MAX_LEVELS, MAX_LEVELS + 1] {
            let deep = nested(levels - 1, "[", "]");
            let what = format!("data it does not have makes {levels} levels");
            let input = whole.to_string().replacen('{', &format!(r#"{{"data":{deep},"#), 1);
            if levels <= MAX_LEVELS {
                vectors.known(sample, &what, &input, &whole);
            } else {
                vectors.refused(&sample.name(&what), &input);
            }
        }
        return;
    }
    let mut unrecognized = |what: &str, envelope: &Value| vectors.unrecognized(&sample.name(what), envelope);
    unrecognized("data is a list", &with(&lean, "data", json!([1])));
    if !required.is_empty() {
        unrecognized("data missing", &without(&lean, "data"));
        unrecognized("data null", &with(&lean, "data", Value::Null));
    }
}

/// For each kind of field, one that is missing although it is required, and one of another type; of wide errors, for the
/// first.
fn missing_and_mistyped(sample: &Sample<'_>, vectors: &mut Vectors) {
    let mut seen = HashSet::new();
    let firsts = sample.fields().iter().filter(|field| seen.insert(fields::kind(field)));
    let whole = sample.whole();
    for field in firsts.take(if sample.is_wide() { 1 } else { usize::MAX }) {
        if !field.optional {
            let others = Value::Object(sample.data(|other| other.name != field.name));
            let envelope = if others == json!({}) { without(&whole, "data") } else { with(&whole, "data", others) };
            vectors.unrecognized(&sample.name(&format!("{} missing", field.name)), &envelope);
        }
        let mut mistyped = whole.clone();
        mistyped["data"][field.name.as_str()] = fields::wrong(field.kind);
        vectors.unrecognized(&sample.name(&format!("{} mistyped", field.name)), &mistyped);
    }
}

fn reason(sample: &Sample<'_>, vectors: &mut Vectors) {
    let whole = sample.whole();
    if sample.error.error.reasons.is_empty() {
        let input = with(&whole, "reason", json!(1));
        vectors.known(sample, "a reason it does not have is a number", &input.to_string(), &whole);
        return;
    }
    let lean = without(&whole, "reason");
    let later = with(&whole, "reason", json!("A_REASON_OF_A_LATER_VERSION"));
    vectors.known(sample, "no reason", &lean.to_string(), &lean);
    vectors.known(sample, "reason null", &with(&whole, "reason", Value::Null).to_string(), &lean);
    vectors.known(sample, "unknown reason", &later.to_string(), &later);
    vectors.unrecognized(&sample.name("reason is a number"), &with(&whole, "reason", json!(1)));
}
