//! Conformance vectors: every error is shown, every shape of error is shown with all that can go wrong, and both grow with
//! the catalogue and not faster.

use errspec::internals::vectors;
use errspec::{Checked, check_texts};
use serde_json::Value;
use std::fmt::Write;
use std::fs;
use std::path::Path;

const MANIFEST: &str = "errspec: 1\nname: many\ntitle: Many\nversion: 1.0.0\nnamespace: com.example.many\n\
                        outputs: [{ target: conformance, path: ../out }]\n";

/// The text of the vectors of a catalogue whose one domain has these errors, each with what follows its code.
fn of_errors(errors: impl IntoIterator<Item = String>) -> String {
    let mut domain = "domain: d\ntitle: D\nsummary: Raised at times.\ncodes: 1..99999\nerrors:\n".to_owned();
    for (index, rest) in errors.into_iter().enumerate() {
        writeln!(domain, "  Error{index}:\n    code: {}\n    message: It failed.\n{rest}", index + 1).expect("a text");
    }
    let checked = check_texts([("catalogue.yaml", MANIFEST), ("d.yaml", &domain)]).expect("an accepted catalogue");
    of(&checked)
}

/// The vectors of the whole catalogue.
fn of(checked: &Checked) -> String {
    let edition = checked.editions().find(|edition| edition.language().name() == "conformance").expect("of all");
    vectors(edition.edition())
}

/// Optional and required fields of every type, in turns.
fn fields(count: usize) -> String {
    let types = ["string", "integer", "number", "boolean", "list of string"];
    let field = |at: usize| format!("      f{at}: {{ type: {}, optional: {} }}\n", types[at % 5], at.is_multiple_of(2));
    let fields: String = (0..count).map(field).collect();
    if fields.is_empty() { fields } else { format!("    fields:\n{fields}") }
}

/// The names of vectors, with their outcomes.
fn names(text: &str) -> Vec<(String, String)> {
    let vectors: Value = serde_json::from_str(text).expect("JSON");
    let text = |vector: &Value, member: &str| vector[member].as_str().expect("a text").to_owned();
    let vectors = vectors["vectors"].as_array().expect("a list");
    vectors.iter().map(|vector| (text(vector, "name"), text(vector, "outcome"))).collect()
}

#[test]
fn each_further_error_of_a_shape_adds_one_vector() {
    let many = |count: usize| names(&of_errors((0..count).map(|_| fields(10)))).len();
    assert_eq!(many(40), many(20) + 20);
    assert_eq!(many(400), many(20) + 380);
}

#[test]
fn fields_of_a_wide_error_are_not_repeated_for_each_field() {
    let size = |count: usize| of_errors([fields(count)]).len();
    let (once, twice) = (size(128), size(256));
    assert!(twice < once * 11 / 5, "128 fields: {once} bytes, 256: {twice}");
    let plain = of_errors([fields(128)]).lines().nth(1).map_or(0, str::len);
    assert!(once < plain * 26, "{once} bytes for {plain}");
}

#[test]
fn two_fields_of_one_type_have_two_values() {
    let text = of_errors([fields(10)]);
    let vectors: Value = serde_json::from_str(&text).expect("JSON");
    let input = vectors["vectors"][0]["input"].as_str().expect("a text");
    let data = &serde_json::from_str::<Value>(input).expect("JSON")["data"];
    for (one, other) in [("f0", "f5"), ("f1", "f6"), ("f2", "f7"), ("f3", "f8"), ("f4", "f9")] {
        assert_ne!(data[one], data[other], "{one} and {other}");
    }
}

#[test]
fn every_shape_shows_what_can_go_wrong() {
    let reasons = "    reasons:\n      Late: { code: LATE }\n";
    let required = "    fields:\n      f0: { type: string }\n";
    let text = of_errors([String::new(), reasons.to_owned(), required.to_owned(), fields(10)]);
    let names = names(&text);
    let outcome = |name: &str| {
        let found = names.iter().find(|(known, _)| known == name);
        found.map_or_else(|| panic!("no vector `{name}`"), |(_, outcome)| outcome.as_str())
    };
    for (name, expected) in [
        ("d.Error0", "known"),
        ("d.Error0, code with a fraction of 0", "known"),
        ("d.Error0, data it does not have makes 64 levels", "known"),
        ("d.Error0, data it does not have makes 65 levels", "refused"),
        ("d.Error0, data it does not have is null", "known"),
        ("d.Error0, a reason it does not have is a number", "known"),
        ("d.Error1, no reason", "known"),
        ("d.Error1, reason null", "known"),
        ("d.Error1, unknown reason", "known"),
        ("d.Error1, reason is a number", "unrecognized"),
        ("d.Error2, data missing", "unrecognized"),
        ("d.Error2, data null", "unrecognized"),
        ("d.Error2, data is a list", "unrecognized"),
        ("d.Error2, f0 missing", "unrecognized"),
        ("d.Error2, f0 mistyped", "unrecognized"),
        ("d.Error3, optional fields missing", "known"),
        ("d.Error3, optional fields null", "known"),
        ("d.Error3, f1 missing", "unrecognized"),
        ("d.Error3, f4 mistyped", "unrecognized"),
        ("d.Error3, f1 is -0", "known"),
        ("d.Error3, f1 is 9007199254740991", "known"),
        ("d.Error3, f1 is 9007199254740992", "unrecognized"),
        ("d.Error3, f1 is -1e400", "unrecognized"),
        ("d.Error3, f6 is 1e400", "known"),
        ("d.Error3, f2 is 1e400", "known"),
        ("d.Error3, f7 is -1e400", "unrecognized"),
        ("d.Error3, f7 is 1e-400", "known"),
        ("d.Error3, f1 twice, the last right", "known"),
        ("d.Error3, f1 twice, the last wrong", "unrecognized"),
        ("d, Error0 by a code of the other kind", "unrecognized"),
        ("d, unknown code -2147483648", "unrecognized"),
        ("d, unknown code 9007199254740991", "unrecognized"),
    ] {
        assert_eq!(outcome(name), expected, "{name}");
    }
}

/// The rules under "Reading" in `docs/wire.md`, by how they begin, with vectors that show them.
const READING: &[(&str, &[&str])] = &[
    (
        "**What is an envelope.**",
        &["no envelope: no domain", "no envelope: a list", "64 levels of lists", "no envelope: 65 levels of lists"],
    ),
    (
        "**Numbers.**",
        &[
            "numbers are what they are, however they are written",
            "numbers that no float holds",
            "code -0 is 0",
            "no envelope: code with a fraction",
            "no envelope: code beyond 2^53",
            "some-texts.RefusedField, position is 9007199254740991",
            "some-texts.RefusedField, position is 9007199254740992",
        ],
    ),
    (
        "**Nothing.**",
        &[
            "numbers.OptionalOnly, optional fields null",
            "some-texts.Refused, reason null",
            "numbers.Everything, maybeNumber is 1e400",
        ],
    ),
    (
        "**Strings**",
        &[
            "no envelope: a lone surrogate deep inside",
            "no envelope: a lone surrogate in a name",
            "of equal names the last counts",
            "some-texts.RefusedField, position twice, the last right",
        ],
    ),
    ("**Known errors.**", &["numbers.Plain", "some-texts.RefusedField"]),
    (
        "every field that is not optional",
        &[
            "numbers.Everything, text missing",
            "numbers.Everything, list mistyped",
            "numbers.Everything, number is -1e400",
        ],
    ),
    (
        "an optional field may be missing",
        &[
            "numbers.OptionalOnly, optional fields missing",
            "numbers.OptionalOnly, hint mistyped",
            "numbers.OptionalOnly, data is a list",
        ],
    ),
    (
        "in an error with reasons",
        &[
            "some-texts.Refused, no reason",
            "some-texts.Refused, unknown reason",
            "some-texts.Refused, reason is a number",
        ],
    ),
    (
        "where the error has no fields",
        &["numbers.Plain, data it does not have is a text", "numbers.Plain, a reason it does not have is a number"],
    ),
    (
        "**Everything else is unrecognized**",
        &[
            "unknown domain, every member kept",
            "numbers, unknown code 2147483646",
            "numbers, Plain by a code of the other kind",
        ],
    ),
];

/// The rows under "Writing", with the cases of `tests/roundtrip/extremes.rs` that show them.
const WRITING: &[(&str, &[&str])] = &[
    ("NaN", &["NaN", "no integers", "numbers, made by hand"]),
    ("an infinity", &["infinities", "infinite integers", "numbers, made by hand"]),
    ("an integer beyond ±(2^53 − 1)", &["integers beyond 2^53", "integers of 64 bits"]),
    ("an integer with a fraction (TypeScript)", &["fractions of integers"]),
    ("a text with a lone surrogate (TypeScript)", &["lone surrogates", "a reason with a lone surrogate"]),
    ("a `code` beyond ±(2^53 − 1), of a problem made by hand", &["a code beyond 2^53, made by hand"]),
    ("an object or list at level 65, in members made by hand", &["65 levels, made by hand"]),
];

#[test]
fn every_rule_of_the_wire_is_shown() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(root.join("docs/wire.md")).expect("the page");
    let section = |title: &str| {
        let (_, rest) = page.split_once(&format!("\n## {title}\n")).expect("a section");
        rest.split_once("\n## ").map_or(rest, |(section, _)| section)
    };
    let is_rule = |line: &&str| line.starts_with(|c: char| c.is_ascii_digit()) || line.starts_with("   - ");
    let rules: Vec<&str> = section("Reading").lines().filter(is_rule).collect();
    let rules: Vec<&str> =
        rules.iter().map(|line| line.trim_start_matches(|c: char| !c.is_alphabetic() && c != '*')).collect();
    let rows: Vec<&str> =
        section("Writing").lines().filter_map(|line| line.strip_prefix("| ")?.split(" | ").next()).collect();
    assert_eq!(rules.len(), READING.len(), "each rule of the page has vectors here: {rules:#?}");
    for (rule, (begins, _)) in rules.iter().zip(READING) {
        assert!(rule.starts_with(begins), "`{rule}` is shown by vectors");
    }
    let known: Vec<&str> = WRITING.iter().map(|(row, _)| *row).collect();
    assert_eq!(rows[1..], known, "each row of the table has cases here");

    let checked = errspec::check(root.join("tests/cases/payloads/spec")).expect("an accepted catalogue");
    let vectors = names(&of(&checked));
    for name in READING.iter().flat_map(|(_, names)| *names) {
        assert!(vectors.iter().any(|(known, _)| known == name), "there is no vector `{name}`");
    }
    let cases = fs::read_to_string(root.join("tests/roundtrip/extremes.rs")).expect("the cases");
    for label in WRITING.iter().flat_map(|(_, labels)| *labels) {
        assert!(cases.contains(&format!("\"{label}\"")), "there is no case `{label}`");
    }
}
