//! Limits of the errors and of what they hold: of each, and of all together.

use super::{Limits, MAX_NAME, MAX_PLATFORMS, MAX_SHOWN};
use crate::findings::Finding;
use crate::model::{Piece, pieces};
use crate::rule::Rule;
use crate::source::Place;
use crate::syntax::{Code, Domain, Error, Few, Fix, Texts};

/// How many errors a catalogue may have.
pub const MAX_ERRORS: usize = 100_000;
/// How many retired errors.
pub const MAX_RETIRED: usize = 100_000;
/// How many fields an error may have.
pub const MAX_FIELDS: usize = 256;
/// How many fields all errors together.
pub const MAX_ALL_FIELDS: usize = 100_000;
/// How many reasons an error may have.
pub const MAX_REASONS: usize = 1000;
/// How many reasons all errors together.
pub const MAX_ALL_REASONS: usize = 100_000;
/// How many situations an error may say for itself, or for a platform.
pub const MAX_OCCURS: usize = 256;
/// How many aliases an error may have, and how many codes it may accept.
pub const MAX_EARLIER: usize = 64;
/// How many steps there may be to fix an error.
pub const MAX_STEPS: usize = 64;
/// How many examples an error may have, and how many errors each of `see` and `not` may name.
pub const MAX_MORE: usize = 64;
/// How many categories an error may carry.
pub const MAX_LABELS: usize = 64;
/// How many rules an error, a domain or a platform may waive.
pub const MAX_WAIVERS: usize = 64;
/// How many placeholders a message may have.
pub const MAX_PLACEHOLDERS: usize = 256;
/// How many bytes of words all platforms together may take over from errors: what one with some words of its own does
/// not say otherwise.
pub const MAX_TAKEN_OVER: usize = 64 << 20;

/// How much there is in the domains up to here.
#[derive(Default)]
struct Totals {
    errors: usize,
    retired: usize,
    fields: usize,
    reasons: usize,
    taken_over: usize,
}

/// Reports what is too much, and leaves it out.
pub(super) fn enforce(domains: &mut [Domain], limits: &mut Limits<'_>) {
    let mut totals = Totals::default();
    for domain in domains {
        of_domain(domain, &mut totals, limits);
        let top = domain.place();
        for error in &mut domain.errors {
            let name = error.name.clone();
            let place = &|| top.clone().get("errors").get(&name);
            lists(error, place, limits);
            names(error, place, limits);
            messages(error, place, limits);
            totals.add(error, place, limits);
        }
    }
}

/// Whether a sum exceeds a limit. That is said once: where it comes to it.
fn sum(
    total: &mut usize,
    more: usize,
    (what, most): (&str, usize),
    place: impl FnOnce() -> Place,
    limits: &mut Limits<'_>,
) -> bool {
    let was_over = *total > most;
    *total += more;
    was_over
        || limits.is_over_with(
            "split the catalogue",
            &format!("{what} in the catalogue up to here"),
            *total,
            most,
            place,
        )
}

fn of_domain(domain: &mut Domain, totals: &mut Totals, limits: &mut Limits<'_>) {
    let place = |key| domain.place().get(key);
    if limits.is_over("waivers", domain.allow.len(), MAX_WAIVERS, || place("allow")) {
        domain.allow.truncate(MAX_WAIVERS);
    }
    let place = |key| domain.place().get(key);
    let (errors, retired) = (domain.errors.len(), domain.retired.len());
    let too_many = sum(&mut totals.errors, errors, ("errors", MAX_ERRORS), || place("errors"), limits);
    if sum(&mut totals.retired, retired, ("retired errors", MAX_RETIRED), || place("retired"), limits) || too_many {
        domain.retired.clear();
    }
    if too_many {
        domain.errors.clear();
    }
}

fn lists(error: &mut Error, place: &dyn Fn() -> Place, limits: &mut Limits<'_>) {
    let at = |key: &'static str| move || place().get(key);
    if limits.is_over("fields", error.fields.len(), MAX_FIELDS, at("fields")) {
        error.fields.truncate(MAX_FIELDS);
        silence(error);
    }
    if limits.is_over("reasons", error.reasons.len(), MAX_REASONS, at("reasons")) {
        error.reasons.truncate(MAX_REASONS);
    }
    if limits.is_over("aliases", error.aliases.len(), MAX_EARLIER, at("aliases")) {
        error.aliases.truncate(MAX_EARLIER);
    }
    if limits.is_over("accepted codes", error.accepts.len(), MAX_EARLIER, at("accepts")) {
        error.accepts.truncate(MAX_EARLIER);
    }
    if limits.is_over("categories", error.categories.len(), MAX_LABELS, at("categories")) {
        error.categories.truncate(MAX_LABELS);
    }
    if let Some(more) = &mut error.more {
        if limits.is_over("examples", more.examples.len(), MAX_MORE, at("examples")) {
            more.examples.truncate(MAX_MORE);
        }
        for (key, related) in [("see", &mut more.see), ("not", &mut more.not)] {
            if limits.is_over("related errors", related.len(), MAX_MORE, at(key)) {
                related.truncate(MAX_MORE);
            }
        }
    }
    if limits.is_over("waivers", error.allow.len(), MAX_WAIVERS, at("allow")) {
        error.allow.truncate(MAX_WAIVERS);
    }
    if limits.is_over(
        "platforms",
        error.platforms.as_ref().map_or(0, |platforms| platforms.len()),
        MAX_PLATFORMS,
        at("platforms"),
    ) {
        error.platforms = None;
    }
    if limits.is_over("platforms in `names`", error.names.len(), MAX_PLATFORMS, at("names")) {
        error.names = Few::NONE;
    }
    if limits.is_over("platforms in `codes`", error.codes.len(), MAX_PLATFORMS, at("codes")) {
        error.codes = Few::NONE;
    }
    if limits.is_over("platforms in `texts`", error.platform_texts.len(), MAX_PLATFORMS, at("texts")) {
        error.platform_texts = Few::NONE;
    }
    occurs(&mut error.texts, place, limits);
    for (platform, texts) in &mut error.platform_texts {
        occurs(texts, &|| place().get("texts").get(platform), limits);
    }
}

fn occurs(texts: &mut Texts, place: &dyn Fn() -> Place, limits: &mut Limits<'_>) {
    if let Some(occurs) = &mut texts.occurs
        && limits.is_over("situations", occurs.len(), MAX_OCCURS, || place().get("occurs"))
    {
        occurs.truncate(MAX_OCCURS);
    }
    if let Some(Fix::Steps(steps)) = &mut texts.fix
        && limits.is_over("steps", steps.len(), MAX_STEPS, || place().get("fix"))
    {
        steps.truncate(MAX_STEPS);
    }
}

/// Takes away what an error says: which fields it shows is not known any more.
fn silence(error: &mut Error) {
    let texts = std::iter::once(&mut error.texts).chain(error.platform_texts.iter_mut().map(|(_, texts)| texts));
    texts.for_each(|texts| (texts.message, texts.user) = (None, None));
}

fn names(error: &mut Error, place: &dyn Fn() -> Place, limits: &mut Limits<'_>) {
    for (platform, name) in &mut error.names {
        limits.shorten("the name", name, || place().get("names").get(platform));
    }
    for reason in &mut error.reasons {
        limits.shorten("the code", &mut reason.code, || place().get("reasons").get(&reason.name).get("code"));
    }
    if let Some(shown) = error.shown.take() {
        let mut shown = Some(*shown);
        limits.shorten_to(MAX_SHOWN, "the shown code", &mut shown, || place().get("shown"));
        error.shown = shown.map(Box::new);
    }
    if matches!(&error.code, Some(Code::Text(text)) if text.len() > MAX_NAME) {
        let Some(Code::Text(text)) = error.code.take() else { return };
        limits.shorten("the code", &mut Some(text), || place().get("code"));
    }
}

fn messages(error: &mut Error, place: &dyn Fn() -> Place, limits: &mut Limits<'_>) {
    let mut hold = |texts: &mut Texts, place: &dyn Fn() -> Place| {
        for (text, what, key) in [
            (&mut texts.message, "placeholders in the message", "message"),
            (&mut texts.user, "placeholders in `user`", "user"),
        ] {
            let Some(message) = text.as_deref() else { continue };
            let shown = pieces(message).filter(|piece| matches!(piece, Piece::Placeholder(_))).count();
            if limits.is_over(what, shown, MAX_PLACEHOLDERS, || place().get(key)) {
                *text = None;
            }
        }
    };
    hold(&mut error.texts, place);
    for (platform, texts) in &mut error.platform_texts {
        hold(texts, &|| place().get("texts").get(platform));
    }
}

impl Totals {
    fn add(&mut self, error: &mut Error, place: &dyn Fn() -> Place, limits: &mut Limits<'_>) {
        let at = |key: &'static str| move || place().get(key);
        if sum(&mut self.fields, error.fields.len(), ("fields", MAX_ALL_FIELDS), at("fields"), limits) {
            error.fields = Few::NONE;
            silence(error);
        }
        if sum(&mut self.reasons, error.reasons.len(), ("reasons", MAX_ALL_REASONS), at("reasons"), limits) {
            error.reasons = Few::NONE;
        }
        let was_over = self.taken_over > MAX_TAKEN_OVER;
        self.taken_over += error.platform_texts.iter().map(|(_, own)| taken_over(&error.texts, own)).sum::<usize>();
        if self.taken_over > MAX_TAKEN_OVER {
            if !was_over {
                let message = format!(
                    "the words that platforms take over from errors have more than {MAX_TAKEN_OVER} bytes up to here, and \
                     errspec reads no more"
                );
                let help = "say less for all platforms, or give fewer platforms words of their own";
                limits.findings.push(Finding::new(Rule::LimitExceeded, at("texts")().key(), message, help));
            }
            error.platform_texts = Few::NONE;
        }
    }
}

/// How many bytes of an error's words a platform takes over; each text costs some more than its letters.
fn taken_over(texts: &Texts, own: &Texts) -> usize {
    let bytes = |text: &str| text.len() + 32;
    let both = [(&texts.message, &own.message), (&texts.user, &own.user)];
    let taken = both.into_iter().filter(|(_, own)| own.is_none()).filter_map(|(text, _)| text.as_deref());
    let occurs = texts.occurs.iter().flatten().filter(|_| own.occurs.is_none());
    let occurs = occurs.chain(texts.fix.iter().flat_map(Fix::steps).filter(|_| own.fix.is_none()));
    taken.map(bytes).sum::<usize>() + occurs.map(|text| bytes(text)).sum::<usize>()
}
