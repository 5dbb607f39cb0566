//! The published references of the platforms: every code and name of `facts.tsv` is in what the real catalogue
//! compiles to, spelled as it was published.

mod support;

use std::fs;
use support::{files_of, root};

/// A line of `facts.tsv`.
struct Fact<'t> {
    platform: &'t str,
    kind: &'t str,
    value: &'t str,
    name: &'t str,
}

fn facts(table: &str) -> Vec<Fact<'_>> {
    let mut lines = table.lines();
    assert_eq!(lines.next(), Some("source\tplatform\tkind\tvalue\tname"));
    lines
        .map(|line| {
            let columns: Vec<&str> = line.split('\t').collect();
            let [_, platform, kind, value, name] = columns[..] else { panic!("{line:?} has not five columns") };
            Fact { platform, kind, value, name }
        })
        .collect()
}

/// The text of all files below a generated folder that end so.
fn text(folder: &str, ending: &str) -> String {
    let files = files_of(&root().join("generated").join(folder));
    let text: String =
        files.into_iter().filter(|(path, _)| path.ends_with(ending)).map(|(_, contents)| contents + "\n").collect();
    assert!(!text.is_empty(), "generated/{folder} has no {ending}");
    text
}

/// What stands in the TypeScript package for a fact of the web.
fn in_typescript(fact: &Fact<'_>) -> Vec<String> {
    match fact.kind {
        "int" => vec![format!("export const {} = {};", fact.name, fact.value)],
        "text" if fact.name.is_empty() => vec![format!(" = \"{}\";", fact.value)],
        "text" => vec![format!("export const {} = \"{}\";", fact.name, fact.value)],
        "reason" => vec![format!("\"{}\"", fact.name)],
        kind => panic!("{kind} is no kind of fact"),
    }
}

/// What stands in the Swift package for a fact of iOS, and for one of a text-coded domain, which all platforms share.
fn in_swift(fact: &Fact<'_>) -> Vec<String> {
    match (fact.kind, fact.platform) {
        ("int", "ios") => vec![coded(fact.name, fact.value)],
        ("text", _) => vec![fact.value.to_owned()],
        ("reason", _) => vec![format!("\"{}\"", fact.name)],
        _ => Vec::new(),
    }
}

/// The constant of a Swift code.
fn coded(name: &str, code: &str) -> String {
    format!("static var {name}: Code {{ Code(rawValue: {code}) }}")
}

/// Whether the docs have a row of a platform's table with the name and the code.
fn is_in_docs(docs: &str, fact: &Fact<'_>) -> bool {
    let title = match fact.platform {
        "web" => "| Web SDK |",
        "ios" => "| iOS SDK |",
        platform => panic!("{platform} is no platform"),
    };
    let code = format!("`{}`", fact.value);
    let names = [format!("`{}`", fact.name), format!(".{}`", fact.name)];
    let is_named = |line: &str| fact.name.is_empty() || names.iter().any(|name| line.contains(name.as_str()));
    match fact.kind {
        "reason" => docs.contains(&names[0]),
        _ => docs.lines().any(|line| line.starts_with(title) && line.contains(&code) && is_named(line)),
    }
}

#[test]
fn every_published_code_and_name_is_there() {
    let table = fs::read_to_string(root().join("tests/facts.tsv")).expect("the facts");
    let (typescript, swift, docs) = (text("typescript", ".ts"), text("swift", ".swift"), text("docs", ".md"));
    let mut missing = Vec::new();
    let facts = facts(&table);
    assert!(facts.len() > 90, "{} facts", facts.len());
    for fact in &facts {
        let mut look = |generated: &str, what: Vec<String>, place: &str| {
            missing
                .extend(what.into_iter().filter(|what| !generated.contains(what)).map(|what| (place.to_owned(), what)));
        };
        if fact.platform == "web" {
            look(&typescript, in_typescript(fact), "typescript");
        }
        look(&swift, in_swift(fact), "swift");
        if !is_in_docs(&docs, fact) {
            missing.push(("docs".to_owned(), format!("{} {} {}", fact.platform, fact.value, fact.name)));
        }
    }
    assert!(missing.is_empty(), "{} facts are missing: {missing:#?}", missing.len());
}

#[test]
fn what_one_platform_does_not_have_is_not_there() {
    let (typescript, swift) = (text("typescript", ".codes.ts"), text("swift", ".swift"));
    for code in ["801", "802", "803", "-1", "901", "999", "1103", "1104", "1105"] {
        assert!(!typescript.contains(&format!(" = {code};")), "the web has no {code}");
    }
    for code in [107, 108, 204, 1100] {
        assert!(!swift.contains(&format!("Code(rawValue: {code})")), "iOS has no {code}");
    }
    // One meaning, two numbers; one number, two meanings.
    assert!(typescript.contains("export const TOKEN_DATA_IS_NOT_VALID = 1101;"));
    assert!(swift.contains(&coded("invalidToken", "1101")) && swift.contains(&coded("invalidTokenData", "1102")));
}
