//! The dialect of the pages against a real renderer.

use super::{Pages, line, push_cell_code, push_cell_line, text};
use crate::prose::{self, inline};
use crate::reference::Dialect;
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag};
use std::fmt::Write;

/// Texts that are something else than text to one reader or another.
const HAZARDS: &[&str] = &[
    "plain words, with stops. And more!",
    "`code` ``more`` `open",
    "*em* **strong** _em_ __strong__ ~~del~~ ~sub~",
    "snake_case_name and _edge_ a_ _b",
    "[link](https://example.com) ![image](x.png) [ref][1] [^note] [//]: # (x)",
    "<b>html</b> <!-- comment --> <script>alert(1)</script> <https://example.com>",
    "&amp; &lt; &#35; &copy; AT&T",
    "{expression} {{ mustache }} ${template} {/* comment */}",
    "{{#include ../secret.txt}} \\{{#title Other}} {{ #playground x.rs }}",
    "{% include x %} {%x%}",
    "a | b || c \\| d",
    "# heading",
    "## heading ##",
    "trailing #",
    "C#",
    "+ item",
    "- item",
    "--- rule",
    "-- dash -- and --flag --- x",
    "=== setext",
    "***",
    "___",
    "~~~ fence",
    "1. item",
    "12) item",
    "1986. A great year.",
    "3.5 is a number",
    "> quote",
    "> [!NOTE]",
    "[ ] task",
    "[x] task",
    "https://example.com/?a=b&c=d www.example.com WWW.example.com ftp://x.y",
    "someone@example.com @mention #123 :smile: ::directive{x} :role[x]",
    "import x from 'y'",
    "export const x = 1",
    "importing is fine",
    "back\\slash \\* \\\\ end\\",
    "    indented",
    "tab\tand\nnew\r\nlines\u{2028}and\u{2029}more\u{85}end",
    "nul\0 bell\u{7} escape\u{1b}[31m delete\u{7f}",
    "bidi \u{202e}abc\u{202c} \u{2066}x\u{2069} zero\u{200b}width \u{feff}bom soft\u{ad}hyphen",
    "$x^2$ $$y$$ H~2~O ==mark== ^sup^",
    "\"double\" 'single' it's",
    "naïve façade 日本語 emoji 🎉",
    "Term\n: definition",
    "![x](https://a.b/c) [^x](https://a.b) [x](https://a.b/*$x$(y)'z@w) [`x`](mailto:a@b.c)",
    "<https://a.b/?c&copy;d> `*/` `|` ``a`b`` `{% x %}`",
    "| a | b |\n|---|---|",
];

fn code(text: &str) -> String {
    let mut shown = String::new();
    Pages.code(text, &mut shown);
    shown
}

fn cell_code(text: &str) -> String {
    let mut shown = String::new();
    push_cell_code(text, &mut shown);
    shown
}

fn cell_line(text: &str) -> String {
    let mut shown = String::new();
    push_cell_line(text, &mut shown);
    shown
}

/// What a reader sees of a text that is a code.
fn visible(text: &str) -> String {
    let mut shown = String::new();
    text.chars().for_each(|c| prose::push_visible(c, &mut shown));
    shown
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_MATH
        | Options::ENABLE_GFM
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_SUBSCRIPT
        | Options::ENABLE_SUPERSCRIPT
        | Options::ENABLE_WIKILINKS
}

/// The text a reader sees, with a mark where anything but text was understood.
fn rendered(markdown: &str) -> String {
    let mut shown = String::new();
    for event in Parser::new_ext(markdown, options()) {
        match event {
            Event::Text(text) | Event::Code(text) => shown.push_str(&text),
            Event::Start(_) | Event::End(_) => {}
            other => {
                let _ = write!(shown, "<{other:?}>");
            }
        }
    }
    shown
}

fn is_directive(text: &str) -> bool {
    text.contains("{{") || text.contains("{%")
}

/// Every hazard, every pair of them, and each with a stray mark before or after it.
fn texts() -> impl Iterator<Item = String> {
    let pairs = HAZARDS.iter().flat_map(|first| {
        let joined = |separator: &'static str| HAZARDS.iter().map(move |second| format!("{first}{separator}{second}"));
        joined("").chain(joined(" ")).chain(joined("\n"))
    });
    let marks = (' '..='~').flat_map(|mark| {
        HAZARDS.iter().flat_map(move |text| [format!("{mark}{text}"), format!("{text}{mark}"), format!("{mark}{mark}")])
    });
    HAZARDS.iter().map(|text| (*text).to_owned()).chain(pairs).chain(marks)
}

#[test]
fn text_is_shown_as_authored() {
    for authored in texts() {
        let escaped = text(&authored);
        let expected = prose::one_line(&authored);
        for (before, after) in [
            ("", ""),
            ("words ", " words"),
            ("### ", ""),
            ("- ", ""),
            ("> ", ""),
            ("**", ":** x"),
            ("| a | b |\n|---|---|\n| ", " | z |"),
            ("[", "](page.md#anchor)"),
        ] {
            let frame = rendered(&format!("{before}\u{1}{after}")).replace('\u{1}', &expected);
            let shown = rendered(&format!("{before}{escaped}{after}"));
            assert_eq!(shown.trim_end(), frame.trim_end(), "`{before}{escaped}{after}`");
        }
    }
}

#[test]
fn text_holds_no_structure() {
    for authored in texts() {
        let escaped = text(&authored);
        let structure = Parser::new_ext(&escaped, options()).filter(|event| matches!(event, Event::Start(_))).count();
        assert!(structure <= 1, "`{escaped}` is more than a paragraph");
        assert!(!escaped.contains('\n'), "`{escaped}` has more than one line");
    }
}

#[test]
fn a_line_holds_code_and_links_and_no_other_structure() {
    for authored in texts() {
        for (marked, frame) in [(line(&authored), ""), (cell_line(&authored), "| a |\n|---|\n| ")] {
            let page = format!("{frame}{marked}{}", if frame.is_empty() { "" } else { " |" });
            for event in Parser::new_ext(&page, options()) {
                match event {
                    Event::Start(Tag::Link { link_type: LinkType::Inline, dest_url, .. }) => {
                        assert!(inline::is_address(&dest_url.replace("&amp;", "&")), "{dest_url}");
                    }
                    Event::Start(Tag::Paragraph | Tag::Table(_) | Tag::TableHead | Tag::TableRow | Tag::TableCell)
                    | Event::End(_)
                    | Event::Text(_)
                    | Event::Code(_) => {}
                    event => panic!("`{marked}` holds {event:?}"),
                }
            }
            assert!(!marked.contains('\n') && !is_directive(&marked), "`{marked}`");
        }
    }
}

#[test]
fn code_and_links_are_shown_as_readers_want_them() {
    for (authored, expected) in [
        ("Call `a|b` or `{{x}}`.", r"Call `a|b` or \{\{x\}\}."),
        ("https://a.b/c_d", r"[https\://a.b/c_d](https://a.b/c_d)"),
        ("Ah![*x*](https://a.b/(c)*$)", r"Ah\![\*x\*](https://a.b/%28c%29%2A%24)"),
        ("[^x](https://a.b) - <mailto:a@b.c>", r"[\^x](https://a.b) - [a\@b.c](mailto:a@b.c)"),
    ] {
        assert_eq!(line(authored), expected);
    }
    assert_eq!(cell_line("Call `a|b`."), r"Call a\|b.");
}

#[test]
fn code_is_shown_as_authored() {
    for authored in texts() {
        let expected = if is_directive(&authored) { prose::one_line(&authored) } else { visible(&authored) };
        assert_eq!(rendered(&format!("x {} y", code(&authored))), format!("x {expected} y"));
        let cell = rendered(&format!("| a | b |\n|---|---|\n| {} | z |", cell_code(&authored)));
        let expected = if authored.contains('|') { prose::one_line(&authored) } else { expected };
        assert_eq!(cell, format!("ab{expected}z"));
    }
}

#[test]
fn no_directive_of_a_site_builder_stands_anywhere() {
    for authored in texts() {
        for escaped in [text(&authored), code(&authored), cell_code(&authored)] {
            assert!(!is_directive(&escaped), "`{escaped}`");
        }
    }
}

#[test]
fn nothing_is_invisible() {
    assert_eq!(text("a\u{202e}b\0c\u{200b}"), "aU+202EbU+0000cU+200B");
    assert_eq!(code("a\nb\u{2066}"), "`aU+000AbU+2066`");
}

#[test]
fn escapes_what_mdx_runs() {
    assert_eq!(text("import x"), "&#105;mport x");
    assert_eq!(text("export {a}"), "&#101;xport \\{a\\}");
    assert_eq!(text("<A b={c}/>"), "\\<A b=\\{c\\}/>");
    assert_eq!(text("www.example.com"), "www\\.example.com");
    assert_eq!(text("https://a.b"), "https\\://a.b");
    let mut line = "- ".to_owned();
    Pages.text("import of goods", &mut line);
    assert_eq!(line, "- import of goods", "only a line of its own can be a statement");
}
