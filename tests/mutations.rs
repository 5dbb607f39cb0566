//! Single mistakes in the real catalogue: each must be refused, and the first finding must name the line with the
//! mistake. The mistakes are generated, always the same ones.

mod support;

use errspec::Failure;
use errspec::findings::json;
use errspec::rule::Level;
use std::collections::BTreeMap;
use std::fs;
use support::root;

/// Where a mistake is to be named.
#[derive(Clone, Copy, PartialEq)]
enum Expect {
    /// By the first finding's place.
    First,
    /// By the first finding's place, or by another that it names: YAML notices it elsewhere.
    Named,
    /// By any finding: its consequences stand above it.
    Anywhere,
}

/// A line with a mistake in it.
struct Mutation {
    kind: &'static str,
    file: usize,
    /// Counted from 0.
    line: usize,
    /// What stands there instead.
    lines: Vec<String>,
    expect: Expect,
}

#[test]
fn names_the_line_of_a_mistake() {
    names_the_line_of_every(31);
}

#[test]
#[ignore = "takes minutes: run it after a change to what is said of YAML"]
fn names_the_line_of_every_mistake() {
    names_the_line_of_every(1);
}

/// Tries every nth mistake of each kind.
fn names_the_line_of_every(nth: usize) {
    let files = catalogue();
    let mut counts: BTreeMap<&str, [usize; 2]> = BTreeMap::new();
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let mut missed = Vec::new();
    for mutation in mutations(&files) {
        let count = seen.entry(mutation.kind).or_default();
        *count += 1;
        if *count % nth != 1 % nth {
            continue;
        }
        let [effective, without_effect] = counts.entry(mutation.kind).or_default();
        match named(&files, &mutation) {
            None => *without_effect += 1,
            Some(true) => *effective += 1,
            Some(false) => {
                *effective += 1;
                missed.push(format!("{}: {}", mutation.kind, said(&files, &mutation)));
            }
        }
    }
    for (kind, [effective, without_effect]) in &counts {
        println!("{kind}: {effective} mistakes, {without_effect} changes that leave a valid catalogue");
    }
    let all: usize = counts.values().map(|[effective, _]| effective).sum();
    println!("{all} mistakes, {} at another line", missed.len());
    assert!(all >= 200, "only {all} mistakes");
    assert!(missed.is_empty(), "{} of {all}:\n{}", missed.len(), missed.join("\n"));
}

/// The real catalogue: names and lines.
fn catalogue() -> Vec<(String, Vec<String>)> {
    let entries = fs::read_dir(root().join("spec")).expect("the catalogue");
    let mut files: Vec<_> = entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "yaml"))
        .map(|path| {
            let text = fs::read_to_string(&path).expect("a file");
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            (name, text.lines().map(str::to_owned).collect())
        })
        .collect();
    files.sort();
    files
}

/// What is said of a catalogue with a mistake: each finding as JSON, errors first as they come.
fn check(files: &[(String, Vec<String>)], mutation: &Mutation) -> Option<Box<errspec::findings::Report>> {
    let mutated = files.iter().enumerate().map(|(index, (name, lines))| {
        let mut lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        if index == mutation.file {
            lines.splice(mutation.line..=mutation.line, mutation.lines.iter().map(String::as_str));
        }
        (name.clone(), lines.join("\n") + "\n")
    });
    match errspec::check_texts(mutated) {
        Ok(_) => None,
        Err(Failure::Findings(report)) => Some(report),
        Err(failure) => panic!("{failure}"),
    }
}

/// Whether the mistake is named; `None` where there is none.
fn named(files: &[(String, Vec<String>)], mutation: &Mutation) -> Option<bool> {
    let mut report = check(files, mutation)?;
    report.findings.retain(|finding| finding.level == Level::Error);
    let said = json(&report);
    let findings: Vec<serde_json::Value> = said.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let last = mutation.line + mutation.lines.len().max(1);
    let is_there = |place: &serde_json::Value| {
        let line = usize::try_from(place["line"].as_u64().expect("a line")).expect("a small number");
        place["file"] == files[mutation.file].0 && (mutation.line + 1..=last).contains(&line)
    };
    Some(match mutation.expect {
        Expect::First => is_there(&findings[0]),
        Expect::Named => {
            is_there(&findings[0]) || findings[0]["others"].as_array().expect("a list").iter().any(is_there)
        }
        Expect::Anywhere => findings.iter().any(is_there),
    })
}

/// What is shown of a mistake that was not named.
fn said(files: &[(String, Vec<String>)], mutation: &Mutation) -> String {
    let report = check(files, mutation).expect("findings");
    let all = errspec::findings::human(&report, false);
    let first = all.split("\n\n").next().unwrap_or_default();
    format!("{}:{} {:?}\n{first}\n", files[mutation.file].0, mutation.line + 1, mutation.lines)
}

/// Every mutation of every line.
fn mutations(files: &[(String, Vec<String>)]) -> Vec<Mutation> {
    let mut all = Vec::new();
    for (file, (_, lines)) in files.iter().enumerate() {
        for (line, text) in lines.iter().enumerate() {
            if text.trim().is_empty() || text.trim_start().starts_with('#') {
                continue;
            }
            let mut add = |kind, mutated: Vec<String>, expect| {
                // Without its fields or waivers, an error's earlier lines are wrong too.
                let has_consequences =
                    text.trim_start().starts_with("fields") || text.trim_start().starts_with("allow");
                let expect = if has_consequences { Expect::Anywhere } else { expect };
                if mutated != [text.clone()] {
                    all.push(Mutation { kind, file, line, lines: mutated, expect });
                }
            };
            of_layout(text, &mut add);
            of_values(text, &mut add);
        }
    }
    all
}

/// Mistakes that break YAML.
fn of_layout(text: &str, add: &mut impl FnMut(&'static str, Vec<String>, Expect)) {
    let trimmed = text.trim_start();
    let indent = text.len() - trimmed.len();
    if indent > 0 {
        add("indented by one less", vec![text[1..].to_owned()], Expect::Named);
        add("indented by a tab", vec![format!("\t{trimmed}")], Expect::First);
    }
    add("indented by one more", vec![format!(" {text}")], Expect::Named);
    if let Some((key, value)) = text.split_once(':') {
        add("no colon", vec![format!("{key}{value}")], Expect::Named);
        let Some(value) = value.strip_prefix(' ') else { return };
        add("no space after the colon", vec![format!("{key}:{value}")], Expect::Named);
        for (kind, start) in [
            ("begins with @", "@"),
            ("begins with a backtick", "`"),
            ("begins with %", "%"),
            ("begins with *", "*"),
            ("begins with &", "& "),
            ("a quote that is not closed", "\""),
            ("an apostrophe that is not closed", "'"),
            ("a bracket that is not closed", "["),
            ("a brace that is not closed", "{"),
            ("a bracket that is not opened", "]"),
        ] {
            add(kind, vec![format!("{key}: {start}{value}")], Expect::First);
        }
        if !value.starts_with(['"', '\'', '[', '{']) {
            add("a colon in a text", vec![format!("{text}: more")], Expect::First);
            add("a bad escape", vec![format!("{key}: \"{value} \\q\"")], Expect::First);
        }
    }
    for (kind, mark) in [
        ("a quote removed", '"'),
        ("a closing bracket removed", ']'),
        ("an opening bracket removed", '['),
        ("a closing brace removed", '}'),
        ("an opening brace removed", '{'),
        ("a comma removed", ','),
    ] {
        if let Some(at) = text.rfind(mark) {
            let mut without = text.to_owned();
            without.remove(at);
            add(kind, vec![without], Expect::First);
        }
    }
}

/// The keys of the format that must be there.
const REQUIRED: &[&str] = &["errspec", "name", "title", "version", "namespace", "domain", "summary", "codes", "errors"];

/// Mistakes that leave YAML whole.
fn of_values(text: &str, add: &mut impl FnMut(&'static str, Vec<String>, Expect)) {
    add("a line twice", vec![text.to_owned(), text.to_owned()], Expect::Named);
    let trimmed = text.trim_start();
    let indent = &text[..text.len() - trimmed.len()];
    let Some((key, value)) = trimmed.split_once(':') else { return };
    if key.starts_with('-') {
        return;
    }
    let value = value.trim();
    let is_top = indent.is_empty();
    let is_name = indent.len() == 2 && value.is_empty() || key.chars().next().is_some_and(char::is_uppercase);
    // A key of the catalogue's own, such as an error's name, has no spelling to miss.
    if !is_name && (is_top || indent.len() >= 4) {
        add("a misspelled key", vec![format!("{indent}{key}x:{}", &trimmed[key.len() + 1..])], Expect::First);
    }
    // What is missing is named where it should stand, in a block of its own.
    if !value.is_empty() && (is_top && REQUIRED.contains(&key) || matches!(key, "code" | "message")) {
        add("a required value removed", vec![format!("{indent}{key}:")], Expect::First);
    }
    if !value.is_empty() {
        add("a list for a value", vec![format!("{indent}{key}: [[{{a: 1}}]]")], Expect::First);
        add("a number for a value", vec![format!("{indent}{key}: 1.5")], Expect::First);
        add("an unknown alias", vec![format!("{indent}{key}: *unknown")], Expect::First);
        add("a tag", vec![format!("{indent}{key}: !secret {value}")], Expect::First);
    }
    if indent.len() == 4 {
        add("an unknown platform", vec![format!("{indent}platforms: [nowhere]"), text.to_owned()], Expect::Named);
        add("an unknown category", vec![format!("{indent}categories: [nowhere]"), text.to_owned()], Expect::Named);
        let deprecated = format!("{indent}deprecated: {{ since: 1.0.0, use: Nowhere }}");
        add("an unknown replacement", vec![deprecated, text.to_owned()], Expect::Named);
    }
    if key == "code" && !indent.is_empty() {
        for code in ["206", "1100", "notSetLocalDescription"] {
            add("another error's code", vec![format!("{indent}{key}: {code}")], Expect::Named);
        }
    }
    if is_top && key == "codes" {
        add("a range the wrong way round", vec![format!("{key}: 299..200")], Expect::First);
    }
}
