//! What the templates of the package show: its manifest, read-me, runtime, umbrella and tests.

use super::super::uses;
use super::super::{names, nserror};
use super::docs::{prose, title};
use super::literal::literal;
use super::{manifest, table};
use crate::edition::Edition;
use crate::model::FieldType;
use crate::name::Name;
use serde::Serialize;

/// What the files of the package share.
#[derive(Serialize)]
#[allow(clippy::struct_excessive_bools, reason = "each is a thing of its own")]
pub struct PackageView {
    module: String,
    module_literal: String,
    objc_module: String,
    objc_literal: String,
    tests_literal: String,
    umbrella: String,
    /// The type that all others stand in.
    within: Option<String>,
    /// What stands before the name of a type: `Vox.`, or nothing.
    outer: String,
    /// Whether the catalogue shows codes to people otherwise than they are.
    has_shown_codes: bool,
    /// Whether errors are read by codes that they do not have.
    has_accepted_codes: bool,
    /// Whether errors had other names.
    has_aliases: bool,
    /// Whether errors say more of what is to be done about them than whether to try again.
    has_handling: bool,
    /// What says it.
    handling_members: Vec<&'static str>,
    has_terminal: bool,
    has_retry_after: bool,
    severities: Vec<Constant>,
    actions: Vec<Constant>,
    /// The lines of a row that not every catalogue has.
    more_columns: Vec<&'static str>,
    column_count: usize,
    title: String,
    version: String,
    version_literal: String,
    /// What stands before a domain's name in an `NSError` domain, as a literal.
    namespace: String,
    /// What the catalogue's `NSError` domains begin with, as a literal.
    error_domain: String,
    /// The table of an app's own texts.
    table_file: String,
    /// The same, as a literal.
    table_literal: String,
    /// How a package depends on this one.
    dependency: String,
    /// The oldest Swift that it is for.
    tools: String,
    /// The oldest systems that it is for, in words.
    systems: String,
    license: Option<String>,
    keys: Keys,
    categories: Vec<CategoryView>,
    domains: Vec<DomainCase>,
    example: Option<Example>,
    carrying: Option<Carrying>,
}

/// Keys of `userInfo`, as literals.
#[derive(Serialize)]
struct Keys {
    code: String,
    name: String,
    reason: String,
    status: String,
    retryable: String,
    problem: String,
    severity: String,
    action: String,
    terminal: String,
    retry_after: String,
    data: String,
}

/// A severity or an action.
#[derive(Serialize)]
struct Constant {
    about: String,
    case_name: String,
    /// Its name in the catalogue, as a literal.
    label: String,
}

impl Constant {
    fn new(name: &Name, about: &str) -> Self {
        Self {
            about: if about.is_empty() { prose(&name.sentence()) } else { prose(about) },
            case_name: names::escaped(names::handling_case(name)),
            label: literal(name.as_str()),
        }
    }
}

#[derive(Serialize)]
struct CategoryView {
    about: String,
    predicate: String,
    case_name: String,
    /// Its name in the catalogue, as a literal.
    label: String,
}

#[derive(Serialize)]
struct DomainCase {
    about: String,
    case_name: String,
    type_name: String,
    /// Its name on the wire, as a literal.
    literal: String,
}

/// An error of the catalogue, for the read-me.
#[derive(Serialize)]
struct Example {
    domain_case: String,
    type_name: String,
    case_name: String,
    /// The key of what people read of it.
    key: String,
}

/// An error of the catalogue that carries one text, for the read-me.
#[derive(Serialize)]
struct Carrying {
    type_name: String,
    case_name: String,
    arguments: String,
    label: String,
}

impl PackageView {
    /// What the files of the edition's package share.
    pub fn new(edition: &Edition<'_>) -> Self {
        let catalogue = edition.catalogue();
        let uses = edition.uses();
        let module = names::module(edition);
        let objc_module = names::objc::module(&module);
        let version = catalogue.version.to_string();
        let key = |what: &str| literal(&nserror::key(edition, what));
        let domains = edition.domains().map(|domain| DomainCase {
            about: title(&domain.domain.title),
            case_name: names::escaped(names::domain_case(domain.domain)),
            type_name: names::type_name(domain.domain),
            literal: literal(domain.domain.name.as_str()),
        });
        let categories = catalogue.categories.iter().map(|category| CategoryView {
            about: prose(&category.about),
            predicate: names::predicate(category),
            case_name: names::escaped(names::category_case(category)),
            label: literal(category.name.as_str()),
        });
        Self {
            module_literal: literal(&module),
            objc_literal: literal(&objc_module),
            tests_literal: literal(&names::tests(&module)),
            umbrella: names::umbrella(edition),
            within: edition.options().within.clone(),
            outer: edition.options().within.as_ref().map(|outer| format!("{outer}.")).unwrap_or_default(),
            has_shown_codes: uses.shown_codes,
            has_accepted_codes: uses.accepted_codes,
            has_aliases: uses.aliases,
            has_handling: uses.handling(),
            handling_members: uses::handling(uses).collect(),
            has_terminal: uses.terminal,
            has_retry_after: uses.retry_after,
            severities: catalogue.severities.iter().map(|it| Constant::new(&it.name, &it.about)).collect(),
            actions: catalogue.actions.iter().map(|it| Constant::new(&it.name, &it.about)).collect(),
            more_columns: table::more_columns(uses).map(|(name, _)| name).collect(),
            column_count: table::column_count(uses),
            title: title(&catalogue.title),
            version_literal: literal(&version),
            table_literal: literal(&module),
            table_file: module.clone(),
            namespace: key(""),
            error_domain: literal(&catalogue.namespace),
            dependency: match &catalogue.repository {
                Some(url) => format!(".package(url: {}, from: {})", literal(url), literal(&version)),
                None => format!(".package(path: {})", literal(&module)),
            },
            tools: manifest::tools_in_words(edition),
            systems: manifest::systems_in_words(edition),
            license: catalogue.license.as_deref().map(prose),
            keys: Keys {
                code: key("code"),
                name: key("name"),
                reason: key("reason"),
                status: key("status"),
                retryable: key("retryable"),
                problem: key("problem"),
                severity: key(nserror::SEVERITY),
                action: key(nserror::ACTION),
                terminal: key(nserror::TERMINAL),
                retry_after: key(nserror::RETRY_AFTER),
                data: literal(&nserror::data_prefix(edition)),
            },
            categories: categories.collect(),
            domains: domains.collect(),
            example: example(edition),
            carrying: carrying(edition),
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
        key: format!("{}.{}.user", domain.name, error.error.name),
    })
}

/// The first error that carries a text, and nothing else that is required.
fn carrying(edition: &Edition<'_>) -> Option<Carrying> {
    let all = edition.domains().flat_map(|domain| domain.errors.iter().map(move |error| (domain.domain, *error)));
    all.filter(|(_, error)| error.error.deprecated.is_none()).find_map(|(domain, error)| {
        let field = match &*error.error.fields {
            [field, rest @ ..] if rest.iter().all(|field| field.optional) => field,
            _ => return None,
        };
        let label = (field.kind == FieldType::String).then(|| names::label(field))?;
        Some(Carrying {
            type_name: names::type_name(domain),
            case_name: names::case_name(error),
            arguments: format!("{label}: …"),
            label,
        })
    })
}
