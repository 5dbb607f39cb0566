//! Reading the files of a catalogue: from a folder, or from texts at hand; each becomes a tree, or a finding.

mod folder;
mod text;

use crate::Failure;
use crate::findings::Finding;
use crate::rule::Rule;
use crate::source::{FileId, Place, Sources};
use crate::yaml::{self, Budget, Node};
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
    /// The manifest; `None` where it was not understood, with a finding.
    pub manifest: (FileId, Option<Node>),
    /// The other files, in the order of their paths.
    pub domains: Vec<(FileId, Option<Node>)>,
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
    let budget = Budget::default();
    let first = contents(manifest)?;
    let mut size = first.size();
    let manifest = read(manifest.to_owned(), first, &budget, &mut sources, findings);
    let mut domains = Vec::with_capacity(paths.len().min(MAX_FILES));
    for path in paths {
        if domains.len() + 1 == MAX_FILES {
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
        domains.push(read(path, contents, &budget, &mut sources, findings));
        if budget.is_spent() {
            break;
        }
    }
    Ok(Loaded { sources, manifest, domains, folders: Vec::new() })
}

/// Says that the catalogue is too large from this file on.
fn over(sources: &mut Sources, path: PathBuf, message: &str) -> Finding {
    let file = sources.add(path, String::new());
    let message = format!("{message}, and errspec reads no more");
    Finding::new(Rule::LimitExceeded, Place::top(file), message, "split it into several catalogues")
}

/// Reads one file into a tree; `None`, with a finding, where it is none.
fn read(
    path: PathBuf,
    contents: Contents,
    budget: &Budget,
    sources: &mut Sources,
    findings: &mut Vec<Finding>,
) -> (FileId, Option<Node>) {
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
    let text = &sources.get(file).text;
    let refused = refused.map(|(rule, message, help)| Finding::new(rule, Place::top(file), message, help));
    let unreadable = unreadable.map(|unreadable| unreadable.finding(file));
    if let Some(finding) = refused.or(unreadable) {
        findings.push(finding);
        return (file, None);
    }
    match yaml::parse(text, budget) {
        Ok(Node::Null) => {
            let help = "write a domain into it, or remove the file";
            findings.push(Finding::new(Rule::YamlSyntax, Place::bytes(file, 0, 1), "the file is empty", help));
            (file, None)
        }
        Ok(node) => (file, Some(node)),
        Err(mistake) => {
            let rule = if mistake.is_limit { Rule::LimitExceeded } else { Rule::YamlSyntax };
            let place = Place::bytes(file, mistake.bytes.start, mistake.bytes.end);
            let mut finding = Finding::new(rule, place, mistake.message, mistake.help).label(mistake.label);
            if let Some((bytes, label)) = mistake.other {
                finding = finding.other(Place::bytes(file, bytes.start, bytes.end), label);
            }
            findings.push(finding);
            (file, None)
        }
    }
}
