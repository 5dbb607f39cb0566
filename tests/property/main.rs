//! Authored text is data: catalogues made from seeds, full of texts and names that would break a careless generator,
//! compile everywhere, and every program shows their texts byte for byte. What a program makes itself, of values that JSON
//! cannot have too, is written as what all programs read.
//!
//! `ERRSPEC_CATALOGUES=300 ERRSPEC_SEED=1000` sets how many there are, and the first seed.

mod author;
mod catalogue;
mod expect;
mod made;
mod markdown;
mod place;
mod random;
mod rust;
mod sieve;
#[path = "../support/mod.rs"]
mod support;
mod swift;
mod texts;
mod typescript;
mod words;
mod yaml;

use catalogue::Catalogue;
use errspec::{Checked, Files};
use expect::Question;
use made::Made;
use support::platform::{has, workshop};

/// How many catalogues a compiler gets at once.
const BATCH: u64 = 20;

/// A catalogue with all that follows from it.
pub struct Sample {
    /// What the author wrote.
    pub catalogue: Catalogue,
    /// What errspec made of it.
    pub checked: Checked,
    /// What the programs are asked.
    pub questions: Vec<Question>,
    /// What the programs make themselves.
    pub made: Vec<Made>,
}

impl Sample {
    fn new(seed: u64, judge: &str) -> Self {
        let mut catalogue = author::catalogue(seed);
        let checked = sieve::accepted(&mut catalogue, &workshop().join(format!("property/spec/{judge}/{seed}")));
        let made = made::all(&catalogue, seed);
        let questions = expect::questions(&catalogue, &made, seed);
        Self { catalogue, checked, questions, made }
    }

    /// What a target makes of the catalogue.
    fn render(&self, target: &str) -> Files {
        let edition = self.checked.editions().find(|edition| edition.language().name() == target);
        Files::of(edition.expect("an edition for each target").files())
    }
}

#[test]
fn crates_show_it() {
    each_batch("rust", rust::judge);
}

#[test]
fn swift_packages_show_it() {
    if has("swift") {
        each_batch("swift", swift::judge);
    }
}

#[test]
fn npm_packages_show_it() {
    if has("node") && has("npm") {
        each_batch("typescript", typescript::judge);
    }
}

#[test]
fn docs_show_it() {
    each_batch("markdown", |samples| samples.iter().for_each(markdown::judge));
}

#[test]
fn docs_show_it_as_mdx() {
    if has("node") && has("npm") {
        each_batch("mdx", markdown::judge_mdx);
    }
}

/// Makes the catalogues, and has them judged.
fn each_batch(name: &str, judge: impl Fn(&[Sample])) {
    let number = |name: &str, otherwise| match std::env::var(name) {
        Ok(text) => text.parse().unwrap_or_else(|_| panic!("`{name}` is a number")),
        Err(_) => otherwise,
    };
    let first = number("ERRSPEC_SEED", 1);
    let last = first + number("ERRSPEC_CATALOGUES", BATCH);
    for start in (first..last).step_by(usize::try_from(BATCH).expect("a small number")) {
        let samples: Vec<Sample> = (start..last.min(start + BATCH)).map(|seed| Sample::new(seed, name)).collect();
        println!("{name}, from seed {start}: {} questions", samples.iter().map(|s| s.questions.len()).sum::<usize>());
        judge(&samples);
    }
}
