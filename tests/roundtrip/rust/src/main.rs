//! `roundtrip MODE CATALOGUE`: reads JSON texts, one a line, as errors of a catalogue, and writes a line for each.
//!
//! `pass` writes the error as JSON, `keep` the same with all that it came with, `tell` its domain and name. `make` and
//! `extremes` read nothing and write errors made here.

mod extremes;
mod make;

use hazards_errors::HazardsError;
use payloads_errors::{PayloadsError, Received};
use std::io::{BufWriter, Write, read_to_string, stdin, stdout};
use vox_errors::VoxError;

macro_rules! answer {
    ($mode:expr, $kind:ty, $made:expr) => {
        match $mode {
            "pass" => each(|line| Some(<$kind>::from_json(line).ok()?.to_json())),
            "tell" => each(|line| {
                let error = <$kind>::from_json(line).ok()?;
                Some(format!("{} {}", error.domain(), error.name()))
            }),
            "make" => labelled!($made),
            mode => panic!("no mode {mode}"),
        }
    };
}

macro_rules! labelled {
    ($made:expr) => {
        $made.iter().map(|(label, error)| format!("{label}\t{}", error.to_json())).collect()
    };
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, mode, catalogue] = &arguments[..] else { panic!("usage: roundtrip MODE CATALOGUE") };
    let lines = match (mode.as_str(), catalogue.as_str()) {
        ("extremes", "payloads") => labelled!(extremes::payloads()),
        ("keep", "payloads") => each(|line| Some(Received::<PayloadsError>::from_json(line).ok()?.to_json())),
        (mode, "vox") => answer!(mode, VoxError, make::vox()),
        (mode, "payloads") => answer!(mode, PayloadsError, make::payloads()),
        (mode, "hazards") => answer!(mode, HazardsError, make::hazards()),
        (_, catalogue) => panic!("no catalogue {catalogue}"),
    };
    let mut out = BufWriter::new(stdout());
    for line in lines {
        writeln!(out, "{line}").expect("the output takes it");
    }
}

fn each(answer: impl Fn(&str) -> Option<String>) -> Vec<String> {
    let input = read_to_string(stdin()).expect("text in UTF-8");
    input.split_terminator('\n').map(|line| answer(line).unwrap_or_else(|| "refused".to_owned())).collect()
}
