//! The words of an error, and those that platforms have for their own.

use super::Entry;
use crate::edition::{Edition, EditionError};
use crate::model::{PlatformId, Shipped, Texts};

/// Words, and the platforms that have them for their own: none for all others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worded<T> {
    /// The platforms, in the order of the manifest.
    pub platforms: Vec<PlatformId>,
    /// The words.
    pub words: T,
}

impl<'a> Entry<'a> {
    /// What `pick` finds in the words of the edition; and, where the edition is nobody's, in those of platforms that say it
    /// otherwise.
    pub fn wordings<T: PartialEq>(
        &self,
        edition: &Edition<'_>,
        pick: impl Fn(&'a Texts) -> Option<T>,
    ) -> Vec<Worded<T>> {
        let common = pick(self.shipped.texts()).map(|words| Worded { platforms: Vec::new(), words });
        let mut worded: Vec<Worded<T>> = common.into_iter().collect();
        for (platform, texts) in own_texts(edition, self.shipped) {
            let Some(words) = pick(texts) else { continue };
            match worded.iter_mut().find(|known| known.words == words) {
                // What all say is not said again.
                Some(common) if common.platforms.is_empty() => {}
                Some(own) => own.platforms.push(platform),
                None => worded.push(Worded { platforms: vec![platform], words }),
            }
        }
        worded
    }
}

/// Whether the words of an error in an edition hold what `is_there` looks for: those of [`Entry::wordings`].
#[must_use]
pub fn says(edition: &Edition<'_>, shipped: EditionError<'_>, is_there: impl Fn(&Texts) -> bool) -> bool {
    is_there(shipped.texts()) || own_texts(edition, shipped).any(|(_, texts)| is_there(texts))
}

/// The platforms that have own words, where the edition is nobody's.
fn own_texts<'a>(edition: &Edition<'_>, shipped: EditionError<'a>) -> impl Iterator<Item = (PlatformId, &'a Texts)> {
    let platforms: &[_] = if edition.platform.is_none() { &shipped.error.platforms } else { &[] };
    let of =
        |(platform, shipped): (PlatformId, &'a Option<Shipped>)| Some((platform, shipped.as_ref()?.texts.as_deref()?));
    platforms.iter().enumerate().filter_map(of)
}
