//! Thousands of mutated catalogues, always the same ones, and every input that ever made trouble: what the fuzzer in
//! `fuzz/` does for hours, in seconds.

mod mutator;

use std::fs;
use std::path::Path;

#[test]
fn survives_mutated_catalogues() {
    let (small, real) = (mutator::small(), mutator::real());
    let mut state = 0x0e44_59ec_u64;
    for round in 0..1500 {
        // https://en.wikipedia.org/wiki/Xorshift
        let mut choose = |most: usize| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            usize::try_from(state >> 33).expect("a small number") % (most + 1)
        };
        mutator::run(mutator::mutate(if round % 50 == 0 { &real } else { &small }, &mut choose));
    }
}

/// Each file of `tests/corpus/` takes the place of a domain's file.
#[test]
fn survives_what_made_trouble() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    for entry in fs::read_dir(folder).expect("the corpus") {
        let path = entry.expect("an entry").path();
        let contents = fs::read(&path).expect("a file");
        for name in ["catalogue.yaml", "texts.yaml"] {
            let mut files = mutator::small();
            files.iter_mut().filter(|(file, _)| file == name).for_each(|(_, text)| text.clone_from(&contents));
            mutator::run(files);
        }
    }
}

#[test]
fn begins_with_catalogues_without_mistakes() {
    for seeds in [mutator::small(), mutator::real()] {
        errspec::check_texts(seeds).expect("a catalogue without errors");
    }
}
