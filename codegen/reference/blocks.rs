//! Long texts, in any dialect: each block printed from what it is, and nothing as an author wrote it.

use super::Dialect;
use super::inline::push_inlines;
use crate::model::{Block, Fix};
use crate::prose::inline::spoken;
use std::borrow::Cow;

/// Adds blocks as lines of Markdown, a blank line between two of them. The last line has no end.
pub fn push_blocks(blocks: &[Block], dialect: &dyn Dialect, to: &mut String) {
    push(blocks, dialect, false, to);
}

/// Adds code as a block.
pub fn push_code_block(language: &str, text: &str, dialect: &dyn Dialect, to: &mut String) {
    let text = text.trim_end();
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    to.extend([&fence, &*dialect.info(&word(language), text), "\n"]);
    for line in text.lines() {
        dialect.code_line(line.trim_end(), to);
        to.push('\n');
    }
    to.push_str(&fence);
}

/// The word that says which language code is in: nothing but letters, digits and a few signs.
fn word(language: &str) -> String {
    language.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '#' | '_')).collect()
}

fn push(blocks: &[Block], dialect: &dyn Dialect, is_tight: bool, to: &mut String) {
    let (mut last, mut is_other_mark): (Option<&Block>, bool) = (None, false);
    for block in blocks {
        if let Some(last) = last {
            // After a paragraph, a list begins without a blank line, unless its number is not the first.
            let follows =
                is_tight && matches!((last, block), (Block::Paragraph(_), Block::List { first: None | Some(1), .. }));
            to.push_str(if follows { "\n" } else { "\n\n" });
        }
        // Two lists in a row would be one, if they had the same marks.
        is_other_mark = match (last, block) {
            (Some(Block::List { first: one, .. }), Block::List { first: other, .. }) => {
                one.is_some() == other.is_some() && !is_other_mark
            }
            _ => false,
        };
        push_block(block, dialect, is_other_mark, to);
        last = Some(block);
    }
}

fn push_block(block: &Block, dialect: &dyn Dialect, is_other_mark: bool, to: &mut String) {
    match block {
        Block::Paragraph(words) => {
            let mut line = String::new();
            push_inlines(words, dialect, &|_| "", &mut line);
            to.push_str(line.trim_end());
        }
        Block::Code { language, text } => push_code_block(language, text, dialect, to),
        Block::List { first, items } => {
            let is_tight = items.iter().all(|item| is_tight(item));
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    to.push_str(if is_tight { "\n" } else { "\n\n" });
                }
                let mark = match first {
                    None => if is_other_mark { "+ " } else { "- " }.to_owned(),
                    Some(first) => {
                        // Readers take up to nine digits.
                        let number = first.saturating_add(index as u64) % 1_000_000_000;
                        format!("{number}{} ", if is_other_mark { ')' } else { '.' })
                    }
                };
                let mut inner = String::new();
                push(item, dialect, is_tight, &mut inner);
                push_item(&mark, &inner, to);
            }
        }
    }
}

/// Whether an item needs no blank lines around it.
fn is_tight(item: &[Block]) -> bool {
    match item {
        [Block::Paragraph(_)] => true,
        [Block::Paragraph(_), Block::List { items, first: None | Some(1) }] => items.iter().all(|item| is_tight(item)),
        _ => false,
    }
}

/// Adds the lines of an item, those after the first below where it begins.
fn push_item(mark: &str, lines: &str, to: &mut String) {
    for (index, line) in lines.split('\n').enumerate() {
        if index > 0 {
            to.push('\n');
            if !line.is_empty() {
                to.extend(std::iter::repeat_n(' ', mark.len()));
            }
        } else {
            to.push_str(mark);
        }
        to.push_str(line);
    }
}

impl Fix {
    /// What a program says: the steps one after the other, each a sentence.
    #[must_use]
    pub fn spoken(&self) -> Cow<'_, str> {
        match self {
            Self::One(step) => spoken(step),
            Self::Steps(steps) => {
                let mut said = String::new();
                for (index, step) in steps.iter().enumerate() {
                    said.push_str(&spoken(step.trim()));
                    if index + 1 < steps.len() {
                        said.push_str(if said.ends_with(['.', '!', '?', '…', ':', ';', ',']) { " " } else { ". " });
                    }
                }
                Cow::Owned(said)
            }
        }
    }
}
