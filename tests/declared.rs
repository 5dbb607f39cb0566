//! What each language says that it declares, compared with what a parser finds in the packages it writes: nothing more, and
//! nothing less.

mod support;

#[path = "declared/markdown.rs"]
mod markdown;
#[path = "declared/rust.rs"]
mod rust;
#[path = "declared/swift.rs"]
mod swift;
#[path = "declared/typescript.rs"]
mod typescript;

use errspec::Language;
use errspec::plan::PlannedEdition;
use std::fs;
use support::root;

/// Hands each edition that the catalogue of this repository and those of the cases plan for the language to `look`, with
/// the name of the catalogue.
fn each_edition(language: &dyn Language, mut look: impl FnMut(&str, &PlannedEdition<'_>)) {
    let cases = fs::read_dir(root().join("tests/cases")).expect("the cases");
    let cases = cases.map(|case| case.expect("a case").path().join("spec"));
    for spec in std::iter::once(root().join("spec")).chain(cases) {
        let checked = errspec::check(&spec).expect("an accepted catalogue");
        for edition in checked.editions().filter(|edition| edition.language().name() == language.name()) {
            look(checked.catalogue.name.as_str(), &edition);
        }
    }
}
