//! Rules over identifiers: that what names become on each target is legal there and stands for one thing.
//!
//! Every target is asked, also those the manifest does not enable: a catalogue must stay open to further platforms.

use crate::edition::Id;
use crate::findings::{Finding, MAX_FOUND, Subject, is_full};
use crate::model::{self, PlatformId};
use crate::plan::{Plan, Planned};
use crate::rule::Rule;
use crate::side_by_side::{available, side_by_side};
use crate::source::Place;
use crate::syntax::{Catalogue, Domain, Error};
use crate::targets::{Namespace, Origin, Scope};
use std::collections::{HashMap, HashSet};
use std::hash::Hash;

pub(super) fn check(written: &Catalogue, catalogue: &model::Catalogue, plan: &Plan, findings: &mut Vec<Finding>) {
    let planned: Vec<&Planned> = plan.checked().collect();
    let found = side_by_side(planned.len(), available(), || true, |index| look(catalogue, planned[index]));
    let mut troubles = Troubles::default();
    found.into_iter().flatten().for_each(|trouble| troubles.add(trouble));
    if !troubles.is_empty() && !is_full(findings) {
        troubles.report(written, catalogue, findings);
    }
}

/// What is wrong with the identifiers of one edition.
fn look(catalogue: &model::Catalogue, planned: &Planned) -> Vec<Trouble> {
    let mut namespace = Namespace::default();
    planned.language().allocate(&planned.edition(catalogue), &mut namespace);
    let mut found = Vec::new();
    for scope in namespace.scopes() {
        look_at(scope, catalogue, planned, &mut found);
        if found.len() > MAX_FOUND {
            break;
        }
    }
    found
}

fn look_at(scope: &Scope, catalogue: &model::Catalogue, planned: &Planned, found: &mut Vec<Trouble>) {
    let from = |origin: Origin| (origin, planned.platform());
    let language = planned.language().name();
    let folded = |name: &str| name.to_lowercase();
    let mut lower: Vec<String> = Vec::new();
    if scope.rules.ignores_case {
        lower = scope.taken().chain(scope.declared.iter().map(|declared| &*declared.name)).map(folded).collect();
    }
    let taken = scope.taken().count();
    let mut seen: HashMap<&str, Origin> = HashMap::with_capacity(taken + scope.declared.len());
    for (index, name) in scope.taken().enumerate() {
        seen.insert(lower.get(index).map_or(name, String::as_str), Origin::Generated);
    }
    for (index, declared) in scope.declared.iter().enumerate() {
        let (name, origin) = (&*declared.name, declared.origin);
        if let Some(why) = (scope.rules.refuse)(name) {
            found.push(Trouble::Refused(from(origin), format!("`{}` {why} ({language})", name.escape_debug())));
        }
        // A language that nobody is shipped in warns nobody.
        if planned.is_shipped()
            && let Some(why) = (scope.rules.warn)(name)
        {
            found.push(Trouble::Unwise(from(origin), format!("`{}` {why} ({language})", name.escape_debug())));
        }
        let key = lower.get(taken + index).map_or(name, String::as_str);
        match seen.get(key) {
            Some(first) if *first != origin && !are_one(catalogue, *first, origin) => {
                let what = format!("`{}` in {} ({language})", name.escape_debug(), scope.what);
                found.push(Trouble::Clash(from(*first), from(origin), what));
            }
            Some(_) => {}
            None => {
                seen.insert(key, origin);
            }
        }
    }
}

/// Where an identifier comes from: what names it, and the platform whose name it is.
type Named = (Origin, Option<PlatformId>);

/// What is wrong with one identifier, and what it becomes.
enum Trouble {
    Clash(Named, Named, String),
    Refused(Named, String),
    Unwise(Named, String),
}

/// What went wrong, gathered so that one pair of names is one finding, whatever the number of targets.
#[derive(Default)]
struct Troubles {
    clashes: Groups<(Named, Named), String>,
    refused: Groups<Named, String>,
    unwise: Groups<Named, String>,
}

impl Troubles {
    fn is_empty(&self) -> bool {
        self.clashes.groups.is_empty() && self.refused.groups.is_empty() && self.unwise.groups.is_empty()
    }

    fn add(&mut self, trouble: Trouble) {
        match trouble {
            Trouble::Clash(one, other, what) => self.clashes.add((one, other), what),
            Trouble::Refused(named, what) => self.refused.add(named, what),
            Trouble::Unwise(named, what) => self.unwise.add(named, what),
        }
    }

    fn report(self, written: &Catalogue, catalogue: &model::Catalogue, findings: &mut Vec<Finding>) {
        let index = Index::new(written, catalogue);
        let of_names = of_names(findings);
        let reported: HashSet<Subject<'_>> = of_names.iter().map(Subject::at).collect();
        let has_finding = |place: &Place| reported.contains(&Subject::at(place));
        let mut clashes = Groups::default();
        for ((one, other), becomes) in self.clashes.groups {
            // What is generated always is not a place to mend.
            let (one, other) = if other.0 == Origin::Generated { (other, one) } else { (one, other) };
            let Some(place) = index.place(&other) else { continue };
            for what in becomes {
                clashes.add((place.clone(), one.0, other.0), (what, one, other));
            }
        }
        for ((place, ..), found) in clashes.groups {
            if is_full(findings) {
                return;
            }
            let [(_, one, other), ..] = &found[..] else { continue };
            let first = index.place(one);
            if has_finding(&place) || first.as_ref().is_some_and(has_finding) {
                continue;
            }
            let help = index.help(found.iter().map(|(_, _, other)| other));
            let becomes = listed(found.iter().map(|(what, ..)| what));
            let (one, other) = (index.describe(one.0), index.describe(other.0));
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
        for (place, found) in by_place(self.refused, &index).into_iter().filter(|(place, _)| !has_finding(place)) {
            let [(_, (origin, _)), ..] = &found[..] else { continue };
            let message = format!("{} becomes a name that cannot be used", index.describe(*origin));
            let help = index.help(found.iter().map(|(_, from)| from));
            let label = listed(found.iter().map(|(what, _)| what));
            findings.push(Finding::new(Rule::ReservedName, place, message, help).label(label));
        }
        for (place, found) in by_place(self.unwise, &index).into_iter().filter(|(place, _)| !has_finding(place)) {
            let [(_, (origin, _)), ..] = &found[..] else { continue };
            let message = format!("{} becomes a name that programs have already", index.describe(*origin));
            let help = match origin {
                Origin::Domain(_) | Origin::Error(..) => {
                    "rename it, or say why it stays: `allow: { shadows-global: … }`"
                }
                _ => "rename it, or set `rules: { shadows-global: off }`",
            };
            let label = listed(found.iter().map(|(what, _)| what));
            let platform = |named: &Named| named.1.map(|platform| &*catalogue.platforms[platform].name);
            let first = found.first().and_then(|(_, named)| platform(named));
            let of_one = first.filter(|_| found.iter().all(|(_, named)| platform(named) == first));
            findings.push(Finding::new(Rule::ShadowsGlobal, place, message, help).label(label).of_platform(of_one));
        }
    }
}

/// What identifiers are said to be, by the place to mend.
fn by_place(said: Groups<Named, String>, index: &Index<'_>) -> Vec<(Place, Vec<(String, Named)>)> {
    let mut groups = Groups::default();
    for (from, becomes) in said.groups {
        let Some(place) = index.place(&from) else { continue };
        for what in becomes {
            groups.add(place.clone(), (what, from));
        }
    }
    groups.groups
}

/// The names that have a finding already: what they become is its consequence.
fn of_names(findings: &[Finding]) -> Vec<Place> {
    let of_names = findings.iter().filter(|finding| matches!(finding.rule, Rule::BadName | Rule::DuplicateName));
    of_names.map(|finding| finding.place.clone()).collect()
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

/// Whether these are entries of one name, which the rules about names report: those of errors may differ in letter case.
fn are_one(catalogue: &model::Catalogue, first: Origin, second: Origin) -> bool {
    let domain = |id: usize| catalogue.domains[id].name.as_str();
    let error = |domain: Id, id: Id| &catalogue.domains[at(domain)].errors[at(id)];
    let are_one_error = |(a, b): (Id, Id), (c, d): (Id, Id)| {
        domain(at(a)) == domain(at(c)) && error(a, b).name.as_str().eq_ignore_ascii_case(error(c, d).name.as_str())
    };
    match (first, second) {
        (Origin::Category(a), Origin::Category(b)) => catalogue.categories[a].name == catalogue.categories[b].name,
        (Origin::Severity(a), Origin::Severity(b)) | (Origin::Action(a), Origin::Action(b)) => a == b,
        (Origin::Domain(a), Origin::Domain(b)) => domain(a) == domain(b),
        (Origin::Error(a, b), Origin::Error(c, d)) => are_one_error((a, b), (c, d)),
        // An alias that another name has is reported by the rules about names.
        (Origin::Alias(a, b, one), Origin::Alias(c, d, other)) => {
            let alias = |a, b, one: Id| error(a, b).aliases[at(one)].as_str();
            a == c && alias(a, b, one).eq_ignore_ascii_case(alias(c, d, other))
        }
        (Origin::Error(a, b), Origin::Alias(c, d, one)) | (Origin::Alias(c, d, one), Origin::Error(a, b)) => {
            a == c && error(c, d).aliases[at(one)].as_str().eq_ignore_ascii_case(error(a, b).name.as_str())
        }
        (Origin::Field(a, b, one), Origin::Field(c, d, other)) => {
            are_one_error((a, b), (c, d)) && error(a, b).fields[at(one)].name == error(c, d).fields[at(other)].name
        }
        (Origin::Reason(a, b, one), Origin::Reason(c, d, other)) => {
            are_one_error((a, b), (c, d)) && error(a, b).reasons[at(one)].name == error(c, d).reasons[at(other)].name
        }
        _ => false,
    }
}

/// A position as an index.
fn at(id: Id) -> usize {
    usize::try_from(id).unwrap_or(usize::MAX)
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

    fn resolved(&self, domain: Id, error: Id) -> &'a model::Error {
        &self.catalogue.domains[at(domain)].errors[at(error)]
    }

    fn error(&self, domain: Id, error: Id) -> Option<(&'a Domain<'a>, &'a Error<'a>)> {
        let name = self.catalogue.domains[at(domain)].name.as_str();
        Some((self.domains.get(name)?, self.errors.get(&(name, self.resolved(domain, error).name.as_str()))?))
    }

    /// Where to mend it; `None` for what errspec itself names.
    fn place(&self, (origin, platform): &Named) -> Option<Place> {
        let manifest = self.written.manifest.place();
        Some(match *origin {
            Origin::Generated => return None,
            // Without a name, all that comes of it has a finding already.
            Origin::Catalogue => self.written.manifest.name.as_ref().map(|_| manifest.get("name"))?,
            Origin::Category(id) => manifest.get("categories").get(self.catalogue.categories[id].name.as_str()).key(),
            Origin::Severity(id) => manifest.get("severities").get(self.catalogue.severities[id].name.as_str()).key(),
            Origin::Action(id) => manifest.get("actions").get(self.catalogue.actions[id].name.as_str()).key(),
            Origin::Domain(id) => {
                let domain = self.domains.get(self.catalogue.domains[id].name.as_str())?;
                domain.place().get(if domain.in_code.is_some() { "in-code" } else { "domain" })
            }
            Origin::Error(domain, error) => {
                let (domain, error) = self.error(domain, error)?;
                let given = platform.map(|platform| self.catalogue.platforms[platform].name.as_str());
                match given.filter(|platform| error.names.iter().any(|(name, _)| name == platform)) {
                    Some(platform) => domain.error_place(error).get("names").get(platform),
                    None => domain.error_place(error).key(),
                }
            }
            Origin::Alias(domain, error, alias) => {
                let (domain, error) = self.error(domain, error)?;
                domain.error_place(error).get("aliases").item(at(alias))
            }
            Origin::Field(domain_id, error_id, field) => {
                let (domain, error) = self.error(domain_id, error_id)?;
                let field = &self.resolved(domain_id, error_id).fields[at(field)];
                domain.error_place(error).get("fields").get(field.name.as_str()).key()
            }
            Origin::Reason(domain_id, error_id, reason) => {
                let (domain, error) = self.error(domain_id, error_id)?;
                let reason = &self.resolved(domain_id, error_id).reasons[at(reason)];
                domain.error_place(error).get("reasons").get(reason.name.as_str()).key()
            }
        })
    }

    fn describe(&self, origin: Origin) -> String {
        match origin {
            Origin::Generated => "generated code".to_owned(),
            Origin::Catalogue => format!("the catalogue `{}`", self.catalogue.name),
            Origin::Category(id) => format!("the category `{}`", self.catalogue.categories[id].name),
            Origin::Severity(id) => format!("the severity `{}`", self.catalogue.severities[id].name),
            Origin::Action(id) => format!("the action `{}`", self.catalogue.actions[id].name),
            Origin::Domain(id) => format!("the domain `{}`", self.catalogue.domains[id].name),
            Origin::Error(domain, id) => format!("the error `{}`", self.resolved(domain, id).name),
            Origin::Alias(domain, id, alias) => {
                let error = self.resolved(domain, id);
                format!("the alias `{}` of `{}`", error.aliases[at(alias)], error.name)
            }
            Origin::Field(domain, id, field) => {
                let error = self.resolved(domain, id);
                format!("the field `{}` of `{}`", error.fields[at(field)].name, error.name)
            }
            Origin::Reason(domain, id, reason) => {
                let error = self.resolved(domain, id);
                format!("the reason `{}` of `{}`", error.reasons[at(reason)].name, error.name)
            }
        }
    }

    /// What to do about names that come from here.
    fn help<'f>(&self, named: impl Iterator<Item = &'f Named>) -> String {
        let mut platforms = Vec::new();
        for (origin, platform) in named {
            if let Origin::Domain(id) = origin {
                let name = &self.catalogue.domains[*id].name;
                return format!("give it another name in code, `in-code: …`; on the wire it stays `{name}`");
            }
            let (Origin::Error(..), Some(platform)) = (origin, platform) else { return "rename it".to_owned() };
            let given = format!("{}: …", self.catalogue.platforms[*platform].name);
            if !platforms.contains(&given) {
                platforms.push(given);
            }
        }
        format!("rename it, or give it another name there: `names: {{ {} }}`", platforms.join(", "))
    }
}
