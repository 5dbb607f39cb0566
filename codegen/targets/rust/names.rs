//! The identifiers of Rust, by what they name.

use super::reserved::{FUNCTIONS, HANDLING, KEYWORDS};
use super::runtime;
use crate::edition::EditionError;
use crate::model::{Catalogue, Domain, Field, Reason};
use crate::name::Name;

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
    let name = domain.name_in_code().snake();
    if runtime::modules().any(|module| module == name) || ["lib", "main"].contains(&name.as_str()) {
        return format!("{name}_");
    }
    usable(name)
}

/// `SessionError`: the type of a domain.
pub fn type_name(domain: &Domain) -> String {
    format!("{}Error", domain.name_in_code().pascal())
}

/// `Session`: the variant of the umbrella that holds a domain.
pub fn domain_variant(domain: &Domain) -> String {
    domain.name_in_code().pascal()
}

/// `SessionIsFull`: the variant of an error.
pub fn variant(error: EditionError<'_>) -> String {
    error.given_name().map_or_else(|| error.error.name.pascal(), str::to_owned)
}

/// `session_is_full`: the function that makes an error, whose variant is so called.
pub fn constructor(error: &Name, variant: &str) -> String {
    let name = usable(error.snake());
    // A variant of that name would hide it.
    let is_taken = FUNCTIONS.binary_search(&name.as_str()).is_ok() || HANDLING.contains(&name.as_str());
    if is_taken || name == variant { format!("{name}_") } else { name }
}

/// `SESSION_IS_FULL`: the code of an error, whose variant is so called.
pub fn constant(error: &Name, variant: &str) -> String {
    let name = error.screaming_snake();
    // A variant of that name would hide it.
    if name == "DOMAIN" || name == "_" || name == variant { format!("{name}_") } else { name }
}

/// `as_session`: the function of the umbrella that gives the error of a domain.
pub fn accessor(domain: &Domain) -> String {
    format!("as_{}", domain.name_in_code().snake())
}

/// `SessionIsFullPayload`: what an error carries.
pub fn payload_type(error: &Name) -> String {
    format!("{}Payload", error.pascal())
}

/// `SessionIsFullFields`: what an error always carries, by name.
pub fn fields_type(error: &Name) -> String {
    format!("{}Fields", error.pascal())
}

/// Whether what an error always carries is given by name, in a type of its own: two of one type could be mixed up.
pub fn takes_fields_by_name(error: EditionError<'_>) -> bool {
    error.error.fields.iter().filter(|field| !field.optional).count() > 1
}

/// `with_session_is_full_limit`: the function that sets what may be missing; `part` is the identifier of the field.
pub fn setter(error: &Name, part: &str) -> String {
    format!("with_{}_{part}", error.snake())
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

/// `Permission`: the variant of a label, which is a category, a severity or an action.
pub fn label_variant(label: &Name) -> String {
    label.pascal()
}

/// `is_permission`: whether an error is of a category.
pub fn predicate(category: &Name) -> String {
    format!("is_{}", category.snake())
}

/// The variant for what this build does not know.
pub const UNRECOGNIZED: &str = "Unrecognized";

/// `name`, or `name_` where it is a keyword that cannot be escaped.
fn usable(name: String) -> String {
    if ["crate", "self", "super"].contains(&name.as_str()) { format!("{name}_") } else { name }
}

/// An identifier as it stands in source: escaped if it is a keyword.
pub fn escaped(name: String) -> String {
    if KEYWORDS.binary_search(&name.as_str()).is_ok() { format!("r#{name}") } else { name }
}

/// An identifier as it was before it was [`escaped`].
pub fn plain(escaped: &str) -> &str {
    escaped.strip_prefix("r#").unwrap_or(escaped)
}

/// A link to a variant in documentation; a variant in lower case may share its name with a function.
pub fn variant_link(kind: &str, variant: &str) -> String {
    let name = plain(variant);
    let marker = if name.starts_with(|c: char| c.is_ascii_uppercase()) { "" } else { "variant@" };
    format!("[`{marker}{kind}::{name}`]")
}

/// The same in a list, where what stands in brackets alone, before a colon, would say where a link leads.
pub fn near_link(kind: &str, variant: &str) -> String {
    let name = plain(variant);
    let marker = if name.starts_with(|c: char| c.is_ascii_uppercase()) { "" } else { "variant@" };
    format!("[`{name}`]({marker}{kind}::{name})")
}

/// The same for a variant that another module beside this one declares; none where that is called by a keyword, which no link
/// can name.
pub fn distant_link(module: &str, kind: &str, variant: &str) -> Option<String> {
    let name = plain(variant);
    let marker = if name.starts_with(|c: char| c.is_ascii_uppercase()) { "" } else { "variant@" };
    (!module.starts_with("r#")).then(|| format!("[`{kind}::{name}`]({marker}super::{module}::{kind}::{name})"))
}
