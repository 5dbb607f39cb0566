//! Pages and anchors, as a reader of Markdown finds them.

use super::each_edition;
use errspec::plan::PlannedEdition;
use errspec::targets::{Namespace, Scope};
use errspec::{Files, Markdown};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::collections::BTreeSet;

#[test]
fn pages_hold_what_they_declare() {
    let mut pages = 0;
    each_edition(&Markdown, |catalogue, edition| pages += look(catalogue, edition));
    assert!(pages > 10, "{pages} pages");
}

/// Compares the pages of an edition and the headings of each with what was allocated; gives how many pages it has.
fn look(catalogue: &str, edition: &PlannedEdition<'_>) -> usize {
    let mut namespace = Namespace::default();
    edition.language().allocate(edition.edition(), &mut namespace);
    let files = Files::of(edition.files());
    let [pages, anchors @ ..] = namespace.scopes() else { panic!("{catalogue} has no scopes") };
    assert_eq!(pages.what, "the pages of the docs");

    let paths: BTreeSet<&str> = files.iter().map(|(path, _)| path).collect();
    // A domain keeps its page while there is nothing to say of it.
    let is_empty = |path: &str| {
        let mut domains = edition.edition().all_domains().iter();
        let domain = domains.find(|domain| path == format!("{}.md", domain.domain.name_in_code())).expect("a domain");
        domain.errors.is_empty() && domain.domain.retired.is_empty()
    };
    let declared = pages.declared.iter().map(|declared| &*declared.name).filter(|path| !is_empty(path));
    let provided = pages.provided.iter().map(AsRef::as_ref);
    assert_eq!(paths, declared.chain(provided).collect(), "{catalogue}: the pages");

    for (path, text) in files.iter().filter(|(path, _)| *path != "README.md") {
        let scope = anchors.iter().find(|scope| scope.what == format!("the anchors of `{path}`"));
        let allocated = names(scope.unwrap_or_else(|| panic!("{catalogue}: no scope for {path}")));
        let page = Page::read(text);
        let mut domains = edition.edition().all_domains().iter();
        let domain = domains.find(|domain| path == format!("{}.md", domain.domain.name_in_code())).expect("a domain");
        let titles = domain.errors.iter().filter_map(|shipped| shipped.error.own_title.as_deref());
        let titles: BTreeSet<String> = titles.map(|title| title.chars().filter_map(in_slug).collect()).collect();
        let of_names: BTreeSet<String> = page.headings.difference(&titles).cloned().collect();
        assert!(of_names.is_subset(&allocated), "{catalogue}/{path}: the headings");
        // What has another heading, or was an error's name before, has an anchor.
        let explicit: BTreeSet<String> = allocated.difference(&page.headings).cloned().collect();
        let retired: BTreeSet<String> =
            domain.domain.retired.iter().filter_map(|retired| Some(retired.name.as_ref()?.kebab())).collect();
        let reserved: BTreeSet<String> = scope.into_iter().flat_map(Scope::taken).map(str::to_owned).collect();
        let free: BTreeSet<String> =
            retired.into_iter().filter(|anchor| !allocated.contains(anchor) && !reserved.contains(anchor)).collect();
        assert_eq!(page.anchors, &free | &explicit, "{catalogue}/{path}: the anchors beside headings");
    }
    files.len()
}

/// What was allocated in a scope.
fn names(scope: &Scope) -> BTreeSet<String> {
    let declared = scope.declared.iter().map(|declared| declared.name.to_string());
    declared.chain(scope.provided.iter().map(ToString::to_string)).collect()
}

/// What a reader finds on a page.
#[derive(Default)]
struct Page {
    /// The anchors that it makes from headings; those of one text are one.
    headings: BTreeSet<String>,
    /// The explicit ones.
    anchors: BTreeSet<String>,
}

impl Page {
    fn read(markdown: &str) -> Self {
        let mut page = Self::default();
        let mut heading: Option<String> = None;
        for event in Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_GFM) {
            match event {
                Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
                Event::End(TagEnd::Heading(_)) => {
                    page.headings.extend(heading.take());
                }
                Event::Text(text) | Event::Code(text) => {
                    if let Some(slug) = &mut heading {
                        slug.extend(text.chars().filter_map(in_slug));
                    }
                }
                Event::InlineHtml(html) | Event::Html(html) => {
                    let html = html.trim_end().trim_end_matches("</a>");
                    let anchor = html.strip_prefix("<a id=\"").and_then(|rest| rest.strip_suffix("\">"));
                    page.anchors.extend(anchor.map(str::to_owned));
                }
                _ => {}
            }
        }
        page
    }
}

/// What readers make of a character of a heading.
fn in_slug(c: char) -> Option<char> {
    match c {
        ' ' => Some('-'),
        '-' | '_' => Some(c),
        _ => c.is_alphanumeric().then(|| c.to_ascii_lowercase()),
    }
}
