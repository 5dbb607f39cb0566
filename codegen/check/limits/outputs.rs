//! Limits of all outputs together: what a catalogue holds, once for each output that ships it.

use super::Limits;
use crate::findings::Finding;
use crate::rule::Rule;
use crate::syntax::{Catalogue, Domain, Error, Example, Fix, Text, Texts};
use std::collections::HashMap;
use std::ops::AddAssign;

/// How many domains all outputs may hold.
pub const MAX_DOMAINS: usize = 10_000;
/// How many errors, fields, reasons and retired errors.
pub const MAX_ENTRIES: usize = 500_000;
/// How many situations and categories of errors.
pub const MAX_ITEMS: usize = 2_000_000;
/// How many bytes of authored text.
pub const MAX_TEXTS: usize = 256 << 20;
/// How many functions that ask for a category: each domain may have one for each.
pub const MAX_PREDICATES: usize = 1_000_000;

/// Reports what is too much for all outputs, and leaves them out.
pub(super) fn enforce(written: &mut Catalogue, limits: &mut Limits<'_>) {
    let all = all(written);
    let place = written.manifest.place().get("outputs").key();
    let mut hold = |what: &str, count: usize, most: usize| {
        let is_over = count > most;
        if is_over {
            let message = format!("the outputs hold {count} {what} together, and errspec writes up to {most}");
            let help = "write fewer outputs, give them platforms that ship less, or split the catalogue";
            limits.findings.push(Finding::new(Rule::LimitExceeded, place.clone(), message, help));
        }
        is_over
    };
    let is_over = [
        hold("domains", all.domains, MAX_DOMAINS),
        hold("errors, fields and reasons", all.entries, MAX_ENTRIES),
        hold("situations and categories of errors", all.items, MAX_ITEMS),
        hold("bytes of text", all.texts, MAX_TEXTS),
        hold("questions for a category, one for each in each domain", all.predicates, MAX_PREDICATES),
    ];
    if is_over.contains(&true) {
        written.manifest.outputs.clear();
    }
}

/// How much something holds.
#[derive(Debug, Clone, Copy, Default)]
struct Size {
    domains: usize,
    entries: usize,
    items: usize,
    texts: usize,
    predicates: usize,
}

impl AddAssign for Size {
    fn add_assign(&mut self, other: Self) {
        self.domains += other.domains;
        self.entries += other.entries;
        self.items += other.items;
        self.texts += other.texts;
        self.predicates += other.predicates;
    }
}

/// What all outputs hold.
fn all(written: &Catalogue) -> Size {
    let categories = written.manifest.categories.as_ref().map_or(0, Vec::len);
    let mut all = Size::default();
    for domain in &written.domains {
        let sizes = Sizes::new(domain);
        for output in &written.manifest.outputs {
            let own = sizes.of(output.platform.as_deref());
            if own.entries > 0 {
                all += own;
                all += Size { domains: 1, predicates: categories, entries: domain.retired.len(), ..Size::default() };
            }
        }
    }
    all
}

/// How much of a domain each platform ships.
struct Sizes<'d> {
    whole: Size,
    /// What every platform ships.
    common: Size,
    /// What some ship besides.
    own: HashMap<&'d str, Size>,
}

impl<'d> Sizes<'d> {
    fn new(domain: &'d Domain) -> Self {
        let mut sizes = Self { whole: Size::default(), common: Size::default(), own: HashMap::new() };
        for error in &domain.errors {
            let size = size(error);
            sizes.whole += size;
            match &error.platforms {
                None => sizes.common += size,
                Some(only) => only.iter().for_each(|name| *sizes.own.entry(name).or_default() += size),
            }
        }
        sizes
    }

    fn of(&self, platform: Option<&str>) -> Size {
        let Some(platform) = platform else { return self.whole };
        let mut size = self.common;
        size += self.own.get(platform).copied().unwrap_or_default();
        size
    }
}

fn size(error: &Error) -> Size {
    let texts = std::iter::once(&error.texts).chain(error.platform_texts.iter().map(|(_, texts)| texts));
    let situations = |texts: &Texts| texts.occurs.as_ref().map_or(0, Vec::len);
    let bytes = |text: &Option<Text<'_>>| text.as_ref().map_or(0, |text| text.len());
    let said = |texts: &Texts| {
        let lines = [&texts.message, &texts.user].map(bytes).iter().sum::<usize>();
        let steps = texts.fix.iter().flat_map(Fix::steps).map(|step| step.len()).sum::<usize>();
        lines
            + steps
            + texts.description.as_ref().map_or(0, |text| text.len())
            + texts.occurs.iter().flatten().map(|text| text.len()).sum::<usize>()
    };
    let more = error.more.iter().flat_map(|more| {
        let related = more.see.iter().chain(&more.not).map(|(name, about)| name.len() + bytes(about));
        let of_example = |it: &Example<'_>| [&it.about, &it.raises, &it.fixed].map(bytes).iter().sum::<usize>();
        related.chain(more.examples.iter().map(of_example))
    });
    let more: usize = more.sum();
    let fields: usize = error.fields.iter().map(|field| field.name.len() + bytes(&field.about)).sum();
    let reasons: usize = error.reasons.iter().map(|reason| reason.name.len() + bytes(&reason.message)).sum();
    Size {
        domains: 0,
        entries: 1 + error.aliases.len() + error.accepts.len() + error.fields.len() + error.reasons.len(),
        items: error.categories.len() + texts.clone().map(situations).sum::<usize>(),
        texts: fields + reasons + more + texts.map(said).sum::<usize>(),
        predicates: 0,
    }
}
