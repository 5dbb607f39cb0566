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
        let domain = domains.find(|domain| path == format!("{}.md", domain.domain.name)).expect("a domain");
        domain.errors.is_empty() && domain.domain.retired.is_empty()
    };
    let declared = pages.declared.iter().map(|declared| &*declared.name).filter(|path| !is_empty(path));
    let provided = pages.provided.iter().map(AsRef::as_ref);
    assert_eq!(paths, declared.chain(provided).collect(), "{catalogue}: the pages");

    for (path, text) in files.iter().filter(|(path, _)| *path != "README.md") {
        let scope = anchors.iter().find(|scope| scope.what == format!("the anchors of `{path}`"));
        let allocated = names(scope.unwrap_or_else(|| panic!("{catalogue}: no scope for {path}")));
        let page = Page::read(text);
        assert_eq!(page.headings, allocated, "{catalogue}/{path}: the headings");
        let mut domains = edition.edition().all_domains().iter();
        let domain = domains.find(|domain| path == format!("{}.md", domain.domain.name)).expect("a domain");
        let retired: BTreeSet<String> = domain.domain.retired.iter().map(|retired| retired.name.kebab()).collect();
        let reserved: BTreeSet<String> = scope.into_iter().flat_map(Scope::taken).map(str::to_owned).collect();
        let free: BTreeSet<String> =
            retired.into_iter().filter(|anchor| !allocated.contains(anchor) && !reserved.contains(anchor)).collect();
        assert_eq!(page.anchors, free, "{catalogue}/{path}: the anchors of what was removed");
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
                        let kept = text.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
                        slug.extend(kept.flat_map(char::to_lowercase).map(|c| if c == ' ' { '-' } else { c }));
                    }
                }
                Event::InlineHtml(html) => {
                    let anchor = html.strip_prefix("<a id=\"").and_then(|rest| rest.strip_suffix("\">"));
                    page.anchors.extend(anchor.map(str::to_owned));
                }
                _ => {}
            }
        }
        page
    }
}
