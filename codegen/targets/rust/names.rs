//! The identifiers of Rust, by what they name.

use super::scopes::FUNCTIONS;
use crate::model::{Catalogue, Category, Domain, Field, Reason};
use crate::name::Name;
use crate::plan::EditionError;
use proc_macro2::{Ident, Span};

/// `VoxError`: any error of the catalogue.
pub fn umbrella(catalogue: &Catalogue) -> String {
    format!("{}Error", catalogue.name.pascal())
}

/// `vox_error`: the module of the umbrella.
pub fn umbrella_module(catalogue: &Catalogue) -> String {
    let words = catalogue.name.snake();
    if words.is_empty() { "error".to_owned() } else { format!("{words}_error") }
}

/// `vox`: the file that a build script includes, without `.rs`.
pub fn file_stem(catalogue: &Catalogue) -> String {
    catalogue.name.snake()
}

/// `vox-errors`: the package, where the author gave no name.
pub fn package(catalogue: &str) -> String {
    format!("{catalogue}-errors")
}

/// `session`: the module of a domain.
pub fn module(domain: &Domain) -> String {
    let name = domain.name.snake();
    if MODULES.contains(&name.as_str()) || ["lib", "main"].contains(&name.as_str()) {
        return format!("{name}_");
    }
    usable(name)
}

/// The modules of every package, but for that of the umbrella.
pub const MODULES: &[&str] =
    &["category", "escape", "json", "members", "number", "serde_impls", "table", "value", "wire"];

/// `SessionError`: the type of a domain.
pub fn type_name(domain: &Domain) -> String {
    format!("{}Error", domain.name.pascal())
}

/// `Session`: the variant of the umbrella that holds a domain.
pub fn domain_variant(domain: &Domain) -> String {
    domain.name.pascal()
}

/// `SessionIsFull`: the variant of an error.
pub fn variant(error: EditionError<'_>) -> String {
    error.given_name().map_or_else(|| error.error.name.pascal(), str::to_owned)
}

/// `session_is_full`: the function that makes an error.
pub fn constructor(error: EditionError<'_>) -> String {
    let name = usable(error.error.name.snake());
    // A variant of that name would hide it.
    if FUNCTIONS.contains(&name.as_str()) || name == variant(error) { format!("{name}_") } else { name }
}

/// `SessionIsFullFields`: what an error always carries, by name.
pub fn fields_type(error: &Name) -> String {
    format!("{}Fields", error.pascal())
}

/// `with_session_is_full_limit`: the function that sets what may be missing; `part` is the identifier of the field.
pub fn setter(error: EditionError<'_>, part: &str) -> String {
    format!("with_{}_{part}", error.error.name.snake())
}

/// `limit`: a field.
pub fn field(field: &Field) -> String {
    usable(field.name.snake())
}

/// The field that holds the sub-code of an error.
pub const REASON: &str = "reason";

/// `SessionIsFullReason`: the type of an error's sub-codes.
pub fn reason_type(error: &Name) -> String {
    format!("{}Reason", error.pascal())
}

/// `Lobby`: the variant of a sub-code.
pub fn reason_variant(reason: &Reason) -> String {
    reason.name.pascal()
}

/// `Permission`: the variant of a category.
pub fn category_variant(category: &Category) -> String {
    category.name.pascal()
}

/// `is_permission`: whether an error is of a category.
pub fn predicate(category: &Category) -> String {
    format!("is_{}", category.name.snake())
}

/// A link to a variant in documentation; a variant in lower case may share its name with a function.
pub fn variant_link(kind: &str, variant: &Ident) -> String {
    let name = plain(variant);
    let marker = if name.starts_with(|c: char| c.is_ascii_uppercase()) { "" } else { "variant@" };
    format!("[`{marker}{kind}::{name}`]")
}

/// The variant for what this build does not know.
pub const UNRECOGNIZED: &str = "Unrecognized";

/// `name`, or `name_` where it is a keyword that cannot be escaped.
fn usable(name: String) -> String {
    if ["crate", "self", "super"].contains(&name.as_str()) { format!("{name}_") } else { name }
}

/// `text` as an identifier, escaped if it is a keyword.
///
/// [`refuse`] keeps text that is no identifier from coming here; it would become `unnamed`.
pub fn ident(text: &str) -> Ident {
    let span = Span::call_site();
    match refuse(text) {
        Some(_) => Ident::new("unnamed", span),
        None if KEYWORDS.contains(&text) => Ident::new_raw(text, span),
        None => Ident::new(text, span),
    }
}

/// An identifier as it was before it was escaped.
pub fn plain(ident: &Ident) -> String {
    let text = ident.to_string();
    text.strip_prefix("r#").map(str::to_owned).unwrap_or(text)
}

/// Why `text` cannot be an identifier; what a raw identifier can escape is none.
pub fn refuse(text: &str) -> Option<&'static str> {
    let plain = text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    match text {
        "" => Some("is empty"),
        "_" => Some("is a pattern in Rust, not a name"),
        "self" | "Self" | "super" | "crate" => Some("is a keyword of Rust that cannot be escaped"),
        _ if text.starts_with(|c: char| c.is_ascii_digit()) => Some("is no name in Rust: it starts with a digit"),
        _ if !plain => Some("is no name in Rust: it must be made of ASCII letters, digits and `_`"),
        _ => None,
    }
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

/// Strict and reserved keywords of edition 2024: <https://doc.rust-lang.org/reference/keywords.html>.
const KEYWORDS: &[&str] = &[
    "Self", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static", "struct", "super",
    "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

#[cfg(test)]
mod tests {
    use super::{ident, refuse, refuse_package};

    #[test]
    fn escapes_keywords() {
        assert_eq!(ident("type").to_string(), "r#type");
        assert_eq!(ident("gen").to_string(), "r#gen");
        assert_eq!(ident("url").to_string(), "url");
        assert_eq!(ident("a b").to_string(), "unnamed");
        assert_eq!(ident("self").to_string(), "unnamed");
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
