//! Rules over versions and other small values of an entry.

use crate::findings::Finding;
use crate::model::Version;
use crate::rule::Rule;
use crate::source::Place;
use crate::syntax::Catalogue;

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
        let mut versions = Vec::new();
        for error in &domain.errors {
            let place = || domain.error_place(error);
            versions.extend(error.since.as_ref().map(|since| (since, place().get("since"))));
            let deprecated = error.deprecated.as_ref().and_then(|deprecated| deprecated.since.as_ref());
            versions.extend(deprecated.map(|since| (since, place().get("deprecated").get("since"))));
            if let Some(status) = error.status.filter(|status| !(100..=599).contains(status)) {
                // https://www.rfc-editor.org/rfc/rfc9110#section-15
                let message = format!("{status} is no HTTP status");
                let help = "write one of 100 to 599, such as 404, or remove `status`";
                findings.push(Finding::new(Rule::BadValue, place().get("status"), message, help));
            }
        }
        for retired in &domain.retired {
            let place = || domain.retired_place(retired);
            versions.extend(retired.since.as_ref().map(|since| (since, place().get("since"))));
            versions.extend(retired.removed.as_ref().map(|removed| (removed, place().get("removed"))));
        }
        for (version, place) in versions {
            match (Version::parse(version), current) {
                (None, _) => findings.push(bad(version, place)),
                (Some(later), Some(current)) if later > current => findings.push(
                    Finding::new(
                        Rule::FutureVersion,
                        place,
                        format!("{later} is later than the catalogue's own version, {current}"),
                        format!("raise `version` in the manifest, or write {current} here"),
                    )
                    .other(manifest.place().get("version"), "the catalogue's version"),
                ),
                _ => {}
            }
        }
    }
}

fn bad(version: &str, place: Place) -> Finding {
    let message = format!("`{}` is no version", version.escape_debug());
    Finding::new(Rule::BadVersion, place, message, "write three numbers: `1.2.3`")
}
