//! Rules over identifiers: that what names become on each target is legal there and stands for one thing.
//!
//! Every target is asked, also those the manifest does not enable: a catalogue must stay open to further platforms.

use crate::diagnostic::{Finding, is_full};
use crate::model::{self, Edition};
use crate::rule::Rule;
use crate::source::{FileId, Place, Step};
use crate::syntax::{Catalogue, Domain, Error};
use crate::targets::{self, Declared, Names, Origin, Scope};
use std::collections::{HashMap, HashSet};
use std::hash::Hash;

pub(super) fn check(written: &Catalogue, catalogue: &model::Catalogue, findings: &mut Vec<Finding>) {
    let mut troubles = Troubles::default();
    for target in targets::names() {
        for edition in editions(target, catalogue) {
            let is_output = catalogue.outputs.iter().any(|output| output.target == target.name());
            for scope in target.scopes(edition) {
                troubles.look(target, edition, &scope);
                // A language that nobody is shipped in warns nobody.
                if is_output {
                    troubles.warn(target, edition, &scope);
                }
            }
        }
    }
    if !troubles.is_empty() && !is_full(findings) {
        troubles.report(written, catalogue, findings);
    }
}

/// The editions of a target's outputs; the whole catalogue where it has none.
fn editions<'a>(target: &dyn Names, catalogue: &'a model::Catalogue) -> Vec<Edition<'a>> {
    let outputs = catalogue.outputs.iter().filter(|output| output.target == target.name());
    let editions: Vec<_> = outputs
        .map(|output| Edition { catalogue, platform: output.platform, package: output.package.as_deref() })
        .collect();
    if editions.is_empty() { vec![Edition::whole(catalogue)] } else { editions }
}

/// Where an identifier comes from: what names it, and the platform whose name it is.
type From = (Origin, Option<model::PlatformId>);

/// What went wrong, gathered so that one pair of names is one finding, whatever the number of targets.
#[derive(Default)]
struct Troubles {
    clashes: Groups<(From, From), String>,
    refused: Groups<From, String>,
    unwise: Groups<From, String>,
}

impl Troubles {
    fn is_empty(&self) -> bool {
        self.clashes.groups.is_empty() && self.refused.groups.is_empty() && self.unwise.groups.is_empty()
    }

    fn look(&mut self, target: &dyn Names, edition: Edition<'_>, scope: &Scope) {
        let mut seen: HashMap<String, &Declared> = HashMap::with_capacity(scope.names.len());
        for declared in &scope.names {
            let from = (declared.origin.clone(), edition.platform);
            if declared.origin != Origin::Generated
                && let Some(why) = (scope.refuse)(&declared.name)
            {
                let what = format!("`{}` {why} ({})", declared.name.escape_debug(), target.name());
                self.refused.add(from.clone(), what);
            }
            let key = if scope.ignore_case { declared.name.to_lowercase() } else { declared.name.clone() };
            match seen.get(&key) {
                Some(first) if first.origin != declared.origin && !are_one(&first.origin, &declared.origin) => {
                    let what = format!("`{}` in {} ({})", declared.name.escape_debug(), scope.what, target.name());
                    self.clashes.add(((first.origin.clone(), edition.platform), from), what);
                }
                Some(_) => {}
                None => {
                    seen.insert(key, declared);
                }
            }
        }
    }

    fn warn(&mut self, target: &dyn Names, edition: Edition<'_>, scope: &Scope) {
        for declared in scope.names.iter().filter(|declared| declared.origin != Origin::Generated) {
            if let Some(why) = (scope.warn)(&declared.name) {
                let what = format!("`{}` {why} ({})", declared.name.escape_debug(), target.name());
                self.unwise.add((declared.origin.clone(), edition.platform), what);
            }
        }
    }

    fn report(self, written: &Catalogue, catalogue: &model::Catalogue, findings: &mut Vec<Finding>) {
        let index = Index::new(written, catalogue);
        let reported = Reported::new(findings);
        let mut clashes = Groups::default();
        for ((one, other), becomes) in self.clashes.groups {
            // What is generated always is not a place to mend.
            let (one, other) = if other.0 == Origin::Generated { (other, one) } else { (one, other) };
            let Some(place) = index.place(&other) else { continue };
            for what in becomes {
                clashes.add((place.clone(), one.0.clone(), other.0.clone()), (what, one.clone(), other.clone()));
            }
        }
        for ((place, ..), found) in clashes.groups {
            if is_full(findings) {
                return;
            }
            let [(_, one, other), ..] = &found[..] else { continue };
            let first = index.place(one);
            if reported.has(&place) || first.as_ref().is_some_and(|first| reported.has(first)) {
                continue;
            }
            let help = index.help(found.iter().map(|(_, _, other)| other));
            let becomes = listed(found.iter().map(|(what, ..)| what));
            let (one, other) = (index.describe(&one.0), index.describe(&other.0));
            findings.push(if let Some(first) = first {
                let message = format!("{one} and {other} become the same name");
                Finding::new(Rule::NameCollision, place, message, help)
                    .label(format!("both are {becomes}"))
                    .other(first, "the other one")
            } else {
                let message = format!("{other} becomes a name that generated code has already");
                Finding::new(Rule::NameCollision, place, message, help).label(format!("becomes {becomes}"))
            });
        }
        for (place, found) in by_place(self.refused, &index).into_iter().filter(|(place, _)| !reported.has(place)) {
            let [(_, (origin, _)), ..] = &found[..] else { continue };
            let message = format!("{} becomes a name that cannot be used", index.describe(origin));
            let help = index.help(found.iter().map(|(_, from)| from));
            let label = listed(found.iter().map(|(what, _)| what));
            findings.push(Finding::new(Rule::ReservedName, place, message, help).label(label));
        }
        for (place, found) in by_place(self.unwise, &index).into_iter().filter(|(place, _)| !reported.has(place)) {
            let [(_, (origin, _)), ..] = &found[..] else { continue };
            let message = format!("{} becomes a name that programs have already", index.describe(origin));
            let help = match origin {
                Origin::Domain(_) | Origin::Error(..) => {
                    "rename it, or say why it stays: `allow: { shadows-global: … }`"
                }
                _ => "rename it, or set `rules: { shadows-global: off }`",
            };
            let label = listed(found.iter().map(|(what, _)| what));
            findings.push(Finding::new(Rule::ShadowsGlobal, place, message, help).label(label));
        }
    }
}

/// What identifiers are said to be, by the place to mend.
fn by_place(said: Groups<From, String>, index: &Index<'_>) -> Vec<(Place, Vec<(String, From)>)> {
    let mut groups = Groups::default();
    for (from, becomes) in said.groups {
        let Some(place) = index.place(&from) else { continue };
        for what in becomes {
            groups.add(place.clone(), (what, from.clone()));
        }
    }
    groups.groups
}

/// The places whose names have a finding already: what they become is its consequence.
struct Reported {
    places: HashSet<(FileId, Vec<Step>)>,
}

impl Reported {
    fn new(findings: &[Finding]) -> Self {
        let of_names = findings.iter().filter(|finding| matches!(finding.rule, Rule::BadName | Rule::DuplicateName));
        Self { places: of_names.map(|finding| (finding.place.file, finding.place.steps.clone())).collect() }
    }

    fn has(&self, place: &Place) -> bool {
        !self.places.is_empty() && self.places.contains(&(place.file, place.steps.clone()))
    }
}

/// The first three, and how many more there are.
fn listed<'w>(whats: impl Iterator<Item = &'w String>) -> String {
    let mut whats: Vec<&str> = whats.map(String::as_str).collect();
    whats.dedup();
    let more = whats.len().saturating_sub(3);
    whats.truncate(3);
    let listed = whats.join(", ");
    if more == 0 { listed } else { format!("{listed}, and {more} more") }
}

/// Values by key, in the order in which the keys came; each value once.
struct Groups<K, V> {
    index: HashMap<K, usize>,
    groups: Vec<(K, Vec<V>)>,
}

impl<K: Clone + Eq + Hash, V: PartialEq> Groups<K, V> {
    fn add(&mut self, key: K, value: V) {
        let next = self.groups.len();
        let index = *self.index.entry(key.clone()).or_insert(next);
        if index == next {
            self.groups.push((key, Vec::new()));
        }
        let values = &mut self.groups[index].1;
        if !values.contains(&value) {
            values.push(value);
        }
    }
}

impl<K, V> Default for Groups<K, V> {
    fn default() -> Self {
        Self { index: HashMap::new(), groups: Vec::new() }
    }
}

/// Whether these are errors whose names differ in letter case only, which `duplicate-name` reports.
fn are_one(first: &Origin, second: &Origin) -> bool {
    match (first, second) {
        (Origin::Error(domain, name), Origin::Error(other, again)) => {
            domain == other && name.eq_ignore_ascii_case(again)
        }
        _ => false,
    }
}

/// Finds what an origin was written as.
struct Index<'a> {
    written: &'a Catalogue<'a>,
    catalogue: &'a model::Catalogue,
    domains: HashMap<&'a str, &'a Domain<'a>>,
    errors: HashMap<(&'a str, &'a str), &'a Error<'a>>,
}

impl<'a> Index<'a> {
    fn new(written: &'a Catalogue<'a>, catalogue: &'a model::Catalogue) -> Self {
        let mut domains = HashMap::new();
        let mut errors = HashMap::new();
        for domain in &written.domains {
            let Some(name) = domain.name.as_deref() else { continue };
            domains.entry(name).or_insert(domain);
            for error in &domain.errors {
                errors.entry((name, &*error.name)).or_insert(error);
            }
        }
        Self { written, catalogue, domains, errors }
    }

    fn error(&self, domain: &str, error: &str) -> Option<(&'a Domain<'a>, &'a Error<'a>)> {
        Some((self.domains.get(domain)?, self.errors.get(&(domain, error))?))
    }

    /// Where to mend it; `None` for what errspec itself names.
    fn place(&self, (origin, platform): &From) -> Option<Place> {
        let manifest = self.written.manifest.place();
        Some(match origin {
            Origin::Generated => return None,
            // Without a name, all that comes of it has a finding already.
            Origin::Catalogue => self.written.manifest.name.as_ref().map(|_| manifest.get("name"))?,
            Origin::Category(name) => manifest.get("categories").get(name).key(),
            Origin::Domain(name) => self.domains.get(name.as_str())?.place().get("domain"),
            Origin::Error(domain, error) => {
                let (domain, error) = self.error(domain, error)?;
                let given = platform.map(|platform| self.catalogue.platforms[platform].name.as_str());
                match given.filter(|platform| error.names.iter().any(|(name, _)| name == platform)) {
                    Some(platform) => domain.error_place(error).get("names").get(platform),
                    None => domain.error_place(error).key(),
                }
            }
            Origin::Field(domain, error, field) => {
                let (domain, error) = self.error(domain, error)?;
                domain.error_place(error).get("fields").get(field).key()
            }
            Origin::Reason(domain, error, reason) => {
                let (domain, error) = self.error(domain, error)?;
                domain.error_place(error).get("reasons").get(reason).key()
            }
        })
    }

    fn describe(&self, origin: &Origin) -> String {
        match origin {
            Origin::Generated => "generated code".to_owned(),
            Origin::Catalogue => format!("the catalogue `{}`", self.catalogue.name),
            Origin::Category(name) => format!("the category `{name}`"),
            Origin::Domain(name) => format!("the domain `{name}`"),
            Origin::Error(_, name) => format!("the error `{name}`"),
            Origin::Field(_, error, name) => format!("the field `{name}` of `{error}`"),
            Origin::Reason(_, error, name) => format!("the reason `{name}` of `{error}`"),
        }
    }

    /// What to do about names that come from here.
    fn help<'f>(&self, froms: impl Iterator<Item = &'f From>) -> String {
        let mut platforms = Vec::new();
        for (origin, platform) in froms {
            let (Origin::Error(..), Some(platform)) = (origin, platform) else { return "rename it".to_owned() };
            let given = format!("{}: …", self.catalogue.platforms[*platform].name);
            if !platforms.contains(&given) {
                platforms.push(given);
            }
        }
        format!("rename it, or give it another name there: `names: {{ {} }}`", platforms.join(", "))
    }
}
