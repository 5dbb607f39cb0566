//! The Objective-C header, and the file that defines what it declares: domains, codes and `userInfo` keys, equal to Swift's.

use super::super::names::{self, objc};
use super::super::nserror;
use super::docs::{HeaderDoc, deprecation, push_header_line};
use super::literal;
use crate::edition::{Edition, EditionDomain, EditionError};
use crate::model::{Field, Reason};
use crate::name::Name;
use crate::reference::{Dialect, Entry, Instead, push_line};
use std::collections::BTreeMap;

const BEGIN: &str = "\
#if __has_include(<Foundation/Foundation.h>)
#import <Foundation/Foundation.h>

NS_ASSUME_NONNULL_BEGIN
";

/// The header.
pub fn header(edition: &Edition<'_>) -> String {
    let errors: usize = edition.domains().map(|domain| domain.errors.len()).sum();
    let mut header = String::with_capacity(4096 + errors * 160);
    header.push_str(BEGIN);
    for key in keys(edition) {
        header.push('\n');
        push_header_line("/// ", &mut header, |line| HeaderDoc.text(&key.about, line));
        header.extend(["FOUNDATION_EXPORT NSString *const ", &key.name, ";\n"]);
    }
    for value in handling(edition) {
        header.push('\n');
        push_header_line("/// ", &mut header, |line| push_line(&value.about, &HeaderDoc, line));
        header.extend(["FOUNDATION_EXPORT NSString *const ", &value.name, ";\n"]);
    }
    for domain in edition.domains() {
        push_domain(edition, domain, &mut header);
        for (reason, now) in reasons(edition, domain) {
            header.push('\n');
            push_header_line("/// ", &mut header, |line| push_line(&reason.about, &HeaderDoc, line));
            header.push_str("FOUNDATION_EXPORT ");
            if let Some(now) = now {
                push_renamed(&now, &mut header);
                header.push(' ');
            }
            header.extend(["NSString *const ", &reason.name, ";\n"]);
        }
    }
    header + "\nNS_ASSUME_NONNULL_END\n\n#endif\n"
}

fn push_domain(edition: &Edition<'_>, domain: &EditionDomain<'_>, to: &mut String) {
    let type_name = objc::type_name(edition, domain.domain);
    let constant = objc::domain(&type_name);
    to.push('\n');
    push_header_line("/// ", to, |line| HeaderDoc.text(&domain.domain.title, line));
    to.extend(["FOUNDATION_EXPORT NSErrorDomain const ", &constant, ";\n\n"]);
    to.extend(["/// The codes of `", &constant, "`.\n"]);
    to.extend(["typedef NS_ERROR_ENUM(", &constant, ", ", &type_name, ") {\n"]);
    for error in &domain.errors {
        push_code(edition, &Entry::new(edition, domain, *error), &type_name, to);
    }
    to.push_str("};\n");
}

fn push_code(edition: &Edition<'_>, entry: &Entry<'_>, type_name: &str, to: &mut String) {
    let code = |error: EditionError<'_>| objc::code(type_name, &names::case_name(error));
    let fields = &entry.shipped.error.fields;
    push_header_line("    /// ", to, |line| {
        entry.message().push(&HeaderDoc, |field| fields[field].name.as_str(), line);
    });
    to.extend(["    ", &code(entry.shipped)]);
    let name =
        |instead: Instead<'_>| objc::code(&objc::type_name(edition, instead.domain), &names::case_name(instead.error));
    if let Some(message) = deprecation(entry, name) {
        to.push_str(" __attribute__((deprecated(");
        literal::push_c(&message, to);
        to.push_str(")))");
    }
    to.extend([" = ", &nserror::number(entry.shipped).to_string(), ",\n"]);
    for (former, _) in names::former_cases(entry.shipped) {
        let now = code(entry.shipped);
        push_header_line("    /// ", to, |line| line.extend(["The former name of `", &now, "`."]));
        to.extend(["    ", &objc::code(type_name, &former), " "]);
        push_renamed(&now, to);
        to.extend([" = ", &now, ",\n"]);
    }
}

/// Adds the attribute of what has the name `now`.
fn push_renamed(now: &str, to: &mut String) {
    to.push_str("__attribute__((deprecated(");
    literal::push_c(&format!("renamed to `{now}`"), to);
    to.push_str(", ");
    literal::push_c(now, to);
    to.push_str(")))");
}

/// The file that defines what the header declares.
pub fn definitions(edition: &Edition<'_>) -> String {
    let module = objc::module(&names::module(edition));
    let mut text = format!("#import \"{module}.h\"\n\n#if __has_include(<Foundation/Foundation.h>)\n\n");
    for key in keys(edition) {
        push_definition("NSString *const ", &key.name, &key.value, &mut text);
    }
    for value in handling(edition) {
        push_definition("NSString *const ", &value.name, &value.value, &mut text);
    }
    text.push('\n');
    for domain in edition.domains() {
        let constant = objc::domain(&objc::type_name(edition, domain.domain));
        push_definition("NSErrorDomain const ", &constant, &edition.qualified(domain.domain), &mut text);
    }
    for (reason, _) in edition.domains().flat_map(|domain| reasons(edition, domain)) {
        push_definition("NSString *const ", &reason.name, &reason.value, &mut text);
    }
    text + "\n#endif\n"
}

fn push_definition(of: &str, name: &str, value: &str, to: &mut String) {
    to.extend([of, name, " = @"]);
    literal::push_c(value, to);
    to.push_str(";\n");
}

/// Severities and actions, which are values of their keys.
fn handling(edition: &Edition<'_>) -> Vec<Constant> {
    let catalogue = edition.catalogue();
    let constant = |constant: fn(&Edition<'_>, &Name) -> String, name: &Name, about: &str| Constant {
        name: constant(edition, name),
        value: name.to_string(),
        about: if about.is_empty() { name.sentence() } else { about.to_owned() },
    };
    let severities = catalogue.severities.iter().map(|it| constant(objc::severity, &it.name, &it.about));
    let actions = catalogue.actions.iter().map(|it| constant(objc::action, &it.name, &it.about));
    severities.chain(actions).collect()
}

/// The reasons of a domain's errors, which are values of the key for reasons; with the name that one has now where it is a
/// former one.
fn reasons(edition: &Edition<'_>, domain: &EditionDomain<'_>) -> Vec<(Constant, Option<String>)> {
    let type_name = objc::type_name(edition, domain.domain);
    let constant = |code: &str, reason: &Reason| Constant {
        name: objc::reason(code, reason),
        value: reason.code.clone(),
        about: reason.message.clone().unwrap_or_else(|| reason.name.sentence()),
    };
    let of_error = |error: &EditionError<'_>| {
        let case = names::case_name(*error);
        let code = objc::code(&type_name, &case);
        let mut constants: Vec<_> = error.error.reasons.iter().map(|reason| (constant(&code, reason), None)).collect();
        for (former, _) in names::former_cases(*error) {
            let former = objc::code(&type_name, &former);
            constants.extend(error.error.reasons.iter().map(|reason| {
                let now = objc::reason(&code, reason);
                (constant(&former, reason), Some(now))
            }));
        }
        constants
    };
    domain.errors.iter().flat_map(of_error).collect()
}

/// A constant text: a key of `userInfo`, or a reason.
struct Constant {
    name: String,
    value: String,
    about: String,
}

/// The keys, and those of fields in order.
fn keys(edition: &Edition<'_>) -> Vec<Constant> {
    let own = nserror::keys(edition.uses()).map(|key| Constant {
        name: objc::key(edition, key.name),
        value: nserror::key(edition, key.what),
        about: key.about.to_owned(),
    });
    let errors = edition.domains().flat_map(|domain| &domain.errors);
    let fields: BTreeMap<&str, &Field> =
        errors.flat_map(|error| &error.error.fields).map(|field| (field.name.as_str(), field)).collect();
    let of_fields = fields.into_values().map(|field| Constant {
        name: objc::field_key(edition, field),
        value: format!("{}{}", nserror::data_prefix(edition), field.name),
        about: format!("The field `{}` of an error.", field.name),
    });
    own.chain(of_fields).collect()
}
