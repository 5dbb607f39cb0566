//! How programs make errors: a function for each, and a type for what several fields hold.

use super::{former, kind};
use crate::reference::{Entry, Instead};
use crate::targets::rust::docs::Note;
use crate::targets::rust::literal::literal;
use crate::targets::rust::lower::{Domain, Error, Package};
use crate::targets::rust::names;
use crate::targets::rust::source::Source;
use crate::targets::rust::types::wrap;

/// Adds the function that makes an error, and one for each part that may be missing. What several fields hold is given by
/// name, in whatever order the catalogue has them.
pub fn push(package: &Package<'_>, domain: &Domain<'_>, error: &Error<'_>, to: &mut Source) {
    let link = names::variant_link("Self", &error.variant);
    to.apart();
    to.line(&["/// ", &link, if error.has_payload() { " with what it always carries." } else { "." }]);
    push_function(error, &error.constructor, |to| push_deprecated(package, domain, error, to), to);
    push_setters(error, to);
    former::push_functions(error, to);
}

/// Adds the function that makes an error, under a name, below its documentation.
pub fn push_function(error: &Error<'_>, name: &str, deprecate: impl FnOnce(&mut Source), to: &mut Source) {
    let fields_type = error.fields_type();
    to.lines("#[must_use]\n#[inline]");
    if fields_type.is_some() {
        // Whether the type could be copied is the catalogue's affair, and no program is to depend on it.
        to.line(&["#[allow("]);
        to.lines("    clippy::needless_pass_by_value,\n    reason = \"it may come to hold what is moved\"\n)]");
    }
    deprecate(to);
    let parameters = match &fields_type {
        Some(kind) => vec![format!("fields: {kind}")],
        None => error.required().map(|field| format!("{}: {}", field.ident, field.kind().parameter)).collect(),
    };
    // None is `const`, since an error may come to carry something.
    to.list(&format!("pub fn {name}"), ("(", ")"), &parameters, " -> Self {");
    to.within(1, |to| push_value(error, fields_type.is_some(), to));
    to.line(&["}"]);
}

/// Adds the attribute of a deprecated error: only who makes it is warned, since a peer may send it for years.
fn push_deprecated(package: &Package<'_>, domain: &Domain<'_>, error: &Error<'_>, to: &mut Source) {
    let Some(said) = &error.shipped.error.deprecated else { return };
    let mut parts = vec![format!("since = {}", literal(&said.since.to_string()))];
    let mut note = String::new();
    if let Some(deprecation) = Entry::new(package.edition, domain.shipped, error.shipped).deprecation {
        let name = |instead: Instead<'_>| {
            let function = names::constructor(&instead.error.error.name, &names::variant(instead.error));
            if instead.is_elsewhere {
                format!("`{}::{function}`", names::type_name(instead.domain))
            } else {
                format!("`{function}`")
            }
        };
        deprecation.push_advice(&Note, name, &mut note);
    }
    if !note.is_empty() {
        parts.push(format!("note = {}", literal(&note)));
    }
    to.list("#[deprecated", ("(", ")]"), &parts, "");
}

/// Adds the value that a constructor makes.
fn push_value(error: &Error<'_>, by_name: bool, to: &mut Source) {
    let values = error.fields.iter().map(|field| {
        let (ident, kind) = (&field.ident, field.kind());
        let value = match by_name {
            _ if field.model.optional => "None".to_owned(),
            true => wrap(kind.from_given, &format!("fields.{ident}")),
            false => wrap(kind.from_parameter, ident),
        };
        if value == *ident { value } else { format!("{ident}: {value}") }
    });
    let reason = error.reasons.as_ref().map(|_| format!("{}: None", names::REASON));
    let values: Vec<String> = values.chain(reason).collect();
    if values.is_empty() {
        return to.line(&["Self::", &error.variant, " {}"]);
    }
    let (head, braces) = (format!("Self::{}(Box::new({}", error.variant, error.payload_type()), (" { ", " }))"));
    if values.iter().any(|value| value.contains('(')) {
        to.broken_list(&head, braces, &values, "");
    } else {
        to.list(&head, braces, &values, "");
    }
}

/// Adds a function for each part that may be missing.
fn push_setters(error: &Error<'_>, to: &mut Source) {
    for field in error.fields.iter().filter(|field| field.model.optional) {
        let kind = field.kind();
        push_setter(error, &field.ident, kind.parameter, &wrap(kind.from_optional, "value"), to);
    }
    if let Some(kind) = &error.reasons {
        push_setter(error, names::REASON, &format!("impl Into<{kind}>"), "Some(value.into())", to);
    }
}

/// Adds the function that sets a part, given as its identifier.
fn push_setter(error: &Error<'_>, ident: &str, parameter: &str, value: &str, to: &mut Source) {
    let link = names::variant_link("Self", &error.variant);
    to.apart();
    to.line(&["/// Sets `", names::plain(ident), "` of ", &link, "; another error stays as it is."]);
    to.line(&["#[must_use]"]);
    to.list(
        &format!("pub fn {}", error.setter(ident)),
        ("(", ")"),
        &["mut self".to_owned(), format!("value: {parameter}")],
        " -> Self {",
    );
    to.within(1, |to| {
        to.line(&["if let Self::", &error.variant, "(payload) = &mut self {"]);
        to.line(&["    payload.", ident, " = ", value, ";"]);
        to.lines("}\nself");
    });
    to.line(&["}"]);
}

/// Adds the type of what an error always carries, where that is given by name.
pub fn push_fields(domain: &Domain<'_>, error: &Error<'_>, to: &mut Source) {
    let Some(fields_type) = error.fields_type() else { return };
    to.apart();
    to.doc(&format!("What {} always carries.", names::variant_link(&domain.kind, &error.variant)));
    to.line(&["#[derive(Debug, Clone)]"]);
    to.line(&["pub struct ", &fields_type, " {"]);
    to.within(1, |to| {
        for field in error.required() {
            to.apart();
            kind::push_field_doc(field.model.about.as_deref(), names::plain(&field.ident), to);
            to.line(&["pub ", &field.ident, ": ", field.kind().given, ","]);
        }
    });
    to.line(&["}"]);
}
