//! The generated Objective-C headers, judged by clang, and held against what Swift declares.

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use support::platform::{has, run};
use support::{files_of, root};

/// The Objective-C target of a Swift package.
fn target(package: &Path) -> PathBuf {
    let folders = fs::read_dir(package.join("Sources")).expect("the sources").map(|entry| entry.expect("one").path());
    folders
        .into_iter()
        .find(|path| path.file_name().is_some_and(|name| name.to_string_lossy().ends_with("ObjC")))
        .expect("a target for Objective-C")
}

/// Has clang parse a file with the headers of a target, with every warning an error.
fn parse(file: &Path, target: &Path) {
    let foundation = root().join("tests/objc");
    let include = target.join("include");
    let paths = [&foundation, &include].map(|path| path.display().to_string());
    let warnings = ["-Wall", "-Wextra", "-Wdocumentation", "-Wdocumentation-pedantic", "-Werror"];
    let mut arguments = vec!["-fsyntax-only", "-x", "objective-c", "-std=c11"];
    arguments.extend(warnings);
    arguments.extend(paths.iter().flat_map(|path| ["-I", path.as_str()]));
    let file = file.display().to_string();
    arguments.push(&file);
    run("clang", &arguments, root());
}

#[test]
fn the_headers_parse_without_warnings() {
    if !has("clang") {
        return;
    }
    let cases = fs::read_dir(root().join("tests/cases")).expect("the cases");
    let mut packages: Vec<PathBuf> = cases.map(|case| case.expect("a case").path().join("expected/swift")).collect();
    packages.push(root().join("generated/swift"));
    for package in packages {
        let target = target(&package);
        for (path, _) in files_of(&target) {
            parse(&target.join(path), &target);
        }
    }
    parse(&root().join("tests/objc/use.m"), &target(&root().join("generated/swift")));
}

#[test]
fn domains_and_keys_are_those_of_swift() {
    let package = root().join("generated/swift");
    let strings = |text: &str, mark: &str| -> Vec<String> {
        text.split(mark).skip(1).filter_map(|rest| Some(rest.split('"').next()?.to_owned())).collect()
    };
    let (mut swift, mut objc) = (String::new(), String::new());
    for (path, contents) in files_of(&package.join("Sources")) {
        if path.contains("ObjC") {
            objc.push_str(&contents);
        } else {
            swift.push_str(&contents);
        }
    }
    let domains = strings(&swift, "errorDomain: \"");
    assert!(domains.len() > 5, "{domains:?}");
    for domain in domains {
        assert!(objc.contains(&format!("ErrorDomain = @\"{domain}\";")), "{domain}");
    }
    for key in strings(&objc, "Key = @\"") {
        let last = key.rsplit('.').next().unwrap_or_default();
        assert!(swift.contains(&format!("\"{key}\"")) || swift.contains(&format!("\"{last}\"")), "{key}");
    }
}
