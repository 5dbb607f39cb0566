//! Rejected catalogues: each file of `tests/rejected/` with what errspec says of it beside it.
//!
//! A file is a domain, checked with `manifest.yaml`, or several files of a catalogue: see [`files`].

mod support;

use errspec::diagnostic;
use errspec::rule::Rule;
use errspec::rule::example::files;
use std::fs;
use std::path::PathBuf;
use support::{Folder, root};

/// The inputs: name and text.
fn inputs() -> Vec<(String, Vec<u8>)> {
    let folder = root().join("tests/rejected");
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).expect("the inputs").map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    let inputs = paths.into_iter().filter(|path| path.extension().is_some_and(|extension| extension == "yaml"));
    inputs
        .map(|path| {
            (path.file_stem().expect("a name").to_string_lossy().into_owned(), fs::read(&path).expect("an input"))
        })
        .filter(|(name, _)| name != "manifest")
        .collect()
}

/// What errspec says of an input.
fn said(input: &[u8]) -> String {
    let folder = Folder::new();
    let manifest = fs::read(root().join("tests/rejected/manifest.yaml")).expect("the manifest");
    for (name, contents) in files(input, &manifest) {
        folder.write(&format!("spec/{name}"), contents);
    }
    let said = match errspec::check(folder.path().join("spec")) {
        Ok(checked) => diagnostic::render(&checked.report, false),
        Err(failure) => failure.to_string(),
    };
    said.replace(&format!("{}/", folder.path().display()), "")
}

#[test]
fn says_what_is_wrong() {
    let mut all = String::new();
    for (name, input) in inputs() {
        let said = said(&input);
        assert!(!said.is_empty(), "{name}.yaml is accepted");
        let settings = {
            let mut settings = insta::Settings::clone_current();
            settings.set_snapshot_path(root().join("tests/rejected"));
            settings.set_prepend_module_to_snapshot(false);
            settings.set_omit_expression(true);
            settings
        };
        settings.bind(|| insta::assert_snapshot!(name.clone(), said));
        all.push_str(&said);
    }
    let missing: Vec<&str> = Rule::codes().iter().copied().filter(|id| !all.contains(&format!("[{id}]"))).collect();
    assert!(missing.is_empty(), "no input in tests/rejected/ breaks {missing:?}");
}
