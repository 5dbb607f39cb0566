//! Writes a catalogue of any size: `cargo bench --bench catalogue -- FOLDER [ERRORS] [ERRORS_IN_A_DOMAIN] [dense|sparse|text]`.

mod support;

use std::path::Path;
use support::catalogue::{self, Codes};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let number = |at: usize, default: usize| arguments.get(at).and_then(|text| text.parse().ok()).unwrap_or(default);
    let Some(folder) = arguments.first() else {
        println!("Give a folder: cargo bench --bench catalogue -- FOLDER [ERRORS] [IN_A_DOMAIN] [dense|sparse|text]");
        return;
    };
    let codes = match arguments.get(3).map(String::as_str) {
        Some("sparse") => Codes::Sparse,
        Some("text") => Codes::Text,
        _ => Codes::Dense,
    };
    let errors = number(1, 1000);
    let domains = catalogue::domains(errors, number(2, errors.max(1)), codes);
    catalogue::write(Path::new(folder), &domains, codes, 0);
    println!("{errors} errors in {} domains: {folder}", domains.len());
}
