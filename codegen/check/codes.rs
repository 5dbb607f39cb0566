//! Rules over codes: their kind and range, and that each has one meaning, for ever.

use super::Firsts;
use super::reserved;
use super::space::{NO_CODE, Space};
use crate::findings::Finding;
use crate::rule::Rule;
use crate::source::Place;
use crate::syntax::{Catalogue, Code, Codes, Domain, Error};
use std::collections::HashMap;
use std::fmt;

pub(super) fn check(written: &Catalogue, findings: &mut Vec<Finding>) {
    overlaps(written, findings);
    for domain in &written.domains {
        let space = Space::new(domain);
        for error in &domain.errors {
            kind(domain, &space, error, findings);
            no_code(domain, error, findings);
        }
        reserved::check(domain, findings);
        unique(domain, &space, findings);
        retired(domain, &space, findings);
        reasons(domain, findings);
    }
}

impl fmt::Display for Code<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Text(text) => text.escape_debug().fmt(f),
        }
    }
}

fn overlaps(written: &Catalogue, findings: &mut Vec<Finding>) {
    let mut ranges: Vec<(i64, i64, &Domain)> = Vec::new();
    for domain in &written.domains {
        match &domain.codes {
            Some(Codes::Numbers(own)) if domain.reserved.is_empty() => {
                ranges.extend(own.iter().map(|(first, last)| (*first, *last, domain)));
            }
            Some(Codes::Numbers(_)) => {
                ranges.extend(Space::new(domain).ranges().iter().map(|(first, last)| (*first, *last, domain)));
            }
            Some(Codes::Text) | None => {}
        }
    }
    ranges.sort_by_key(|(first, last, domain)| (*first, *last, domain.file));
    for pair in ranges.windows(2) {
        let [(_, end, one), (start, _, other)] = pair else { continue };
        if start <= end {
            let place = |domain: &Domain| domain.place().get("codes");
            let (first, second) = if one.file <= other.file { (one, other) } else { (other, one) };
            findings.push(
                Finding::new(
                    Rule::OverlappingRanges,
                    place(second),
                    format!("the number {start} belongs to two ranges"),
                    "give each domain numbers of its own, so that a code names one error",
                )
                .label("this range holds it")
                .other(place(first), "and so does this one"),
            );
        }
    }
}

/// Whether a code is one the domain may have.
fn kind(domain: &Domain, space: &Space<'_>, error: &Error, findings: &mut Vec<Finding>) {
    let place = || domain.error_place(error);
    let Some(codes) = &domain.codes else { return };
    match (codes, &error.code) {
        (Codes::Numbers(_), Some(Code::Text(text))) => findings.push(
            Finding::new(
                Rule::CodeKind,
                place().get("code"),
                format!("the code of `{}` is a text, and the domain has numbers", error.name),
                format!("write a number of the range; next free: {}", space.next_free()),
            )
            .label(if text.parse::<i64>().is_ok() { "in quotes it is a text" } else { "" })
            .other(domain.place().get("codes"), "the domain's codes"),
        ),
        (Codes::Text, Some(Code::Number(_))) => findings.push(
            Finding::new(
                Rule::CodeKind,
                place().get("code"),
                format!("the code of `{}` is a number, and the domain has texts", error.name),
                "put it in quotes, or write the number as `number: …`",
            )
            .other(domain.place().get("codes"), "the domain's codes"),
        ),
        (Codes::Numbers(_), Some(Code::Number(number))) if !space.holds(*number) => {
            findings.push(reserved::taken(domain, error, *number, space).unwrap_or_else(|| {
                Finding::new(
                    Rule::CodeOutOfRange,
                    place().get("code"),
                    format!("the code {number} is not one of this domain's"),
                    match space.meant_range(*number) {
                        Some((first, last)) => format!("did you mean the range `codes: {first}..{last}`?"),
                        None => format!("next free: {}", space.next_free()),
                    },
                )
                .other(domain.place().get("codes"), "the domain's codes")
            }));
        }
        (Codes::Text, Some(Code::Text(text))) if text == "unrecognized" => findings.push(Finding::new(
            Rule::BadValue,
            place().get("code"),
            "the code `unrecognized` marks codes that a client does not know",
            "choose another code",
        )),
        _ => {}
    }
    if let (Some(number), Some(Code::Number(code))) = (error.number, &error.code)
        && number == *code
    {
        let message = format!("the number of `{}` is its code anyway", error.name);
        findings.push(Finding::new(Rule::BadValue, place().get("number"), message, "remove `number`"));
    }
}

/// Whether a number of the error is the one that no error may have.
fn no_code(domain: &Domain, error: &Error, findings: &mut Vec<Finding>) {
    let place = || domain.error_place(error);
    let code = (error.code == Some(Code::Number(NO_CODE))).then(|| place().get("code"));
    let number = (error.number == Some(NO_CODE)).then(|| place().get("number"));
    let platforms = error.codes.iter().filter(|(_, code)| *code == Some(NO_CODE));
    let shown = platforms.map(|(platform, _)| place().get("codes").get(platform));
    findings.extend(code.into_iter().chain(number).chain(shown).map(|place| {
        let message = format!("the number {NO_CODE} marks errors that a client does not know");
        Finding::new(Rule::BadValue, place, message, "choose another number")
    }));
}

pub(super) fn duplicate(
    what: &str,
    (again, first): (&Error, &Error),
    (again_at, first_at): (Place, Place),
    help: String,
) -> Finding {
    Finding::new(
        Rule::DuplicateCode,
        again_at,
        format!("`{}` and `{}` have the same {what}", first.name, again.name),
        help,
    )
    .label("used again here")
    .other(first_at, "first used here")
}

fn unique(domain: &Domain, space: &Space<'_>, findings: &mut Vec<Finding>) {
    let mut firsts = Firsts::new();
    for error in &domain.errors {
        let Some(code) = &error.code else { continue };
        if let Some(first) = firsts.before(code, error) {
            let help = match code {
                Code::Number(_) => format!("next free: {}", space.next_free()),
                Code::Text(_) => "give one of the two another code".to_owned(),
            };
            let places = (domain.error_place(error).get("code"), domain.error_place(first).get("code"));
            findings.push(duplicate(&format!("code `{code}`"), (error, first), places, help));
        }
    }
}

fn retired(domain: &Domain, space: &Space<'_>, findings: &mut Vec<Finding>) {
    let mut firsts = Firsts::new();
    let errors: HashMap<_, _> = if domain.retired.is_empty() {
        HashMap::new()
    } else {
        domain.errors.iter().filter_map(|error| Some((error.code.as_ref()?, error))).collect()
    };
    for entry in &domain.retired {
        let Some(code) = &entry.code else { continue };
        let place = || domain.retired_place(entry).get("code");
        if let Some(first) = firsts.before(code, entry) {
            findings.push(
                Finding::new(
                    Rule::DuplicateCode,
                    place(),
                    format!("the code `{code}` is retired twice"),
                    "keep one of the two",
                )
                .label("retired again here")
                .other(domain.retired_place(first).get("code"), "first retired here"),
            );
        }
        if let Some(error) = errors.get(code) {
            let help = match code {
                Code::Number(_) => format!("next free: {}", space.next_free()),
                Code::Text(_) => "choose another code".to_owned(),
            };
            findings.push(
                Finding::new(
                    Rule::RetiredCode,
                    domain.error_place(error).get("code"),
                    format!("the code `{code}` was retired and must not come back with another meaning"),
                    help,
                )
                .label("used again here")
                .other(place(), "retired here"),
            );
        }
        let kinds_differ = matches!(
            (&domain.codes, code),
            (Some(Codes::Numbers(_)), Code::Text(_)) | (Some(Codes::Text), Code::Number(_))
        );
        if kinds_differ {
            findings.push(
                Finding::new(
                    Rule::CodeKind,
                    place(),
                    "a retired code has another kind than the domain's codes",
                    "write it as the domain's codes are written: texts in quotes, numbers without",
                )
                .other(domain.place().get("codes"), "the domain's codes"),
            );
        }
    }
}

fn reasons(domain: &Domain, findings: &mut Vec<Finding>) {
    for error in domain.errors.iter().filter(|error| !error.reasons.is_empty()) {
        let mut firsts = Firsts::new();
        for reason in &error.reasons {
            let Some(code) = &reason.code else { continue };
            let place = |name: &str| domain.error_place(error).get("reasons").get(name).get("code");
            if let Some(first) = firsts.before(code, reason) {
                let message = format!(
                    "the reasons `{}` and `{}` have the same code `{}`",
                    first.name,
                    reason.name,
                    code.escape_debug()
                );
                findings.push(
                    Finding::new(Rule::DuplicateCode, place(&reason.name), message, "give one of the two another code")
                        .label("used again here")
                        .other(place(&first.name), "first used here"),
                );
            }
        }
    }
}
