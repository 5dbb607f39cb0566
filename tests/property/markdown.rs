//! The docs: read as Markdown, and as MDX, they show what the authors wrote.

use crate::Sample;
use crate::catalogue::Error;
use crate::place::{clear, put};
use crate::support::platform::{npm, run};
use errspec::Files;
use errspec::model::{Block, Inline, Piece, Segment, pieces};
use errspec::prose::blocks::read;
use errspec::prose::inline::{self, Part};
use pulldown_cmark::{Event, Options, Parser};
use serde_json::Value;
use std::collections::HashSet;

/// Reads each page, and looks for each text on it.
pub fn judge(sample: &Sample) {
    let files = sample.render("markdown");
    let front = page(&files, "README.md");
    let categories = sample.catalogue.categories.iter().map(|(_, about)| seen(about));
    for text in categories.chain([sample.catalogue.title.clone()]) {
        find(&front, &text, "README.md");
    }
    for domain in &sample.catalogue.domains {
        // A domain may lose every error to names that nobody can have.
        if domain.errors.is_empty() && domain.retired.is_none() {
            continue;
        }
        let path = format!("{}.md", domain.name_in_code());
        let page = page(&files, &path);
        let retired = domain.retired.iter().map(|(_, why)| seen(why));
        for text in [domain.title.clone(), seen(&domain.summary)].into_iter().chain(retired) {
            find(&page, &text, &path);
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
    let piece = |piece: Piece<'_>| match piece {
        Piece::Text(text) => text.to_owned(),
        Piece::Placeholder(name) => format!("{{{name}}}"),
    };
    let mut texts = vec![pieces(&seen(&error.template())).map(piece).collect()];
    texts.extend(error.occurs.iter().chain(&error.fix).chain(&error.deprecated).map(|text| seen(text)));
    texts.extend(error.not.iter().map(|(_, about)| seen(about)));
    let code = |(language, code): &(&str, String)| Block::Code { language: (*language).to_owned(), text: code.clone() };
    texts.extend(lines(&error.examples.iter().map(code).collect::<Vec<_>>()));
    texts.extend(error.description.iter().flat_map(|text| lines(&read(text).0.blocks)));
    texts.extend(error.fields.iter().filter_map(|field| field.about.as_deref()).map(seen));
    let reasons = error.reasons.iter();
    texts.extend(
        reasons.flat_map(|reason| reason.message.as_deref().map(seen).into_iter().chain([reason.code.clone()])),
    );
    texts
}

/// What readers see of the lines of a long text.
fn lines(blocks: &[Block]) -> Vec<String> {
    let line = |block: &Block| match block {
        Block::Paragraph(inlines) => vec![words(inlines)],
        Block::List { items, .. } => items.iter().flat_map(|item| lines(item)).collect(),
        Block::Code { text, .. } => {
            // What mdBook or GitBook would expand has a space within.
            let apart = |line: &str| {
                let mut line = line.replace("{%", "{ %");
                while line.contains("{{") {
                    line = line.replace("{{", "{ {");
                }
                line
            };
            text.lines().map(|line| apart(line.trim()).replace('\t', " ")).filter(|line| !line.is_empty()).collect()
        }
        _ => Vec::new(),
    };
    blocks.iter().flat_map(line).collect()
}

fn words(inlines: &[Inline]) -> String {
    let word = |inline: &Inline| match inline {
        Inline::Text(text) => text.clone(),
        Inline::Code(code) => code.iter().map(|it| if let Segment::Text(code) = it { code } else { "" }).collect(),
        Inline::Link { words: inner, address } if inner.is_empty() => inline::shown(address).to_owned(),
        Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link { words: inner, .. } => words(inner),
        _ => String::new(),
    };
    inlines.iter().map(word).collect()
}

/// What readers see of a line with code and links.
fn seen(line: &str) -> String {
    let code = |code: &str| code.replace(char::is_whitespace, " ");
    let said = |words| {
        inline::words(words)
            .map(|(written, part)| if let Part::Code(inner) = part { code(inner) } else { written.to_owned() })
    };
    let found = inline::parts(line).map(|(written, part)| match part {
        Part::Text(_) => written.to_owned(),
        Part::Code(inner) => code(inner),
        Part::Link(it) => it.words.map_or_else(|| inline::shown(it.address).to_owned(), |words| said(words).collect()),
    });
    found.collect()
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
    let folded = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_in = |page: &str, text: &str| page.char_indices().any(|(start, _)| begins(&page[start..], text));
    let shown = is_in(page, text) || is_in(page, &folded(text)) || is_in(&folded(page), &folded(text));
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
