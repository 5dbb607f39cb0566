//! Decodes and encodes every vector, as all platforms must.

use serde_json::Value as Json;
use {{ crate_name }}::{Code, Problem, Received, {{ umbrella }}, Value};

#[test]
fn plain_data() {
    conform(
        |input| {
            let json = serde_json::from_str::<Json>(input).ok()?;
            Problem::try_from(value(&json)).ok().map({{ umbrella }}::from)
        },
        |error| json(&Value::from(Problem::from(error))),
    );
}

#[cfg(feature = "serde")]
#[test]
fn serde() {
    conform(
        |input| serde_json::from_str(input).ok(),
        |error| serde_json::to_value(error).expect("an error is JSON"),
    );
}

#[test]
fn received_errors_keep_the_members_of_a_later_version() {
    for vector in vectors() {
        let Ok(input) = serde_json::from_str::<Json>(text(&vector["input"])) else { continue };
        let Value::Object(mut members) = value(&input) else { continue };
        members.insert("later", "than this");
        let Ok(problem) = Problem::try_from(Value::Object(members.clone())) else { continue };
        let Ok(received) = Received::<{{ umbrella }}>::try_from(problem.clone());
        assert_eq!(*received.error(), {{ umbrella }}::from(problem), "{input}");
        #[cfg(feature = "serde")]
        {
            let again = serde_json::to_value(&received).and_then(serde_json::from_value);
            assert_eq!(again.ok().as_ref(), Some(&received), "{input}");
        }
        assert_eq!(Value::from(Problem::from(received)), Value::Object(members), "{input}");
    }
}

fn vectors() -> Vec<Json> {
    let mut file: Json = serde_json::from_str(include_str!("vectors.json")).expect("the vectors are JSON");
    match file["vectors"].take() {
        Json::Array(vectors) => vectors,
        other => panic!("no list of vectors: {other}"),
    }
}

fn conform(decode: impl Fn(&str) -> Option<{{ umbrella }}>, encode: impl Fn(&{{ umbrella }}) -> Json) {
    for vector in vectors() {
        let (name, input) = (text(&vector["name"]), text(&vector["input"]));
        let Some(error) = decode(input) else {
            assert_eq!(vector["outcome"], "refused", "{name}: {input}");
            continue;
        };
        let outcome = if error.is_recognized() { "known" } else { "unrecognized" };
        assert_eq!(vector["outcome"], outcome, "{name}: {input}");
        if error.is_recognized() {
            assert_eq!(vector["domain"], error.domain(), "{name}: {input}");
            assert_eq!(vector["error"], error.name(), "{name}: {input}");
            let code = match error.code() {
                Code::Number(number) => Json::from(number),
                Code::Text(text) => Json::from(text.into_owned()),
            };
            assert_eq!(value(&vector["code"]), value(&code), "{name}: {input}");
        }
        let output = encode(&error);
        assert_eq!(value(&vector["output"]), value(&output), "{name}: {input}");
        let again = decode(&output.to_string());
        assert_eq!(again.as_ref(), Some(&error), "{name}: {input}");
    }
}

fn text(json: &Json) -> &str {
    json.as_str().expect("a text")
}

/// Reads JSON without serde; equal numbers become equal values, however they are written.
fn value(json: &Json) -> Value {
    match json {
        Json::Null => Value::Null,
        Json::Bool(value) => (*value).into(),
        Json::Number(number) => match (number.as_i64(), number.as_f64()) {
            (Some(number), _) => number.into(),
            (None, number) => number.expect("a number").into(),
        },
        Json::String(text) => text.as_str().into(),
        Json::Array(values) => Value::List(values.iter().map(value).collect()),
        Json::Object(members) => {
            Value::Object(members.iter().map(|(name, member)| (name.clone(), value(member))).collect())
        }
    }
}

fn json(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Bool(value) => (*value).into(),
        Value::Integer(number) => (*number).into(),
        Value::Number(number) => number.get().into(),
        Value::String(text) => text.as_str().into(),
        Value::List(values) => values.iter().map(json).collect(),
        Value::Object(members) => {
            members.iter().map(|(name, member)| (name.clone(), json(member))).collect()
        }
    }
}
