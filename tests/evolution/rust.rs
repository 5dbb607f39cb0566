//! The client in Rust.

use crate::support::platform::{mirror, run, workshop};
use crate::support::{Folder, root};
use errspec::{Config, Rust};
use std::fs;

#[test]
fn a_crate_of_version_1_compiles_with_both() {
    let folder = workshop().join("evolution-rust");
    let versions = ["v1", "v2"];
    for version in versions {
        let config = Config::new(root().join("tests/evolution").join(version).join("spec"));
        let package = Folder::new();
        for (path, text) in config.target(Rust::PACKAGE).whole().generate().expect("an accepted catalogue").iter() {
            package.write(path, text);
        }
        mirror(package.path(), &format!("evolution-rust/{version}/errors"));
        let client = folder.join(version).join("client");
        fs::create_dir_all(client.join("src")).expect("a folder");
        let manifest = "[package]\nname = \"client\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
             [dependencies]\ntill-errors = { path = \"../errors\" }\n\n[workspace]\n";
        fs::write(client.join("Cargo.toml"), manifest).expect("a manifest");
        fs::copy(root().join("tests/evolution/clients/rust/lib.rs"), client.join("src/lib.rs")).expect("the client");
        // The versions of this repository are downloaded already.
        fs::copy(root().join("Cargo.lock"), client.join("Cargo.lock")).expect("the lock file");
        run(env!("CARGO"), &["test", "--quiet"], &client);
    }
}
