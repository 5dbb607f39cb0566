//! Errors that programs make themselves, with values that JSON cannot have or few expect, and what the wire says of them:
//! the table under "Writing" in `docs/wire.md`.

use crate::catalogue::{Catalogue, Domain, Error};
use crate::random::Random;
use crate::{Sample, expect, texts};
use serde_json::{Map, Value, json};

/// The largest integer that every reader holds.
const MOST: i64 = 9_007_199_254_740_991;

/// An error, as a program says it.
pub struct Made {
    /// The domain and the error, by their positions.
    pub of: (usize, usize),
    /// The fields that are given, by name, in the author's order.
    pub fields: Vec<(String, Said)>,
    pub reason: Option<String>,
}

/// The value of a field, as a program says it.
pub enum Said {
    Text(String),
    Integer(i64),
    Number(f64),
    Truth(bool),
    Texts(Vec<String>),
}

/// Two of each error.
pub fn all(catalogue: &Catalogue, seed: u64) -> Vec<Made> {
    let random = &mut Random::new(seed.rotate_left(32));
    let mut made = Vec::new();
    for (domain_index, domain) in catalogue.domains.iter().enumerate() {
        for (error_index, error) in domain.errors.iter().enumerate() {
            for _ in 0..2 {
                let of = (domain_index, error_index);
                let given =
                    error.fields.iter().filter(|field| !field.optional || random.once_in(2)).collect::<Vec<_>>();
                let fields = given
                    .into_iter()
                    .map(|field| (field.name.clone(), said(field.kind, error.shows(&field.name), random)));
                let fields = fields.collect();
                let has_reason = !error.reasons.is_empty() && random.once_in(2);
                made.push(Made { of, fields, reason: has_reason.then(|| texts::value(random)) });
            }
        }
    }
    made
}

/// A value; a number that messages show is one that all languages write alike.
fn said(kind: &str, shown: bool, random: &mut Random) -> Said {
    match kind {
        "integer" => Said::Integer(random.pick(&[0, -7, MOST, -MOST, MOST + 1, -MOST - 2, i64::MIN, i64::MAX])),
        "number" if shown => Said::Number(random.pick(&[1.5, 3.0, -0.0, f64::NAN])),
        "number" => Said::Number(random.pick(&[
            f64::NAN,
            f64::INFINITY,
            f64::NEG_INFINITY,
            f64::MAX,
            5e-324,
            -0.0,
            9_007_199_254_740_992.0,
        ])),
        "boolean" => Said::Truth(random.once_in(2)),
        "list of string" => Said::Texts((0..random.below(3)).map(|_| texts::value(random)).collect()),
        _ => Said::Text(texts::value(random)),
    }
}

impl Made {
    /// The error, with its domain.
    pub fn error<'c>(&self, catalogue: &'c Catalogue) -> (&'c Domain, &'c Error) {
        let domain = &catalogue.domains[self.of.0];
        (domain, &domain.errors[self.of.1])
    }

    /// What the wire says of its fields.
    pub fn data(&self, error: &Error) -> Map<String, Value> {
        let is_optional = |name: &str| error.fields.iter().any(|field| field.name == name && field.optional);
        let fields = self.fields.iter();
        fields.filter_map(|(name, said)| Some((name.clone(), said.on_the_wire(is_optional(name))?))).collect()
    }
}

impl Said {
    fn on_the_wire(&self, optional: bool) -> Option<Value> {
        Some(match self {
            Self::Text(text) => json!(text),
            Self::Integer(number) => json!((*number).clamp(-MOST, MOST)),
            Self::Number(number) if number.is_nan() && optional => return None,
            Self::Number(number) if number.is_nan() || *number == 0.0 => json!(0),
            Self::Number(number) => json!(number.clamp(f64::MIN, f64::MAX)),
            Self::Truth(truth) => json!(truth),
            Self::Texts(texts) => json!(texts),
        })
    }
}

/// Compares what a program wrote of the errors it made, a line each, with what the wire must say.
pub fn compare<'s>(language: &str, samples: impl Iterator<Item = (&'s Sample, &'s Made)>, printed: &str) {
    let mut lines = printed.split_terminator('\n');
    for (sample, made) in samples {
        let line = lines.next().expect("a line for each");
        let mut written: Value =
            serde_json::from_str(line).unwrap_or_else(|error| panic!("{language}: {error}: {line}"));
        let (domain, error) = made.error(&sample.catalogue);
        let mut expected = json!({ "domain": domain.name, "code": error.code.json() });
        let data = made.data(error);
        if !data.is_empty() {
            expected["data"] = Value::Object(data);
        }
        if let Some(reason) = &made.reason {
            expected["reason"] = json!(reason);
        }
        // Texts for people, and what is the same each time, need not be there.
        for member in ["type", "title", "status", "detail"] {
            written.as_object_mut().expect("an object").remove(member);
        }
        assert!(
            expect::same(&written, &expected),
            "{language}, {}\n is {written}\nnot {expected}",
            sample.catalogue.name
        );
    }
    assert_eq!(lines.next(), None, "{language}");
}

/// Every error that is made of every catalogue, with the catalogue's position.
pub fn of(samples: &[Sample]) -> impl Iterator<Item = (usize, &Sample, &Made)> {
    samples.iter().enumerate().flat_map(|(index, sample)| sample.made.iter().map(move |made| (index, sample, made)))
}
