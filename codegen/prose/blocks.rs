//! Long texts as authors write them, in Markdown, and what they hold that no reader is shown.

use super::inline::{self, Part};
use crate::model::{Block, Description, Inline, Segment};
use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag};
use std::iter::Peekable;
use std::ops::Range;

/// How deep lists and emphasis may stand within one another.
const DEEPEST: usize = 8;

/// Something that a long text cannot hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// The byte of the text at which it begins.
    pub at: usize,
    /// What it is.
    pub what: &'static str,
    /// The way out.
    pub help: &'static str,
}

/// The blocks of a text, without what it cannot hold, which is told beside.
#[must_use]
pub fn read(text: &str) -> (Description, Vec<Mistake>) {
    // What is read here and refused would be shown as marks otherwise.
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let events = Parser::new_ext(text, options).into_offset_iter().peekable();
    let mut reader = Reader { events, mistakes: Vec::new() };
    let mut blocks = Vec::new();
    while reader.events.peek().is_some() {
        blocks.extend(reader.blocks(0));
    }
    (Description { blocks }, reader.mistakes)
}

struct Reader<'t, E: Iterator<Item = (Event<'t>, Range<usize>)>> {
    events: Peekable<E>,
    mistakes: Vec<Mistake>,
}

impl<'t, E: Iterator<Item = (Event<'t>, Range<usize>)>> Reader<'t, E> {
    /// The blocks up to the end of what holds them.
    fn blocks(&mut self, depth: usize) -> Vec<Block> {
        let mut blocks = Vec::new();
        loop {
            match self.events.peek() {
                None => return blocks,
                Some((Event::End(_), _)) => {
                    self.events.next();
                    return blocks;
                }
                Some((event, _)) if is_inline(event) => {
                    // An item of a list without blank lines holds words, and no paragraph.
                    let words = self.inlines(0);
                    blocks.extend(paragraph(words));
                }
                Some(_) => {
                    let Some((event, range)) = self.events.next() else { return blocks };
                    blocks.extend(self.block(event, &range, depth));
                }
            }
        }
    }

    fn block(&mut self, event: Event<'t>, range: &Range<usize>, depth: usize) -> Option<Block> {
        let (what, help) = match event {
            Event::Start(Tag::Paragraph) => {
                let words = self.inlines(0);
                self.events.next();
                return paragraph(words);
            }
            Event::Start(Tag::CodeBlock(kind)) => return Some(self.code(&kind)),
            Event::Start(Tag::List(_)) if depth >= DEEPEST => ("a list in too many others", "write fewer levels"),
            Event::Start(Tag::List(first)) => {
                let mut items = Vec::new();
                while let Some((Event::Start(_), _)) = self.events.next() {
                    items.push(self.blocks(depth + 1));
                }
                items.retain(|item| !item.is_empty());
                return (!items.is_empty()).then_some(Block::List { first, items });
            }
            Event::Start(Tag::Heading { .. }) => {
                ("a heading", "pages have headings of their own: begin a paragraph with words in bold, `**so**`")
            }
            Event::Start(Tag::BlockQuote(_)) => ("a quotation", "write it as a paragraph"),
            Event::Start(Tag::Table(_)) => ("a table", "write it as a list"),
            Event::Start(Tag::FootnoteDefinition(_)) => ("a footnote", "write it where it belongs, in the sentence"),
            Event::Start(Tag::HtmlBlock) | Event::Html(_) => HTML,
            Event::Rule => ("a rule", "begin a paragraph"),
            _ => ("what no page can show", "write paragraphs, lists and code"),
        };
        self.mistake(range, what, help);
        if matches!(event, Event::Start(_)) {
            self.skip();
        }
        None
    }

    /// The lines of a block of code.
    fn code(&mut self, kind: &CodeBlockKind<'_>) -> Block {
        let language = match kind {
            CodeBlockKind::Fenced(info) => info.split([' ', ',']).next().unwrap_or_default().to_owned(),
            CodeBlockKind::Indented => String::new(),
        };
        let mut text = String::new();
        while let Some((Event::Text(lines), _)) = self.events.next() {
            text.push_str(&lines);
        }
        Block::Code { language, text }
    }

    /// The words up to the end of what holds them, or up to a block.
    fn inlines(&mut self, depth: usize) -> Vec<Inline> {
        let mut words = Words::default();
        while let Some((event, range)) = self.events.next_if(|(event, _)| is_inline(event)) {
            let (what, help) = match event {
                Event::Text(text) => {
                    words.text(&text, &range);
                    continue;
                }
                Event::SoftBreak => {
                    let end = words.end;
                    words.text(" ", &(end..end));
                    continue;
                }
                Event::Code(code) => {
                    words.push(Inline::Code(vec![Segment::Text(code.into_string())]));
                    continue;
                }
                Event::Start(tag @ (Tag::Emphasis | Tag::Strong | Tag::Link { .. })) if depth < DEEPEST => {
                    let inner = self.inlines(depth + 1);
                    self.events.next();
                    match tag {
                        Tag::Emphasis => words.push(Inline::Emphasis(inner)),
                        Tag::Strong => words.push(Inline::Strong(inner)),
                        Tag::Link { link_type, dest_url, .. } => match address(link_type, &dest_url) {
                            Some(address) => words.push(link(link_type, inner, address)),
                            None => self.mistake(
                                &range,
                                "a link that leads nowhere",
                                "links lead to `https`, `http` and `mailto` addresses",
                            ),
                        },
                        _ => {}
                    }
                    continue;
                }
                Event::Start(Tag::Emphasis | Tag::Strong | Tag::Link { .. }) => {
                    ("emphasis in too much other", "write fewer levels")
                }
                Event::HardBreak => ("a line break", "begin a paragraph, or remove what ends the line"),
                Event::Start(Tag::Image { .. }) => ("an image", "link to it: `[words](https://…)`"),
                Event::Start(Tag::Strikethrough) => ("words that are struck out", "remove them, or write `\\~`"),
                Event::InlineHtml(_) => HTML,
                Event::FootnoteReference(_) => ("a footnote", "write it where it belongs, in the sentence"),
                Event::TaskListMarker(_) => ("a box to tick", "remove it: an item is enough"),
                _ => ("what no page can show", "write words, code and links"),
            };
            self.mistake(&range, what, help);
            if matches!(event, Event::Start(_)) {
                self.skip();
            }
        }
        words.inlines()
    }

    fn mistake(&mut self, range: &Range<usize>, what: &'static str, help: &'static str) {
        self.mistakes.push(Mistake { at: range.start, what, help });
    }

    /// Goes past what has begun.
    fn skip(&mut self) {
        let mut depth = 1;
        while depth > 0 {
            match self.events.next() {
                None => return,
                Some((Event::Start(_), _)) => depth += 1,
                Some((Event::End(_), _)) => depth -= 1,
                Some(_) => {}
            }
        }
    }
}

const HTML: (&str, &str) = ("HTML", "write Markdown, and put what is no mark between backticks");

/// Whether it is a part of a line.
fn is_inline(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => {
            matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. })
        }
        Event::End(_) | Event::Rule | Event::Html(_) => false,
        _ => true,
    }
}

fn paragraph(words: Vec<Inline>) -> Option<Block> {
    let is_blank = |inline: &Inline| matches!(inline, Inline::Text(text) if text.trim().is_empty());
    (!words.iter().all(is_blank)).then_some(Block::Paragraph(words))
}

/// Where a link leads, if it may.
fn address(kind: LinkType, written: &str) -> Option<String> {
    let address = if kind == LinkType::Email { format!("mailto:{written}") } else { written.to_owned() };
    inline::is_address(&address).then_some(address)
}

fn link(kind: LinkType, words: Vec<Inline>, address: String) -> Inline {
    let is_bare = matches!(kind, LinkType::Email | LinkType::Autolink);
    Inline::Link { words: if is_bare { Vec::new() } else { without_links(words) }, address }
}

/// Words in which nothing is a link.
fn without_links(words: Vec<Inline>) -> Vec<Inline> {
    let flat = |inline| match inline {
        Inline::Link { words, address } if words.is_empty() => vec![Inline::Text(address)],
        Inline::Link { words, .. } => words,
        Inline::Emphasis(words) => vec![Inline::Emphasis(without_links(words))],
        Inline::Strong(words) => vec![Inline::Strong(without_links(words))],
        other => vec![other],
    };
    words.into_iter().flat_map(flat).collect()
}

/// The parts of a line in the making.
#[derive(Default)]
struct Words {
    inlines: Vec<Inline>,
    /// Text that goes on, and where it ends.
    text: String,
    end: usize,
}

impl Words {
    /// Adds text: what follows closely is one with it, but for what the author escaped.
    fn text(&mut self, text: &str, range: &Range<usize>) {
        if range.start != self.end {
            self.end_text();
        }
        self.text.push_str(text);
        self.end = range.end;
    }

    fn push(&mut self, inline: Inline) {
        self.end_text();
        self.inlines.push(inline);
    }

    /// Ends a text, in which addresses are links.
    fn end_text(&mut self) {
        for (written, part) in inline::bare_links(&self.text) {
            if let Part::Link(link) = part {
                self.inlines.push(Inline::Link { words: Vec::new(), address: link.address.to_owned() });
            } else if let Some(Inline::Text(last)) = self.inlines.last_mut() {
                last.push_str(written);
            } else {
                self.inlines.push(Inline::Text(written.to_owned()));
            }
        }
        self.text.clear();
    }

    fn inlines(mut self) -> Vec<Inline> {
        self.end_text();
        self.inlines
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::model::{Block, Inline};

    fn mistakes(text: &str) -> Vec<(usize, &'static str)> {
        read(text).1.into_iter().map(|mistake| (mistake.at, mistake.what)).collect()
    }

    #[test]
    fn reads_what_pages_can_show() {
        let text = "One `two`\nthree, *four* **five** [six](https://a.b) https://c.d. \\*\n\n- a\n- b\n  1. c\n\n```rust,ignore\nfn x() {}\n```\n";
        let (description, mistakes) = read(text);
        assert_eq!(mistakes, []);
        let [Block::Paragraph(words), Block::List { first: None, items }, Block::Code { language, text }] =
            &description.blocks[..]
        else {
            panic!("{description:?}")
        };
        assert_eq!((&**language, &**text), ("rust", "fn x() {}\n"));
        let [a, b] = &items[..] else { panic!("{items:?}") };
        assert!(matches!(&a[..], [Block::Paragraph(_)]), "{a:?}");
        assert!(matches!(&b[..], [Block::Paragraph(_), Block::List { first: Some(1), .. }]), "{b:?}");
        let texts = words.iter().filter_map(|it| if let Inline::Text(text) = it { Some(&**text) } else { None });
        assert_eq!(texts.collect::<Vec<_>>(), ["One ", " three, ", " ", " ", " ", ". *"]);
    }

    #[test]
    fn tells_what_pages_cannot_show() {
        for (text, at, what) in [
            ("a\n\n# b", 3, "a heading"),
            ("a\n\n> b", 3, "a quotation"),
            ("a <b>", 2, "HTML"),
            ("<div>\n\na", 0, "HTML"),
            ("a ![b](https://c.d)", 2, "an image"),
            ("| a |\n|---|\n| b |", 0, "a table"),
            ("a[^1]\n\n[^1]: b", 1, "a footnote"),
            ("a ~~b~~", 2, "words that are struck out"),
            ("- [ ] a", 2, "a box to tick"),
            ("a\n\n---", 3, "a rule"),
            ("a  \nb", 1, "a line break"),
            ("[a](b.html)", 0, "a link that leads nowhere"),
            ("[a](javascript:b)", 0, "a link that leads nowhere"),
        ] {
            assert_eq!(mistakes(text).first(), Some(&(at, what)), "{text}");
        }
        assert!(mistakes(&"> ".repeat(5000)).len() <= 1);
        assert!(!mistakes(&"- ".repeat(5000)).is_empty());
        assert!(!mistakes(&("*a _b ".repeat(2000) + &"_ *".repeat(2000))).is_empty());
    }

    #[test]
    fn nothing_is_lost_beside_a_mistake() {
        let (description, _) = read("a ![b](c) d\n\n# e\n\nf");
        assert_eq!(description.blocks.len(), 2);
    }
}
