//! The catalogue as it is true: references resolved, texts parsed, everything sorted once.
//!
//! Targets read this and nothing else. There are no spans, no serde attributes, and no `Option` that means
//! "not yet resolved" here: an `Option` means that the author gave none.

mod description;
mod docs;
mod handling;
mod inline;
mod message;
mod more;
mod options;
mod shown;
mod version;

pub use description::{Block, Description, Fix};
pub use docs::{DOCS_PLACEHOLDERS, DocsAddress};
pub use handling::{Action, ActionId, Handling, Outcome, Severity, SeverityId};
pub use inline::Inline;
pub use message::{Message, Piece, Segment, pieces};
pub use more::{Example, More, Related};
pub use options::{Access, Layout, OutputOptions};
pub use shown::{PatternMistake, ShownCode};
pub use version::Version;

use crate::name::Name;
use std::borrow::Cow;
use std::sync::Arc;

/// All errors of a product.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Catalogue {
    /// Names packages, modules and the umbrella type.
    pub name: Name,
    /// Title for people.
    pub title: String,
    /// Version of the catalogue, stamped into every output.
    pub version: Version,
    /// Reverse-DNS prefix of names that must be unique beyond the catalogue: see `Edition::qualified`.
    pub namespace: String,
    /// Where the docs of errors are published.
    pub docs: Option<DocsAddress>,
    /// SPDX licence expression of the generated packages.
    pub license: Option<String>,
    /// URL of the repository that holds the generated packages.
    pub repository: Option<String>,
    /// Labels that errors carry, sorted by name.
    pub categories: Vec<Category>,
    /// How grave errors are, the least first.
    pub severities: Vec<Severity>,
    /// What programs do about errors, sorted by name.
    pub actions: Vec<Action>,
    /// Who ships errors, in the order of the manifest.
    pub platforms: Vec<Platform>,
    /// What to generate and where, in the order of the manifest.
    pub outputs: Vec<Output>,
    /// Groups of errors, sorted by name.
    pub domains: Vec<Domain>,
}

/// A declared label; a predicate in generated code.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Category {
    /// Its name, such as `permission`.
    pub name: Name,
    /// What the errors with this label have in common: one sentence.
    pub about: String,
}

/// An index into [`Catalogue::categories`].
pub type CategoryId = usize;
/// An index into [`Catalogue::platforms`].
pub type PlatformId = usize;

/// Who ships an error, and under which name.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Platform {
    /// Its name in the catalogue, such as `ios`.
    pub name: String,
    /// Title for people.
    pub title: String,
}

/// A target for a platform at a path.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Output {
    /// Name of the target, such as `swift`.
    pub target: String,
    /// The platform whose edition is written; the whole catalogue where there is none.
    pub platform: Option<PlatformId>,
    /// Where the files go, relative to the catalogue's folder, with `/` between parts.
    pub path: String,
    /// Name of the package, where the author wants another than the target derives.
    pub package: Option<String>,
    /// How the package is written.
    pub options: OutputOptions,
}

/// A named group of errors with one code space.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Domain {
    /// Its name on the wire, such as `session`.
    pub name: Name,
    /// What generated code calls it, where that is not its name.
    pub in_code: Option<Name>,
    /// Title for people.
    pub title: String,
    /// What the domain is about: sentences.
    pub summary: String,
    /// The kind of its codes.
    pub codes: CodeSpace,
    /// The numbers among them that belong to others, in the author's order.
    pub reserved: Vec<Reserved>,
    /// How its codes are shown to people, where that is not as they are.
    pub shown: Option<ShownCode>,
    /// Its errors, sorted by code.
    pub errors: Vec<Error>,
    /// Codes that must never be used again, sorted by code.
    pub retired: Vec<Retired>,
}

impl Domain {
    /// The name that types, modules, files and pages are called by.
    #[must_use]
    pub fn name_in_code(&self) -> &Name {
        self.in_code.as_ref().unwrap_or(&self.name)
    }

    /// How the code on the wire of an error of this domain is shown to people, where that is not as it is.
    #[must_use]
    pub fn shown_code(&self, error: &Error) -> Option<String> {
        let own = error.shown.as_deref().map(str::to_owned);
        own.or_else(|| self.shown_as(&error.code))
    }

    /// What people are shown of a code of this domain, where that is not as it is.
    #[must_use]
    pub fn shown_as(&self, code: &Code) -> Option<String> {
        Some(self.shown.as_ref()?.fill(code))
    }
}

/// The kind of a domain's codes.
#[derive(Debug, Clone, PartialEq)]
pub enum CodeSpace {
    /// Numbers within these ranges, both ends included, in the author's order.
    Numbers(Vec<(i64, i64)>),
    /// Any text.
    Text,
}

/// Numbers of a domain that belong to others.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Reserved {
    /// Ranges, both ends included.
    pub ranges: Vec<(i64, i64)>,
    /// Whose they are: a sentence.
    pub about: String,
}

/// The value of a code on the wire.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    /// An integer within ±(2^53 − 1), which JavaScript holds exactly.
    Number(i64),
    /// A text.
    Text(String),
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Text(text) => text.fmt(f),
        }
    }
}

/// One entry of the catalogue.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Error {
    /// Its canonical name.
    pub name: Name,
    /// Its title, where its author gave one: see [`Self::title`].
    pub own_title: Option<Box<str>>,
    /// The names that it had before, in the author's order.
    pub aliases: Box<[Name]>,
    /// Its code on the wire.
    pub code: Code,
    /// Other codes on the wire that mean it, of either kind: they are read, and never written.
    pub accepts: Box<[Code]>,
    /// How its code is shown to people, where it has a way of its own.
    pub shown: Option<Box<str>>,
    /// The integer that a platform has in place of the code where it needs one: for a text, or for another number.
    pub number: Option<i64>,
    /// What users of the SDK are told, where a platform has no words of its own.
    pub texts: Texts,
    /// What the error carries, in the author's order.
    pub fields: Vec<Field>,
    /// Sub-codes, in the author's order.
    pub reasons: Vec<Reason>,
    /// Its labels, in the order of [`Catalogue::categories`].
    pub categories: Vec<CategoryId>,
    /// Whether the same request may succeed later, unchanged.
    pub retryable: bool,
    /// How grave it is, and what a program does about it.
    pub handling: Handling,
    /// HTTP status for problem documents (RFC 9457).
    pub status: Option<u16>,
    /// The version of the catalogue that added it.
    pub since: Option<Version>,
    /// Code and other errors that help to understand it.
    pub more: Option<Box<More>>,
    /// Set when clients should stop using it.
    pub deprecated: Option<Box<Deprecated>>,
    /// Whether it is for internal use: see [`OutputOptions::internal`].
    pub internal: bool,
    /// What each platform ships, one for each of [`Catalogue::platforms`]; `None` where it does not ship it.
    pub platforms: Vec<Option<Shipped>>,
}

impl Error {
    /// What people call it: the `title` of problem documents (RFC 9457).
    #[must_use]
    pub fn title(&self) -> Cow<'_, str> {
        match &self.own_title {
            Some(title) => Cow::Borrowed(title),
            None => Cow::Owned(self.name.sentence()),
        }
    }
}

/// How one platform ships an error.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Shipped {
    /// The identifier its users see, given verbatim or by the domain's pattern; the target derives one otherwise.
    pub name: Option<String>,
    /// What the domain's pattern makes of the names that the error had before, in their order; none without a pattern.
    pub aliases: Box<[String]>,
    /// The number its users see, where it is not the one on the wire.
    pub code: Option<i64>,
    /// Its own words.
    pub texts: Option<Box<Texts>>,
}

/// The words of an error.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Texts {
    /// What happened: one sentence.
    pub message: Message,
    /// When it occurs: sentences.
    pub occurs: Vec<String>,
    /// What a sentence cannot hold.
    pub description: Option<Arc<Description>>,
    /// How to fix it.
    pub fix: Option<Fix>,
    /// What the people who use the app are told.
    pub user: Option<Message>,
}

/// A typed value that an error carries.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Field {
    /// Its name: the member of `data` on the wire, verbatim.
    pub name: Name,
    /// Its type.
    pub kind: FieldType,
    /// Whether it may be missing.
    pub optional: bool,
    /// What it is.
    pub about: Option<String>,
}

/// The type of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FieldType {
    /// Text.
    String,
    /// A whole number within ±(2^53 − 1).
    Integer,
    /// A finite 64-bit float.
    Number,
    /// True or false.
    Boolean,
    /// A list of texts.
    Strings,
}

impl FieldType {
    /// Every type.
    pub const ALL: [Self; 5] = [Self::String, Self::Integer, Self::Number, Self::Boolean, Self::Strings];

    /// Its name in the catalogue.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::String => "string",
            Self::Integer => "integer",
            Self::Number => "number",
            Self::Boolean => "boolean",
            Self::Strings => "list of string",
        }
    }
}

/// A sub-code of one error.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Reason {
    /// Its canonical name.
    pub name: Name,
    /// Its value on the wire.
    pub code: String,
    /// What it means: one sentence.
    pub message: Option<String>,
}

/// Why and since when an error should no longer be used.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Deprecated {
    /// The version of the catalogue that deprecated it.
    pub since: Version,
    /// The error that replaces it.
    pub replacement: Option<Replacement>,
    /// Why.
    pub why: Option<String>,
}

/// The error that replaces another.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Replacement {
    /// The name of its domain on the wire.
    pub domain: Box<str>,
    /// Its canonical name.
    pub name: Name,
}

/// A code that was removed and must never be used again.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Retired {
    /// Its canonical name, where it is known.
    pub name: Option<Name>,
    /// Its code on the wire.
    pub code: Code,
    /// The integer that stood for a text code.
    pub number: Option<i64>,
    /// The version that added it.
    pub since: Option<Version>,
    /// The version that removed it, where it is known.
    pub removed: Option<Version>,
    /// The error that replaces it.
    pub replacement: Option<Replacement>,
    /// Why it was removed.
    pub why: Option<String>,
}
