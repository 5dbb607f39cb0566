//! The files of a domain: its module, and its codes.

use super::super::facts::{Fact, Predicate};
use super::super::names;
use super::super::runtime::{self, TYPES};
use super::lower::{self, Domain, Error};
use super::{TEMPLATES, docs, facts, literal};
use crate::edition::EditionError;
use serde::Serialize;
use std::collections::BTreeSet;

/// The codes of a domain, each a constant with all that there is to say of the error.
pub fn codes(domain: &Domain<'_>) -> String {
    let mut text = String::new();
    for error in domain.errors() {
        text.push('\n');
        docs::push_entry(&domain.entry(&error), names::constant, &mut text);
        let constant = names::constant(error.shown);
        text.extend(["export const ", &constant, " = ", &error.code, ";\n"]);
        for earlier in names::earlier_constants(error.shown).filter_map(|(earlier, _)| earlier) {
            text.push('\n');
            docs::push_renamed(&constant, &mut text);
            text.extend(["export const ", &earlier, " = ", &error.code, ";\n"]);
        }
    }
    text
}

/// The module of a domain.
pub fn module(domain: &Domain<'_>) -> String {
    let errors: Vec<_> = domain.errors().collect();
    let view = View {
        domain,
        imports: domain.imports(),
        makers: domain.makers(),
        handling: Fact::ALL
            .into_iter()
            .filter(|fact| fact.is_of(domain.shown))
            .filter_map(Fact::declared_kind)
            .collect(),
        has_shapes: errors.iter().any(|error| !error.is_plain() || error.has_accepted()),
        has_plain: errors.iter().any(Error::is_plain),
    };
    let each = |push: fn(&Domain<'_>, &Error<'_>, &mut String)| {
        let errors = &errors;
        move |to: &mut String| errors.iter().for_each(|error| push(domain, error, to))
    };
    let mut text = String::new();
    TEMPLATES.fill(
        "src/domain.ts",
        &view,
        &[
            ("data", &each(push_data)),
            ("reasons", &each(push_reasons)),
            ("reason_types", &each(push_reason_type)),
            ("shapes", &each(push_shape)),
            ("plain", &|to| push_plain(errors.iter().filter(|error| error.is_plain()).map(Error::wire_code), to)),
            ("predicates", &|to| push_predicates(domain, &errors, to)),
            ("facts", &|to| facts::push_functions(domain, &errors, to)),
            ("factories", &each(push_factory)),
        ],
        &mut text,
    );
    text
}

/// The module as its template reads it.
#[derive(Serialize)]
struct View<'v, 'e> {
    #[serde(flatten)]
    domain: &'v Domain<'e>,
    imports: Vec<String>,
    makers: BTreeSet<&'static str>,
    /// The types that it imports of what the manifest declares.
    handling: Vec<&'static str>,
    /// Whether the decoder must know more than their codes of some errors, and of some no more.
    has_shapes: bool,
    has_plain: bool,
}

/// What an error carries: a member of the interface of a domain's data.
fn push_data(domain: &Domain<'_>, error: &Error<'_>, to: &mut String) {
    docs::push_brief(&domain.entry(error), None, declared_factory, "   * ", to);
    to.extend(["  ", &error.member(), ": "]);
    if !error.has_fields() {
        to.push_str("undefined;\n");
        return;
    }
    to.push_str("{\n");
    for field in error.fields() {
        docs::push_text(field.about.as_deref().unwrap_or_default(), "     * ", to);
        let (optional, undefined) = if field.optional { ("?: ", " | undefined") } else { (": ", "") };
        to.extend(["    readonly ", field.name.as_str(), optional, TYPES[field.kind].name, undefined, ";\n"]);
    }
    to.push_str("  };\n");
}

/// What the module calls the error in docs.
fn declared_factory(shown: EditionError<'_>) -> String {
    names::declared_factory(&shown.error.name)
}

fn push_reasons(_: &Domain<'_>, error: &Error<'_>, to: &mut String) {
    if error.has_reasons() {
        to.extend(["  ", &error.member(), ": ", &names::reason(&error.model.name), ";\n"]);
    }
}

fn push_reason_type(_: &Domain<'_>, error: &Error<'_>, to: &mut String) {
    let reasons = &error.model.reasons;
    if reasons.is_empty() {
        return;
    }
    to.push('\n');
    docs::push_comment(" * ", to, |to| {
        to.extend([" * Why `", &names::factory(&error.model.name), "` was raised.\n *\n"]);
        to.push_str(" * A later version may send others than these:\n");
        for reason in reasons {
            docs::push_reason(reason, to);
        }
    });
    to.extend(["export type ", &names::reason(&error.model.name), " = "]);
    for reason in reasons {
        literal::push_string(&reason.code, to);
        to.push_str(" | ");
    }
    to.push_str("(string & {});\n");
    let reason = names::reason(&error.model.name);
    for earlier in &error.model.aliases {
        to.push('\n');
        docs::push_renamed(&reason, to);
        to.extend(["export type ", &names::reason(earlier), " = ", &reason, ";\n"]);
    }
}

/// What the decoder must know of an error besides its code on the wire: a case of a function, and one for the codes that it
/// had before.
fn push_shape(domain: &Domain<'_>, error: &Error<'_>, to: &mut String) {
    push_own_shape(domain, error, to);
    if !error.has_accepted() {
        return;
    }
    for code in &error.model.accepts {
        to.extend(["    case ", &literal::code(code), ":\n"]);
    }
    let shape = if error.is_plain() { String::new() } else { format!("...shapeOf({}), ", error.wire_code()) };
    to.extend(["      return { ", &shape, "code: ", &error.code, ", wireCode: ", error.wire_code(), " };\n"]);
}

fn push_own_shape(domain: &Domain<'_>, error: &Error<'_>, to: &mut String) {
    if error.is_plain() {
        return;
    }
    let mut members = Vec::new();
    if error.own_wire_code.is_some() {
        members.push(format!("code: {}", error.code));
    }
    if error.has_fields() {
        let fields = error.functions(|row| row.guard, runtime::OR_MISSING);
        members.push(format!("fields: {fields} satisfies {}<{}Data[{}]>", runtime::FIELDS, domain.class, error.code));
    }
    if error.has_reasons() {
        members.push("hasReasons: true".to_owned());
    }
    to.extend(["    case ", error.wire_code(), ":\n      return ", &lower::object(&members), ";\n"]);
}

/// Literals in lines of some hundred characters.
fn push_plain<'c>(codes: impl Iterator<Item = &'c str>, to: &mut String) {
    let mut length = 0;
    for code in codes {
        let before = match length {
            0 => "  ",
            _ if length + code.len() < 110 => ", ",
            _ => ",\n  ",
        };
        length = if before == ", " { length + before.len() } else { 0 } + code.len();
        to.extend([before, code]);
    }
    to.push_str(",\n");
}

fn push_predicates(domain: &Domain<'_>, errors: &[Error<'_>], to: &mut String) {
    for predicate in Predicate::all(domain.edition.catalogue()) {
        let mut errors = errors.iter().filter(|error| predicate.holds(error.model)).peekable();
        if errors.peek().is_none() {
            continue;
        }
        to.push('\n');
        docs::push_text(predicate.about(), " * ", to);
        to.extend(["export function ", &predicate.name(), "(error: Any", &domain.class]);
        to.push_str("): boolean {\n  switch (error.code) {\n");
        errors.for_each(|error| to.extend(["    case ", &error.code, ":\n"]));
        let others = if matches!(predicate, Predicate::Retryable) { "isTransient(error)" } else { "false" };
        to.extend(["      return true;\n    default:\n      return ", others, ";\n  }\n}\n"]);
    }
}

/// The function that makes an error.
fn push_factory(domain: &Domain<'_>, error: &Error<'_>, to: &mut String) {
    let (class, code) = (&domain.class[..], &error.code[..]);
    let (name, declared) = (names::factory(&error.model.name), names::declared_factory(&error.model.name));
    to.push('\n');
    let entry = domain.entry(error);
    docs::push_brief(&entry, entry.url.as_deref(), declared_factory, " * ", to);
    to.extend([if name == declared { "export " } else { "" }, "function ", &declared, "("]);
    push_parameters(class, error, to);
    to.extend([class, "<", code, "> {\n"]);
    if error.has_fields() {
        let menders = error.functions(|row| row.mender, runtime::MEND_OPTIONAL);
        to.extend([
            "  const mended = ",
            runtime::MEND_FIELDS,
            "<",
            class,
            "Data[",
            code,
            "]>(data, ",
            &menders,
            ");\n",
        ]);
    }
    if error.needs_escape() {
        to.push_str("  const detail = ");
        error.push_message("mended", to);
        to.push_str(";\n");
    }
    to.extend(["  return new ", class, "(\n    ", code, ",\n    "]);
    if error.needs_escape() {
        to.extend([runtime::PRINTABLE, "(detail)"]);
    } else {
        error.push_message("mended", to);
    }
    to.push_str(",\n    options,\n");
    let members = members(error);
    if !members.is_empty() {
        let data = if error.has_fields() { "mended" } else { "undefined" };
        to.extend(["    ", data, ",\n    ", &lower::object(&members), ",\n"]);
    }
    to.push_str("  );\n}\n");
    push_exported(&declared, &name, to);
    for earlier in &error.model.aliases {
        let (name, own) = (names::factory(earlier), names::declared_factory(earlier));
        to.push('\n');
        docs::push_renamed(&declared, to);
        to.extend([if name == own { "export " } else { "" }, "const ", &own, ": typeof ", &declared]);
        to.extend([" = ", &declared, ";\n"]);
        push_exported(&own, &name, to);
    }
}

/// The export of what could not be declared by its name.
fn push_exported(declared: &str, name: &str, to: &mut String) {
    if name != declared {
        to.extend(["export { ", declared, " as ", name, " };\n"]);
    }
}

/// What is handed in, up to the type of what comes out: first the fields that must be given. All else is by name, so that
/// a version of the catalogue that adds optional fields or reasons breaks no call.
fn push_parameters(class: &str, error: &Error<'_>, to: &mut String) {
    let options =
        if error.has_reasons() { format!("{class}Options<{}>", error.code) } else { "ErrorOptions".to_owned() };
    let data = format!("{class}Data[{}]", error.code);
    if error.may_be_empty() {
        to.extend(["\n  { data = {}, ...options }: ", &options, " & { readonly data?: ", &data]);
        to.push_str(" | undefined } = {},\n): ");
    } else if error.has_fields() {
        to.extend(["\n  data: ", &data, ",\n  options?: ", &options, ",\n): "]);
    } else {
        to.extend(["options?: ", &options, "): "]);
    }
}

/// What the envelope of an error holds besides domain, code, message and reason, where it was made here.
fn members(error: &Error<'_>) -> Vec<String> {
    let mut members = Vec::new();
    members.extend(error.own_wire_code.as_ref().map(|code| format!("code: {code}")));
    members.extend(error.needs_escape().then(|| "detail".to_owned()));
    if error.may_be_empty() {
        members.push(format!("...{}(mended)", runtime::DATA_MEMBER));
    } else if error.has_fields() {
        members.push("data: mended".to_owned());
    }
    members
}
