//! The generated npm packages, judged by TypeScript, Node, publint and attw, and run.

mod support;

use std::fs;
use std::path::Path;
use support::platform::{has, mirror, npm, run};
use support::root;

/// Compiles a package and its type tests with a compiler, and runs its tests.
fn judge(package: &Path, compiler: &Path) {
    let compiler = compiler.join("bin/tsc");
    let compiler = compiler.to_str().expect("a path in UTF-8");
    run("node", &[compiler, "-p", "."], package);
    run("node", &[compiler, "-p", "test"], package);
    let printed = run("node", &["--test", "test/conformance.test.js", "test/factories.test.js"], package);
    assert!(printed.contains("# fail 0") || printed.contains("ℹ fail 0"), "{printed}");
}

#[test]
fn the_package_compiles_and_passes_its_tests() {
    if !has("node") || !has("npm") {
        return;
    }
    let package = mirror(&root().join("generated/typescript"), "typescript");
    let modules = npm("typescript").join("node_modules");
    for compiler in ["typescript-7", "typescript"] {
        judge(&package, &modules.join(compiler));
    }
    let bin = modules.join(".bin");
    run(bin.join("publint"), &["--strict"], &package);
    let packed = run("npm", &["pack", "--ignore-scripts", "--silent"], &package);
    let packed = packed.lines().find(|line| line.contains(".tgz")).expect("the name of the packed file");
    run(bin.join("attw"), &[packed, "--profile", "esm-only", "--no-color"], &package);
}

#[test]
fn the_cases_compile_and_pass_their_tests() {
    if !has("node") || !has("npm") {
        return;
    }
    let compiler = npm("typescript").join("node_modules/typescript");
    for case in fs::read_dir(root().join("tests/cases")).expect("the cases") {
        let case = case.expect("a case").path();
        let name = case.file_name().expect("a name").to_string_lossy().into_owned();
        let package = mirror(&case.join("expected/typescript"), &format!("cases/{name}/typescript"));
        judge(&package, &compiler);
    }
}
