//! Rules over the numbers that the users of one platform see.

use super::Firsts;
use super::codes::duplicate;
use crate::findings::{Finding, is_full};
use crate::rule::Rule;
use crate::syntax::{Catalogue, Code, Codes, Domain, Error};

pub(super) fn check(written: &Catalogue, findings: &mut Vec<Finding>) {
    for domain in &written.domains {
        for platform in written.manifest.platforms.iter().flatten() {
            if is_full(findings) {
                return;
            }
            of_platform(domain, &platform.0, findings);
        }
    }
}

/// The numbers that the users of one platform see.
fn of_platform(domain: &Domain, platform: &str, findings: &mut Vec<Finding>) {
    let own = |error: &Error| error.codes.iter().find(|(name, _)| name == platform).and_then(|(_, code)| *code);
    if !domain.errors.iter().any(|error| own(error).is_some()) {
        return;
    }
    let ships = |error: &&Error| error.platforms.as_ref().is_none_or(|only| only.iter().any(|name| name == platform));
    let mut firsts = Firsts::new();
    for error in domain.errors.iter().filter(ships) {
        let wire = match &error.code {
            Some(Code::Number(number)) => Some(*number),
            _ => None,
        };
        let place = |error: &Error| match own(error) {
            Some(_) => domain.error_place(error).get("codes").get(platform),
            None => domain.error_place(error).get("code"),
        };
        if let Some(code) = own(error) {
            findings.extend(platform_code(domain, error, platform, code, wire));
        }
        let Some(code) = own(error).or(wire) else { continue };
        if let Some(first) = firsts.before(code, error) {
            // Two equal codes of the wire are reported already.
            if own(error).is_some() || own(first).is_some() {
                let what = format!("code `{code}` on `{platform}`");
                let help = format!("give one of the two another code on `{platform}`, or do not ship it there");
                findings.push(duplicate(&what, (error, first), (place(error), place(first)), help));
            }
        }
    }
}

fn platform_code(domain: &Domain, error: &Error, platform: &str, code: i64, wire: Option<i64>) -> Option<Finding> {
    let place = domain.error_place(error).get("codes").get(platform);
    match (&domain.codes, wire) {
        (Some(Codes::Text), _) => Some(Finding::new(
            Rule::CodeKind,
            place,
            "`codes` gives platforms other numbers, and this domain has texts",
            "remove `codes`; where a platform needs an integer, write `number: …`",
        )),
        (_, Some(wire)) if wire == code => Some(Finding::new(
            Rule::BadValue,
            place,
            format!("`{platform}` has the code of the wire anyway"),
            "remove it from `codes`",
        )),
        (_, Some(wire)) => Some(
            Finding::new(
                Rule::PlatformCode,
                place,
                format!("`{}` is {code} on `{platform}`, and {wire} on the wire", error.name),
                "use one number everywhere, or say why not: `allow: { platform-code: … }`",
            )
            .other(domain.error_place(error).get("code"), "the code on the wire"),
        ),
        (_, None) => None,
    }
}
