//! What catalogues at the limits of `docs/limits.md` take: `cargo bench --bench limits [-- DIMENSION]`. It runs the program
//! under GNU `time`, which knows how much memory a program had, and prints the table of that page.

#[allow(dead_code, reason = "the tests use the rest")]
#[path = "../tests/support/dimensions.rs"]
mod dimensions;

use dimensions::{CLEAN, Dimension, Files, MISTAKEN};
use std::fs;
use std::path::Path;
use std::process::Command;

fn main() {
    let chosen = std::env::args().skip(1).find(|argument| !argument.starts_with('-'));
    let is_chosen = |dimension: &&Dimension| chosen.as_ref().is_none_or(|name| dimension.name == name);
    println!("| what | how many | `check` | `generate` |\n|---|---|---|---|");
    for dimension in CLEAN.iter().filter(is_chosen) {
        let files = (dimension.files)(dimension.most);
        let writes = files.iter().any(|(name, text)| name == "catalogue.yaml" && text.contains("outputs:"));
        let generate = if writes { taken(&files, &["generate"], &[0]) } else { String::new() };
        print(dimension, &taken(&files, &["check"], &[0]), &generate);
    }
    println!("\n| what is wrong | how often | for people | `--format sarif` |\n|---|---|---|---|");
    for dimension in MISTAKEN.iter().filter(is_chosen) {
        // Some are warnings.
        let files = (dimension.files)(dimension.most);
        print(dimension, &taken(&files, &["check"], &[0, 1]), &taken(&files, &["check", "--format", "sarif"], &[0, 1]));
    }
}

fn print(dimension: &Dimension, one: &str, other: &str) {
    println!("| {} | {} | {one} | {other} |", dimension.name, dimension.most);
}

/// The seconds of the processor and the memory that the program takes.
///
/// # Panics
///
/// If it ends in another way than it should.
fn taken(files: &Files, arguments: &[&str], ends: &[i32]) -> String {
    let work = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/benches/limits");
    let _ = fs::remove_dir_all(&work);
    dimensions::write(files, &work.join("spec"));
    let output = Command::new("/usr/bin/time")
        .args(["--quiet", "--format", "%U %S %M", "--output", "taken", env!("CARGO_BIN_EXE_errspec")])
        .args(arguments)
        .current_dir(&work)
        .output()
        .expect("GNU time");
    let said = String::from_utf8_lossy(&output.stderr);
    let is_expected = output.status.code().is_some_and(|code| ends.contains(&code));
    assert!(is_expected, "`errspec {}` ends with {}:\n{said:.2000}", arguments.join(" "), output.status);
    let taken = fs::read_to_string(work.join("taken")).expect("what it took");
    let figures: Vec<f64> = taken.split_whitespace().filter_map(|figure| figure.parse().ok()).collect();
    let [user, system, kilobytes] = figures[..] else { panic!("{taken}") };
    format!("{:.1} s, {:.0} MB", user + system, kilobytes / 1000.0)
}
