//! Rules over errors for internal use: nothing public leads to one.

use crate::findings::Finding;
use crate::rule::Rule;
use crate::source::Place;
use crate::syntax::{Catalogue, Domain, Error};
use std::collections::HashMap;

pub(super) fn check(written: &Catalogue, findings: &mut Vec<Finding>) {
    let mut internal: HashMap<(&str, &str), (&Domain, &Error)> = HashMap::new();
    for domain in &written.domains {
        let errors = domain.errors.iter().filter(|error| error.internal);
        internal.extend(errors.filter_map(|error| Some(((domain.name.as_deref()?, &*error.name), (domain, error)))));
    }
    if internal.is_empty() {
        return;
    }
    for domain in &written.domains {
        let mut refers = |named: &str, what: &str, place: Place| {
            let here = domain.name.as_deref().unwrap_or_default();
            let (of, name) = named.split_once('.').unwrap_or((here, named));
            let Some((other, error)) = internal.get(&(of, name)) else { return };
            let message = format!("`{named}` is for internal use, and {what} is not");
            let help = "name an error that the same readers know, or make both `internal: true`";
            let finding = Finding::new(Rule::InternalReference, place, message, help);
            findings.push(finding.other(other.error_place(error).get("internal"), "for internal use, by this"));
        };
        for error in domain.errors.iter().filter(|error| !error.internal) {
            let deprecated = error.deprecated.as_ref().and_then(|deprecated| deprecated.replacement.as_deref());
            if let Some(named) = deprecated {
                let place = domain.error_place(error).get("deprecated").get("use");
                refers(named, &format!("`{}`", error.name), place);
            }
            for (key, related) in error.more.iter().flat_map(|more| [("see", &more.see), ("not", &more.not)]) {
                for (named, _) in related {
                    refers(named, &format!("`{}`", error.name), domain.error_place(error).get(key).get(named).key());
                }
            }
        }
        for entry in &domain.retired {
            if let Some(named) = entry.replacement.as_deref() {
                refers(named, "the list of what was retired", domain.retired_place(entry).get("use"));
            }
        }
    }
}
