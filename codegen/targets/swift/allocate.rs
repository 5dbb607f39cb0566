//! Every identifier that a Swift package declares.

use super::members::{self, Extra};
use super::names::{self, objc};
use super::{nserror, reserved};
use crate::plan::{Edition, EditionDomain, EditionError};
use crate::targets::{Namespace, Origin, Rules, ScopeId};
use std::collections::HashSet;
use std::slice;

/// Allocates what the package of the edition declares.
pub fn allocate(edition: &Edition<'_>, namespace: &mut Namespace) {
    types(edition, namespace);
    files(edition, namespace);
    predicates(edition, namespace);
    umbrella(edition, namespace);
    let mut header = Header::new(edition, namespace);
    for domain in edition.domains() {
        header.domain(domain, namespace);
        let cases = cases(edition, domain, namespace);
        for error in &domain.errors {
            let case = namespace.declare(cases, names::case_name(*error), error.origin());
            header.error(&case, *error, namespace);
            if !error.error.reasons.is_empty() {
                namespace.declare(cases, names::reason_type(&error.error.name), error.origin());
            }
            payload(*error, &case, namespace);
            reasons(*error, namespace);
        }
    }
}

/// A module that has a type of its own name cannot be named in a qualified name: so they are one scope.
fn types(edition: &Edition<'_>, namespace: &mut Namespace) {
    let scope = namespace.scope("the types of the Swift package", Rules::new(reserved::refuse_type));
    for file in members::RUNTIME {
        if file.is_in(edition) {
            namespace.provide(scope, file.types.iter().copied());
        }
        namespace.avoid(scope, slice::from_ref(&file.name));
    }
    if edition.domains().any(members::has_deprecated) {
        namespace.provide(scope, members::OF_DEPRECATED.iter().copied());
    }
    declare_types(scope, edition, namespace);
    let module = names::module(edition);
    // One that is no module's name at all is reported where it is given.
    if reserved::refuse_module(&module).is_none() {
        namespace.declare(scope, objc::module(&module), Origin::Catalogue);
        namespace.declare(scope, names::tests(&module), Origin::Catalogue);
        namespace.declare(scope, module, Origin::Catalogue);
    }
}

fn files(edition: &Edition<'_>, namespace: &mut Namespace) {
    let rules = Rules::new(reserved::refuse_identifier).ignoring_case();
    let scope = namespace.scope("the files of the Swift package", rules);
    for file in members::RUNTIME {
        if file.is_in(edition) {
            namespace.provide(scope, [file.name]);
        }
        namespace.avoid(scope, slice::from_ref(&file.name));
    }
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
    namespace.provide(scope, members::OF_CATALOG_ERROR.iter().copied());
    declare_predicates(scope, edition, namespace);
}

fn umbrella(edition: &Edition<'_>, namespace: &mut Namespace) {
    let what = format!("the cases of the Swift enum `{}`", names::umbrella(edition));
    let scope = namespace.scope(what, Rules::new(reserved::refuse_case));
    namespace.provide(scope, members::OF_CATALOG_ERROR.iter().chain(members::OF_UMBRELLA).copied());
    namespace.avoid(scope, members::AROUND_UMBRELLA);
    for domain in edition.domains() {
        namespace.declare(scope, names::domain_case(domain.domain), domain.origin());
    }
    declare_predicates(scope, edition, namespace);
}

/// What the enum of a domain has besides its cases.
fn cases(edition: &Edition<'_>, domain: &EditionDomain<'_>, namespace: &mut Namespace) -> ScopeId {
    let what = format!("the cases of the Swift enum `{}`", names::type_name(domain.domain));
    let scope = namespace.scope(what, Rules::new(reserved::refuse_case));
    for names in [members::OF_CATALOG_ERROR, members::OF_DOMAIN_ERROR, members::OF_DOMAIN] {
        namespace.provide(scope, names.iter().copied());
    }
    namespace.avoid(scope, members::AROUND_DOMAIN);
    for extra in Extra::ALL {
        if extra.is_in(edition, domain) {
            namespace.provide(scope, extra.names().iter().copied());
        }
        // A later error may ask for it.
        namespace.avoid(scope, extra.names());
    }
    declare_predicates(scope, edition, namespace);
    scope
}

fn declare_predicates(scope: ScopeId, edition: &Edition<'_>, namespace: &mut Namespace) {
    for (id, category) in edition.catalogue().categories.iter().enumerate() {
        namespace.declare(scope, names::predicate(category), Origin::Category(id));
    }
}

fn payload(error: EditionError<'_>, case: &str, namespace: &mut Namespace) {
    let has_reasons = !error.error.reasons.is_empty();
    if error.error.fields.is_empty() && !has_reasons {
        return;
    }
    let what = format!("the payload of the Swift case `{case}`");
    let scope = namespace.scope(what, Rules::new(reserved::refuse_identifier));
    for (field, origin) in error.fields() {
        namespace.declare(scope, names::label(field), origin);
    }
    if has_reasons {
        namespace.provide(scope, [names::REASON]);
    }
}

fn reasons(error: EditionError<'_>, namespace: &mut Namespace) {
    let reasons = &error.error.reasons;
    if reasons.is_empty() {
        return;
    }
    let what = format!("the cases of the Swift enum `{}`", names::reason_type(&error.error.name));
    let scope = namespace.scope(what, Rules::new(reserved::refuse_case));
    namespace.provide(scope, members::OF_REASONS.iter().copied());
    if reasons.iter().any(|reason| reason.message.is_some()) {
        namespace.provide(scope, members::OF_REASONS_WITH_MESSAGES.iter().copied());
    }
    namespace.avoid(scope, members::OF_REASONS_WITH_MESSAGES);
    namespace.avoid(scope, members::AROUND_REASONS);
    for (reason, origin) in error.reasons() {
        namespace.declare(scope, names::reason_case(reason), origin);
    }
}

/// The Objective-C header. It has one scope: constants, enums and their members share it.
struct Header<'e> {
    edition: &'e Edition<'e>,
    scope: ScopeId,
    /// The enum of the domain whose errors come.
    type_name: String,
    /// The fields that have a key.
    fields: HashSet<&'e str>,
}

impl<'e> Header<'e> {
    fn new(edition: &'e Edition<'_>, namespace: &mut Namespace) -> Self {
        let scope = namespace.scope("the names of the Objective-C header", Rules::new(reserved::refuse_identifier));
        namespace.provide(scope, nserror::KEYS.map(|key| objc::key(edition, key.name)));
        Self { edition, scope, type_name: String::new(), fields: HashSet::new() }
    }

    fn domain(&mut self, domain: &EditionDomain<'_>, namespace: &mut Namespace) {
        self.type_name = objc::type_name(self.edition, domain.domain);
        namespace.declare(self.scope, self.type_name.as_str(), domain.origin());
        namespace.declare(self.scope, objc::domain(&self.type_name), domain.origin());
    }

    fn error(&mut self, case: &str, error: EditionError<'e>, namespace: &mut Namespace) {
        namespace.declare(self.scope, objc::code(&self.type_name, case), error.origin());
        for (field, origin) in error.fields() {
            if self.fields.insert(field.name.as_str()) {
                namespace.declare(self.scope, objc::field_key(self.edition, field), origin);
            }
        }
    }
}
