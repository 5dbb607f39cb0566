//! Words that Rust, cargo and the generated code keep for themselves.

/// Strict and reserved keywords of edition 2024: <https://doc.rust-lang.org/reference/keywords.html>.
pub const KEYWORDS: &[&str] = &[
    "Self", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static", "struct", "super",
    "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// What calls of the traits that every error type implements must not find among its own functions, and what some error
/// types declare and others do not.
#[rustfmt::skip]
pub const FUNCTIONS: &[&str] = &[
    "all", "any_code", "because", "borrow", "categories", "cause", "clone", "clone_from", "clone_into", "cmp",
    "code", "codes", "decode", "description", "deserialize", "docs_url", "domain", "eq", "find", "fix", "fmt",
    "from", "from_code", "from_index", "from_json", "from_name", "hash", "index", "info", "info_at",
    "info_by_shown_code", "info_of", "into", "is_recognized", "is_retryable", "message", "name", "ne",
    "partial_cmp", "provide", "reason", "row", "serialize", "shown_code", "source", "status", "text_key", "title",
    "to_json", "to_owned", "to_string", "try_from", "try_into", "type_id", "user", "user_with", "wire_code",
];

/// What some error types declare for how errors are handled, as [`FUNCTIONS`]; other names than those of errors may be
/// these in a catalogue that says nothing of that.
pub const HANDLING: &[&str] = &["action", "is_terminal", "retry_after", "severity"];

/// What generated code names through a domain's type, as in `Self::DOMAIN`: a variant of that name would hide it.
pub const PATHS: &[&str] = &["DOMAIN", "decode", "from", "from_code", "from_index", "from_json", "info_at", "try_from"];

/// What the module of a domain brings into scope.
#[rustfmt::skip]
pub const IMPORTS: &[&str] = &[
    "Action", "Box", "Category", "Caused", "Code", "Cow", "DOMAIN", "Duration", "Err", "Escaped", "Info",
    "Malformed", "None", "Number", "Ok", "Option", "Problem", "Result", "Row", "Self", "Severity", "Some", "String",
    "Unrecognized", "Value", "Vec", "chain", "filled", "held",
];

/// Why `text` cannot be an identifier; what a raw identifier can escape is none.
pub fn refuse(text: &str) -> Option<&'static str> {
    let plain = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    match text {
        "" => Some("is empty"),
        "_" => Some("is a pattern in Rust, not a name"),
        "self" | "Self" | "super" | "crate" => Some("is a keyword of Rust that cannot be escaped"),
        _ if text.starts_with(|c: char| c.is_ascii_digit()) => Some("is no name in Rust: it starts with a digit"),
        _ if !plain => Some("is no name in Rust: it must be made of ASCII letters, digits and `_`"),
        _ => None,
    }
}

/// The longest name of a type: rustdoc has a file `struct.NAME.html`, and no file has a longer name than 255.
const LONGEST_TYPE: usize = 255 - "struct..html".len();

/// Why `text` cannot name a type.
pub fn refuse_type(text: &str) -> Option<&'static str> {
    let too_long = || (text.len() > LONGEST_TYPE).then_some("is too long for the file that rustdoc makes of it");
    refuse(text).or_else(too_long)
}

/// Why `text` cannot name a package, to complete "it …": what cargo takes
/// (<https://doc.rust-lang.org/cargo/reference/manifest.html#the-name-field>) and rustc does not warn of.
pub fn refuse_package(text: &str) -> Option<&'static str> {
    let is_word =
        |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    if !text.starts_with(|c: char| c.is_ascii_lowercase()) || !text.split(['-', '_']).all(is_word) {
        return Some("is not made of lower-case words of letters and digits, joined by `-` or `_`");
    }
    if text.len() > 64 {
        return Some("has more than 64 characters, which crates.io does not take");
    }
    let name = text.replace('-', "_");
    if KEYWORDS.contains(&name.as_str()) || ["test", "core", "std", "alloc", "proc_macro"].contains(&name.as_str()) {
        return Some("is a name that Rust keeps for itself");
    }
    if ["serde", "serde_json"].contains(&name.as_str()) {
        return Some("is the name of a crate that the package depends on");
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{FUNCTIONS, KEYWORDS, refuse, refuse_package};

    #[test]
    fn words_that_are_searched_are_sorted() {
        assert!(KEYWORDS.is_sorted() && FUNCTIONS.is_sorted());
    }

    #[test]
    fn refuses_what_cannot_be_escaped() {
        for text in ["", "_", "self", "Self", "super", "crate", "2fa", "a-b", "é"] {
            assert!(refuse(text).is_some(), "{text}");
        }
        for text in ["type", "gen", "url", "union", "_a"] {
            assert_eq!(refuse(text), None, "{text}");
        }
    }

    #[test]
    fn refuses_packages_that_cargo_or_rustc_do_not_take() {
        let longest = "a".repeat(64);
        for name in ["vox-errors", "vox_errors2", "conformance", "build", "serde-errors", &longest] {
            assert_eq!(refuse_package(name), None, "{name}");
        }
        // A crate of the name of its own dependency has two candidates for that; rustc warns of `Vox` and `a__b`.
        let reserved = ["serde", "serde_json", "serde-json", "core", "alloc", "std", "test", "proc-macro", "match"];
        let malformed = ["@vox/errors", "", "Vox", "a__b", "a-", "-a", "1a", &"a".repeat(65)];
        for name in reserved.into_iter().chain(malformed) {
            assert!(refuse_package(name).is_some(), "{name}");
        }
    }
}
