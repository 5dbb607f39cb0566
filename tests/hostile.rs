//! Input that means harm, or looks like it: each is refused in a moment with a finding that says why, or read as well
//! as any other. Made here, since most of it is large; small inputs stand in `tests/rejected/`.

mod support;

use errspec::findings::{self, Report};
use errspec::{Failure, check_texts};
use std::fmt::Write;
use std::fs;
use support::{Folder, root};

const DOMAIN: &str = "domain: session\ntitle: Session\nsummary: Raised at times.\ncodes: 200..299\nerrors:\n";

/// What is said of a catalogue whose one domain is `text`.
fn report(text: impl Into<Vec<u8>>) -> Report {
    let manifest = fs::read(root().join("tests/rejected/manifest.yaml")).expect("the manifest");
    match check_texts([("catalogue.yaml", manifest), ("a.yaml", text.into())]) {
        Ok(checked) => checked.report,
        Err(Failure::Findings(report)) => *report,
        Err(failure) => panic!("{failure}"),
    }
}

/// The only error of a domain: its rule, line and column, and message.
fn only(text: impl Into<Vec<u8>>) -> (String, u64, u64, String) {
    let report = report(text);
    let said = findings::json(&report);
    let mut errors = said.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).expect("JSON"));
    let first = errors.find(|finding| finding["level"] == "error").unwrap_or_else(|| panic!("no error"));
    let rest: Vec<_> = errors.filter(|finding| finding["level"] == "error").collect();
    assert!(rest.is_empty(), "{first}\n{rest:?}");
    let text = |key: &str| first[key].as_str().expect("a text").to_owned();
    let number = |key: &str| first[key].as_u64().expect("a number");
    (text("rule"), number("line"), number("column"), text("message"))
}

fn rule(text: impl Into<Vec<u8>>) -> String {
    only(text).0
}

fn error(rest: &str) -> String {
    format!("{DOMAIN}  Full:\n    code: 202\n{rest}")
}

#[test]
fn reads_brackets_in_texts() {
    let many = "[{".repeat(35);
    for message in [
        format!("'{}.'", many.replace('{', "[")),
        format!("\"{}.\"", many.replace('{', "[")),
        format!("|\n      Full {}.", many.replace('{', "[")),
        format!("It has {}. # {many}", many.replace('{', "[")),
    ] {
        let report = report(error(&format!("    message: {message}\n")));
        assert_eq!(report.errors(), 0, "{}", findings::human(&report, false));
    }
}

#[test]
fn refuses_deep_nesting() {
    for deep in [
        "[".repeat(200_000),
        "{a: ".repeat(100_000),
        "[{a: ".repeat(50_000),
        "- ".repeat(100_000),
        "? ".repeat(100_000),
    ] {
        let (rule, line, _, message) = only(deep);
        assert_eq!((rule.as_str(), line), ("limit-exceeded", 1), "{message}");
        assert_eq!(message, "values are nested more than 64 deep here");
    }
    let mut indented = String::new();
    for depth in 0..2000 {
        writeln!(indented, "{}a:", " ".repeat(depth)).expect("a text");
    }
    assert_eq!(only(indented).1, 65);
    // Brackets that only seem to be closed.
    assert_eq!(rule("[ ']', ".repeat(50_000)), "limit-exceeded");
    assert_eq!(rule("[ # ]\n".repeat(50_000)), "limit-exceeded");
}

#[test]
fn refuses_aliases_that_multiply() {
    let mut laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..20 {
        let aliases = format!("*a{}, ", level - 1).repeat(10);
        writeln!(laughs, "a{level}: &a{level} [{}]", aliases.trim_end_matches(", ")).expect("a text");
    }
    assert_eq!(rule(laughs), "limit-exceeded");
    // One level is enough where the tree is large.
    let wide = format!("a: &a [{}x]\nb: [{}*a]\n", "x, ".repeat(20_000), "*a, ".repeat(20_000));
    assert_eq!(rule(wide), "limit-exceeded");
    let long = format!("a: &a {}\nb: [{}*a]\n", "x".repeat(16_000), "*a, ".repeat(100_000));
    assert_eq!(rule(long), "limit-exceeded");
    for cycle in ["&a [*a]", "&a {b: *a}", "a: &a\n  b: *a\n"] {
        assert_eq!(rule(cycle), "limit-exceeded", "{cycle}");
    }
}

#[test]
fn reads_aliases_that_do_not() {
    let text = format!(
        "{DOMAIN}  Full: &full\n    code: 202\n    message: It is full.\n  Other:\n    code: 203\n    message: *full\n"
    );
    assert_eq!(only(text).0, "wrong-type");
}

#[test]
fn refuses_large_files_texts_and_keys() {
    let (rule_id, _, _, message) = only("# x\n".repeat(13 << 20));
    assert_eq!(rule_id, "limit-exceeded");
    assert_eq!(message, "the file has 54525952 bytes, and errspec reads up to 16777216");
    assert_eq!(rule(error(&format!("    message: {}\n", "long ".repeat(1 << 20)))), "limit-exceeded");
    assert_eq!(rule(error(&format!("    ? {}\n    : 1\n", "key".repeat(1 << 20)))), "limit-exceeded");
    assert_eq!(rule(format!("[{}]", "a,".repeat(5 << 20))), "limit-exceeded");
}

#[test]
fn refuses_many_files() {
    let manifest = fs::read(root().join("tests/rejected/manifest.yaml")).expect("the manifest");
    let files = (0..10_001).map(|number| (format!("d{number}.yaml"), b"# nothing\n".to_vec()));
    let all = files.chain([("catalogue.yaml".to_owned(), manifest)]);
    let Err(Failure::Findings(report)) = check_texts(all) else { panic!("accepted") };
    let said = findings::json(&report);
    assert!(said.contains("the catalogue has more than 10000 files"), "{}", said.lines().next_back().expect("a line"));
}

#[test]
fn refuses_characters_that_yaml_does_not_allow() {
    for (c, code) in [('\0', "0000"), ('\u{7f}', "007F"), ('\u{80}', "0080"), ('\u{9b}', "009B"), ('\u{fffe}', "FFFE")]
    {
        let (rule, line, column, message) = only(error(&format!("    message: é{c}\n")));
        assert_eq!((rule.as_str(), line, column), ("unreadable-text", 8, 15), "{message}");
        assert!(message.contains(code), "{message}");
    }
    assert!(only(error("    message: a\u{feff}\n")).3.contains("byte order mark"));
    let bytes = [error("    message: é").as_bytes(), b"\xff\xfe rest\n"].concat();
    let (rule, line, column, _) = only(bytes);
    assert_eq!((rule.as_str(), line, column), ("unreadable-text", 8, 15));
    let utf16: Vec<u8> = "\u{feff}a: b".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(only(utf16).3, "the file is UTF-16");
}

#[test]
fn counts_columns_after_a_byte_order_mark_and_with_any_line_break() {
    let text = error("    message: It is full.\n    odd: é\n");
    for mutated in [
        text.clone(),
        format!("\u{feff}{text}"),
        text.replace('\n', "\r\n"),
        text.replace('\n', "\r"),
        format!("\u{feff}{}", text.replace('\n', "\r\n")),
    ] {
        let (rule, line, column, _) = only(mutated.clone());
        assert_eq!((rule.as_str(), line, column), ("unknown-key", 9, 5), "{mutated:?}");
        let drawn = findings::human(&report(mutated), false);
        assert!(drawn.contains("--> a.yaml:9:5\n"), "{drawn}");
        assert!(drawn.contains("9 |     odd: é\n"), "{drawn}");
    }
    let (rule, line, column, _) = only("\u{feff}domain: @x\n");
    assert_eq!((rule.as_str(), line, column), ("yaml-syntax", 1, 9));
    let (rule, line, column, _) = only("# é\r\n# é\r\ndomain: é é: x\r\n");
    assert_eq!((rule.as_str(), line, column), ("yaml-syntax", 3, 12));
}

#[test]
fn survives_separators_that_some_take_for_line_breaks() {
    for separator in ['\u{85}', '\u{2028}', '\u{2029}'] {
        let reasons =
            format!("    message: It is full.\n    reasons: {{ One: {{ code: \"A{separator} B\" }} }}\n    odd: 1\n");
        let (rule, line, ..) = only(error(&reasons));
        assert_eq!((rule.as_str(), line), ("unknown-key", 10));
    }
}

#[test]
fn says_that_a_file_is_empty() {
    for empty in ["", "\n", "# only a comment\n", "---\n", "null\n", "~", "\u{feff}", "---\n# x\n"] {
        assert_eq!(only(empty).3, "the file is empty", "{empty:?}");
    }
    for (other, what) in [("text\n", "text"), ("- a\n- b\n", "list"), ("42\n", "number"), ("!x y\n", "tagged")] {
        let (rule, _, _, message) = only(other);
        assert_eq!(rule, "wrong-type", "{message}");
        assert!(message.contains(what), "{message}");
    }
}

#[test]
fn draws_a_window_of_a_long_line() {
    let filler = "  # é ".repeat(10);
    let mut errors = String::new();
    for number in 0..10_000 {
        write!(errors, "E{number}: {{code: 202, message: It is {number}.}}, ").expect("a text");
    }
    let text = format!("{}{{{errors} Odd: {{code: x}}}}{filler}\n", DOMAIN.trim_end_matches('\n').to_owned() + " ");
    assert!(text.len() > 400_000);
    let report = report(text);
    assert!(report.errors() > 10_000);
    let drawn = findings::human(&report, false);
    assert!(drawn.len() < 200_000, "{} bytes", drawn.len());
    assert!(drawn.contains("E1: {code: 202"), "{}", &drawn[..2000]);
}

#[test]
fn says_the_column_in_a_long_line() {
    let text = format!("{DOMAIN}  Full: {{ code: 202, {}odd: 1, message: It is full. }}\n", " ".repeat(5_000_000));
    let report = report(text);
    let drawn = findings::human(&report, false);
    assert!(drawn.contains("a.yaml:6:5000022\n"), "{drawn}");
    assert!(drawn.len() < 2000, "{drawn}");
}

#[test]
fn shows_nothing_that_deceives() {
    let text = error("    message: It is full.\n    \"a\u{202e}b\u{200b}c\": 1\n    odd: 1 # \u{2066}x\u{200f}\n");
    let report = report(text);
    let deceives = |c: char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let said = findings::json(&report);
    assert!(said.contains("a\\\\u{202e}b\\\\u{200b}c"), "{said}");
    for drawn in [findings::human(&report, false), said, findings::github(&report), findings::sarif(&report)] {
        assert!(!drawn.contains(deceives), "{drawn}");
    }
}

#[test]
fn counts_every_finding_and_draws_a_hundred() {
    let mut text = DOMAIN.to_owned();
    for number in 0..10_000 {
        writeln!(text, "  E{number}: {{ code: 202, message: It is {number}., odd: 1 }}").expect("a text");
    }
    let report = report(text);
    let errors = report.errors();
    assert!(errors >= 19_999, "{errors}");
    let drawn = findings::human(&report, false);
    assert_eq!(drawn.matches("error[").count(), 100);
    assert!(drawn.contains(&format!("… and {} more", report.findings.len() - 100)), "{}", &drawn[drawn.len() - 200..]);
    assert!(drawn.contains(&format!("{errors} errors")));
    assert_eq!(findings::json(&report).lines().count(), report.findings.len());
    assert_eq!(findings::github(&report).lines().count(), report.findings.len());
}

#[test]
fn refuses_lists_that_every_error_is_held_against() {
    let manifest = fs::read_to_string(root().join("tests/rejected/manifest.yaml")).expect("the manifest");
    let mut platforms = String::new();
    for number in 0..1000 {
        writeln!(platforms, "  p{number}: {{ title: P }}").expect("a text");
    }
    let manifest = manifest.replace("platforms:\n", &format!("platforms:\n{platforms}"));
    let domain = error("    message: It is full.\n");
    let Err(Failure::Findings(report)) = check_texts([("catalogue.yaml", manifest), ("a.yaml", domain)]) else {
        panic!("accepted")
    };
    assert!(findings::json(&report).contains("there are 1002 platforms, and errspec reads up to 64"));
}

#[cfg(unix)]
#[test]
fn reads_ordinary_files_only() {
    let folder = Folder::new();
    folder.write("spec/catalogue.yaml", fs::read(root().join("tests/rejected/manifest.yaml")).expect("the manifest"));
    let pipe = folder.path().join("spec/pipe.yaml");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().expect("mkfifo").success());
    std::os::unix::fs::symlink("/dev/zero", folder.path().join("spec/zero.yaml")).expect("a link");
    fs::create_dir(folder.path().join("spec/folder.yaml")).expect("a folder");
    folder.write("spec/folder.yaml/inner.yaml", "domain: [");
    let Err(Failure::Findings(report)) = errspec::check(folder.path().join("spec")) else { panic!("accepted") };
    let said = findings::human(&report, false);
    assert_eq!(said.matches("this is no ordinary file").count(), 2, "{said}");
    assert!(said.contains("inner.yaml:1:9"), "{said}");
}

#[test]
fn draws_both_places_of_a_conflict_some_lines_apart() {
    let between: String = "      - It occurs.\n".repeat(40);
    let text =
        error(&format!("    message: It is full.\n    occurs:\n{between}  Other: {{ code: 202, message: Odd. }}\n"));
    let drawn = findings::human(&report(text), false);
    assert!(drawn.contains("--> a.yaml:50:18\n"), "{drawn}");
    assert!(drawn.contains("first used here") && drawn.contains("used again here"), "{drawn}");
    assert!(drawn.lines().filter(|line| line.contains("It occurs.")).count() < 10, "{drawn}");
}
