//! An error that is raised in one language arrives in the others: programs in Rust, Swift and TypeScript pass the
//! conformance vectors, and errors they make themselves, to one another.

mod support;

use errspec::Checked;
use errspec::conformance::vectors;
use errspec::model::{Code, Edition, EditionError};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use support::platform::{feed, has, mirror, npm, run, workshop};
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
    let languages = [rust(), swift(), typescript()];
    for (name, spec, _) in CATALOGUES {
        let checked = errspec::check(root().join(spec)).expect("an accepted catalogue");
        vectors_arrive(&languages, name, &checked);
        made_errors_arrive(&languages, name, &checked);
    }
}

/// Every vector passes through each language, and through each pair in either order.
fn vectors_arrive(languages: &[Language], name: &str, checked: &Checked) {
    let vectors: Value = serde_json::from_str(&vectors(Edition::whole(&checked.catalogue))).expect("JSON");
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
        let read: Value = serde_json::from_str(input).expect("JSON");
        // Who does not have the error passes it on as it came.
        let is_known = path.iter().any(|language| language.error(checked, &read).is_some());
        let expected = if is_known { &vector["output"] } else { &read };
        let written: Value = serde_json::from_str(written).unwrap_or_else(|_| panic!("{names:?}: {written}"));
        assert_eq!(numbers(&written), numbers(expected), "{names:?}: {}", vector["name"]);
    }
}

/// What each language makes itself is the same in all, and the others know it.
fn made_errors_arrive(languages: &[Language], name: &str, checked: &Checked) {
    let made: Vec<Vec<Made>> = languages.iter().map(|language| language.make(name)).collect();
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
                let passed: Value = serde_json::from_str(&passed).expect("JSON");
                assert_eq!(numbers(&passed), numbers(error), "`{label}` of {}, by {}", maker.name, reader.name);
            }
        }
    }
}

/// A value with every number written in one way: see "Numbers" in `docs/wire.md`.
fn numbers(value: &Value) -> Value {
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

/// An error that a program made.
struct Made {
    /// By which the other languages' are found.
    label: String,
    /// The whole problem document.
    error: Value,
    /// What the program writes of it: TypeScript leaves out what is the same for each occurrence.
    written: String,
}

/// A program that reads and writes errors.
struct Language {
    /// The name of its target.
    name: &'static str,
    program: PathBuf,
    arguments: Vec<String>,
}

impl Language {
    /// What the program answers, a line for each.
    fn ask(&self, mode: &str, catalogue: &str, lines: &[impl AsRef<str>]) -> Vec<String> {
        let input: String = lines.iter().flat_map(|line| [line.as_ref(), "\n"]).collect();
        let arguments: Vec<&str> = self.arguments.iter().map(String::as_str).chain([mode, catalogue]).collect();
        feed(&self.program, &arguments, &workshop(), &input).split_terminator('\n').map(str::to_owned).collect()
    }

    /// What the program makes itself.
    fn make(&self, catalogue: &str) -> Vec<Made> {
        let made = self.ask("make", catalogue, &[""; 0]);
        assert!(!made.is_empty());
        made.iter()
            .map(|line| {
                let mut parts = line.split('\t').map(str::to_owned);
                let (label, error) = parts.next().zip(parts.next()).expect("a label and an error");
                let written = parts.next().unwrap_or_else(|| error.clone());
                Made { label, error: serde_json::from_str(&error).expect("JSON"), written }
            })
            .collect()
    }

    /// How the program tells which error of its package an envelope with this code is.
    fn error(&self, checked: &Checked, envelope: &Value) -> Option<String> {
        let catalogue = &checked.catalogue;
        let output = catalogue.outputs.iter().find(|output| output.target == self.name).expect("an output");
        let edition = Edition { catalogue, platform: output.platform, package: None };
        let domain = edition.domains().find(|domain| domain.domain.name.as_str() == envelope["domain"])?;
        let is_it = |error: &&EditionError<'_>| match &error.error.code {
            Code::Number(number) => numbers(&envelope["code"]) == *number,
            Code::Text(text) => envelope["code"] == text.as_str(),
        };
        let error = domain.errors.iter().find(is_it)?;
        let name = match self.name {
            "typescript" => error.given_name().map_or_else(|| error.error.name.screaming_snake(), str::to_owned),
            _ => error.error.name.to_string(),
        };
        Some(format!("{} {name}", domain.domain.name))
    }

    /// How the program tells that it does not know an error.
    fn stranger(&self, envelope: &Value) -> String {
        match self.name {
            "typescript" => "unrecognized unrecognized".to_owned(),
            _ => format!("{} Unrecognized", envelope["domain"].as_str().expect("a domain")),
        }
    }
}

/// The programs and the packages they use stand side by side.
fn workplace(language: &str) -> PathBuf {
    for (name, _, generated) in CATALOGUES {
        mirror(&root().join(generated).join(language), &format!("roundtrip/{name}-{language}"));
    }
    mirror(&root().join("tests/roundtrip").join(language), &format!("roundtrip/{language}"))
}

fn rust() -> Language {
    let folder = workplace("rust");
    // The versions of this repository are downloaded already.
    fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).expect("the lock file");
    run(env!("CARGO"), &["build", "--quiet"], &folder);
    let program = folder.join("target/debug/roundtrip").with_extension(std::env::consts::EXE_EXTENSION);
    Language { name: "rust", program, arguments: Vec::new() }
}

fn swift() -> Language {
    let folder = workplace("swift");
    run("swift", &["build", "--product", "Roundtrip"], &folder);
    let arguments = ["run", "--skip-build", "--package-path", path(&folder), "Roundtrip"].map(str::to_owned);
    Language { name: "swift", program: "swift".into(), arguments: arguments.into() }
}

fn typescript() -> Language {
    let folder = workplace("typescript");
    let compiler = npm("typescript").join("node_modules/typescript/bin/tsc");
    for (name, ..) in CATALOGUES {
        run("node", &[path(&compiler), "-p", "."], &folder.with_file_name(format!("{name}-typescript")));
    }
    run("node", &[path(&compiler), "-p", "."], &folder);
    Language {
        name: "typescript",
        program: "node".into(),
        arguments: vec![path(&folder.join("dist/main.js")).to_owned()],
    }
}

fn path(path: &Path) -> &str {
    path.to_str().expect("a path in UTF-8")
}
