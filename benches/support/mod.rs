//! What the benchmarks share: catalogues, code as people write it, and measuring.

#![allow(dead_code, reason = "each benchmark uses a part of it")]
#![allow(clippy::format_push_string, reason = "what is measured begins after the text is made")]

pub mod catalogue;
pub mod floor;
pub mod measure;
pub mod rust_by_hand;
pub mod swift_by_hand;

use catalogue::{Codes, Sample};
use errspec::{Config, Target};
use std::fs;
use std::path::{Path, PathBuf};

/// An empty folder below `target/benches`.
pub fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/benches").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// Writes a file, and the folders it needs.
pub fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, text).expect("a file");
}

/// Compiles a catalogue of these domains into `folder`.
pub fn generate(folder: &Path, domains: &[Vec<Sample>], codes: Codes, target: impl Target + 'static) {
    let spec = folder.join("spec");
    catalogue::write(&spec, domains, codes, 0);
    let files = Config::new(spec).target(target).generate().expect("a catalogue without mistakes");
    for (path, text) in files.iter() {
        write(&folder.join(path), text);
    }
}
