//! Rules over how codes are shown: patterns that can be filled, texts that can be seen, and no two that are alike.

use super::Firsts;
use crate::findings::{Finding, is_full};
use crate::model::{self, PatternMistake, ShownCode};
use crate::prose::is_hidden;
use crate::rule::Rule;
use crate::source::Place;
use crate::syntax::{Catalogue, Code, Codes, Domain, Error};

pub(super) fn check(written: &Catalogue, findings: &mut Vec<Finding>) {
    let shows = |domain: &Domain| domain.shown.is_some() || domain.errors.iter().any(|error| error.shown.is_some());
    if !written.domains.iter().any(shows) {
        return;
    }
    for domain in &written.domains {
        let pattern = pattern(domain, findings);
        for error in &domain.errors {
            own(domain, error, pattern.as_ref(), findings);
        }
    }
    alike(written, None, findings);
    for (platform, _) in written.manifest.platforms.iter().flatten() {
        let has_own = |error: &Error| error.codes.iter().any(|(name, _)| name == platform);
        if written.domains.iter().flat_map(|domain| &domain.errors).any(has_own) && !is_full(findings) {
            alike(written, Some(platform), findings);
        }
    }
}

/// The pattern of a domain, if it can be filled.
fn pattern(domain: &Domain, findings: &mut Vec<Finding>) -> Option<ShownCode> {
    let pattern = domain.shown.as_deref()?;
    let place = domain.place().get("shown");
    let mut report = |place: Place, message: String, help: &str| {
        findings.push(Finding::new(Rule::BadValue, place, message, help));
    };
    match ShownCode::parse(pattern) {
        Err(PatternMistake::NoCode) => {
            let message = format!("the pattern `{}` shows every code alike", pattern.escape_debug());
            report(place, message, "put `{code}` into it, or `{code:04}` for four digits at least");
            None
        }
        Err(PatternMistake::Twice(second)) => {
            let message = "a pattern shows the code once".to_owned();
            report(place.within(second, pattern.matches(second).count() - 1), message, "remove one of the two");
            None
        }
        Err(PatternMistake::Placeholder(unknown)) => {
            let message = format!("`{}` is no way to show a code", unknown.escape_debug());
            let help = "write `{code}`, `{code:04}` for four digits at least, `{code:X}` or `{code:x}` for hexadecimal, \
                        `{code:08X}` for both";
            let before = unknown.as_ptr().addr() - pattern.as_ptr().addr();
            report(place.within(unknown, pattern[..before].matches(unknown).count()), message, help);
            None
        }
        Ok(shown) if shown.is_of_numbers() && domain.codes == Some(Codes::Text) => {
            report(place, "the codes are texts, which have no digits to count".to_owned(), "write `{code}`");
            None
        }
        Ok(_) if pattern == "{code}" => {
            report(place, "codes are shown as they are anyway".to_owned(), "remove `shown`, or add to the pattern");
            None
        }
        Ok(shown) => {
            let is_seen = visible(pattern, &place, findings);
            is_seen.then_some(shown)
        }
    }
}

/// Whether a text shows all that is in it.
fn visible(text: &str, place: &Place, findings: &mut Vec<Finding>) -> bool {
    let is_seen = text.trim() == text && !text.contains(is_hidden);
    if !is_seen {
        let message = format!("`{}` holds what nobody can see or search for", text.escape_debug());
        let help = "write letters, digits and marks, without blanks around them";
        findings.push(Finding::new(Rule::BadValue, place.clone(), message, help));
    }
    is_seen
}

/// What an error says of its own code.
fn own(domain: &Domain, error: &Error, pattern: Option<&ShownCode>, findings: &mut Vec<Finding>) {
    let Some(own) = error.shown.as_deref() else { return };
    let place = domain.error_place(error).get("shown");
    if !visible(own, &place, findings) {
        return;
    }
    let Some(code) = error.code.as_ref().map(code) else { return };
    if **own == *shown(pattern, &code) {
        let message = format!("the code of `{}` is shown so anyway", error.name);
        findings.push(Finding::new(Rule::BadValue, place, message, "remove `shown`"));
    }
}

/// What people are shown of a code, where its error says nothing of its own.
fn shown(pattern: Option<&ShownCode>, code: &model::Code) -> String {
    pattern.map_or_else(|| code.to_string(), |pattern| pattern.fill(code))
}

fn code(written: &Code) -> model::Code {
    match written {
        Code::Number(number) => model::Code::Number(*number),
        Code::Text(text) => model::Code::Text(text.to_string()),
    }
}

/// A code that people are shown.
#[derive(Clone)]
struct Seen<'a> {
    domain: &'a Domain<'a>,
    error: &'a Error<'a>,
    value: model::Code,
    /// Whether it is that of a platform alone.
    is_of_platform: bool,
    /// Whether the author says how it is shown.
    is_said: bool,
}

impl Seen<'_> {
    fn place(&self) -> Place {
        self.domain.error_place(self.error).get(if self.error.shown.is_some() { "shown" } else { "code" })
    }
}

/// Codes that people cannot tell apart, among all or among those of a platform.
fn alike(written: &Catalogue, platform: Option<&str>, findings: &mut Vec<Finding>) {
    let mut firsts = Firsts::new();
    for domain in &written.domains {
        let pattern = domain.shown.as_deref().and_then(|pattern| ShownCode::parse(pattern).ok());
        for error in &domain.errors {
            if is_full(findings) {
                return;
            }
            let own = |name: &str| error.codes.iter().find(|(it, _)| it == name).and_then(|(_, code)| *code);
            let ships = |name: &str| error.platforms.as_ref().is_none_or(|only| only.iter().any(|it| it == name));
            let Some(wire) = error.code.as_ref().filter(|_| platform.is_none_or(ships)) else { continue };
            let own = platform.and_then(own);
            let value = own.map_or_else(|| code(wire), model::Code::Number);
            let text = error.shown.as_ref().map_or_else(|| shown(pattern.as_ref(), &value), ToString::to_string);
            let is_said = pattern.is_some() || error.shown.is_some();
            let seen = Seen { domain, error, value, is_of_platform: own.is_some(), is_said };
            let Some(first) = firsts.before(text.clone(), seen.clone()) else { continue };
            // What is so everywhere is not said again of each platform, and two equal codes of a domain are reported as such.
            let is_new = platform.is_none() || seen.is_of_platform || first.is_of_platform;
            let are_equal = std::ptr::eq(domain, first.domain) && first.value == seen.value;
            if is_new && !are_equal && (seen.is_said || first.is_said) {
                findings.push(both(&first, &seen, &text, platform));
            }
        }
    }
}

fn both(first: &Seen<'_>, seen: &Seen<'_>, text: &str, platform: Option<&str>) -> Finding {
    let on = platform.map(|platform| format!(" on `{platform}`")).unwrap_or_default();
    let (one, other, text) = (&first.error.name, &seen.error.name, text.escape_debug());
    let message = format!("the codes of `{one}` and `{other}` are both shown as `{text}`{on}");
    let help = "show one of the two otherwise: `shown: …` of the error, or of its domain";
    Finding::new(Rule::ShownAlike, seen.place(), message, help)
        .label("shown so too")
        .other(first.place(), "the other one")
        .of_platform(platform)
}
