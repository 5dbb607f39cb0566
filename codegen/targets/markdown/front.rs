//! The front page: where to find an error, and what the words of the other pages mean.

use super::domain::{self, Documented};
use super::{escape, names, platforms, words};
use crate::model::{Catalogue, Category, Code, PlatformId};
use crate::plan::{Edition, EditionError};
use serde::Serialize;

/// The front page.
#[derive(Debug, Serialize)]
pub struct Front {
    title: String,
    version: String,
    counts: String,
    /// The platform whose edition this is.
    platform: Option<String>,
    /// The sections that the page has.
    contents: Vec<Section>,
    domains: Vec<DomainRow>,
    codes: Vec<CodeRow>,
    platforms: Vec<PlatformRow>,
    categories: Vec<CategoryRow>,
    availability: Vec<AvailabilityRow>,
    everywhere: String,
    retired: Vec<RetiredRow>,
}

/// A section of the page, as its contents name it.
#[derive(Debug, Serialize)]
struct Section {
    title: &'static str,
    anchor: String,
    about: &'static str,
}

#[derive(Debug, Serialize)]
struct DomainRow {
    link: String,
    summary: String,
    codes: String,
    errors: usize,
}

#[derive(Debug, Serialize)]
struct CodeRow {
    code: String,
    /// The platform that shows this code where the wire has another.
    platform: Option<String>,
    error: String,
    domain: String,
    message: String,
    deprecated: bool,
}

#[derive(Debug, Serialize)]
struct PlatformRow {
    title: String,
    name: String,
    packages: String,
    errors: usize,
}

#[derive(Debug, Serialize)]
struct CategoryRow {
    name: String,
    about: String,
    /// Links, by domain: two domains may have an error of the same name.
    errors: String,
}

#[derive(Debug, Serialize)]
struct AvailabilityRow {
    error: String,
    deprecated: bool,
    domain: String,
    platforms: Vec<String>,
}

#[derive(Debug, Serialize)]
struct RetiredRow {
    code: String,
    name: String,
    domain: String,
    removed: String,
}

/// The front page of the documented domains.
pub fn view(edition: &Edition<'_>, domains: &[Documented<'_>]) -> Front {
    let catalogue = edition.catalogue;
    let errors = domains.iter().map(|documented| documented.errors.len()).sum();
    let everywhere = all(domains).filter(|(_, shipped)| shipped.error.platforms.iter().all(Option::is_some)).count();
    let mut front = Front {
        title: escape::text(&catalogue.title),
        version: catalogue.version.to_string(),
        counts: format!("{} in {}", words::count(errors, "error"), words::count(domains.len(), "domain")),
        platform: edition.platform.map(|platform| escape::text(&catalogue.platforms[platform].title)),
        contents: Vec::new(),
        domains: domains.iter().map(domain_row).collect(),
        codes: codes(edition, domains),
        platforms: (0..catalogue.platforms.len()).map(|id| platform_row(catalogue, id)).collect(),
        categories: catalogue
            .categories
            .iter()
            .enumerate()
            .map(|(id, category)| category_row(id, category, domains))
            .collect(),
        availability: all(domains).map(|(documented, shipped)| availability_row(documented, shipped)).collect(),
        everywhere: format!("{everywhere} of {}", words::count(errors, "error")),
        retired: retired(domains),
    };
    front.contents = contents(&front, &names::slug(&catalogue.title));
    front
}

/// The sections that the page has. `taken` is the anchor of its title, which comes first: where a section's would be
/// the same, readers count on.
fn contents(front: &Front, taken: &str) -> Vec<Section> {
    let sections = [
        ("Domains", "the errors by topic", true),
        ("Codes", "every code in order, to look one up", !front.codes.is_empty()),
        ("Platforms", "who ships these errors", !front.platforms.is_empty()),
        ("Categories", "the errors by what to do about them", !front.categories.is_empty()),
        (
            "Availability",
            "which platform has which error",
            !front.platforms.is_empty() && !front.availability.is_empty(),
        ),
        ("Retired codes", "what is no longer sent", !front.retired.is_empty()),
        ("How to read an entry", "what its parts say", true),
    ];
    sections
        .into_iter()
        .filter(|(.., is_there)| *is_there)
        .map(|(title, about, _)| {
            let slug = names::slug(title);
            Section { title, anchor: if slug == taken { format!("{slug}-1") } else { slug }, about }
        })
        .collect()
}

/// Every documented error with its domain.
fn all<'a>(domains: &'a [Documented<'a>]) -> impl Iterator<Item = (&'a Documented<'a>, EditionError<'a>)> {
    domains.iter().flat_map(|documented| documented.errors.iter().map(move |shipped| (documented, *shipped)))
}

fn domain_row(documented: &Documented<'_>) -> DomainRow {
    DomainRow {
        link: domain::link(documented.domain),
        summary: escape::text(&documented.domain.summary),
        codes: domain::codes(documented.domain),
        errors: documented.errors.len(),
    }
}

/// Every code that anyone may see, sorted as in a dictionary; one that a single platform shows stands after the one on the wire.
fn codes(edition: &Edition<'_>, domains: &[Documented<'_>]) -> Vec<CodeRow> {
    let mut seen = Vec::new();
    for (documented, shipped) in all(domains) {
        seen.push((shipped.error.code.clone(), None, documented, shipped));
        for platform in 0..edition.catalogue.platforms.len() {
            let Some(own) = shipped.on(platform) else { continue };
            let of_edition = edition.platform.is_none_or(|id| id == platform);
            if of_edition && *own.code() != shipped.error.code {
                seen.push((own.code().into_owned(), Some(platform), documented, shipped));
            }
        }
    }
    seen.sort_by_cached_key(|(code, platform, ..)| {
        let folded = match code {
            Code::Number(number) => Code::Number(*number),
            Code::Text(text) => Code::Text(text.to_lowercase()),
        };
        (folded, code.clone(), *platform)
    });
    seen.into_iter()
        .map(|(code, platform, documented, shipped)| CodeRow {
            code: escape::cell_code(&code.to_string()),
            platform: platform.map(|id| escape::text(&edition.catalogue.platforms[id].title)),
            error: link(documented, shipped),
            domain: domain::link(documented.domain),
            message: words::message(&shipped.texts().message, shipped.error),
            deprecated: shipped.error.deprecated.is_some(),
        })
        .collect()
}

fn platform_row(catalogue: &Catalogue, id: PlatformId) -> PlatformRow {
    let packages: Vec<&str> = platforms::targets(catalogue, Some(id)).iter().map(|target| target.title()).collect();
    let errors = catalogue.domains.iter().flat_map(|domain| &domain.errors);
    PlatformRow {
        title: escape::text(&catalogue.platforms[id].title),
        name: escape::cell_code(&catalogue.platforms[id].name),
        packages: packages.join(", "),
        errors: errors.filter(|error| error.platforms[id].is_some()).count(),
    }
}

fn category_row(id: usize, category: &Category, domains: &[Documented<'_>]) -> CategoryRow {
    let mut groups = Vec::new();
    for documented in domains {
        let carriers = documented.errors.iter().filter(|shipped| shipped.error.categories.contains(&id));
        let links: Vec<String> = carriers.map(|shipped| link(documented, *shipped)).collect();
        if !links.is_empty() {
            groups.push(format!("{}: {}", escape::text(&documented.domain.title), links.join(", ")));
        }
    }
    CategoryRow {
        name: escape::text(category.name.as_str()),
        about: escape::text(&category.about),
        errors: groups.join("; "),
    }
}

fn availability_row(documented: &Documented<'_>, shipped: EditionError<'_>) -> AvailabilityRow {
    let platforms = shipped.error.platforms.iter().map(|shipped| match shipped {
        None => "**No**".to_owned(),
        Some(shipped) => match shipped.code {
            Some(code) => format!("Yes, as `{code}`"),
            None => "Yes".to_owned(),
        },
    });
    AvailabilityRow {
        error: link(documented, shipped),
        deprecated: shipped.error.deprecated.is_some(),
        domain: domain::link(documented.domain),
        platforms: platforms.collect(),
    }
}

fn retired(domains: &[Documented<'_>]) -> Vec<RetiredRow> {
    let mut rows = Vec::new();
    for documented in domains {
        for retired in &documented.domain.retired {
            let page = names::page(documented.domain);
            rows.push(RetiredRow {
                code: escape::cell_code(&retired.code.to_string()),
                name: format!("[{}]({page}#retired-codes)", escape::code(retired.name.as_str())),
                domain: domain::link(documented.domain),
                removed: retired.removed.map(|version| version.to_string()).unwrap_or_default(),
            });
        }
    }
    rows
}

fn link(documented: &Documented<'_>, shipped: EditionError<'_>) -> String {
    words::link(&names::page(documented.domain), &shipped.error.name)
}
