//! The npm packages: judged by two compilers, tested, and asked.

use crate::place::{clear, put, put_file};
use crate::support::platform::{feed, npm, run};
use crate::{Sample, expect};
use errspec::TypeScript;
use errspec::name::Name;
use serde_json::{Map, Value, json};
use std::path::Path;

/// What the program does with each line: the number of a catalogue, and an envelope.
const DRIVER: &str = r#"
import { readFileSync, readdirSync } from "node:fs";

const parsers = [], codes = [];
for (const { folder, umbrella } of JSON.parse(readFileSync("catalogues.json", "utf8"))) {
  parsers.push((await import(`./${folder}/dist/index.js`))[`parse${umbrella}`]);
  const constants = {};
  for (const file of readdirSync(`${folder}/dist`)) {
    const [, domain] = /^(.*)\.codes\.js$/.exec(file) ?? [];
    if (domain) constants[domain] = { ...(await import(`./${folder}/dist/${file}`)) };
  }
  codes.push(constants);
}
console.log(JSON.stringify(codes));
for (const line of readFileSync(0, "utf8").split("\n").slice(0, -1)) {
  const [, index, text] = /^(\d+)\t(.*)$/s.exec(line);
  const { domain, code, message: shown, reason = null, data = {}, wire } = parsers[index](JSON.parse(text));
  // The message is printable; what it is compared with is not.
  const message = shown === escaped(wire.detail) ? wire.detail : shown;
  console.log(JSON.stringify({ domain, code, message, reason, data, wire, url: wire.type, title: wire.title }));
}

function escaped(text) {
  const short = (c) => JSON.stringify(c).slice(1, -1);
  const spelled = (c) => `\\u{${c.codePointAt(0).toString(16)}}`;
  return text.replace(/[\n\r\t]/g, short).replace(/[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, spelled);
}
"#;

/// Compiles and runs the packages.
pub fn judge(samples: &[Sample]) {
    let folder = clear("typescript", &[]);
    let modules = npm("typescript").join("node_modules");
    let compiler = |name: &str| modules.join(name).join("bin/tsc").to_str().expect("a path in UTF-8").to_owned();
    let mut catalogues = Vec::new();
    let mut tests = vec!["--test".to_owned()];
    for (index, sample) in samples.iter().enumerate() {
        let package = format!("c{index}");
        put(&folder.join(&package), &sample.render(&TypeScript));
        run("node", &[&compiler("typescript-7"), "-p", "."], &folder.join(&package));
        run("node", &[&compiler("typescript-7"), "-p", "test"], &folder.join(&package));
        tests.extend(["conformance", "factories"].map(|test| format!("{package}/test/{test}.test.js")));
        let umbrella = format!("{}Error", sample.checked.catalogue.name.pascal_acronyms());
        catalogues.push(json!({ "folder": package, "umbrella": umbrella }));
    }
    judge_together(&folder, &compiler("typescript"));
    let printed = run("node", &tests.iter().map(String::as_str).collect::<Vec<_>>(), &folder);
    assert!(printed.contains("# fail 0") || printed.contains("ℹ fail 0"), "{printed}");

    put_file(&folder.join("catalogues.json"), &Value::from(catalogues).to_string());
    put_file(&folder.join("driver.mjs"), DRIVER);
    let printed = feed("node", &["driver.mjs"], &folder, &expect::lines(samples));
    let (codes, answers) = printed.split_once('\n').expect("a line of codes");
    compare_codes(samples, &serde_json::from_str(codes).expect("JSON"));
    expect::compare("typescript", samples, answers);
}

/// Compiles all packages as one program with the other compiler.
fn judge_together(folder: &Path, compiler: &str) {
    let config = std::fs::read_to_string(folder.join("c0/tsconfig.json")).expect("the options of a package");
    let mut config: Value = serde_json::from_str(&config).expect("JSON");
    config["compilerOptions"]["rootDir"] = json!(".");
    config["compilerOptions"]["noEmit"] = json!(true);
    config["include"] = json!(["*/src"]);
    put_file(&folder.join("tsconfig.json"), &config.to_string());
    put_file(&folder.join("package.json"), "{ \"type\": \"module\" }\n");
    run("node", &[compiler, "-p", "."], folder);
}

/// Compares the constants of codes with what the authors wrote.
fn compare_codes(samples: &[Sample], printed: &Value) {
    for (sample, printed) in samples.iter().zip(printed.as_array().expect("a list")) {
        let mut expected = Map::new();
        for domain in sample.catalogue.domains.iter().filter(|domain| !domain.errors.is_empty()) {
            let constants = domain.errors.iter().map(|error| {
                let derived = || Name::new(&error.name, &[]).screaming_snake();
                (error.given.clone().unwrap_or_else(derived), error.code.json())
            });
            expected.insert(domain.name.clone(), constants.collect());
        }
        assert_eq!(*printed, Value::Object(expected), "the codes of {}", sample.catalogue.name);
    }
}
