//! The floor: the least that any generator in Rust does which reads YAML and writes the same files.

use serde_yaml::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// What the floor takes.
pub struct Floor {
    /// Reading the catalogue's files, and decoding each into a tree.
    pub decode: Duration,
    /// Pushing the texts of the outputs into new strings, a line at a time, and writing these to new files.
    pub write: Duration,
    /// The bytes of the catalogue, and those of the outputs.
    pub bytes: [usize; 2],
}

/// Measures it, for the catalogue in `spec` and the files below `outputs`, which are written again below `scratch`.
///
/// The texts of the outputs are in memory before anything is measured, and nothing is freed while something is.
pub fn floor(spec: &Path, outputs: &Path, scratch: &Path) -> Floor {
    let files: Vec<(PathBuf, String)> = below(outputs)
        .into_iter()
        .map(|path| (scratch.join(path.strip_prefix(outputs).expect("below")), text(&path)))
        .collect();
    let _ = fs::remove_dir_all(scratch);

    let start = Instant::now();
    let sources: Vec<PathBuf> =
        below(spec).into_iter().filter(|path| path.extension().is_some_and(|end| end == "yaml")).collect();
    let texts: Vec<String> = sources.iter().map(|path| text(path)).collect();
    let trees: Vec<Value> = texts.iter().map(|text| serde_yaml::from_str(text).expect("YAML")).collect();
    let decode = start.elapsed();

    let start = Instant::now();
    let mut written = Vec::new();
    for (path, text) in &files {
        let mut new = String::new();
        text.split_inclusive('\n').for_each(|line| new.push_str(line));
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, &new).expect("a file");
        written.push(new);
    }
    let write = start.elapsed();

    drop((trees, written));
    let bytes = [texts.iter().map(String::len).sum(), files.iter().map(|(_, text)| text.len()).sum()];
    Floor { decode, write, bytes }
}

/// The files below a folder, in order.
fn below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    files
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
