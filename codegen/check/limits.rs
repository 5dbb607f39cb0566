//! Limits of a catalogue that is YAML: lists, names, and what comes of several that multiply. Each is in
//! `docs/limits.md`.
//!
//! What is too much is reported and left out, with all that would only be its consequence.

mod entries;
mod outputs;

use crate::findings::{Finding, MAX_FOUND, MAX_REPORTED};
use crate::name::Acronyms;
use crate::rule::{Level, Rule};
use crate::source::Place;
use crate::syntax::{Catalogue, Codes, Domain, Manifest, Text};

/// How many platforms a catalogue may declare.
pub const MAX_PLATFORMS: usize = 64;
/// How many outputs it may have.
pub const MAX_OUTPUTS: usize = 64;
/// How many categories it may declare.
pub const MAX_CATEGORIES: usize = 1000;
/// How many severities it may declare.
pub const MAX_SEVERITIES: usize = 64;
/// How many actions it may declare.
pub const MAX_ACTIONS: usize = 64;
/// How many acronyms it may declare.
pub const MAX_ACRONYMS: usize = 1000;
/// How many rules it may set the level of.
pub const MAX_RULES: usize = 1000;
/// How many ranges of codes a domain may own.
pub const MAX_RANGES: usize = 1000;
/// How many ranges of codes the domains of a catalogue may own together.
pub const MAX_ALL_RANGES: usize = 100_000;
/// The longest name that is given to an error on a platform, the longest pattern that makes one, and the longest code; in
/// bytes.
pub const MAX_NAME: usize = 256;
/// The longest name that a pattern makes, in bytes: of the longest name of an error, with an underscore before each letter.
pub const MAX_FILLED: usize = 1024;
/// The longest text that people are shown of a code, and the longest pattern that makes it, in bytes.
pub const MAX_SHOWN: usize = 64;
/// How many errors a catalogue may have for all its platforms together: each error counts once for each platform.
pub const MAX_ERRORS_OF_PLATFORMS: usize = 1_000_000;
/// How many bytes of names the patterns of all domains may make together: of each error as many as of the longest.
pub const MAX_MADE: usize = 64 << 20;

/// Reports what is too much, and leaves it out.
pub(super) fn enforce(written: &mut Catalogue, findings: &mut Vec<Finding>) {
    let before = findings.len();
    let mut limits = Limits { findings };
    manifest(&mut written.manifest, &mut limits);
    let (mut ranges, mut made) = (0, 0);
    let acronyms = Acronyms::new(&written.manifest.acronyms);
    for domain in &mut written.domains {
        ranges = self::ranges(domain, ranges, &mut limits);
        made = patterns(domain, &acronyms, made, &mut limits);
        let place = domain.place().get("shown");
        limits.shorten_to(MAX_SHOWN, "the pattern", &mut domain.shown, || place);
    }
    entries::enforce(&mut written.domains, &mut limits);
    platforms(written, &mut limits);
    outputs::enforce(written, &mut limits);
    // Of what was left out nobody can say whether it is used.
    written.complete &= findings.len() == before;
}

/// Leaves out what is more than anyone reads, errors last, and says so; also that rules stopped looking, which is an error
/// since they may have missed one.
pub(super) fn report(findings: &mut Vec<Finding>, was_full: bool, manifest: &Manifest) {
    if findings.len() <= MAX_REPORTED && !was_full {
        return;
    }
    let many = if was_full { format!("{MAX_FOUND} findings or more") } else { format!("{} findings", findings.len()) };
    findings.sort_by_key(|finding| finding.level != Level::Error);
    let left_out = findings.get(MAX_REPORTED).filter(|_| !was_full);
    let level = left_out.map_or(Level::Error, |first| first.level);
    findings.truncate(MAX_REPORTED);
    let message = format!("there are {many}, and errspec reports up to {MAX_REPORTED}");
    let finding = Finding::new(Rule::LimitExceeded, manifest.place(), message, "mend some, and look again");
    findings.push(Finding { level, ..finding });
}

/// Where limits are held, and what exceeds them is reported.
struct Limits<'f> {
    findings: &'f mut Vec<Finding>,
}

impl Limits<'_> {
    /// Whether there are more than the `most` of `what` that errspec reads; then there is a finding.
    fn is_over(&mut self, what: &str, count: usize, most: usize, place: impl FnOnce() -> Place) -> bool {
        self.is_over_with("remove some", what, count, most, place)
    }

    fn is_over_with(
        &mut self,
        help: &str,
        what: &str,
        count: usize,
        most: usize,
        place: impl FnOnce() -> Place,
    ) -> bool {
        if count <= most {
            return false;
        }
        let message = format!("there are {count} {what}, and errspec reads up to {most}");
        self.findings.push(Finding::new(Rule::LimitExceeded, place().key(), message, help));
        true
    }

    /// Takes away a name or a code that is too long, with a finding.
    fn shorten(&mut self, what: &str, text: &mut Option<Text<'_>>, place: impl FnOnce() -> Place) {
        self.shorten_to(MAX_NAME, what, text, place);
    }

    fn shorten_to(&mut self, most: usize, what: &str, text: &mut Option<Text<'_>>, place: impl FnOnce() -> Place) {
        if let Some(bytes) = text.as_ref().map(|text| text.len()).filter(|bytes| *bytes > most) {
            let message = format!("{what} has {bytes} bytes, and errspec reads up to {most}");
            self.findings.push(Finding::new(Rule::LimitExceeded, place(), message, "shorten it"));
            *text = None;
        }
    }
}

fn manifest(manifest: &mut Manifest, limits: &mut Limits<'_>) {
    let top = &manifest.place();
    let place = |key: &'static str| move || top.clone().get(key);
    let count = |list: Option<usize>| list.unwrap_or(0);
    let platforms = count(manifest.platforms.as_ref().map(Vec::len));
    if limits.is_over("platforms", platforms, MAX_PLATFORMS, place("platforms")) {
        manifest.platforms = None;
    }
    for (name, platform) in manifest.platforms.iter_mut().flatten() {
        let Some(platform) = platform else { continue };
        let place = || place("platforms")().get(name).get("allow");
        if limits.is_over("waivers", platform.allow.len(), entries::MAX_WAIVERS, place) {
            platform.allow.truncate(entries::MAX_WAIVERS);
        }
    }
    let categories = count(manifest.categories.as_ref().map(Vec::len));
    if limits.is_over("categories", categories, MAX_CATEGORIES, place("categories")) {
        manifest.categories = None;
    }
    let severities = count(manifest.severities.as_ref().map(Vec::len));
    if limits.is_over("severities", severities, MAX_SEVERITIES, place("severities")) {
        manifest.severities = None;
    }
    let actions = count(manifest.actions.as_ref().map(Vec::len));
    if limits.is_over("actions", actions, MAX_ACTIONS, place("actions")) {
        manifest.actions = None;
    }
    if limits.is_over("outputs", manifest.outputs.len(), MAX_OUTPUTS, place("outputs")) {
        manifest.outputs.clear();
    }
    if limits.is_over("acronyms", manifest.acronyms.len(), MAX_ACRONYMS, place("acronyms")) {
        manifest.acronyms.clear();
    }
    if limits.is_over("rules", manifest.rules.len(), MAX_RULES, place("rules")) {
        manifest.rules.clear();
    }
}

/// Holds the ranges of a domain and gives how many there are, those `before` it included.
fn ranges(domain: &mut Domain, before: usize, limits: &mut Limits<'_>) -> usize {
    let own = match &domain.codes {
        Some(Codes::Numbers(ranges)) => ranges.len(),
        _ => 0,
    };
    let reserved: usize = domain.reserved.iter().map(|entry| entry.ranges.len().max(1)).sum();
    if limits.is_over("reserved ranges", reserved, MAX_RANGES, || domain.place().get("reserved")) {
        domain.reserved.clear();
    }
    let place = || domain.place().get("codes");
    let is_over = limits.is_over("ranges of codes", own, MAX_RANGES, place)
        || before <= MAX_ALL_RANGES
            && limits.is_over("ranges of codes in the domains up to this one", before + own, MAX_ALL_RANGES, place);
    if is_over || before > MAX_ALL_RANGES {
        domain.codes = None;
    }
    before + own
}

/// The patterns of a domain, and what they make of its longest name: of no other is it more than twice as much. Gives how
/// many bytes patterns make of all errors, those `before` included.
fn patterns(domain: &mut Domain, acronyms: &Acronyms, before: usize, limits: &mut Limits<'_>) -> usize {
    let place = domain.place().get("names");
    if limits.is_over("platforms in `names`", domain.names.len(), MAX_PLATFORMS, || place.clone()) {
        domain.names.clear();
    }
    let longest = domain.errors.iter().map(|error| &*error.name).max_by_key(|name| name.len());
    let longest = longest.map(|name| acronyms.name(name));
    let mut made = before;
    for (platform, pattern) in &mut domain.names {
        limits.shorten("the naming pattern", pattern, || place.clone().get(platform));
        let Some((name, filled)) = longest.as_ref().zip(pattern.as_ref()) else { continue };
        let bytes = name.fill(filled).map_or(0, |filled| filled.len());
        if bytes > MAX_FILLED {
            let message =
                format!("the pattern makes a name of {bytes} bytes of `{name}`, and errspec writes up to {MAX_FILLED}");
            let finding =
                Finding::new(Rule::LimitExceeded, place.clone().get(platform), message, "shorten the pattern");
            limits.findings.push(finding);
            *pattern = None;
        } else {
            made += bytes * domain.errors.len();
        }
    }
    if made > MAX_MADE {
        if before <= MAX_MADE {
            let message = format!(
                "the names that patterns make have more than {MAX_MADE} bytes up to here, and errspec writes no more"
            );
            let help = "shorten the patterns, or declare fewer platforms";
            limits.findings.push(Finding::new(Rule::LimitExceeded, place.key(), message, help));
        }
        domain.names.clear();
    }
    made
}

/// What every platform ships is resolved for each.
fn platforms(written: &mut Catalogue, limits: &mut Limits<'_>) {
    let platforms = written.manifest.platforms.as_ref().map_or(0, Vec::len);
    let errors: usize = written.domains.iter().map(|domain| domain.errors.len()).sum();
    let what = format!("errors for all platforms, {errors} for each of {platforms}");
    let place = || written.manifest.place().get("platforms");
    let help = "declare fewer platforms, or split the catalogue";
    if limits.is_over_with(help, &what, errors * platforms, MAX_ERRORS_OF_PLATFORMS, place) {
        written.manifest.platforms = None;
    }
}
