//! Names of pages and anchors, and where they could clash.

use crate::edition::{Edition, EditionDomain, EditionError};
use crate::model::{Domain, Error};
use crate::name::Name;
use crate::prose;
use crate::reference::{self, Packages};
use crate::targets::{Namespace, Rules};
use std::collections::HashSet;
use std::{iter, slice};

/// The front page. GitHub, GitBook, Docusaurus, mdBook and MkDocs all take it for the index of its folder; only some
/// of them do so with `index.md`.
///
/// No page links to it: mdBook makes `index.html` of it and leads links to `README.html`, which is not there. Every
/// reader has a way of its own to the index of a folder.
pub const FRONT_PAGE: &str = "README.md";

/// Files that no domain may have: what site builders take for the front page.
const TAKEN_FOR_FRONT_PAGE: &[&str] = &["index.md"];

/// The heading above the errors of a domain.
pub const ERRORS: Heading = Heading { text: "Errors", anchor: "errors" };
/// The heading above retired codes.
pub const RETIRED: Heading = Heading { text: "Retired codes", anchor: "retired-codes" };

/// A heading that a domain's page may have besides its title and those of its errors.
#[derive(Debug, Clone, Copy)]
pub struct Heading {
    /// What it says.
    pub text: &'static str,
    /// The anchor that readers make from it: its [`slug`].
    pub anchor: &'static str,
}

/// The parts of an error's section, each with a heading of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Message,
    Occurs,
    Fix,
    Examples,
    Related,
    User,
    Payload,
    Platforms,
    Properties,
    History,
}

impl Part {
    /// Every part, in the order in which they stand.
    pub const ALL: [Self; 10] = [
        Self::Message,
        Self::Occurs,
        Self::Fix,
        Self::Examples,
        Self::Related,
        Self::User,
        Self::Payload,
        Self::Platforms,
        Self::Properties,
        Self::History,
    ];

    /// Its heading.
    pub const fn heading(self) -> &'static Heading {
        match self {
            Self::Message => &Heading { text: "Message", anchor: "message" },
            Self::Occurs => &Heading { text: "When it occurs", anchor: "when-it-occurs" },
            Self::Fix => &Heading { text: "How to fix", anchor: "how-to-fix" },
            Self::Examples => &Heading { text: "Examples", anchor: "examples" },
            Self::Related => &Heading { text: "Related errors", anchor: "related-errors" },
            Self::User => &Heading { text: "What users read", anchor: "what-users-read" },
            Self::Payload => &Heading { text: "Payload", anchor: "payload" },
            Self::Platforms => &Heading { text: "Platforms", anchor: "platforms" },
            Self::Properties => &Heading { text: "Properties", anchor: "properties" },
            Self::History => &Heading { text: "History", anchor: "history" },
        }
    }

    /// Whether its anchor is kept free on pages that have no such part. Others came later, and errors may be called so.
    fn is_kept(self) -> bool {
        !matches!(self, Self::Examples | Self::Related)
    }

    /// Whether the section of an error has it.
    pub fn is_in(self, edition: &Edition<'_>, packages: &Packages, domain: &Domain, shipped: EditionError<'_>) -> bool {
        let error = shipped.error;
        match self {
            Self::Message | Self::Properties => true,
            Self::Occurs => reference::says(edition, shipped, |texts| !texts.occurs.is_empty()),
            Self::Fix => reference::says(edition, shipped, |texts| texts.fix.is_some()),
            Self::Examples => error.more.as_ref().is_some_and(|more| !more.examples.is_empty()),
            Self::Related => error.more.as_ref().is_some_and(|more| !more.see.is_empty() || !more.not.is_empty()),
            Self::User => reference::says(edition, shipped, |texts| texts.user.is_some()),
            Self::Payload => !error.fields.is_empty() || !error.reasons.is_empty(),
            Self::Platforms => !error.platforms.is_empty() || packages.seen(domain, shipped, None).is_some(),
            Self::History => error.since.is_some() || error.deprecated.is_some(),
        }
    }
}

/// Names that Windows keeps for devices, whatever the extension.
/// <https://learn.microsoft.com/windows/win32/fileio/naming-a-file>
const DEVICES: &[&str] = &["con", "prn", "aux", "nul"];

/// `session.md`
pub fn page(domain: &Domain) -> String {
    format!("{}.md", domain.name_in_code())
}

/// `session-is-full`: the anchor of an error, as in [`reference::docs_url`]. It is the one that readers make from the
/// heading, [`Name::sentence`], and no other anchor of the page has it, see [`allocate`].
pub fn anchor(error: &Name) -> String {
    error.kebab()
}

/// `Session errors`, but no `Session errors errors`: the title of a domain's page.
pub fn page_title(domain: &Domain) -> String {
    let title = &domain.title;
    if title.to_lowercase().trim_end().ends_with("errors") { title.clone() } else { format!("{title} errors") }
}

/// The anchor that readers make from a heading: its letters, digits, `-` and `_` in lower case, with hyphens for spaces.
pub fn slug(heading: &str) -> String {
    let kept = prose::one_line(heading).to_lowercase();
    kept.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_')).collect::<String>().replace(' ', "-")
}

/// The domains that get a page, sorted by name: those with errors, and those with retired codes.
pub fn documented<'e, 'a>(edition: &'e Edition<'a>) -> impl Iterator<Item = &'e EditionDomain<'a>> + Clone {
    edition.all_domains().iter().filter(|domain| !domain.errors.is_empty() || !domain.domain.retired.is_empty())
}

/// The headings of a domain's page that are not those of its errors, and whether it has them now.
fn headings(
    edition: &Edition<'_>,
    packages: &Packages,
    domain: &EditionDomain<'_>,
) -> impl Iterator<Item = (&'static Heading, bool)> {
    let is_there =
        |part: Part| domain.errors.iter().any(|shipped| part.is_in(edition, packages, domain.domain, *shipped));
    let parts = Part::ALL.map(|part| (part, is_there(part))).into_iter();
    let parts = parts.filter(|(part, is_there)| *is_there || part.is_kept());
    let parts = parts.map(|(part, is_there)| (part.heading(), is_there));
    let own = [(&ERRORS, !domain.errors.is_empty()), (&RETIRED, !domain.domain.retired.is_empty())];
    own.into_iter().chain(parts)
}

/// The anchors of a domain's page that nothing retired has: those of its errors, and of every heading it may have.
pub fn anchors(domain: &EditionDomain<'_>) -> HashSet<String> {
    let has_more = domain.errors.iter().any(|shipped| shipped.error.more.is_some());
    let parts = Part::ALL.into_iter().filter(|part| part.is_kept() || has_more);
    let headings = parts.map(Part::heading).chain([&ERRORS, &RETIRED]);
    let fixed = headings.map(|heading| heading.anchor.to_owned()).chain([slug(&page_title(domain.domain))]);
    let names = domain.errors.iter().flat_map(|shipped| iter::once(&shipped.error.name).chain(&shipped.error.aliases));
    names.map(anchor).chain(fixed).collect()
}

/// How the section of an error is headed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Headed {
    /// By what its link leads to.
    Anchor,
    /// By its own title, from which readers make another anchor: its own stands before.
    Title,
    /// By its name, as another section has the anchor that readers would make from its title: that stands below.
    Name,
}

/// How the section of each error of a page is headed.
pub fn headed(domain: &EditionDomain<'_>) -> Vec<Headed> {
    if domain.errors.iter().all(|shipped| shipped.error.own_title.is_none()) {
        return vec![Headed::Anchor; domain.errors.len()];
    }
    let mut taken = anchors(domain);
    let headed = |error: &Error| {
        let own = error.own_title.as_deref().map(slug).filter(|slug| *slug != anchor(&error.name));
        match own {
            None => Headed::Anchor,
            Some(slug) if taken.insert(slug.clone()) => Headed::Title,
            Some(_) => Headed::Name,
        }
    };
    domain.errors.iter().map(|shipped| shipped.error).map(headed).collect()
}

/// Allocates the files, and the anchors of each page. A name that a page could come to have is kept free.
pub fn allocate(edition: &Edition<'_>, namespace: &mut Namespace) {
    let pages = namespace.scope("the pages of the docs", Rules::new(refuse_page).ignoring_case());
    namespace.provide(pages, [FRONT_PAGE]);
    namespace.avoid(pages, TAKEN_FOR_FRONT_PAGE);
    let packages = Packages::new(edition.catalogue);
    for domain in edition.all_domains() {
        let page = namespace.declare(pages, page(domain.domain), domain.origin());
        let anchors = namespace.scope(format!("the anchors of `{page}`"), Rules::new(|_| None));
        namespace.provide(anchors, [slug(&page_title(domain.domain))]);
        for (heading, is_there) in headings(edition, &packages, domain) {
            if is_there {
                namespace.provide(anchors, [heading.anchor]);
            } else {
                namespace.avoid(anchors, slice::from_ref(&heading.anchor));
            }
        }
        for error in &domain.errors {
            namespace.declare(anchors, anchor(&error.error.name), error.origin());
            for (alias, origin) in error.aliases() {
                namespace.declare(anchors, anchor(alias), origin);
            }
        }
    }
}

/// The form of names is checked already: every domain's can stand in a link, and every error's in an anchor.
fn refuse_page(name: &str) -> Option<&'static str> {
    let stem = name.strip_suffix(".md").unwrap_or(name);
    let port = stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt"));
    let is_device = DEVICES.contains(&stem)
        || port.is_some_and(|port| port.len() == 1 && port.starts_with(|c: char| c.is_ascii_digit()));
    is_device.then_some("is a file that Windows cannot hold")
}

#[cfg(test)]
mod tests {
    use super::{ERRORS, Part, RETIRED, refuse_page, slug};

    #[test]
    fn anchors_are_those_that_readers_make() {
        for heading in Part::ALL.map(Part::heading).into_iter().chain([&ERRORS, &RETIRED]) {
            assert_eq!(slug(heading.text), heading.anchor);
        }
    }

    #[test]
    fn refuses_what_windows_keeps_for_devices() {
        for name in ["con.md", "com1.md", "lpt9.md"] {
            assert!(refuse_page(name).is_some(), "{name}");
        }
        for name in ["session.md", "com.md", "com10.md", "conference.md"] {
            assert!(refuse_page(name).is_none(), "{name}");
        }
    }
}
