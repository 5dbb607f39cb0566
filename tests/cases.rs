//! Accepted catalogues: each folder of `tests/cases/` holds one, and what it compiles to as ordinary files.
//!
//! The manifest of a case writes to `../expected/`, so `cargo run -- generate --spec tests/cases/NAME/spec` brings a
//! case up to date. The files are read by people, and compiled by the suites of the platforms.

mod support;

use errspec::output::{self, Others, Planned};
use errspec::{Files, targets};
use std::fs;
use support::root;

#[test]
fn compile_to_what_is_expected() {
    let mut folders: Vec<_> =
        fs::read_dir(root().join("tests/cases")).expect("the cases").map(|case| case.expect("a case").path()).collect();
    folders.sort();
    let mut written = Vec::new();
    for folder in folders {
        let name = folder.file_name().expect("a name").to_string_lossy().into_owned();
        let checked = errspec::check(folder.join("spec")).expect("an accepted catalogue");
        assert!(checked.report.findings.is_empty(), "{}", errspec::findings::human(&checked.report, false));
        for edition in checked.outputs() {
            let output = edition.output().expect("an output");
            let planned = Planned {
                folder: folder.join("spec").join(&output.path),
                files: Files::of(edition.files()),
                others: Others::None,
            };
            let changes = output::compare(&planned).expect("readable files").changes;
            assert!(
                changes.is_empty(),
                "run `cargo run -- generate --spec tests/cases/{name}/spec` and read the difference: {changes:#?}"
            );
            written.push(output.target.clone());
        }
    }
    for target in targets::all() {
        assert!(written.iter().any(|name| name == target.name()), "no case shows {}", target.name());
    }
}

#[test]
fn vectors_hold_no_raw_character_that_does_not_show() {
    for case in fs::read_dir(root().join("tests/cases")).expect("the cases") {
        let vectors = case.expect("a case").path().join("expected/rust/tests/vectors.json");
        let text = fs::read_to_string(&vectors).expect("vectors");
        let hidden = text.chars().find(|c| {
            *c != '\n' && (c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'))
        });
        assert_eq!(hidden, None, "{}", vectors.display());
    }
}
