//! What generated Swift declares whatever the catalogue says, in files and types: each is listed once.

use crate::model::CodeSpace;
use crate::plan::{Edition, EditionDomain};

/// A file of every package.
pub struct RuntimeFile {
    /// Its name, without the extension.
    pub name: &'static str,
    /// The types that it declares.
    pub types: &'static [&'static str],
}

impl RuntimeFile {
    /// Whether the package of this edition has it.
    pub fn is_in(&self, edition: &Edition<'_>) -> bool {
        self.name != "TextCodes" || edition.domains().any(has_text_codes)
    }
}

/// The files of every package, most by the type that they declare.
pub const RUNTIME: &[RuntimeFile] = &[
    RuntimeFile { name: "CatalogError", types: &["CatalogError", "DomainError"] },
    RuntimeFile { name: "ErrorUserInfoKey", types: &["ErrorUserInfoKey"] },
    RuntimeFile { name: "JSONReader", types: &["JSONReader"] },
    RuntimeFile { name: "JSONValue", types: &["JSONValue"] },
    RuntimeFile { name: "JSONWriter", types: &["JSONWriter"] },
    RuntimeFile { name: "Mended", types: &[] },
    RuntimeFile { name: "Payload", types: &["Payload"] },
    RuntimeFile { name: "Printing", types: &[] },
    RuntimeFile { name: "Problem", types: &["Problem"] },
    RuntimeFile { name: "Received", types: &["Received"] },
    RuntimeFile { name: "TextCodes", types: &["TextCodes"] },
    RuntimeFile { name: "Texts", types: &["Texts"] },
    RuntimeFile { name: "UnrecognizedError", types: &["UnrecognizedError"] },
];

/// What the file of a domain declares besides its enum, where one of its errors is deprecated.
pub const OF_DEPRECATED: &[&str] = &["Deprecated", "DeprecatedCases", "deprecatedCases"];

/// What `CatalogError` gives every error.
pub const OF_CATALOG_ERROR: &[&str] =
    &["debugDescription", "description", "encode", "isRetryable", "name", "nsError", "problem", "status", "title"];

/// What `DomainError` gives the enum of a domain besides.
pub const OF_DOMAIN_ERROR: &[&str] = &["Code", "code", "data", "domain", "errorCode", "errorUserInfo", "reason"];

/// What the enum of a domain declares of its own.
pub const OF_DOMAIN: &[&str] =
    &["Table", "errorDescription", "errorDomain", "filledMessage", "known", "row", "unrecognized"];

/// What the enum of a domain inherits from elsewhere, and what it names without a qualifier.
pub const AROUND_DOMAIN: &[&str] = &[
    "Double",
    "Int",
    "JSONValue",
    "NSError",
    "Payload",
    "Problem",
    "TextCodes",
    "Texts",
    "UnrecognizedError",
    "deprecatedCases",
    "hash",
    "hashValue",
    "localizedDescription",
];

/// What the enum of all domains declares of its own.
pub const OF_UMBRELLA: &[&str] = &[
    "_code",
    "_domain",
    "catalogVersion",
    "error",
    "errorCode",
    "errorDescription",
    "errorDomain",
    "errorUserInfo",
    "failureReason",
    "helpAnchor",
    "known",
    "namespace",
    "recoverySuggestion",
    "unrecognized",
];

/// What the enum of all domains inherits from elsewhere, and what it names without a qualifier.
pub const AROUND_UMBRELLA: &[&str] = &["Problem", "hash", "hashValue", "localizedDescription"];

/// What an enum of reasons declares.
pub const OF_REASONS: &[&str] = &["rawValue", "unrecognized"];

/// What an enum of reasons declares where one of them has a message.
pub const OF_REASONS_WITH_MESSAGES: &[&str] = &["message"];

/// What an enum of reasons inherits.
pub const AROUND_REASONS: &[&str] = &["RawValue", "hash", "hashValue"];

/// What the enum of a domain declares only where its errors ask for it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Extra {
    /// The situations of errors.
    FailureReason,
    /// How to fix them.
    RecoverySuggestion,
    /// Their pages.
    HelpAnchor,
    /// Codes that are others on the wire.
    Renumbering,
    /// Codes that are texts.
    TextCodes,
    /// `Hashable` by hand.
    Hashable,
}

/// How many cases the compiler may derive `Hashable` for: it takes time that is quadratic in their number.
const DERIVED_AT_MOST: usize = 100;

impl Extra {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::FailureReason,
        Self::RecoverySuggestion,
        Self::HelpAnchor,
        Self::Renumbering,
        Self::TextCodes,
        Self::Hashable,
    ];

    /// What is declared.
    pub const fn names(self) -> &'static [&'static str] {
        match self {
            Self::FailureReason => &["failureReason"],
            Self::RecoverySuggestion => &["recoverySuggestion"],
            Self::HelpAnchor => &["helpAnchor"],
            Self::Renumbering => &["number", "wireCode"],
            Self::TextCodes => &["codes"],
            Self::Hashable => &["hash"],
        }
    }

    /// Whether the enum of this domain has it.
    pub fn is_in(self, edition: &Edition<'_>, domain: &EditionDomain<'_>) -> bool {
        let mut errors = domain.errors.iter();
        match self {
            Self::FailureReason => errors.any(|error| !error.texts().occurs.is_empty()),
            Self::RecoverySuggestion => errors.any(|error| error.texts().fix.is_some()),
            Self::HelpAnchor => edition.catalogue().docs.is_some(),
            Self::Renumbering => errors.any(|error| super::nserror::wire_code(*error).is_some()),
            Self::TextCodes => has_text_codes(domain),
            Self::Hashable => domain.errors.len() > DERIVED_AT_MOST,
        }
    }
}

/// Whether the codes of a domain are texts.
pub fn has_text_codes(domain: &EditionDomain<'_>) -> bool {
    domain.domain.codes == CodeSpace::Text
}

/// Whether the file of a domain makes some cases for their being deprecated.
pub fn has_deprecated(domain: &EditionDomain<'_>) -> bool {
    domain.errors.iter().any(|error| error.error.deprecated.is_some())
}
