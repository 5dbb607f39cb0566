//! The generated npm packages, judged by TypeScript, Node, publint and attw, and run.

mod support;

use errspec::{Config, TypeScript};
use serde_json::Value;
use std::fs;
use std::path::Path;
use support::platform::{has, mirror, npm, run, workshop};
use support::root;

/// Compiles a package and its type tests with a compiler, and runs its tests.
fn judge(package: &Path, compiler: &Path) {
    let compiler = compiler.join("bin/tsc");
    let compiler = compiler.to_str().expect("a path in UTF-8");
    run("node", &[compiler, "-p", "."], package);
    run("node", &[compiler, "-p", "test"], package);
    let printed = run("node", &["--test", "test/conformance.test.js", "test/factories.test.js"], package);
    assert!(printed.contains("# fail 0") || printed.contains("ℹ fail 0"), "{printed}");
}

#[test]
fn the_package_compiles_and_passes_its_tests() {
    if !has("node") || !has("npm") {
        return;
    }
    let package = mirror(&root().join("generated/typescript"), "typescript");
    let modules = npm("typescript").join("node_modules");
    for compiler in ["typescript-7", "typescript"] {
        judge(&package, &modules.join(compiler));
    }
    let bin = modules.join(".bin");
    run(bin.join("publint"), &["--strict"], &package);
    let packed = run("npm", &["pack", "--ignore-scripts", "--silent"], &package);
    let packed = packed.lines().find(|line| line.contains(".tgz")).expect("the name of the packed file");
    run(bin.join("attw"), &[packed, "--profile", "esm-only", "--no-color"], &package);
}

#[test]
fn the_cases_compile_and_pass_their_tests() {
    if !has("node") || !has("npm") {
        return;
    }
    let compiler = npm("typescript").join("node_modules/typescript");
    for case in fs::read_dir(root().join("tests/cases")).expect("the cases") {
        let case = case.expect("a case").path();
        let name = case.file_name().expect("a name").to_string_lossy().into_owned();
        let package = mirror(&case.join("expected/typescript"), &format!("cases/{name}/typescript"));
        judge(&package, &compiler);
    }
}

/// What the errors of a domain are in each version of a catalogue: the second adds a field to one, and an error. The last
/// is another catalogue, which differs in nothing but its namespace.
const VERSIONS: [(&str, &str, &str); 3] = [
    (
        "one",
        "com.example",
        "Full: { code: 1, message: 'Of {seats} seats none is free.', fields: { seats: { type: integer } } }",
    ),
    (
        "two",
        "com.example",
        "Full:
    code: 1
    message: 'Of {seats} seats none is free.'
    fields: { seats: { type: integer }, wait: { type: integer, optional: true } }
  Closed: { code: 2, message: It is closed. }",
    ),
    (
        "foreign",
        "com.foreign",
        "Full: { code: 1, message: 'Of {seats} seats none is free.', fields: { seats: { type: integer } } }",
    ),
];

#[test]
fn guards_know_the_errors_of_their_own_version_only() {
    if !has("node") || !has("npm") {
        return;
    }
    let compiler = npm("typescript").join("node_modules/typescript/bin/tsc");
    let folder = workshop().join("typescript-versions");
    for (version, namespace, errors) in VERSIONS {
        let package = folder.join(version);
        write_package(&package, &format!("namespace: {namespace}"), errors, |config| config);
        run("node", &[compiler.to_str().expect("a path in UTF-8"), "-p", "."], &package);
    }
    put(&folder.join("versions.test.mjs"), include_str!("typescript/versions.test.mjs"));
    run("node", &["--test", "versions.test.mjs"], &folder);
}

#[test]
fn the_package_of_a_platform_without_errors_compiles_and_passes_its_tests() {
    if !has("node") || !has("npm") {
        return;
    }
    let package = workshop().join("typescript-empty");
    let platforms = "namespace: com.example\nplatforms: { ios: { title: iOS }, web: { title: Web } }";
    let errors = "Full: { code: 1, message: It is full., platforms: [ios] }";
    write_package(&package, platforms, errors, |config| config.platform("web"));
    judge(&package, &npm("typescript").join("node_modules/typescript"));
}

#[test]
fn errors_keep_the_names_and_codes_that_they_had_on_their_platform() {
    if !has("node") || !has("npm") {
        return;
    }
    let package = workshop().join("typescript-earlier");
    let platforms = "namespace: com.example\nplatforms: { web: { title: Web } }";
    let errors = "Full:
    aliases: [NoSeat, Delete]
    code: 1
    accepts: [91, FULL]
    codes: { web: 7 }
    allow: { platform-code: It was published so. }
    message: 'Of {seats} seats none is free.'
    user: No seat is free.
    fields: { seats: { type: integer } }
    reasons: { Late: { code: late } }
  Lost: { aliases: [Gone], code: 2, accepts: ['2'], message: It is lost., fields: { way: { type: string, optional: true } } }
  Kept: { aliases: [Held], code: 3, message: It is kept., names: { web: kHeld } }
names: { web: 'k{Pascal}' }";
    write_package(&package, platforms, errors, |config| config.platform("web"));
    judge(&package, &npm("typescript").join("node_modules/typescript"));
    let codes = fs::read_to_string(package.join("src/room.codes.ts")).expect("the codes");
    let constants: Vec<_> = codes.lines().filter_map(|line| line.strip_prefix("export const ")).collect();
    assert_eq!(constants, ["kFull = 7;", "kNoSeat = 7;", "kDelete = 7;", "kLost = 2;", "kGone = 2;", "kHeld = 3;"]);
}

/// Writes the package of a catalogue with one domain.
fn write_package(package: &Path, manifest: &str, errors: &str, config: impl FnOnce(Config) -> Config) {
    let spec = package.join("spec");
    let head = "errspec: 1\nname: acme\ntitle: Acme\nversion: 1.0.0\noutputs: []\n";
    put(&spec.join("catalogue.yaml"), &format!("{head}{manifest}\n"));
    let domain = format!("domain: room\ntitle: Room\nsummary: Of rooms.\ncodes: 1..9\nerrors:\n  {errors}\n");
    put(&spec.join("room.yaml"), &domain);
    let files = config(Config::new(&spec).target(TypeScript)).generate().expect("a catalogue without mistakes");
    for (path, text) in files.iter() {
        put(&package.join(path), text);
    }
}

/// `INSTA_UPDATE=always cargo test --test typescript` writes the file.
#[test]
fn the_known_globals_are_those_of_the_libraries() {
    if !has("node") || !has("npm") {
        return;
    }
    let printed = run("node", &["globals.mjs"], &npm("typescript"));
    let globals: Value = serde_json::from_str(&printed).expect("JSON");
    let version = |of: &str| globals[of].as_str().expect("a version").to_owned();
    let text = [
        format!(
            "// @generated from the libraries of TypeScript {} and @types/node {}. Do not edit: run",
            version("typescript"),
            version("node"),
        ),
        "// `INSTA_UPDATE=always cargo test --test typescript`.".to_owned(),
        "//! What programs in browsers and in Node see without an import, and generated names could be.".to_owned(),
        list(&globals, "types", "Types, by the endings of generated ones."),
        list(&globals, "functions", "Functions."),
        list(&globals, "variables", "Variables that a code could be compared with."),
    ]
    .join("\n")
        + "\n";
    let file = root().join("codegen/targets/typescript/globals.rs");
    if std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
        fs::write(&file, &text).expect("the file can be written");
    }
    let found = fs::read_to_string(file).expect("the file").replace("\r\n", "\n");
    assert!(found == text, "out of date: run `INSTA_UPDATE=always cargo test --test typescript`");
}

/// A list of names as a constant of Rust, in lines as long as they may be.
fn list(globals: &Value, name: &str, about: &str) -> String {
    let mut lines = vec!["   ".to_owned()];
    for name in globals[name].as_array().expect("names") {
        let item = format!(" {name},");
        match lines.last_mut() {
            Some(line) if line.len() + item.len() <= 120 => line.push_str(&item),
            _ => lines.push(format!("   {item}")),
        }
    }
    format!("\n/// {about}\npub const {}: &[&str] = &[\n{}\n];", name.to_uppercase(), lines.join("\n"))
}

fn put(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, text).expect("a file");
}
