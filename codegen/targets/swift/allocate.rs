//! Every identifier that a Swift package declares.

use super::names::{self, objc};
use super::uses;
use super::{members, nserror, reserved};
use crate::edition::Uses;
use crate::edition::{Edition, EditionDomain, EditionError};
use crate::name::Name;
use crate::targets::{Namespace, Origin, Rules, ScopeId};
use std::collections::HashSet;

/// Allocates what the package of the edition declares.
pub fn allocate(edition: &Edition<'_>, namespace: &mut Namespace) {
    let uses = edition.uses();
    types(edition, namespace);
    files(edition, uses, namespace);
    let scope = namespace.scope("the members of every Swift error", Rules::new(reserved::refuse_identifier));
    of_every_error(scope, edition, uses, namespace);
    umbrella(edition, uses, namespace);
    // Objective-C has one space of names: constants, enums and their members share it.
    let header = namespace.scope("the names of the Objective-C header", Rules::new(reserved::refuse_identifier));
    namespace.provide(header, nserror::keys(uses).map(|key| objc::key(edition, key.name)));
    for (id, severity) in edition.catalogue().severities.iter().enumerate() {
        namespace.declare(header, objc::severity(edition, &severity.name), Origin::Severity(id));
    }
    for (id, action) in edition.catalogue().actions.iter().enumerate() {
        namespace.declare(header, objc::action(edition, &action.name), Origin::Action(id));
    }
    let mut fields = HashSet::new();
    for domain in edition.domains() {
        let type_name = objc::type_name(edition, domain.domain);
        namespace.declare(header, type_name.as_str(), domain.origin());
        namespace.declare(header, objc::domain(&type_name), domain.origin());
        let members = members_of(edition, domain, uses, namespace);
        for error in &domain.errors {
            let case = namespace.declare(members, names::case_name(*error), error.origin());
            let code = namespace.declare(header, objc::code(&type_name, &case), error.origin());
            for (reason, origin) in error.reasons() {
                namespace.declare(header, objc::reason(&code, reason), origin);
            }
            former(*error, (members, header), &type_name, namespace);
            for (field, origin) in error.fields().filter(|(field, _)| fields.insert(field.name.as_str())) {
                namespace.declare(header, objc::field_key(edition, field), origin);
            }
            if names::carries_something(error.error) {
                namespace.declare(members, names::payload_type(&error.error.name), error.origin());
                payload(*error, &case, namespace);
            }
            if !error.error.reasons.is_empty() {
                namespace.declare(members, names::reason_type(&error.error.name), error.origin());
                reasons(*error, namespace);
            }
        }
    }
}

/// A module that has a type of its own name cannot be named in a qualified name: so they are one scope.
fn types(edition: &Edition<'_>, namespace: &mut Namespace) {
    let scope = namespace.scope("the types of the Swift package", Rules::new(reserved::refuse_type));
    for (_, types) in members::RUNTIME {
        provide(scope, types, namespace);
    }
    declare_types(scope, edition, |name| name, namespace);
    if let Some(outer) = within(edition) {
        namespace.provide(scope, [outer.to_owned()]);
    }
    let module = names::module(edition);
    // One that is no module's name at all is reported where it is given.
    if reserved::refuse_module(&module).is_none() {
        for module in [names::tests(&module), objc::module(&module), module] {
            namespace.declare(scope, module, Origin::Catalogue);
        }
    }
}

fn files(edition: &Edition<'_>, uses: Uses, namespace: &mut Namespace) {
    // What no type can be called is reported of the type.
    let rules = Rules::new(|_| None).ignoring_case();
    let scope = namespace.scope("the files of the Swift package", rules);
    namespace.provide(scope, uses::files(uses).map(|file| names::runtime_file(edition, file)));
    declare_types(scope, edition, |name| names::file(edition, &name), namespace);
    if let Some(outer) = within(edition) {
        namespace.provide(scope, [outer.to_owned()]);
    }
}

/// The type that all others stand in. One that cannot be it is reported where it is given.
fn within<'a>(edition: &Edition<'a>) -> Option<&'a str> {
    let outer = edition.options().within.as_deref()?;
    (reserved::refuse_within(outer).is_none() && edition.package() != Some(outer)).then_some(outer)
}

/// Declares what stands for each type, by its name.
fn declare_types(scope: ScopeId, edition: &Edition<'_>, named: impl Fn(String) -> String, namespace: &mut Namespace) {
    namespace.declare(scope, named(names::umbrella(edition)), Origin::Catalogue);
    for domain in edition.domains() {
        namespace.declare(scope, named(names::type_name(domain.domain)), domain.origin());
    }
}

fn umbrella(edition: &Edition<'_>, uses: Uses, namespace: &mut Namespace) {
    let scope = type_scope(&names::umbrella(edition), namespace);
    provide(scope, members::OF_UMBRELLA, namespace);
    namespace.avoid(scope, members::AROUND_UMBRELLA);
    for domain in edition.domains() {
        namespace.declare(scope, names::domain_case(domain.domain), domain.origin());
    }
    of_every_error(scope, edition, uses, namespace);
    handling(scope, edition, namespace);
    let scope = namespace.scope("the categories of Swift errors", Rules::new(reserved::refuse_case));
    provide(scope, members::OF_CATEGORY, namespace);
    namespace.avoid(scope, members::AROUND_CATEGORY);
    for (id, category) in edition.catalogue().categories.iter().enumerate() {
        namespace.declare(scope, names::category_case(category), Origin::Category(id));
    }
}

/// The types of severities and actions, which stand in the umbrella's.
fn handling(umbrella: ScopeId, edition: &Edition<'_>, namespace: &mut Namespace) {
    let catalogue = edition.catalogue();
    let mut type_of = |(what, name, own): (&'static str, &'static str, _),
                       constants: &mut dyn Iterator<Item = (&Name, Origin)>| {
        let mut constants = constants.peekable();
        if constants.peek().is_none() {
            return;
        }
        provide(umbrella, &[name], namespace);
        let scope = namespace.scope(what, Rules::new(reserved::refuse_case));
        provide(scope, own, namespace);
        namespace.avoid(scope, members::AROUND_HANDLING);
        for (name, origin) in constants {
            namespace.declare(scope, names::handling_case(name), origin);
        }
    };
    let severities = catalogue.severities.iter().enumerate();
    type_of(
        ("the severities of Swift errors", "Severity", members::OF_SEVERITY),
        &mut severities.map(|(id, severity)| (&severity.name, Origin::Severity(id))),
    );
    let actions = catalogue.actions.iter().enumerate();
    type_of(
        ("the actions of Swift errors", "Action", members::OF_ACTION),
        &mut actions.map(|(id, action)| (&action.name, Origin::Action(id))),
    );
}

/// What the type of a domain has, and that of its codes: an error's name stands in both.
fn members_of(edition: &Edition<'_>, domain: &EditionDomain<'_>, uses: Uses, namespace: &mut Namespace) -> ScopeId {
    let scope = type_scope(&names::type_name(domain.domain), namespace);
    provide(scope, members::OF_DOMAIN, namespace);
    namespace.avoid(scope, members::AROUND_DOMAIN);
    if let Some(outer) = within(edition) {
        // What is named through the type must not be looked for in a member.
        namespace.reserve(scope, outer, Origin::Catalogue);
    }
    of_every_error(scope, edition, uses, namespace);
    scope
}

fn of_every_error(scope: ScopeId, edition: &Edition<'_>, uses: Uses, namespace: &mut Namespace) {
    provide(scope, members::OF_CATALOG_ERROR, namespace);
    namespace.provide(scope, uses::members(uses));
    for (id, category) in edition.catalogue().categories.iter().enumerate() {
        namespace.declare(scope, names::predicate(category), Origin::Category(id));
    }
}

/// The names that come of those that the error had before.
fn former(error: EditionError<'_>, scopes: (ScopeId, ScopeId), type_name: &str, namespace: &mut Namespace) {
    let (members, header) = scopes;
    for (former, origin) in names::former_cases(error) {
        let code = namespace.declare(header, objc::code(type_name, &former), origin);
        for (reason, _) in error.reasons() {
            namespace.declare(header, objc::reason(&code, reason), origin);
        }
        namespace.declare(members, former, origin);
    }
    let mut types = |of: fn(&Name) -> String| {
        for (former, origin) in names::former_types(error, of) {
            namespace.declare(members, former, origin);
        }
    };
    if names::carries_something(error.error) {
        types(names::payload_type);
    }
    if !error.error.reasons.is_empty() {
        types(names::reason_type);
    }
}

fn payload(error: EditionError<'_>, case: &str, namespace: &mut Namespace) {
    let what = format!("the payload of the Swift error `{case}`");
    let scope = namespace.scope(what, Rules::new(reserved::refuse_identifier));
    for (field, origin) in error.fields() {
        namespace.declare(scope, names::label(field), origin);
    }
    provide(scope, members::OF_PAYLOAD, namespace);
    if !error.error.reasons.is_empty() {
        provide(scope, &[names::REASON], namespace);
    }
}

fn reasons(error: EditionError<'_>, namespace: &mut Namespace) {
    let scope = type_scope(&names::reason_type(&error.error.name), namespace);
    provide(scope, members::OF_REASONS, namespace);
    if error.error.reasons.iter().any(|reason| reason.message.is_some()) {
        provide(scope, members::OF_MESSAGES, namespace);
    }
    namespace.avoid(scope, members::OF_MESSAGES);
    namespace.avoid(scope, members::AROUND_REASONS);
    for (reason, origin) in error.reasons() {
        namespace.declare(scope, names::reason_case(reason), origin);
    }
}

fn type_scope(name: &str, namespace: &mut Namespace) -> ScopeId {
    namespace.scope(format!("the members of the Swift type `{name}`"), Rules::new(reserved::refuse_case))
}

fn provide(scope: ScopeId, names: &[&'static str], namespace: &mut Namespace) {
    namespace.provide(scope, names.iter().copied());
}
