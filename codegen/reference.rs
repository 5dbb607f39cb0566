//! The reference: what there is to say of each error, in no language. Pages, comments and deprecations are made of it.

mod comment;
mod dialect;

pub use comment::{push_entry, push_text};
pub use dialect::{Dialect, Plain};

use crate::model::{Code, Deprecated, Message, PlatformId, Segment, Version};
use crate::plan::{Edition, EditionDomain, EditionError};
use std::borrow::Cow;

/// What there is to say of an error of an edition.
#[derive(Debug)]
pub struct Entry<'a> {
    /// The error.
    pub shipped: EditionError<'a>,
    /// The page that describes it, where the catalogue says where its docs are.
    pub url: Option<String>,
    /// Since when and why it should no longer be used.
    pub deprecation: Option<Deprecation<'a>>,
}

/// Since when and why an error should no longer be used.
#[derive(Debug, Clone, Copy)]
pub struct Deprecation<'a> {
    /// What the author said.
    pub said: &'a Deprecated,
    /// The error to use, where the edition ships it.
    pub instead: Option<EditionError<'a>>,
}

impl<'a> Entry<'a> {
    /// The entry of an error of this edition and domain.
    #[must_use]
    pub fn new(edition: &Edition<'a>, domain: &EditionDomain<'a>, shipped: EditionError<'a>) -> Self {
        let deprecation = shipped.error.deprecated.as_ref().map(|said| Deprecation {
            said,
            instead: said.replacement.as_ref().and_then(|name| domain.error(name.as_str())),
        });
        Self { shipped, url: edition.docs_url(domain.domain, shipped.error), deprecation }
    }

    /// What happened, in segments.
    #[must_use]
    pub fn message(&self) -> &'a Message {
        &self.shipped.texts().message
    }

    /// The code that users see.
    #[must_use]
    pub fn code(&self) -> Cow<'a, Code> {
        self.shipped.code()
    }

    /// The code on the wire, where it is another than users see.
    #[must_use]
    pub fn wire_code(&self) -> Option<&'a Code> {
        let wire = &self.shipped.error.code;
        (*self.shipped.code() != *wire).then_some(wire)
    }

    /// The situations in which it occurs.
    #[must_use]
    pub fn occurs(&self) -> &'a [String] {
        &self.shipped.texts().occurs
    }

    /// How to fix it.
    #[must_use]
    pub fn fix(&self) -> Option<&'a str> {
        self.shipped.texts().fix.as_deref()
    }

    /// The version that added it.
    #[must_use]
    pub fn since(&self) -> Option<Version> {
        self.shipped.error.since
    }

    /// Other names and codes under which people look for it: its own, those on the wire, and those of every platform; each
    /// once.
    #[must_use]
    pub fn aliases(&self) -> Vec<Cow<'a, str>> {
        let error = self.shipped.error;
        let code = |code: &Code| Cow::Owned(code.to_string());
        let mut aliases = vec![code(&self.code()), code(&error.code), Cow::Borrowed(error.name.as_str())];
        for platform in error.platforms.iter().flatten() {
            aliases.extend(platform.code.map(|number| Cow::Owned(number.to_string())));
            aliases.extend(platform.name.as_deref().map(Cow::Borrowed));
        }
        let mut known = std::collections::HashSet::new();
        aliases.retain(|alias| known.insert(alias.clone()));
        aliases
    }

    /// How each platform ships it; `None` for one that does not.
    pub fn platforms(&self) -> impl Iterator<Item = (PlatformId, Option<EditionError<'a>>)> {
        let shipped = self.shipped;
        (0..shipped.error.platforms.len()).map(move |platform| (platform, shipped.on(platform)))
    }
}

/// Whether the message shows this field of its error.
#[must_use]
pub fn shows(message: &Message, field: usize) -> bool {
    message.segments.contains(&Segment::Field(field))
}
