//! Every identifier that a Swift package declares.

use super::names::{self, objc};
use super::reserved::{self, MEMBERS, UMBRELLA_MEMBERS};
use crate::plan::{Edition, EditionDomain, EditionError};
use crate::targets::{Namespace, Origin, Rules, ScopeId};
use std::collections::BTreeSet;

/// Allocates what the package of the edition declares.
pub fn allocate(edition: &Edition<'_>, namespace: &mut Namespace) {
    types(edition, namespace);
    files(edition, namespace);
    predicates(edition, namespace);
    umbrella(edition, namespace);
    header(edition, namespace);
    for domain in edition.domains() {
        cases(edition, domain, namespace);
        for error in &domain.errors {
            payload(*error, namespace);
            reasons(*error, namespace);
        }
    }
}

fn types(edition: &Edition<'_>, namespace: &mut Namespace) {
    let scope = namespace.scope("the types of the Swift package", Rules::new(reserved::refuse_type));
    namespace.provide(scope, super::RUNTIME_FILES.iter().copied());
    namespace.provide(scope, ["DomainError"]);
    declare_types(scope, edition, namespace);
    // A module that has a type of its own name cannot be named in a qualified name. One that is no module's name at all
    // is reported where it is given.
    let module = names::module(edition);
    if reserved::refuse_module(&module).is_none() {
        namespace.declare(scope, module, Origin::Catalogue);
    }
}

fn files(edition: &Edition<'_>, namespace: &mut Namespace) {
    let rules = Rules::new(reserved::refuse_identifier).ignoring_case();
    let scope = namespace.scope("the files of the Swift package", rules);
    namespace.provide(scope, super::RUNTIME_FILES.iter().copied());
    declare_types(scope, edition, namespace);
}

fn declare_types(scope: ScopeId, edition: &Edition<'_>, namespace: &mut Namespace) {
    namespace.declare(scope, names::umbrella(edition), Origin::Catalogue);
    for domain in edition.domains() {
        namespace.declare(scope, names::type_name(domain.domain), domain.origin());
    }
}

fn predicates(edition: &Edition<'_>, namespace: &mut Namespace) {
    let scope = namespace.scope("the members of every Swift error", Rules::new(reserved::refuse_identifier));
    namespace.avoid(scope, MEMBERS);
    declare_predicates(scope, edition, namespace);
}

fn umbrella(edition: &Edition<'_>, namespace: &mut Namespace) {
    let what = format!("the cases of the Swift enum `{}`", names::umbrella(edition));
    let scope = namespace.scope(what, Rules::new(reserved::refuse_case));
    namespace.avoid(scope, UMBRELLA_MEMBERS);
    for domain in edition.domains() {
        namespace.declare(scope, names::domain_case(domain.domain), domain.origin());
    }
    declare_predicates(scope, edition, namespace);
}

fn cases(edition: &Edition<'_>, domain: &EditionDomain<'_>, namespace: &mut Namespace) {
    let what = format!("the cases of the Swift enum `{}`", names::type_name(domain.domain));
    let scope = namespace.scope(what, Rules::new(reserved::refuse_case));
    namespace.avoid(scope, MEMBERS);
    declare_predicates(scope, edition, namespace);
    for error in &domain.errors {
        namespace.declare(scope, names::case_name(*error), error.origin());
        if !error.error.reasons.is_empty() {
            namespace.declare(scope, names::reason_type(&error.error.name), error.origin());
        }
    }
}

fn declare_predicates(scope: ScopeId, edition: &Edition<'_>, namespace: &mut Namespace) {
    for (id, category) in edition.catalogue.categories.iter().enumerate() {
        namespace.declare(scope, names::predicate(category), Origin::Category(id));
    }
}

fn payload(error: EditionError<'_>, namespace: &mut Namespace) {
    if error.error.fields.is_empty() {
        return;
    }
    let what = format!("the payload of the Swift case `{}`", names::case_name(error));
    let scope = namespace.scope(what, Rules::new(reserved::refuse_identifier));
    for (field, origin) in error.fields() {
        namespace.declare(scope, names::label(field), origin);
    }
    if !error.error.reasons.is_empty() {
        namespace.provide(scope, [names::REASON]);
    }
}

fn reasons(error: EditionError<'_>, namespace: &mut Namespace) {
    if error.error.reasons.is_empty() {
        return;
    }
    let what = format!("the cases of the Swift enum `{}`", names::reason_type(&error.error.name));
    let scope = namespace.scope(what, Rules::new(reserved::refuse_case));
    namespace.avoid(scope, &["RawValue", "hash", "hashValue", "message", "rawValue", "unrecognized"]);
    for (reason, origin) in error.reasons() {
        namespace.declare(scope, names::reason_case(reason), origin);
    }
}

/// Objective-C has one space of names: constants, enums and their members share it.
fn header(edition: &Edition<'_>, namespace: &mut Namespace) {
    let scope = namespace.scope("the names of the Objective-C header", Rules::new(reserved::refuse_identifier));
    namespace.provide(scope, ["Code", "Reason", "Problem"].map(|what| objc::key(edition, what)));
    let mut fields = BTreeSet::new();
    for domain in edition.domains() {
        namespace.declare(scope, objc::type_name(edition, domain.domain), domain.origin());
        namespace.declare(scope, objc::domain(edition, domain.domain), domain.origin());
        for error in &domain.errors {
            namespace.declare(scope, objc::code(edition, domain.domain, *error), error.origin());
            for (field, origin) in error.fields() {
                if fields.insert(field.name.as_str()) {
                    namespace.declare(scope, objc::field_key(edition, field), origin);
                }
            }
        }
    }
}
