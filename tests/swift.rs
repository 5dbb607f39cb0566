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
    let cases = ["device", "hazards", "payloads", "platforms"].map(|name| (name, case(name)));
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
fn the_cases_build_without_warnings_and_pass_their_tests() {
    if !has("swift") {
        return;
    }
    for case in fs::read_dir(root().join("tests/cases")).expect("the cases") {
        let case = case.expect("a case").path();
        let name = case.file_name().expect("a name").to_string_lossy().into_owned();
        judge(&mirror(&case.join("expected/swift"), &format!("cases/{name}/swift")));
    }
}
