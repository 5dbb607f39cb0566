//! How platforms ship an error: the table of names and codes in its section.

use super::escape;
use crate::model::{Catalogue, Code, Domain, Error, PlatformId};
use crate::plan::EditionError;
use crate::targets::{self, Language};
use serde::Serialize;

/// A row of the table.
#[derive(Debug, Serialize)]
pub struct Row {
    platform: String,
    name: String,
    code: String,
    availability: String,
}

/// What each platform ships; and what the packages do that are made for no platform in particular.
pub fn rows(catalogue: &Catalogue, domain: &Domain, shipped: EditionError<'_>) -> Vec<Row> {
    let error = shipped.error;
    let mut rows: Vec<Row> =
        (0..catalogue.platforms.len()).map(|platform| row(catalogue, domain, shipped, platform)).collect();
    let names = identifiers(catalogue, None, domain, shipped.whole());
    if !names.is_empty() {
        rows.push(Row {
            platform: "The whole catalogue".to_owned(),
            name: names.join(", "),
            code: shown_code(catalogue, None, shipped.whole()),
            availability: availability(error),
        });
    }
    rows
}

fn row(catalogue: &Catalogue, domain: &Domain, shipped: EditionError<'_>, platform: PlatformId) -> Row {
    let error = shipped.error;
    let title = escape::text(&catalogue.platforms[platform].title);
    let Some(shipped) = shipped.on(platform) else {
        let (name, code) = (String::new(), String::new());
        return Row { platform: title, name, code, availability: "**Not available**".to_owned() };
    };
    let names = identifiers(catalogue, Some(platform), domain, shipped);
    Row {
        platform: title,
        name: if names.is_empty() {
            escape::cell_code(shipped.given_name().unwrap_or(error.name.as_str()))
        } else {
            names.join(", ")
        },
        code: shown_code(catalogue, Some(platform), shipped),
        availability: availability(error),
    }
}

/// The targets that write a package for the platform, or for the whole catalogue; each once.
pub fn targets(catalogue: &Catalogue, platform: Option<PlatformId>) -> Vec<&'static dyn Language> {
    let mut targets: Vec<&'static dyn Language> = Vec::new();
    for output in catalogue.outputs.iter().filter(|output| output.platform == platform) {
        if let Some(target) = targets::language(&output.target)
            && !targets.iter().any(|known| known.name() == target.name())
        {
            targets.push(target);
        }
    }
    targets
}

/// The error as the users of each package write it.
fn identifiers(
    catalogue: &Catalogue,
    platform: Option<PlatformId>,
    domain: &Domain,
    error: EditionError<'_>,
) -> Vec<String> {
    targets(catalogue, platform)
        .into_iter()
        .filter_map(|target| {
            let identifier = target.identifier(domain, error)?;
            Some(format!("{} ({})", escape::cell_code(&identifier), escape::text(target.title())))
        })
        .collect()
}

/// The code the platform's users see, and the one on the wire where that is another.
fn shown_code(catalogue: &Catalogue, platform: Option<PlatformId>, error: EditionError<'_>) -> String {
    let code = error.code();
    let mut shown = escape::cell_code(&code.to_string());
    if *code != error.error.code {
        shown = format!("{shown} (on the wire {})", escape::cell_code(&error.error.code.to_string()));
    }
    let needs_number = || targets(catalogue, platform).iter().any(|target| target.needs_number());
    match (&*code, error.error.number) {
        (Code::Text(_), Some(number)) if needs_number() => format!("{shown} (as a number `{number}`)"),
        _ => shown,
    }
}

fn availability(error: &Error) -> String {
    match (&error.deprecated, error.since) {
        (Some(deprecated), _) => format!("Deprecated since {}", deprecated.since),
        (None, Some(since)) => format!("Since {since}"),
        (None, None) => "Available".to_owned(),
    }
}
