//! Every identifier the package declares, by the scope it stands in.

use super::names;
use crate::model::{Category, Edition, EditionDomain, EditionError};
use crate::targets::{Origin, Scope};

/// The files, the exports of the root, and of each domain its module and its codes.
pub fn scopes(edition: Edition<'_>) -> Vec<Scope> {
    let domains: Vec<_> = edition.domains().collect();
    let mut scopes = vec![files(&domains), root(edition, &domains)];
    for domain in &domains {
        scopes.push(module(edition, domain));
        scopes.push(codes(domain));
        scopes.extend(domain.errors.iter().map(|error| fields(domain, *error)));
    }
    scopes
}

fn files(domains: &[EditionDomain<'_>]) -> Scope {
    let mut scope = Scope::new("the files of `src`", names::refuse_file);
    scope.ignore_case = true;
    scope.declare_generated(&["index", "problem-details", "runtime", "runtime.make"]);
    for domain in domains {
        scope.declare(names::file(domain.domain), Origin::Domain(domain.domain.name.to_string()));
    }
    scope
}

fn root(edition: Edition<'_>, domains: &[EditionDomain<'_>]) -> Scope {
    let mut scope = Scope::new("the exports of the package", names::refuse_export).warning(names::shadowed_export);
    scope.declare_generated(&[
        "UnrecognizedError",
        "isUnrecognizedError",
        "Envelope",
        "ErrorClass",
        "Json",
        "ParseOptions",
        "domainOf",
        "readUnknown",
    ]);
    let umbrella = names::umbrella(edition.catalogue);
    for name in [format!("is{umbrella}"), format!("parse{umbrella}"), umbrella] {
        scope.declare(name, Origin::Catalogue);
    }
    for domain in domains {
        let origin = Origin::Domain(domain.domain.name.to_string());
        for name in of_class(domain) {
            scope.declare(name, origin.clone());
        }
    }
    if domains.iter().any(|domain| has_retryable(domain)) {
        scope.declare_generated(&[names::RETRYABLE]);
    }
    for category in &edition.catalogue.categories {
        scope.declare(names::predicate(category), Origin::Category(category.name.to_string()));
    }
    scope
}

fn module(edition: Edition<'_>, domain: &EditionDomain<'_>) -> Scope {
    let name = &domain.domain.name;
    let what = format!("the exports of `{}.ts`", names::file(domain.domain));
    let mut scope = Scope::new(what, names::refuse_export).warning(names::shadowed_export);
    scope.declare_generated(RUNTIME);
    scope.declare_generated(&["PLAIN", "shapeOf", names::RETRYABLE]);
    for declared in of_class(domain) {
        scope.declare(declared, Origin::Domain(name.to_string()));
    }
    for (_, category) in categories(edition, domain) {
        scope.declare(names::predicate(category), Origin::Category(category.name.to_string()));
    }
    for error in &domain.errors {
        let origin = Origin::Error(name.to_string(), error.error.name.to_string());
        scope.declare(names::factory(error.error), origin.clone());
        if !error.error.reasons.is_empty() {
            scope.declare(names::reason(error.error), origin);
        }
    }
    scope
}

fn codes(domain: &EditionDomain<'_>) -> Scope {
    let name = &domain.domain.name;
    let what = format!("the exports of `{}.codes.ts`", names::file(domain.domain));
    let mut scope = Scope::new(what, names::refuse_constant).warning(names::shadowed_constant);
    for error in &domain.errors {
        scope.declare(names::constant(*error), Origin::Error(name.to_string(), error.error.name.to_string()));
    }
    scope
}

fn fields(domain: &EditionDomain<'_>, shown: EditionError<'_>) -> Scope {
    let (domain, error) = (domain.domain.name.as_str(), shown.error);
    let mut scope = Scope::new(format!("the fields of `{}`", error.name), names::refuse_field);
    for field in &error.fields {
        let origin = Origin::Field(domain.to_owned(), error.name.to_string(), field.name.to_string());
        scope.declare(field.name.as_str(), origin);
    }
    scope
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
pub fn categories<'a>(edition: Edition<'a>, domain: &EditionDomain<'a>) -> impl Iterator<Item = (usize, &'a Category)> {
    let carried: Vec<usize> = domain.errors.iter().flat_map(|error| &error.error.categories).copied().collect();
    edition.catalogue.categories.iter().enumerate().filter(move |(id, _)| carried.contains(id))
}
