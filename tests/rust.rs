//! The generated crates, judged by rustc, clippy and rustdoc, and run.

mod support;

use std::fs;
use std::path::Path;
use support::platform::{mirror, run, workshop};
use support::root;

/// What a careful team turns on: everything is refused that clippy and rustdoc warn of.
fn judge(folder: &Path) {
    // The versions of this repository are downloaded already.
    fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).expect("the lock file");
    let cargo = |arguments: &[&str]| run(env!("CARGO"), arguments, folder);
    cargo(&["clippy", "--quiet", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"]);
    cargo(&["clippy", "--quiet", "--workspace", "--", "-D", "warnings", "-W", "clippy::pedantic"]);
    cargo(&["rustdoc", "--quiet", "--all-features", "--", "-D", "warnings"]);
    cargo(&["test", "--quiet", "--workspace", "--all-features"]);
}

#[test]
fn the_package_is_clean_and_passes_its_tests() {
    let package = mirror(&root().join("generated/rust"), "rust");
    let library = fs::read_to_string(package.join("src/lib.rs")).expect("the library");
    assert!(library.contains("#![no_std]"));
    judge(&package);
}

#[test]
fn the_cases_are_clean_and_pass_their_tests() {
    let workspace = workshop().join("cases-rust");
    let mut members = Vec::new();
    for case in fs::read_dir(root().join("tests/cases")).expect("the cases") {
        let case = case.expect("a case").path();
        let name = case.file_name().expect("a name").to_string_lossy().into_owned();
        mirror(&case.join("expected/rust"), &format!("cases-rust/{name}"));
        members.push(name);
    }
    members.sort();
    fs::write(workspace.join("Cargo.toml"), format!("[workspace]\nresolver = \"3\"\nmembers = {members:?}\n"))
        .expect("a manifest");
    fs::copy(root().join("Cargo.lock"), workspace.join("Cargo.lock")).expect("the lock file");
    let cargo = |arguments: &[&str]| run(env!("CARGO"), arguments, &workspace);
    cargo(&["clippy", "--quiet", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"]);
    cargo(&["doc", "--quiet", "--workspace", "--all-features", "--no-deps"]);
    cargo(&["test", "--quiet", "--workspace", "--all-features"]);
}

#[test]
fn rustfmt_leaves_the_package_as_it_is_wherever_it_lies() {
    let hostile = "hard_tabs = true\nmax_width = 60\ntab_spaces = 2\nuse_field_init_shorthand = true\n";
    for (folder, settings) in [("plain", ""), ("hostile", hostile)] {
        let package = mirror(&root().join("generated/rust"), &format!("rustfmt/{folder}/rust"));
        fs::write(workshop().join("rustfmt").join(folder).join("rustfmt.toml"), settings).expect("settings");
        run(env!("CARGO"), &["fmt", "--check"], &package);
    }
}
