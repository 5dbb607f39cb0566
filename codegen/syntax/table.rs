//! Reading a mapping key by key, and reporting everything that does not fit.

use super::Text;
use super::format::{Keys, Table};
use crate::findings::{Finding, MAX_FOUND, is_full};
use crate::rule::Rule;
use crate::source::{FileId, Place, Spot, Step};
use crate::suggest;
use crate::yaml::Node;
use std::borrow::Cow;
use std::collections::HashMap;

/// Where a node stands: a chain on the stack, made into a [`Place`] only for a finding.
#[derive(Clone, Copy)]
pub(super) struct At<'p> {
    file: FileId,
    up: Option<(&'p At<'p>, Hop<'p>)>,
}

#[derive(Clone, Copy)]
enum Hop<'p> {
    Key(&'p str),
    Entry(usize),
    Item(usize),
}

impl<'p> At<'p> {
    pub(super) fn top(file: FileId) -> Self {
        Self { file, up: None }
    }

    pub(super) fn key(&'p self, key: &'p str) -> At<'p> {
        At { file: self.file, up: Some((self, Hop::Key(key))) }
    }

    fn entry(&'p self, index: usize) -> At<'p> {
        At { file: self.file, up: Some((self, Hop::Entry(index))) }
    }

    pub(super) fn item(&'p self, index: usize) -> At<'p> {
        At { file: self.file, up: Some((self, Hop::Item(index))) }
    }

    /// Whether it stands below this key.
    pub(super) fn is_in(&self, key: &str) -> bool {
        let is_here = matches!(self.up, Some((_, Hop::Key(name))) if name == key);
        is_here || self.up.is_some_and(|(up, _)| up.is_in(key))
    }

    /// What stands here, for people: "`message`", "item 2 of `occurs`".
    fn name(&self) -> String {
        match self.up {
            None => "the file".to_owned(),
            Some((_, Hop::Key(key))) => format!("`{}`", key.escape_debug()),
            Some((up, Hop::Entry(index))) => format!("entry {} of {}", index + 1, up.name()),
            Some((up, Hop::Item(index))) => format!("item {} of {}", index + 1, up.name()),
        }
    }

    pub(super) fn place(&self) -> Place {
        let mut steps = Vec::new();
        let mut here = self;
        while let Some((up, hop)) = here.up {
            steps.push(match hop {
                Hop::Key(key) => Step::Key(key.to_owned()),
                Hop::Entry(index) => Step::Entry(index),
                Hop::Item(index) => Step::Item(index),
            });
            here = up;
        }
        steps.reverse();
        Place { file: self.file, steps, spot: Spot::Value }
    }
}

/// The findings so far.
pub(super) type Findings = Vec<Finding>;

/// Reads a mapping of the format, key by key in the order of the file; `false`, with a finding, if `node` is none.
///
/// Reports every key that the format does not know, and every required one that is missing: a misspelled key is one
/// mistake, not two.
pub(super) fn table<'t, K: Keys>(
    node: Node<'t>,
    at: At<'_>,
    findings: &mut Findings,
    mut read: impl FnMut(K, Node<'t>, At<'_>, &mut Findings),
) -> bool {
    let Some(pairs) = pairs(node, at, findings) else { return false };
    let is_missing = |key: &str| !pairs.iter().any(|(name, _)| name == key);
    let missing: Vec<_> = K::TABLE.required().filter(|(key, _)| is_missing(key)).collect();
    let mut unknown = Vec::new();
    for (name, value) in pairs {
        match K::named(&name) {
            Some(key) => read(key, value, at.key(&name), findings),
            None => unknown.push(name),
        }
    }
    report(K::TABLE, at, missing, &unknown, findings);
    true
}

/// Reports the keys of a mapping that its table does not know, and those that are missing.
fn report(table: &Table, at: At<'_>, mut missing: Vec<(&str, Rule)>, unknown: &[Text<'_>], findings: &mut Findings) {
    for name in unknown.iter().take(MAX_FOUND.saturating_sub(findings.len())) {
        let known = table.names();
        let meant = suggest::closest(name, known.clone());
        missing.retain(|(key, _)| Some(*key) != meant);
        let help = match meant {
            _ if name == "<<" => "merge keys are not part of the format: write the keys out".to_owned(),
            Some(meant) => format!("did you mean `{meant}`?"),
            None => format!("the keys here are {}", suggest::listed(known)),
        };
        let message = format!("{} has no key `{}`", table.what, name.escape_debug());
        findings.push(Finding::new(Rule::UnknownKey, at.key(name).place().key(), message, help));
    }
    for (key, rule) in missing {
        // At the top of a file there is no key to point at but the first.
        let place = if at.up.is_none() { at.entry(0).place() } else { at.place() };
        findings.push(
            Finding::new(rule, place.key(), format!("{} has no `{key}`", table.what), format!("add `{key}: …` to it"))
                .label(format!("`{key}` is missing here")),
        );
    }
}

/// The pairs of a mapping, each key once and a text; `None`, with a finding, if `node` is no mapping.
fn pairs<'t>(node: Node<'t>, at: At<'_>, findings: &mut Findings) -> Option<Vec<(Text<'t>, Node<'t>)>> {
    let Node::Mapping(pairs) = node else {
        findings.push(wrong_type(&node, at, "a mapping, lines of `key: value`"));
        return None;
    };
    let mut repeated = repeated(&pairs).into_iter().peekable();
    let mut kept = Vec::with_capacity(pairs.len());
    for (index, (key, value)) in pairs.into_iter().enumerate() {
        if is_full(findings) {
            break;
        }
        let Node::Text(key) = key else {
            let message = format!("a key must be a text, and this is {}", key.describe());
            let help = "put the key in quotes, or give it another name";
            findings.push(Finding::new(Rule::WrongType, at.entry(index).place().key(), message, help));
            continue;
        };
        if let Some((_, first)) = repeated.next_if(|(again, _)| *again == index) {
            let message = format!("the key `{}` is given twice", key.escape_debug());
            findings.push(
                Finding::new(Rule::DuplicateKey, at.entry(index).place().key(), message, "keep one of the two")
                    .label("given again here")
                    .other(at.entry(first).place().key(), "first given here"),
            );
            continue;
        }
        kept.push((key, value));
    }
    Some(kept)
}

/// Below this many entries each key is compared with those before it.
const FEW: usize = 16;

/// The entries whose key an earlier one has, with the first that has it.
fn repeated(pairs: &[(Node<'_>, Node<'_>)]) -> Vec<(usize, usize)> {
    let keys = pairs.iter().enumerate().filter_map(|(index, (key, _))| match key {
        Node::Text(key) => Some((index, &**key)),
        _ => None,
    });
    let mut firsts = HashMap::new();
    let first = |index: usize, key| {
        if pairs.len() < FEW {
            return keys.clone().find(|(_, other)| *other == key).map_or(index, |(first, _)| first);
        }
        *firsts.entry(key).or_insert(index)
    };
    let firsts = keys.clone().scan(first, |first, (index, key)| Some((index, first(index, key))));
    firsts.filter(|(index, first)| first < index).collect()
}

/// A mapping whose keys the author chooses.
pub(super) fn entries<'t, T>(
    node: Node<'t>,
    at: At<'_>,
    findings: &mut Findings,
    mut read: impl FnMut(Text<'t>, Node<'t>, At<'_>, &mut Findings) -> T,
) -> Option<Vec<T>> {
    let pairs = pairs(node, at, findings)?;
    Some(pairs.into_iter().map(|(key, value)| read(key.clone(), value, at.key(&key), findings)).collect())
}

/// A list, item by item.
pub(super) fn items<'t, T>(
    node: Node<'t>,
    at: At<'_>,
    findings: &mut Findings,
    mut read: impl FnMut(usize, Node<'t>, At<'_>, &mut Findings) -> Option<T>,
) -> Option<Vec<T>> {
    let Node::List(list) = node else {
        findings.push(wrong_type(&node, at, "a list, `[a, b]` or lines of `- a`"));
        return None;
    };
    let mut read_items = Vec::with_capacity(list.len());
    for (index, item) in list.into_iter().enumerate() {
        if is_full(findings) {
            break;
        }
        read_items.extend(read(index, item, at.item(index), findings));
    }
    Some(read_items)
}

/// A text that says something.
pub(super) fn text<'t>(node: Node<'t>, at: At<'_>, findings: &mut Findings) -> Option<Text<'t>> {
    match node {
        Node::Text(text) if text.trim().is_empty() => {
            findings.push(Finding::new(
                Rule::BadValue,
                at.place(),
                "the text is empty",
                "write the text, or remove the key",
            ));
            None
        }
        Node::Text(text) => Some(text),
        Node::Boolean(_) | Node::Integer(_) | Node::Float(_) => {
            findings.push(Finding::new(
                Rule::WrongType,
                at.place(),
                format!("{} must be a text, and is {}", at.name(), node.describe()),
                "put it in quotes to make it a text",
            ));
            None
        }
        other => {
            findings.push(wrong_type(&other, at, "a text"));
            None
        }
    }
}

/// A text that people read: one line. The end of the last line, which YAML leaves after a block text, is no part of it,
/// nor are blank lines around the text.
pub(super) fn line<'t>(node: Node<'t>, at: At<'_>, findings: &mut Findings) -> Option<Text<'t>> {
    let text = text(node, at, findings)?;
    if !text.contains(is_line_break) {
        return Some(text);
    }
    let text = without_blank_lines(text);
    if let Some(end) = text.find(is_line_break) {
        let (before, rest) = text.split_at(end);
        let next = rest.split(is_line_break).map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
        let help = match at.up {
            Some((up, Hop::Item(_))) => format!("make each line an item of {}", up.name()),
            _ => "write it in one line".to_owned(),
        };
        findings.push(
            Finding::new(
                Rule::LineBreak,
                at.place().within(next, before.matches(next).count()),
                format!("{} is one line, and those of this text would run into each other", at.name()),
                format!("{help}; `>-` folds a long one, if no line of it is blank or indented deeper"),
            )
            .label("here another line begins"),
        );
    }
    Some(text)
}

/// The text without the blank lines that it begins and ends with.
fn without_blank_lines(text: Text<'_>) -> Text<'_> {
    let end = text.trim_end().len();
    let end = if text[end..].contains(is_line_break) { end } else { text.len() };
    let start = text.len() - text.trim_start().len();
    let start = if text[..start].contains(is_line_break) { start } else { 0 };
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(&text[start..end]),
        Cow::Owned(text) => Cow::Owned(text[start..end].to_owned()),
    }
}

/// What ends a line, <https://www.unicode.org/reports/tr14/>: tools that draw texts, and some compilers, know them all.
fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// A list of lines.
pub(super) fn lines<'t>(node: Node<'t>, at: At<'_>, findings: &mut Findings) -> Option<Vec<Text<'t>>> {
    items(node, at, findings, |_, item, at, findings| line(item, at, findings))
}

/// A list of texts.
pub(super) fn texts<'t>(node: Node<'t>, at: At<'_>, findings: &mut Findings) -> Option<Vec<Text<'t>>> {
    items(node, at, findings, |_, item, at, findings| text(item, at, findings))
}

/// An integer that JavaScript holds exactly.
pub(super) fn integer(node: Node<'_>, at: At<'_>, findings: &mut Findings) -> Option<i64> {
    match node {
        Node::Integer(number) if number.unsigned_abs() < 1 << 53 => i64::try_from(number).ok(),
        Node::Integer(_) => {
            findings.push(Finding::new(
                Rule::BadValue,
                at.place(),
                format!("{} is too large: JavaScript holds integers up to ±9007199254740991", at.name()),
                "choose a smaller number",
            ));
            None
        }
        other => {
            findings.push(wrong_type(&other, at, "a whole number"));
            None
        }
    }
}

/// `true` or `false`.
pub(super) fn boolean(node: Node<'_>, at: At<'_>, findings: &mut Findings) -> Option<bool> {
    match node {
        Node::Boolean(value) => Some(value),
        other => {
            findings.push(wrong_type(&other, at, "`true` or `false`"));
            None
        }
    }
}

/// Says what `node` must be and is.
pub(super) fn wrong_type(node: &Node<'_>, at: At<'_>, expected: &str) -> Finding {
    let message = format!("{} must be {expected}, and is {}", at.name(), node.describe());
    let help = match node {
        Node::Null => "give it a value, or remove the key",
        Node::Tagged => "tags such as `!name` are not part of the format: remove the tag",
        _ => "change the value",
    };
    Finding::new(Rule::WrongType, at.place(), message, help)
}
