//! What generated Swift declares whatever the catalogue says, in files and types: each is listed once.

use super::nserror;
use crate::edition::{Edition, EditionDomain};
use crate::model::CodeSpace;

/// The files of every package, each with the types that it declares.
pub const RUNTIME: &[(&str, &[&str])] = &[
    ("CatalogError", &["CatalogError", "DomainError"]),
    ("ErrorUserInfoKey", &["ErrorUserInfoKey"]),
    ("JSONReader", &["JSONReader"]),
    ("JSONValue", &["JSONValue"]),
    ("JSONWriter", &["JSONWriter"]),
    ("Mended", &[]),
    ("Payload", &["Payload"]),
    ("Printing", &[]),
    ("Problem", &["Problem"]),
    ("Received", &["Received"]),
    (TEXT_CODES, &[TEXT_CODES]),
    ("Texts", &["Texts"]),
    ("UnrecognizedError", &["UnrecognizedError"]),
];

const TEXT_CODES: &str = "TextCodes";

/// Those that the package of this edition has.
pub fn runtime(edition: &Edition<'_>) -> impl Iterator<Item = &'static (&'static str, &'static [&'static str])> {
    let has_texts = edition.domains().any(has_text_codes);
    RUNTIME.iter().filter(move |(file, _)| has_texts || *file != TEXT_CODES)
}

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

/// What the enum of a domain inherits from elsewhere, and what it names without a qualifier: Swift would find a case.
#[rustfmt::skip]
pub const AROUND_DOMAIN: &[&str] = &[
    "Double", "Int", "JSONValue", "NSError", "Payload", "Problem", "TextCodes", "Texts", "UnrecognizedError",
    "deprecatedCases", "hash", "hashValue", "localizedDescription",
];

/// What the enum of all domains declares of its own.
#[rustfmt::skip]
pub const OF_UMBRELLA: &[&str] = &[
    "_code", "_domain", "catalogVersion", "error", "errorCode", "errorDescription", "errorDomain", "errorUserInfo",
    "failureReason", "helpAnchor", "known", "namespace", "recoverySuggestion", "unrecognized",
];

/// What the enum of all domains inherits from elsewhere, and what it names without a qualifier.
pub const AROUND_UMBRELLA: &[&str] = &["Problem", "hash", "hashValue", "localizedDescription"];

/// What an enum of reasons declares.
pub const OF_REASONS: &[&str] = &["rawValue", "unrecognized"];

/// What an enum of reasons declares where one of them has a message.
pub const OF_MESSAGES: &[&str] = &["message"];

/// What an enum of reasons inherits.
pub const AROUND_REASONS: &[&str] = &["RawValue", "hash", "hashValue"];

/// What the enum of a domain declares only where its errors ask for it.
pub struct Extra {
    /// What is declared.
    pub names: &'static [&'static str],
    /// Whether the enum of this domain has it.
    pub is_in: fn(&Edition<'_>, &EditionDomain<'_>) -> bool,
}

/// Situations.
pub const FAILURE_REASON: Extra = Extra {
    names: &["failureReason"],
    is_in: |_, domain| domain.errors.iter().any(|error| !error.texts().occurs.is_empty()),
};

/// What to do.
pub const RECOVERY_SUGGESTION: Extra = Extra {
    names: &["recoverySuggestion"],
    is_in: |_, domain| domain.errors.iter().any(|error| error.texts().fix.is_some()),
};

/// Pages.
pub const HELP_ANCHOR: Extra = Extra { names: &["helpAnchor"], is_in: |edition, _| edition.catalogue().docs.is_some() };

/// Codes that are others on the wire.
pub const RENUMBERING: Extra = Extra {
    names: &["number", "wireCode"],
    is_in: |_, domain| domain.errors.iter().any(|error| nserror::wire_code(*error).is_some()),
};

/// Codes that are texts.
pub const CODES: Extra = Extra { names: &["codes"], is_in: |_, domain| has_text_codes(domain) };

/// `Hashable` by hand.
pub const HASHABLE: Extra = Extra { names: &["hash"], is_in: |_, domain| domain.errors.len() > DERIVED_AT_MOST };

/// How many cases the compiler may derive `Hashable` for: it takes time that is quadratic in their number.
const DERIVED_AT_MOST: usize = 100;

/// All of them.
pub const EXTRAS: [Extra; 6] = [FAILURE_REASON, RECOVERY_SUGGESTION, HELP_ANCHOR, RENUMBERING, CODES, HASHABLE];

/// Whether the codes of a domain are texts.
pub fn has_text_codes(domain: &EditionDomain<'_>) -> bool {
    domain.domain.codes == CodeSpace::Text
}

/// Whether an error of the domain should no longer be used.
pub fn has_deprecated(domain: &EditionDomain<'_>) -> bool {
    domain.errors.iter().any(|error| error.error.deprecated.is_some())
}
