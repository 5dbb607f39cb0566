//! What registries get: errspec itself, and the packages that it writes.

mod support;

use std::fs;
use std::path::Path;
use std::process::Command;
use support::platform::{has, mirror, npm, run};
use support::{files_of, root};

/// The files that `cargo package` takes from a folder.
fn packed_crate(folder: &Path) -> Vec<String> {
    let printed = run(env!("CARGO"), &["package", "--list", "--allow-dirty", "--quiet", "--offline"], folder);
    printed.lines().map(str::to_owned).collect()
}

#[test]
fn errspec_packs_all_that_its_build_needs_and_no_tests() {
    let packed = packed_crate(root());
    for folder in ["codegen", "templates"] {
        for (path, _) in files_of(&root().join(folder)) {
            let path = format!("{folder}/{path}");
            assert!(packed.contains(&path), "{path} is not packed");
        }
    }
    for path in ["README.md", "LICENSE-APACHE", "LICENSE-MIT", "Cargo.lock", "docs/format.md"] {
        assert!(packed.iter().any(|packed| packed == path), "{path} is not packed");
    }
    for folder in ["tests/", "benches/", "generated/", "spec/", "fuzz/", ".ci/"] {
        assert!(!packed.iter().any(|path| path.starts_with(folder)), "{folder} is packed");
    }
}

#[test]
fn a_generated_crate_packs_its_licences_and_no_vectors() {
    let mut packed = packed_crate(&mirror(&root().join("generated/rust"), "packed/rust"));
    packed.retain(|path| !path.starts_with("src/") && !path.starts_with("Cargo."));
    packed.retain(|path| path != ".cargo_vcs_info.json");
    assert_eq!(packed, ["LICENSE-Apache-2.0", "LICENSE-MIT", "README.md"]);
}

#[test]
fn an_npm_package_packs_its_licences_and_what_was_built_now() {
    if !has("node") || !has("npm") {
        return;
    }
    let package = mirror(&root().join("generated/typescript"), "packed/typescript");
    fs::create_dir_all(package.join("dist")).expect("a folder");
    fs::write(package.join("dist/stale.js"), "export {};").expect("a file of an earlier build");
    let mut path = vec![npm("typescript").join("node_modules/.bin")];
    path.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
    let output = Command::new("npm")
        .args(["pack", "--dry-run", "--json", "--foreground-scripts=false"])
        .env("PATH", std::env::join_paths(path).expect("a path"))
        .current_dir(&package)
        .output()
        .expect("npm runs");
    assert!(output.status.success(), "{}", support::stderr(&output));
    let packed: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    // npm 11 says it in a list of packages, npm 12 by their names.
    let files = packed.pointer("/0/files").or_else(|| packed.as_object()?.values().next()?.get("files"));
    let files = files.and_then(serde_json::Value::as_array).expect("the files");
    let mut paths: Vec<&str> = files.iter().filter_map(|file| file["path"].as_str()).collect();
    assert!(paths.contains(&"dist/index.js") && !paths.contains(&"dist/stale.js"), "{paths:?}");
    paths.retain(|path| !path.starts_with("src/") && !path.starts_with("dist/"));
    assert_eq!(paths, ["LICENSE-Apache-2.0", "LICENSE-MIT", "README.md", "package.json"]);
}

#[test]
fn nothing_asks_for_a_lock_file_that_is_not_there() {
    for (path, text) in files_of(&root().join("generated/typescript")) {
        assert!(!text.contains("npm ci"), "{path}");
    }
}
