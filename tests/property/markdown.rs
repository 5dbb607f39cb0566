//! The docs: read as Markdown, and as MDX, they show what the authors wrote.

use crate::Sample;
use crate::catalogue::{Error, Part};
use crate::place::{clear, put};
use crate::support::platform::{npm, run};
use errspec::Files;
use pulldown_cmark::{Event, Options, Parser};
use serde_json::Value;
use std::collections::HashSet;

/// Reads each page, and looks for each text on it.
pub fn judge(sample: &Sample) {
    let files = sample.render("markdown");
    let front = page(&files, "README.md");
    for text in sample.catalogue.categories.iter().map(|(_, about)| about).chain([&sample.catalogue.title]) {
        find(&front, text, "README.md");
    }
    for domain in &sample.catalogue.domains {
        // A domain may lose every error to names that nobody can have.
        if domain.errors.is_empty() && domain.retired.is_none() {
            continue;
        }
        let path = format!("{}.md", domain.name);
        let page = page(&files, &path);
        let retired = domain.retired.iter().map(|(_, why)| why);
        for text in [&domain.title, &domain.summary].into_iter().chain(retired) {
            find(&page, text, &path);
        }
        for error in &domain.errors {
            for text in texts(error) {
                find(&page, &text, &path);
            }
            if let Some(code) = error.code.json().as_str() {
                find(&page, code, &path);
            }
        }
    }
}

/// What an author wrote about an error.
fn texts(error: &Error) -> Vec<String> {
    let message = error.message.iter().map(|part| match part {
        Part::Text(text) => text.clone(),
        Part::Field(name) => format!("{{{name}}}"),
    });
    let mut texts = vec![message.collect()];
    texts.extend(error.occurs.iter().chain(&error.fix).chain(&error.deprecated).cloned());
    texts.extend(error.fields.iter().filter_map(|field| field.about.clone()));
    texts.extend(
        error.reasons.iter().flat_map(|reason| reason.message.clone().into_iter().chain([reason.code.clone()])),
    );
    texts
}

/// What a reader of the page sees.
fn page(files: &Files, path: &str) -> String {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS | Options::ENABLE_GFM;
    let markdown = files.get(path).unwrap_or_else(|| panic!("there is no {path}"));
    assert!(!markdown.contains("{{") && !markdown.contains("{%"), "{path} has what mdBook or GitBook expands");
    let mut shown = String::new();
    for event in Parser::new_ext(markdown, options | Options::ENABLE_FOOTNOTES) {
        match event {
            Event::Text(text) | Event::Code(text) => shown.push_str(&text),
            Event::InlineHtml(html) | Event::Html(html) => {
                let own = &*html == "</a>" || html.starts_with("<a id=\"") && html.ends_with("\">");
                assert!(own, "{path} holds {html}");
            }
            Event::Start(_) | Event::End(_) => {}
            other => panic!("{path} holds {other:?}"),
        }
    }
    shown
}

/// Fails where the page does not show `text`: as it is, or with every run of whitespace as a space.
fn find(page: &str, text: &str, path: &str) {
    let folded = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let shown = [text, &folded].iter().any(|text| page.char_indices().any(|(start, _)| begins(&page[start..], text)));
    assert!(shown, "{path} does not show {text:?}:\n{page}");
}

/// Whether the page begins with `text`, each character as it is or as its number.
fn begins(mut page: &str, text: &str) -> bool {
    text.chars().all(|c| {
        let number = format!("U+{:04X}", u32::from(c));
        let rest = page.strip_prefix(c).or_else(|| page.strip_prefix(&number));
        page = rest.unwrap_or(page);
        rest.is_some()
    })
}

/// Runs each page as MDX does, and compares what both show. No page has an id twice.
pub fn judge_mdx(samples: &[Sample]) {
    let tools = npm("mdx");
    let folder = clear("mdx", &[]);
    let pages: Vec<(String, String)> = samples
        .iter()
        .enumerate()
        .flat_map(|(index, sample)| {
            let files = sample.render("markdown");
            put(&folder.join(format!("c{index}")), &files);
            let page = |path: &str| (format!("c{index}/{path}"), page(&files, path));
            files.iter().map(|(path, _)| page(path)).collect::<Vec<_>>()
        })
        .collect();
    let program = tools.join("show.mjs");
    let mut arguments = vec![program.to_str().expect("a path in UTF-8")];
    arguments.extend(pages.iter().map(|(path, _)| path.as_str()));
    let printed = run("node", &arguments, &folder);
    for ((path, page), line) in pages.iter().zip(printed.split_terminator('\n')) {
        let shown: Value = serde_json::from_str(line).unwrap_or_else(|_| panic!("{path}: {line}"));
        let ids = shown["ids"].as_array().expect("a list");
        assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len(), "{path}: an id is there twice: {ids:?}");
        let dense = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        assert_eq!(dense(shown["text"].as_str().expect("a text")), dense(page), "{path} as MDX");
    }
    assert_eq!(printed.split_terminator('\n').count(), pages.len());
}
