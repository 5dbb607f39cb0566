//! The catalogue as its authors wrote it: the shape is right, the meaning is not yet checked.
//!
//! Where a value is missing or was not understood, a finding has been reported and `None` stands here, so that one
//! mistake does not hide the next. Places are not stored: they follow from the file and the keys, see
//! [`Place`].

mod decode;
mod few;
mod files;
pub mod format;
mod handling;
mod more;
mod table;

pub use few::Few;
pub use handling::{Category, Handling};
pub use more::{Example, More};

use crate::model::Outcome;
use crate::source::{FileId, Place};
use std::borrow::Cow;

/// A text: of its file, where it stands there as it is.
pub type Text<'t> = Cow<'t, str>;

/// What an author writes for each of several names; `None` where it was not understood.
pub type ByName<'t, T> = Vec<(Text<'t>, Option<T>)>;

/// The same, where few errors have one.
pub type FewByName<'t, T> = Few<(Text<'t>, Option<T>)>;

/// All files of a catalogue.
#[derive(Debug, Clone)]
pub struct Catalogue<'t> {
    /// `catalogue.yaml`.
    pub manifest: Manifest<'t>,
    /// The other files that were understood, in the order of their paths.
    pub domains: Vec<Domain<'t>>,
    /// Whether every file was understood: rules about what is nowhere to be found need all of them.
    pub complete: bool,
}

/// `catalogue.yaml`.
#[derive(Debug, Clone)]
pub struct Manifest<'t> {
    /// The file.
    pub file: FileId,
    /// Names packages, modules and the umbrella type.
    pub name: Option<Text<'t>>,
    /// Title for people.
    pub title: Option<Text<'t>>,
    /// Version of the catalogue.
    pub version: Option<Text<'t>>,
    /// Reverse-DNS prefix of `NSError` domains.
    pub namespace: Option<Text<'t>>,
    /// Where the docs are published.
    pub docs: Option<Text<'t>>,
    /// SPDX licence expression of the generated packages.
    pub license: Option<Text<'t>>,
    /// URL of the repository that holds the generated packages.
    pub repository: Option<Text<'t>>,
    /// Words that keep their spelling.
    pub acronyms: Vec<Text<'t>>,
    /// Labels, with what they mean; `None` where they were not understood.
    pub categories: Option<ByName<'t, Category<'t>>>,
    /// How grave errors are, the least first, with what each says; `None` where they were not understood.
    pub severities: Option<ByName<'t, Text<'t>>>,
    /// What programs do, with what is to be done; `None` where they were not understood.
    pub actions: Option<ByName<'t, Text<'t>>>,
    /// Platforms; `None` where they were not understood.
    pub platforms: Option<ByName<'t, Platform<'t>>>,
    /// What to generate and where.
    pub outputs: Vec<Output<'t>>,
    /// Rules whose level is set, with the level.
    pub rules: ByName<'t, Text<'t>>,
}

/// One entry of `platforms`.
#[derive(Debug, Clone, Default)]
pub struct Platform<'t> {
    /// Title for people.
    pub title: Option<Text<'t>>,
    /// Rules waived for what is said of it, with the reason.
    pub allow: ByName<'t, Text<'t>>,
}

/// One entry of `outputs`.
#[derive(Debug, Clone)]
pub struct Output<'t> {
    /// Where it stands in the list, counted from 0.
    pub index: usize,
    /// Name of the target.
    pub target: Option<Text<'t>>,
    /// Name of the platform.
    pub platform: Option<Text<'t>>,
    /// Where the files go, relative to the folder of the manifest.
    pub path: Option<Text<'t>>,
    /// Name of the package.
    pub package: Option<Text<'t>>,
    /// How the package is written.
    pub options: OutputOptions<'t>,
}

/// How a package is written.
#[derive(Debug, Clone, Default)]
pub struct OutputOptions<'t> {
    /// Whether it holds the errors for internal use.
    pub internal: bool,
    /// How much of it.
    pub layout: Option<Text<'t>>,
    /// Who may use its declarations.
    pub access: Option<Text<'t>>,
    /// The type that all its declarations stand in.
    pub within: Option<Text<'t>>,
    /// Its authors.
    pub authors: Vec<Text<'t>>,
    /// The words by which a registry finds it.
    pub keywords: Vec<Text<'t>>,
    /// The oldest versions of systems that it needs.
    pub requires: ByName<'t, Text<'t>>,
    /// The oldest tools that can read it.
    pub tools: Option<Text<'t>>,
    /// Where and how it is published.
    pub publish: ByName<'t, Text<'t>>,
    /// Whether CocoaPods can have it.
    pub podspec: Option<bool>,
}

impl OutputOptions<'_> {
    /// The keys that are given.
    pub fn given(&self) -> impl Iterator<Item = &'static str> {
        [
            ("layout", self.layout.is_some()),
            ("access", self.access.is_some()),
            ("within", self.within.is_some()),
            ("authors", !self.authors.is_empty()),
            ("keywords", !self.keywords.is_empty()),
            ("requires", !self.requires.is_empty()),
            ("tools", self.tools.is_some()),
            ("publish", !self.publish.is_empty()),
            ("podspec", self.podspec.is_some()),
        ]
        .into_iter()
        .filter_map(|(key, is_given)| is_given.then_some(key))
    }
}

/// A domain's file.
#[derive(Debug, Clone)]
pub struct Domain<'t> {
    /// The file.
    pub file: FileId,
    /// Its name on the wire.
    pub name: Option<Text<'t>>,
    /// What generated code calls it.
    pub in_code: Option<Text<'t>>,
    /// Title for people.
    pub title: Option<Text<'t>>,
    /// What it is about.
    pub summary: Option<Text<'t>>,
    /// The kind of its codes.
    pub codes: Option<Codes>,
    /// The codes among them that belong to others.
    pub reserved: Vec<Reserved<'t>>,
    /// The pattern by which its codes are shown.
    pub shown: Option<Text<'t>>,
    /// Naming patterns by platform.
    pub names: ByName<'t, Text<'t>>,
    /// Its errors.
    pub errors: Vec<Error<'t>>,
    /// Rules waived for the domain and its errors, with the reason.
    pub allow: ByName<'t, Text<'t>>,
    /// Codes that must never be used again.
    pub retired: Vec<Retired<'t>>,
}

/// `codes` of a domain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Codes {
    /// Ranges of numbers, both ends included.
    Numbers(Vec<(i64, i64)>),
    /// `text`.
    Text,
}

/// One entry of `reserved`.
#[derive(Debug, Clone)]
pub struct Reserved<'t> {
    /// Where it stands in the list, counted from 0.
    pub index: usize,
    /// Ranges of numbers, both ends included.
    pub ranges: Vec<(i64, i64)>,
    /// Whose they are.
    pub about: Option<Text<'t>>,
}

/// A code as written.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Code<'t> {
    /// A number.
    Number(i64),
    /// A text.
    Text(Text<'t>),
}

/// One entry of `errors`.
#[derive(Debug, Clone)]
pub struct Error<'t> {
    /// Its canonical name: the key.
    pub name: Text<'t>,
    /// What people call it.
    pub title: Option<Box<Text<'t>>>,
    /// The names that it had before.
    pub aliases: Few<Text<'t>>,
    /// Its code on the wire.
    pub code: Option<Code<'t>>,
    /// The codes on the wire that mean it too; `None` where one was not understood.
    pub accepts: Few<Option<Code<'t>>>,
    /// How its code is shown.
    pub shown: Option<Box<Text<'t>>>,
    /// The integer that stands for its code where a platform needs one.
    pub number: Option<i64>,
    /// Its words.
    pub texts: Texts<'t>,
    /// What it carries.
    pub fields: Few<Field<'t>>,
    /// Its sub-codes.
    pub reasons: Few<Reason<'t>>,
    /// Names of categories.
    pub categories: Few<Text<'t>>,
    /// Whether the same request may succeed later.
    pub retryable: Option<bool>,
    /// How grave it is, and what a program does about it.
    pub handling: Option<Box<Handling<'t>>>,
    /// HTTP status.
    pub status: Option<i64>,
    /// The version that added it.
    pub since: Option<Text<'t>>,
    /// Code and other errors that help to understand it.
    pub more: Option<Box<More<'t>>>,
    /// Set when clients should stop using it.
    pub deprecated: Option<Box<Deprecated<'t>>>,
    /// Names of the platforms that ship it; all of them where it is not given.
    pub platforms: Option<Few<Text<'t>>>,
    /// Whether it is for internal use.
    pub internal: bool,
    /// Identifiers by platform.
    pub names: FewByName<'t, Text<'t>>,
    /// Codes by platform.
    pub codes: FewByName<'t, i64>,
    /// Words by platform.
    pub platform_texts: Few<(Text<'t>, Texts<'t>)>,
    /// Waived rules, with the reason.
    pub allow: FewByName<'t, Text<'t>>,
}

/// `message`, `occurs` and `fix`.
#[derive(Debug, Clone, Default)]
pub struct Texts<'t> {
    /// What happened.
    pub message: Option<Text<'t>>,
    /// When it occurs.
    pub occurs: Option<Vec<Text<'t>>>,
    /// What a sentence cannot hold: Markdown.
    pub description: Option<Box<Text<'t>>>,
    /// How to fix it.
    pub fix: Option<Fix<'t>>,
    /// What the people who use the app are told.
    pub user: Option<Text<'t>>,
}

/// `fix`.
#[derive(Debug, Clone)]
pub enum Fix<'t> {
    /// A sentence or two.
    One(Text<'t>),
    /// Steps, one after the other.
    Steps(Vec<Text<'t>>),
}

impl<'t> Fix<'t> {
    /// The steps; one where it is a sentence.
    #[must_use]
    pub fn steps(&self) -> &[Text<'t>] {
        match self {
            Self::One(step) => std::slice::from_ref(step),
            Self::Steps(steps) => steps,
        }
    }

    /// Where a step stands in `fix`, which is there.
    #[must_use]
    pub fn step_place(&self, index: usize, fix: Place) -> Place {
        match self {
            Self::One(_) => fix,
            Self::Steps(_) => fix.item(index),
        }
    }
}

/// One entry of `fields`.
#[derive(Debug, Clone)]
pub struct Field<'t> {
    /// Its name: the key.
    pub name: Text<'t>,
    /// Its type.
    pub kind: Option<crate::model::FieldType>,
    /// Whether it may be missing.
    pub optional: bool,
    /// What it is.
    pub about: Option<Text<'t>>,
}

/// One entry of `reasons`.
#[derive(Debug, Clone)]
pub struct Reason<'t> {
    /// Its canonical name: the key.
    pub name: Text<'t>,
    /// Its value on the wire.
    pub code: Option<Text<'t>>,
    /// What it means.
    pub message: Option<Text<'t>>,
}

/// `deprecated` of an error.
#[derive(Debug, Clone)]
pub struct Deprecated<'t> {
    /// The version that deprecated it.
    pub since: Option<Text<'t>>,
    /// Name of the error that replaces it.
    pub replacement: Option<Text<'t>>,
    /// Why.
    pub why: Option<Text<'t>>,
}

/// One entry of `retired`.
#[derive(Debug, Clone)]
pub struct Retired<'t> {
    /// Where it stands in the list, counted from 0.
    pub index: usize,
    /// Its canonical name.
    pub name: Option<Text<'t>>,
    /// Its code on the wire.
    pub code: Option<Code<'t>>,
    /// The integer that stood for a text code.
    pub number: Option<i64>,
    /// The version that added it.
    pub since: Option<Text<'t>>,
    /// The version that removed it.
    pub removed: Option<Text<'t>>,
    /// Name of the error that replaces it.
    pub replacement: Option<Text<'t>>,
    /// Why it was removed.
    pub why: Option<Text<'t>>,
}

impl Error<'_> {
    /// Whether it is an error, and no code that says something else.
    #[must_use]
    pub fn is_raised(&self) -> bool {
        let outcome = self.handling.as_deref().and_then(|handling| handling.outcome.as_deref());
        outcome.is_none_or(|outcome| Outcome::named(outcome).is_none_or(|outcome| outcome == Outcome::Error))
    }
}

impl Manifest<'_> {
    /// The top of the file.
    #[must_use]
    pub fn place(&self) -> Place {
        Place::top(self.file)
    }
}

impl Domain<'_> {
    /// The top of the file.
    #[must_use]
    pub fn place(&self) -> Place {
        Place::top(self.file)
    }

    /// The value of an error.
    #[must_use]
    pub fn error_place(&self, error: &Error<'_>) -> Place {
        self.place().get("errors").get(&error.name)
    }

    /// A reserved entry.
    #[must_use]
    pub fn reserved_place(&self, reserved: &Reserved<'_>) -> Place {
        self.place().get("reserved").item(reserved.index)
    }

    /// The value of a retired entry.
    #[must_use]
    pub fn retired_place(&self, retired: &Retired<'_>) -> Place {
        self.place().get("retired").item(retired.index)
    }
}
