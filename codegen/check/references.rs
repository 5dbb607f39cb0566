//! Rules over references: platforms, categories and errors that entries name.

use crate::findings::{Finding, is_full};
use crate::rule::Rule;
use crate::source::Place;
use crate::suggest::Guesses;
use crate::syntax::{Catalogue, Domain, Error, Text};
use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};

pub(super) fn check(written: &Catalogue, findings: &mut Vec<Finding>) {
    let guesses = &Guesses::default();
    let (platforms, categories) = (written.manifest.platforms.as_deref(), written.manifest.categories.as_deref());
    let platforms = Declared::new("platform", Rule::UnknownPlatform, platforms, guesses);
    let categories = Declared::new("category", Rule::UnknownCategory, categories, guesses);
    let (severities, actions) = (written.manifest.severities.as_deref(), written.manifest.actions.as_deref());
    let severities = Declared::new("severity", Rule::UnknownSeverity, severities, guesses);
    let actions = Declared::new("action", Rule::UnknownAction, actions, guesses);
    for (name, category) in written.manifest.categories.iter().flatten() {
        if let Some(action) = category.as_ref().and_then(|category| category.action.as_deref()) {
            let place = || written.manifest.place().get("categories").get(name).get("action");
            findings.extend(actions.unknown(action, place));
        }
    }
    for output in &written.manifest.outputs {
        if let Some(name) = &output.platform {
            let place = written.manifest.place().get("outputs").item(output.index).get("platform");
            findings.extend(platforms.unknown(name, || place));
        }
    }
    let others = OnceCell::new();
    for domain in &written.domains {
        for (name, _) in &domain.names {
            findings.extend(platforms.unknown(name, || domain.place().get("names").get(name).key()));
        }
        let names = names_of(domain);
        for error in &domain.errors {
            if is_full(findings) {
                return;
            }
            error_platforms(domain, error, &platforms, findings);
            for (index, name) in error.categories.iter().enumerate() {
                let place = || domain.error_place(error).get("categories").item(index);
                findings.extend(categories.unknown(name, place));
            }
            if let Some(handling) = error.handling.as_deref() {
                let place = |key| move || domain.error_place(error).get(key);
                let severity = handling.severity.as_deref();
                findings.extend(severity.and_then(|name| severities.unknown(name, place("severity"))));
                findings.extend(handling.action.as_deref().and_then(|name| actions.unknown(name, place("action"))));
            }
            if let Some(replacement) = error.deprecated.as_ref().and_then(|deprecated| deprecated.replacement.as_ref())
            {
                let place = domain.error_place(error).get("deprecated").get("use");
                let used = Used { key: "use", written, domain, names: &names, others: &others, guesses };
                findings.extend(used.replaced_by(replacement, Some(&error.name), place));
            }
            for (key, related) in error.more.iter().flat_map(|more| [("see", &more.see), ("not", &more.not)]) {
                for (name, _) in related {
                    let place = domain.error_place(error).get(key).get(name).key();
                    let used = Used { key, written, domain, names: &names, others: &others, guesses };
                    findings.extend(used.replaced_by(name, Some(&error.name), place));
                }
            }
        }
        for retired in &domain.retired {
            if let Some(replacement) = &retired.replacement {
                let place = domain.retired_place(retired).get("use");
                let used = Used { key: "use", written, domain, names: &names, others: &others, guesses };
                findings.extend(used.replaced_by(replacement, None, place));
            }
        }
    }
    if written.complete {
        unused_categories(written, findings);
        unused_actions(written, findings);
    }
}

/// The names that the manifest declares of one kind.
struct Declared<'a> {
    what: &'static str,
    rule: Rule,
    /// `None` where they were not understood: then nothing is unknown.
    names: Option<Vec<&'a str>>,
    index: HashSet<&'a str>,
    guesses: &'a Guesses,
}

impl<'a> Declared<'a> {
    fn new<T>(what: &'static str, rule: Rule, entries: Option<&'a [(Text<'_>, T)]>, guesses: &'a Guesses) -> Self {
        let names: Option<Vec<&str>> = entries.map(|entries| entries.iter().map(|(name, _)| &**name).collect());
        Self { what, rule, index: names.iter().flatten().copied().collect(), names, guesses }
    }

    fn unknown(&self, name: &str, place: impl FnOnce() -> Place) -> Option<Finding> {
        let names = self.names.as_ref()?;
        if self.index.contains(name) {
            return None;
        }
        let help = self.guesses.did_you_mean(name, names.iter().copied(), || {
            let known = self.guesses.listed(names.iter().copied());
            known.map_or_else(
                || "take one that the manifest declares".to_owned(),
                |known| format!("declared in the manifest: {known}"),
            )
        });
        let message = format!("the {} `{}` is not declared in the manifest", self.what, name.escape_debug());
        Some(Finding::new(self.rule, place(), message, help))
    }
}

fn error_platforms(domain: &Domain, error: &Error, platforms: &Declared<'_>, findings: &mut Vec<Finding>) {
    let place = || domain.error_place(error);
    let mut seen = HashSet::new();
    for (index, name) in error.platforms.iter().flatten().enumerate() {
        let place = || place().get("platforms").item(index);
        findings.extend(platforms.unknown(name, place));
        if !seen.insert(name) {
            let message = format!("the platform `{}` is listed twice", name.escape_debug());
            findings.push(Finding::new(Rule::BadValue, place(), message, "remove one of the two"));
        }
    }
    if error.platforms.as_ref().is_some_and(|platforms| platforms.is_empty()) {
        findings.push(Finding::new(
            Rule::BadValue,
            place().get("platforms"),
            format!("no platform ships `{}`", error.name),
            "list those that do, or remove `platforms` if all of them do",
        ));
    }
    let names = error.names.iter().map(|(name, _)| ("names", name));
    let codes = error.codes.iter().map(|(name, _)| ("codes", name));
    let texts = error.platform_texts.iter().map(|(name, _)| ("texts", name));
    for (key, name) in names.chain(codes).chain(texts) {
        let at = || place().get(key).get(name).key();
        if let Some(unknown) = platforms.unknown(name, at) {
            findings.push(unknown);
        } else if error.platforms.as_ref().is_some_and(|only| !only.is_empty() && !only.contains(name)) {
            findings.push(
                Finding::new(
                    Rule::AbsentPlatform,
                    at(),
                    format!("the platform `{name}` does not ship `{}`", error.name),
                    format!("add `{name}` to `platforms`, or remove this"),
                )
                .other(place().get("platforms"), "the platforms that ship it"),
            );
        }
    }
}

/// The names of the errors of a domain.
fn names_of<'w>(domain: &'w Domain<'w>) -> HashSet<&'w str> {
    domain.errors.iter().map(|error| &*error.name).collect()
}

/// What `use`, `see` and `not` of an entry may name.
struct Used<'w, 'c> {
    key: &'static str,
    written: &'w Catalogue<'w>,
    domain: &'w Domain<'w>,
    names: &'c HashSet<&'w str>,
    /// The names of each domain, once somebody names another.
    others: &'c OnceCell<HashMap<&'w str, HashSet<&'w str>>>,
    guesses: &'c Guesses,
}

impl Used<'_, '_> {
    /// `use` names the error that clients should use instead: one of this domain, or `domain.Name`.
    fn replaced_by(&self, replacement: &str, own: Option<&str>, place: Place) -> Option<Finding> {
        let rule = if self.key == "use" { Rule::UnknownUse } else { Rule::UnknownError };
        let report = |message: String, help: String| Some(Finding::new(rule, place, message, help));
        let here = self.domain.name.as_deref();
        let (of, name) = match replacement.split_once('.') {
            Some((of, name)) if Some(of) != here => (of, name),
            Some((_, name)) => return self.of_this_domain(name, own, report),
            None => return self.of_this_domain(replacement, own, report),
        };
        let domains = &self.written.domains;
        let named = || domains.iter().filter_map(|domain| Some((domain.name.as_deref()?, domain)));
        let others = self.others.get_or_init(|| {
            let mut others: HashMap<&str, HashSet<&str>> = HashMap::new();
            named().for_each(|(name, domain)| others.entry(name).or_default().extend(names_of(domain)));
            others
        });
        match others.get(of) {
            Some(errors) if errors.contains(name) => None,
            Some(_) => {
                let known = named().filter(|(other, _)| *other == of).flat_map(|(_, domain)| &domain.errors);
                let known = known.map(|error| &*error.name);
                let help = || format!("name an error of `{of}`, or remove `{}`", self.key);
                let help = self.guesses.did_you_mean(name, known, help);
                report(format!("the domain `{of}` has no error `{}`", name.escape_debug()), help)
            }
            // One that was not understood may be meant.
            None if !self.written.complete => None,
            None => {
                let help = || "name an error of this domain, or of another as `domain.Name`".to_owned();
                let help = self.guesses.did_you_mean(of, named().map(|(name, _)| name), help);
                report(format!("there is no domain `{}`", of.escape_debug()), help)
            }
        }
    }

    fn of_this_domain(
        &self,
        name: &str,
        own: Option<&str>,
        report: impl FnOnce(String, String) -> Option<Finding>,
    ) -> Option<Finding> {
        if Some(name) == own {
            let said = if self.key == "use" { "replace itself" } else { "be related to itself" };
            return report(format!("`{name}` cannot {said}"), format!("name another error, or remove `{}`", self.key));
        }
        if self.names.contains(name) {
            return None;
        }
        if self.key != "use" && self.domain.retired.iter().any(|retired| retired.name.as_deref() == Some(name)) {
            let help = "name the error that replaced it, or remove it".to_owned();
            return report(format!("`{name}` was retired"), help);
        }
        let known = self.domain.errors.iter().map(|error| &*error.name);
        let help = self.guesses.did_you_mean(name, known, || {
            format!("name an error of this domain, or of another as `domain.Name`, or remove `{}`", self.key)
        });
        report(format!("this domain has no error `{}`", name.escape_debug()), help)
    }
}

fn unused_actions(written: &Catalogue, findings: &mut Vec<Finding>) {
    let errors = written.domains.iter().flat_map(|domain| &domain.errors);
    let of_errors = errors.filter_map(|error| error.handling.as_deref()?.action.as_deref());
    let categories = written.manifest.categories.iter().flatten();
    let used = of_errors.chain(categories.filter_map(|(_, category)| category.as_ref()?.action.as_deref())).collect();
    for name in unused(written.manifest.actions.as_deref(), &used) {
        findings.push(Finding::new(
            Rule::UnusedAction,
            written.manifest.place().get("actions").get(name).key(),
            format!("nothing asks for the action `{}`", name.escape_debug()),
            "give it to an error or a category, or remove it",
        ));
    }
}

fn unused_categories(written: &Catalogue, findings: &mut Vec<Finding>) {
    let errors = written.domains.iter().flat_map(|domain| &domain.errors);
    let used = errors.flat_map(|error| &error.categories).map(|name| &**name).collect();
    for name in unused(written.manifest.categories.as_deref(), &used) {
        findings.push(Finding::new(
            Rule::UnusedCategory,
            written.manifest.place().get("categories").get(name).key(),
            format!("no error has the category `{}`", name.escape_debug()),
            "give it to an error, or remove it",
        ));
    }
}

/// The declared names that nothing uses; none where a used one is not declared, as that may be the same one misspelt.
fn unused<'w, T>(declared: Option<&'w [(Text<'w>, T)]>, used: &HashSet<&str>) -> Vec<&'w str> {
    let declared: Vec<&str> = declared.unwrap_or_default().iter().map(|(name, _)| &**name).collect();
    let known: HashSet<&str> = declared.iter().copied().collect();
    let is_complete = used.is_subset(&known);
    declared.into_iter().filter(|name| is_complete && !used.contains(name)).collect()
}
