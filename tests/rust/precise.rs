//! Numbers as serde_json's feature `arbitrary_precision` gives them, which this crate turns on for all.

use payloads_errors::{Number, NumbersError, PayloadsError, Problem, Received};

#[test]
fn known_errors_are_known_and_numbers_stay_what_they_are() {
    assert!(serde_json::from_str::<serde_json::Value>("1e400").is_ok(), "the feature is on");
    let text = r#"{"domain":"numbers","code":9.007199254740991e15,"data":
        {"text":"","integer":1.0,"number":0.25,"truth":true,"list":[]},"later":[0.1,1e400,1e-400,-0]}"#;
    let expected = PayloadsError::from_json(text);
    let error: PayloadsError = serde_json::from_str(text).expect("an error");
    assert!(matches!(&error, PayloadsError::Numbers(NumbersError::Everything(payload)) if payload.number == 0.25));
    assert_eq!(Ok(&error), expected.as_ref());
    // Also through trees, and where serde keeps a value until it knows what it is.
    let tree: serde_json::Value = serde_json::from_str(text).expect("JSON");
    assert_eq!(serde_json::from_value::<PayloadsError>(tree).ok(), Some(error));
    let received: Received<PayloadsError> = serde_json::from_str(text).expect("an error");
    assert_eq!(serde_json::from_str(text).ok().as_ref(), Some(received.problem()));
    let again = serde_json::to_string(&received).expect("JSON");
    assert!(again.contains("0.25") && again.contains("[0.1,null,0,0]"), "{again}");
    assert_eq!(Problem::from_json(&again), Problem::from_json(text));
    assert_eq!(Number::new(0.25).to_string(), "0.25");
}

#[test]
fn a_member_that_looks_like_a_number_stays_an_object() {
    for object in [r#"{"$serde_json::private::Number":"x"}"#, r#"{"$serde_json::private::Number":"1","a":1}"#] {
        let text = format!(r#"{{"domain":"?","code":1,"a":{object}}}"#);
        assert_eq!(serde_json::from_str(&text).ok(), Problem::from_json(&text).ok(), "{text}");
    }
}
