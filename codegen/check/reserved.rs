//! Rules over the codes of a domain that belong to others.

use super::space::Space;
use crate::findings::Finding;
use crate::rule::Rule;
use crate::syntax::{Codes, Domain, Error};

pub(super) fn check(domain: &Domain, findings: &mut Vec<Finding>) {
    let Some(codes) = &domain.codes else { return };
    for entry in domain.reserved.iter().filter(|entry| !entry.ranges.is_empty()) {
        let place = domain.reserved_place(entry).get("codes");
        let owns = |(first, last): &(i64, i64)| match codes {
            Codes::Numbers(own) => own.iter().any(|(start, end)| start <= last && first <= end),
            Codes::Text => false,
        };
        let (rule, message, help) = match codes {
            Codes::Text => {
                (Rule::CodeKind, "the codes of the domain are texts, of which nobody reserves numbers", "remove it")
            }
            Codes::Numbers(_) if entry.ranges.iter().all(owns) => continue,
            Codes::Numbers(_) => {
                let help = "write numbers within `codes` of the domain, or remove it";
                (Rule::BadValue, "the domain does not own these codes, so it has none to reserve", help)
            }
        };
        findings
            .push(Finding::new(rule, place, message, help).other(domain.place().get("codes"), "the domain's codes"));
    }
}

/// That the code of an error belongs to others, if it does.
pub(super) fn taken(domain: &Domain, error: &Error, number: i64, space: &Space<'_>) -> Option<Finding> {
    let holds = |(first, last): &(i64, i64)| (*first..=*last).contains(&number);
    let entry = domain.reserved.iter().find(|entry| entry.ranges.iter().any(holds))?;
    let message = format!("the code {number} is reserved");
    let place = domain.error_place(error).get("code");
    let whose = entry.about.as_deref().map_or_else(|| "reserved here".to_owned(), |about| format!("reserved: {about}"));
    let finding = Finding::new(Rule::CodeOutOfRange, place, message, format!("next free: {}", space.next_free()));
    Some(finding.other(domain.reserved_place(entry).get("codes"), whose))
}
