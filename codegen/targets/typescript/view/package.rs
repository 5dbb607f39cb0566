//! The package, as the templates show it.

use super::super::doc::Doc;
use super::super::{doc, literal, names};
use super::domain::{DomainView, retryable_doc};
use crate::license;
use crate::plan::Edition;
use serde::Serialize;

/// The compiler the package is built and tested with: the oldest that reads every option of its configuration.
const TYPESCRIPT: &str = "5.9.3";

/// What is said of the whole package.
#[derive(Serialize)]
pub struct PackageView {
    /// These as literals.
    name: String,
    version: String,
    description: String,
    license: Option<String>,
    /// The files of the licence's texts.
    license_files: Vec<String>,
    repository: Option<String>,
    homepage: Option<String>,
    /// These as text.
    package: String,
    version_text: String,
    title: String,
    docs: Option<String>,
    typescript: &'static str,
    umbrella: String,
    pub domains: Vec<DomainView>,
    predicates: Vec<UmbrellaPredicate>,
    /// The error that the read-me shows.
    example: Option<Example>,
}

/// A predicate over the errors of several domains.
#[derive(Serialize)]
struct UmbrellaPredicate {
    name: String,
    doc: String,
    /// The domains that have such errors.
    domains: Vec<DomainImport>,
}

/// A domain, as a module of the package speaks of it.
#[derive(Serialize)]
struct DomainImport {
    name: String,
    import: String,
}

/// An error that the read-me shows.
#[derive(Serialize)]
struct Example {
    domain: String,
    file: String,
    class: String,
    constant: String,
    factory: String,
    sample: String,
}

impl PackageView {
    pub fn new(edition: &Edition<'_>) -> Self {
        let catalogue = edition.catalogue;
        let domains: Vec<_> = edition.domains().map(|domain| DomainView::new(edition, &domain)).collect();
        let package = edition.package.map_or_else(|| names::package(catalogue), str::to_owned);
        let version = catalogue.version.to_string();
        Self {
            name: literal::string(&package),
            version: literal::string(&version),
            description: literal::string(&catalogue.title),
            license: catalogue.license.as_deref().map(literal::string),
            license_files: license::files(catalogue).keys().map(|name| literal::string(name)).collect(),
            repository: catalogue.repository.as_deref().map(|url| literal::string(&git_url(url))),
            homepage: catalogue.docs.as_deref().map(literal::string),
            package,
            version_text: version,
            title: doc::prose(&catalogue.title),
            docs: catalogue.docs.as_deref().map(doc::url),
            typescript: TYPESCRIPT,
            umbrella: names::umbrella(catalogue),
            predicates: predicates(edition, &domains),
            example: domains.first().and_then(example),
            domains,
        }
    }
}

/// The URL by which npm clones a repository.
fn git_url(url: &str) -> String {
    let url = url.trim_end_matches('/');
    format!("git+{}.git", url.strip_suffix(".git").unwrap_or(url))
}

/// The predicates that some domain has.
fn predicates(edition: &Edition<'_>, domains: &[DomainView]) -> Vec<UmbrellaPredicate> {
    let categories = edition.catalogue.categories.iter();
    let categories = categories.map(|category| (names::predicate(category), Doc::new(&category.about)));
    std::iter::once((names::RETRYABLE.to_owned(), retryable_doc()))
        .chain(categories)
        .map(|(name, doc)| {
            let with = domains.iter().filter(|domain| domain.predicates.iter().any(|own| own.name == name));
            let with = with.map(|domain| DomainImport { name: domain.name.clone(), import: domain.import.clone() });
            UmbrellaPredicate { domains: with.collect(), doc: doc.comment(""), name }
        })
        .filter(|predicate| !predicate.domains.is_empty())
        .collect()
}

fn example(domain: &DomainView) -> Option<Example> {
    let error = domain.errors.iter().find(|error| error.is_good_example()).or(domain.errors.first())?;
    Some(Example {
        domain: domain.name.clone(),
        file: domain.file.clone(),
        class: domain.class.clone(),
        constant: error.constant.clone(),
        factory: error.factory.clone(),
        sample: error.sample.clone(),
    })
}
