//! Mutates the real catalogue and runs the whole of errspec over it.

#![no_main]

#[path = "../../tests/mutator/mod.rs"]
mod mutator;

use arbitrary::Unstructured;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let mut choices = Unstructured::new(bytes);
    let mut choose = |most: usize| choices.int_in_range(0..=most).unwrap_or(0);
    let seeds = if choose(15) == 15 { mutator::real() } else { mutator::small() };
    let files = mutator::mutate(&seeds, &mut choose);
    if std::env::var_os("ERRSPEC_FUZZ_SHOW").is_some() {
        for (name, contents) in &files {
            eprintln!("#--- {name}\n{}", String::from_utf8_lossy(contents));
        }
    }
    mutator::run(files);
});
