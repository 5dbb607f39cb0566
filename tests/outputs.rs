//! Where outputs may be, and what writing them does to a disk that is not as it should be.

#![cfg(feature = "cli")]

mod support;

use std::fmt::Write;
use std::fs;
use support::{Folder, errspec, stderr, stdout};

const DOMAIN: &str = "domain: session\ntitle: Session\nsummary: Raised at times.\ncodes: 200..299\nerrors:\n  Full: { code: 202, message: The session is full. }\n";

/// A catalogue with these outputs, each `TARGET PATH`.
fn catalogue(folder: &Folder, outputs: &[(&str, &str)]) {
    let mut manifest = "errspec: 1\nname: demo\ntitle: Demo errors\nversion: 1.0.0\nnamespace: com.example.demo\n\
                        rules: { missing-occurs: off, missing-fix: off }\noutputs:\n"
        .to_owned();
    for (target, path) in outputs {
        writeln!(manifest, "  - {{ target: {target}, path: {path:?} }}").expect("a text");
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

/// The temporary files below a folder.
fn temporaries(folder: &Folder) -> Vec<String> {
    let names = folder.files().into_iter().map(|(name, _)| name);
    names.filter(|name| name.contains(".errspec-")).collect()
}

#[cfg(unix)]
#[test]
fn a_link_below_an_output_is_not_followed_out_of_it() {
    let (folder, elsewhere) = (Folder::new(), Folder::new());
    catalogue(&folder, &[("rust", "../gen/rust")]);
    fs::create_dir_all(folder.path().join("gen/rust")).expect("a folder");
    let link = folder.path().join("gen/rust/src");
    for to in [elsewhere.path(), folder.path(), "nowhere".as_ref(), "src".as_ref()] {
        symlink(to, &link).expect("a link");
        let said = exits(&folder, 2, &["generate"]);
        assert!(said.contains("gen/rust/src` is a link that leads out of its output"), "{to:?}: {said}");
        fs::remove_file(&link).expect("the link");
    }
    assert!(elsewhere.files().is_empty());
    // Within the output a link is a folder like any other.
    fs::create_dir(folder.path().join("gen/rust/sources")).expect("a folder");
    symlink("sources", &link).expect("a link");
    exits(&folder, 0, &["generate"]);
    assert!(folder.path().join("gen/rust/sources/lib.rs").exists());
    exits(&folder, 0, &["generate", "--check"]);
}

#[cfg(unix)]
#[test]
fn what_is_no_folder_is_refused_with_its_name() {
    let folder = Folder::new();
    catalogue(&folder, &[("rust", "../gen")]);
    for (make, why) in [
        ("touch gen", "gen` is no folder, and stands where one would be made"),
        ("mkfifo gen", "gen` is no folder, and stands where one would be made"),
        ("ln -s nowhere gen", "gen` is a link that leads nowhere"),
    ] {
        let made = std::process::Command::new("sh").args(["-c", make]).current_dir(folder.path()).status();
        assert!(made.expect("a shell").success(), "{make}");
        for arguments in [&["generate"][..], &["generate", "--check"]] {
            let said = exits(&folder, 2, arguments);
            assert!(said.contains(why), "{make}: {said}");
        }
        fs::remove_file(folder.path().join("gen")).expect("what was made");
    }
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_refused_at_once() {
    use std::process::Command;
    let folder = Folder::new();
    catalogue(&folder, &[("rust", "../gen/rust")]);
    exits(&folder, 0, &["generate"]);
    let path = folder.path().join("gen/rust/src/lib.rs");
    for (command, why) in
        [("mkfifo", "is no ordinary file"), ("ln -s /dev/zero", "leads out of its output"), ("mkdir", "is a folder")]
    {
        fs::remove_file(&path).expect("the file");
        let made = Command::new("sh").args(["-c", &format!("{command} \"$0\"")]).arg(&path).status();
        assert!(made.expect("a shell").success(), "{command}");
        for arguments in [&["generate"][..], &["generate", "--check"]] {
            let said = exits(&folder, 2, arguments);
            assert!(said.contains("gen/rust/src/lib.rs` ") && said.contains(why), "{command}: {said}");
        }
        let removed = fs::remove_file(&path).or_else(|_| fs::remove_dir(&path));
        removed.expect("what was made");
        exits(&folder, 0, &["generate"]);
    }
    // Among the files it is nothing to us.
    let made = Command::new("mkfifo").arg(folder.path().join("gen/rust/src/pipe")).status();
    assert!(made.expect("mkfifo").success());
    symlink("/dev/zero", folder.path().join("gen/rust/src/zero.rs")).expect("a link");
    exits(&folder, 0, &["generate"]);
}

#[cfg(unix)]
#[test]
fn one_unreadable_file_is_named_and_the_rest_done() {
    use std::os::unix::fs::{PermissionsExt, chown};
    use std::os::unix::process::CommandExt;
    use std::process::Command;
    const NOBODY: u32 = 65534;
    let folder = Folder::new();
    catalogue(&folder, &[("rust", "../gen/rust")]);
    exits(&folder, 0, &["generate"]);
    folder.write("gen/rust/src/secret.rs", "// Ours.\n");
    let secret = folder.path().join("gen/rust/src/secret.rs");
    fs::set_permissions(&secret, fs::Permissions::from_mode(0o000)).expect("a mode");
    fs::remove_file(folder.path().join("gen/rust/src/wire.rs")).expect("a generated file");
    folder.write("gen/rust/src/gone.rs", "// @generated by errspec as `src/gone.rs`. Older.\n");
    let mut errspec = Command::new(env!("CARGO_BIN_EXE_errspec"));
    errspec.arg("generate").current_dir(folder.path());
    // The superuser may read it all the same.
    if fs::read(&secret).is_ok() {
        let everything = Command::new("chown").args(["-R", &NOBODY.to_string()]).arg(folder.path()).status();
        assert!(everything.expect("chown").success());
        chown(&secret, Some(0), Some(0)).expect("an owner");
        errspec.uid(NOBODY).gid(NOBODY);
    }
    let output = errspec.output().expect("errspec runs");
    let said = stderr(&output);
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("cannot read `") && said.contains("gen/rust/src/secret.rs`: Permission denied"), "{said}");
    assert!(folder.path().join("gen/rust/src/wire.rs").exists());
    assert!(!folder.path().join("gen/rust/src/gone.rs").exists());
    assert!(stdout(&output).contains("removed gen/rust/src/gone.rs"), "{}", stdout(&output));
}

#[cfg(unix)]
#[test]
fn files_keep_their_mode() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new();
    catalogue(&folder, &[("markdown", "../docs")]);
    exits(&folder, 0, &["generate"]);
    let page = folder.path().join("docs/session.md");
    fs::set_permissions(&page, fs::Permissions::from_mode(0o640)).expect("a mode");
    folder.write("spec/session.yaml", DOMAIN.replace("is full", "was full"));
    exits(&folder, 0, &["generate"]);
    assert!(folder.read("docs/session.md").contains("was full"));
    assert_eq!(fs::metadata(&page).expect("the page").permissions().mode() & 0o777, 0o640);
}

#[cfg(unix)]
#[test]
fn what_a_dead_run_left_is_removed_and_nothing_else() {
    let (folder, elsewhere) = (Folder::new(), Folder::new());
    catalogue(&folder, &[("rust", "../gen/rust")]);
    exits(&folder, 0, &["generate"]);
    elsewhere.write("theirs", "Theirs.\n");
    folder.write("gen/rust/src/.errspec-0123456789abcdef.tmp", "half a fi");
    let kept =
        ["gen/rust/.errspec-notes.tmp", "gen/rust/src/lib.rs.tmp", "gen/rust/target/.errspec-0123456789abcdef.tmp"];
    for name in kept {
        folder.write(name, "Ours.\n");
    }
    let link = folder.path().join("gen/rust/.errspec-fedcba9876543210.tmp");
    symlink(elsewhere.path().join("theirs"), &link).expect("a link");
    exits(&folder, 0, &["generate"]);
    assert!(!folder.path().join("gen/rust/src/.errspec-0123456789abcdef.tmp").exists());
    assert!(kept.iter().all(|name| folder.path().join(name).exists()));
    assert_eq!(elsewhere.read("theirs"), "Theirs.\n");
}

#[test]
fn runs_at_once_all_succeed() {
    use std::process::{Command, Stdio};
    let folder = Folder::new();
    catalogue(&folder, &[("rust", "../gen/rust"), ("markdown", "../docs"), ("swift", "../gen/swift")]);
    exits(&folder, 0, &["generate"]);
    let expected = folder.files();
    for _ in 0..5 {
        for (name, _) in expected.iter().filter(|(name, _)| !name.starts_with("spec/")) {
            fs::remove_file(folder.path().join(name)).expect("a generated file");
        }
        let start = || {
            let mut errspec = Command::new(env!("CARGO_BIN_EXE_errspec"));
            errspec.arg("generate").current_dir(folder.path()).stdout(Stdio::piped()).stderr(Stdio::piped());
            errspec.spawn().expect("errspec runs")
        };
        let runs: Vec<_> = (0..6).map(|_| start()).collect();
        for run in runs {
            let output = run.wait_with_output().expect("errspec ends");
            assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        }
        assert_eq!(folder.files(), expected);
        assert!(temporaries(&folder).is_empty());
    }
}

/// On a disk that does not tell case (`TMPDIR` may name one), the new name is the old file's.
#[test]
fn a_name_that_changes_in_case_only_is_renamed() {
    let folder = Folder::new();
    catalogue(&folder, &[("swift", "../gen/swift")]);
    folder.write("spec/session.yaml", DOMAIN.replace("domain: session", "domain: api"));
    exits(&folder, 0, &["generate"]);
    assert!(temporaries(&folder).is_empty());
    let (sources, manifest) = ("gen/swift/Sources/DemoErrors", folder.read("spec/catalogue.yaml"));
    folder.write(&format!("{sources}/notes.txt"), "Ours.\n");
    folder.write("spec/catalogue.yaml", manifest.replace("outputs:", "acronyms: [API]\noutputs:"));
    exits(&folder, 1, &["generate", "--check"]);
    exits(&folder, 0, &["generate"]);
    exits(&folder, 0, &["generate", "--check"]);
    let errors = || {
        let names = folder.files().into_iter().map(|(name, _)| name.rsplit('/').next().unwrap_or_default().to_owned());
        names.filter(|name| name.to_lowercase() == "apierror.swift").collect::<Vec<_>>()
    };
    assert_eq!(errors(), ["APIError.swift"]);
    // A folder too.
    folder.write("spec/catalogue.yaml", manifest.replace("gen/swift\"", "gen/swift\", package: DEMOErrors"));
    exits(&folder, 0, &["generate"]);
    exits(&folder, 0, &["generate", "--check"]);
    assert_eq!(errors(), ["ApiError.swift"]);
    let folders = fs::read_dir(folder.path().join("gen/swift/Sources")).expect("a folder");
    let names: Vec<_> = folders.map(|entry| entry.expect("one").file_name().into_string().expect("a name")).collect();
    assert!(names.contains(&"DEMOErrors".to_owned()) && names.contains(&"DEMOErrorsObjC".to_owned()), "{names:?}");
    let notes = folder.files().into_iter().filter(|(name, _)| name.ends_with("/notes.txt"));
    assert_eq!(notes.count(), 1);
}

#[cfg(unix)]
#[test]
fn a_run_waits_for_another_to_end() {
    use std::process::{Command, Stdio};
    let folder = Folder::new();
    catalogue(&folder, &[("rust", "../gen/rust")]);
    fs::create_dir_all(folder.path().join("gen/rust")).expect("a folder");
    let other = fs::File::open(folder.path().join("gen/rust")).expect("the folder");
    other.lock().expect("a lock");
    let mut errspec = Command::new(env!("CARGO_BIN_EXE_errspec"));
    let mut run =
        errspec.arg("generate").current_dir(folder.path()).stdout(Stdio::null()).spawn().expect("errspec runs");
    assert!(!folder.path().join("gen/rust/Cargo.toml").exists());
    drop(other);
    assert!(run.wait().expect("errspec ends").success());
    assert!(folder.path().join("gen/rust/Cargo.toml").exists());
}

#[cfg(unix)]
#[test]
fn a_full_standard_output_is_an_error_and_a_closed_one_is_none() {
    use std::process::Command;
    if !std::path::Path::new("/dev/full").exists() {
        return;
    }
    let folder = Folder::new();
    catalogue(&folder, &[("rust", "../gen/rust")]);
    let shell = |line: &str| {
        let mut shell = Command::new("bash");
        shell.args(["-c", &format!("set -o pipefail; \"$0\" {line}"), env!("CARGO_BIN_EXE_errspec")]);
        shell.current_dir(folder.path()).output().expect("a shell")
    };
    for command in
        ["schema", "rules", "list", "list --format json", "check", "generate", "init --spec new", "--help", "--version"]
    {
        let full = shell(&format!("{command} > /dev/full"));
        assert_eq!(full.status.code(), Some(2), "{command}: {}", stderr(&full));
        assert!(stderr(&full).contains("cannot write to standard output: No space left"), "{}", stderr(&full));
        let closed = shell(&format!("{} | true", command.replace("new", "newer")));
        assert_eq!((closed.status.code(), stderr(&closed)), (Some(0), String::new()), "{command}");
    }
}

#[cfg(unix)]
#[test]
fn names_of_files_are_shown_harmless() {
    let folder = Folder::new();
    catalogue(&folder, &[("rust", "../gen/rust")]);
    let name = "a\n::error::x\u{1b}[2J\u{202e},:%.yaml";
    folder.write(&format!("spec/{name}"), "domain: other\n");
    let is_harmless = |said: &str| !said.contains(['\u{1b}', '\u{202e}']) && !said.contains("\n::error::x");
    let people = exits(&folder, 1, &["check"]);
    assert!(is_harmless(&people) && people.contains("spec/a\\n::error::x\\u{1b}[2J\\u{202e},:%.yaml"), "{people}");
    let json = stdout(&errspec(&folder, &["check", "--format", "json"]));
    assert!(is_harmless(&json), "{json}");
    let finding: serde_json::Value = serde_json::from_str(json.lines().next().expect("a line")).expect("JSON");
    assert_eq!(finding["file"], format!("spec/{name}"));
    let github = stdout(&errspec(&folder, &["check", "--format", "github"]));
    assert!(is_harmless(&github), "{github}");
    assert!(github.contains(" file=spec/a%0A%3A%3Aerror%3A%3Ax%1B[2J%E2%80%AE%2C%3A%25.yaml,line="), "{github}");
    // What is printed of an output's own files.
    fs::remove_file(folder.path().join("spec").join(name)).expect("the file");
    let escape = "gen/rust/\u{1b}[2J\n.toml";
    folder.write(escape, format!("# @generated by errspec as `{}`.\n", &escape[9..]));
    let written = errspec(&folder, &["generate"]);
    assert!(is_harmless(&stdout(&written)), "{}", stdout(&written));
}
