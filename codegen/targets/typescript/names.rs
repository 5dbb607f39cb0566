//! Identifiers by what they name, and the allocation of all that the package declares.

use super::facts::{Fact, Predicate, RETRYABLE, TERMINAL};
use super::{reserved, runtime};
use crate::edition::{Edition, EditionDomain, EditionError};
use crate::model::{Catalogue, Domain};
use crate::name::Name;
use crate::targets::{Namespace, Origin, Rules, ScopeId};

/// The class of a domain: `SessionError`.
pub fn class(domain: &Domain) -> String {
    format!("{}Error", domain.name_in_code().pascal_acronyms())
}

/// What the module of a domain declares for its class, and the root exports too: values.
pub fn values(class: &str) -> [String; 3] {
    [class.to_owned(), format!("is{class}"), format!("parse{class}")]
}

/// The types beside them.
pub fn types(class: &str) -> [String; 3] {
    [format!("Any{class}"), format!("{class}Code"), format!("{class}Data")]
}

/// The types that only a domain has of which some error has reasons.
pub fn types_of_reasons(class: &str) -> [String; 2] {
    [format!("{class}Options"), format!("{class}Reasons")]
}

/// Whether some error of the domain has reasons.
pub fn has_reasons(domain: &EditionDomain<'_>) -> bool {
    domain.errors.iter().any(|error| !error.error.reasons.is_empty())
}

/// The union of all errors of the catalogue: `VoxError`.
pub fn umbrella(catalogue: &Catalogue) -> String {
    format!("{}Error", catalogue.name.pascal_acronyms())
}

/// The function that finds an error of the catalogue in whatever was caught: `voxErrorFrom`.
pub fn from(catalogue: &Catalogue) -> String {
    format!("{}ErrorFrom", catalogue.name.camel_acronyms())
}

/// The name of a domain's files, and of its subpath in the package: `session`.
pub fn file(domain: &Domain) -> String {
    domain.name_in_code().kebab()
}

/// The exported constant of a code: the name its users were given, or else `SESSION_IS_FULL`.
pub fn constant(error: EditionError<'_>) -> String {
    error.given_name().map_or_else(|| error.error.name.screaming_snake(), str::to_owned)
}

/// The constants of the names that an error had before, in their order; `None` for one that is still its constant.
pub fn earlier_constants(error: EditionError<'_>) -> impl Iterator<Item = (Option<String>, Origin)> {
    let own = constant(error);
    error.aliases().enumerate().map(move |(index, (name, origin))| {
        let given = error.given_aliases().get(index);
        let constant = given.map_or_else(|| name.screaming_snake(), String::clone);
        (Some(constant).filter(|constant| *constant != own), origin)
    })
}

/// The exported function that makes the error of this name: `sessionIsFull`.
pub fn factory(name: &Name) -> String {
    name.camel_acronyms()
}

/// The name a factory is declared with. A reserved word can be the name of an export, but not of a declaration;
/// no factory ends with `_`, so the declared name is free. One called `default` becomes the default of its module too.
pub fn declared_factory(name: &Name) -> String {
    let name = factory(name);
    if reserved::is_reserved(&name) { name + "_" } else { name }
}

/// The type of the reasons of the error of this name: `NotAllowedReason`.
pub fn reason(name: &Name) -> String {
    format!("{}Reason", name.pascal_acronyms())
}

/// The package, where the author gave no name: `vox-errors`.
pub fn package(catalogue: &Catalogue) -> String {
    format!("{}-errors", catalogue.name.kebab())
}

/// The files of `src` besides those of domains, which have one of their codes and one of what there is to look up each
/// beside them. What programs do not import begins with `_`, as no name of a domain does.
const FILES: [&str; 11] = [
    "_runtime",
    "_runtime.envelope",
    "_runtime.find",
    "_runtime.guards",
    "_runtime.info",
    "_runtime.make",
    "_runtime.response",
    "index",
    "info",
    "problem-details",
    "user-texts",
];

/// The file that a catalogue has too which says what programs do about errors, or how grave they are.
const HANDLING: &str = "_runtime.handling";

/// What the module of a domain declares for itself. What it declares under other names than it exports ends with `_`, as
/// no name of the catalogue does.
const OWN: &[&str] = &["PLAIN", "shapeOf"];

const EXPORTS: Rules = Rules::new(reserved::refuse_export).warning(reserved::shadowed_export);

/// Allocates the files, the exports of the root, and of each domain its module, its codes and the fields of its errors.
pub fn allocate(edition: &Edition<'_>, namespace: &mut Namespace) {
    allocate_files(edition, namespace);
    allocate_root(edition, namespace);
    for domain in edition.domains() {
        allocate_module(edition, domain, namespace);
        allocate_codes(domain, namespace);
        for error in &domain.errors {
            allocate_fields(*error, namespace);
        }
    }
}

fn allocate_files(edition: &Edition<'_>, namespace: &mut Namespace) {
    let scope = namespace.scope("the files of `src`", Rules::new(reserved::refuse_file).ignoring_case());
    namespace.provide(scope, FILES);
    namespace.provide(scope, Fact::declared(edition.catalogue).next().map(|_| HANDLING));
    for domain in edition.domains() {
        namespace.declare(scope, file(domain.domain), domain.origin());
    }
}

fn allocate_root(edition: &Edition<'_>, namespace: &mut Namespace) {
    let scope = namespace.scope("the exports of the package", EXPORTS);
    namespace.provide(scope, runtime::ROOT_VALUES.iter().chain(runtime::ROOT_TYPES).copied());
    namespace.provide(scope, [runtime::RESPONSE]);
    namespace.avoid(scope, runtime::ROOT_IMPORTS);
    let (umbrella, from) = (umbrella(edition.catalogue), from(edition.catalogue));
    for name in [format!("is{umbrella}"), format!("parse{umbrella}"), umbrella, format!("{from}Response"), from] {
        namespace.declare(scope, name, Origin::Catalogue);
    }
    for domain in edition.domains() {
        allocate_class(scope, domain, namespace);
    }
    for predicate in Predicate::all(edition.catalogue) {
        let is_shipped = edition.domains().any(|domain| predicate.is_of(domain));
        match predicate {
            Predicate::Retryable => namespace.provide(scope, [RETRYABLE]),
            Predicate::Terminal if is_shipped => namespace.provide(scope, [TERMINAL]),
            Predicate::Terminal => {
                if edition
                    .catalogue
                    .domains
                    .iter()
                    .any(|domain| domain.errors.iter().any(|error| predicate.holds(error)))
                {
                    namespace.reserve(scope, TERMINAL, Origin::Generated);
                }
            }
            Predicate::Category(id, _) if is_shipped => {
                namespace.declare(scope, predicate.name(), Origin::Category(id));
            }
            Predicate::Category(id, _) => namespace.reserve(scope, predicate.name(), Origin::Category(id)),
        }
    }
    for declared in Fact::declared(edition.catalogue) {
        namespace.provide(scope, [declared.kind()]);
        namespace.provide(scope, declared.companions().iter().copied());
    }
    let is_shipped = |fact: &Fact| edition.domains().any(|domain| fact.is_of(domain));
    namespace.provide(scope, Fact::ALL.into_iter().filter(is_shipped).map(Fact::function));
}

fn allocate_module(edition: &Edition<'_>, domain: &EditionDomain<'_>, namespace: &mut Namespace) {
    let scope = namespace.scope(format!("the exports of `{}.ts`", file(domain.domain)), EXPORTS);
    for names in runtime::IMPORTS {
        namespace.avoid(scope, names);
    }
    namespace.avoid(scope, OWN);
    allocate_class(scope, domain, namespace);
    for predicate in Predicate::all(edition.catalogue) {
        let is_shipped = predicate.is_of(domain);
        match predicate {
            Predicate::Retryable if is_shipped => namespace.provide(scope, [RETRYABLE]),
            Predicate::Retryable => namespace.avoid(scope, &[RETRYABLE]),
            Predicate::Terminal if is_shipped => namespace.provide(scope, [TERMINAL]),
            Predicate::Terminal if domain.domain.errors.iter().any(|error| predicate.holds(error)) => {
                namespace.reserve(scope, TERMINAL, Origin::Generated);
            }
            Predicate::Category(id, _) if is_shipped => {
                namespace.declare(scope, predicate.name(), Origin::Category(id));
            }
            Predicate::Terminal | Predicate::Category(..) => {}
        }
    }
    for fact in Fact::ALL {
        if fact.is_of(domain) {
            namespace.provide(scope, [fact.function()]);
        } else if domain.domain.errors.iter().any(|error| fact.of(error).is_some()) {
            namespace.reserve(scope, fact.function(), Origin::Generated);
        }
    }
    for declared in Fact::declared(edition.catalogue) {
        namespace.reserve(scope, declared.kind(), Origin::Generated);
    }
    for error in &domain.errors {
        let own = std::iter::once((&error.error.name, error.origin()));
        for (name, origin) in own.chain(error.aliases()) {
            namespace.declare(scope, factory(name), origin);
            if !error.error.reasons.is_empty() {
                namespace.declare(scope, reason(name), origin);
            }
        }
    }
}

/// What the class of a domain brings with it, to its module and to the root.
fn allocate_class(scope: ScopeId, domain: &EditionDomain<'_>, namespace: &mut Namespace) {
    let class = class(domain.domain);
    for name in types(&class).into_iter().chain(values(&class)) {
        namespace.declare(scope, name, domain.origin());
    }
    for name in types_of_reasons(&class) {
        if has_reasons(domain) {
            namespace.declare(scope, name, domain.origin());
        } else {
            namespace.reserve(scope, name, domain.origin());
        }
    }
}

fn allocate_codes(domain: &EditionDomain<'_>, namespace: &mut Namespace) {
    let what = format!("the exports of `{}.codes.ts`", file(domain.domain));
    let rules = Rules::new(reserved::refuse_constant).warning(reserved::shadowed_constant);
    let scope = namespace.scope(what, rules);
    for error in &domain.errors {
        namespace.declare(scope, constant(*error), error.origin());
        for (constant, origin) in earlier_constants(*error) {
            constant.map(|constant| namespace.declare(scope, constant, origin));
        }
    }
}

fn allocate_fields(error: EditionError<'_>, namespace: &mut Namespace) {
    if error.error.fields.is_empty() {
        return;
    }
    let scope = namespace.scope(format!("the fields of `{}`", error.error.name), Rules::new(reserved::refuse_field));
    for (field, origin) in error.fields() {
        namespace.declare(scope, field.name.as_str(), origin);
    }
}
