//! What registries get: errspec itself, and the packages that it writes.

mod support;

use support::platform::run;
use support::{files_of, root};

/// The files that `cargo package` takes from a folder.
fn packed_crate(folder: &std::path::Path) -> Vec<String> {
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
