//! The generated crates, judged by rustc, clippy and rustdoc, and run.

mod support;

use errspec::{Config, Rust};
use std::fmt::Debug;
use std::fs;
use std::path::Path;
use support::platform::{mirror, run, workshop};
use support::{Folder, root};

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
    let cases = fs::read_dir(root().join("tests/cases")).expect("the cases").map(|case| case.expect("a case"));
    let names: Vec<String> = cases.map(|case| case.file_name().to_string_lossy().into_owned()).collect();
    for name in &names {
        mirror(&root().join("tests/cases").join(name).join("expected/rust"), &format!("cases-rust/{name}"));
    }
    let cargo = workspace("cases-rust", &names);
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

/// A client is not broken by an error that carries a float, by a field that may be missing, or by the order of keys: what
/// can be done with a type, and what a constructor takes, does not depend on them.
#[test]
fn a_client_compiles_with_a_catalogue_that_grew() {
    for version in ["before", "after"] {
        run_client(version, "shop/client.rs");
    }
}

/// Errors that were renamed keep what they were called, deprecated, and read the codes that they accept.
#[test]
fn a_client_finds_what_was_renamed() {
    run_client("renamed", "shop/renamed.rs");
}

/// Runs tests with a version of the errors of the shop.
fn run_client(version: &str, tests: &str) {
    let config = Config::new(root().join("tests/rust/shop").join(version)).target(Rust::PACKAGE).whole();
    let package = Folder::new();
    for (path, text) in config.generate().expect("an accepted catalogue").iter() {
        package.write(path, text);
    }
    let folder = format!("client-{version}-rust");
    mirror(package.path(), &format!("{folder}/errors"));
    let errors = "errors = { path = \"../errors\", package = \"shop-errors\" }";
    crate_of_tests(&folder, "client", errors, tests);
    let cargo = workspace(&folder, &["client", "errors"]);
    cargo(&["test", "--quiet", "--package", "client"]);
}

const PAYLOADS: &str = "payloads-errors = { path = \"../payloads\", features = [\"serde\"] }\n";

#[test]
fn what_a_program_can_make_arrives() {
    mirror(&root().join("tests/cases/payloads/expected/rust"), "limits-rust/payloads");
    crate_of_tests("limits-rust", "limits", &format!("{PAYLOADS}serde_json = \"1\""), "payloads.rs");
    crate_of_tests("limits-rust", "thrown", PAYLOADS, "thrown.rs");
    let cargo = workspace("limits-rust", &["limits", "payloads", "thrown"]);
    cargo(&["test", "--quiet", "--package", "limits", "--package", "thrown"]);
}

/// serde_json gives numbers in another way as soon as one crate of a program turns its feature on.
#[test]
fn every_vector_is_read_with_numbers_of_arbitrary_precision() {
    mirror(&root().join("tests/cases/payloads/expected/rust"), "precise-rust/payloads");
    mirror(&root().join("generated/rust"), "precise-rust/vox");
    let precise = "serde_json = { version = \"1\", features = [\"arbitrary_precision\"] }";
    crate_of_tests("precise-rust", "precise", &format!("{PAYLOADS}{precise}"), "precise.rs");
    let cargo = workspace("precise-rust", &["payloads", "precise", "vox"]);
    cargo(&["test", "--quiet", "--workspace", "--all-features"]);
}

/// The service and the client that a team would write on the package of the real catalogue.
#[test]
fn a_service_and_its_client_build_and_run() {
    let folder = root().join("tests/platforms/rust");
    let target = workshop().join("rooms-rust");
    let target = target.to_str().expect("a folder in UTF-8");
    let clippy = ["clippy", "--quiet", "--locked", "--all-targets", "--target-dir", target, "--", "-D", "warnings"];
    run(env!("CARGO"), &clippy, &folder);
    run(env!("CARGO"), &["test", "--quiet", "--locked", "--target-dir", target], &folder);
}

/// A crate whose tests are a file of `tests/rust/`.
fn crate_of_tests(folder: &str, name: &str, dependencies: &str, tests: &str) {
    let folder = workshop().join(folder).join(name);
    fs::create_dir_all(folder.join("src")).expect("a folder");
    let manifest = format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{dependencies}\n"
    );
    fs::write(folder.join("Cargo.toml"), manifest).expect("a manifest");
    fs::copy(root().join("tests/rust").join(tests), folder.join("src/lib.rs")).expect("the tests");
}

/// Makes a folder of the workshop a workspace, and gives the function that runs cargo there.
fn workspace<M: Debug>(folder: &str, members: &[M]) -> impl Fn(&[&str]) + use<M> {
    let folder = workshop().join(folder);
    let manifest = format!("[workspace]\nresolver = \"3\"\nmembers = {members:?}\n");
    fs::write(folder.join("Cargo.toml"), manifest).expect("a manifest");
    // The versions of this repository are downloaded already.
    fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).expect("the lock file");
    move |arguments| {
        run(env!("CARGO"), arguments, &folder);
    }
}
