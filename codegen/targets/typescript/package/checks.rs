//! The tests of a package that speak of every error: what the type checker must say, and what factories must make.

use super::super::names;
use super::super::runtime::TYPES;
use super::lower::{Domain, Error};
use super::{TEMPLATES, literal};
use crate::name::Name;
use crate::template::Slots;
use serde::Serialize;

/// Adds the functions of `test/types.ts` about one domain.
pub fn push_types(domain: &Domain<'_>, to: &mut String) {
    let errors: Vec<_> = domain.errors().map(|error| (names::constant(error.shown), error)).collect();
    to.push('\n');
    let codes = format!("{}codes", domain.import);
    let view = Types { domain, first_code: errors.first().map_or("", |(_, error)| &error.code) };
    let every = |to: &mut String| {
        for (constant, error) in &errors {
            to.extend(["    case ", &codes, ".", constant, ":\n      error.code satisfies ", &error.code, ";\n"]);
            push_satisfied(domain, error, to);
            to.push_str("      break;\n");
        }
    };
    let but_first = |to: &mut String| {
        for (constant, _) in errors.iter().skip(1) {
            to.extend(["    case ", &codes, ".", constant, ":\n"]);
        }
        to.push_str(if errors.len() > 1 { "      break;\n" } else { "" });
    };
    let named = |to: &mut String| {
        for (constant, error) in &errors {
            to.extend(["  if (error.code === ", &codes, ".", constant, ") error satisfies ", &domain.import, "."]);
            to.extend([&domain.class, "<", &error.code, ">;\n"]);
        }
    };
    let wrong = |to: &mut String| {
        for (index, (_, error)) in errors.iter().enumerate().filter(|(_, (_, error))| error.has_fields()) {
            push_wrong(domain, index + 1, error, to);
        }
    };
    let slots: Slots<'_> = &[("every", &every), ("but_first", &but_first), ("named", &named), ("wrong", &wrong)];
    TEMPLATES.fill("test/types.domain.ts", &view, slots, to);
}

/// A domain as the template of its part of `test/types.ts` reads it.
#[derive(Serialize)]
struct Types<'v, 'e> {
    domain: &'v Domain<'e>,
    first_code: &'v str,
}

/// The types of what an error carries.
fn push_satisfied(domain: &Domain<'_>, error: &Error<'_>, to: &mut String) {
    for field in error.fields() {
        let or_missing = if field.optional { " | undefined" } else { "" };
        let name = field.name.as_str();
        to.extend(["      error.data.", name, " satisfies ", TYPES[field.kind].name, or_missing, ";\n"]);
    }
    if !error.has_fields() {
        to.push_str("      error.data satisfies undefined;\n");
    }
    if domain.has_reasons {
        let known = if error.has_reasons() { "string | " } else { "" };
        to.extend(["      error.reason satisfies ", known, "undefined;\n"]);
        for earlier in error.model.aliases.iter().filter(|_| error.has_reasons()) {
            let reason = names::reason(earlier);
            to.extend(["      error.reason satisfies ", &domain.import, ".", &reason, " | undefined;\n"]);
        }
    }
}

/// Calls of the factory of an error with fields that do not compile.
fn push_wrong(domain: &Domain<'_>, number: usize, error: &Error<'_>, to: &mut String) {
    let (factory, sample) = (names::factory(&error.model.name), error.sample());
    to.extend(["\nexport function wrong", &domain.class, &number.to_string(), "(): void {\n"]);
    if !error.may_be_empty() {
        to.push_str("  // @ts-expect-error The fields are missing.\n");
        to.extend(["  ", &domain.import, ".", &factory, "();\n"]);
    }
    for field in error.fields() {
        let (name, wrong) = (field.name.as_str(), TYPES[field.kind].wrong);
        to.push_str("  // @ts-expect-error A field has another type.\n");
        let data = format!("{{ ...{sample}, {name}: {wrong} }}");
        let data = if error.may_be_empty() { format!("{{ data: {data} }}") } else { data };
        to.extend(["  ", &domain.import, ".", &factory, "(", &data, ");\n"]);
    }
    to.push_str("}\n");
}

/// Adds what factories make: each error with its code, its data and its reason.
pub fn push_made(domain: &Domain<'_>, to: &mut String) {
    for error in domain.errors() {
        let (constant, sample) = (names::constant(error.shown), error.sample());
        let data = if error.has_fields() { &sample[..] } else { "undefined" };
        let mut push_called = |name: &Name, constant: &str, arguments: &str, reason: &str| {
            to.extend(["  [", &domain.import, ".", &names::factory(name), "(", arguments, "), "]);
            to.extend([&domain.import, "codes.", constant, ", ", data, ", ", reason, "],\n"]);
        };
        for (name, (earlier, _)) in error.model.aliases.iter().zip(names::earlier_constants(error.shown)) {
            push_called(name, earlier.as_deref().unwrap_or(&constant), &error.arguments(None), "undefined");
        }
        let mut push = |arguments: &str, reason: &str| push_called(&error.model.name, &constant, arguments, reason);
        push(&error.arguments(None), "undefined");
        if let Some(reason) = error.model.reasons.first() {
            let reason = literal::string(&reason.code);
            for (given, kept) in [(&reason[..], &reason[..]), (r#""a\ud800""#, r#""a\ufffd""#)] {
                push(&error.arguments(Some(given)), kept);
            }
        }
    }
}

/// Adds the errors with fields: the factory, a sample, and what mends each field.
pub fn push_mending(domain: &Domain<'_>, to: &mut String) {
    for error in domain.errors().filter(Error::has_fields) {
        let fields = error.fields().iter();
        let fields: Vec<_> = fields
            .map(|field| format!("[\"{}\", \"{}\", {}]", field.name, TYPES[field.kind].mender, field.optional))
            .collect();
        let (factory, sample) = (names::factory(&error.model.name), error.sample());
        if error.may_be_empty() {
            to.extend(["  [(data) => ", &domain.import, ".", &factory, "({ data }), ", &sample]);
        } else {
            to.extend(["  [", &domain.import, ".", &factory, ", ", &sample]);
        }
        to.extend([", [", &fields.join(", "), "]],\n"]);
    }
}
