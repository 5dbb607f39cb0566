//! The crates: judged by clippy and rustdoc, tested, and asked.

use crate::place::{clear, put, put_file};
use crate::support::platform::{feed, run};
use crate::support::root;
use crate::{Sample, expect};
use errspec::Rust;
use std::fmt::Write;
use std::fs;

/// What the program does with each line: the number of a catalogue, and an envelope.
const DRIVER: &str = r#"
macro_rules! ask {
    ($kind:ty, $line:expr) => {{
        let error: $kind = serde_json::from_str($line).expect("an envelope");
        serde_json::json!({
            "domain": error.domain(), "code": error.code(), "name": error.name(), "message": error.message(),
            "url": error.docs_url(), "status": error.status(), "retryable": error.is_retryable(), "wire": error,
        })
    }};
}

fn main() {
    let input = std::io::read_to_string(std::io::stdin()).expect("text in UTF-8");
    for line in input.split_terminator('\n') {
        let (index, line) = line.split_once('\t').expect("a number and an envelope");
        println!("{}", answer(index, line));
    }
}

fn answer(index: &str, line: &str) -> serde_json::Value {
    match index {
"#;

/// Compiles and runs the crates.
pub fn judge(samples: &[Sample]) {
    let folder = clear("rust", &["target"]);
    let mut members = vec!["driver".to_owned()];
    let mut dependencies = String::new();
    let mut arms = String::new();
    for (index, sample) in samples.iter().enumerate() {
        let files = sample.render(&Rust::PACKAGE);
        put(&folder.join(format!("c{index}")), &files);
        members.push(format!("c{index}"));
        let name = &sample.checked.catalogue.name;
        // Writing to a string cannot fail.
        let _ = writeln!(
            dependencies,
            "c{index} = {{ path = \"../c{index}\", package = \"{}-errors\", features = [\"serde\"] }}",
            name.kebab()
        );
        let _ = writeln!(arms, "        \"{index}\" => ask!(c{index}::{}Error, line),", name.pascal());
    }
    let manifest = format!("[workspace]\nresolver = \"3\"\nmembers = {members:?}\n");
    put_file(&folder.join("Cargo.toml"), &manifest);
    let manifest = format!(
        "[package]\nname = \"driver\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
         serde_json = {{ version = \"1\", features = [\"float_roundtrip\"] }}\n{dependencies}"
    );
    put_file(&folder.join("driver/Cargo.toml"), &manifest);
    let program = format!("{}{arms}        _ => unreachable!(),\n    }}\n}}\n", DRIVER.trim_start());
    put_file(&folder.join("driver/src/main.rs"), &program);
    // The versions of this repository are downloaded already.
    fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).expect("the lock file");

    let cargo = |arguments: &[&str]| run(env!("CARGO"), arguments, &folder);
    cargo(&["clippy", "--quiet", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"]);
    cargo(&["clippy", "--quiet", "--workspace", "--exclude", "driver", "--", "-D", "warnings"]);
    run_doc(&folder);
    cargo(&["test", "--quiet", "--workspace", "--all-features"]);
    let program = folder.join("target/debug/driver").with_extension(std::env::consts::EXE_EXTENSION);
    cargo(&["build", "--quiet", "--package", "driver"]);
    expect::compare("rust", samples, &feed(program, &[], &folder, &expect::lines(samples)));
}

/// Builds the documentation, warnings denied.
fn run_doc(folder: &std::path::Path) {
    let arguments = ["doc", "--quiet", "--workspace", "--exclude", "driver", "--all-features", "--no-deps"];
    let arguments: Vec<&str> =
        arguments.iter().chain(&["--config", "build.rustdocflags=['-Dwarnings']"]).copied().collect();
    run(env!("CARGO"), &arguments, folder);
}
