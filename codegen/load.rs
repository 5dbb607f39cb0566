//! Reading the files of a catalogue: from a folder, or from texts at hand; each becomes a text, or a finding.

mod folder;
mod text;

use crate::Failure;
use crate::findings::Finding;
use crate::rule::Rule;
use crate::source::{FileId, Place, Sources};
use std::path::{Path, PathBuf};

/// Name of the manifest in the folder of a catalogue.
pub const MANIFEST: &str = "catalogue.yaml";

/// The largest file that is read, in bytes.
pub const MAX_FILE: u64 = 16 << 20;
/// How many files a catalogue may have.
pub const MAX_FILES: usize = 10_000;
/// How many bytes they may have together.
pub const MAX_BYTES: u64 = 128 << 20;

/// The files of a catalogue.
#[derive(Debug)]
pub struct Loaded {
    /// Their texts.
    pub sources: Sources,
    /// The manifest.
    pub manifest: FileId,
    /// The files that are texts that may be YAML, the manifest first if it is one, and then in the order of their paths. Of
    /// each other file there is a finding.
    pub texts: Vec<FileId>,
    /// The folders that hold them.
    pub folders: Vec<PathBuf>,
}

/// Reads every YAML file below `folder`.
pub fn load(folder: &Path, findings: &mut Vec<Finding>) -> Result<Loaded, Failure> {
    let (files, folders) = folder::list(folder)?;
    let manifest = folder.join(MANIFEST);
    Ok(Loaded { folders, ..read_all(&manifest, files, folder::read, findings)? })
}

/// Reads the files of a catalogue from `texts`: paths and contents, the manifest's path being `catalogue.yaml`. A file
/// need not be UTF-8: then there is a finding.
pub fn from_texts(
    texts: impl IntoIterator<Item = (PathBuf, Vec<u8>)>,
    findings: &mut Vec<Finding>,
) -> Result<Loaded, Failure> {
    let mut texts: std::collections::BTreeMap<PathBuf, Vec<u8>> = texts.into_iter().collect();
    let paths = texts.keys().cloned().collect();
    let manifest = Path::new(MANIFEST);
    if !texts.contains_key(manifest) {
        return Err(Failure::no_catalogue(Path::new("."), "there is no `catalogue.yaml`"));
    }
    read_all(manifest, paths, |path| Ok(Contents::new(texts.remove(path).unwrap_or_default())), findings)
}

/// What was found at a path.
enum Contents {
    Bytes(Vec<u8>),
    /// More than [`MAX_FILE`]: this many.
    TooLarge(u64),
    /// A pipe, a device or the like.
    NoFile,
}

impl Contents {
    fn new(bytes: Vec<u8>) -> Self {
        let size = bytes.len() as u64;
        if size > MAX_FILE { Self::TooLarge(size) } else { Self::Bytes(bytes) }
    }

    fn size(&self) -> u64 {
        match self {
            Self::Bytes(bytes) => bytes.len() as u64,
            Self::TooLarge(_) | Self::NoFile => 0,
        }
    }
}

/// Reads the manifest, and then the other files in the order of their paths.
fn read_all(
    manifest: &Path,
    mut paths: Vec<PathBuf>,
    mut contents: impl FnMut(&Path) -> Result<Contents, Failure>,
    findings: &mut Vec<Finding>,
) -> Result<Loaded, Failure> {
    paths.retain(|path| path != manifest);
    paths.sort();
    let mut sources = Sources::default();
    let first = contents(manifest)?;
    let mut size = first.size();
    let (manifest, is_text) = read(manifest.to_owned(), first, &mut sources, findings);
    let mut texts = Vec::with_capacity(paths.len().min(MAX_FILES));
    texts.extend(is_text.then_some(manifest));
    for (index, path) in paths.into_iter().enumerate() {
        if index + 1 == MAX_FILES {
            findings.push(over(&mut sources, path, &format!("the catalogue has more than {MAX_FILES} files")));
            break;
        }
        let contents = contents(&path)?;
        size += contents.size();
        if size > MAX_BYTES {
            let message = format!("the files of the catalogue have more than {MAX_BYTES} bytes, this one included");
            findings.push(over(&mut sources, path, &message));
            break;
        }
        let (file, is_text) = read(path, contents, &mut sources, findings);
        texts.extend(is_text.then_some(file));
    }
    Ok(Loaded { sources, manifest, texts, folders: Vec::new() })
}

/// Says that the catalogue is too large from this file on.
fn over(sources: &mut Sources, path: PathBuf, message: &str) -> Finding {
    let file = sources.add(path, String::new());
    let message = format!("{message}, and errspec reads no more");
    Finding::new(Rule::LimitExceeded, Place::top(file), message, "split it into several catalogues")
}

/// Adds a file to the sources, and says whether it is a text that may be YAML; if not, there is a finding.
fn read(path: PathBuf, contents: Contents, sources: &mut Sources, findings: &mut Vec<Finding>) -> (FileId, bool) {
    let (bytes, refused) = match contents {
        Contents::Bytes(bytes) => (bytes, None),
        Contents::TooLarge(size) => {
            let message = format!("the file has {size} bytes, and errspec reads up to {MAX_FILE}");
            (Vec::new(), Some((Rule::LimitExceeded, message, "split it into several domains, one a file")))
        }
        Contents::NoFile => {
            let message = "this is no ordinary file but a pipe, a socket or a device".to_owned();
            (Vec::new(), Some((Rule::UnreadableText, message, "move it out of the catalogue's folder")))
        }
    };
    let (text, unreadable) = text::decode(bytes);
    let file = sources.add(path, text);
    let refused = refused.map(|(rule, message, help)| Finding::new(rule, Place::top(file), message, help));
    let finding = refused.or_else(|| Some(unreadable?.finding(file)));
    let is_text = finding.is_none();
    findings.extend(finding);
    (file, is_text)
}
