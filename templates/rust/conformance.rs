//! Decodes and encodes every vector, as all platforms must.

use serde_json::Value as Json;
use {{ crate_name }}::{ {{- imports -}} };

#[test]
fn json_text() {
    for vector in vectors() {
        conform(&vector, {{ umbrella }}::from_json(text(&vector["input"])).ok(), {{ umbrella }}::to_json);
    }
}

#[test]
fn plain_data() {
    for vector in vectors() {
        let value = Problem::from_json(text(&vector["input"])).map(Value::from);
        let problem = value.ok().and_then(|value| Problem::try_from(value).ok());
        conform(&vector, problem.map({{ umbrella }}::from), |error| Problem::from(error).to_json());
    }
}

#[cfg(feature = "serde")]
#[test]
fn serde() {
    for vector in vectors() {
        let input = text(&vector["input"]);
        let error = serde_json::from_str::<{{ umbrella }}>(input);
        if let (Err(error), Err(_)) = (&error, serde_json::from_str::<Json>(input)) {
            // What is no JSON to serde_json is a number that no float holds, or no JSON.
            let is_refused = vector["outcome"] == "refused" || error.to_string().contains("number out of range");
            assert!(is_refused, "{error}: {input}");
            continue;
        }
        conform(&vector, error.ok(), |error| serde_json::to_string(error).expect("an error is JSON"));
    }
}

#[test]
fn received_errors_keep_the_members_of_a_later_version() {
    for vector in vectors() {
        let input = text(&vector["input"]);
        let Ok(mut problem) = Problem::from_json(input) else { continue };
        problem.insert("later", "than this");
        let received = Received::<{{ umbrella }}>::from_json(&problem.to_json()).expect("an error");
        assert_eq!(*received.error(), {{ umbrella }}::from(problem.clone()), "{input}");
        #[cfg(feature = "serde")]
        {
            let again = serde_json::to_string(&received).and_then(|json| serde_json::from_str(&json));
            assert_eq!(again.ok().as_ref(), Some(&received), "{input}");
        }
        assert_eq!(Problem::from(received), problem, "{input}");
    }
}

fn vectors() -> Vec<Json> {
    let mut file: Json = serde_json::from_str(include_str!("vectors.json")).expect("the vectors are JSON");
    match file["vectors"].take() {
        Json::Array(vectors) => vectors,
        other => panic!("no list of vectors: {other}"),
    }
}

fn conform(vector: &Json, error: Option<{{ umbrella }}>, encode: impl Fn(&{{ umbrella }}) -> String) {
    let (name, input) = (text(&vector["name"]), text(&vector["input"]));
    let Some(error) = error else {
        assert_eq!(vector["outcome"], "refused", "{name}: {input}");
        return;
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
        assert_eq!(vector["code"], code, "{name}: {input}");
    }
    assert_eq!(error.is_retryable(), vector["retryable"] == true, "{name}: {input}");
{%- if "is_terminal" in handled %}
    assert_eq!(error.is_terminal(), vector["terminal"] == true, "{name}: {input}");
{%- endif %}
{%- if "retry_after" in handled %}
    assert_eq!(error.retry_after().map(|wait| wait.as_secs()), vector["retryAfter"].as_u64(), "{name}: {input}");
{%- endif %}
{%- if "action" in handled %}
    assert_eq!(error.action().map(Action::as_str), vector["action"].as_str(), "{name}: {input}");
{%- endif %}
{%- if "severity" in handled %}
    assert_eq!(error.severity().map(Severity::as_str), vector["severity"].as_str(), "{name}: {input}");
{%- endif %}
    // Equal numbers are equal however they are written.
    let expected = match &vector["output"] {
        Json::Null => Problem::from_json(input),
        output => Problem::from_json(&output.to_string()),
    };
    let output = encode(&error);
    assert_eq!(Problem::from_json(&output), expected, "{name}: {input}");
    assert_eq!({{ umbrella }}::from_json(&output), Ok(error), "{name}: {input}");
}

fn text(json: &Json) -> &str {
    json.as_str().expect("a text")
}
