//! JSON as the wire reads it: see "Numbers" in `docs/wire.md`. serde_json refuses numbers that no float holds.

use regex_lite::{Captures, Regex};
use serde_json::Value;

/// The value of a text, with every number written in one way.
pub fn read(text: &str) -> Value {
    let token = Regex::new(r#""(?:[^"\\]|\\.)*"|-?[0-9][0-9.eE+-]*"#).expect("a pattern");
    let held = token.replace_all(text, |token: &Captures<'_>| match token[0].parse::<f64>() {
        Ok(number) if number.is_infinite() => "null".to_owned(),
        _ => token[0].to_owned(),
    });
    numbers(&serde_json::from_str(&held).unwrap_or_else(|error| panic!("{error}: {text}")))
}

/// A value with every number written in one way.
pub fn numbers(value: &Value) -> Value {
    match value {
        Value::Number(number) => match number.as_i64() {
            Some(whole) if whole.unsigned_abs() < 1 << 53 => value.clone(),
            _ => {
                let float = number.as_f64().expect("a float");
                #[expect(clippy::cast_possible_truncation, reason = "within ±2^53")]
                let whole = (float.fract() == 0.0 && float.abs() < 9_007_199_254_740_992.0).then_some(float as i64);
                whole.map_or_else(|| Value::from(float), Value::from)
            }
        },
        Value::Array(values) => values.iter().map(numbers).collect(),
        Value::Object(members) => members.iter().map(|(name, value)| (name.clone(), numbers(value))).collect(),
        other => other.clone(),
    }
}
