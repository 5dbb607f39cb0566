//! An error that is raised in one language arrives in the others: programs in Rust, Swift and TypeScript pass the
//! conformance vectors, and errors they make themselves, to one another. Some of these hold what JSON cannot.

mod extremes;
mod json;
mod language;
#[path = "../support/mod.rs"]
mod support;

use errspec::Checked;
use errspec::internals::vectors;
use errspec::plan::PlannedEdition;
use json::{numbers, read};
use language::{Language, Made};
use serde_json::Value;
use support::platform::has;
use support::root;

/// The catalogues, with their folders: of the specification, and of what it compiles to.
const CATALOGUES: [(&str, &str, &str); 3] = [
    ("vox", "spec", "generated"),
    ("payloads", "tests/cases/payloads/spec", "tests/cases/payloads/expected"),
    ("hazards", "tests/cases/hazards/spec", "tests/cases/hazards/expected"),
];

#[test]
fn errors_arrive() {
    if !has("swift") || !has("node") || !has("npm") {
        return;
    }
    let languages = Language::all();
    for (name, spec, _) in CATALOGUES {
        let checked = errspec::check(root().join(spec)).expect("an accepted catalogue");
        vectors_arrive(&languages, name, &checked);
        made_errors_arrive(&languages, name, &checked);
        if name == "payloads" {
            extremes::arrive(&languages, name, &checked);
            extremes::later_members_stay(&languages, name, &checked);
        }
    }
}

/// The whole catalogue.
fn whole(checked: &Checked) -> PlannedEdition<'_> {
    checked.editions().find(|edition| edition.edition().platform().is_none()).expect("an edition for nobody")
}

/// Every vector passes through each language, and through each pair in either order.
fn vectors_arrive(languages: &[Language], name: &str, checked: &Checked) {
    let vectors: Value = serde_json::from_str(&vectors(whole(checked).edition())).expect("JSON");
    let vectors = vectors["vectors"].as_array().expect("a list of vectors");
    let inputs: Vec<&str> = vectors.iter().map(|vector| vector["input"].as_str().expect("JSON text")).collect();
    for first in languages {
        let once = first.ask("pass", name, &inputs);
        conform(vectors, &once, checked, &[first]);
        for second in languages.iter().filter(|second| second.name != first.name) {
            conform(vectors, &second.ask("pass", name, &once), checked, &[first, second]);
        }
    }
}

/// Compares what came out of `path` with what the vectors say.
fn conform(vectors: &[Value], written: &[String], checked: &Checked, path: &[&Language]) {
    let names: Vec<_> = path.iter().map(|language| language.name).collect();
    assert_eq!(vectors.len(), written.len(), "{names:?}");
    for (vector, written) in vectors.iter().zip(written) {
        let input = vector["input"].as_str().expect("JSON text");
        if vector["outcome"] == "refused" {
            assert_eq!(written, "refused", "{names:?}: {input}");
            continue;
        }
        let read = read(input);
        // Who does not have the error passes it on as it came.
        let is_known = path.iter().any(|language| language.error(checked, &read).is_some());
        let expected = vector.get("output").filter(|_| is_known).unwrap_or(&read);
        assert_eq!(json::read(written), numbers(expected), "{names:?}: {}", vector["name"]);
    }
}

/// What each language makes itself is the same in all, and the others know it.
fn made_errors_arrive(languages: &[Language], name: &str, checked: &Checked) {
    let made: Vec<Vec<Made>> = languages.iter().map(|language| language.make("make", name)).collect();
    for (maker, errors) in languages.iter().zip(&made) {
        for Made { label, error, .. } in errors {
            for (other, others) in languages.iter().zip(&made) {
                match others.iter().find(|other| other.label == *label) {
                    Some(Made { error: same, .. }) => {
                        assert_eq!(numbers(error), numbers(same), "{label}: {} and {}", maker.name, other.name);
                    }
                    None => assert_eq!(other.error(checked, error), None, "{} makes no `{label}`", other.name),
                }
            }
        }
        let texts: Vec<String> = errors.iter().map(|made| made.error.to_string()).collect();
        let written: Vec<&str> = errors.iter().map(|made| made.written.as_str()).collect();
        for reader in languages {
            for (Made { label, error, .. }, told) in errors.iter().zip(reader.ask("tell", name, &written)) {
                let expected = reader.error(checked, error).unwrap_or_else(|| reader.stranger(error));
                assert_eq!(told, expected, "`{label}`, made in {} and read in {}", maker.name, reader.name);
            }
            for (Made { label, error, .. }, passed) in errors.iter().zip(reader.ask("pass", name, &texts)) {
                assert_eq!(json::read(&passed), numbers(error), "`{label}` of {}, by {}", maker.name, reader.name);
            }
        }
    }
}
