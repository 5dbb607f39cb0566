//! Where each value of a document stands: the second parse, made only once there is something to show.

use crate::source::{Part, Place, Step};
use granit_parser::{Event, Parser};
use std::cell::OnceCell;
use std::collections::HashMap;
use std::ops::Range;

/// The spans of a document's keys and values, as a tree of the same shape as [`Node`](super::Node).
#[derive(Debug)]
pub struct Outline<'t> {
    text: &'t str,
    /// Made for the first place that is found by its keys.
    root: OnceCell<Option<Spot>>,
}

/// A value and where it stands.
#[derive(Debug)]
struct Spot {
    bytes: Range<usize>,
    /// The value of a scalar, to find entries by key.
    scalar: Option<String>,
    children: Children,
}

#[derive(Debug)]
enum Children {
    None,
    List(Vec<Spot>),
    Mapping(Pairs),
}

/// The entries of a mapping, and where each key of a large one first stands among them.
#[derive(Debug)]
struct Pairs {
    pairs: Vec<(Spot, Spot)>,
    firsts: HashMap<String, usize>,
}

impl Pairs {
    /// Below this many entries a search is faster than an index.
    const LARGE: usize = 16;

    fn new(pairs: Vec<(Spot, Spot)>) -> Self {
        let mut firsts = HashMap::new();
        if pairs.len() > Self::LARGE {
            for (index, (key, _)) in pairs.iter().enumerate().rev() {
                firsts.extend(key.scalar.clone().map(|key| (key, index)));
            }
        }
        Self { pairs, firsts }
    }

    fn find(&self, name: &str) -> Option<&(Spot, Spot)> {
        if self.firsts.is_empty() {
            return self.pairs.iter().find(|(key, _)| key.scalar.as_deref() == Some(name));
        }
        self.pairs.get(*self.firsts.get(name)?)
    }
}

impl<'t> Outline<'t> {
    /// Of `text`, which is YAML if places are to be found by their keys.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        Self { text, root: OnceCell::new() }
    }

    fn parse(text: &str) -> Option<Spot> {
        let mut events = Parser::new_from_str(text).map_while(Result::ok);
        while let Some((event, span)) = events.next() {
            if event.is_node() || matches!(event, Event::Alias(_)) {
                return spot(event, byte_range(&span, text), &mut events, text);
            }
        }
        None
    }

    /// The bytes of a place: the deepest entry its steps lead to, never empty unless the text is.
    #[must_use]
    pub fn locate(&self, place: &Place) -> Range<usize> {
        if let Part::Bytes(start, end) = place.part {
            return self.clamped(start..end);
        }
        let Some(root) = self.root.get_or_init(|| Self::parse(self.text)) else { return self.clamped(0..0) };
        let mut here = root;
        let mut key = None;
        for step in &place.steps {
            match (step, &here.children) {
                (Step::Item(index), Children::List(items)) if *index < items.len() => {
                    key = None;
                    here = &items[*index];
                }
                (Step::Entry(index), Children::Mapping(Pairs { pairs, .. })) if *index < pairs.len() => {
                    key = Some(&pairs[*index].0);
                    here = &pairs[*index].1;
                }
                (Step::Key(name), Children::Mapping(pairs)) => {
                    let Some((found, value)) = pairs.find(name) else { break };
                    key = Some(found);
                    here = value;
                }
                // What an alias stands for is not written here: the alias is.
                _ => break,
            }
        }
        let bytes = match &place.part {
            Part::Key => key.unwrap_or(here).bytes.clone(),
            Part::Value | Part::Bytes(..) => self.shown(here, key),
            Part::Within(needle, nth) => {
                self.text[here.bytes.clone()].match_indices(needle.as_str()).nth(*nth).map_or_else(
                    || here.bytes.clone(),
                    |(offset, found)| {
                        let start = here.bytes.start + offset;
                        start..start + found.len()
                    },
                )
            }
        };
        self.clamped(bytes)
    }

    /// A scalar or a flow collection is shown itself; of a block, and of an empty value, its key.
    fn shown(&self, here: &Spot, key: Option<&Spot>) -> Range<usize> {
        let block = !matches!(here.children, Children::None) && !self.text[here.bytes.clone()].starts_with(['[', '{']);
        match key {
            Some(key) if block || here.bytes.is_empty() => key.bytes.clone(),
            _ if block => first_line(self.text, here.bytes.clone()),
            _ => here.bytes.clone(),
        }
    }

    fn clamped(&self, bytes: Range<usize>) -> Range<usize> {
        let mut start = bytes.start.min(self.text.len());
        while !self.text.is_char_boundary(start) {
            start -= 1;
        }
        let mut end = bytes.end.clamp(start, self.text.len());
        while !self.text.is_char_boundary(end) {
            end += 1;
        }
        start..end
    }
}

fn first_line(text: &str, bytes: Range<usize>) -> Range<usize> {
    let line = text[bytes.clone()].lines().next().unwrap_or_default();
    bytes.start..bytes.start + line.trim_end().len()
}

fn byte_range(span: &granit_parser::Span, text: &str) -> Range<usize> {
    let bytes = span.byte_range().unwrap_or(0..0);
    let start = bytes.start.min(text.len());
    let end = bytes.end.clamp(start, text.len());
    if text.is_char_boundary(start) && text.is_char_boundary(end) {
        // A block scalar's span ends after its last line break.
        start..start + text[start..end].trim_end().len()
    } else {
        0..0
    }
}

/// Builds the spot of a node that begins with `event`; `None` once the events end too early.
fn spot<'i>(
    event: Event<'i>,
    mut bytes: Range<usize>,
    events: &mut impl Iterator<Item = (Event<'i>, granit_parser::Span)>,
    text: &str,
) -> Option<Spot> {
    let children = match event {
        Event::Scalar(value, ..) => {
            return Some(Spot { bytes, scalar: Some(value.into_owned()), children: Children::None });
        }
        Event::SequenceStart(..) => {
            let mut items = Vec::new();
            loop {
                let (event, span) = events.next()?;
                if matches!(event, Event::SequenceEnd) {
                    bytes.end = bytes.end.max(byte_range(&span, text).end);
                    break Children::List(items);
                }
                items.push(spot(event, byte_range(&span, text), events, text)?);
            }
        }
        Event::MappingStart(..) => {
            let mut pairs = Vec::new();
            loop {
                let (event, span) = events.next()?;
                if matches!(event, Event::MappingEnd) {
                    bytes.end = bytes.end.max(byte_range(&span, text).end);
                    break Children::Mapping(Pairs::new(pairs));
                }
                let key = spot(event, byte_range(&span, text), events, text)?;
                let (event, span) = events.next()?;
                pairs.push((key, spot(event, byte_range(&span, text), events, text)?));
            }
        }
        _ => Children::None,
    };
    Some(Spot { bytes, scalar: None, children })
}

#[cfg(test)]
mod tests {
    use super::Outline;
    use crate::source::{Place, Sources};

    #[test]
    fn finds_keys_values_and_parts_of_them() {
        let text = "domain: session\nerrors:\n  Full: { code: 206, message: \"The {a} is {b}.\" }\n  Gone:\n    code:\n    occurs:\n      - One.\n      - Two.\n";
        let file = Sources::default().add("a.yaml".into(), String::new());
        let outline = Outline::new(text);
        let shown = |place: Place| &text[outline.locate(&place)];
        let full = || Place::top(file).get("errors").get("Full");
        let gone = || Place::top(file).get("errors").get("Gone");
        assert_eq!(shown(Place::top(file).get("domain")), "session");
        assert_eq!(shown(full().key()), "Full");
        assert_eq!(shown(full().get("code")), "206");
        assert_eq!(shown(full().get("code").key()), "code");
        assert_eq!(shown(full().get("message").within("{b}", 0)), "{b}");
        assert_eq!(shown(gone()), "Gone");
        assert_eq!(shown(gone().get("code")), "code");
        assert_eq!(shown(gone().get("occurs").item(1)), "Two.");
    }
}
