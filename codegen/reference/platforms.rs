//! What users of each platform see of an error: how they write it in each language, with which number, since when.

use super::Entry;
use crate::edition::EditionError;
use crate::model::{Catalogue, Domain, Outcome, PlatformId, Version};
use crate::targets::{self, Language};

/// The languages of the packages that the manifest asks for: of each platform, and of the whole catalogue.
pub struct Packages {
    of_platforms: Vec<Vec<&'static dyn Language>>,
    of_catalogue: Vec<&'static dyn Language>,
}

impl Packages {
    /// The packages of a catalogue.
    #[must_use]
    pub fn new(catalogue: &Catalogue) -> Self {
        Self {
            of_platforms: (0..catalogue.platforms.len()).map(|platform| languages(catalogue, Some(platform))).collect(),
            of_catalogue: languages(catalogue, None),
        }
    }

    /// The languages of a platform's packages, each once; of those of the whole catalogue for `None`.
    #[must_use]
    pub fn of(&self, platform: Option<PlatformId>) -> &[&'static dyn Language] {
        platform.map_or(&self.of_catalogue, |platform| &self.of_platforms[platform])
    }

    /// What users of a platform see of an error; users of the whole catalogue for `None`, where it has a package that
    /// declares names.
    #[must_use]
    pub fn seen<'a>(&self, domain: &Domain, error: EditionError<'a>, platform: Option<PlatformId>) -> Option<Seen<'a>> {
        let shipped = platform.map_or(Some(error.whole()), |platform| error.on(platform))?;
        // What says no error is declared nowhere.
        let is_error = error.error.handling.outcome == Outcome::Error;
        let languages = if is_error { self.of(platform) } else { &[] };
        let names = languages.iter().filter_map(|language| Some((language.identifier(domain, shipped)?, *language)));
        let names: Vec<_> = names.collect();
        if platform.is_none() && names.is_empty() {
            return None;
        }
        // Where a platform needs an integer, a number stands for the code, unless it has one of its own.
        let needs_number = shipped.own_code().is_none() && languages.iter().any(|it| it.needs_number());
        Some(Seen { shipped, names, number: shipped.error.number.filter(|_| needs_number) })
    }
}

fn languages(catalogue: &Catalogue, platform: Option<PlatformId>) -> Vec<&'static dyn Language> {
    let mut languages: Vec<&'static dyn Language> = Vec::new();
    for output in catalogue.outputs.iter().filter(|output| output.platform == platform) {
        if let Some(language) = targets::language(&output.target)
            && !languages.iter().any(|known| known.name() == language.name())
        {
            languages.push(language);
        }
    }
    languages
}

/// What users of a platform, or of the whole catalogue, see of an error.
pub struct Seen<'a> {
    /// The error as it is shipped there.
    pub shipped: EditionError<'a>,
    /// How they write it in each language that has names for errors.
    pub names: Vec<(String, &'static dyn Language)>,
    /// The integer that stands for the code where the platform cannot have a text.
    pub number: Option<i64>,
}

/// Whether there is an error where it is shipped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Availability {
    /// It is there, nobody says since when.
    Available,
    /// It is there since this version.
    Since(Version),
    /// It should no longer be used since this version.
    Deprecated(Version),
}

impl Entry<'_> {
    /// Whether there is the error where it is shipped.
    #[must_use]
    pub fn availability(&self) -> Availability {
        match (&self.deprecation, self.since()) {
            (Some(deprecation), _) => Availability::Deprecated(deprecation.said.since),
            (None, Some(since)) => Availability::Since(since),
            (None, None) => Availability::Available,
        }
    }
}
