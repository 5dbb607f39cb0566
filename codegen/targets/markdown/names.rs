//! Names of pages and anchors, and where they could clash.

use crate::model::Domain;
use crate::name::Name;
use crate::plan::Edition;
use crate::targets::{Namespace, Rules};

/// The front page. GitHub, GitBook, Docusaurus, mdBook and MkDocs all take it for the index of its folder; only some
/// of them do so with `index.md`.
///
/// No page links to it: mdBook makes `index.html` of it and leads links to `README.html`, which is not there. Every
/// reader has a way of its own to the index of a folder.
pub const FRONT_PAGE: &str = "README.md";

/// Anchors that readers make from the headings of every domain's page.
const HEADINGS: &[&str] = &[
    "errors",
    "retired-codes",
    "message",
    "when-it-occurs",
    "how-to-fix",
    "payload",
    "platforms",
    "properties",
    "history",
];

/// Files that no domain may have: the front page, and what site builders take for it.
const PAGES: &[&str] = &["README.md", "index.md"];

/// Names that Windows keeps for devices, whatever the extension.
/// <https://learn.microsoft.com/windows/win32/fileio/naming-a-file>
const DEVICES: &[&str] = &["con", "prn", "aux", "nul"];

/// `session.md`
pub fn page(domain: &Domain) -> String {
    format!("{}.md", domain.name)
}

/// `session-is-full`: the anchor of an error, as in [`Edition::docs_url`]. It is the one that readers make from the
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
    let words: Vec<&str> = heading.split_whitespace().collect();
    let kept = words.join(" ").to_lowercase();
    kept.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_')).collect::<String>().replace(' ', "-")
}

/// Whether a heading of a domain's page has this anchor that is not one of an error.
pub fn is_heading(domain: &Domain, anchor: &str) -> bool {
    HEADINGS.contains(&anchor) || slug(&page_title(domain)) == anchor
}

/// Allocates the files, and the anchors of each page.
pub fn allocate(edition: &Edition<'_>, namespace: &mut Namespace) {
    let pages = namespace.scope("the pages of the docs", Rules::new(refuse_page).ignoring_case());
    namespace.avoid(pages, PAGES);
    for domain in edition.all_domains() {
        let page = namespace.declare(pages, page(domain.domain), domain.origin());
        let anchors = namespace.scope(format!("the anchors of `{page}`"), Rules::new(|_| None));
        namespace.avoid(anchors, HEADINGS);
        namespace.provide(anchors, [slug(&page_title(domain.domain))]);
        for error in &domain.errors {
            namespace.declare(anchors, anchor(&error.error.name), error.origin());
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
    use super::refuse_page;

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
