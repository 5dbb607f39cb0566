//! Measuring: the CPU time of commands, in turn, and medians.

use std::path::Path;
use std::process::Command;

/// The CPU seconds, user and system, that each command takes: the medians of `rounds`, in which they run in turn.
///
/// # Panics
///
/// If a command fails.
pub fn in_turn(rounds: usize, folder: &Path, commands: &[&str]) -> Vec<f64> {
    let mut taken: Vec<Vec<f64>> = commands.iter().map(|_| Vec::new()).collect();
    for _ in 0..rounds {
        for (command, taken) in commands.iter().zip(&mut taken) {
            taken.push(cpu_seconds(folder, command));
        }
    }
    taken.into_iter().map(median).collect()
}

/// The middle one.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// What the shell says of its children: `times` of POSIX prints it.
fn cpu_seconds(folder: &Path, command: &str) -> f64 {
    let script = format!("( {command} ) >command.log 2>&1 || exit 1; times");
    let output = Command::new("sh").args(["-c", &script]).current_dir(folder).env_remove("CARGO_TARGET_DIR").output();
    let output = output.expect("a shell");
    assert!(output.status.success(), "`{command}` fails: see {}", folder.join("command.log").display());
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    printed.lines().last().expect("two lines").split_whitespace().map(seconds).sum()
}

/// `1m2.5s`
fn seconds(text: &str) -> f64 {
    let (minutes, seconds) = text.trim_end_matches('s').split_once('m').expect("minutes and seconds");
    minutes.parse::<f64>().expect("minutes") * 60.0 + seconds.parse::<f64>().expect("seconds")
}

/// The most memory that this process had so far, in kilobytes, where the system says so as Linux does.
pub fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}
