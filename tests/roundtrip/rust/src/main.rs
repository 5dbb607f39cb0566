//! `roundtrip MODE CATALOGUE`: reads JSON texts, one a line, as errors of a catalogue, and writes a line for each.
//!
//! `pass` writes the error as JSON, `tell` its domain and name; `make` reads nothing and writes errors made here.

mod make;

use hazards_errors::HazardsError;
use payloads_errors::PayloadsError;
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
            "make" => $made.iter().map(|(label, error)| format!("{label}\t{}", error.to_json())).collect(),
            mode => panic!("no mode {mode}"),
        }
    };
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, mode, catalogue] = &arguments[..] else { panic!("usage: roundtrip MODE CATALOGUE") };
    let lines = match catalogue.as_str() {
        "vox" => answer!(mode.as_str(), VoxError, make::vox()),
        "payloads" => answer!(mode.as_str(), PayloadsError, make::payloads()),
        "hazards" => answer!(mode.as_str(), HazardsError, make::hazards()),
        catalogue => panic!("no catalogue {catalogue}"),
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
