//! Errors that hold what JSON cannot, or what few expect: what a program can make arrives as that error, mended as
//! `docs/wire.md` says under "Writing".

use crate::json::{numbers, read};
use crate::language::{Language, Made};
use errspec::Checked;
use serde_json::{Value, json};

/// What a program makes, and what the wire must say of it.
struct Extreme {
    label: &'static str,
    makers: &'static [&'static str],
    /// The members that carry something.
    says: Value,
}

const ALL: &[&str] = &["rust", "swift", "typescript"];
/// In TypeScript numbers are floats, and texts need not be Unicode.
const TYPESCRIPT: &[&str] = &["typescript"];
/// Problems can be made by hand there, as any other value.
const BY_HAND: &[&str] = &["rust", "swift"];

/// Every case. The programs make them under the same labels.
fn extremes() -> Vec<Extreme> {
    const MOST: i64 = 9_007_199_254_740_991;
    let extreme = |label, makers, says| Extreme { label, makers, says };
    let with = |changed: Value| {
        let data = json!({ "text": "", "integer": 0, "number": 0, "truth": false, "list": [] });
        let merged = data.as_object().into_iter().chain(changed.as_object()).flatten();
        let data: Value = merged.map(|(name, value)| (name.clone(), value.clone())).collect();
        json!({ "domain": "numbers", "code": MOST, "data": data })
    };
    let reason = |reason: &str| json!({ "domain": "some-texts", "code": "texts.refused", "reason": reason });
    let by_hand = |code: Value, later: Value| {
        let mut problem = json!({ "domain": "elsewhere", "code": code });
        if !later.is_null() {
            problem["later"] = later;
        }
        problem
    };
    // The problem is a level too, and the one that is cut off is `null`.
    let deepest = (0..63).fold(Value::Null, |inner, _| json!([inner]));
    let controls: String =
        (0..32_u8).map(char::from).chain("\u{7f}\u{85}\u{2028}\u{feff}\u{fffe}\u{10ffff}".chars()).collect();
    vec![
        extreme("NaN", ALL, with(json!({}))),
        extreme("infinities", ALL, with(json!({ "number": f64::MAX, "maybeNumber": f64::MIN }))),
        extreme("largest floats", ALL, with(json!({ "number": f64::MIN, "maybeNumber": f64::MAX }))),
        extreme("minus zero and the smallest float", ALL, with(json!({ "number": 0, "maybeNumber": 5e-324 }))),
        extreme(
            "a whole float beyond 2^53",
            ALL,
            with(json!({ "number": 9_007_199_254_740_992.0, "maybeNumber": 1e300 })),
        ),
        extreme("integers at the limits", ALL, with(json!({ "integer": MOST, "maybeInteger": -MOST }))),
        extreme("integers beyond 2^53", ALL, with(json!({ "integer": MOST, "maybeInteger": -MOST }))),
        extreme("integers of 64 bits", ALL, with(json!({ "integer": -MOST, "maybeInteger": MOST }))),
        extreme("empty texts", ALL, with(json!({ "list": [""], "maybeText": "", "maybeList": [] }))),
        extreme("huge texts", ALL, with(json!({ "text": "😀".repeat(50_000), "list": vec!["x"; 5000] }))),
        extreme("controls", ALL, with(json!({ "text": controls, "list": [controls] }))),
        extreme("an empty reason", ALL, reason("")),
        extreme("a reason of controls", ALL, reason(&controls)),
        extreme("fractions of integers", TYPESCRIPT, with(json!({ "integer": 1, "maybeInteger": 0 }))),
        extreme("no integers", TYPESCRIPT, with(json!({}))),
        extreme("infinite integers", TYPESCRIPT, with(json!({ "integer": MOST, "maybeInteger": -MOST }))),
        extreme(
            "lone surrogates",
            TYPESCRIPT,
            with(json!({ "text": "\u{fffd}a", "list": ["a\u{fffd}", "\u{fffd}\u{fffd}"], "maybeText": "😀\u{fffd}" })),
        ),
        extreme("a reason with a lone surrogate", TYPESCRIPT, reason("\u{fffd}")),
        extreme("a code beyond 2^53, made by hand", BY_HAND, by_hand(json!("9223372036854775807"), Value::Null)),
        extreme("a code just beyond 2^53, made by hand", BY_HAND, by_hand(json!("-9007199254740992"), Value::Null)),
        extreme("a code at the limit, made by hand", BY_HAND, by_hand(json!(-MOST), Value::Null)),
        extreme(
            "64 levels, made by hand",
            BY_HAND,
            by_hand(json!(1), (0..63).fold(json!(0), |inner, _| json!([inner]))),
        ),
        extreme("65 levels, made by hand", BY_HAND, by_hand(json!(1), deepest)),
        extreme(
            "numbers, made by hand",
            BY_HAND,
            by_hand(json!(1), json!([null, f64::MAX, f64::MIN, 9_007_199_254_740_992.0, 0])),
        ),
    ]
}

/// The members of an envelope that carry something: texts for people and what is the same each time are left out.
fn carried(envelope: &Value) -> Value {
    let texts = ["type", "title", "status", "detail"];
    let members = envelope.as_object().expect("an object").iter().filter(|(name, _)| !texts.contains(&name.as_str()));
    members.map(|(name, value)| (name.clone(), numbers(value))).collect()
}

/// What a program of one language makes arrives in all.
pub fn arrive(languages: &[Language], catalogue: &str, checked: &Checked) {
    let extremes = extremes();
    for maker in languages {
        let made = maker.make("extremes", catalogue);
        let expected: Vec<&Extreme> = extremes.iter().filter(|case| case.makers.contains(&maker.name)).collect();
        let labels = |cases: &[&Extreme]| cases.iter().map(|case| case.label.to_owned()).collect::<Vec<_>>();
        let found: Vec<String> = made.iter().map(|made| made.label.clone()).collect();
        assert_eq!(found, labels(&expected), "the cases of {}", maker.name);
        let written: Vec<&str> = made.iter().map(|made| made.written.as_str()).collect();
        for (Made { label, error, written }, case) in made.iter().zip(&expected) {
            let says = numbers(&case.says);
            assert_eq!(carried(error), says, "`{label}` of {}, as a problem document", maker.name);
            assert_eq!(carried(&read(written)), says, "`{label}` of {}", maker.name);
        }
        for reader in languages {
            let told = reader.ask("tell", catalogue, &written);
            let passed = reader.ask("pass", catalogue, &written);
            for ((case, told), passed) in expected.iter().zip(told).zip(passed) {
                let who = format!("`{}`, made in {} and read in {}", case.label, maker.name, reader.name);
                let error = reader.error(checked, &case.says).unwrap_or_else(|| reader.stranger(&case.says));
                assert_eq!(told, error, "{who}");
                assert_eq!(carried(&read(&passed)), numbers(&case.says), "{who}");
            }
        }
    }
}

/// What a later version adds to a known error is kept by what passes it on, down to the last level.
pub fn later_members_stay(languages: &[Language], catalogue: &str, checked: &Checked) {
    let deep = |levels: usize| (0..levels).fold(json!(-0.5), |inner, _| json!({ "a": inner }));
    // `data` is the second level, and what stands in it the third.
    let later = json!({ "text": "é", "integer": 1, "number": 1.5, "truth": true, "list": [], "later": deep(62) });
    let everything = json!({ "domain": "numbers", "code": 9_007_199_254_740_991_i64, "detail": "d", "data": later,
                             "later": deep(63), "": [null, { "__proto__": 1 }], "constructor": "x" });
    let plain =
        json!({ "domain": "numbers", "code": -1, "detail": "d", "data": { "later": deep(62) }, "hasOwnProperty": 1 });
    let refused =
        json!({ "domain": "some-texts", "code": "texts.refused", "detail": "d", "reason": "LATER", "later": 1 });
    let envelopes = [everything, plain, refused];
    let lines: Vec<String> = envelopes.iter().map(Value::to_string).collect();
    for language in languages {
        let told = language.ask("tell", catalogue, &lines);
        let kept = language.ask("keep", catalogue, &lines);
        for ((envelope, told), kept) in envelopes.iter().zip(told).zip(kept) {
            assert_eq!(Some(told), language.error(checked, envelope), "{}: {envelope}", language.name);
            assert_eq!(read(&kept), numbers(envelope), "{}", language.name);
        }
    }
}
