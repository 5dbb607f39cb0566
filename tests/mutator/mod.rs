//! Catalogues with mutations that know YAML and the format, and what must hold for each: shared by `tests/fuzz.rs` and
//! the fuzzer in `fuzz/`.

mod hazards;

use errspec::findings::{Report, github, human, json, sarif};
use errspec::{Failure, Files, check_texts};
use hazards::HAZARDS;

/// A file: its name and contents.
pub type File = (String, Vec<u8>);

/// A small catalogue that uses every key of the format.
pub fn small() -> Vec<File> {
    [
        ("catalogue.yaml", include_str!("catalogue.yaml")),
        ("numbers.yaml", include_str!("numbers.yaml")),
        ("texts.yaml", include_str!("texts.yaml")),
    ]
    .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
    .into()
}

/// A part of the real catalogue.
pub fn real() -> Vec<File> {
    [
        ("catalogue.yaml", include_str!("../../spec/catalogue.yaml")),
        ("session.yaml", include_str!("../../spec/session.yaml")),
        ("token.yaml", include_str!("../../spec/token.yaml")),
        ("webrtc.yaml", include_str!("../../spec/webrtc.yaml")),
        // What it names.
        ("conference.yaml", include_str!("../../spec/conference.yaml")),
    ]
    .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
    .into()
}

/// Mutates one or more files. `choose(n)` gives a number of 0 to `n`; once it has no more to say, zeros.
pub fn mutate(seeds: &[File], choose: &mut dyn FnMut(usize) -> usize) -> Vec<File> {
    let mut files = seeds.to_vec();
    for _ in 0..=choose(3) {
        let file = choose(files.len() - 1);
        let contents = &mut files[file].1;
        *contents = match choose(9) {
            0 => bytes(contents, choose),
            1 => truncated(contents, choose),
            2 => repeated(contents, choose),
            3 | 4 => with_lines(contents, choose),
            _ => with_token(contents, choose),
        };
    }
    files
}

/// Runs everything over a catalogue.
///
/// # Panics
///
/// When something does not hold: nothing panics, what passes every check can be generated for every target, and every
/// finding can be shown in every format.
pub fn run(files: Vec<File>) {
    let report = match check_texts(files) {
        Ok(checked) => {
            for edition in checked.editions() {
                let _ = Files::of(edition.files());
            }
            checked.report
        }
        Err(Failure::Findings(report)) => *report,
        Err(Failure::NoCatalogue { .. }) => return,
        Err(failure) => panic!("{failure}"),
    };
    show(&report);
}

/// Shows a report in every format.
fn show(report: &Report) {
    let drawn = human(report, false);
    assert!(report.findings.is_empty() || drawn.ends_with('\n'));
    assert!(drawn.len() < 200_000 + 20_000 * report.findings.len().min(100), "{} bytes are drawn", drawn.len());
    let deceptive = |c: char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    assert!(!drawn.contains(deceptive), "{drawn}");
    assert!(human(report, true).len() >= drawn.len());
    assert_eq!(json(report).lines().count(), report.findings.len());
    assert_eq!(github(report).lines().count(), report.findings.len());
    assert!(sarif(report).len() > report.findings.len());
}

fn bytes(contents: &[u8], choose: &mut dyn FnMut(usize) -> usize) -> Vec<u8> {
    let mut contents = contents.to_vec();
    let at = choose(contents.len());
    let byte = u8::try_from(choose(255)).expect("a byte");
    match choose(2) {
        0 => contents.insert(at, byte),
        1 if at < contents.len() => contents[at] = byte,
        _ if at < contents.len() => drop(contents.remove(at)),
        _ => {}
    }
    contents
}

fn truncated(contents: &[u8], choose: &mut dyn FnMut(usize) -> usize) -> Vec<u8> {
    contents[..choose(contents.len())].to_vec()
}

/// Puts a short text many times.
fn repeated(contents: &[u8], choose: &mut dyn FnMut(usize) -> usize) -> Vec<u8> {
    let at = choose(contents.len());
    let hazard = HAZARDS[choose(HAZARDS.len() - 1)].as_bytes();
    let times = 1 << choose(12);
    [&contents[..at], &hazard.repeat(times.min(40_000 / hazard.len().max(1))), &contents[at..]].concat()
}

/// Drops, doubles, swaps or indents lines, or ends them otherwise.
fn with_lines(contents: &[u8], choose: &mut dyn FnMut(usize) -> usize) -> Vec<u8> {
    let mut lines: Vec<Vec<u8>> = contents.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
    let (at, other) = (choose(lines.len() - 1), choose(lines.len() - 1));
    let mut end: &[u8] = b"\n";
    match choose(7) {
        0 => drop(lines.remove(at)),
        1 => lines.insert(at, lines[other].clone()),
        2 => lines.swap(at, other),
        3 => lines[at].insert(0, b' '),
        4 if lines[at].starts_with(b" ") => drop(lines[at].remove(0)),
        5 => lines[at].insert(0, b'\t'),
        6 => end = [&b"\r\n"[..], b"\r", b"\xC2\x85", b"\xE2\x80\xA8"][choose(3)],
        _ => lines[at] = HAZARDS[choose(HAZARDS.len() - 1)].as_bytes().to_vec(),
    }
    lines.join(end)
}

/// Replaces a word, a value or a mark, or puts something before or after it.
fn with_token(contents: &[u8], choose: &mut dyn FnMut(usize) -> usize) -> Vec<u8> {
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80;
    let starts: Vec<usize> = (0..contents.len())
        .filter(|&at| {
            !contents[at].is_ascii_whitespace() && (at == 0 || !is_word(contents[at]) || !is_word(contents[at - 1]))
        })
        .collect();
    let hazard = HAZARDS[choose(HAZARDS.len() - 1)].as_bytes();
    if starts.is_empty() {
        return hazard.to_vec();
    }
    let start = starts[choose(starts.len() - 1)];
    let to_line_end = contents[start..].iter().position(|byte| *byte == b'\n').unwrap_or(contents.len() - start);
    let word = contents[start..].iter().position(|byte| !is_word(*byte)).unwrap_or(contents.len() - start).max(1);
    let end = start + [word, to_line_end, 0, word][choose(3)];
    [&contents[..start], hazard, &contents[end..]].concat()
}
