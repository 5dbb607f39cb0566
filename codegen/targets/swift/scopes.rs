//! Every identifier that a Swift package declares.

use super::names::{self, objc};
use super::reserved::{self, MEMBERS, UMBRELLA_MEMBERS};
use crate::model::{Edition, EditionDomain, EditionError};
use crate::targets::{Origin, Scope};
use std::collections::BTreeSet;

/// The scopes of the edition.
pub fn scopes(edition: Edition<'_>) -> Vec<Scope> {
    let mut scopes = vec![types(edition), files(edition), predicates(edition), umbrella(edition), header(edition)];
    for domain in edition.domains() {
        scopes.push(cases(edition, &domain));
        for error in &domain.errors {
            scopes.extend(payload(&domain, *error));
            scopes.extend(reasons(&domain, *error));
        }
    }
    scopes
}

fn types(edition: Edition<'_>) -> Scope {
    let mut scope = Scope::new("the types of the Swift package", reserved::refuse_type);
    scope.declare_generated(super::RUNTIME_FILES);
    scope.declare_generated(&["DomainError"]);
    declare_types(&mut scope, edition);
    // A module that has a type of its own name cannot be named in a qualified name. One that is no module's name at all
    // is reported where it is given.
    let module = names::module(edition);
    if reserved::refuse_module(&module).is_none() {
        scope.declare(module, Origin::Catalogue);
    }
    scope
}

fn files(edition: Edition<'_>) -> Scope {
    let mut scope = Scope::new("the files of the Swift package", reserved::refuse_identifier);
    scope.ignore_case = true;
    scope.declare_generated(super::RUNTIME_FILES);
    declare_types(&mut scope, edition);
    scope
}

fn declare_types(scope: &mut Scope, edition: Edition<'_>) {
    scope.declare(names::umbrella(edition), Origin::Catalogue);
    for domain in edition.domains() {
        scope.declare(names::type_name(domain.domain), origin(&domain));
    }
}

fn predicates(edition: Edition<'_>) -> Scope {
    let mut scope = Scope::new("the members of every Swift error", reserved::refuse_identifier);
    scope.declare_generated(MEMBERS);
    for category in &edition.catalogue.categories {
        scope.declare(names::predicate(category), Origin::Category(category.name.as_str().to_owned()));
    }
    scope
}

fn umbrella(edition: Edition<'_>) -> Scope {
    let what = format!("the cases of the Swift enum `{}`", names::umbrella(edition));
    let mut scope = Scope::new(what, reserved::refuse_case);
    scope.declare_generated(UMBRELLA_MEMBERS);
    for domain in edition.domains() {
        scope.declare(names::domain_case(domain.domain), origin(&domain));
    }
    declare_predicates(&mut scope, edition);
    scope
}

fn cases(edition: Edition<'_>, domain: &EditionDomain<'_>) -> Scope {
    let what = format!("the cases of the Swift enum `{}`", names::type_name(domain.domain));
    let mut scope = Scope::new(what, reserved::refuse_case);
    scope.declare_generated(MEMBERS);
    declare_predicates(&mut scope, edition);
    for error in &domain.errors {
        scope.declare(names::case_name(*error), error_origin(domain, *error));
        if !error.error.reasons.is_empty() {
            scope.declare(names::reason_type(&error.error.name), error_origin(domain, *error));
        }
    }
    scope
}

fn declare_predicates(scope: &mut Scope, edition: Edition<'_>) {
    for category in &edition.catalogue.categories {
        scope.declare(names::predicate(category), Origin::Category(category.name.as_str().to_owned()));
    }
}

fn payload(domain: &EditionDomain<'_>, error: EditionError<'_>) -> Option<Scope> {
    let what = format!("the payload of the Swift case `{}`", names::case_name(error));
    let mut scope = Scope::new(what, reserved::refuse_identifier);
    for field in &error.error.fields {
        let (domain, error) = names_of(domain, error);
        scope.declare(names::label(field), Origin::Field(domain, error, field.name.as_str().to_owned()));
    }
    if !error.error.reasons.is_empty() {
        scope.declare_generated(&[names::REASON]);
    }
    (!error.error.fields.is_empty()).then_some(scope)
}

fn reasons(domain: &EditionDomain<'_>, error: EditionError<'_>) -> Option<Scope> {
    let what = format!("the cases of the Swift enum `{}`", names::reason_type(&error.error.name));
    let mut scope = Scope::new(what, reserved::refuse_case);
    scope.declare_generated(&["RawValue", "hash", "hashValue", "message", "rawValue", "unrecognized"]);
    for reason in &error.error.reasons {
        let (domain, error) = names_of(domain, error);
        scope.declare(names::reason_case(reason), Origin::Reason(domain, error, reason.name.as_str().to_owned()));
    }
    (!error.error.reasons.is_empty()).then_some(scope)
}

/// Objective-C has one space of names: constants, enums and their members share it.
fn header(edition: Edition<'_>) -> Scope {
    let mut scope = Scope::new("the names of the Objective-C header", reserved::refuse_identifier);
    for what in ["Code", "Reason", "Problem"] {
        scope.declare(objc::key(edition, what), Origin::Generated);
    }
    let mut fields = BTreeSet::new();
    for domain in edition.domains() {
        scope.declare(objc::type_name(edition, domain.domain), origin(&domain));
        scope.declare(objc::domain(edition, domain.domain), origin(&domain));
        for error in &domain.errors {
            scope.declare(objc::code(edition, domain.domain, *error), error_origin(&domain, *error));
            for field in &error.error.fields {
                if fields.insert(field.name.as_str()) {
                    let (domain, error) = names_of(&domain, *error);
                    let origin = Origin::Field(domain, error, field.name.as_str().to_owned());
                    scope.declare(objc::field_key(edition, field), origin);
                }
            }
        }
    }
    scope
}

fn origin(domain: &EditionDomain<'_>) -> Origin {
    Origin::Domain(domain.domain.name.as_str().to_owned())
}

fn error_origin(domain: &EditionDomain<'_>, error: EditionError<'_>) -> Origin {
    let (domain, error) = names_of(domain, error);
    Origin::Error(domain, error)
}

fn names_of(domain: &EditionDomain<'_>, error: EditionError<'_>) -> (String, String) {
    (domain.domain.name.as_str().to_owned(), error.error.name.as_str().to_owned())
}
