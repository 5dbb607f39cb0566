//! Conformance vectors: envelopes with what every generated decoder must make of them (see `docs/wire.md`).

use crate::diagnostic::is_deceptive;
use crate::model::{Code, CodeSpace, Edition, EditionDomain, EditionError, Field, FieldType};
use crate::target::BANNER;
use serde_json::{Map, Value, json};
use std::fmt::Write;

/// How deep an envelope may be nested, itself included: deeper ones are refused, as `docs/wire.md` says.
const MAX_LEVELS: usize = 64;

/// The vectors of an edition, as the text of a JSON file: one line each, so that a difference is readable.
///
/// `input` is JSON text to decode. `outcome` is `known` (then `domain`, canonical name `error` and platform's `code`
/// follow), `unrecognized`, or `refused`: no envelope at all. `output` is what encoding the decoded value gives.
#[must_use]
pub fn vectors(edition: Edition<'_>) -> String {
    let mut vectors = Vectors::default();
    for domain in edition.domains() {
        for error in &domain.errors {
            known(edition, &domain, *error, &mut vectors);
            malformed(edition, &domain, *error, &mut vectors);
        }
        unknown_codes(&domain, &mut vectors);
    }
    strangers(&mut vectors);
    vectors.finish()
}

/// The vectors so far, each a line of JSON.
#[derive(Default)]
struct Vectors {
    lines: Vec<String>,
}

impl Vectors {
    fn known(&mut self, name: &str, error: (&EditionDomain<'_>, EditionError<'_>), input: &str, output: &Value) {
        let (domain, error) = error;
        let code = wire_code(&error.code());
        self.push(&json!({
            "name": name, "input": input, "outcome": "known", "domain": domain.domain.name.as_str(),
            "error": error.error.name.as_str(), "code": code, "output": output,
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
        format!("{{ \"//\": {}, \"vectors\": [\n{}\n] }}\n", Value::from(BANNER), self.lines.join(",\n"))
    }
}

/// JSON in one line, with what shows nothing or changes how others show as escapes: in JSON that stands in texts only.
fn plain(json: &str) -> String {
    let mut plain = String::with_capacity(json.len());
    for c in json.chars() {
        if is_deceptive(c) {
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

/// The envelopes of an error that must arrive as it.
fn known(edition: Edition<'_>, domain: &EditionDomain<'_>, error: EditionError<'_>, vectors: &mut Vectors) {
    let name = format!("{}.{}", domain.domain.name, error.error.name);
    let who = (domain, error);
    let whole = envelope(edition, domain, error);
    vectors.known(&name, who, &whole.to_string(), &whole);

    if let Code::Number(number) = error.error.code {
        #[expect(clippy::cast_precision_loss, reason = "a code is within ±2^53")]
        let spelled = with(&whole, "code", json!(number as f64));
        vectors.known(&format!("{name}, code with a fraction of 0"), who, &spelled.to_string(), &whole);
    }
    if error.error.fields.iter().any(|field| field.optional) {
        let required = data(error.error.fields.iter().filter(|field| !field.optional));
        let output = with_data(&whole, required.clone());
        vectors.known(&format!("{name}, optional fields missing"), who, &output.to_string(), &output);
        let nulls = error.error.fields.iter().filter(|field| field.optional);
        let mut with_nulls = required;
        with_nulls.extend(nulls.map(|field| (field.name.to_string(), Value::Null)));
        let input = with_data(&whole, with_nulls);
        vectors.known(&format!("{name}, optional fields null"), who, &input.to_string(), &output);
    }
    if error.error.fields.is_empty() {
        for (what, value) in [("null", Value::Null), ("a text", json!("text"))] {
            let input = with(&whole, "data", value);
            vectors.known(&format!("{name}, data it does not have is {what}"), who, &input.to_string(), &whole);
        }
    }
    for reason in &error.error.reasons {
        let whole = with(&whole, "reason", json!(reason.code));
        vectors.known(&format!("{name}, reason {}", reason.name), who, &whole.to_string(), &whole);
    }
    if !error.error.reasons.is_empty() {
        let later = with(&whole, "reason", json!("A_REASON_OF_A_LATER_VERSION"));
        vectors.known(&format!("{name}, unknown reason"), who, &later.to_string(), &later);
        let null = with(&whole, "reason", Value::Null);
        vectors.known(&format!("{name}, reason null"), who, &null.to_string(), &whole);
    }
}

/// The envelopes with its code that are not it.
fn malformed(edition: Edition<'_>, domain: &EditionDomain<'_>, error: EditionError<'_>, vectors: &mut Vectors) {
    let name = format!("{}.{}", domain.domain.name, error.error.name);
    let whole = envelope(edition, domain, error);
    for field in &error.error.fields {
        let others = || error.error.fields.iter().filter(|other| other.name != field.name);
        if !field.optional {
            vectors.unrecognized(&format!("{name}, {} missing", field.name), &with_data(&whole, data(others())));
        }
        let mut mistyped = data(others());
        mistyped.insert(field.name.to_string(), wrong(field.kind));
        vectors.unrecognized(&format!("{name}, {} mistyped", field.name), &with_data(&whole, mistyped));
    }
    if !error.error.fields.is_empty() {
        vectors.unrecognized(&format!("{name}, data is a list"), &with(&whole, "data", json!([1])));
    }
    if !error.error.reasons.is_empty() {
        vectors.unrecognized(&format!("{name}, reason is a number"), &with(&whole, "reason", json!(1)));
    }
}

/// Codes of the domain that the edition does not ship.
fn unknown_codes(domain: &EditionDomain<'_>, vectors: &mut Vectors) {
    let name = &domain.domain.name;
    let envelope = |code: Value| json!({ "domain": name.as_str(), "code": code, "detail": "Later." });
    let is_shipped = |code: &Code| domain.errors.iter().any(|error| error.error.code == *code);
    for error in domain.domain.errors.iter().filter(|error| !is_shipped(&error.code)) {
        vectors.unrecognized(&format!("{name}.{} of another platform", error.name), &envelope(wire_code(&error.code)));
    }
    let numbers = matches!(domain.domain.codes, CodeSpace::Numbers(_));
    let strangers = [json!(2_147_483_646), json!(9_007_199_254_740_991_i64), json!("A text of a later version")];
    let is_taken = |code: &Value| domain.domain.errors.iter().any(|error| wire_code(&error.code) == *code);
    for code in strangers.into_iter().filter(|code| !is_taken(code)) {
        let what = if code.is_string() == numbers { "other kind of code" } else { "unknown code" };
        vectors.unrecognized(&format!("{name}, {what} {code}"), &envelope(code));
    }
    vectors.unrecognized(&format!("{name}, empty code"), &envelope(json!("")));
}

/// What belongs to no domain.
fn strangers(vectors: &mut Vectors) {
    vectors.unrecognized(
        "unknown domain, every member kept",
        &json!({
            "domain": "__proto__", "code": "__proto__", "reason": 5, "data": [null, true, 1.5, { "": "x" }],
            "type": null, "status": "x", "title": {}, "detail": 1, "instance": "/a/b", "": "empty name",
            "retryAfter": 1e300, "text": "\" \\ \u{0} \u{7f} \u{2028} \u{202e} \u{1f600}",
        }),
    );
    vectors.unrecognized_text(
        "numbers are what they are, however they are written",
        r#"{"domain":"?","code":1e3,"a":-0,"b":9007199254740993,"c":1.0,"d":12345678901234567890,"e":1E-2}"#,
        &json!({ "domain": "?", "code": 1000, "a": 0, "b": 9_007_199_254_740_992.0, "c": 1,
                 "d": 12_345_678_901_234_567_000.0, "e": 0.01 }),
    );
    vectors.unrecognized_text(
        "numbers that no float holds",
        r#"{"domain":"?","code":1,"a":1e400,"b":-1e400,"c":1e-400,"d":0e5,"e":[1e999,-0e-999,1]}"#,
        &json!({ "domain": "?", "code": 1, "a": null, "b": null, "c": 0, "d": 0, "e": [null, 0, 1] }),
    );
    vectors.unrecognized_text(
        "of equal names the last counts",
        r#"{"domain":"!","code":"1","domain":"?","code":2,"a":1,"\u0061":{"b":1,"b":[2]}}"#,
        &json!({ "domain": "?", "code": 2, "a": { "b": [2] } }),
    );
    for (what, open, close) in [("lists", "[", "]"), ("objects", r#"{"a":"#, "}")] {
        // The envelope is a level too.
        let nested = |levels: usize| {
            let (open, close) = (open.repeat(levels - 1), close.repeat(levels - 1));
            format!(r#"{{"domain":"?","code":1,"later":{open}0{close}}}"#)
        };
        let deepest = nested(MAX_LEVELS);
        let kept: Value = serde_json::from_str(&deepest).unwrap_or_default();
        vectors.unrecognized_text(&format!("{MAX_LEVELS} levels of {what}"), &deepest, &kept);
        for levels in [MAX_LEVELS + 1, 1000] {
            vectors.refused(&format!("no envelope: {levels} levels of {what}"), &nested(levels));
        }
    }
    for (name, input) in [
        ("null", "null"),
        ("a text", "\"session\""),
        ("a number", "1101"),
        ("a list", "[]"),
        ("nothing in it", "{}"),
        ("no code", r#"{"domain":"session"}"#),
        ("no domain", r#"{"code":1}"#),
        ("domain null", r#"{"domain":null,"code":1}"#),
        ("domain is a number", r#"{"domain":1,"code":1}"#),
        ("code null", r#"{"domain":"session","code":null}"#),
        ("code with a fraction", r#"{"domain":"session","code":1.5}"#),
        ("code beyond 2^53", r#"{"domain":"session","code":9007199254740993}"#),
        ("code far beyond", r#"{"domain":"session","code":1e300}"#),
        ("code is a truth value", r#"{"domain":"session","code":true}"#),
        ("code is a list", r#"{"domain":"session","code":[101]}"#),
        ("code that no float holds", r#"{"domain":"session","code":1e400}"#),
        ("of two codes the last is none", r#"{"domain":"session","code":1,"code":null}"#),
        ("a lone surrogate in a name", r#"{"domain":"?","code":1,"a\ud800":1}"#),
        ("a name with an unknown escape", r#"{"domain":"?","code":1,"\q":1}"#),
        ("a name with a raw tab", "{\"domain\":\"?\",\"code\":1,\"a\tb\":1}"),
        ("a text that does not end", r#"{"domain":"?","code":1,"a":"b"#),
        ("more than one value", r#"{"domain":"?","code":1} 1"#),
        ("a lone surrogate", r#"{"domain":"session","code":"\ud800"}"#),
        ("a lone surrogate deep inside", r#"{"domain":"?","code":1,"data":{"a":["\udc00 "]}}"#),
    ] {
        vectors.refused(&format!("no envelope: {name}"), input);
    }
}

/// The envelope of an error with every field, without a reason.
fn envelope(edition: Edition<'_>, domain: &EditionDomain<'_>, error: EditionError<'_>) -> Value {
    let entry = error.error;
    let mut envelope = Map::new();
    if let Some(url) = edition.docs_url(domain.domain, entry) {
        envelope.insert("type".to_owned(), json!(url));
    }
    envelope.insert("title".to_owned(), json!(entry.name.sentence()));
    if let Some(status) = entry.status {
        envelope.insert("status".to_owned(), json!(status));
    }
    let detail = error.texts().message.render(|index| shown(entry.fields[index].kind).to_owned());
    envelope.insert("detail".to_owned(), json!(detail));
    envelope.insert("domain".to_owned(), json!(domain.domain.name.as_str()));
    envelope.insert("code".to_owned(), wire_code(&entry.code));
    with_data(&Value::Object(envelope), data(&entry.fields))
}

fn wire_code(code: &Code) -> Value {
    match code {
        Code::Number(number) => json!(number),
        Code::Text(text) => json!(text),
    }
}

fn data<'f>(fields: impl IntoIterator<Item = &'f Field>) -> Map<String, Value> {
    fields.into_iter().map(|field| (field.name.to_string(), sample(field.kind))).collect()
}

fn with(envelope: &Value, member: &str, value: Value) -> Value {
    let mut envelope = envelope.clone();
    envelope[member] = value;
    envelope
}

/// The envelope with this `data`, or without where there is none.
fn with_data(envelope: &Value, data: Map<String, Value>) -> Value {
    let mut envelope = envelope.clone();
    if let Some(members) = envelope.as_object_mut() {
        if data.is_empty() {
            members.remove("data");
        } else {
            members.insert("data".to_owned(), Value::Object(data));
        }
    }
    envelope
}

/// A value of a type.
fn sample(kind: FieldType) -> Value {
    match kind {
        FieldType::String => json!("a \"b\" \\ ${c} \u{1f600}"),
        FieldType::Integer => json!(-42),
        FieldType::Number => json!(1.5),
        FieldType::Boolean => json!(true),
        FieldType::Strings => json!(["a", "", "\u{2028}"]),
    }
}

/// How [`sample`] stands in a message.
fn shown(kind: FieldType) -> &'static str {
    match kind {
        FieldType::String => "a \"b\" \\ ${c} \u{1f600}",
        FieldType::Integer => "-42",
        FieldType::Number => "1.5",
        FieldType::Boolean => "true",
        FieldType::Strings => "a, , \u{2028}",
    }
}

/// A value of another type.
fn wrong(kind: FieldType) -> Value {
    match kind {
        FieldType::String => json!(7),
        FieldType::Integer => json!(7.5),
        FieldType::Number => json!("7"),
        FieldType::Boolean => json!(0),
        FieldType::Strings => json!(["a", 1]),
    }
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
