//! The programs of `tests/roundtrip/`, each in one language.

use crate::CATALOGUES;
use crate::json::{numbers, read};
use crate::support::platform::{feed, mirror, npm, run, workshop};
use crate::support::root;
use errspec::Checked;
use errspec::edition::EditionError;
use errspec::model::Code;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// An error that a program made.
pub struct Made {
    /// By which the other languages' are found.
    pub label: String,
    /// The whole problem document.
    pub error: Value,
    /// What the program writes of it: TypeScript leaves out what is the same for each occurrence.
    pub written: String,
}

/// A program that reads and writes errors.
pub struct Language {
    /// The name of its target.
    pub name: &'static str,
    program: PathBuf,
    arguments: Vec<String>,
}

impl Language {
    /// All of them, their programs built.
    pub fn all() -> [Self; 3] {
        [rust(), swift(), typescript()]
    }

    /// What the program answers, a line for each.
    pub fn ask(&self, mode: &str, catalogue: &str, lines: &[impl AsRef<str>]) -> Vec<String> {
        let input: String = lines.iter().flat_map(|line| [line.as_ref(), "\n"]).collect();
        let arguments: Vec<&str> = self.arguments.iter().map(String::as_str).chain([mode, catalogue]).collect();
        feed(&self.program, &arguments, &workshop(), &input).split_terminator('\n').map(str::to_owned).collect()
    }

    /// What the program makes itself, by one of its modes that do.
    pub fn make(&self, mode: &str, catalogue: &str) -> Vec<Made> {
        let lines = self.ask(mode, catalogue, &[""; 0]);
        assert!(!lines.is_empty());
        lines
            .iter()
            .map(|line| {
                let mut parts = line.split('\t').map(str::to_owned);
                let (label, error) = parts.next().zip(parts.next()).expect("a label and an error");
                let written = parts.next().unwrap_or_else(|| error.clone());
                Made { label, error: read(&error), written }
            })
            .collect()
    }

    /// How the program tells which error of its package an envelope with this code is.
    pub fn error(&self, checked: &Checked, envelope: &Value) -> Option<String> {
        let edition = checked.outputs().find(|edition| edition.language().name() == self.name).expect("an output");
        let domain = edition.edition().domains().find(|domain| domain.domain.name.as_str() == envelope["domain"])?;
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
    pub fn stranger(&self, envelope: &Value) -> String {
        let code = if self.name == "typescript" { "unrecognized" } else { "Unrecognized" };
        format!("{} {code}", envelope["domain"].as_str().expect("a domain"))
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
