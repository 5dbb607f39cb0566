//! The npm packages: judged by two compilers, tested, and asked.

use crate::made::{self, Made, Said};
use crate::place::{clear, put, put_file};
use crate::support::platform::{feed, npm, run};
use crate::{Sample, expect};
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
let input = "";
for await (const chunk of process.stdin.setEncoding("utf8")) input += chunk;
for (const line of input.split("\n").slice(0, -1)) {
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

/// What the program does that makes errors. Numbers come as texts. Some texts hold U+FFFD: a lone surrogate stands there
/// when the error is made; and integers get a fraction where they can have one.
const MAKER: &str = r#"
const make = {
  text: (text) => text.replaceAll("\ufffd", "\udc00"),
  integer: (text) => Number(text) + (Math.abs(Number(text)) < 2 ** 50 ? Math.sign(Number(text)) / 2 : 0),
  number: Number,
  truth: (truth) => truth,
  texts: (texts) => texts.map(make.text),
};
let input = "";
for await (const chunk of process.stdin.setEncoding("utf8")) input += chunk;
for (const line of input.split("\n").slice(0, -1)) {
  const { module, factory, takesData, mayBeEmpty, fields, reason } = JSON.parse(line);
  const data = Object.fromEntries(fields.map(([name, kind, value]) => [name, make[kind](value)]));
  const options = { ...(reason !== null && { reason: make.text(reason) }), ...(mayBeEmpty && { data }) };
  const error = (await import(module))[factory](...(takesData ? [data] : []), options);
  console.log(JSON.stringify(error));
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
        put(&folder.join(&package), &sample.render("typescript"));
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

    put_file(&folder.join("maker.mjs"), MAKER);
    let orders = made::of(samples).map(|(index, sample, made)| order(index, sample, made).to_string() + "\n");
    let lines: String = orders.collect();
    let written = feed("node", &["maker.mjs"], &folder, &lines);
    made::compare("typescript", made::of(samples).map(|(_, sample, made)| (sample, made)), &written);
}

/// What the maker is told of an error.
fn order(index: usize, sample: &Sample, made: &Made) -> Value {
    let (domain, error) = made.error(&sample.catalogue);
    let fields = made.fields.iter().map(|(name, said)| match said {
        Said::Text(text) => json!([name, "text", text]),
        Said::Integer(number) => json!([name, "integer", number.to_string()]),
        Said::Number(number) if number.is_infinite() => {
            json!([name, "number", if *number > 0.0 { "Infinity" } else { "-Infinity" }])
        }
        Said::Number(number) => json!([name, "number", format!("{number:?}")]),
        Said::Truth(truth) => json!([name, "truth", truth]),
        Said::Texts(texts) => json!([name, "texts", texts]),
    });
    json!({
        "module": format!("./c{index}/dist/{}.js", Name::new(domain.name_in_code(), &[]).kebab()),
        "factory": Name::new(&error.name, &[]).camel_acronyms(),
        "takesData": error.fields.iter().any(|field| !field.optional),
        "mayBeEmpty": error.fields.iter().all(|field| field.optional) && !error.fields.is_empty(),
        "fields": fields.collect::<Vec<_>>(), "reason": made.reason,
    })
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
            let constants = domain.errors.iter().flat_map(|error| {
                let derived = |name: &str| Name::new(name, &[]).screaming_snake();
                let own = error.given.clone().unwrap_or_else(|| derived(&error.name));
                let earlier = error.aliases.iter().map(|alias| derived(alias));
                std::iter::once(own).chain(earlier.collect::<Vec<_>>()).map(|name| (name, error.code.json()))
            });
            expected.insert(domain.name_in_code().to_owned(), constants.collect());
        }
        assert_eq!(*printed, Value::Object(expected), "the codes of {}", sample.catalogue.name);
    }
}
