//! The Markdown target on catalogues that are hard on it: every link leads somewhere, every text is text, to every reader.

#[path = "markdown/sites.rs"]
mod sites;
mod support;

use errspec::{Config, Files, Markdown};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use sites::ids;
use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

const MANIFEST: &str = r#"
errspec: 1
name: awkward
title: "Errors | `of` {all} <kinds> & [sorts](x) #"
version: 1.2.0
namespace: com.example.awkward
docs: https://docs.example.com/errors
rules: { line-break: off }
categories:
  capacity: "A limit | {of} <b>something</b> * or `other`"
platforms:
  web: { title: "Web | *SDK*" }
  ios: { title: "iOS `SDK` {x}" }
outputs:
  - { target: typescript, platform: web, path: ../typescript }
  - { target: swift, platform: ios, path: ../swift }
  - { target: rust, path: ../rust }
  - { target: markdown, path: ../docs }
"#;

const HAZARDS: &str = r##"
domain: hazards
title: "Hazards # of {text} |"
summary: "import React from 'react'\nexport default {a}\n\n    # indented <script>alert(1)</script>"
codes: text
errors:
  Marks:
    code: "a | b `c` \\ {d} <e>"
    number: 1
    message: "# {{x}} {first}{second} | *a* _b_ `c` <!-- d --> &amp; https://e.f www.g.h i@j.k :l: {third}"
    fields:
      first: { type: string, about: "| a pipe, `code` and {braces}" }
      second: { type: integer }
      third: { type: list of string, about: "1. item" }
      maybe: { type: number, optional: true, about: "\u202E\u0000\u200B\u2028" }
    reasons:
      One: { code: "o|ne `x`", message: "--- <a>" }
      Two: { code: "`" }
    occurs:
      - "import x from 'y'"
      - "[ ] task"
      - "> [!NOTE]"
      - "```js"
      - "- - -"
    fix: "export const x = {y}"
    categories: [capacity]
    status: 599
    texts:
      ios: { message: "1. {first}{second}{third} Other\u2029words", fix: "~~~\nfence" }
      web: { occurs: ["{a}", "<b>"], fix: "+ b" }
    deprecated: { since: 1.1.0, use: Backticks, why: "| {why} <not>" }
    since: 1.0.0
  Backticks:
    code: "``` ` ``"
    number: 2
    message: Backticks.
    platforms: [web]
  Spaces:
    code: "  both ends  "
    number: 3
    message: Spaces.
    names: { ios: "spaces" }
retired:
  - { name: Gone, code: "g|one", number: 9, since: 1.0.0, removed: 1.1.0, use: Spaces, why: "<b> | {c}" }
  - { name: GoneAgain, code: gone-again, removed: 1.2.0 }
  - { name: Payload, code: payload, removed: 1.2.0 }
"##;

/// What mdBook and GitBook look for in the text of a page before they read it as Markdown, wherever text can stand.
const DIRECTIVES: &str = r##"
domain: directives
title: "{{#title Forged}} {% forged %}"
summary: "{{#include ../secret.txt}} \\{{#include ../secret.txt}} {{ #playground ../secret.txt }}"
codes: text
errors:
  Included:
    code: "{{#include ../secret.txt}}"
    number: 1
    message: "{{{{#rustdoc_include ../secret.txt}}}} {{{{#title Forged}}}} {text}"
    fields: { text: { type: string, about: "{{#title Forged}}" } }
    reasons:
      One: { code: "\\{{#include ../secret.txt}}", message: "{{#include ../secret.txt:1}}" }
      Open: { code: "{{#include ../secret.txt", message: "It ends later: }}" }
    occurs: ["{{#include ../secret.txt}}", "{{", "#include ../secret.txt}}", "{{\n#include ../secret.txt}}"]
    fix: "{{#template ../secret.txt a=b}} {{#playpen ../secret.txt}}"
    deprecated: { since: 1.1.0, why: "{{#include ../secret.txt}}" }
retired:
  - { name: Gone, code: "{{#include ../secret.txt}} {% forged %}", removed: 1.1.0, why: "{{#title Forged}}" }
"##;

const BARE: &str = "
domain: bare-1
title: Bare errors
summary: x
codes: 0..9
errors:
  Zero: { code: 0, message: Nothing. }
retired:
  - { name: BareErrors, code: 9, removed: 1.2.0 }
";

const EMPTIED: &str = "
domain: emptied
title: Emptied
summary: All of it is gone.
codes: 10..19
retired:
  - { name: Last, code: 10, removed: 1.2.0 }
errors: {}
";

#[test]
fn links_lead_somewhere() {
    for (name, files) in editions() {
        assert_links(&name, &files);
    }
}

#[test]
fn authored_text_is_text() {
    let files = render(&awkward("text"), None);
    for (path, markdown) in files.iter() {
        let html: HashSet<String> = Parser::new_ext(markdown, options())
            .filter_map(|event| match event {
                Event::InlineHtml(html) | Event::Html(html) => Some(html.into_string()),
                _ => None,
            })
            .filter(|html| html != "</a>" && !(html.starts_with("<a id=\"") && html.ends_with("\">")))
            .collect();
        assert!(html.is_empty(), "{path}: {html:?}");
        assert!(markdown.lines().all(|line| !line.starts_with("import") && !line.starts_with("export")), "{path}");
        assert!(markdown.ends_with('\n') && !markdown.ends_with("\n\n"), "{path}");
        assert!(!markdown.contains("\n\n\n"), "{path} has two blank lines in a row");
    }
    let page = shown(files.get("hazards.md").expect("the page of the domain"));
    for text in [
        "Hazards # of {text} | errors",
        "import React from 'react' export default {a} # indented <script>alert(1)</script>",
        "# {x} {first}{second} | *a* _b_ c <!-- d --> &amp; https://e.f www.g.h i@j.k :l: {third}",
        "a | b `c` \\ {d} <e>",
        "iOS `SDK` {x}:",
        "1. {first}{second}{third} Other words",
        "U+202EU+0000U+200B",
        "export const x = {y}",
        "``` ` ``",
        "  both ends  ",
        "o|ne `x`",
        "<b> | {c}",
        "| {why} <not>",
        "599",
    ] {
        assert!(page.contains(text), "`{text}` is not on the page:\n{page}");
    }
}

#[test]
fn tables_are_whole() {
    for (name, files) in editions() {
        for (path, markdown) in files.iter() {
            let rows = markdown.lines().filter(|line| line.starts_with("| ") || line.starts_with("|---")).count();
            let mut read = 0;
            let mut cells = 0;
            let mut widths = HashSet::new();
            for event in Parser::new_ext(markdown, options()) {
                match event {
                    Event::Start(Tag::Table(columns)) => {
                        read += 1; // the line of hyphens
                        widths.insert(columns.len());
                    }
                    Event::Start(Tag::TableRow | Tag::TableHead) => {
                        read += 1;
                        cells = 0;
                    }
                    Event::Start(Tag::TableCell) => cells += 1,
                    Event::End(TagEnd::TableRow) => {
                        assert!(widths.contains(&cells), "{name}/{path}: a row of {cells} cells");
                    }
                    _ => {}
                }
            }
            assert_eq!(read, rows, "{name}/{path}: rows that are not read as such");
        }
    }
}

#[test]
fn an_edition_holds_what_its_platform_ships() {
    let spec = awkward("edition");
    let ios = render(&spec, Some("ios"));
    let page = ios.get("hazards.md").expect("the page of the domain");
    assert!(!ids(page).contains(&"backticks".to_owned()), "iOS does not ship it");
    assert!(page.contains("Use `Backticks` instead."), "what is not there is no link");
    assert!(shown(page).contains("1. {first}{second}{third} Other words"));
    assert!(!shown(page).contains("www.g.h"), "the words of other platforms");
    assert!(page.contains("| Web \\| \\*SDK\\* |"), "all platforms are listed");
}

#[test]
fn clashing_pages_and_anchors_are_refused() {
    for (domain, error, clash) in [
        ("readme", "Ok", "`readme.md` in the pages of the docs"),
        ("index", "Ok", "`index.md` in the pages of the docs"),
        ("con", "Ok", "`con.md` is a file that Windows cannot hold"),
        ("good", "Payload", "`payload` in the anchors of `good.md`"),
        ("good", "GoodErrors", "`good-errors` in the anchors of `good.md`"),
    ] {
        let folder = folder("clash");
        let text = format!(
            "domain: {domain}\ntitle: Good\nsummary: Good.\ncodes: 0..9\nerrors:\n  {error}: {{ code: 1, message: M. }}\n"
        );
        fs::write(folder.join("catalogue.yaml"), MANIFEST).expect("the manifest");
        fs::write(folder.join("domain.yaml"), text).expect("a domain");
        let failure = errspec::check(&folder).expect_err(clash).to_string();
        assert!(failure.contains(clash), "{failure}");
    }
}

/// The repository's own catalogue, and an awkward one: whole and for each platform.
fn editions() -> Vec<(String, Files)> {
    let awkward = awkward("editions");
    [own(), awkward]
        .iter()
        .flat_map(|spec| {
            [None, Some("web"), Some("ios")]
                .map(|platform| (format!("{} {platform:?}", spec.display()), render(spec, platform)))
        })
        .collect()
}

fn own() -> PathBuf {
    support::root().join("spec")
}

fn awkward(test: &str) -> PathBuf {
    let folder = folder(test);
    for (name, text) in [
        ("catalogue.yaml", MANIFEST),
        ("hazards.yaml", HAZARDS),
        ("directives.yaml", DIRECTIVES),
        ("bare.yaml", BARE),
        ("emptied.yaml", EMPTIED),
    ] {
        fs::write(folder.join(name), text).expect("a file of the catalogue");
    }
    folder
}

/// A folder of this test's own.
fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("markdown").join(test);
    fs::create_dir_all(&folder).expect("a folder for the catalogue");
    folder
}

fn render(spec: &Path, platform: Option<&str>) -> Files {
    let config = Config::new(spec).target(Markdown);
    let config = match platform {
        Some(platform) => config.platform(platform),
        None => config.whole(),
    };
    config.generate().expect("a catalogue without errors")
}

fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS | Options::ENABLE_GFM
}

/// What a reader of the page sees.
fn shown(markdown: &str) -> String {
    Parser::new_ext(markdown, options())
        .map(|event| match event {
            Event::Text(text) | Event::Code(text) => text.into_string(),
            Event::Start(_) | Event::End(_) | Event::InlineHtml(_) | Event::Html(_) => String::new(),
            other => format!("<{other:?}>"),
        })
        .collect()
}

/// No link leads to the front page: mdBook would lead it to `README.html`, and has `index.html`.
fn assert_links(name: &str, files: &Files) {
    let anchors: BTreeMap<&str, Vec<String>> = files.iter().map(|(path, markdown)| (path, ids(markdown))).collect();
    let mut links = 0;
    for (path, markdown) in files.iter() {
        for event in Parser::new_ext(markdown, options()) {
            let Event::Start(Tag::Link { dest_url, .. }) = event else { continue };
            if dest_url.starts_with("https://") {
                continue;
            }
            let (page, anchor) = dest_url.split_once('#').unwrap_or((&dest_url, ""));
            assert!(page != "README.md", "{name}/{path}: `{dest_url}`");
            let page = if page.is_empty() { path } else { page };
            let known = anchors.get(page).unwrap_or_else(|| panic!("{name}/{path}: no page for `{dest_url}`"));
            assert!(
                anchor.is_empty() || known.iter().any(|known| known == anchor),
                "{name}/{path}: no anchor for `{dest_url}`"
            );
            links += 1;
        }
    }
    assert!(links > 0, "{name}");
}
