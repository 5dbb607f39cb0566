//! Where places stand in a document: the second parse, made only once there is something to show. It goes no further
//! than the last place that is asked for.

use crate::source::{Place, Spot, Step};
use granit_parser::{Event, Parser, Span};
use std::ops::Range;

/// The bytes of places in the file of this text, which is YAML if they are to be found by their keys: of each the deepest
/// entry that its steps lead to, within the text and between characters.
#[must_use]
pub fn locate(text: &str, places: &[&Place]) -> Vec<Range<usize>> {
    let is_known = |place: &&Place| matches!(place.spot, Spot::Bytes(..));
    let mut wanted: Vec<usize> = (0..places.len()).filter(|index| !is_known(&places[*index])).collect();
    wanted.sort_by(|one, other| hops(places[*one]).cmp(hops(places[*other])));
    let mut search = Search {
        text,
        events: Parser::new_from_str(text).map_while(Result::ok),
        places: wanted.iter().map(|index| places[*index]).collect(),
        found: vec![None; wanted.len()],
        left: wanted.len(),
    };
    search.run();
    let mut bytes: Vec<Range<usize>> = places
        .iter()
        .map(|place| match place.spot {
            Spot::Bytes(start, end) => start..end,
            _ => 0..0,
        })
        .collect();
    for (index, found) in wanted.into_iter().zip(search.found) {
        bytes[index] = found.unwrap_or_default();
    }
    bytes.into_iter().map(|bytes| clamped(text, bytes)).collect()
}

/// A step, as it is looked for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Hop<'s> {
    Key(&'s str),
    Entry(usize),
    Item(usize),
}

fn hop(step: &Step) -> Hop<'_> {
    match step {
        Step::Key(key) => Hop::Key(key),
        Step::Entry(index) => Hop::Entry(*index),
        Step::Item(index) => Hop::Item(*index),
    }
}

fn hops(place: &Place) -> impl Iterator<Item = Hop<'_>> {
    place.steps.iter().map(hop)
}

/// A walk over a document that looks for places.
struct Search<'t, 'p, E> {
    text: &'t str,
    events: E,
    /// In the order of their steps, so that those that begin alike stand together.
    places: Vec<&'p Place>,
    found: Vec<Option<Range<usize>>>,
    /// How many are not found yet.
    left: usize,
}

/// Places that begin alike, and may lead into the value that the walk has come to: indices into [`Search::places`].
type Group = Range<usize>;

/// A value that the walk has come to.
struct Here {
    bytes: Range<usize>,
    /// Its key, where it is the value of an entry.
    key: Option<Range<usize>>,
    /// Whether it is a list or a mapping of lines of its own.
    is_block: bool,
}

impl<'t, E: Iterator<Item = (Event<'t>, Span)>> Search<'t, '_, E> {
    fn run(&mut self) {
        while self.left > 0 {
            let Some((event, bytes)) = self.next() else { return };
            if event.is_node() || matches!(event, Event::Alias(_)) {
                let all = 0..self.places.len();
                self.value(&event, bytes, None, 0, &[all]);
                return;
            }
        }
    }

    fn next(&mut self) -> Option<(Event<'t>, Range<usize>)> {
        self.events.next().map(|(event, span)| (event, byte_range(&span, self.text)))
    }

    /// Looks into a value for the places that lead to it by their first `depth` steps. `None` where the walk ends: all
    /// are found, or no more can be read.
    fn value(
        &mut self,
        event: &Event<'t>,
        bytes: Range<usize>,
        key: Option<Range<usize>>,
        depth: usize,
        wanted: &[Group],
    ) -> Option<()> {
        let is_collection = matches!(event, Event::SequenceStart(..) | Event::MappingStart(..));
        let is_block = is_collection && !self.text[bytes.start..].starts_with(['[', '{']);
        let mut here = Here { bytes, key, is_block };
        if let (true, Some(key)) = (is_block, here.key.clone()) {
            // What is shown is the key: there is no need to know where the block ends.
            self.settle(wanted, |place| {
                let is_key = place.steps.len() == depth && matches!(place.spot, Spot::Key | Spot::Value);
                is_key.then(|| key.clone())
            });
        }
        let end = match event {
            Event::SequenceStart(..) => self.items(depth, wanted),
            Event::MappingStart(..) => self.entries(depth, wanted),
            _ => Some(here.bytes.end),
        };
        here.bytes.end = here.bytes.end.max(end.unwrap_or_default());
        // What an alias stands for is not written here: the alias is.
        let text = self.text;
        self.settle(wanted, |place| Some(here.shown(text, &place.spot)));
        end.map(drop)
    }

    /// Looks into the items of a list, and gives its end.
    fn items(&mut self, depth: usize, wanted: &[Group]) -> Option<usize> {
        for index in 0.. {
            let (event, bytes) = self.go_on()?;
            if matches!(event, Event::SequenceEnd) {
                return Some(bytes.end);
            }
            let inner = self.within(wanted, depth, Hop::Item(index)).collect::<Vec<_>>();
            if inner.is_empty() {
                self.skip(&event, bytes.end)?;
            } else {
                self.value(&event, bytes, None, depth + 1, &inner)?;
            }
        }
        None
    }

    /// Looks into the entries of a mapping, and gives its end.
    fn entries(&mut self, depth: usize, wanted: &[Group]) -> Option<usize> {
        for index in 0.. {
            let (event, bytes) = self.go_on()?;
            if matches!(event, Event::MappingEnd) {
                return Some(bytes.end);
            }
            let end = self.skip(&event, bytes.end)?;
            let key = bytes.start..bytes.end.max(end);
            let mut inner: Vec<_> = self.within(wanted, depth, Hop::Entry(index)).collect();
            if let Event::Scalar(name, ..) = &event {
                inner.extend(self.within(wanted, depth, Hop::Key(name)));
            }
            let (event, bytes) = self.go_on()?;
            if inner.is_empty() {
                self.skip(&event, bytes.end)?;
            } else {
                self.value(&event, bytes, Some(key), depth + 1, &inner)?;
            }
        }
        None
    }

    /// The next event, while there is something to find.
    fn go_on(&mut self) -> Option<(Event<'t>, Range<usize>)> {
        if self.left == 0 { None } else { self.next() }
    }

    /// Goes past a value that begins with `event`, which ends at `end`, and gives its own end.
    fn skip(&mut self, event: &Event<'t>, end: usize) -> Option<usize> {
        let opens = |event: &Event<'_>| matches!(event, Event::SequenceStart(..) | Event::MappingStart(..));
        let (mut depth, mut end) = (usize::from(opens(event)), end);
        while depth > 0 {
            let (event, span) = self.events.next()?;
            if opens(&event) {
                depth += 1;
            } else if matches!(event, Event::SequenceEnd | Event::MappingEnd) {
                depth -= 1;
                if depth == 0 {
                    end = byte_range(&span, self.text).end;
                }
            }
        }
        Some(end)
    }

    /// Those of each group whose next step is this one, unless an entry of the same key came before.
    fn within(&self, wanted: &[Group], depth: usize, next: Hop<'_>) -> impl Iterator<Item = Group> {
        wanted.iter().filter_map(move |group| {
            let places = &self.places[group.clone()];
            // Those that lead no further stand first.
            let start = group.start + places.partition_point(|place| place.steps.get(depth).map(hop) < Some(next));
            let end = group.start + places.partition_point(|place| place.steps.get(depth).map(hop) <= Some(next));
            (start < end && self.found[start].is_none()).then_some(start..end)
        })
    }

    /// Notes where those places stand of which `bytes` can tell, of those that are not found yet.
    fn settle(&mut self, wanted: &[Group], bytes: impl Fn(&Place) -> Option<Range<usize>>) {
        for index in wanted.iter().cloned().flatten() {
            if self.found[index].is_none() {
                self.found[index] = bytes(self.places[index]);
                self.left -= usize::from(self.found[index].is_some());
            }
        }
    }
}

impl Here {
    /// What is shown of it.
    fn shown(&self, text: &str, spot: &Spot) -> Range<usize> {
        match spot {
            Spot::Key => self.key.as_ref().unwrap_or(&self.bytes).clone(),
            // A scalar or a flow collection is shown itself; of a block, and of an empty value, its key.
            Spot::Value | Spot::Bytes(..) => match &self.key {
                Some(key) if self.is_block || self.bytes.is_empty() => key.clone(),
                _ if self.is_block => first_line(text, self.bytes.clone()),
                _ => self.bytes.clone(),
            },
            Spot::Within(needle, nth) => {
                let found = text[self.bytes.clone()].match_indices(needle.as_str()).nth(*nth);
                found.map_or_else(
                    || self.bytes.clone(),
                    |(offset, found)| {
                        let start = self.bytes.start + offset;
                        start..start + found.len()
                    },
                )
            }
        }
    }
}

fn clamped(text: &str, bytes: Range<usize>) -> Range<usize> {
    let mut start = bytes.start.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let mut end = bytes.end.clamp(start, text.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
    start..end
}

fn first_line(text: &str, bytes: Range<usize>) -> Range<usize> {
    let line = text[bytes.clone()].lines().next().unwrap_or_default();
    bytes.start..bytes.start + line.trim_end().len()
}

fn byte_range(span: &Span, text: &str) -> Range<usize> {
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

#[cfg(test)]
mod tests {
    use super::locate;
    use crate::source::{Place, Sources};

    #[test]
    fn finds_keys_values_and_parts_of_them() {
        let text = "domain: session\nerrors:\n  Full: { code: 206, message: \"The {a} is {b}.\" }\n  Gone:\n    code:\n    occurs:\n      - One.\n      - Two.\n";
        let file = Sources::default().add("a.yaml".into(), String::new());
        let shown = |place: Place| &text[locate(text, &[&place])[0].clone()];
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
