//! Words that Swift keeps for itself, and names that would harm where Swift takes them.

use super::members::RUNTIME;

/// Keywords that stand as names in backticks only: The Swift Programming Language, "Lexical Structure",
/// "Keywords and Punctuation": those used in declarations, statements, expressions and types, and `_`'s kin. In order.
#[rustfmt::skip]
const KEYWORDS: &[&str] = &[
    "Any", "Protocol", "Self", "Type", "actor", "any", "as", "associatedtype", "async", "await", "borrowing", "break",
    "case", "catch", "class", "consuming", "continue", "default", "defer", "deinit", "do", "else", "enum",
    "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import", "in", "init", "inout",
    "internal", "is", "let", "nil", "nonisolated", "open", "operator", "package", "precedencegroup", "private",
    "protocol", "public", "repeat", "rethrows", "return", "self", "some", "static", "struct", "subscript", "super",
    "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while",
];

/// Types of the standard library and Foundation that a domain's type must not hide.
#[rustfmt::skip]
const FOREIGN_TYPES: &[&str] = &[
    "CancellationError", "CocoaError", "CustomNSError", "DecodingError", "EncodingError", "Error", "LocalizedError",
    "MachError", "NSError", "POSIXError", "RecoverableError", "URLError",
];

/// Modules that the package imports, directly or not, on some platform: one of the same name would be a circle. Those
/// that start with `_` are left to [`refuse_module`].
#[rustfmt::skip]
const FOREIGN_MODULES: &[&str] = &[
    "Android", "Bionic", "Builtin", "CRT", "CoreFoundation", "Darwin", "Dispatch", "Foundation",
    "FoundationEssentials", "FoundationInternationalization", "FoundationNetworking", "FoundationXML", "Glibc",
    "Musl", "ObjectiveC", "PackageDescription", "Swift", "SwiftOnoneSupport", "SwiftOverlayShims", "SwiftShims",
    "Synchronization", "Testing", "WASILibc", "WinSDK", "XCTest",
];

/// What generated code names besides: of Swift, Foundation and XCTest, and within its own types. In order.
#[rustfmt::skip]
const NAMED: &[&str] = &[
    "Action", "AllCases", "AnyObject", "Array", "Atomic", "Bool", "Bundle", "Bytes", "CaseIterable", "Category",
    "Character", "Codable", "Code", "Column", "Comparable", "ConformanceTests", "CustomDebugStringConvertible",
    "CustomStringConvertible", "Data", "Date", "Decimal", "Decodable", "Decoder", "Dictionary", "Double", "E",
    "Encoder", "Failure", "Field", "Hashable", "Hasher", "Int", "Int32", "JSONDecoder", "JSONEncoder",
    "KeyValuePairs", "More", "NSDictionary", "NSErrorDomain", "NSLocalizedDescriptionKey", "NSLock", "NSNumber",
    "NSPOSIXErrorDomain", "NSUnderlyingErrorKey", "Never", "Optional", "Outcome", "Payload", "RawRepresentable",
    "RawValue", "Sendable", "Set", "Severity", "SingleValueDecodingContainer", "StaticString", "String", "Substring",
    "T", "TimeInterval", "UInt32", "UInt8", "URL", "UTF8", "UUID", "Unicode", "UnsafeBufferPointer",
    "UnsafeRawBufferPointer", "Vector", "Vectors", "Void", "XCTAssertEqual", "XCTAssertNil", "XCTAssertTrue",
    "XCTUnwrap", "XCTestCase",
];

/// The longest name of a module. SwiftPM names a folder `MODULE_MODULETests.resources`, which takes 255 bytes with 119;
/// other versions may add some.
const LONGEST_MODULE: usize = 100;

/// Whether the word needs backticks.
pub fn is_keyword(name: &str) -> bool {
    KEYWORDS.binary_search(&name).is_ok()
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

/// Says why `name` cannot be a module of the package, and so its name.
pub fn refuse_module(name: &str) -> Option<&'static str> {
    if name.len() > LONGEST_MODULE {
        return Some("has more than 100 characters: SwiftPM makes longer names of folders from it");
    }
    if name.starts_with('_') {
        return Some("starts with `_`, as modules do that Swift keeps for itself");
    }
    let unusable = refuse_type(name).is_some();
    unusable.then_some("is the Swift module's name too, and must be an identifier that Swift does not use itself")
}

/// Says why `name` cannot be the type that all others stand in.
pub fn refuse_within(name: &str) -> Option<&'static str> {
    if name.ends_with("Error") {
        return Some("ends in `Error`, as the types do that stand in it");
    }
    if RUNTIME.iter().any(|(_, types)| types.contains(&name)) {
        return Some("is a type that stands in it");
    }
    if NAMED.binary_search(&name).is_ok() {
        return Some("is a name that the generated code uses for something else");
    }
    refuse_type(name)
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

#[cfg(test)]
mod tests {
    use super::{KEYWORDS, NAMED, is_keyword, refuse_module, refuse_within};

    #[test]
    fn every_keyword_is_found() {
        assert!(KEYWORDS.iter().all(|word| is_keyword(word)));
    }

    #[test]
    fn modules_that_swift_cannot_build_are_refused() {
        for name in ["VoxErrors", "Main", "Package", "Demo_2", &"M".repeat(100)] {
            assert_eq!(refuse_module(name), None, "{name}");
        }
        let circles =
            ["Foundation", "Dispatch", "Glibc", "FoundationEssentials", "SwiftShims", "Testing", "_Concurrency"];
        for name in circles.into_iter().chain(["vox-errors", "2Vox", "class", "", "CocoaError", &"M".repeat(101)]) {
            assert!(refuse_module(name).is_some(), "{name}");
        }
    }

    #[test]
    fn no_type_around_all_others_hides_what_they_name() {
        assert!(NAMED.is_sorted());
        let templates = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/swift");
        let files = ["", "runtime"].map(|folder| std::fs::read_dir(templates.join(folder)).expect("templates"));
        let mut words = 0;
        for path in files.into_iter().flatten().map(|file| file.expect("a template").path()) {
            if path.extension().is_none_or(|extension| extension != "swift") || path.ends_with("Package.swift") {
                continue;
            }
            let text = std::fs::read_to_string(&path).expect("a template");
            for line in text.lines().map(|line| line.split("//").next().unwrap_or_default()) {
                for word in line.split(|c: char| !(c.is_ascii_alphanumeric() || "_.\"".contains(c))) {
                    let head = word.split('.').next().unwrap_or_default();
                    if head.len() > 1 && head.starts_with(|c: char| c.is_ascii_uppercase()) {
                        words += 1;
                        assert!(refuse_within(head).is_some(), "{head} of {}", path.display());
                    }
                }
            }
        }
        assert!(words > 500, "{words}");
        for name in ["Vox", "VoxErrors", "Demo2"] {
            assert_eq!(refuse_within(name), None, "{name}");
        }
    }
}
