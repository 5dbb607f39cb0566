//! The client in TypeScript, compiled with both versions of the package by two compilers, and run.

use crate::support::platform::{has, mirror, npm, run};
use crate::support::root;
use errspec::{Config, TypeScript};
use std::fs;

#[test]
fn a_client_of_version_1_compiles_and_runs_with_version_2() {
    if !has("node") || !has("npm") {
        return;
    }
    let evolution = root().join("tests/evolution");
    let compilers = npm("typescript").join("node_modules");
    for version in ["v1", "v2"] {
        let client = mirror(&evolution.join("clients/typescript"), &format!("evolution/typescript-{version}"));
        let package = client.join("node_modules/till-errors");
        let config = Config::new(evolution.join(version).join("spec")).target(TypeScript);
        for (path, text) in config.generate().expect("a catalogue without mistakes").iter() {
            let file = package.join(path);
            fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
            fs::write(file, text).expect("a file");
        }
        for compiler in ["typescript-7", "typescript"] {
            let compiler = compilers.join(compiler).join("bin/tsc");
            let compiler = compiler.to_str().expect("a path in UTF-8");
            run("node", &[compiler, "-p", "."], &package);
            run("node", &[compiler, "-p", "."], &client);
        }
        assert_eq!(run("node", &["dist/client.js"], &client), "as expected\n", "{version}");
    }
}
