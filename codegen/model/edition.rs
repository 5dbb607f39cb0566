//! What one platform ships of a catalogue: the view every target renders.

use super::{Catalogue, Code, Domain, Error, PlatformId, Shipped, Texts};
use std::borrow::Cow;

/// A catalogue as one platform ships it, or the whole of it.
#[derive(Debug, Clone, Copy)]
pub struct Edition<'a> {
    /// The whole catalogue.
    pub catalogue: &'a Catalogue,
    /// Whose edition it is; every error, under its canonical name and code, where there is none.
    pub platform: Option<PlatformId>,
    /// Name of the package to write, where the author gave one.
    pub package: Option<&'a str>,
}

impl<'a> Edition<'a> {
    /// The whole catalogue, for no platform in particular.
    #[must_use]
    pub fn whole(catalogue: &'a Catalogue) -> Self {
        Self { catalogue, platform: None, package: None }
    }

    /// The domains of which this edition ships an error, sorted by name.
    pub fn domains(self) -> impl Iterator<Item = EditionDomain<'a>> {
        self.catalogue.domains.iter().filter_map(move |domain| {
            let errors: Vec<_> =
                domain.errors.iter().filter_map(|error| EditionError::new(error, self.platform)).collect();
            (!errors.is_empty()).then_some(EditionDomain { domain, errors })
        })
    }

    /// The name of `domain` in the namespace of the catalogue, such as `com.example.conference.session`.
    #[must_use]
    pub fn qualified(self, domain: &Domain) -> String {
        format!("{}.{}", self.catalogue.namespace, domain.name)
    }

    /// The published docs page of an error, where the catalogue says where its docs are.
    #[must_use]
    pub fn docs_url(self, domain: &Domain, error: &Error) -> Option<String> {
        let docs = self.catalogue.docs.as_deref()?;
        Some(format!("{docs}/{}#{}", domain.name, error.name.kebab()))
    }
}

/// A domain with the errors one platform ships of it.
#[derive(Debug, Clone)]
pub struct EditionDomain<'a> {
    /// The domain.
    pub domain: &'a Domain,
    /// The errors the edition ships, sorted by code; never empty.
    pub errors: Vec<EditionError<'a>>,
}

/// An error as one platform ships it.
#[derive(Debug, Clone, Copy)]
pub struct EditionError<'a> {
    /// The error; its `texts` and `code` are those of the wire, see [`Self::texts`] and [`Self::code`].
    pub error: &'a Error,
    shipped: Option<&'a Shipped>,
}

impl<'a> EditionError<'a> {
    /// `error` as `platform` ships it; `None` if it does not.
    #[must_use]
    pub fn new(error: &'a Error, platform: Option<PlatformId>) -> Option<Self> {
        match platform {
            None => Some(Self { error, shipped: None }),
            Some(platform) => error.platforms[platform].as_ref().map(|shipped| Self { error, shipped: Some(shipped) }),
        }
    }

    /// The identifier the platform's users see, where the author gave one: the target derives it otherwise.
    #[must_use]
    pub fn given_name(self) -> Option<&'a str> {
        self.shipped?.name.as_deref()
    }

    /// The code the platform's users see; on the wire stands [`Error::code`].
    #[must_use]
    pub fn code(self) -> Cow<'a, Code> {
        match self.shipped.and_then(|shipped| shipped.code) {
            Some(number) => Cow::Owned(Code::Number(number)),
            None => Cow::Borrowed(&self.error.code),
        }
    }

    /// The platform's words.
    #[must_use]
    pub fn texts(self) -> &'a Texts {
        self.shipped.and_then(|shipped| shipped.texts.as_deref()).unwrap_or(&self.error.texts)
    }
}
