//! The names that errors had before: what programs call by one stays and is deprecated, but for variants, of which Rust has
//! no other names.

use super::accepted::push_table;
use super::{constructor, table};
use crate::name::Name;
use crate::targets::rust::literal::literal;
use crate::targets::rust::lower::{Domain, Error, is_made_from_code};
use crate::targets::rust::names::{self, escaped};
use crate::targets::rust::source::Source;
use proc_macro2::TokenStream;
use quote::quote;

/// Whether some error is found by a name that it had before, of those that are made by name.
pub fn has_names(domain: &Domain<'_>) -> bool {
    let mut errors = domain.shipped.errors.iter().map(|error| error.error);
    errors.any(|error| is_made_from_code(error) && !error.aliases.is_empty())
}

/// What a look-up by name goes on with, where no error has the `name`.
pub fn or_former(domain: &Domain<'_>) -> Option<TokenStream> {
    has_names(domain).then(|| quote!(.or_else(|| found(&ALIASES, name))))
}

/// Adds the table of the names that errors had before.
pub fn push_names(errors: &[Error<'_>], to: &mut Source) {
    let made = errors.iter().enumerate().filter(|(_, error)| error.is_made_from_code());
    let names =
        made.flat_map(|(index, error)| error.shipped.error.aliases.iter().map(move |alias| (alias.as_str(), index)));
    let mut names: Vec<(&str, usize)> = names.collect();
    names.sort_unstable();
    push_table(
        "The names that errors had before, with the position of each error.",
        "ALIASES",
        "&str",
        names,
        literal,
        to,
    );
}

/// Adds the code of an error as a constant under each name that the error had before.
pub fn push_constants(domain: &Domain<'_>, error: &Error<'_>, to: &mut Source) {
    for alias in names_of(error) {
        let kind = domain.codes.facts().constant;
        let former = names::constant(alias, names::plain(&error.variant));
        push_docs(&error.constant, to);
        push_deprecated(&error.constant, to);
        to.line(&["pub const ", &former, ": ", kind, " = ", &table::code(&error.code), ";"]);
    }
}

/// Adds the functions of an error under each name that the error had before.
pub fn push_functions(error: &Error<'_>, to: &mut Source) {
    for alias in names_of(error) {
        let former = escaped(names::constructor(alias, names::plain(&error.variant)));
        push_docs(&error.constructor, to);
        constructor::push_function(error, &former, |to| push_deprecated(&error.constructor, to), to);
        for (part, parameter) in error.settable() {
            let (former, setter) = (escaped(names::setter(alias, names::plain(part))), error.setter(part));
            push_docs(&setter, to);
            push_deprecated(&setter, to);
            to.line(&["#[must_use]"]);
            let parameters = ["self".to_owned(), format!("value: {parameter}")];
            to.list(&format!("pub fn {former}"), ("(", ")"), &parameters, " -> Self {");
            to.line(&["    self.", &setter, "(value)"]);
            to.line(&["}"]);
        }
    }
}

/// Adds the types of an error under each name that the error had before.
pub fn push_types(error: &Error<'_>, to: &mut Source) {
    for alias in names_of(error) {
        let payload = error.has_payload().then(|| (error.payload_type(), names::payload_type(alias)));
        let fields = error.fields_type().map(|kind| (kind, names::fields_type(alias)));
        let reasons = error.reasons.clone().map(|kind| (kind, names::reason_type(alias)));
        for (kind, former) in [payload, fields, reasons].into_iter().flatten() {
            push_docs(&kind, to);
            push_deprecated(&kind, to);
            to.line(&["pub type ", &escaped(former), " = ", &kind, ";"]);
        }
    }
}

/// Adds under which names people knew an error, to the documentation of its variant.
pub fn push_line(error: &Error<'_>, to: &mut Source) {
    let names: Vec<String> = names_of(error).map(|alias| format!("`{alias}`")).collect();
    if let Some((last, others)) = names.split_last() {
        let others = if others.is_empty() { String::new() } else { format!("{} and ", others.join(", ")) };
        to.lines("///");
        to.doc(&format!("Formerly {others}{last}."));
    }
}

fn names_of<'e>(error: &Error<'e>) -> impl Iterator<Item = &'e Name> + use<'e> {
    error.shipped.error.aliases.iter()
}

fn push_docs(now: &str, to: &mut Source) {
    to.apart();
    to.doc(&format!("An earlier name of `{}`.", names::plain(now)));
}

fn push_deprecated(now: &str, to: &mut Source) {
    let note = format!("note = {}", literal(&format!("renamed to `{}`", names::plain(now))));
    to.list("#[deprecated", ("(", ")]"), &[note], "");
}
