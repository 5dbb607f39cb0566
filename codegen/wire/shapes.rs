//! What may become of an envelope, once for each shape of error.

use super::sample::Sample;
use super::{MAX_LEVELS, Vectors, fields, nested};
use crate::edition::Edition;
use crate::model::Code;
use std::collections::{HashMap, HashSet};

/// What decoders of errors may differ in: two errors of one shape differ in nothing but names and values.
#[derive(PartialEq, Eq, Hash)]
struct Shape {
    has_text_code: bool,
    has_reasons: bool,
    /// A bit for each kind.
    fields: u32,
}

impl Shape {
    fn of(sample: &Sample<'_>) -> Self {
        let error = sample.error.error;
        Self {
            has_text_code: matches!(error.code, Code::Text(_)),
            has_reasons: !error.reasons.is_empty(),
            fields: error.fields.iter().fold(0, |kinds, field| kinds | 1 << fields::kind(field)),
        }
    }
}

/// Shows each shape by that of its errors that has the fewest fields.
pub(super) fn variants(edition: &Edition<'_>, vectors: &mut Vectors) {
    let mut positions = HashMap::new();
    let mut examples: Vec<Sample<'_>> = Vec::new();
    for sample in Sample::all(edition) {
        let position = *positions.entry(Shape::of(&sample)).or_insert(examples.len());
        match examples.get_mut(position) {
            None => examples.push(sample),
            Some(example) if sample.fields().len() < example.fields().len() => *example = sample,
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
        let spelled = whole.with("code", format!("{number}.0"));
        vectors.known(sample, "code with a fraction of 0", &spelled.text(), &whole.text());
    }
}

/// `data` that lacks what it may lack, that is none, and that nobody looks at.
fn data(sample: &Sample<'_>, vectors: &mut Vectors) {
    let whole = sample.whole();
    let required = sample.data(|field| !field.optional);
    let lean = sample.envelope(&required);
    if sample.fields().iter().any(|field| field.optional) {
        let mut nulls = required.clone();
        for field in sample.fields().iter().filter(|field| field.optional) {
            nulls.set(field.name.as_str(), "null");
        }
        let lean_text = lean.text();
        vectors.known(sample, "optional fields missing", &lean_text, &lean_text);
        vectors.known(sample, "optional fields null", &whole.with("data", nulls.text()).text(), &lean_text);
        if required.is_empty() {
            vectors.known(sample, "data null", &lean.with("data", "null").text(), &lean_text);
        }
    }
    if sample.fields().is_empty() {
        let output = whole.text();
        vectors.known(sample, "data it does not have is null", &whole.with("data", "null").text(), &output);
        vectors.known(sample, "data it does not have is a text", &whole.with("data", "\"text\"").text(), &output);
        // The envelope is a level too.
        for levels in [MAX_LEVELS, MAX_LEVELS + 1] {
            let deep = nested(levels - 1, "[", "]");
            let what = format!("data it does not have makes {levels} levels");
            let input = output.replacen('{', &format!(r#"{{"data":{deep},"#), 1);
            if levels <= MAX_LEVELS {
                vectors.known(sample, &what, &input, &output);
            } else {
                vectors.refused(&sample.name(&what), &input);
            }
        }
        return;
    }
    vectors.unrecognized(&sample.name("data is a list"), &lean.with("data", "[1]").text());
    if !required.is_empty() {
        vectors.unrecognized(&sample.name("data missing"), &lean.without("data").text());
        vectors.unrecognized(&sample.name("data null"), &lean.with("data", "null").text());
    }
}

/// For each kind of field, one that is missing although it is required, and one of another type; of wide errors, for the
/// first.
fn missing_and_mistyped(sample: &Sample<'_>, vectors: &mut Vectors) {
    let mut seen = HashSet::new();
    let firsts = sample.fields().iter().filter(|field| seen.insert(fields::kind(field)));
    for field in firsts.take(if sample.is_wide() { 1 } else { usize::MAX }) {
        if !field.optional {
            let envelope = sample.envelope(&sample.data(|other| other.name != field.name));
            vectors.unrecognized(&sample.name(&format!("{} missing", field.name)), &envelope.text());
        }
        let mistyped = fields::with_value(sample, field, fields::wrong(field.kind));
        vectors.unrecognized(&sample.name(&format!("{} mistyped", field.name)), &mistyped);
    }
}

fn reason(sample: &Sample<'_>, vectors: &mut Vectors) {
    let whole = sample.whole();
    let with = |json: &'static str| whole.with("reason", json).text();
    if sample.error.error.reasons.is_empty() {
        vectors.known(sample, "a reason it does not have is a number", &with("1"), &whole.text());
        return;
    }
    let lean = whole.without("reason").text();
    let later = with("\"A_REASON_OF_A_LATER_VERSION\"");
    vectors.known(sample, "no reason", &lean, &lean);
    vectors.known(sample, "reason null", &with("null"), &lean);
    vectors.known(sample, "unknown reason", &later, &later);
    vectors.unrecognized(&sample.name("reason is a number"), &with("1"));
}
