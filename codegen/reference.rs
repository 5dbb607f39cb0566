//! The reference: what there is to say of each error, in no language. Pages, comments and deprecations are made of it.

mod blocks;
mod codes;
mod comment;
mod dialect;
mod inline;
mod more;
mod platforms;
mod status;
mod wording;

pub use blocks::{push_blocks, push_code_block};
pub use codes::{SeenCode, codes};
pub use comment::{push_entry, push_text};
pub use dialect::{Dialect, Plain, push_said_link};
pub use inline::push_line;
pub use more::{Mention, Mentions};
pub use platforms::{Availability, Packages, Seen};
pub use status::phrase;
pub use wording::{Worded, says};

use crate::edition::{Edition, EditionDomain, EditionError};
use crate::model::{Code, Deprecated, Description, Domain, Error, Fix, Message, PlatformId, Segment, Version};
use crate::name::Name;
use std::borrow::Cow;

/// What there is to say of an error of an edition.
#[derive(Debug)]
pub struct Entry<'a> {
    /// Its domain.
    pub domain: &'a Domain,
    /// The error.
    pub shipped: EditionError<'a>,
    /// The page that describes it, where the catalogue says where its docs are.
    pub url: Option<String>,
    /// Since when and why it should no longer be used.
    pub deprecation: Option<Deprecation<'a>>,
    /// The errors that it names, where it names some.
    pub mentions: Option<Box<Mentions<'a>>>,
}

/// Since when and why an error should no longer be used.
#[derive(Debug, Clone, Copy)]
pub struct Deprecation<'a> {
    /// What the author said.
    pub said: &'a Deprecated,
    /// The error to use, where the edition ships it.
    pub instead: Option<Instead<'a>>,
}

/// An error to use instead of another.
#[derive(Debug, Clone, Copy)]
pub struct Instead<'a> {
    /// Its domain.
    pub domain: &'a Domain,
    /// The error.
    pub error: EditionError<'a>,
    /// Whether it is of another domain than the one that it replaces.
    pub is_elsewhere: bool,
}

impl<'a> Entry<'a> {
    /// The entry of an error of this edition and domain.
    #[must_use]
    pub fn new(edition: &Edition<'a>, domain: &EditionDomain<'a>, shipped: EditionError<'a>) -> Self {
        let deprecation = shipped.error.deprecated.as_ref().map(|said| Deprecation {
            said,
            instead: said.replacement.as_ref().and_then(|replacement| {
                let (instead, error) = edition.replacing(replacement)?;
                Some(Instead { domain: instead, error, is_elsewhere: instead.name != domain.domain.name })
            }),
        });
        let mentions = Mentions::new(edition, domain.domain.name.as_str(), shipped.error);
        let url = docs_url(edition, domain.domain, shipped.error);
        Self { domain: domain.domain, shipped, url, deprecation, mentions }
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

    /// How that code is shown to people, where that is not as it is.
    #[must_use]
    pub fn shown_code(&self) -> Option<Cow<'a, str>> {
        self.shipped.shown_code()
    }

    /// The code on the wire, where it is another than users see.
    #[must_use]
    pub fn wire_code(&self) -> Option<&'a Code> {
        wire_code(self.shipped)
    }

    /// The situations in which it occurs.
    #[must_use]
    pub fn occurs(&self) -> &'a [String] {
        &self.shipped.texts().occurs
    }

    /// How to fix it.
    #[must_use]
    pub fn fix(&self) -> Option<&'a Fix> {
        self.shipped.texts().fix.as_ref()
    }

    /// What a sentence cannot hold.
    #[must_use]
    pub fn description(&self) -> Option<&'a Description> {
        self.shipped.texts().description.as_deref()
    }

    /// What the people who use the app are told.
    #[must_use]
    pub fn user(&self) -> Option<&'a Message> {
        self.shipped.texts().user.as_ref()
    }

    /// The version that added it.
    #[must_use]
    pub fn since(&self) -> Option<Version> {
        self.shipped.error.since
    }

    /// What happened to it, in order.
    pub fn history(&self) -> impl Iterator<Item = Event<'a>> {
        let added = self.since().map(Event::Added);
        added.into_iter().chain(self.deprecation.map(Event::Deprecated))
    }

    /// Other names and codes under which people look for it: its own, those on the wire, and those of every platform; each
    /// once.
    #[must_use]
    pub fn aliases(&self) -> Vec<Cow<'a, str>> {
        let error = self.shipped.error;
        let code = |code: &Code| Cow::Owned(code.to_string());
        let mut aliases = vec![code(&self.code()), code(&error.code), Cow::Borrowed(error.name.as_str())];
        aliases.extend(error.aliases.iter().map(|alias| Cow::Borrowed(alias.as_str())));
        aliases.extend(error.accepts.iter().map(code));
        aliases.extend(self.shown_code());
        aliases.extend(self.shipped.whole().shown_code());
        for (platform, shipped) in self.platforms() {
            let own = error.platforms[platform].as_ref();
            if let Some(number) = own.and_then(|own| own.code) {
                aliases.push(Cow::Owned(number.to_string()));
                aliases.extend(shipped.and_then(EditionError::shown_code));
            }
            aliases.extend(own.and_then(|own| own.name.as_deref()).map(Cow::Borrowed));
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

/// What happened to an error.
#[derive(Debug, Clone, Copy)]
pub enum Event<'a> {
    /// This version added it.
    Added(Version),
    /// It was deprecated.
    Deprecated(Deprecation<'a>),
}

/// The code on the wire, where it is another than users see.
#[must_use]
pub fn wire_code(shipped: EditionError<'_>) -> Option<&Code> {
    let wire = &shipped.error.code;
    (*shipped.code() != *wire).then_some(wire)
}

/// The page that describes an error, where the catalogue says where its docs are.
#[must_use]
pub fn docs_url(edition: &Edition<'_>, domain: &Domain, error: &Error) -> Option<String> {
    Some(edition.catalogue.docs.as_ref()?.of(domain, error))
}

/// `session.SessionIsFull.user`: the name of a text of an error, by which an app finds its own translation: the same on every
/// platform, and in every version until the error is renamed. `error` is a name that the error has or had, and `text` the key
/// that the format has for it.
#[must_use]
pub fn text_key(domain: &Domain, error: &Name, text: &str) -> String {
    format!("{}.{error}.{text}", domain.name)
}

/// Whether the message shows this field of its error.
#[must_use]
pub fn shows(message: &Message, field: usize) -> bool {
    message.segments.contains(&Segment::Field(field))
}
