//! What catalogues at the limits of `docs/limits.md` take: `cargo bench --bench limits [-- DIMENSION]`. It runs the program
//! under GNU `time`, which knows how much memory a program had, and prints the table of that page.

#[allow(dead_code, reason = "the tests use the rest")]
#[path = "../tests/support/dimensions.rs"]
mod dimensions;

use dimensions::{CLEAN, Dimension, MISTAKEN};
use std::fs;
use std::path::Path;
use std::process::Command;

fn main() {
    let chosen = std::env::args().skip(1).find(|argument| !argument.starts_with('-'));
    let is_chosen = |dimension: &&Dimension| chosen.as_ref().is_none_or(|name| dimension.name == name);
    println!("| what | how many | `check` | `generate` |\n|---|---|---|---|");
    for dimension in CLEAN.iter().filter(is_chosen) {
        println!("{} | {} |", row(dimension, &["check"]), taken(dimension, &["generate"]));
    }
    println!("\n| what is wrong | how often | for people | `--format sarif` |\n|---|---|---|---|");
    for dimension in MISTAKEN.iter().filter(is_chosen) {
        println!("{} | {} |", row(dimension, &["check"]), taken(dimension, &["check", "--format", "sarif"]));
    }
}

fn row(dimension: &Dimension, arguments: &[&str]) -> String {
    format!("| {} | {} | {}", dimension.name, dimension.most, taken(dimension, arguments))
}

/// The seconds of the processor and the memory that the program takes; `-` where there is nothing to write.
fn taken(dimension: &Dimension, arguments: &[&str]) -> String {
    let work = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/benches/limits");
    let _ = fs::remove_dir_all(&work);
    dimensions::write(&(dimension.files)(dimension.most), &work.join("spec"));
    let output = Command::new("/usr/bin/time")
        .args(["--quiet", "--format", "%U %S %M", "--output", "taken", env!("CARGO_BIN_EXE_errspec")])
        .args(arguments)
        .current_dir(&work)
        .output()
        .expect("GNU time");
    if output.status.code() == Some(2) {
        return "–".to_owned();
    }
    let taken = fs::read_to_string(work.join("taken")).expect("what it took");
    let figures: Vec<f64> = taken.split_whitespace().filter_map(|figure| figure.parse().ok()).collect();
    let [user, system, kilobytes] = figures[..] else { panic!("{taken}") };
    format!("{:.1} s, {:.0} MB", user + system, kilobytes / 1000.0)
}
