//! Rules over identifiers: that what names become on each target is legal there and stands for one thing.
//!
//! Every target is asked, also those the manifest does not enable: a catalogue must stay open to further platforms.

use crate::diagnostic::Finding;
use crate::model::{self, Edition};
use crate::rule::Rule;
use crate::source::Place;
use crate::syntax::{Catalogue, Domain, Error};
use crate::target::{self, Declared, Origin, Scope, Target};
use std::collections::HashMap;

pub(super) fn check(written: &Catalogue, catalogue: &model::Catalogue, findings: &mut Vec<Finding>) {
    let mut troubles = Troubles::default();
    for target in target::all() {
        for edition in editions(target, catalogue) {
            for scope in target.scopes(edition) {
                troubles.look(target, edition, &scope);
            }
        }
    }
    if !troubles.is_empty() {
        troubles.report(written, catalogue, findings);
    }
}

/// The editions of a target's outputs; the whole catalogue where it has none.
fn editions<'a>(target: &dyn Target, catalogue: &'a model::Catalogue) -> Vec<Edition<'a>> {
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
    clashes: Vec<((From, From), Vec<String>)>,
    refused: Vec<(From, Vec<String>)>,
}

impl Troubles {
    fn is_empty(&self) -> bool {
        self.clashes.is_empty() && self.refused.is_empty()
    }

    fn look(&mut self, target: &dyn Target, edition: Edition<'_>, scope: &Scope) {
        let mut seen: HashMap<String, &Declared> = HashMap::with_capacity(scope.names.len());
        for declared in &scope.names {
            let from = (declared.origin.clone(), edition.platform);
            if declared.origin != Origin::Generated
                && let Some(why) = (scope.refuse)(&declared.name)
            {
                let what = format!("`{}` {why} ({})", declared.name.escape_debug(), target.name());
                add(&mut self.refused, from.clone(), what);
            }
            let key = if scope.ignore_case { declared.name.to_lowercase() } else { declared.name.clone() };
            match seen.get(&key) {
                Some(first) if first.origin != declared.origin => {
                    let what = format!("`{}` in {} ({})", declared.name.escape_debug(), scope.what, target.name());
                    add(&mut self.clashes, ((first.origin.clone(), edition.platform), from), what);
                }
                Some(_) => {}
                None => {
                    seen.insert(key, declared);
                }
            }
        }
    }

    fn report(self, written: &Catalogue, catalogue: &model::Catalogue, findings: &mut Vec<Finding>) {
        let index = Index::new(written, catalogue);
        for ((one, other), becomes) in self.clashes {
            // What is generated always is not a place to mend.
            let (one, other) = if other.0 == Origin::Generated { (other, one) } else { (one, other) };
            let Some(place) = index.place(&other) else { continue };
            let message = match index.place(&one) {
                Some(_) => format!("{} and {} become the same name", index.describe(&one.0), index.describe(&other.0)),
                None => format!("{} becomes a name that generated code has already", index.describe(&other.0)),
            };
            let mut finding = Finding::new(Rule::NameCollision, place, message, index.help(&other))
                .label(format!("both are {}", becomes.join(", ")));
            if let Some(first) = index.place(&one) {
                finding = finding.other(first, "the other one");
            } else {
                finding = finding.label(format!("becomes {}", becomes.join(", ")));
            }
            findings.push(finding);
        }
        for (from, becomes) in self.refused {
            let Some(place) = index.place(&from) else { continue };
            let message = format!("{} becomes a name that cannot be used", index.describe(&from.0));
            let help = index.help(&from);
            findings.push(Finding::new(Rule::ReservedName, place, message, help).label(becomes.join(", ")));
        }
    }
}

fn add<K: PartialEq>(list: &mut Vec<(K, Vec<String>)>, key: K, what: String) {
    match list.iter_mut().find(|(other, _)| *other == key) {
        Some((_, whats)) if whats.contains(&what) => {}
        Some((_, whats)) => whats.push(what),
        None => list.push((key, vec![what])),
    }
}

/// Finds what an origin was written as.
struct Index<'a> {
    written: &'a Catalogue,
    catalogue: &'a model::Catalogue,
    domains: HashMap<&'a str, &'a Domain>,
    errors: HashMap<(&'a str, &'a str), &'a Error>,
}

impl<'a> Index<'a> {
    fn new(written: &'a Catalogue, catalogue: &'a model::Catalogue) -> Self {
        let mut domains = HashMap::new();
        let mut errors = HashMap::new();
        for domain in &written.domains {
            let Some(name) = domain.name.as_deref() else { continue };
            domains.entry(name).or_insert(domain);
            for error in &domain.errors {
                errors.entry((name, error.name.as_str())).or_insert(error);
            }
        }
        Self { written, catalogue, domains, errors }
    }

    fn error(&self, domain: &str, error: &str) -> Option<(&'a Domain, &'a Error)> {
        Some((self.domains.get(domain)?, self.errors.get(&(domain, error))?))
    }

    /// Where to mend it; `None` for what errspec itself names.
    fn place(&self, (origin, platform): &From) -> Option<Place> {
        let manifest = self.written.manifest.place();
        Some(match origin {
            Origin::Generated => return None,
            Origin::Catalogue => manifest.get("name"),
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

    fn help(&self, (origin, platform): &From) -> String {
        match (origin, platform) {
            (Origin::Error(..), Some(platform)) => {
                let platform = &self.catalogue.platforms[*platform].name;
                format!("rename it, or give it another name there: `names: {{ {platform}: … }}`")
            }
            _ => "rename it".to_owned(),
        }
    }
}
