//! What errspec itself takes for 10,000 errors, a stage at a time: `cargo bench --bench generator [-- ERRORS]`.

mod support;

use errspec::{Failure, Files, check, findings};
use std::time::Instant;
use support::catalogue::{self, Codes};
use support::{folder, measure};

fn main() {
    let errors = std::env::args().find_map(|argument| argument.parse().ok()).unwrap_or(10_000);
    let work = folder("generator");
    let domains = catalogue::domains(errors, 500, Codes::Dense);
    let (clean, broken) = (work.join("clean"), work.join("broken"));
    catalogue::write(&clean, &domains, Codes::Dense, 0);
    catalogue::write(&broken, &domains, Codes::Dense, 1000);

    let of_clean = || drop(check(&clean).expect("a catalogue without mistakes"));
    let of_broken = || match check(&broken) {
        Err(Failure::Findings(report)) => drop(findings::human(&report, false)),
        _ => unreachable!("1,000 mistakes"),
    };
    let (mut clean_taken, mut broken_taken) = (Vec::new(), Vec::new());
    for _ in 0..5 {
        clean_taken.push(seconds(of_clean));
        broken_taken.push(seconds(of_broken));
    }
    let (clean_taken, broken_taken) = (measure::median(clean_taken), measure::median(broken_taken));
    println!(
        "check {clean_taken:.2} s; with 1,000 findings {broken_taken:.2} s, {:.2} times",
        broken_taken / clean_taken
    );
    println!("memory at most {}", peak());

    let checked = check(&clean).expect("a catalogue without mistakes");
    for edition in checked.editions() {
        let taken = (0..5).map(|_| seconds(|| drop(Files::of(edition.files())))).collect();
        println!("{} {:.2} s; memory at most {}", edition.language().name(), measure::median(taken), peak());
    }
}

fn seconds(run: impl FnOnce()) -> f64 {
    let start = Instant::now();
    run();
    start.elapsed().as_secs_f64()
}

/// The most memory this process had so far, where the system says so as Linux does.
fn peak() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.map_or_else(|| "unknown".to_owned(), |line| line.trim().to_owned())
}
