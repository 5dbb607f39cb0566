//! Reading the files of a catalogue: the folder, and each text before it is parsed.

use crate::Failure;
use crate::diagnostic::Finding;
use crate::rule::Rule;
use crate::source::{FileId, Place, Sources};
use crate::yaml::{self, Node};
use std::fs;
use std::path::{Path, PathBuf};

/// Name of the manifest in the folder of a catalogue.
pub const MANIFEST: &str = "catalogue.yaml";

/// The largest file that is read, in bytes.
const MAX_BYTES: u64 = 16 << 20;
/// How deep folders may be nested in the folder of a catalogue.
const MAX_FOLDERS: usize = 16;
/// How deep brackets may be nested in a file: the format needs four.
const MAX_DEPTH: usize = 64;

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
    let manifest_path = folder.join(MANIFEST);
    if !folder.is_dir() {
        return Err(Failure::no_catalogue(folder, "there is no such folder"));
    }
    if !manifest_path.is_file() {
        return Err(Failure::no_catalogue(folder, "the folder holds no `catalogue.yaml`"));
    }
    let mut folders = Vec::new();
    let mut paths = Vec::new();
    walk(folder, 0, &mut folders, &mut paths)?;
    paths.retain(|path| *path != manifest_path);
    paths.sort();
    folders.sort();

    let mut sources = Sources::default();
    let manifest = read(manifest_path, &mut sources, findings)?;
    let domains = paths.into_iter().map(|path| read(path, &mut sources, findings)).collect::<Result<_, _>>()?;
    Ok(Loaded { sources, manifest, domains, folders })
}

/// Collects the YAML files below `folder`. Hidden files and folders are left out, as is what a link to a folder
/// holds: it could lead back here.
fn walk(folder: &Path, depth: usize, folders: &mut Vec<PathBuf>, files: &mut Vec<PathBuf>) -> Result<(), Failure> {
    if depth > MAX_FOLDERS {
        return Err(Failure::no_catalogue(folder, &format!("folders are nested more than {MAX_FOLDERS} deep")));
    }
    folders.push(folder.to_owned());
    let unreadable = |error| Failure::io("read the folder", folder, error);
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let path = entry.path();
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        if entry.file_type().map_err(unreadable)?.is_dir() {
            walk(&path, depth + 1, folders, files)?;
        } else if path.extension().is_some_and(|extension| extension == "yaml" || extension == "yml") && !path.is_dir()
        {
            files.push(path);
        }
    }
    Ok(())
}

/// Reads one file into a tree; `None`, with a finding, where it is none.
fn read(path: PathBuf, sources: &mut Sources, findings: &mut Vec<Finding>) -> Result<(FileId, Option<Node>), Failure> {
    let unreadable = |error| Failure::io("read", &path, error);
    let size = fs::metadata(&path).map_err(unreadable)?.len();
    if size > MAX_BYTES {
        let file = sources.add(path, String::new());
        findings.push(Finding::new(
            Rule::LimitExceeded,
            Place::top(file),
            format!("the file has {size} bytes, and errspec reads up to {MAX_BYTES}"),
            "split it into several domains, one a file",
        ));
        return Ok((file, None));
    }
    let bytes = fs::read(&path).map_err(unreadable)?;
    let (text, refused) = match String::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            (String::from_utf8_lossy(error.as_bytes()).into_owned(), Some(valid))
        }
    };
    let file = sources.add(path, text);
    let text = &sources.get(file).text;
    let finding = match refused {
        Some(offset) => Some(Finding::new(
            Rule::UnreadableText,
            Place::bytes(file, offset, offset + 1),
            "the file is not UTF-8 from here on",
            "save it as UTF-8",
        )),
        None => refuse_text(file, text),
    };
    if let Some(finding) = finding {
        findings.push(finding);
        return Ok((file, None));
    }
    match yaml::parse(text) {
        Ok(Node::Null) => {
            findings.push(Finding::new(
                Rule::YamlSyntax,
                Place::top(file),
                "the file is empty",
                "write a domain into it, or remove the file",
            ));
            Ok((file, None))
        }
        Ok(node) => Ok((file, Some(node))),
        Err(error) => {
            let offset = error.offset.unwrap_or(0);
            findings.push(Finding::new(
                Rule::YamlSyntax,
                Place::bytes(file, offset, offset + 1),
                format!("this is not YAML: {}", error.message),
                "mend the line, or the one above it: look at indentation, quotes and colons",
            ));
            Ok((file, None))
        }
    }
}

/// Refuses what no YAML file may hold, and what would take the parser too long.
fn refuse_text(file: FileId, text: &str) -> Option<Finding> {
    // https://yaml.org/spec/1.2.2/#51-character-set
    let forbidden = |c: char| (c < ' ' && !matches!(c, '\t' | '\n' | '\r')) || c == '\u{7f}';
    if let Some((offset, c)) = text.char_indices().find(|(_, c)| forbidden(*c)) {
        return Some(Finding::new(
            Rule::UnreadableText,
            Place::bytes(file, offset, offset + 1),
            format!("the control character U+{:04X} may not stand in YAML", u32::from(c)),
            "remove it, or write it as an escape such as \"\\u0007\" in double quotes",
        ));
    }
    let mut depth = 0_usize;
    for (offset, byte) in text.bytes().enumerate() {
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MAX_DEPTH {
            return Some(Finding::new(
                Rule::LimitExceeded,
                Place::bytes(file, offset, offset + 1),
                format!("brackets are nested more than {MAX_DEPTH} deep here"),
                "close the brackets above; the format needs four levels",
            ));
        }
    }
    None
}
