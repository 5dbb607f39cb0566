//! The front page: where to find an error, and what the words of the other pages mean.

use super::Docs;
use super::domain::{NEVER_AGAIN, push_codes, push_retired_code, push_retired_name};
use super::text::{
    push, push_cell_code, push_cell_line, push_cell_message, push_cell_shown, push_cell_value, push_domain, push_link,
};
use crate::edition::{EditionDomain, EditionError};
use crate::name::Name;
use crate::reference;
use crate::targets::markdown::names;

/// A section of the page.
struct Section {
    title: &'static str,
    /// What the contents say of it.
    about: &'static str,
    is_there: fn(&Docs<'_>) -> bool,
    push: fn(&Docs<'_>, &mut String),
}

/// Every section, in the order in which they stand.
const SECTIONS: [Section; 9] = [
    Section { title: "Domains", about: "the errors by topic", is_there: |_| true, push: push_domains },
    Section {
        title: "Codes",
        about: "every code in order, to look one up",
        is_there: |docs| docs.edition.domains().next().is_some(),
        push: push_all_codes,
    },
    Section {
        title: "Platforms",
        about: "who ships these errors",
        is_there: |docs| !docs.platforms.is_empty(),
        push: push_platforms,
    },
    Section {
        title: "Categories",
        about: "the errors by what to do about them",
        is_there: |docs| !docs.categories.is_empty(),
        push: push_categories,
    },
    Section {
        title: "Severities",
        about: "how grave errors are",
        is_there: |docs| !docs.edition.catalogue().severities.is_empty(),
        push: push_severities,
    },
    Section {
        title: "Actions",
        about: "what programs do about errors",
        is_there: |docs| !docs.edition.catalogue().actions.is_empty(),
        push: push_actions,
    },
    Section {
        title: "Availability",
        about: "which platform has which error",
        is_there: |docs| !docs.platforms.is_empty() && docs.edition.domains().next().is_some(),
        push: push_availability,
    },
    Section {
        title: "Retired codes",
        about: "what is no longer sent",
        is_there: |docs| names::documented(docs.edition).any(|domain| !domain.domain.retired.is_empty()),
        push: push_retired,
    },
    Section {
        title: "How to read an entry",
        about: "what its parts say",
        is_there: |_| true,
        push: |_, to| to.push_str(include_str!("../../../../templates/markdown/reading.md")),
    },
];

/// The page.
pub fn page(docs: &Docs<'_>) -> String {
    let rows: usize = names::documented(docs.edition).map(|it| it.errors.len() + it.domain.retired.len()).sum();
    let mut page = String::with_capacity(8192 + rows * (512 + 16 * docs.platforms.len()));
    let sections = || SECTIONS.iter().filter(|section| (section.is_there)(docs));
    push_head(docs, &mut page);
    // Where a section's anchor would be that of the title, which comes first, readers count on.
    let taken = names::slug(&docs.edition.catalogue.title);
    for section in sections() {
        let anchor = names::slug(section.title);
        let number = if anchor == taken { "-1" } else { "" };
        page.extend(["- [", section.title, "](#", &anchor, number, "): ", section.about, "\n"]);
    }
    for section in sections() {
        page.extend(["\n## ", section.title, "\n\n"]);
        (section.push)(docs, &mut page);
    }
    page
}

fn push_head(docs: &Docs<'_>, to: &mut String) {
    let catalogue = docs.edition.catalogue;
    let domains = names::documented(docs.edition).count();
    to.push_str("# ");
    push(&catalogue.title, to);
    to.extend(["\n\nVersion ", &catalogue.version.to_string(), ": "]);
    to.extend([&*count(errors(docs).count(), "error"), " in ", &count(domains, "domain"), "."]);
    if let Some(platform) = docs.edition.platform {
        let title = &docs.platforms[platform];
        to.extend([" This edition holds the errors that the ", title, " ships, in its own words."]);
    }
    to.push_str("\n\n");
}

/// Every error of the edition, with its domain.
fn errors<'e, 'a>(docs: &'e Docs<'a>) -> impl Iterator<Item = (&'e EditionDomain<'a>, EditionError<'a>)> {
    docs.edition.domains().flat_map(|domain| domain.errors.iter().map(move |shipped| (domain, *shipped)))
}

fn push_domains(docs: &Docs<'_>, to: &mut String) {
    to.push_str(concat!(
        "A domain is a group of errors with one set of codes. The domain and the code together say which error it is; in ",
        "JSON they are the members `domain` and `code`.\n\n",
        "| Domain | Codes | Errors | Summary |\n|---|---|---:|---|\n",
    ));
    for documented in names::documented(docs.edition) {
        to.push_str("| ");
        push_domain(documented.domain, to);
        to.push_str(" | ");
        push_codes(documented.domain, to);
        to.extend([" | ", &documented.errors.len().to_string(), " | "]);
        push_cell_line(&documented.domain.summary, to);
        to.push_str(" |\n");
    }
}

fn push_all_codes(docs: &Docs<'_>, to: &mut String) {
    to.push_str("| Code | Error | Domain | Message |\n|---|---|---|---|\n");
    for seen in reference::codes(docs.edition) {
        let error = seen.shipped.error;
        to.push_str("| ");
        match seen.shown_code() {
            Some(shown) => push_cell_code(&shown, to),
            None => push_cell_value(&seen.code, to),
        }
        if let Some(platform) = seen.platform {
            to.extend([" (", &docs.platforms[platform], ")"]);
        }
        to.push_str(if seen.is_earlier { " (formerly)" } else { "" });
        to.push_str(" | ");
        push_error(&names::page(seen.domain), seen.shipped, to);
        to.push_str(" | ");
        push_domain(seen.domain, to);
        to.push_str(" | ");
        push_cell_message(&seen.shipped.texts().message, error, to);
        to.push_str(" |\n");
    }
}

/// A link to an error, and whether it is deprecated.
fn push_error(page: &str, shipped: EditionError<'_>, to: &mut String) {
    push_link(page, &shipped.error.name, to);
    if shipped.error.deprecated.is_some() {
        to.push_str(" (deprecated)");
    }
}

fn push_platforms(docs: &Docs<'_>, to: &mut String) {
    let catalogue = docs.edition.catalogue;
    to.push_str(concat!(
        "A platform is a product that ships these errors. Each has its own names for them, and may leave some out. An error ",
        "that a platform does not have reaches its users as an *unrecognized* error, with everything that was sent.\n\n",
        "| Platform | In the catalogue | Packages | Errors |\n|---|---|---|---:|\n",
    ));
    for (id, (platform, title)) in catalogue.platforms.iter().zip(&docs.platforms).enumerate() {
        let packages: Vec<&str> = docs.packages.of(Some(id)).iter().map(|language| language.title()).collect();
        let errors = catalogue.domains.iter().flat_map(|domain| &domain.errors);
        let errors = errors.filter(|error| !error.internal || docs.edition.internal);
        let errors = errors.filter(|error| error.platforms[id].is_some()).count();
        to.extend(["| ", title, " | "]);
        push_cell_code(&platform.name, to);
        to.extend([" | ", &packages.join(", "), " | ", &errors.to_string(), " |\n"]);
    }
}

fn push_severities(docs: &Docs<'_>, to: &mut String) {
    to.push_str("From the least grave to the gravest:\n\n| Severity | Meaning |\n|---|---|\n");
    for severity in &docs.edition.catalogue().severities {
        push_meaning(&severity.name, &severity.about, to);
    }
}

fn push_actions(docs: &Docs<'_>, to: &mut String) {
    to.push_str("A program does at most one of these about an error:\n\n| Action | What is to be done |\n|---|---|\n");
    for action in &docs.edition.catalogue().actions {
        push_meaning(&action.name, &action.about, to);
    }
}

/// A row of a word and what it means.
fn push_meaning(name: &Name, about: &str, to: &mut String) {
    to.push_str("| ");
    push_cell_code(name.as_str(), to);
    to.push_str(" | ");
    push_cell_line(about, to);
    to.push_str(" |\n");
}

fn push_categories(docs: &Docs<'_>, to: &mut String) {
    let catalogue = docs.edition.catalogue;
    let mut carriers: Vec<Vec<_>> = catalogue.categories.iter().map(|_| Vec::new()).collect();
    for (domain, shipped) in errors(docs) {
        for id in &shipped.error.categories {
            carriers[*id].push((domain.domain, &shipped.error.name));
        }
    }
    to.push_str(concat!(
        "A category is a label on errors that call for the same handling. An error has any number of them.\n\n",
        "| Category | Meaning | Errors |\n|---|---|---|\n",
    ));
    for (category, carriers) in catalogue.categories.iter().zip(carriers) {
        to.push_str("| ");
        push(category.name.as_str(), to);
        to.push_str(" | ");
        push_cell_line(&category.about, to);
        to.push_str(" | ");
        // By domain: two may have an error of the same name.
        for (index, of_domain) in carriers.chunk_by(|one, other| one.0.name == other.0.name).enumerate() {
            let domain = of_domain[0].0;
            let page = names::page(domain);
            to.push_str(if index > 0 { "; " } else { "" });
            push(&domain.title, to);
            for (index, (_, error)) in of_domain.iter().enumerate() {
                to.push_str(if index > 0 { ", " } else { ": " });
                push_link(&page, error, to);
            }
        }
        to.push_str(" |\n");
    }
}

fn push_availability(docs: &Docs<'_>, to: &mut String) {
    let everywhere = errors(docs).filter(|(_, shipped)| shipped.error.platforms.iter().all(Option::is_some)).count();
    let all = count(errors(docs).count(), "error");
    to.extend(["On every platform: ", &everywhere.to_string(), " of ", &all, ".\n\n| Error | Domain |"]);
    to.extend(docs.platforms.iter().flat_map(|title| [" ", title, " |"]));
    to.extend(["\n|---|---|", &"---|".repeat(docs.platforms.len()), "\n"]);
    for (domain, shipped) in errors(docs) {
        to.push_str("| ");
        push_error(&names::page(domain.domain), shipped, to);
        to.push_str(" | ");
        push_domain(domain.domain, to);
        to.push_str(" |");
        for (platform, own) in shipped.error.platforms.iter().enumerate() {
            match own {
                None => to.push_str(" **No** |"),
                Some(own) if own.code.is_none() => to.push_str(" Yes |"),
                Some(_) => {
                    to.push_str(" Yes, as ");
                    push_cell_shown(shipped.on(platform).unwrap_or(shipped), to);
                    to.push_str(" |");
                }
            }
        }
        to.push('\n');
    }
}

fn push_retired(docs: &Docs<'_>, to: &mut String) {
    to.extend([NEVER_AGAIN, "\n\n| Code | Error | Domain | Removed in |\n|---|---|---|---|\n"]);
    for domain in names::documented(docs.edition) {
        for retired in &domain.domain.retired {
            to.push_str("| ");
            push_retired_code(domain.domain, retired, to);
            to.push_str(" | [");
            push_retired_name(retired, to);
            to.extend(["](", &names::page(domain.domain), "#", names::RETIRED.anchor, ") | "]);
            push_domain(domain.domain, to);
            to.extend([" | ", &retired.removed.map(|version| version.to_string()).unwrap_or_default(), " |\n"]);
        }
    }
}

/// `1 error`, `2 errors`
fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}
