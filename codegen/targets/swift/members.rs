//! What generated Swift declares whatever the catalogue says, in files and types: each is listed once.

use crate::edition::EditionDomain;
use crate::model::CodeSpace;

/// The files of every package, each with the types that it declares. In the package the umbrella's name stands before
/// theirs, so that none is called like a file of the sources that they are put beside.
pub const RUNTIME: &[(&str, &[&str])] = &[
    ("CatalogError", &["CatalogError"]),
    ("DomainError", &["DomainError", "ErrorCode", "ErrorReason"]),
    ("ErrorContent", &["ErrorContent"]),
    ("ErrorPayload", &[]),
    ("ErrorTable", &["ErrorTable"]),
    ("ErrorUserInfoKey", &["ErrorUserInfoKey"]),
    ("JSONReader", &["JSONReader"]),
    ("JSONValue", &["JSONValue"]),
    ("JSONWriter", &["JSONWriter"]),
    ("Mended", &[]),
    ("Printing", &["Printing"]),
    ("Problem", &["Problem"]),
    ("Translation", &["Translators"]),
];

/// What `CatalogError` gives every error.
#[rustfmt::skip]
pub const OF_CATALOG_ERROR: &[&str] = &[
    "categories", "content", "data", "debugDescription", "description", "docsURL", "encode",
    "errorDescription", "isRecognized", "isRetryable", "name", "nsError", "problem", "reason", "status",
    "title", "underlying", "with",
];

/// What the type of a domain has besides, and its codes.
#[rustfmt::skip]
pub const OF_DOMAIN: &[&str] = &[
    "Code", "Failure", "allCases", "code", "domain", "errorCode", "errorDomain", "errorUserInfo", "fix", "hash", "number", "occurs", "rawValue", "table",
];

/// What the type of a domain inherits from elsewhere, and what it names without a qualifier: Swift would find a member.
#[rustfmt::skip]
pub const AROUND_DOMAIN: &[&str] = &[
    "AllCases", "Bool", "DomainError", "Double", "Error", "ErrorCode", "ErrorContent", "ErrorReason", "ErrorTable", "Int",
    "JSONValue", "RawValue", "Sendable", "String", "failureReason", "hashValue", "helpAnchor", "localizedDescription",
    "recoverySuggestion",
];

/// What the type of all domains declares of its own.
#[rustfmt::skip]
pub const OF_UMBRELLA: &[&str] = &[
    "Category", "_code", "_domain", "_userInfo", "catalogVersion", "code", "domain", "domains", "error", "errorCode", "errorDomain", "errorUserInfo", "isTranslating",
    "mayTranslate",
    "namespace", "table", "translated", "translator", "translators",
];

/// What the type of all domains inherits from elsewhere, and what it names without a qualifier.
#[rustfmt::skip]
pub const AROUND_UMBRELLA: &[&str] = &[
    "Atomic", "Bool", "Bundle", "CatalogError", "DomainError", "Error", "ErrorContent", "ErrorTable", "Problem", "String",
    "Translators", "failureReason", "hash", "hashValue", "helpAnchor", "localizedDescription", "recoverySuggestion",
];

/// What the type of categories declares.
pub const OF_CATEGORY: &[&str] = &["description", "rawValue"];

/// What the type of categories inherits.
pub const AROUND_CATEGORY: &[&str] = &["RawValue", "String", "hash", "hashValue"];

/// What the type of actions declares.
pub const OF_ACTION: &[&str] = &["allCases", "description", "rawValue"];

/// What the type of severities declares.
pub const OF_SEVERITY: &[&str] = &["allCases", "description", "rank", "rawValue"];

/// What these types inherit, and what they name without a qualifier.
pub const AROUND_HANDLING: &[&str] = &["AllCases", "Bool", "Int", "RawValue", "String", "hash", "hashValue"];

/// What the type of what an error carries declares: no field is called so.
pub const OF_PAYLOAD: &[&str] = &["_payload"];

/// What a type of reasons declares.
pub const OF_REASONS: &[&str] = &["rawValue"];

/// What a type of reasons declares where one of them has a message.
pub const OF_MESSAGES: &[&str] = &["message"];

/// What a type of reasons inherits, and names.
pub const AROUND_REASONS: &[&str] = &["RawValue", "String", "hash", "hashValue"];

/// Whether the codes of a domain are texts.
pub fn has_text_codes(domain: &EditionDomain<'_>) -> bool {
    domain.domain.codes == CodeSpace::Text
}
