//! What the templates say of the whole package.

use super::super::facts::{Fact, Predicate};
use super::super::names;
use super::super::runtime;
use super::facts::{Handling, Member};
use super::lower::{Domain, Error};
use super::{docs, literal};
use crate::edition::Edition;
use crate::license;
use crate::prose::markdown;
use crate::reference::Dialect;
use serde::Serialize;

/// The compiler the package is built and tested with: the oldest that reads every option of its configuration.
const TYPESCRIPT: &str = "5.9.3";

/// What is said of the whole package.
#[derive(Serialize)]
pub struct PackageView<'e> {
    /// These as literals.
    name: String,
    version: String,
    description: String,
    license: Option<String>,
    /// The files of the licence's texts.
    license_files: Vec<String>,
    repository: Option<String>,
    homepage: Option<String>,
    /// The authors: npm knows one, and contributors.
    author: Option<String>,
    contributors: Option<String>,
    keywords: Option<String>,
    publish: Option<String>,
    /// These as text.
    package: String,
    version_text: String,
    title: String,
    docs: Option<String>,
    typescript: &'static str,
    umbrella: String,
    /// The name of the function that finds its errors.
    from: String,
    /// What the errors of the catalogue say of it, as a literal.
    namespace: String,
    /// What the root exports of the runtime: values, and types.
    root_values: &'static [&'static str],
    root_types: &'static [&'static str],
    /// Whether the catalogue shows codes to people otherwise than they are.
    has_shown_codes: bool,
    earlier: Earlier,
    pub domains: Vec<Domain<'e>>,
    /// The names of the categories, as literals.
    categories: Vec<String>,
    pub handling: Handling,
    functions: Vec<RootFunction>,
    example: Option<Example>,
}

/// Whether some error had others of these before.
#[derive(Serialize)]
struct Earlier {
    names: bool,
    /// The keys of texts for people, which are made of names.
    keys: bool,
    codes: bool,
}

/// A function over the errors of several domains.
#[derive(Serialize)]
struct RootFunction {
    name: String,
    doc: String,
    /// The type of what it gives.
    kind: &'static str,
    /// What it gives of errors of which nothing is said.
    otherwise: &'static str,
    /// The positions of the domains that have it.
    domains: Vec<usize>,
    /// Where it is no matter of categories, the optional member of what can be looked up: its name, its type, and a comment.
    member: Option<Member>,
}

/// An error of the first domain that the read-me shows.
#[derive(Serialize)]
struct Example {
    /// How it begins where it is printed, as Markdown.
    printed: String,
    constant: String,
    factory: String,
    sample: String,
}

impl<'e> PackageView<'e> {
    pub fn new(edition: &'e Edition<'e>) -> Self {
        let catalogue = edition.catalogue;
        let domains: Vec<_> = edition.domains().map(|domain| Domain::new(edition, domain)).collect();
        let functions = functions(edition, &domains);
        let handled = functions.iter().filter_map(|function| Some((&function.name[..], function.member?)));
        let package = edition.package.map_or_else(|| names::package(catalogue), str::to_owned);
        let version = catalogue.version.to_string();
        let options = edition.options();
        let (author, contributors) = options.authors.split_first().unzip();
        let contributors = contributors.filter(|others| !others.is_empty());
        let list = |texts: &[String]| {
            format!("[{}]", texts.iter().map(|text| literal::string(text)).collect::<Vec<_>>().join(", "))
        };
        let mut title = String::new();
        docs::JsDoc.text(&catalogue.title, &mut title);
        Self {
            name: literal::string(&package),
            version: literal::string(&version),
            description: literal::string(&catalogue.title),
            license: catalogue.license.as_deref().map(literal::string),
            license_files: license::files(catalogue).keys().map(|name| literal::string(name)).collect(),
            repository: catalogue.repository.as_deref().map(|url| literal::string(&git_url(url))),
            author: author.map(|author| literal::string(author)),
            contributors: contributors.map(list),
            keywords: Some(&options.keywords[..]).filter(|keywords| !keywords.is_empty()).map(list),
            publish: Some(&options.publish).filter(|publish| !publish.is_empty()).map(|publish| {
                let members = publish.iter().map(|(key, value)| format!("\"{key}\": {}", setting(value)));
                format!("{{ {} }}", members.collect::<Vec<_>>().join(", "))
            }),
            homepage: catalogue.docs.as_ref().map(|docs| literal::string(docs.home())),
            package,
            version_text: version,
            title,
            docs: catalogue.docs.as_ref().map(|docs| docs::url(docs.home())),
            typescript: TYPESCRIPT,
            umbrella: names::umbrella(catalogue),
            from: names::from(catalogue),
            namespace: literal::string(&catalogue.namespace),
            root_values: runtime::ROOT_VALUES,
            root_types: runtime::ROOT_TYPES,
            has_shown_codes: edition.uses().shown_codes,
            earlier: Earlier {
                names: edition.uses().aliases,
                keys: domains.iter().any(Domain::has_earlier_keys),
                codes: edition.uses().accepted_codes,
            },
            categories: catalogue.categories.iter().map(|category| literal::string(category.name.as_str())).collect(),
            handling: Handling::new(catalogue, handled),
            functions,
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

/// The functions that some domain has, and whether to try again, which what is not known may say by its status.
fn functions(edition: &Edition<'_>, domains: &[Domain<'_>]) -> Vec<RootFunction> {
    let with = |has: &dyn Fn(&Domain<'_>) -> bool| {
        let with = domains.iter().enumerate().filter(|(_, domain)| has(domain));
        with.map(|(index, _)| index).collect::<Vec<_>>()
    };
    let of_predicate = |predicate: Predicate<'_>| RootFunction {
        name: predicate.name(),
        doc: docs::comment(predicate.about()),
        kind: "boolean",
        otherwise: if matches!(predicate, Predicate::Retryable) { "isTransient(error)" } else { "false" },
        domains: with(&|domain| predicate.is_of(domain.shown)),
        member: match predicate {
            Predicate::Terminal => Some(["terminal", "true", "Whether it ends what it belongs to"]),
            Predicate::Retryable | Predicate::Category(..) => None,
        },
    };
    let of_fact = |fact: Fact| RootFunction {
        name: fact.function().to_owned(),
        doc: fact.doc(),
        kind: fact.result(),
        otherwise: "undefined",
        domains: with(&|domain| fact.is_of(domain.shown)),
        member: Some([fact.member(), fact.kind(), fact.about()]),
    };
    Predicate::all(edition.catalogue)
        .map(of_predicate)
        .chain(Fact::ALL.map(of_fact))
        .filter(|function| function.name == Predicate::Retryable.name() || !function.domains.is_empty())
        .collect()
}

/// The first error that shows at a glance what one is.
fn example(domain: &Domain<'_>) -> Option<Example> {
    let is_good = |error: &Error<'_>| {
        !error.has_fields() && names::factory(&error.model.name) == names::declared_factory(&error.model.name)
    };
    let error = domain.errors().find(is_good).or_else(|| domain.errors().next())?;
    let (constant, factory, sample) =
        (names::constant(error.shown), names::factory(&error.model.name), error.arguments(None));
    let mut printed = String::new();
    markdown::push_code(&format!("{} {}: …", domain.shown.domain.name, error.shown.code()), &mut printed);
    Some(Example { printed, constant, factory, sample })
}

/// A value of `publishConfig`: npm wants truth values as such.
fn setting(value: &str) -> String {
    if matches!(value, "true" | "false") { value.to_owned() } else { literal::string(value) }
}
