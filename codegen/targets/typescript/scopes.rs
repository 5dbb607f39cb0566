//! Every identifier the package declares, by the scope it stands in.

use super::names;
use crate::model::Category;
use crate::plan::{Edition, EditionDomain, EditionError};
use crate::targets::{Namespace, Origin, Rules};

/// Allocates the files, the exports of the root, and of each domain its module and its codes.
pub fn allocate(edition: &Edition<'_>, namespace: &mut Namespace) {
    files(edition, namespace);
    root(edition, namespace);
    for domain in edition.domains() {
        module(edition, domain, namespace);
        codes(domain, namespace);
        for error in &domain.errors {
            fields(*error, namespace);
        }
    }
}

const EXPORTS: Rules = Rules::new(names::refuse_export).warning(names::shadowed_export);

fn files(edition: &Edition<'_>, namespace: &mut Namespace) {
    let scope = namespace.scope("the files of `src`", Rules::new(names::refuse_file).ignoring_case());
    namespace.provide(scope, ["index", "problem-details", "runtime", "runtime.make"]);
    for domain in edition.domains() {
        namespace.declare(scope, names::file(domain.domain), domain.origin());
    }
}

fn root(edition: &Edition<'_>, namespace: &mut Namespace) {
    let scope = namespace.scope("the exports of the package", EXPORTS);
    namespace.provide(
        scope,
        [
            "UnrecognizedError",
            "isUnrecognizedError",
            "Envelope",
            "ErrorClass",
            "Json",
            "ParseOptions",
            "domainOf",
            "readUnknown",
        ],
    );
    let umbrella = names::umbrella(edition.catalogue);
    for name in [format!("is{umbrella}"), format!("parse{umbrella}"), umbrella] {
        namespace.declare(scope, name, Origin::Catalogue);
    }
    for domain in edition.domains() {
        for name in of_class(domain) {
            namespace.declare(scope, name, domain.origin());
        }
    }
    if edition.domains().any(has_retryable) {
        namespace.provide(scope, [names::RETRYABLE]);
    }
    for (id, category) in edition.catalogue.categories.iter().enumerate() {
        namespace.declare(scope, names::predicate(category), Origin::Category(id));
    }
}

fn module(edition: &Edition<'_>, domain: &EditionDomain<'_>, namespace: &mut Namespace) {
    let scope = namespace.scope(format!("the exports of `{}.ts`", names::file(domain.domain)), EXPORTS);
    namespace.avoid(scope, RUNTIME);
    namespace.avoid(scope, &["PLAIN", "shapeOf", names::RETRYABLE]);
    for declared in of_class(domain) {
        namespace.declare(scope, declared, domain.origin());
    }
    for (id, category) in categories(edition, domain) {
        namespace.declare(scope, names::predicate(category), Origin::Category(id));
    }
    for error in &domain.errors {
        namespace.declare(scope, names::factory(error.error), error.origin());
        if !error.error.reasons.is_empty() {
            namespace.declare(scope, names::reason(error.error), error.origin());
        }
    }
}

fn codes(domain: &EditionDomain<'_>, namespace: &mut Namespace) {
    let what = format!("the exports of `{}.codes.ts`", names::file(domain.domain));
    let rules = Rules::new(names::refuse_constant).warning(names::shadowed_constant);
    let scope = namespace.scope(what, rules);
    for error in &domain.errors {
        namespace.declare(scope, names::constant(*error), error.origin());
    }
}

fn fields(error: EditionError<'_>, namespace: &mut Namespace) {
    if error.error.fields.is_empty() {
        return;
    }
    let scope = namespace.scope(format!("the fields of `{}`", error.error.name), Rules::new(names::refuse_field));
    for (field, origin) in error.fields() {
        namespace.declare(scope, field.name.as_str(), origin);
    }
}

/// What `runtime.ts` and `runtime.make.ts` export to the modules of domains.
const RUNTIME: &[&str] = &[
    "Envelope",
    "ErrorClass",
    "Fields",
    "Json",
    "Members",
    "ParseOptions",
    "Shape",
    "UnrecognizedError",
    "dataMember",
    "isBoolean",
    "isInteger",
    "isKnown",
    "isNumber",
    "isString",
    "isStrings",
    "isUnrecognizedOf",
    "mendBoolean",
    "mendFields",
    "mendInteger",
    "mendNumber",
    "mendOptional",
    "mendString",
    "mendStrings",
    "orMissing",
    "printable",
    "readKnown",
];

/// What a domain's class brings with it.
fn of_class(domain: &EditionDomain<'_>) -> Vec<String> {
    let class = names::class(domain.domain);
    vec![
        format!("Any{class}"),
        format!("{class}Code"),
        format!("{class}Data"),
        format!("{class}Options"),
        format!("{class}Reasons"),
        format!("is{class}"),
        format!("isUnrecognized{class}"),
        format!("parse{class}"),
        class,
    ]
}

/// Whether the same request may succeed after some error of the domain.
pub fn has_retryable(domain: &EditionDomain<'_>) -> bool {
    domain.errors.iter().any(|error| error.error.retryable)
}

/// The categories that some error of the domain carries.
pub fn categories<'a>(
    edition: &'a Edition<'a>,
    domain: &EditionDomain<'a>,
) -> impl Iterator<Item = (usize, &'a Category)> {
    let carried: Vec<usize> = domain.errors.iter().flat_map(|error| &error.error.categories).copied().collect();
    edition.catalogue.categories.iter().enumerate().filter(move |(id, _)| carried.contains(id))
}
