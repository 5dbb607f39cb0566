//! Rejected catalogues: each file of `tests/rejected/` with what errspec says of it beside it.

mod support;

use errspec::findings;
use errspec::rule::Rule;
use support::rejected::{Rejected, inputs};
use support::{Folder, root};

/// What errspec says of an input.
fn said(input: &Rejected) -> String {
    let folder = Folder::new();
    let said = match input.report(&folder) {
        Ok(report) => findings::human(&report, false),
        Err(failure) => failure.to_string(),
    };
    said.replace(&format!("{}/", folder.path().display()), "")
}

#[test]
fn says_what_is_wrong() {
    let mut all = String::new();
    for input in inputs() {
        let (name, said) = (&input.name, said(&input));
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
    let missing: Vec<&str> = Rule::all().map(Rule::code).filter(|id| !all.contains(&format!("[{id}]"))).collect();
    assert!(missing.is_empty(), "no input in tests/rejected/ breaks {missing:?}");
}
