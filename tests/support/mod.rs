//! What several test suites share: catalogues in folders of their own.

#![allow(dead_code, reason = "each suite uses a part of it")]

pub mod dimensions;
pub mod platform;
pub mod rejected;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;
use std::sync::atomic::{AtomicU32, Ordering};

/// A new folder that is removed when dropped.
pub struct Folder {
    path: PathBuf,
}

impl Folder {
    /// Makes an empty one.
    pub fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("errspec-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        fs::create_dir_all(&path).expect("a temporary folder");
        Self { path: fs::canonicalize(path).expect("a real path") }
    }

    /// Its path.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes a file below it, with the folders it needs.
    pub fn write(&self, name: &str, contents: impl AsRef<[u8]>) {
        let path = self.path.join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, contents).expect("a file");
    }

    /// Reads a file below it.
    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path.join(name)).expect("a file")
    }

    /// The files below it, with their contents.
    pub fn files(&self) -> Vec<(String, String)> {
        files_of(&self.path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.path);
    }
}

/// The files below a folder, with their contents, in order of path; not those that platforms' tools put there.
pub fn files_of(folder: &Path) -> Vec<(String, String)> {
    let mut files = Vec::new();
    collect(folder, folder, &mut files);
    files.sort();
    files
}

fn collect(folder: &Path, top: &Path, files: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            let name = path.file_name().unwrap_or_default();
            if ["target", "node_modules", "dist", ".build"].iter().any(|tool| name == *tool) {
                continue;
            }
            collect(&path, top, files);
        } else {
            let name = path.strip_prefix(top).expect("below").to_string_lossy().replace('\\', "/");
            files.push((name, String::from_utf8_lossy(&fs::read(&path).expect("a file")).into_owned()));
        }
    }
}

/// This repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Copies the real catalogue into `folder`, below `spec/`.
pub fn copy_spec(folder: &Folder) {
    for entry in fs::read_dir(root().join("spec")).expect("the catalogue") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        folder.write(&format!("spec/{name}"), fs::read(&path).expect("a file"));
    }
}

/// Runs errspec in `folder`.
#[cfg(feature = "cli")]
pub fn errspec(folder: &Folder, arguments: &[&str]) -> Output {
    std::process::Command::new(env!("CARGO_BIN_EXE_errspec"))
        .args(arguments)
        .current_dir(folder.path())
        .output()
        .expect("errspec runs")
}

/// What a program printed.
pub fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// What a program complained of.
pub fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}
