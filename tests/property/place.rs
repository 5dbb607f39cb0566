//! Folders of generated packages, for compilers that get many of them at once.

use crate::support::platform::workshop;
use errspec::Files;
use std::fs;
use std::path::{Path, PathBuf};

/// An empty folder for a language; what its tools keep between runs stays.
pub fn clear(language: &str, kept: &[&str]) -> PathBuf {
    let folder = workshop().join("property").join(language);
    fs::create_dir_all(&folder).expect("a folder");
    for entry in fs::read_dir(&folder).expect("a folder") {
        let entry = entry.expect("an entry");
        if kept.iter().any(|name| entry.file_name() == *name) {
            continue;
        }
        let path = entry.path();
        let removed = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
        removed.expect("a file of an earlier run");
    }
    folder
}

/// Writes files below `folder`.
pub fn put(folder: &Path, files: &Files) {
    for (path, contents) in files.iter() {
        put_file(&folder.join(path), contents);
    }
}

/// Writes a file, with the folders it needs.
pub fn put_file(path: &Path, contents: &str) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, contents).expect("a file");
}
