//! The crates: judged by clippy and rustdoc, tested, and asked.

use crate::made::{self, Made, Said};
use crate::place::{clear, put, put_file};
use crate::support::platform::{feed, run};
use crate::support::root;
use crate::{Sample, expect};
use errspec::Files;
use errspec::name::Name;
use std::fmt::Write;
use std::fs;

/// What the program does with each line: the number of a catalogue, and an envelope.
const DRIVER: &str = r#"
#![allow(deprecated)]

macro_rules! ask {
    ($kind:ty, $line:expr) => {{
        let error = <$kind>::from_json($line).expect("an envelope");
        serde_json::json!({
            "domain": error.domain(), "code": error.code(), "name": error.name(), "message": error.message(),
            "url": error.docs_url(), "status": error.status(), "retryable": error.is_retryable(), "wire": error,
        })
    }};
}

fn main() {
    if std::env::args().nth(1).as_deref() == Some("make") {
        return make();
    }
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
    let mut makers = String::from("fn make() {\n");
    for (index, sample) in samples.iter().enumerate() {
        let files = sample.render("rust");
        put(&folder.join(format!("c{index}")), &files);
        members.push(format!("c{index}"));
        let name = &sample.checked.catalogue.name;
        // Writing to a string cannot fail.
        let _ = writeln!(
            dependencies,
            "c{index} = {{ path = \"../c{index}\", package = \"{}-errors\", features = [\"serde\"] }}",
            name.kebab()
        );
        let umbrella = format!("c{index}::{}Error", name.pascal());
        let _ = writeln!(arms, "        \"{index}\" => ask!({umbrella}, line),");
        for made in &sample.made {
            let error = expression(&format!("c{index}"), &files, sample, made);
            let _ = writeln!(makers, "    println!(\"{{}}\", {umbrella}::from({error}).to_json());");
        }
    }
    let manifest = format!("[workspace]\nresolver = \"3\"\nmembers = {members:?}\n");
    put_file(&folder.join("Cargo.toml"), &manifest);
    let manifest = format!(
        "[package]\nname = \"driver\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
         serde_json = {{ version = \"1\", features = [\"float_roundtrip\"] }}\n{dependencies}"
    );
    put_file(&folder.join("driver/Cargo.toml"), &manifest);
    let program = format!("{}{arms}        _ => unreachable!(),\n    }}\n}}\n\n{makers}}}\n", DRIVER.trim_start());
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
    expect::compare("rust", samples, &feed(&program, &[], &folder, &expect::lines(samples)));
    let written = feed(&program, &["make"], &folder, "");
    made::compare("rust", made::of(samples).map(|(_, sample, made)| (sample, made)), &written);
}

/// The source of an error: its constructor takes what is required, by name where that is more than one field.
fn expression(package: &str, files: &Files, sample: &Sample, made: &Made) -> String {
    let (domain, error) = made.error(&sample.catalogue);
    let (domain, name) = (Name::new(domain.name_in_code(), &[]), Name::new(&error.name, &[]));
    let has_file = |module: &str| files.iter().any(|(path, _)| *path == format!("src/{module}.rs"));
    // What the package has already gets a `_`.
    let module = [format!("{}_", domain.snake()), domain.snake()].into_iter().find(|module| has_file(module));
    let module = module.expect("a module of the domain");
    let source_of = |(path, text): (&str, &str)| (path == format!("src/{module}.rs")).then(|| text.to_owned());
    let code = files.iter().find_map(source_of).expect("the module");
    let kept = format!("{}_", name.snake());
    let constructor = if code.contains(&format!(" fn {kept}(")) { kept } else { ident(&name.snake()) };

    let required = |name: &str| error.fields.iter().any(|field| field.name == name && !field.optional);
    let (required, optional): (Vec<_>, Vec<_>) = made.fields.iter().partition(|(name, _)| required(name));
    let field = |name: &str| ident(&Name::new(name, &[]).snake());
    let arguments = match &required[..] {
        [] => String::new(),
        [(_, said)] => source(said),
        fields => {
            let fields: Vec<_> =
                fields.iter().map(|(name, said)| format!("{}: {}", field(name), source(said))).collect();
            format!("{package}::{}::{}Fields {{ {} }}", ident(&module), name.pascal(), fields.join(", "))
        }
    };
    let mut made_here = format!("{package}::{}Error::{constructor}({arguments})", domain.pascal());
    let mut with = |part: &str, value: String| {
        // Writing to a string cannot fail.
        let _ = write!(made_here, ".with_{}_{part}({value})", name.snake());
    };
    for (name, said) in optional {
        with(field(name).trim_start_matches("r#"), source(said));
    }
    if let Some(reason) = &made.reason {
        with("reason", literal(reason));
    }
    made_here
}

/// An identifier as source has it, also where it is a keyword.
fn ident(name: &str) -> String {
    if ["crate", "self", "super"].contains(&name) { format!("{name}_") } else { format!("r#{name}") }
}

fn source(said: &Said) -> String {
    match said {
        Said::Text(text) => format!("String::from({})", literal(text)),
        Said::Integer(number) => number.to_string(),
        Said::Number(number) if number.is_nan() => "f64::NAN".to_owned(),
        Said::Number(number) if number.is_infinite() => {
            if *number > 0.0 { "f64::INFINITY" } else { "f64::NEG_INFINITY" }.to_owned()
        }
        Said::Number(number) => format!("{number:?}"),
        Said::Truth(truth) => truth.to_string(),
        Said::Texts(texts) => {
            let texts: Vec<_> = texts.iter().map(|text| format!("String::from({})", literal(text))).collect();
            format!("Vec::<String>::from([{}])", texts.join(", "))
        }
    }
}

fn literal(text: &str) -> String {
    let escaped = |c: char| if c.is_ascii_alphanumeric() { c.to_string() } else { c.escape_unicode().to_string() };
    format!("\"{}\"", text.chars().map(escaped).collect::<String>())
}

/// Builds the documentation, warnings denied.
fn run_doc(folder: &std::path::Path) {
    let arguments = ["doc", "--quiet", "--workspace", "--exclude", "driver", "--all-features", "--no-deps"];
    let arguments: Vec<&str> =
        arguments.iter().chain(&["--config", "build.rustdocflags=['-Dwarnings']"]).copied().collect();
    run(env!("CARGO"), &arguments, folder);
}
