//! The description of the format: complete, true, and what `spec/schema.json` was made from.

mod support;

use errspec::rule::Rule;
use errspec::schema::schema;
use errspec::syntax::format::{self, Keys, Kind, TABLES, Table};
use serde_json::Value;
use std::fs;
use support::{Folder, root};

#[test]
fn the_schema_beside_the_catalogue_is_up_to_date() {
    let found = fs::read_to_string(root().join("spec/schema.json")).expect("spec/schema.json").replace("\r\n", "\n");
    assert!(found == schema(), "spec/schema.json is out of date: run `cargo run -- schema > spec/schema.json`");
    assert!(errspec::target::is_generated(found.as_bytes()), "it does not say that it is generated");
}

#[test]
fn every_key_is_described_once() {
    for table in TABLES {
        let mut names: Vec<&str> = table.names().collect();
        names.sort_unstable();
        assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{} has a key twice", table.what);
        for (name, about) in table.keys.iter().map(|key| (key.name, key.about)).chain([(table.what, table.about)]) {
            assert!(about.ends_with('.') && !about.contains("  "), "`{name}` of {}: {about:?}", table.what);
        }
    }
}

#[test]
fn every_property_of_the_schema_has_a_description() {
    let schema: Value = serde_json::from_str(&schema()).expect("JSON");
    let mut count = 0;
    described(&schema, &mut count);
    assert!(count > TABLES.iter().map(|table| table.keys.len()).sum(), "{count}");
}

fn described(schema: &Value, count: &mut usize) {
    for (name, property) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
        assert!(property["description"].as_str().is_some_and(|text| text.ends_with('.')), "{name}");
        *count += 1;
    }
    match schema {
        Value::Object(members) => members.values().for_each(|member| described(member, count)),
        Value::Array(items) => items.iter().for_each(|item| described(item, count)),
        _ => {}
    }
}

#[test]
fn every_example_is_accepted() {
    for deep in [false, true] {
        let folder = Folder::new();
        folder.write("spec/catalogue.yaml", written(format::Manifest::TABLE, deep, 0));
        folder.write("spec/session.yaml", written(format::Domain::TABLE, deep, 0));
        let said =
            errspec::check(folder.path().join("spec")).map_or_else(|failure| failure.to_string(), |_| String::new());
        for rule in SHAPE {
            assert!(!said.contains(&format!("[{}]", rule.code())), "{said}");
        }
    }
}

/// The rules that need no more than one value to see that it is wrong.
const SHAPE: [Rule; 13] = [
    Rule::YamlSyntax,
    Rule::DuplicateKey,
    Rule::UnknownKey,
    Rule::MissingKey,
    Rule::MissingMessage,
    Rule::WrongType,
    Rule::BadValue,
    Rule::BadName,
    Rule::BadVersion,
    Rule::UnknownRule,
    Rule::UnknownTarget,
    Rule::NotWaivable,
    Rule::OutputPath,
];

/// Lines with every key of `table`, each with its example; or, where its value is a table and this goes deep, with all
/// keys of that.
fn written(table: &Table, deep: bool, indent: usize) -> String {
    let lines = table.keys.iter().map(|key| {
        let value = match key.kind {
            Kind::Table(inner) if deep => format!("\n{}", written(inner, deep, indent + 2)),
            Kind::List(Kind::Table(inner)) if deep => {
                let mut item = written(inner, deep, indent + 2);
                item.replace_range(indent..=indent, "-");
                format!("\n{item}")
            }
            Kind::Map(_, Kind::Table(inner)) if deep => {
                let name = key.example.split(['{', ':']).nth(1).expect("a name").trim();
                format!("\n{:indent$}  {name}:\n{}", "", written(inner, deep, indent + 4))
            }
            _ => format!(" {}\n", key.example),
        };
        format!("{:indent$}{}:{value}", "", key.name)
    });
    lines.collect()
}
