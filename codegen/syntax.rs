//! The catalogue as its authors wrote it: the shape is right, the meaning is not yet checked.
//!
//! Where a value is missing or was not understood, a finding has been reported and `None` stands here, so that one
//! mistake does not hide the next. Places are not stored: they follow from the file and the keys, see
//! [`Place`].

mod decode;
pub mod format;
mod table;

use crate::findings::Finding;
use crate::source::{FileId, Place};
use crate::yaml::Node;

/// All files of a catalogue.
#[derive(Debug, Clone)]
pub struct Catalogue {
    /// `catalogue.yaml`.
    pub manifest: Manifest,
    /// The other files that were understood, in the order of their paths.
    pub domains: Vec<Domain>,
    /// Whether every file was understood: rules about what is nowhere to be found need all of them.
    pub complete: bool,
}

impl Catalogue {
    /// Reads the trees of a catalogue's files; a file without a tree has a finding already.
    #[must_use]
    pub fn decode(
        (manifest_file, manifest): (FileId, Option<Node>),
        domains: Vec<(FileId, Option<Node>)>,
        findings: &mut Vec<Finding>,
    ) -> Self {
        Self {
            complete: manifest.is_some() && domains.iter().all(|(_, node)| node.is_some()),
            manifest: decode::manifest(manifest_file, manifest, findings),
            domains: domains
                .into_iter()
                .filter_map(|(file, node)| node.map(|node| decode::domain(file, node, findings)))
                .collect(),
        }
    }
}

/// `catalogue.yaml`.
#[derive(Debug, Clone)]
pub struct Manifest {
    /// The file.
    pub file: FileId,
    /// Names packages, modules and the umbrella type.
    pub name: Option<String>,
    /// Title for people.
    pub title: Option<String>,
    /// Version of the catalogue.
    pub version: Option<String>,
    /// Reverse-DNS prefix of `NSError` domains.
    pub namespace: Option<String>,
    /// Where the docs are published.
    pub docs: Option<String>,
    /// SPDX licence expression of the generated packages.
    pub license: Option<String>,
    /// URL of the repository that holds the generated packages.
    pub repository: Option<String>,
    /// Words that keep their spelling.
    pub acronyms: Vec<String>,
    /// Labels, with what they mean; `None` where they were not understood.
    pub categories: Option<Vec<(String, Option<String>)>>,
    /// Platforms, with their titles; `None` where they were not understood.
    pub platforms: Option<Vec<(String, Option<String>)>>,
    /// What to generate and where.
    pub outputs: Vec<Output>,
    /// Rules whose level is set, with the level.
    pub rules: Vec<(String, Option<String>)>,
}

/// One entry of `outputs`.
#[derive(Debug, Clone)]
pub struct Output {
    /// Where it stands in the list, counted from 0.
    pub index: usize,
    /// Name of the target.
    pub target: Option<String>,
    /// Name of the platform.
    pub platform: Option<String>,
    /// Where the files go, relative to the folder of the manifest.
    pub path: Option<String>,
    /// Name of the package.
    pub package: Option<String>,
}

/// A domain's file.
#[derive(Debug, Clone)]
pub struct Domain {
    /// The file.
    pub file: FileId,
    /// Its name on the wire.
    pub name: Option<String>,
    /// Title for people.
    pub title: Option<String>,
    /// What it is about.
    pub summary: Option<String>,
    /// The kind of its codes.
    pub codes: Option<Codes>,
    /// Naming patterns by platform.
    pub names: Vec<(String, Option<String>)>,
    /// Its errors.
    pub errors: Vec<Error>,
    /// Rules waived for the domain itself, with the reason.
    pub allow: Vec<(String, Option<String>)>,
    /// Codes that must never be used again.
    pub retired: Vec<Retired>,
}

/// `codes` of a domain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Codes {
    /// Ranges of numbers, both ends included.
    Numbers(Vec<(i64, i64)>),
    /// `text`.
    Text,
}

/// A code as written.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Code {
    /// A number.
    Number(i64),
    /// A text.
    Text(String),
}

/// One entry of `errors`.
#[derive(Debug, Clone)]
pub struct Error {
    /// Its canonical name: the key.
    pub name: String,
    /// Its code on the wire.
    pub code: Option<Code>,
    /// The integer that stands for a text code where a platform needs one.
    pub number: Option<i64>,
    /// Its words.
    pub texts: Texts,
    /// What it carries.
    pub fields: Vec<Field>,
    /// Its sub-codes.
    pub reasons: Vec<Reason>,
    /// Names of categories.
    pub categories: Vec<String>,
    /// Whether the same request may succeed later.
    pub retryable: bool,
    /// HTTP status.
    pub status: Option<i64>,
    /// The version that added it.
    pub since: Option<String>,
    /// Set when clients should stop using it.
    pub deprecated: Option<Deprecated>,
    /// Names of the platforms that ship it; all of them where it is not given.
    pub platforms: Option<Vec<String>>,
    /// Identifiers by platform.
    pub names: Vec<(String, Option<String>)>,
    /// Codes by platform.
    pub codes: Vec<(String, Option<i64>)>,
    /// Words by platform.
    pub platform_texts: Vec<(String, Texts)>,
    /// Waived rules, with the reason.
    pub allow: Vec<(String, Option<String>)>,
}

/// `message`, `occurs` and `fix`.
#[derive(Debug, Clone, Default)]
pub struct Texts {
    /// What happened.
    pub message: Option<String>,
    /// When it occurs.
    pub occurs: Option<Vec<String>>,
    /// How to fix it.
    pub fix: Option<String>,
}

/// One entry of `fields`.
#[derive(Debug, Clone)]
pub struct Field {
    /// Its name: the key.
    pub name: String,
    /// Its type.
    pub kind: Option<crate::model::FieldType>,
    /// Whether it may be missing.
    pub optional: bool,
    /// What it is.
    pub about: Option<String>,
}

/// One entry of `reasons`.
#[derive(Debug, Clone)]
pub struct Reason {
    /// Its canonical name: the key.
    pub name: String,
    /// Its value on the wire.
    pub code: Option<String>,
    /// What it means.
    pub message: Option<String>,
}

/// `deprecated` of an error.
#[derive(Debug, Clone)]
pub struct Deprecated {
    /// The version that deprecated it.
    pub since: Option<String>,
    /// Name of the error that replaces it.
    pub replacement: Option<String>,
    /// Why.
    pub why: Option<String>,
}

/// One entry of `retired`.
#[derive(Debug, Clone)]
pub struct Retired {
    /// Where it stands in the list, counted from 0.
    pub index: usize,
    /// Its canonical name.
    pub name: Option<String>,
    /// Its code on the wire.
    pub code: Option<Code>,
    /// The integer that stood for a text code.
    pub number: Option<i64>,
    /// The version that added it.
    pub since: Option<String>,
    /// The version that removed it.
    pub removed: Option<String>,
    /// Name of the error that replaces it.
    pub replacement: Option<String>,
    /// Why it was removed.
    pub why: Option<String>,
}

impl Manifest {
    /// The top of the file.
    #[must_use]
    pub fn place(&self) -> Place {
        Place::top(self.file)
    }
}

impl Domain {
    /// The top of the file.
    #[must_use]
    pub fn place(&self) -> Place {
        Place::top(self.file)
    }

    /// The value of an error.
    #[must_use]
    pub fn error_place(&self, error: &Error) -> Place {
        self.place().get("errors").get(&error.name)
    }

    /// The value of a retired entry.
    #[must_use]
    pub fn retired_place(&self, retired: &Retired) -> Place {
        self.place().get("retired").item(retired.index)
    }
}
