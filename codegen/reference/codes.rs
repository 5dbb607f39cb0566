//! The codes of a catalogue, to look one up.

use crate::edition::{Edition, EditionError};
use crate::model::{Code, Domain, PlatformId};
use std::borrow::Cow;

/// A code that somebody sees.
#[derive(Debug, Clone)]
pub struct SeenCode<'a> {
    /// The code.
    pub code: Cow<'a, Code>,
    /// The platform that shows it where the wire has another.
    pub platform: Option<PlatformId>,
    /// Whether it is one that the error had before.
    pub is_earlier: bool,
    /// The domain that owns it.
    pub domain: &'a Domain,
    /// What it stands for.
    pub shipped: EditionError<'a>,
}

impl<'a> SeenCode<'a> {
    /// How people are shown it, where that is not as it is.
    #[must_use]
    pub fn shown_code(&self) -> Option<Cow<'a, str>> {
        let shipped = self.platform.map_or(Some(self.shipped.whole()), |platform| self.shipped.on(platform));
        shipped.and_then(EditionError::shown_code)
    }
}

/// Every code that anyone may see of an edition, sorted as in a dictionary, numbers first; one that a single platform shows
/// stands after the one on the wire.
#[must_use]
pub fn codes<'a>(edition: &Edition<'a>) -> Vec<SeenCode<'a>> {
    let mut seen = Vec::new();
    for domain in edition.domains() {
        for shipped in &domain.errors {
            let (domain, shipped, wire) = (domain.domain, *shipped, &shipped.error.code);
            seen.push(SeenCode { code: Cow::Borrowed(wire), platform: None, is_earlier: false, domain, shipped });
            for code in &shipped.error.accepts {
                seen.push(SeenCode { code: Cow::Borrowed(code), platform: None, is_earlier: true, domain, shipped });
            }
            for platform in 0..shipped.error.platforms.len() {
                let Some(own) = shipped.on(platform) else { continue };
                if edition.platform.is_none_or(|id| id == platform) && *own.code() != *wire {
                    seen.push(SeenCode {
                        code: own.code(),
                        platform: Some(platform),
                        is_earlier: false,
                        domain,
                        shipped,
                    });
                }
            }
        }
    }
    seen.sort_by_cached_key(in_a_dictionary);
    seen
}

/// By what codes are sorted: texts without regard to letter case first.
fn in_a_dictionary<'a>(seen: &SeenCode<'a>) -> (Option<String>, Option<&'a str>, i64, Option<PlatformId>) {
    if let Cow::Borrowed(code) = seen.code
        && let Code::Text(text) = code
    {
        return (Some(text.to_lowercase()), Some(text), 0, seen.platform);
    }
    let number = if let Code::Number(number) = *seen.code { number } else { 0 };
    (None, None, number, seen.platform)
}
