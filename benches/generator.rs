//! What errspec itself takes, as whole processes, next to the floor: `cargo bench --bench generator [-- ERRORS…]`. It runs
//! the program under GNU `time`, which knows how much memory a program had, and prints a table of docs/benchmarks.md.

mod support;

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;
use support::catalogue::{self, Codes};
use support::floor::{Floor, floor};
use support::{folder, measure};

const DOMAINS: usize = 20;

/// What is measured: how it is called, and the limits of its wall time, as a multiple of the floor, and of its memory, as a
/// multiple of the input.
const RUNS: [(&str, Option<f64>, Option<f64>); 6] = [
    ("floor: decode", None, None),
    ("floor: push and write", None, None),
    ("`check`", Some(2.0), None),
    ("`check`, 1,000 findings", None, None),
    ("`generate`", Some(6.0), Some(8.0)),
    ("`generate`, nothing to do", None, None),
];
/// Those of [`RUNS`] that are the program, with their arguments, after the two that are the floor.
const COMMANDS: [&[&str]; 4] = [
    &["check", "--spec", "clean"],
    &["check", "--spec", "broken"],
    &["generate", "--spec", "clean"],
    &["generate", "--spec", "clean"],
];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    if let [first, spec, outputs, scratch] = &arguments[..]
        && first == "floor"
    {
        // This process is the floor.
        let Floor { decode, write, .. } = floor(Path::new(spec), Path::new(outputs), Path::new(scratch));
        return println!("{} {}", decode.as_secs_f64(), write.as_secs_f64());
    }
    let mut sizes: Vec<usize> = arguments.iter().filter_map(|argument| argument.parse().ok()).collect();
    if sizes.is_empty() {
        sizes = vec![1_000, 10_000, 100_000];
    }
    let work = folder("generator");
    println!("errspec that has nothing to do takes {:.1} MB.\n", taken(&work, &["--version"]).1);
    println!(
        "| errors | what | wall | to the floor | limit | to the size before | CPU | memory | to the input | limit |"
    );
    println!("|---|---|---|---|---|---|---|---|---|---|");
    let mut former = None;
    for errors in sizes {
        former = Some(measure_at(&folder("generator"), errors, former.as_deref()));
    }
}

/// Prints the rows for a catalogue of so many errors, and gives the seconds of each.
fn measure_at(work: &Path, errors: usize, former: Option<&[f64]>) -> Vec<f64> {
    let domains = catalogue::domains(errors, errors.div_ceil(DOMAINS), Codes::Dense);
    catalogue::write(&work.join("clean"), &domains, Codes::Dense, 0);
    catalogue::write(&work.join("broken"), &domains, Codes::Dense, 1000);
    let input: usize = catalogue::files(&domains, Codes::Dense, 0).iter().map(|(_, text)| text.len()).sum();
    let input = f64::from(u32::try_from(input).expect("a size")) / 1e6;
    run(work, COMMANDS[2]);

    let mut all: [Vec<f64>; RUNS.len()] = Default::default();
    for _ in 0..rounds(errors) {
        for (index, seconds) in floor_apart(work).into_iter().enumerate() {
            all[index].push(seconds);
        }
        for (index, command) in COMMANDS.iter().enumerate() {
            if index == 2 {
                fs::remove_dir_all(work.join("out")).expect("the outputs");
            }
            let start = Instant::now();
            run(work, command);
            all[2 + index].push(start.elapsed().as_secs_f64());
        }
    }
    let walls: Vec<f64> = all.into_iter().map(measure::median).collect();
    let (decode, floor) = (walls[0], walls[0] + walls[1]);
    println!("| **{errors}** | input: {input:.1} MB | | | | | | | | |");
    for (index, (what, wall_limit, memory_limit)) in RUNS.iter().enumerate() {
        let to = if index < 4 { decode } else { floor };
        let ratio = if index < 2 { String::new() } else { format!("{:.1}", walls[index] / to) };
        let grown = former.map_or_else(String::new, |former| format!("{:.1}", walls[index] / former[index]));
        let limit = |limit: &Option<f64>| limit.map_or_else(String::new, |limit| limit.to_string());
        let mut used = " | | ".to_owned();
        if index >= 2 {
            if index == 4 {
                fs::remove_dir_all(work.join("out")).expect("the outputs");
            }
            let (seconds, megabytes) = taken(work, COMMANDS[index - 2]);
            used = format!("{seconds:.2} s | {megabytes:.1} MB | {:.1}", megabytes / input);
        }
        println!(
            "| | {what} | {:.1} ms | {ratio} | {} | {grown} | {used} | {} |",
            walls[index] * 1000.0,
            limit(wall_limit),
            limit(memory_limit)
        );
    }
    walls
}

fn rounds(errors: usize) -> usize {
    match errors {
        0..5_000 => 15,
        5_000..50_000 => 7,
        _ => 3,
    }
}

/// Runs the program, which may find mistakes.
fn run(work: &Path, arguments: &[&str]) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_errspec"));
    let output = command.args(arguments).current_dir(work).output().expect("errspec runs");
    assert!(output.status.code().is_some_and(|code| code < 2), "{}", String::from_utf8_lossy(&output.stderr));
}

/// The seconds of the processor that the program takes, and the most memory it has, in megabytes.
fn taken(work: &Path, arguments: &[&str]) -> (f64, f64) {
    let mut time = Command::new("/usr/bin/time");
    time.args(["--quiet", "--format", "%U %S %M", "--output", "taken", env!("CARGO_BIN_EXE_errspec")]).args(arguments);
    time.current_dir(work).output().expect("GNU time");
    let taken = fs::read_to_string(work.join("taken")).expect("what it took");
    let figures: Vec<f64> = taken.split_whitespace().filter_map(|figure| figure.parse().ok()).collect();
    let [user, system, kilobytes] = figures[..] else { panic!("{taken}") };
    (user + system, kilobytes * 1.024 / 1000.0)
}

/// The two times of the floor, in a process of its own: memory that was used before is quicker to get again.
fn floor_apart(work: &Path) -> Vec<f64> {
    let mut command = Command::new(std::env::current_exe().expect("this program"));
    let output = command.args(["floor", "clean", "out", "floor"]).current_dir(work).output().expect("the floor");
    let printed = String::from_utf8_lossy(&output.stdout);
    printed.split_whitespace().map(|seconds| seconds.parse().expect("seconds")).collect()
}
