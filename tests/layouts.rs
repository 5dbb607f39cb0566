//! Sources alone, among the files of a program that is there already.

mod support;

use std::fs;
use std::path::PathBuf;
use support::platform::{has, mirror, npm, run};
use support::root;

/// The program of `tests/layouts/NAME`, with the sources of the catalogue in its folder `errors`.
fn host(name: &str, folder: &str, options: &str) -> PathBuf {
    let host = mirror(&root().join("tests/layouts").join(name), &format!("layouts/{name}"));
    let output = format!("{{ target: {name}, path: ../{name}/{folder}, layout: sources{options} }}");
    generate("v1", &format!("layouts/{name}-spec"), "till", &output);
    host
}

/// Generates an output of a version of the catalogue, which is called `name` in a folder of the workshop.
fn generate(version: &str, spec: &str, name: &str, output: &str) {
    let spec = mirror(&root().join("tests/evolution").join(version).join("spec"), spec);
    let manifest = fs::read_to_string(spec.join("catalogue.yaml")).expect("the manifest");
    let (before, _) = manifest.split_once("outputs:").expect("its outputs");
    let before =
        before.replace("name: till", &format!("name: {name}")).replace("example.till", &format!("example.{name}"));
    fs::write(spec.join("catalogue.yaml"), format!("{before}outputs: [{output}]\n")).expect("the manifest");
    run(env!("CARGO_BIN_EXE_errspec"), &["generate", "--spec", "."], &spec);
}

#[test]
fn a_crate_holds_them_as_a_module() {
    let host = host("rust", "src/errors", "");
    let printed = run(env!("CARGO"), &["run", "--quiet", "--offline"], &host);
    assert_eq!(printed, "payment The terminal is in use. true\n");
    run(env!("CARGO"), &["clippy", "--quiet", "--offline", "--", "-Dwarnings"], &host);
}

#[test]
fn a_module_in_swift_keeps_them_to_itself() {
    if !has("swift") {
        return;
    }
    let host = host("swift", "Sources/Host/Errors", ", access: internal");
    let printed = run("swift", &["run", "--quiet", "-Xswiftc", "-warnings-as-errors", "App"], &host);
    assert!(printed.starts_with("busy PaymentError\n"), "{printed}");
}

#[test]
fn a_module_in_swift_has_the_errors_of_two_catalogues() {
    if !has("swift") {
        return;
    }
    let host = mirror(&root().join("tests/layouts/swift-two"), "layouts/swift-two");
    for (version, name, within) in [("v1", "till", "Till"), ("v2", "kiosk", "Kiosk")] {
        let path = format!("../swift-two/Sources/App/{within}");
        let output = format!("{{ target: swift, path: {path}, layout: sources, access: internal, within: {within} }}");
        generate(version, &format!("layouts/swift-two-{name}"), name, &output);
    }
    let printed = run("swift", &["run", "--quiet", "-Xswiftc", "-warnings-as-errors", "App"], &host);
    let till = "payment.TerminalBusy.user PaymentError.TerminalBusy ";
    assert!(printed.starts_with(till), "{printed}");
    assert!(printed.contains("\nTerminal 7 is in use. Problem PaymentError\n"), "{printed}");
}

#[test]
fn a_package_in_typescript_holds_them_as_a_folder() {
    if !has("node") || !has("npm") {
        return;
    }
    let host = host("typescript", "src/errors", "");
    let compiler = npm("typescript").join("node_modules/typescript/bin/tsc");
    run("node", &[compiler.to_str().expect("a path in UTF-8"), "-p", "."], &host);
    assert_eq!(run("node", &["dist/main.js"], &host), "payment 103: The terminal is in use. true\n");
}
