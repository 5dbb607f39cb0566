//! How the time of a check compares with decoding alone, and grows with mistakes: `cargo bench --bench check`. It prints
//! ratios, since seconds say little about another machine. `cargo bench --bench floor` measures whole processes and memory.

use errspec::{Failure, check_texts};
use std::fmt::Write;
use std::time::{Duration, Instant};

const ERRORS: usize = 10_000;

fn main() {
    let clean = catalogue(0);
    let bare = best(|| {
        for (_, text) in &clean {
            let _: Result<serde_yaml::Value, _> = serde_yaml::from_str(text);
        }
    });
    let without = best(|| drop(check_texts(clean.clone())));
    println!("decoding {ERRORS} errors alone: {bare:?}");
    println!("checking them: {without:?}, {:.2} times that", ratio(without, bare));
    for findings in [1, 1000] {
        let files = catalogue(findings);
        let with = best(|| drop(check_texts(files.clone())));
        println!("with {findings} mistakes: {with:?}, {:.2} times a clean check", ratio(with, without));
        let Err(Failure::Findings(report)) = check_texts(files) else { panic!("the mistakes are not found") };
        assert!(report.errors() >= findings);
        let drawn = best(|| drop(errspec::findings::human(&report, false)));
        let json = best(|| drop(errspec::findings::json(&report)));
        println!("  drawn in {drawn:?}, as JSON in {json:?}");
    }
}

/// The least of several runs.
fn best(mut run: impl FnMut()) -> Duration {
    let times = (0..5).map(|_| {
        let start = Instant::now();
        run();
        start.elapsed()
    });
    times.min().unwrap_or_default()
}

fn ratio(one: Duration, other: Duration) -> f64 {
    one.as_secs_f64() / other.as_secs_f64()
}

/// A catalogue of ten domains, with this many mistakes spread over it.
fn catalogue(mistakes: usize) -> Vec<(String, String)> {
    let manifest = "errspec: 1\nname: large\ntitle: Large\nversion: 1.0.0\nnamespace: com.example\ncategories:\n  \
                    network: The network failed.\nplatforms:\n  web: { title: Web SDK }\n  ios: { title: iOS SDK }\n";
    let mut files = vec![("catalogue.yaml".to_owned(), manifest.to_owned())];
    let every = ERRORS.checked_div(mistakes).unwrap_or(usize::MAX);
    for domain in 0..10 {
        let first = domain * 100_000;
        let mut text = format!(
            "domain: domain{domain}\ntitle: Domain\nsummary: Raised at times.\ncodes: {first}..{}\nerrors:\n",
            first + 99_999
        );
        for number in 0..ERRORS / 10 {
            let category = if (domain * 1000 + number) % every == every / 2 { "nettwork" } else { "network" };
            let written = write!(
                text,
                "  Error{number}:\n    code: {}\n    message: The request {number} of domain {domain} failed.\n    \
                 occurs:\n      - A participant sends request {number}.\n    fix: Send request {number} again.\n    \
                 categories: [{category}]\n    since: 1.0.0\n",
                first + number
            );
            written.expect("a text");
        }
        files.push((format!("domain{domain}.yaml"), text));
    }
    files
}
