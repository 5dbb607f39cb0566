//! Envelopes of every error, and what each program must say of them.

use crate::catalogue::{Catalogue, Code, DOCS, Domain, Error, Field};
use crate::made::Made;
use crate::random::Random;
use crate::{Sample, texts};
use errspec::model::Fix;
use errspec::name::Name;
use errspec::prose::inline;
use serde_json::{Map, Value, json};
use std::fmt::Write;

/// An envelope to decode.
pub struct Question {
    pub envelope: Value,
    /// The domain and the error, by their positions.
    pub of: (usize, usize),
}

/// Questions about every error, with values of fields that are hard to write, and about every error that programs make.
pub fn questions(catalogue: &Catalogue, made: &[Made], seed: u64) -> Vec<Question> {
    let random = &mut Random::new(!seed);
    let mut questions = Vec::new();
    for (domain_index, domain) in catalogue.domains.iter().enumerate() {
        for (error_index, error) in domain.errors.iter().enumerate() {
            let reasons = error.reasons.iter().map(|reason| Some(reason.code.clone()));
            for reason in reasons.chain([None, Some(texts::text(random))]) {
                let reason = reason.filter(|_| !error.reasons.is_empty());
                let of = (domain_index, error_index);
                let data = data(error, random);
                questions.push(Question { envelope: envelope(domain, error, reason, data), of });
            }
        }
    }
    for made in made {
        let (domain, error) = made.error(catalogue);
        let envelope = envelope(domain, error, made.reason.clone(), made.data(error));
        questions.push(Question { envelope, of: made.of });
    }
    questions
}

fn data(error: &Error, random: &mut Random) -> Map<String, Value> {
    let fields = error.fields.iter().filter(|field| !field.optional || random.once_in(2)).collect::<Vec<_>>();
    let value = |field: &Field, random: &mut Random| value(field.kind, error.shows(&field.name), random);
    fields.into_iter().map(|field| (field.name.clone(), value(field, random))).collect()
}

fn envelope(domain: &Domain, error: &Error, reason: Option<String>, data: Map<String, Value>) -> Value {
    let mut envelope = Map::new();
    envelope.insert("domain".to_owned(), json!(domain.name));
    envelope.insert("code".to_owned(), error.code.json());
    if let Some(reason) = reason {
        envelope.insert("reason".to_owned(), json!(reason));
    }
    // The words of an envelope are its sender's; these are what this version says.
    envelope.insert("type".to_owned(), json!(url(domain, error)));
    envelope.insert("title".to_owned(), json!(title(error)));
    if let Some(status) = error.status {
        envelope.insert("status".to_owned(), json!(status));
    }
    let data = Value::Object(data);
    envelope.insert("detail".to_owned(), json!(error.message(&data)));
    if data != json!({}) {
        envelope.insert("data".to_owned(), data);
    }
    Value::Object(envelope)
}

/// A value of a field; one that messages show is written alike in all languages.
fn value(kind: &str, shown: bool, random: &mut Random) -> Value {
    match kind {
        "integer" => random.pick(&[0_i64, -1, 42, 9_007_199_254_740_991, -9_007_199_254_740_991]).into(),
        "number" if shown => random.pick(&[1.5, -0.25, 3.0, 1_048_576.0]).into(),
        "number" => random.pick(&[0.0, 5e-324, 1e300, -1.797_693_134_862_315_7e308, 0.1]).into(),
        "boolean" => random.once_in(2).into(),
        "list of string" => (0..random.below(3)).map(|_| texts::value(random)).collect(),
        _ => texts::value(random).into(),
    }
}

fn title(error: &Error) -> String {
    error.title.clone().unwrap_or_else(|| Name::new(&error.name, &[]).sentence())
}

fn url(domain: &Domain, error: &Error) -> String {
    format!("{DOCS}/{}#{}", domain.name_in_code(), Name::new(&error.name, &[]).kebab())
}

/// What a program says of a question, by names that each language has some of.
pub fn answer(sample: &Sample, question: &Question, name: &str) -> Option<Value> {
    let domain = &sample.catalogue.domains[question.of.0];
    let error = &domain.errors[question.of.1];
    let envelope = &question.envelope;
    let text = |text: Option<&String>| text.map_or(Value::Null, |text| json!(text));
    Some(match name {
        "wire" => envelope.clone(),
        "domain" => json!(domain.name),
        "nsDomain" => json!(format!("com.example.{}", domain.name)),
        "name" => json!(error.name),
        "code" => error.code.json(),
        "number" => match error.code {
            Code::Number(number) => json!(number),
            Code::Text(_) => json!(error.number),
        },
        "message" => envelope["detail"].clone(),
        "title" => envelope["title"].clone(),
        "reason" => envelope["reason"].clone(),
        "data" => envelope.get("data").cloned().unwrap_or_else(|| json!({})),
        "status" => json!(error.status),
        "severity" => json!(error.severity),
        "action" => json!(error.action),
        "retryable" => json!(error.retryable),
        "retryAfter" => json!(error.retry_after),
        "terminal" => json!(error.terminal),
        "url" => json!(url(domain, error)),
        "failureReason" => text((!error.occurs.is_empty()).then(|| spoken(&error.occurs).join("\n")).as_ref()),
        "recoverySuggestion" => match &error.fix[..] {
            [] => Value::Null,
            [fix] => json!(inline::spoken(fix)),
            steps => json!(Fix::Steps(steps.to_vec()).spoken()),
        },
        "bridged" => json!(true),
        _ => return None,
    })
}

/// Texts as a program says them: their links as words and addresses.
fn spoken(texts: &[String]) -> Vec<String> {
    texts.iter().map(|text| inline::spoken(text).into_owned()).collect()
}

/// The questions as lines: the position of the sample, and the envelope. It begins with members that do not count, since
/// the same names follow, and its whole numbers are floats to the eye.
pub fn lines(samples: &[Sample]) -> String {
    let mut lines = String::new();
    for (index, sample) in samples.iter().enumerate() {
        for question in &sample.questions {
            // Writing to a string cannot fail.
            let _ =
                writeln!(lines, "{index}\t{{\"domain\":1e400,\"code\":[-1e400],{}", &spelled(&question.envelope)[1..]);
        }
    }
    lines
}

/// The JSON text of a value, with whole numbers that have a fraction of 0.
fn spelled(value: &Value) -> String {
    match value {
        Value::Number(number) if number.is_i64() => format!("{number}.0"),
        Value::Object(members) => {
            let members: Vec<_> =
                members.iter().map(|(name, value)| format!("{}:{}", json!(name), spelled(value))).collect();
            format!("{{{}}}", members.join(","))
        }
        other => other.to_string(),
    }
}

/// Compares what a program printed, one JSON object a line, with what it must say.
pub fn compare(language: &str, samples: &[Sample], printed: &str) {
    let mut lines = printed.split_terminator('\n');
    for sample in samples {
        for question in &sample.questions {
            let line = lines.next().expect("a line for each question");
            let said: Value = serde_json::from_str(line).unwrap_or_else(|error| panic!("{language}: {error}: {line}"));
            let said = said.as_object().expect("an object");
            for (name, value) in said {
                let expected = answer(sample, question, name).unwrap_or_else(|| panic!("nothing is known of `{name}`"));
                assert!(
                    same(value, &expected) || (name == "message" && printable(value) == printable(&expected)),
                    "{language}, {}: `{name}` of {}\n is {value}\nnot {expected}",
                    sample.catalogue.name,
                    question.envelope
                );
            }
        }
    }
    assert_eq!(lines.next(), None, "{language}");
}

/// A text with what could forge a line or turn one around spelled out, as languages may show some or all of it.
fn printable(value: &Value) -> Value {
    let spelled = |c: char| match c {
        '\n' => "\\n".to_owned(),
        '\r' => "\\r".to_owned(),
        '\t' => "\\t".to_owned(),
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => spell(c),
        c if c.is_control() => spell(c),
        c => c.to_string(),
    };
    value.as_str().map(|text| text.chars().map(spelled).collect::<String>()).into()
}

fn spell(c: char) -> String {
    format!("\\u{{{:x}}}", u32::from(c))
}

/// Whether two values are equal, numbers by their value.
pub fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => one == other || one.as_f64() == other.as_f64(),
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one.iter().all(|(name, value)| other.get(name).is_some_and(|other| same(value, other)))
        }
        _ => one == other,
    }
}
