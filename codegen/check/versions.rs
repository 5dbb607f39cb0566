//! Rules over versions and other small values of an entry.

use crate::findings::Finding;
use crate::model::Version;
use crate::rule::Rule;
use crate::source::Place;
use crate::syntax::{Catalogue, Domain, Manifest, Text};

pub(super) fn check(written: &Catalogue, findings: &mut Vec<Finding>) {
    let manifest = &written.manifest;
    let current = manifest.version.as_ref().and_then(|version| {
        let place = manifest.place().get("version");
        let parsed = Version::parse(version);
        if parsed.is_none() {
            findings.push(bad(version, place));
        }
        parsed
    });
    for domain in &written.domains {
        statuses(domain, findings);
        let mut check = |version: Option<&Text<'_>>, place: &dyn Fn() -> Place| {
            findings.extend(version.and_then(|version| wrong(version, current, place, manifest)));
        };
        for error in &domain.errors {
            let place = || domain.error_place(error);
            check(error.since.as_ref(), &|| place().get("since"));
            let deprecated = error.deprecated.as_ref().and_then(|deprecated| deprecated.since.as_ref());
            check(deprecated, &|| place().get("deprecated").get("since"));
        }
        for retired in &domain.retired {
            let place = || domain.retired_place(retired);
            check(retired.since.as_ref(), &|| place().get("since"));
            check(retired.removed.as_ref(), &|| place().get("removed"));
        }
    }
}

fn statuses(domain: &Domain, findings: &mut Vec<Finding>) {
    for error in &domain.errors {
        let place = || domain.error_place(error).get("status");
        findings.extend(error.status.and_then(|status| bad_status(status, place)));
    }
}

/// What is wrong with a status: <https://www.rfc-editor.org/rfc/rfc9110#section-15>.
pub(super) fn bad_status(status: i64, place: impl FnOnce() -> Place) -> Option<Finding> {
    if (100..=599).contains(&status) {
        return None;
    }
    let help = "write one of 100 to 599, such as 404, or remove `status`";
    Some(Finding::new(Rule::BadValue, place(), format!("{status} is no HTTP status"), help))
}

/// What is wrong with the version of an entry.
fn wrong(version: &str, current: Option<Version>, place: &dyn Fn() -> Place, manifest: &Manifest) -> Option<Finding> {
    let Some(parsed) = Version::parse(version) else { return Some(bad(version, place())) };
    let current = current.filter(|current| parsed > *current)?;
    let message = format!("{parsed} is later than the catalogue's own version, {current}");
    let help = format!("raise `version` in the manifest, or write {current} here");
    let finding = Finding::new(Rule::FutureVersion, place(), message, help);
    Some(finding.other(manifest.place().get("version"), "the catalogue's version"))
}

fn bad(version: &str, place: Place) -> Finding {
    let message = format!("`{}` is no version", version.escape_debug());
    Finding::new(Rule::BadVersion, place, message, "write three numbers: `1.2.3`")
}
