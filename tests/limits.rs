//! Each limit of `docs/limits.md` that holds for a catalogue as a whole, or for one of its lists: what is at it is read,
//! and one more is refused with a finding that names it, and with no other error. What a file may hold is in
//! `tests/hostile.rs`.

mod support;

use errspec::findings::{self, Report};
use errspec::rule::{Level, Rule};
use errspec::{Failure, check_texts};
use std::fs;
use support::Folder;
use support::dimensions::{Files, catalogue, declared, domain, list, numbered, one, plain, spread};

fn report(files: Files) -> Report {
    match check_texts(files) {
        Ok(checked) => checked.report,
        Err(Failure::Findings(report)) => *report,
        Err(failure) => panic!("{failure}"),
    }
}

/// What is said of limits, in order.
fn limits(report: &Report) -> Vec<&str> {
    let exceeded = report.findings.iter().filter(|finding| finding.rule == Rule::LimitExceeded);
    exceeded.map(|finding| finding.message.as_str()).collect()
}

/// A catalogue of so many is read, and of one more is refused with this message alone.
#[track_caller]
fn holds(most: usize, files: impl Fn(usize) -> Files, message: &str) {
    let at = report(files(most));
    assert_eq!(limits(&at), [""; 0]);
    refuses(files(most + 1), message);
}

/// A catalogue is refused with this message alone.
#[track_caller]
fn refuses(files: Files, message: &str) {
    let over = report(files);
    assert_eq!(limits(&over), [message]);
    let others: Vec<_> = over
        .findings
        .iter()
        .filter(|finding| finding.level == Level::Error && finding.rule != Rule::LimitExceeded)
        .take(3)
        .collect();
    assert!(others.is_empty(), "{others:?}");
}

/// An error of that number with a list of so many under `key`.
fn with_list(number: usize, key: &str, n: usize) -> String {
    plain(number, &list(key, n, "It occurs at times."))
}

/// So many errors' situations, in one error more.
fn with_occurs(number: usize, n: usize) -> String {
    with_list(number, "occurs", n)
}

fn with_fields(number: usize, n: usize) -> String {
    let fields = numbered(n, |n| format!("      field{n}: {{ type: string, optional: true }}\n"));
    plain(number, &format!("    fields:\n{fields}"))
}

fn with_reasons(number: usize, n: usize) -> String {
    let reasons = numbered(n, |n| format!("      Reason{n}: {{ code: R{n}, message: It is that. }}\n"));
    plain(number, &format!("    reasons:\n{reasons}"))
}

fn outputs(n: usize) -> String {
    format!("outputs:\n{}", numbered(n, |n| format!("  - {{ target: conformance, path: ../out/{n} }}\n")))
}

fn single(manifest: &str, errors: impl AsRef<str>) -> Files {
    vec![catalogue(manifest), ("demo.yaml".to_owned(), domain("demo", "0..9999999", errors.as_ref()))]
}

#[test]
fn holds_lists_of_the_manifest() {
    let files = |manifest: String| single(&manifest, plain(0, ""));
    holds(
        64,
        |n| files(declared("platforms", n, "{ title: P }")),
        "there are 65 platforms, and errspec reads up to 64",
    );
    holds(64, |n| files(outputs(n)), "there are 65 outputs, and errspec reads up to 64");
    let categories = |n| files(declared("categories", n, "It has to do with it."));
    holds(1000, categories, "there are 1001 categories, and errspec reads up to 1000");
    let acronyms = |n| files(format!("acronyms: [{}]\n", numbered(n, |n| format!("ACR{n}, "))));
    holds(1000, acronyms, "there are 1001 acronyms, and errspec reads up to 1000");
    let rules = |n| format!("rules:\n{}", numbered(n, |n| format!("  rule-{n}: off\n")));
    let over = report(files(rules(1001)));
    assert_eq!(limits(&over), ["there are 1001 rules, and errspec reads up to 1000"]);
    assert_eq!(over.errors(), 1);
    assert_eq!(limits(&report(files(rules(1000)))), [""; 0]);
}

#[test]
fn holds_lists_of_an_error() {
    let files = |n| one(with_fields(0, n));
    holds(256, files, "there are 257 fields, and errspec reads up to 256");
    holds(1000, |n| one(with_reasons(0, n)), "there are 1001 reasons, and errspec reads up to 1000");
    holds(256, |n| one(with_list(0, "occurs", n)), "there are 257 situations, and errspec reads up to 256");
    let files = |n| {
        let labels = format!("    categories: [{}]\n", numbered(n, |n| format!("categories{n}, ")));
        single(&declared("categories", 65, "It has to do with it."), plain(0, &labels))
    };
    holds(64, files, "there are 65 categories, and errspec reads up to 64");
    let shown = |n| {
        let error = plain(0, "    fields: { a: { type: string } }\n");
        one(error.replace("Request 0 was refused.", &format!("\"It is {}.\"", "{a}".repeat(n))))
    };
    holds(256, shown, "there are 257 placeholders in the message, and errspec reads up to 256");
    for key in ["names", "codes", "texts"] {
        let given = |n| format!("    {key}: {{ {} }}\n", numbered(n, |n| format!("platforms{n}: x, ")));
        let report = report(one(plain(0, &given(65))));
        let expected = format!("there are 65 platforms in `{key}`, and errspec reads up to 64");
        assert_eq!(limits(&report), [expected]);
    }
    let waivers = format!("    allow: {{ {} }}\n", numbered(65, |n| format!("rule{n}: x, ")));
    assert_eq!(limits(&report(one(plain(0, &waivers)))), ["there are 65 waivers, and errspec reads up to 64"]);
    let platforms = format!("    platforms: [{}]\n", "web, ".repeat(65));
    assert_eq!(limits(&report(one(plain(0, &platforms)))), ["there are 65 platforms, and errspec reads up to 64"]);
}

#[test]
fn holds_names_and_codes() {
    let platforms = declared("platforms", 1, "{ title: P }");
    let given = |n: usize| single(&platforms, plain(0, &format!("    names: {{ platforms0: {} }}\n", "x".repeat(n))));
    holds(256, given, "the name has 257 bytes, and errspec reads up to 256");
    let pattern =
        |pattern: &str| single(&platforms, format!("{}names: {{ platforms0: \"{pattern}\" }}\n", plain(0, "")));
    let shown = |n: usize| single("", plain(0, &format!("    shown: {}\n", "x".repeat(n))));
    holds(64, shown, "the shown code has 65 bytes, and errspec reads up to 64");
    let shown = |n: usize| {
        let pattern = format!("{{code}}{}", "x".repeat(n - "{code}".len()));
        single("", format!("{}shown: \"{pattern}\"\n", plain(0, "")))
    };
    holds(64, shown, "the pattern has 65 bytes, and errspec reads up to 64");
    let long = |n: usize| pattern(&format!("{{snake}}{}", "x".repeat(n - "{snake}".len())));
    holds(256, long, "the naming pattern has 257 bytes, and errspec reads up to 256");
    let made = |n: usize| pattern(&format!("{}{}", "{camel}".repeat(2), "x".repeat(n - 2 * "error0".len())));
    assert_eq!(limits(&report(made(242))), [""; 0]);
    // 36 times `error-at-noon-…`, from a pattern of 252 bytes.
    let long = "ErrorAtNoonOfSomeDayInMay";
    let many = pattern(&"{kebab}".repeat(36)).into_iter().map(|(file, text)| (file, text.replace("Error0", long)));
    let message = format!("the pattern makes a name of 1152 bytes of `{long}`, and errspec writes up to 1024");
    assert_eq!(limits(&report(many.collect())), [message]);
    let given = |n: usize| {
        let names = numbered(n, |n| format!("  platforms{n}: \"{{camel}}\"\n"));
        single(&platforms, format!("{}names:\n{names}", plain(0, "")))
    };
    let message = "there are 65 platforms in `names`, and errspec reads up to 64";
    assert_eq!(limits(&report(given(65))), [message]);
    assert_eq!(limits(&report(given(64))), [""; 0]);
    let code = |n: usize| {
        vec![
            catalogue(""),
            (
                "demo.yaml".to_owned(),
                domain("demo", "text", &plain(0, "").replace("code: 0", &format!("code: {}", "x".repeat(n)))),
            ),
        ]
    };
    holds(256, code, "the code has 257 bytes, and errspec reads up to 256");
    let reason = |n: usize| one(plain(0, &format!("    reasons: {{ Odd: {{ code: {} }} }}\n", "x".repeat(n))));
    holds(256, reason, "the code has 257 bytes, and errspec reads up to 256");
}

#[test]
fn holds_all_errors_together() {
    let errors = numbered(100_001, |n| format!("  Error{n}: {{ code: {n}, message: Request {n} was refused. }}\n"));
    let message = "there are 100001 errors in the catalogue up to here, and errspec reads up to 100000";
    refuses(one(errors), message);
    let entry = |n| format!("  - {{ name: Gone{n}, code: {}, removed: 1.1.0 }}\n", n + 10);
    let retired = format!("retired:\n{}", numbered(100_001, entry));
    let message = "there are 100001 retired errors in the catalogue up to here, and errspec reads up to 100000";
    refuses(one(plain(0, "") + &retired), message);
    let fields = (0..100_001).step_by(256).map(|first| with_fields(first, (100_001 - first).min(256)));
    let message = "there are 100001 fields in the catalogue up to here, and errspec reads up to 100000";
    refuses(one(fields.collect::<String>()), message);
    let reasons = (0..100_001).step_by(1000).map(|first| with_reasons(first, (100_001 - first).min(1000)));
    let message = "there are 100001 reasons in the catalogue up to here, and errspec reads up to 100000";
    refuses(one(reasons.collect::<String>()), message);
    let ranges = |n: usize| {
        let range = |n: usize| format!("{}, ", 2 * n);
        let domains = (0..n).step_by(1000).map(|first| {
            let own: String = (first..n.min(first + 1000)).map(range).collect();
            let error = plain(2 * first, "");
            (format!("d{first}.yaml"), domain(&format!("d{first}"), &format!("[{own}]"), &error))
        });
        domains.chain([catalogue("")]).collect()
    };
    let message = "there are 100001 ranges of codes in the domains up to this one, and errspec reads up to 100000";
    holds(100_000, ranges, message);
    let ranges = |n| {
        one(plain(0, ""))
            .into_iter()
            .map(|(file, text)| {
                (file, text.replace("0..9999999", &format!("[{}]", numbered(n, |n| format!("{}, ", 2 * n)))))
            })
            .collect()
    };
    holds(1000, ranges, "there are 1001 ranges of codes, and errspec reads up to 1000");
}

#[test]
fn holds_what_is_multiplied() {
    let platforms = declared("platforms", 64, "{ title: P }");
    let message = "there are 1000064 errors for all platforms, 15626 for each of 64, and errspec reads up to 1000000";
    holds(15_625, |n| spread(n, &platforms), message);

    // Of each error, 256 bytes for each of 64 platforms: 4096 make 64 MiB.
    let pattern = format!("{{camel}}{}", "x".repeat(256 - "error1000".len()));
    let names = format!("names:\n{}", numbered(64, |n| format!("  platforms{n}: \"{pattern}\"\n")));
    let made = |n| single(&platforms, numbered(n, |n| plain(1000 + n, "")) + &names);
    let message = "the names that patterns make have more than 67108864 bytes up to here, and errspec writes no more";
    holds(4096, made, message);

    // 64 platforms take over 256 situations of 4064 bytes, which count 32 more each, from one error.
    let own = numbered(64, |n| format!("      platforms{n}: {{ message: It is {n}., fix: Wait. }}\n"));
    let situation = "x".repeat(4064);
    let texts = |n| plain(n, &format!("{}    texts:\n{own}", list("occurs", 256, &situation)));
    let message = "the words that platforms take over from errors have more than 67108864 bytes up to here, and errspec \
                   reads no more";
    holds(1, |n| single(&platforms, numbered(n, texts)), message);

    let message = "the outputs hold 500032 errors, fields and reasons together, and errspec writes up to 500000";
    refuses(spread(7813, &outputs(64)), message);
    let domains = |n: usize| {
        let domains = (0..n).map(|n| (format!("d{n}.yaml"), domain(&format!("d{n}"), &n.to_string(), &plain(n, ""))));
        domains.chain([catalogue(&outputs(64))]).collect()
    };
    let message = "the outputs hold 10048 domains together, and errspec writes up to 10000";
    holds(156, domains, message);
    let labels = format!("    categories: [{}]\n", numbered(64, |n| format!("categories{n}, ")));
    let manifest = declared("categories", 64, "It has to do with it.") + &outputs(64);
    // Each error has one situation too.
    let message =
        "the outputs hold 2004160 situations and categories of errors together, and errspec writes up to 2000000";
    holds(480, |n| single(&manifest, numbered(n, |n| plain(n, &labels)) + &with_occurs(9999, 50)), message);
    let text = "x".repeat(16_000);
    let texts = |n| {
        single(
            &outputs(64),
            numbered(n, |n| plain(n, &format!("    reasons: {{ Odd: {{ code: A, message: {text} }} }}\n"))),
        )
    };
    assert!(limits(&report(texts(261))).is_empty());
    let report = report(texts(263));
    assert!(
        limits(&report)[0].ends_with("bytes of text together, and errspec writes up to 268435456"),
        "{:?}",
        limits(&report)
    );
}

#[test]
fn counts_what_an_output_ships() {
    let manifest = declared("platforms", 2, "{ title: P }")
        + "outputs:\n  - { target: conformance, platform: platforms0, path: ../out/a }\n"
        + &numbered(63, |n| format!("  - {{ target: conformance, platform: platforms1, path: ../out/{n} }}\n"));
    let error = |n| plain(n, if n % 100 == 0 { "" } else { "    platforms: [platforms0]\n" });
    assert!(limits(&report(single(&manifest, numbered(10_000, error)))).is_empty());
}

#[test]
fn holds_findings() {
    let mistakes = |n| one(plain(0, &list("categories", n, "1")));
    assert_eq!(report(mistakes(100_000)).findings.len(), 100_000);
    let over = report(mistakes(100_001));
    assert_eq!(over.findings.len(), 100_001);
    assert_eq!(limits(&over), ["there are 100001 findings, and errspec reports up to 100000"]);
    let most = report(mistakes(250_001));
    assert_eq!(limits(&most), ["there are 250000 findings or more, and errspec reports up to 100000"]);
    // The rules over waivers come last, and stop as well.
    let waivers = |n| plain(n, &format!("    allow: {{ {} }}\n", numbered(64, |n| format!("r{n}: x, "))));
    let many = report(one(numbered(4000, waivers)));
    assert_eq!(limits(&many), ["there are 250000 findings or more, and errspec reports up to 100000"]);
    // What is waived counts: the rules stop at it as well, so nobody knows what they would have found.
    let texts = numbered(64, |n| format!("      platforms{n}: {{ message: No {n} }}\n"));
    let waived = declared("platforms", 64, "{ title: P }") + "rules: { prose-final-stop: off }\n";
    let unfinished = |n| plain(n, &format!("    texts:\n{texts}"));
    let file = |n: usize| (format!("d{n}.yaml"), domain(&format!("d{n}"), "0..9999", &numbered(2000, unfinished)));
    let silent = report(vec![catalogue(&waived), file(0), file(1)]);
    assert_eq!(limits(&silent), ["there are 250000 findings or more, and errspec reports up to 100000"]);
    assert_eq!(silent.errors(), 1);
    // Warnings, however many, are no reason to refuse a catalogue; errors stand before them.
    let warned = |rest: &str| {
        let errors = |n: usize| format!("  Error{n}: {{ code: {n}, message: Request {n} was refused. }}\n");
        report(one(numbered(50_001, errors) + rest))
    };
    let warnings = warned("");
    assert_eq!((warnings.errors(), warnings.findings.len()), (0, 100_001));
    assert_eq!(warned("  Odd: { code: -1, message: It is odd. }\n").errors(), 1);
    for shown in [findings::json(&warnings), findings::github(&warnings)] {
        assert_eq!(shown.lines().count(), 100_001);
    }
}

/// Why a catalogue that has these folders besides is not read.
fn refused(spec: &Folder, more: impl Iterator<Item = String>) -> Option<String> {
    more.for_each(|folder| fs::create_dir_all(spec.path().join(folder)).expect("a folder"));
    match errspec::check(spec.path()) {
        Ok(_) => None,
        Err(Failure::NoCatalogue { why, .. }) => Some(why),
        Err(failure) => panic!("{failure}"),
    }
}

fn folder() -> Folder {
    let spec = Folder::new();
    for (name, text) in one(plain(0, "")) {
        spec.write(&name, text);
    }
    spec
}

#[test]
fn holds_folders() {
    let spec = folder();
    let deep = |n: usize| std::iter::once(vec!["a"; n].join("/"));
    assert_eq!(refused(&spec, deep(16)), None);
    assert_eq!(refused(&spec, deep(17)).as_deref(), Some("folders are nested more than 16 deep"));
    // The catalogue's own is one of them.
    let spec = folder();
    assert_eq!(refused(&spec, (1..10_000).map(|n| format!("a{n}"))), None);
    let one_more = std::iter::once("b".to_owned());
    assert_eq!(refused(&spec, one_more).as_deref(), Some("there are more than 10000 folders"));
}

#[test]
fn holds_the_bytes_of_all_files_together() {
    // None is YAML: what is not parsed is counted as well, and sooner.
    let file = |n: usize, bytes: usize| (format!("d{n}.yaml"), format!("\0{}", "x".repeat(bytes - 1)));
    let files = |more: usize| {
        let first = catalogue("");
        let last = file(9, (8 << 20) - first.1.len() + more);
        (1..9).map(|n| file(n, 15 << 20)).chain([first, last]).collect()
    };
    assert_eq!(limits(&report(files(0))), [""; 0]);
    let message =
        "the files of the catalogue have more than 134217728 bytes, this one included, and errspec reads no more";
    assert_eq!(limits(&report(files(1))), [message]);
}

#[test]
fn holds_the_files_of_a_catalogue_together() {
    // Each file is within its own limits.
    let file = |n: usize, word: &str, times: usize| {
        let repeated = format!("b: [{}]\n", "*a, ".repeat(times));
        (format!("d{n}.yaml"), format!("a: &a [{}]\n{repeated}", format!("{word}, ").repeat(1000)))
    };
    let files = |n: usize, word: &str, times| (0..n).map(|n| file(n, word, times)).chain([catalogue("")]).collect();
    assert_eq!(limits(&report(files(4, "x", 1000))), [""; 0]);
    let message = "the files of the catalogue, this one included, hold more than 4194304 values, with those that aliases \
                   repeat";
    assert_eq!(limits(&report(files(6, "x", 1000))), [message]);
    let message = "the texts of the catalogue, those of this file included, have more than 67108864 bytes, with those that \
                   aliases repeat";
    let long = "long".repeat(50);
    assert_eq!(limits(&report(files(2, &long, 150))), [""; 0]);
    assert_eq!(limits(&report(files(4, &long, 150))), [message]);
}
