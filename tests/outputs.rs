//! Where outputs may be, and what writing them does to a disk that is not as it should be.

#![cfg(feature = "cli")]

mod support;

use std::fs;
use support::{Folder, errspec, stderr, stdout};

const DOMAIN: &str = "domain: session\ntitle: Session\nsummary: Raised at times.\ncodes: 200..299\nerrors:\n  Full: { code: 202, message: The session is full. }\n";

/// A catalogue with these outputs, each `TARGET PATH`.
fn catalogue(folder: &Folder, outputs: &[(&str, &str)]) {
    let mut manifest = "errspec: 1\nname: demo\ntitle: Demo errors\nversion: 1.0.0\nnamespace: com.example.demo\n\
                        rules: { missing-occurs: off, missing-fix: off }\noutputs:\n"
        .to_owned();
    for (target, path) in outputs {
        manifest.push_str(&format!("  - {{ target: {target}, path: {path:?} }}\n"));
    }
    folder.write("spec/catalogue.yaml", manifest);
    folder.write("spec/session.yaml", DOMAIN);
}

/// Runs errspec, which must end with this exit code, and gives what it complained of.
fn exits(folder: &Folder, code: i32, arguments: &[&str]) -> String {
    let output = errspec(folder, arguments);
    assert_eq!(output.status.code(), Some(code), "{arguments:?}: {}{}", stdout(&output), stderr(&output));
    stderr(&output)
}

#[cfg(unix)]
use std::os::unix::fs::symlink;

#[cfg(unix)]
#[test]
fn an_output_in_the_catalogue_is_refused_however_it_is_spelt() {
    for (path, link) in [
        ("../spec", None),
        ("../spec/gen", None),
        ("../Spec/gen", None),
        ("../gen/../spec/./gen", None),
        ("../gen", Some(("spec", "gen"))),
        ("../gen/inner/docs", Some(("../spec", "gen/inner"))),
        ("../gen", Some((".", "gen"))),
        ("../gen", Some(("..", "gen"))),
    ] {
        let folder = Folder::new();
        catalogue(&folder, &[("markdown", path)]);
        folder.write("spec/README.md", "Ours.\n");
        if let Some((to, from)) = link {
            fs::create_dir_all(folder.path().join(from).parent().expect("a folder")).expect("a folder");
            symlink(to, folder.path().join(from)).expect("a link");
        }
        for command in ["check", "generate"] {
            let said = exits(&folder, 1, &[command]);
            assert!(said.contains("error[output-path]") && said.contains("spec/catalogue.yaml:8:"), "{path}: {said}");
        }
        assert_eq!(fs::read_dir(folder.path().join("spec")).expect("the catalogue").count(), 3, "{path}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_that_joins_two_outputs_is_refused() {
    let folder = Folder::new();
    catalogue(&folder, &[("rust", "../gen/rust"), ("markdown", "../docs")]);
    folder.write("gen/notes", "Ours.\n");
    symlink("gen", folder.path().join("docs")).expect("a link");
    assert!(exits(&folder, 1, &["check"]).contains("an output is written into another's folder"));
    assert!(!folder.path().join("gen/rust").exists());
}

#[test]
fn out_is_refused_where_it_meets_the_catalogue() {
    let folder = Folder::new();
    catalogue(&folder, &[("rust", "../gen/rust")]);
    let before = folder.files();
    let absolute = folder.path().join("spec").display().to_string();
    for out in ["spec", "./spec/", "spec/gen", ".", "..", &absolute, "gen/../spec"] {
        fs::create_dir_all(folder.path().join("gen")).expect("a folder");
        let said = exits(&folder, 2, &["generate", "--out", out]);
        assert!(said.contains("is the catalogue's folder, holds it, or stands in it"), "{out}: {said}");
    }
    assert_eq!(folder.files(), before);
}

#[test]
fn out_gives_each_output_a_folder_of_its_own() {
    let folder = Folder::new();
    catalogue(&folder, &[("rust", "../a"), ("rust", "../b"), ("markdown", "../c"), ("rust", "../d")]);
    exits(&folder, 0, &["generate", "--out", "out", "--only", "rust"]);
    let mut names: Vec<_> = fs::read_dir(folder.path().join("out"))
        .expect("a folder")
        .map(|entry| entry.expect("one").file_name())
        .collect();
    names.sort();
    assert_eq!(names, ["rust", "rust-2", "rust-3"]);
}
