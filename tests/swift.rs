//! The generated Swift packages, judged by the Swift compiler with warnings as errors, and run.

mod support;

use std::fs;
use std::path::Path;
use support::platform::{has, mirror, run};
use support::root;

fn judge(package: &Path) {
    let printed = run("swift", &["test", "-Xswiftc", "-warnings-as-errors"], package);
    assert!(printed.contains("with 0 failures") || printed.contains(" passed after "), "{printed}");
}

#[test]
fn the_package_builds_without_warnings_and_passes_its_tests() {
    if has("swift") {
        judge(&mirror(&root().join("generated/swift"), "swift"));
    }
}

#[test]
fn programs_read_and_write_errors() {
    if !has("swift") {
        return;
    }
    let case = |name: &str| root().join("tests/cases").join(name).join("expected");
    let cases = ["device", "hazards", "http-api", "payloads", "platforms"].map(|name| (name, case(name)));
    for (name, generated) in cases.into_iter().chain([("vox", root().join("generated"))]) {
        mirror(&generated.join("swift"), &format!("swift-use/{name}-swift"));
    }
    judge(&mirror(&root().join("tests/swift"), "swift-use/swift"));
}

#[test]
fn an_sdk_and_an_app_use_the_package() {
    if !has("swift") {
        return;
    }
    mirror(&root().join("generated/swift"), "swift-platform/vox-swift");
    judge(&mirror(&root().join("tests/platforms/swift"), "swift-platform/swift"));
}

#[test]
fn copies_of_a_package_understand_each_other() {
    if !has("swift") {
        return;
    }
    for (version, name, package) in [("v1", "errors", "TillErrors"), ("v2", "later", "LaterErrors")] {
        let spec = root().join("tests/evolution").join(version).join("spec");
        let spec = mirror(&spec, &format!("swift-copies/{name}-spec"));
        let manifest = fs::read_to_string(spec.join("catalogue.yaml")).expect("the manifest");
        let (before, _) = manifest.split_once("outputs:").expect("its outputs");
        let output = format!("outputs: [{{ target: swift, path: ../{name}, package: {package} }}]\n");
        fs::write(spec.join("catalogue.yaml"), format!("{before}{output}")).expect("the manifest");
        run(env!("CARGO_BIN_EXE_errspec"), &["generate", "--spec", "."], &spec);
    }
    mirror(&root().join("tests/swift-copies/plugin"), "swift-copies/plugin");
    let app = mirror(&root().join("tests/swift-copies/app"), "swift-copies/app");
    let printed = run("swift", &["run", "--quiet", "-Xswiftc", "-warnings-as-errors", "App"], &app);
    assert!(printed.contains("understood"), "{printed}");
}

#[test]
fn the_cases_build_without_warnings_and_pass_their_tests() {
    if !has("swift") {
        return;
    }
    for case in fs::read_dir(root().join("tests/cases")).expect("the cases") {
        let case = case.expect("a case").path();
        let name = case.file_name().expect("a name").to_string_lossy().into_owned();
        for output in ["swift", "swift-within"].into_iter().filter(|output| case.join("expected").join(output).exists())
        {
            judge(&mirror(&case.join("expected").join(output), &format!("cases/{name}/{output}")));
        }
    }
}
