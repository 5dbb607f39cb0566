//! The package as its manifest, read-me, runtime, umbrella and tests show it.

use super::keys;
use super::names::{self, escaped};
use super::text::{literal, prose};
use crate::plan::Edition;
use serde::Serialize;

/// What the files of the package share.
#[derive(Serialize)]
pub struct PackageView {
    module: String,
    module_literal: String,
    objc_module: String,
    objc_literal: String,
    tests_literal: String,
    umbrella: String,
    title: String,
    version: String,
    version_literal: String,
    /// What stands before a domain's name in an `NSError` domain, as a literal.
    namespace: String,
    /// What the catalogue's `NSError` domains begin with, as a literal.
    error_domain: String,
    /// How a package depends on this one.
    dependency: String,
    license: Option<String>,
    keys: Keys,
    categories: Vec<CategoryView>,
    domains: Vec<DomainCase>,
    example: Option<Example>,
}

/// Keys of `userInfo`, as literals.
#[derive(Serialize)]
struct Keys {
    code: String,
    reason: String,
    problem: String,
    data: String,
}

#[derive(Serialize)]
struct CategoryView {
    about: String,
    predicate: String,
}

#[derive(Serialize)]
struct DomainCase {
    about: String,
    case_name: String,
    type_name: String,
}

/// An error of the catalogue, for the read-me.
#[derive(Serialize)]
struct Example {
    domain_case: String,
    type_name: String,
    case_name: String,
}

impl PackageView {
    /// What the files of the edition's package share.
    pub fn new(edition: &Edition<'_>) -> Self {
        let catalogue = edition.catalogue;
        let module = names::module(edition);
        let version = catalogue.version.to_string();
        let objc_module = names::objc::module(edition);
        let key = |what: &str| literal(&keys::key(edition, what));
        Self {
            module_literal: literal(&module),
            objc_literal: literal(&objc_module),
            tests_literal: literal(&format!("{module}Tests")),
            umbrella: names::umbrella(edition),
            title: prose(&catalogue.title),
            version_literal: literal(&version),
            namespace: literal(&keys::key(edition, "")),
            error_domain: literal(&catalogue.namespace),
            dependency: catalogue.repository.as_deref().map_or_else(
                || format!(".package(path: {})", literal(&module)),
                |url| format!(".package(url: {}, from: {})", literal(url), literal(&version)),
            ),
            license: catalogue.license.as_deref().map(prose),
            keys: Keys {
                code: key("code"),
                reason: key("reason"),
                problem: key("problem"),
                data: literal(&keys::data_prefix(edition)),
            },
            categories: catalogue
                .categories
                .iter()
                .map(|category| CategoryView { about: prose(&category.about), predicate: names::predicate(category) })
                .collect(),
            domains: edition
                .domains()
                .map(|domain| DomainCase {
                    about: prose(&domain.domain.title),
                    case_name: escaped(&names::domain_case(domain.domain)),
                    type_name: names::type_name(domain.domain),
                })
                .collect(),
            example: example(edition),
            module,
            objc_module,
            version,
        }
    }
}

/// The first error that carries nothing and is not deprecated; any other where there is none.
fn example(edition: &Edition<'_>) -> Option<Example> {
    let all = || {
        edition.domains().flat_map(|domain| {
            let named = domain.domain;
            domain.errors.iter().map(move |error| (named, *error))
        })
    };
    let is_plain = |error: &crate::model::Error| error.fields.is_empty() && error.deprecated.is_none();
    let (domain, error) = all().find(|(_, error)| is_plain(error.error)).or_else(|| all().next())?;
    Some(Example {
        domain_case: names::domain_case(domain),
        type_name: names::type_name(domain),
        case_name: names::case_name(error),
    })
}
