//! What the templates of the package show: its manifest, read-me, runtime, umbrella and tests.

use super::super::{names, nserror};
use super::docs::prose;
use super::literal::literal;
use crate::edition::Edition;
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
        let catalogue = edition.catalogue();
        let module = names::module(edition);
        let objc_module = names::objc::module(&module);
        let version = catalogue.version.to_string();
        let key = |what: &str| literal(&nserror::key(edition, what));
        let domains = edition.domains().map(|domain| DomainCase {
            about: prose(&domain.domain.title),
            case_name: names::escaped(names::domain_case(domain.domain)),
            type_name: names::type_name(domain.domain),
        });
        let categories = catalogue
            .categories
            .iter()
            .map(|category| CategoryView { about: prose(&category.about), predicate: names::predicate(category) });
        Self {
            module_literal: literal(&module),
            objc_literal: literal(&objc_module),
            tests_literal: literal(&names::tests(&module)),
            umbrella: names::umbrella(edition),
            title: prose(&catalogue.title),
            version_literal: literal(&version),
            namespace: key(""),
            error_domain: literal(&catalogue.namespace),
            dependency: match &catalogue.repository {
                Some(url) => format!(".package(url: {}, from: {})", literal(url), literal(&version)),
                None => format!(".package(path: {})", literal(&module)),
            },
            license: catalogue.license.as_deref().map(prose),
            keys: Keys {
                code: key("code"),
                reason: key("reason"),
                problem: key("problem"),
                data: literal(&nserror::data_prefix(edition)),
            },
            categories: categories.collect(),
            domains: domains.collect(),
            example: example(edition),
            module,
            objc_module,
            version,
        }
    }
}

/// The first error that carries nothing and is not deprecated; any other where there is none.
fn example(edition: &Edition<'_>) -> Option<Example> {
    let all = || edition.domains().flat_map(|domain| domain.errors.iter().map(move |error| (domain.domain, *error)));
    let is_plain = |error: &crate::model::Error| error.fields.is_empty() && error.deprecated.is_none();
    let (domain, error) = all().find(|(_, error)| is_plain(error.error)).or_else(|| all().next())?;
    Some(Example {
        domain_case: names::domain_case(domain),
        type_name: names::type_name(domain),
        case_name: names::case_name(error),
    })
}
