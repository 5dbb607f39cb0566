//! Conformance vectors: envelopes with what every generated decoder must make of them (see `docs/wire.md`).
//!
//! Every error has one vector that shows it plain. What can go wrong with an envelope is shown once for each shape of
//! error, each kind of field and each domain, so that vectors grow with the catalogue and not faster.

mod codes;
mod fields;
mod sample;
mod shapes;
mod strangers;

use crate::plan::Edition;
use crate::prose::is_hidden;
use sample::Sample;
use serde_json::{Value, json};
use std::fmt::Write;

/// How deep an envelope may be nested, itself included: deeper ones are refused, as `docs/wire.md` says.
const MAX_LEVELS: usize = 64;

/// The vectors of an edition, as the text of a JSON file: one line each, so that a difference is readable.
///
/// `input` is JSON text to decode. `outcome` is `known` (then `domain`, canonical name `error` and platform's `code`
/// follow), `unrecognized`, or `refused`: no envelope at all. `output` is what encoding the decoded value gives.
#[must_use]
pub fn vectors(edition: &Edition<'_>) -> String {
    let samples = Sample::all(edition);
    let mut vectors = Vectors::default();
    for sample in &samples {
        let whole = sample.whole();
        vectors.known(sample, "", &whole.to_string(), &whole);
    }
    for domain in edition.domains() {
        codes::unknown(domain, &mut vectors);
    }
    shapes::variants(&samples, &mut vectors);
    fields::values(&samples, &mut vectors);
    strangers::of_no_domain(&mut vectors);
    vectors.finish()
}

/// The vectors so far, each a line of JSON.
#[derive(Default)]
struct Vectors {
    lines: Vec<String>,
}

impl Vectors {
    /// An envelope that must arrive as the error; `what` says how it differs from the plain one.
    fn known(&mut self, sample: &Sample<'_>, what: &str, input: &str, output: &Value) {
        self.push(&json!({
            "name": sample.name(what), "input": input, "outcome": "known", "domain": sample.domain.name.as_str(),
            "error": sample.error.error.name.as_str(), "code": sample::wire_code(&sample.error.code()),
            "output": output,
        }));
    }

    /// An envelope that is kept as it came.
    fn unrecognized(&mut self, name: &str, envelope: &Value) {
        self.unrecognized_text(name, &envelope.to_string(), envelope);
    }

    fn unrecognized_text(&mut self, name: &str, input: &str, output: &Value) {
        self.push(&json!({ "name": name, "input": input, "outcome": "unrecognized", "output": output }));
    }

    fn refused(&mut self, name: &str, input: &str) {
        self.push(&json!({ "name": name, "input": input, "outcome": "refused" }));
    }

    fn push(&mut self, vector: &Value) {
        self.lines.push(plain(&vector.to_string()));
    }

    fn finish(self) -> String {
        format!("{{ \"vectors\": [\n{}\n] }}\n", self.lines.join(",\n"))
    }
}

/// JSON in one line, with what shows nothing or changes how others show as escapes: in JSON that stands in texts only.
fn plain(json: &str) -> String {
    let mut plain = String::with_capacity(json.len());
    for c in json.chars() {
        if is_hidden(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                // Writing to a string cannot fail.
                let _ = write!(plain, "\\u{unit:04x}");
            }
        } else {
            plain.push(c);
        }
    }
    plain
}

/// A value that is nested so deep, in lists or in objects.
fn nested(levels: usize, open: &str, close: &str) -> String {
    format!("{}0{}", open.repeat(levels), close.repeat(levels))
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn vectors_show_what_they_hold() {
        let value = serde_json::json!({ "a": "\u{202e}\u{200b}\u{7f}\u{85}\u{2028}\u{feff}\u{e0041} é 😀" });
        let json = plain(&value.to_string());
        assert_eq!(json, r#"{"a":"\u202e\u200b\u007f\u0085\u2028\ufeff\udb40\udc41 é 😀"}"#);
        assert_eq!(serde_json::from_str::<serde_json::Value>(&json).expect("JSON"), value);
    }
}
