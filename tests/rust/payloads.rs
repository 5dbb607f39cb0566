//! What a program can make of the errors of `tests/cases/payloads`, and what arrives.

use payloads_errors::numbers::{EverythingFields, NumbersError};
use payloads_errors::some_texts::{RefusedFieldFields, SomeTextsError};
use payloads_errors::{Code, Members, Number, PayloadsError, Problem, Value};
use std::collections::HashSet;

const MAX: i64 = 9_007_199_254_740_991;

fn everything(integer: i64, number: f64) -> NumbersError {
    NumbersError::everything(EverythingFields { text: String::new(), integer, number, truth: true, list: vec![] })
}

/// The fields of an error that arrives as what it was.
#[track_caller]
fn data(error: NumbersError) -> String {
    let json = error.to_json();
    assert_eq!(NumbersError::from_json(&json), Ok(error.clone()), "{json}");
    assert_eq!(serde_json::from_str::<NumbersError>(&json).ok(), Some(error.clone()), "{json}");
    assert_eq!(serde_json::to_value(&error).ok(), serde_json::from_str(&json).ok(), "{json}");
    let problem = Problem::from(error);
    let data = problem.data().expect("an object");
    ["integer", "number", "maybeInteger", "maybeNumber"].map(|name| format!("{:?}", data.get(name))).join(" ")
}

#[test]
fn what_no_reader_reads_is_mended_when_it_is_made() {
    let error = everything(i64::MAX, f64::NAN).with_everything_maybe_number(f64::NAN);
    assert_eq!(data(error), format!("Some(Integer({MAX})) Some(Integer(0)) None None"));
    let error = everything(i64::MIN, f64::NEG_INFINITY)
        .with_everything_maybe_integer(MAX + 1)
        .with_everything_maybe_number(f64::INFINITY);
    let max = f64::MAX;
    let expected =
        format!("Some(Integer(-{MAX})) Some(Number(-{max:?})) Some(Integer({MAX})) Some(Number({max:?}))");
    assert_eq!(data(error), expected);
}

#[test]
fn what_no_reader_reads_is_mended_when_it_is_written() {
    let mut error = everything(0, 0.5);
    let NumbersError::Everything(payload) = &mut error else { panic!("{error}") };
    (payload.integer, payload.maybe_integer) = (i64::MIN, Some(MAX + 1));
    payload.number = f64::NAN.into();
    let written = PayloadsError::from_json(&error.to_json());
    assert_eq!(written, Ok(everything(-MAX, 0.0).with_everything_maybe_integer(MAX).into()));
}

#[test]
fn equal_numbers_are_one_number() {
    assert_eq!(everything(0, -0.0), everything(0, 0.0));
    assert_eq!(HashSet::from([everything(0, -0.0), everything(0, 0.0), everything(0, 1.0)]).len(), 2);
    let NumbersError::Everything(payload) = everything(0, 31.25) else { panic!("another error") };
    let number = payload.number;
    assert!(number > 30.0 && number == 31.25 && number > Number::new(-1.0));
    assert_eq!((format!("{number} {number:?} {number:.1}"), f64::from(number)), ("31.25 31.25 31.2".to_owned(), 31.25));
}

#[test]
fn problems_made_by_hand_are_read_by_all() {
    assert_eq!(*Problem::new("?", MAX).code(), Code::Number(MAX));
    for code in [Code::from(MAX + 1), Code::Number(MAX + 1)] {
        assert_eq!(*Problem::new("?", code).code(), Code::from("9007199254740992"));
    }
    let mut problem = Problem::new("?", 1);
    problem.insert("nothing", f64::NAN);
    problem.insert("integer", Value::Integer(i64::MAX));
    problem.insert("float", Value::Number(3.0.into()));
    problem.insert("large", i64::MAX);
    let text = r#"{"domain":"?","code":1,"float":3,"integer":9007199254740991,"large":9223372036854775808,"nothing":null}"#;
    assert_eq!(Problem::from_json(text).as_ref(), Ok(&problem));
    assert_eq!(Problem::from_json(&problem.to_json()), Ok(problem));
}

#[test]
fn levels_made_by_hand_end_at_the_limit() {
    let deep = |levels: usize| (1..levels).fold(Value::List(vec![]), |value, _| Value::List(vec![value]));
    for (levels, is_kept) in [(63, true), (64, false), (5000, false)] {
        let mut problem = Problem::new("?", 1);
        problem.insert("deep", deep(levels));
        assert_eq!(problem.get("deep") == Some(&deep(levels)), is_kept);
        assert_eq!(Problem::from_json(&problem.to_json()).as_ref(), Ok(&problem));
        let json = serde_json::to_string(&problem).expect("JSON");
        assert_eq!(serde_json::from_str::<Problem>(&json).ok(), Some(problem));

        let mut members = Members::new();
        members.insert("domain", "?");
        members.insert("code", 1_i64);
        members.insert("deep", deep(levels));
        assert_eq!(Problem::try_from(Value::Object(members)).is_ok(), is_kept);
    }
    let mut problem = Problem::new("?", 1);
    problem.insert_field("deep", deep(63));
    assert_eq!(Problem::from_json(&problem.to_json()), Ok(problem));
}

#[test]
fn codes_that_are_no_number_of_the_domain_are_unrecognized() {
    let error = NumbersError::from_json(r#"{"domain":"numbers","code":"-1"}"#).expect("an error of the domain");
    assert_eq!((error.is_recognized(), error.code()), (false, i64::from(i32::MIN)));
    assert_eq!(PayloadsError::from(error).code(), Code::from("-1"));
    let error = SomeTextsError::from_json(r#"{"domain":"some-texts","code":7}"#).expect("an error of the domain");
    assert_eq!((error.is_recognized(), error.code()), (false, "7"));
    assert_eq!(PayloadsError::from(error).code(), Code::Number(7));
}

#[test]
fn display_escapes_what_could_forge_a_line() {
    let name = "x\n2026-11-21 \u{202e}INFO\t\\ login".to_owned();
    let error = SomeTextsError::refused_field(RefusedFieldFields { name, position: 1 });
    let printed = r"The field x\n2026-11-21 \u{202e}INFO\t\ login was refused at 1.";
    assert_eq!(error.to_string(), printed);
    assert!(error.message().contains("x\n2026"), "a message for people is as it is");
    assert_eq!(error.with_refused_field_reason("A\rB").to_string(), format!(r"{printed} (A\rB)"));

    let mut problem = Problem::new("a\u{1}", "b\u{85}\u{2028}");
    problem.insert("detail", "c\u{7f}\u{61c}\u{200f}\u{2066}é\u{200d}");
    let printed = r#"a\u{1} error "b\u{85}\u{2028}": c\u{7f}\u{61c}\u{200f}\u{2066}é"#.to_owned() + "\u{200d}";
    assert_eq!(problem.to_string(), printed);
    assert_eq!(PayloadsError::from(problem).to_string(), format!("unrecognized {printed}"));
}

#[test]
fn what_is_no_error_says_why() {
    for (text, why) in [
        ("", "no value at byte 0"),
        ("[1", "no `,` or `]` after a value at byte 2"),
        ("{\"a\" 1}", "no `:` after a name at byte 5"),
        ("\"a", "a text that does not end at byte 1"),
        (r#"["\ud800\n"]"#, "a lone surrogate at byte 9"),
        (r#"["\u+123"]"#, "an escape without four digits at byte 4"),
        ("01", "more than one value at byte 1"),
        ("[1.]", "no digit in a number at byte 3"),
        ("null", "no object with a text `domain` and a `code` that is a text or an integer"),
        (r#"{"domain":"?","code":1}"#, "an error of another domain"),
    ] {
        assert_eq!(NumbersError::from_json(text).expect_err(text).to_string(), why, "{text}");
    }
}
