//! `docs/format.md`: its tables are those that the decoder reads, and its examples are right.

mod support;

use errspec::findings;
use errspec::internals::PATTERNS;
use errspec::internals::format::{Key, TABLES, Table, ValueKind};
use errspec::model::{Fix, Segment};
use errspec::name::Name;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;
use support::{Folder, root};

const KEYS: &str = "| key | value | meaning | example |\n|---|---|---|---|\n";

fn path() -> PathBuf {
    root().join("docs/format.md")
}

fn page() -> String {
    fs::read_to_string(path()).expect("docs/format.md").replace("\r\n", "\n")
}

#[test]
fn the_tables_are_those_of_the_format() {
    let found = page();
    let expected = with_tables(&found);
    if found != expected && std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
        fs::write(path(), expected).expect("docs/format.md");
        return;
    }
    let wrong = expected.lines().find(|line| !found.contains(line)).unwrap_or("a row that is no longer there");
    assert!(
        found == expected,
        "docs/format.md is out of date: run `INSTA_UPDATE=always cargo test --test format`\n{wrong}"
    );
}

/// The page with its tables made anew, which stand there in the order of [`TABLES`].
fn with_tables(page: &str) -> String {
    let mut made = String::new();
    let mut rest = page;
    for table in TABLES {
        rest = replace(rest, KEYS, &keys(table), &mut made);
    }
    made + rest
}

/// Copies `page` into `made` up to the table with this head and with other rows; gives what comes after it.
fn replace<'p>(page: &'p str, head: &str, rows: &str, made: &mut String) -> &'p str {
    let (before, after) =
        page.split_once(head).unwrap_or_else(|| panic!("docs/format.md lacks a table:\n{head}{rows}"));
    made.extend([before, head, rows]);
    let old: usize = after.split_inclusive('\n').take_while(|line| line.starts_with('|')).map(str::len).sum();
    &after[old..]
}

fn keys(table: &Table) -> String {
    let mut rows = String::new();
    for Key { name, about, required, kind, example } in table.keys {
        let mark = if required.is_some() { "**" } else { "" };
        let _ = writeln!(rows, "| {mark}`{name}`{mark} | {} | {about} | `{name}: {example}` |", words(kind));
    }
    rows
}

/// What a value must be, in a few words: the example and the sections of the page say the rest.
fn words(kind: &ValueKind) -> &'static str {
    match kind {
        ValueKind::FormatVersion => "`1`",
        ValueKind::Text | ValueKind::Formed(_) => "text",
        ValueKind::NamingPattern => "[naming pattern](#naming-patterns)",
        ValueKind::ShownCode => "[pattern](#codes)",
        ValueKind::Path => "relative path",
        ValueKind::Target => "target",
        ValueKind::OneOf(_) => "word",
        ValueKind::FieldType => "type",
        ValueKind::Boolean => "`true` or `false`",
        ValueKind::Integer => "whole number",
        ValueKind::Status => "100 to 599",
        ValueKind::Code => "whole number or text",
        ValueKind::Codes => "[codes](#codes)",
        ValueKind::Ranges => "[ranges](#codes)",
        ValueKind::TextOr(_) | ValueKind::Map(_, ValueKind::TextOr(_)) => "mapping to texts or mappings, see below",
        ValueKind::List(ValueKind::Table(_)) => "list, see below",
        ValueKind::List(_) => "list of texts",
        ValueKind::TextOrNothing => "text or nothing",
        ValueKind::TextOrTexts => "text or list of texts",
        ValueKind::Platforms => "list of platforms",
        ValueKind::Map(_, ValueKind::Table(_)) | ValueKind::Table(_) => "mapping, see below",
        ValueKind::Map(_, ValueKind::NamingPattern) => "mapping to [naming patterns](#naming-patterns)",
        ValueKind::Map(_, ValueKind::TextOrNothing) => "mapping to texts or nothing",
        ValueKind::Map(_, ValueKind::Integer) => "mapping to whole numbers",
        ValueKind::Map(_, _) => "mapping to texts",
        ValueKind::Levels => "mapping of rules to levels",
        ValueKind::Waivers => "mapping of rules to reasons",
    }
}

#[test]
fn the_example_has_no_findings() {
    let folder = Folder::new();
    let page = page();
    let blocks = page.split("```yaml\n# ").skip(1).map(|block| block.split("```").next().unwrap_or_default());
    let mut count = 0;
    for block in blocks {
        let (name, text) = block.split_once('\n').expect("the name of a file");
        folder.write(name, text);
        count += 1;
    }
    assert_eq!(count, 2);
    match errspec::check(folder.path().join("spec")) {
        Ok(checked) => assert!(checked.report.findings.is_empty(), "{}", findings::human(&checked.report, false)),
        Err(failure) => panic!("{failure}"),
    }
}

#[test]
fn naming_patterns_give_what_the_page_says() {
    let (page, acronyms) = (page(), ["URL".to_owned()]);
    for pattern in PATTERNS {
        let name = Name::new("InvalidRoomURL", &acronyms).fill(pattern).expect("a pattern");
        assert!(page.contains(&format!("| `{pattern}` | `{name}` |\n")), "{pattern}: {name}");
    }
}

#[test]
fn blank_lines_around_a_text_are_no_part_of_it() {
    let manifest =
        "errspec: 1\nname: demo\ntitle: |\n  Demo\nversion: 1.0.0\nnamespace: com.example.demo\ncategories: {}\n";
    let domain = "\
domain: session
title: Session
summary: >

  Raised while a participant
  is in a session.

codes: 0..9
errors:
  Full: { code: 1, message: \"The session is full.\\n\", occurs: [\"\\r\\nIt is.\\u2028 \"], fix: \" Wait. \" }
";
    let checked =
        errspec::check_texts([("catalogue.yaml", manifest), ("session.yaml", domain)]).expect("one-line texts");
    let catalogue = checked.catalogue;
    assert_eq!(catalogue.title, "Demo");
    assert_eq!(catalogue.domains[0].summary, "Raised while a participant is in a session.");
    let texts = &catalogue.domains[0].errors[0].texts;
    assert_eq!(texts.message.segments, [Segment::Text("The session is full.".to_owned())]);
    assert_eq!(texts.occurs, ["It is."]);
    assert_eq!(
        texts.fix.as_ref().map(Fix::steps),
        Some(&[" Wait. ".to_owned()][..]),
        "spaces are as they were written"
    );
}
