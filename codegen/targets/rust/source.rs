//! Source in the making. What there is one of for each error is pushed as lines that have their layout; the items around
//! it are made of tokens, with slots for those lines.

pub mod plain;

use super::docs::Rustdoc;
use crate::reference;
use proc_macro2::{Literal, TokenStream};
use quote::ToTokens;

/// The longest line that is not broken, as prettyplease has it.
const WIDTH: usize = 89;
const STEP: &str = "    ";

/// How items that are tokens are laid out.
pub type Layout = fn(TokenStream) -> String;

/// A line of tokens, told by the word that it begins with, and what is pushed in its place.
pub type Slot<'s> = (&'static str, &'s dyn Fn(&mut Source));

/// Source that grows at its end.
pub struct Source {
    text: String,
    depth: usize,
    layout: Layout,
}

impl Source {
    /// Source of which `capacity` bytes are expected.
    pub fn new(layout: Layout, depth: usize, capacity: usize) -> Self {
        Self { text: String::with_capacity(capacity), depth, layout }
    }

    pub fn into_text(self) -> String {
        self.text
    }

    /// Adds a line.
    pub fn line(&mut self, parts: &[&str]) {
        self.indent();
        for part in parts {
            self.text.push_str(part);
        }
        self.text.push('\n');
    }

    /// Adds lines.
    pub fn lines(&mut self, text: &str) {
        for line in text.lines() {
            if !line.is_empty() {
                self.indent();
            }
            self.text.push_str(line);
            self.text.push('\n');
        }
    }

    /// Adds what `write` adds, some steps further in.
    pub fn within(&mut self, steps: usize, write: impl FnOnce(&mut Self)) {
        self.depth += steps;
        write(self);
        self.depth -= steps;
    }

    /// Adds a blank line, unless a block begins here.
    pub fn apart(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("{\n") && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// Adds the imports of a module, by their paths, where they are needed.
    pub fn imports<'p>(&mut self, paths: impl IntoIterator<Item = Option<&'p str>>) {
        self.lines("extern crate alloc;\n\n");
        paths.into_iter().flatten().for_each(|path| self.line(&["use ", path, ";"]));
    }

    /// Adds a line of documentation that is Markdown already.
    pub fn doc(&mut self, markdown: &str) {
        self.line(&["/// ", markdown]);
    }

    /// Adds a line of documentation that says what an author wrote.
    pub fn authored_doc(&mut self, text: &str) {
        self.docs(|mark, to| reference::push_text(text, &Rustdoc, mark, to));
    }

    /// Adds the lines of documentation that `write` writes after a mark.
    pub fn docs(&mut self, write: impl FnOnce(&str, &mut String)) {
        write(&format!("{}/// ", STEP.repeat(self.depth)), &mut self.text);
    }

    /// Adds parts between brackets: on one line if that is short enough, and otherwise each on a line of its own.
    pub fn list(&mut self, head: &str, brackets: (&str, &str), parts: &[String], tail: &str) {
        let separators = 2 * parts.len().saturating_sub(1);
        let length = head.len() + brackets.0.len() + brackets.1.len() + tail.len() + separators;
        if self.fits(length + parts.iter().map(String::len).sum::<usize>()) {
            self.line(&[head, brackets.0, &parts.join(", "), brackets.1, tail]);
        } else {
            self.broken_list(head, brackets, parts, tail);
        }
    }

    /// Adds parts between brackets, each on a line of its own.
    pub fn broken_list(&mut self, head: &str, (open, close): (&str, &str), parts: &[String], tail: &str) {
        self.line(&[head, open.trim_end()]);
        self.within(1, |to| {
            for (index, part) in parts.iter().enumerate() {
                // The last part of a pattern, an attribute or a macro has no comma.
                let is_bare = part == ".." || (matches!(close, ")]" | "))") && index + 1 == parts.len());
                to.line(&[part, if is_bare { "" } else { "," }]);
            }
        });
        self.line(&[close.trim_start(), tail]);
    }

    /// Adds an arm of a `match`.
    pub fn arm(&mut self, pattern: &str, value: &str) {
        if self.fits(pattern.len() + " => ".len() + value.len()) {
            return self.line(&[pattern, " => ", value, ","]);
        }
        self.line(&[pattern, " => {"]);
        self.within(1, |to| to.line(&[value]));
        self.line(&["}"]);
    }

    /// Adds an arm of a `match` for several patterns.
    pub fn alternatives(&mut self, patterns: &[String], value: &str) {
        let joined = patterns.join(" | ");
        if self.fits(joined.len() + " => ".len() + value.len()) {
            return self.line(&[&joined, " => ", value, ","]);
        }
        for (index, pattern) in patterns.iter().enumerate() {
            let is_last = index + 1 == patterns.len();
            let end = if is_last { [" => ", value, ","] } else { ["", "", ""] };
            self.line(&[if index == 0 { "" } else { "| " }, pattern, end[0], end[1], end[2]]);
        }
    }

    /// Whether a line of this length is short enough here.
    pub fn fits(&self, length: usize) -> bool {
        self.depth * STEP.len() + length <= WIDTH
    }

    /// Adds items, and what is pushed in place of their slots. Items stand apart, and so do documented members.
    pub fn items(&mut self, tokens: TokenStream, slots: &[Slot<'_>]) {
        self.apart();
        let items = (self.layout)(tokens);
        let (mut last, mut item) = ("", "");
        for line in items.lines() {
            let inner = line.trim_start_matches(' ');
            let depth = (line.len() - inner.len()) / STEP.len();
            let begins = !is_closing(inner) && !is_opening(last.trim_start_matches(' '));
            let apart = match depth {
                0 if begins && is_end(last) => {
                    let are_imports = item.starts_with("use ") && inner.starts_with("use ");
                    item = inner;
                    !are_imports
                }
                1 if begins && is_member(last) => is_opening(inner) || inner.contains("fn "),
                _ => false,
            };
            if last.is_empty() {
                item = inner;
            } else if apart {
                self.text.push('\n');
            }
            last = line;
            let word = inner.trim_start_matches("/// ").trim_start_matches("fn ");
            if let Some((_, push)) = slots.iter().find(|(slot, _)| word.starts_with(slot)) {
                self.within(depth, push);
            } else {
                self.indent();
                self.text.push_str(line);
                self.text.push('\n');
            }
        }
    }

    fn indent(&mut self) {
        for _ in 0..self.depth {
            self.text.push_str(STEP);
        }
    }
}

/// Whether a line, without its indentation, belongs to what follows.
fn is_opening(line: &str) -> bool {
    ["///", "#[", ")]"].iter().any(|start| line.starts_with(start))
}

/// Whether a line, without its indentation, ends what came before.
fn is_closing(line: &str) -> bool {
    line.starts_with(['}', ']', ')'])
}

/// Whether an item may end with this line.
fn is_end(line: &str) -> bool {
    !line.starts_with(' ') && line.ends_with([';', '}'])
}

/// Whether a line stands directly within an item.
fn is_member(line: &str) -> bool {
    line.strip_prefix(STEP).is_some_and(|rest| !rest.starts_with(' '))
}

/// An identifier, or another piece of source, as tokens. What is none is a text, so that rustc refuses it where it stands.
pub fn tokens(source: &str) -> TokenStream {
    source.parse().unwrap_or_else(|_| Literal::string(source).into_token_stream())
}
