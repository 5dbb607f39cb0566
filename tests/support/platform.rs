//! The platforms' own tools: whether they are there, and a folder to run them in.

use super::root;
use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;

/// Whether the suites that need `tool` can run. Where they cannot, says so plainly; where `ERRSPEC_REQUIRE`, a list
/// such as `swift,node`, demands the tool, that is a failure.
pub fn has(tool: &str) -> bool {
    let answers = Command::new(tool).arg("--version").output().is_ok_and(|output| output.status.success());
    if answers {
        return true;
    }
    let required = std::env::var("ERRSPEC_REQUIRE").unwrap_or_default();
    assert!(!required.split(',').any(|name| name.trim() == tool), "`{tool}` is required and does not answer");
    // Not `eprintln!`: what passing tests print with it is not shown.
    let _ = writeln!(std::io::stderr(), "left out: the suite that needs `{tool}`, which is not on the PATH");
    false
}

/// The folder where the suites work.
pub fn workshop() -> PathBuf {
    root().join("target/platforms")
}

/// Copies the files of `from` into a folder of the workshop, and removes those that are no longer in `from`. Files that
/// are as they were are not touched, so that the platforms' tools need not build them again.
pub fn mirror(from: &Path, name: &str) -> PathBuf {
    let to = workshop().join(name);
    let files = super::files_of(from);
    for (path, contents) in &files {
        let target = to.join(path);
        if fs::read(&target).ok().as_deref() != Some(contents.as_bytes()) {
            fs::create_dir_all(target.parent().expect("a folder")).expect("a folder");
            fs::write(target, contents).expect("a file");
        }
    }
    for folder in ["src", "Sources", "Tests", "tests", "test"].map(|folder| to.join(folder)) {
        if folder.is_dir() {
            for (path, _) in super::files_of(&folder) {
                let path = folder.join(path);
                let name = path.strip_prefix(&to).expect("below").to_string_lossy().into_owned();
                if !files.iter().any(|(known, _)| *known == name) {
                    fs::remove_file(path).expect("a file of an earlier run");
                }
            }
        }
    }
    to
}

/// The folder with the pinned npm packages of `tests/suite`, installed once.
pub fn npm(suite: &str) -> PathBuf {
    let tools = mirror(&root().join("tests").join(suite), &format!("npm/{suite}"));
    install(&tools);
    tools
}

/// Installs the npm packages that the lock file of `folder` names, unless an earlier run did.
pub fn install(folder: &Path) {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _one = ONE_AT_A_TIME.lock();
    let lock = fs::read_to_string(folder.join("package-lock.json")).expect("the lock file");
    let installed = folder.join("node_modules/.installed");
    if fs::read_to_string(&installed).ok().as_deref() != Some(&lock) {
        run("npm", &["ci", "--no-audit", "--no-fund"], folder);
        fs::write(installed, lock).expect("a stamp");
    }
}

/// Runs a command and gives what it printed; fails with all of it if the command does.
pub fn run(program: impl AsRef<OsStr>, arguments: &[&str], folder: &Path) -> String {
    let program = program.as_ref();
    let output = command(program, arguments, folder)
        .output()
        .unwrap_or_else(|error| panic!("{} cannot run: {error}", program.display()));
    let printed = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{} {arguments:?} in {}:\n{printed}", program.display(), folder.display());
    printed
}

/// Runs a command that reads `input`, and gives what it wrote to its output; fails if the command does.
pub fn feed(program: impl AsRef<OsStr>, arguments: &[&str], folder: &Path, input: &str) -> String {
    let program = program.as_ref();
    let mut child = command(program, arguments, folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("{} cannot run: {error}", program.display()));
    let mut stdin = child.stdin.take().expect("its input");
    let output = std::thread::scope(|scope| {
        scope.spawn(move || stdin.write_all(input.as_bytes()).expect("it reads its input"));
        child.wait_with_output().expect("what it wrote")
    });
    assert!(output.status.success(), "{} {arguments:?} in {}", program.display(), folder.display());
    String::from_utf8(output.stdout).expect("text in UTF-8")
}

fn command(program: &OsStr, arguments: &[&str], folder: &Path) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(folder);
    // Cargo's own settings for this build are not the inner one's.
    command.env_remove("CARGO_TARGET_DIR").env_remove("RUSTFLAGS");
    command
}
