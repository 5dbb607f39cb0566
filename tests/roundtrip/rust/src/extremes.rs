//! Errors that hold what JSON cannot, or what few expect, each with the label of `tests/roundtrip/extremes.rs`.

use payloads_errors::numbers::EverythingFields;
use payloads_errors::{Code, NumbersError, PayloadsError, Problem, SomeTextsError, Value};

/// Errors with payloads, and problems made by hand.
pub fn payloads() -> Vec<(&'static str, PayloadsError)> {
    let controls: String =
        (0..32_u8).map(char::from).chain("\u{7f}\u{85}\u{2028}\u{feff}\u{fffe}\u{10ffff}".chars()).collect();
    let texts = |text: &str, list: Vec<String>| {
        NumbersError::everything(EverythingFields {
            text: text.to_owned(),
            integer: 0,
            number: 0.0,
            truth: false,
            list,
        })
    };
    let nested = |levels: usize| (0..levels).fold(Value::Integer(0), |inner, _| Value::List(vec![inner]));
    let by_hand = |code: i64, later: Option<Value>| {
        let mut problem = Problem::new("elsewhere", Code::Number(code));
        if let Some(later) = later {
            problem.insert("later", later);
        }
        problem
    };
    let made_up = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 9_007_199_254_740_992.0, -0.0];
    vec![
        ("NaN", numbers(0, f64::NAN).with_everything_maybe_number(f64::NAN).into()),
        ("infinities", numbers(0, f64::INFINITY).with_everything_maybe_number(f64::NEG_INFINITY).into()),
        ("largest floats", numbers(0, f64::MIN).with_everything_maybe_number(f64::MAX).into()),
        ("minus zero and the smallest float", numbers(0, -0.0).with_everything_maybe_number(5e-324).into()),
        ("a whole float beyond 2^53", numbers(0, 9_007_199_254_740_992.0).with_everything_maybe_number(1e300).into()),
        ("integers at the limits", integers(9_007_199_254_740_991, -9_007_199_254_740_991)),
        ("integers beyond 2^53", integers(9_007_199_254_740_992, -9_007_199_254_740_993)),
        ("integers of 64 bits", integers(i64::MIN, i64::MAX)),
        (
            "empty texts",
            texts("", vec![String::new()]).with_everything_maybe_text("").with_everything_maybe_list([""; 0]).into(),
        ),
        ("huge texts", texts(&"😀".repeat(50_000), vec!["x".to_owned(); 5000]).into()),
        ("controls", texts(&controls, vec![controls.clone()]).into()),
        ("an empty reason", SomeTextsError::refused().with_refused_reason("").into()),
        ("a reason of controls", SomeTextsError::refused().with_refused_reason(controls.as_str()).into()),
        ("a code beyond 2^53, made by hand", by_hand(i64::MAX, None).into()),
        ("a code just beyond 2^53, made by hand", by_hand(-9_007_199_254_740_992, None).into()),
        ("a code at the limit, made by hand", by_hand(-9_007_199_254_740_991, None).into()),
        ("64 levels, made by hand", by_hand(1, Some(nested(63))).into()),
        ("65 levels, made by hand", by_hand(1, Some(nested(64))).into()),
        ("numbers, made by hand", by_hand(1, Some(Value::List(made_up.map(Value::from).into()))).into()),
    ]
}

/// The error with every type of field, and these numbers.
fn numbers(integer: i64, number: f64) -> NumbersError {
    NumbersError::everything(EverythingFields { text: String::new(), integer, number, truth: false, list: Vec::new() })
}

fn integers(integer: i64, maybe: i64) -> PayloadsError {
    numbers(integer, 0.0).with_everything_maybe_integer(maybe).into()
}
