//! Words that Swift keeps for itself, and names that would harm where Swift takes them.

/// Keywords that stand as names in backticks only: The Swift Programming Language, "Lexical Structure",
/// "Keywords and Punctuation": those used in declarations, statements, expressions and types, and `_`'s kin.
const KEYWORDS: &[&str] = &[
    "Any",
    "Protocol",
    "Self",
    "Type",
    "actor",
    "any",
    "as",
    "associatedtype",
    "async",
    "await",
    "borrowing",
    "break",
    "case",
    "catch",
    "class",
    "consuming",
    "continue",
    "default",
    "defer",
    "deinit",
    "do",
    "else",
    "enum",
    "extension",
    "fallthrough",
    "false",
    "fileprivate",
    "for",
    "func",
    "guard",
    "if",
    "import",
    "in",
    "init",
    "inout",
    "internal",
    "is",
    "let",
    "nil",
    "nonisolated",
    "open",
    "operator",
    "package",
    "precedencegroup",
    "private",
    "protocol",
    "public",
    "repeat",
    "rethrows",
    "return",
    "self",
    "some",
    "static",
    "struct",
    "subscript",
    "super",
    "switch",
    "throw",
    "throws",
    "true",
    "try",
    "typealias",
    "var",
    "where",
    "while",
];

/// What every domain's type declares besides its cases, and what its declarations call without a qualifier.
pub const MEMBERS: &[&str] = &[
    "Code",
    "JSONValue",
    "NSError",
    "Payload",
    "Problem",
    "Table",
    "TextCodes",
    "UnrecognizedError",
    "code",
    "codes",
    "data",
    "debugDescription",
    "deprecatedCases",
    "description",
    "domain",
    "encode",
    "errorCode",
    "errorDescription",
    "errorDomain",
    "errorUserInfo",
    "failureReason",
    "filledMessage",
    "hash",
    "hashValue",
    "helpAnchor",
    "isRetryable",
    "known",
    "localizedDescription",
    "name",
    "nsError",
    "number",
    "problem",
    "reason",
    "recoverySuggestion",
    "row",
    "status",
    "title",
    "unrecognized",
    "wireCode",
];

/// What the umbrella type declares besides its cases.
pub const UMBRELLA_MEMBERS: &[&str] = &[
    "Problem",
    "catalogVersion",
    "debugDescription",
    "description",
    "encode",
    "error",
    "errorCode",
    "errorDescription",
    "errorDomain",
    "errorUserInfo",
    "failureReason",
    "hash",
    "hashValue",
    "helpAnchor",
    "isRetryable",
    "known",
    "localizedDescription",
    "name",
    "namespace",
    "nsError",
    "problem",
    "recoverySuggestion",
    "status",
    "title",
    "unrecognized",
];

/// Types of the standard library and Foundation that a domain's type must not hide.
const FOREIGN_TYPES: &[&str] = &[
    "CancellationError",
    "CocoaError",
    "CustomNSError",
    "DecodingError",
    "EncodingError",
    "Error",
    "LocalizedError",
    "MachError",
    "NSError",
    "POSIXError",
    "RecoverableError",
    "URLError",
];

/// Modules that every package for Apple's platforms may import.
const FOREIGN_MODULES: &[&str] = &["Foundation", "PackageDescription", "Swift", "XCTest"];

/// Whether the word needs backticks.
pub fn is_keyword(name: &str) -> bool {
    KEYWORDS.contains(&name)
}

/// Says why `name` cannot be a case.
pub fn refuse_case(name: &str) -> Option<&'static str> {
    match name {
        "none" | "some" => Some("is a case of Optional: `.none` of an optional error would mean no error at all"),
        "self" | "Self" | "init" | "Type" | "Protocol" => {
            Some("is a word that means something else after a dot in Swift")
        }
        _ => refuse_identifier(name),
    }
}

/// Says why `name` cannot be a type of the package.
pub fn refuse_type(name: &str) -> Option<&'static str> {
    if FOREIGN_TYPES.contains(&name) {
        return Some("is a type of Swift or Foundation, which it would hide");
    }
    if FOREIGN_MODULES.contains(&name) {
        return Some("is a module of Swift's own");
    }
    if is_keyword(name) {
        return Some("is a keyword of Swift");
    }
    refuse_identifier(name)
}

/// Says why `name` is no identifier.
pub fn refuse_identifier(name: &str) -> Option<&'static str> {
    let letters = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    let starts = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    if !letters || !starts {
        return Some("is no Swift identifier: those have the letters a to z, digits and `_`, and start with no digit");
    }
    name.chars().all(|c| c == '_').then_some("is no name in Swift, but a placeholder")
}
