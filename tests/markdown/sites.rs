//! What the readers of the docs do with a page before they show it: what GitHub, Docusaurus and mdBook make of its first
//! lines, its headings and its links, and what they look for in its text.

use super::{BARE, MANIFEST, assert_links, awkward, editions, folder, options, own, render, shown};
use crate::support::platform::{has, npm, run};
use errspec::reference::docs_url;
use errspec::{Config, Markdown};
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use regex_lite::Regex;
use std::collections::{BTreeMap, HashSet};
use std::fs;

const SECRET: &str = "mdBook gave it away";

#[test]
fn no_id_is_there_twice() {
    for (name, files) in editions() {
        for (path, markdown) in files.iter() {
            let mut seen = HashSet::new();
            for id in ids(markdown) {
                assert!(seen.insert(id.clone()), "{name}/{path}: `{id}` is there twice");
            }
        }
    }
}

#[test]
fn every_published_link_has_its_anchor() {
    for spec in [own(), awkward("published")] {
        for platform in [None, Some("web"), Some("ios")] {
            let files = render(&spec, platform);
            let config = Config::new(&spec).target(Markdown);
            let config = if let Some(platform) = platform { config.platform(platform) } else { config.whole() };
            let checked = config.check().expect("a catalogue without errors");
            let planned = checked.editions().next().expect("what is asked for");
            let edition = planned.edition();
            let mut links = 0;
            for domain in edition.domains() {
                for error in &domain.errors {
                    let url = docs_url(edition, domain.domain, error.error);
                    let url = url.expect("both catalogues say where their docs are");
                    let (page, anchor) = url.rsplit('/').next().and_then(|end| end.split_once('#')).expect("an anchor");
                    let markdown = files.get(&format!("{page}.md")).expect("the page of the domain");
                    assert!(ids(markdown).contains(&anchor.to_owned()), "{url}");
                    links += 1;
                }
            }
            assert!(links > 0);
        }
    }
    let files = render(&awkward("retired"), None);
    let anchors = ids(files.get("hazards.md").expect("the page of the domain"));
    assert!(anchors.contains(&"gone-again".to_owned()), "links to what was removed work still");
}

/// Docusaurus makes the title and the description of a page from these.
#[test]
fn a_page_begins_with_its_title_and_what_it_is_about() {
    let files = render(&own(), None);
    let session = first_texts(files.get("session.md").expect("the page of the domain"));
    assert_eq!(session, ["Session errors", "Raised while a session is created, joined or used."]);
    let front = first_texts(files.get("README.md").expect("the front page"));
    assert_eq!(front[0], "Vox SDK errors");
    assert!(front[1].starts_with("Version "), "{}", front[1]);
}

#[test]
fn the_contents_lead_to_sections_and_not_to_the_title() {
    let folder = folder("contents");
    let manifest = MANIFEST.replace(r#""Errors | `of` {all} <kinds> & [sorts](x) #""#, "Codes");
    fs::write(folder.join("catalogue.yaml"), manifest).expect("the manifest");
    fs::write(folder.join("bare.yaml"), BARE).expect("a domain");
    let files = render(&folder, None);
    assert_links("codes", &files);
    assert!(files.get("README.md").expect("the front page").contains("[Codes](#codes-1)"));
}

/// The expression by which mdBook 0.5 finds what it expands: in code spans, and across lines.
#[test]
fn mdbook_finds_nothing_to_expand() {
    let directive = Regex::new(r"\\\{\{\#.*\}\}|\{\{\s*\#([a-zA-Z0-9_]+)\s+([^}]+)\}\}").expect("an expression");
    assert!(directive.is_match("`{{#include ../secret.txt}}`") && directive.is_match(r"\{{#x}}"));
    for (name, files) in editions() {
        for (path, markdown) in files.iter() {
            assert!(!directive.is_match(markdown), "{name}/{path}: {:?}", directive.find(markdown));
            assert!(!markdown.contains("{%"), "{name}/{path} has a directive of GitBook");
        }
    }
}

/// Docusaurus finds the ids that [`ids`] says, and each once; it reads every page as MDX.
#[test]
fn docusaurus_gives_the_same_ids() {
    if !has("node") || !has("npm") {
        return;
    }
    let folder = folder("docusaurus");
    let files = render(&awkward("mdx"), None);
    let mut arguments = vec![npm("mdx").join("show.mjs").into_os_string().into_string().expect("a path in UTF-8")];
    for (path, markdown) in files.iter() {
        fs::write(folder.join(path), markdown).expect("a page");
        arguments.push(path.to_owned());
    }
    let printed = run("node", &arguments.iter().map(String::as_str).collect::<Vec<_>>(), &folder);
    assert_eq!(printed.lines().count(), files.iter().count());
    for ((path, markdown), line) in files.iter().zip(printed.lines()) {
        let shown: serde_json::Value = serde_json::from_str(line).unwrap_or_else(|_| panic!("{path}: {line}"));
        assert_eq!(serde_json::to_value(ids(markdown)).expect("texts"), shown["ids"], "{path}");
    }
}

/// mdBook itself, where it is installed: `cargo install mdbook`.
#[test]
fn mdbook_shows_what_was_written() {
    if !has("mdbook") {
        return;
    }
    let book = folder("book");
    let files = render(&awkward("mdbook"), None);
    let source = book.join("src");
    fs::create_dir_all(&source).expect("a folder");
    for (path, markdown) in files.iter() {
        fs::write(source.join(path), markdown).expect("a page");
    }
    let summary: Vec<String> = files.iter().map(|(path, _)| format!("- [{path}]({path})")).collect();
    fs::write(source.join("SUMMARY.md"), summary.join("\n")).expect("the summary");
    fs::write(book.join("secret.txt"), SECRET).expect("a secret");
    fs::write(book.join("book.toml"), "[book]\ntitle = \"Errors\"\n").expect("the settings");
    run("mdbook", &["build"], &book);

    let page = |path: &str| {
        let name = if path == "README.md" { "index.html".to_owned() } else { path.replace(".md", ".html") };
        fs::read_to_string(book.join("book").join(name)).expect("a page of the book")
    };
    let main = |path: &str| {
        let html = page(path);
        let (_, main) = html.split_once("<main>").expect("the text of the page");
        main.split_once("</main>").expect("its end").0.to_owned()
    };
    let values = |html: &str, attribute: &str| -> Vec<String> {
        let attribute = Regex::new(&format!(" {attribute}=\"([^\"]*)\"")).expect("an expression");
        attribute.captures_iter(html).map(|found| found[1].to_owned()).collect()
    };
    for (path, _) in files.iter() {
        let html = main(path);
        assert!(!html.contains(SECRET), "{path} gives the secret away");
        assert!(!page(path).contains("<title>Forged"), "{path} has a forged title");
        let ids = values(&html, "id");
        assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len(), "{path}: an id is there twice: {ids:?}");
        for link in values(&html, "href") {
            let (target, anchor) = link.split_once('#').unwrap_or((&link, ""));
            let target = if target.is_empty() { path.to_owned() } else { target.replace(".html", ".md") };
            assert!(files.get(&target).is_some(), "{path}: no page for `{link}`");
            assert!(anchor.is_empty() || values(&main(&target), "id").contains(&anchor.to_owned()), "{path}: `{link}`");
        }
    }
    let tag = Regex::new("<[^>]*>").expect("an expression");
    let shown = tag.replace_all(&main("directives.md"), "").into_owned();
    for text in [
        "{{#title Forged}} {% forged %} errors",
        r"{{#include ../secret.txt}} \{{#include ../secret.txt}} {{ #playground ../secret.txt }}",
        "{{#rustdoc_include ../secret.txt}} {{#title Forged}} {text}",
        "{{#template ../secret.txt a=b}} {{#playpen ../secret.txt}}",
        "{{#include ../secret.txt}} {% forged %}",
    ] {
        assert!(shown.contains(text), "`{text}` is not on the page:\n{shown}");
    }
}

/// The first heading and the first text below it, without the line that says that the page is generated.
fn first_texts(markdown: &str) -> Vec<String> {
    let blocks = markdown.split("\n\n").filter(|block| !block.starts_with("[//]: #"));
    blocks.take(2).map(shown).collect()
}

/// The ids of a page, in its order: those that readers make from headings, and explicit ones.
///
/// GitHub, Docusaurus and mdBook make the id of a heading from the letters, digits, `-` and `_` of its text in lower case,
/// with hyphens for spaces, and count the headings of one text: `message`, `message-1`. Where that number makes the id of
/// another heading they differ, so no page may come to it: this counts as GitHub does, which looks at the text alone.
/// [`docusaurus_gives_the_same_ids`] asks another.
pub fn ids(markdown: &str) -> Vec<String> {
    let mut ids = Vec::new();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut heading: Option<String> = None;
    for event in Parser::new_ext(markdown, options()) {
        match event {
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => {
                let slug = heading.take().expect("a heading");
                let count = counts.entry(slug.clone()).or_default();
                ids.push(if *count == 0 { slug } else { format!("{slug}-{count}") });
                *count += 1;
            }
            Event::Text(text) | Event::Code(text) => {
                if let Some(slug) = &mut heading {
                    let kept = text.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
                    slug.extend(kept.flat_map(char::to_lowercase).map(|c| if c == ' ' { '-' } else { c }));
                }
            }
            Event::InlineHtml(html) | Event::Html(html) => {
                let id = html.strip_prefix("<a id=\"").and_then(|rest| rest.strip_suffix("\">"));
                ids.extend(id.map(str::to_owned));
            }
            _ => {}
        }
    }
    ids
}
