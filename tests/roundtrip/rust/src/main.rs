//! `roundtrip MODE CATALOGUE`: reads JSON texts, one a line, as errors of a catalogue, and writes a line for each.
//!
//! `pass` writes the error as JSON, `tell` its domain and name; `make` reads nothing and writes errors made here.

mod make;

use hazards_errors::HazardsError;
use payloads_errors::PayloadsError;
use serde::{Serialize, de::DeserializeOwned};
use std::io::{BufWriter, Write, read_to_string, stdin, stdout};
use vox_errors::VoxError;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, mode, catalogue] = &arguments[..] else { panic!("usage: roundtrip MODE CATALOGUE") };
    let lines = match (mode.as_str(), catalogue.as_str()) {
        ("pass", "vox") => each(pass::<VoxError>),
        ("pass", "payloads") => each(pass::<PayloadsError>),
        ("pass", "hazards") => each(pass::<HazardsError>),
        ("tell", "vox") => each(tell(|error: &VoxError| [error.domain(), error.name()].map(str::to_owned))),
        ("tell", "payloads") => each(tell(|error: &PayloadsError| [error.domain(), error.name()].map(str::to_owned))),
        ("tell", "hazards") => each(tell(|error: &HazardsError| [error.domain(), error.name()].map(str::to_owned))),
        ("make", "vox") => labelled(&make::vox()),
        ("make", "payloads") => labelled(&make::payloads()),
        ("make", "hazards") => labelled(&make::hazards()),
        _ => panic!("no {mode} of {catalogue}"),
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

fn pass<E: Serialize + DeserializeOwned>(line: &str) -> Option<String> {
    let error: E = serde_json::from_str(line).ok()?;
    Some(json(&error))
}

fn tell<E: DeserializeOwned>(name: impl Fn(&E) -> [String; 2]) -> impl Fn(&str) -> Option<String> {
    move |line| Some(name(&serde_json::from_str(line).ok()?).join(" "))
}

fn labelled<E: Serialize>(errors: &[(&str, E)]) -> Vec<String> {
    errors.iter().map(|(label, error)| format!("{label}\t{}", json(error))).collect()
}

fn json(error: &impl Serialize) -> String {
    serde_json::to_string(error).expect("an error is JSON")
}
