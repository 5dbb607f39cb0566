//! Envelopes that belong to no domain, and what is no envelope.

use super::{MAX_LEVELS, Vectors, nested};

/// What belongs to no domain.
pub(super) fn of_no_domain(vectors: &mut Vectors) {
    vectors.unrecognized(
        "unknown domain, every member kept",
        concat!(
            r#"{"":"empty name","code":"__proto__","data":[null,true,1.5,{"":"x"}],"detail":1,"domain":"__proto__","#,
            r#""instance":"/a/b","reason":5,"retryAfter":1e+300,"status":"x","text":"\" \\ \u0000 "#,
            "\u{7f} \u{2028} \u{202e} \u{1f600}",
            r#"","title":{},"type":null}"#,
        ),
    );
    for status in ["408", "425", "429", "502", "503", "504", "5.03e2"] {
        vectors.unrecognized_status(status, true);
    }
    for status in ["400", "404", "500", "501", "\"503\"", "503.5", "null"] {
        vectors.unrecognized_status(status, false);
    }
    vectors.unrecognized_text(
        "numbers are what they are, however they are written",
        r#"{"domain":"?","code":1e3,"a":-0,"b":9007199254740993,"c":1.0,"d":12345678901234567890,"e":1E-2}"#,
        r#"{"a":0,"b":9007199254740992.0,"c":1,"code":1000,"d":1.2345678901234567e+19,"domain":"?","e":0.01}"#,
    );
    vectors.unrecognized_text(
        "numbers that no float holds",
        r#"{"domain":"?","code":1,"a":1e400,"b":-1e400,"c":1e-400,"d":0e5,"e":[1e999,-0e-999,1]}"#,
        r#"{"a":null,"b":null,"c":0,"code":1,"d":0,"domain":"?","e":[null,0,1]}"#,
    );
    for code in ["-0", "0e5", "1e-400", "-0.0"] {
        let input = format!(r#"{{"domain":"?","code":{code}}}"#);
        vectors.unrecognized_text(&format!("code {code} is 0"), &input, r#"{"code":0,"domain":"?"}"#);
    }
    vectors.unrecognized_text(
        "of equal names the last counts",
        r#"{"domain":"!","code":"1","domain":"?","code":2,"a":1,"\u0061":{"b":1,"b":[2]}}"#,
        r#"{"a":{"b":[2]},"code":2,"domain":"?"}"#,
    );
    for (what, open, close) in [("lists", "[", "]"), ("objects", r#"{"a":"#, "}")] {
        // The envelope is a level too.
        let deep = |levels: usize| nested(levels - 1, open, close);
        let input = |levels: usize| format!(r#"{{"domain":"?","code":1,"later":{}}}"#, deep(levels));
        let kept = format!(r#"{{"code":1,"domain":"?","later":{}}}"#, deep(MAX_LEVELS));
        vectors.unrecognized_text(&format!("{MAX_LEVELS} levels of {what}"), &input(MAX_LEVELS), &kept);
        for levels in [MAX_LEVELS + 1, 1000] {
            vectors.refused(&format!("no envelope: {levels} levels of {what}"), &input(levels));
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
        ("a comma at the end", r#"{"domain":"?","code":1,}"#),
        ("a comma at the end of a list", r#"{"domain":"?","code":1,"a":[1,]}"#),
        ("a name without quotes", r#"{domain:"?","code":1}"#),
        ("a comment", r#"{"domain":"?","code":1/**/}"#),
        ("a number with a zero before it", r#"{"domain":"?","code":01}"#),
        ("a number with a plus", r#"{"domain":"?","code":+1}"#),
        ("a number that ends in a point", r#"{"domain":"?","code":1,"a":1.}"#),
        ("a number that begins with a point", r#"{"domain":"?","code":1,"a":.5}"#),
        ("a number without its exponent", r#"{"domain":"?","code":1,"a":1e}"#),
        ("NaN", r#"{"domain":"?","code":1,"a":NaN}"#),
        ("a word in capitals", r#"{"domain":"?","code":1,"a":TRUE}"#),
        ("half an escape", r#"{"domain":"?","code":1,"a":"\u12"}"#),
        ("a raw control character", "{\"domain\":\"?\",\"code\":1,\"a\":\"\u{1}\"}"),
        ("a high surrogate before a letter", r#"{"domain":"?","code":1,"a":"\ud800\u0041"}"#),
        ("a lone surrogate", r#"{"domain":"session","code":"\ud800"}"#),
        ("a lone surrogate deep inside", r#"{"domain":"?","code":1,"data":{"a":["\udc00 "]}}"#),
    ] {
        vectors.refused(&format!("no envelope: {name}"), input);
    }
}
