//! Editions: what one output ships of a catalogue, and all that a target sees.

mod uses;

pub use uses::Uses;

use crate::model::{
    Catalogue, Code, Domain, Error, Field, OutputOptions, PlatformId, Reason, Replacement, Shipped, ShownCode, Texts,
};
use crate::name::Name;
use std::borrow::Cow;
use std::sync::OnceLock;

/// A catalogue as one output ships it: as a platform has it, or the whole of it.
///
/// Only the plan makes one, so what is in it was checked for the target that it is planned for.
#[derive(Debug)]
pub struct Edition<'a> {
    pub(crate) catalogue: &'a Catalogue,
    pub(crate) platform: Option<PlatformId>,
    pub(crate) package: Option<&'a str>,
    options: &'a OutputOptions,
    /// Whether it holds the errors for internal use.
    pub(crate) internal: bool,
    /// The domains, sorted by name, with what is shipped of them; some may ship nothing.
    all: Vec<EditionDomain<'a>>,
    /// What it has that most have not, once somebody asks.
    uses: OnceLock<Uses>,
}

impl<'a> Edition<'a> {
    /// What `platform` has of the domains of these names, of the errors that the target ships; for the plan alone.
    pub(crate) fn new(
        catalogue: &'a Catalogue,
        platform: Option<PlatformId>,
        package: Option<&'a str>,
        options: &'a OutputOptions,
        domains: Option<&[String]>,
        ships: impl Fn(&Error) -> bool,
    ) -> Self {
        let is_wanted =
            |domain: &Domain| domains.is_none_or(|only| only.iter().any(|name| name == domain.name.as_str()));
        let all = catalogue.domains.iter().enumerate().filter(|(_, domain)| is_wanted(domain)).map(|(id, domain)| {
            let errors = domain.errors.iter().enumerate().filter(|(_, error)| ships(error));
            let errors = errors.filter_map(|(error_id, error)| {
                EditionError::new((self::id(id), self::id(error_id)), domain, error, platform)
            });
            EditionDomain { domain, id, errors: errors.collect(), by_name: OnceLock::new() }
        });
        Self { catalogue, platform, package, options, internal: false, all: all.collect(), uses: OnceLock::new() }
    }

    /// The same where every code is an integer: a `number` goes before the code on the wire.
    pub(crate) fn with_numbers(mut self) -> Self {
        for error in self.all.iter_mut().flat_map(|domain| &mut domain.errors) {
            error.needs_number = true;
        }
        self
    }

    /// The whole catalogue, also what this edition does not ship.
    #[must_use]
    pub fn catalogue(&self) -> &'a Catalogue {
        self.catalogue
    }

    /// Whose edition it is; every error, under its canonical name and code, where there is none.
    #[must_use]
    pub fn platform(&self) -> Option<PlatformId> {
        self.platform
    }

    /// Name of the package to write, where the author gave one.
    #[must_use]
    pub fn package(&self) -> Option<&'a str> {
        self.package
    }

    /// What it has that most editions have not.
    #[must_use]
    pub fn uses(&self) -> Uses {
        *self.uses.get_or_init(|| Uses::of(self))
    }

    /// How the package is written.
    #[must_use]
    pub fn options(&self) -> &'a OutputOptions {
        self.options
    }

    /// The domains of which this edition ships an error, sorted by name.
    pub fn domains(&self) -> impl Iterator<Item = &EditionDomain<'a>> + Clone {
        self.all.iter().filter(|domain| !domain.errors.is_empty())
    }

    /// The domains of this edition, also those of which it ships no error.
    #[must_use]
    pub fn all_domains(&self) -> &[EditionDomain<'a>] {
        &self.all
    }

    /// The domain of this name on the wire, if the edition has it.
    #[must_use]
    pub fn domain(&self, name: &str) -> Option<&EditionDomain<'a>> {
        let found = self.all.binary_search_by_key(&name, |domain| domain.domain.name.as_str()).ok()?;
        self.all.get(found)
    }

    /// The error that replaces another, with its domain, if the edition ships it.
    #[must_use]
    pub fn replacing(&self, replacement: &Replacement) -> Option<(&'a Domain, EditionError<'a>)> {
        let domain = self.domain(&replacement.domain)?;
        Some((domain.domain, domain.error(replacement.name.as_str())?))
    }

    /// The name of `domain` in the namespace of the catalogue, such as `com.example.conference.session`.
    #[must_use]
    pub fn qualified(&self, domain: &Domain) -> String {
        format!("{}.{}", self.catalogue.namespace, domain.name)
    }
}

/// A domain with the errors that an edition ships of it.
#[derive(Debug, Clone)]
pub struct EditionDomain<'a> {
    /// The domain.
    pub domain: &'a Domain,
    /// The errors the edition ships, sorted by code.
    pub errors: Vec<EditionError<'a>>,
    id: usize,
    /// The positions of the errors, sorted by their names, once somebody looks for one.
    by_name: OnceLock<Vec<usize>>,
}

impl<'a> EditionDomain<'a> {
    /// That its name is what an identifier was made from.
    #[must_use]
    pub fn origin(&self) -> Origin {
        Origin::Domain(self.id)
    }

    /// The error of this canonical name, if the edition ships it.
    #[must_use]
    pub fn error(&self, name: &str) -> Option<EditionError<'a>> {
        let name_of = |position: &usize| self.errors[*position].error.name.as_str();
        let by_name = self.by_name.get_or_init(|| {
            let mut positions: Vec<usize> = (0..self.errors.len()).collect();
            positions.sort_unstable_by_key(name_of);
            positions
        });
        let found = by_name.binary_search_by_key(&name, name_of).ok()?;
        Some(self.errors[by_name[found]])
    }
}

/// An error as an edition ships it.
#[derive(Debug, Clone, Copy)]
pub struct EditionError<'a> {
    /// The error; its `texts` and `code` are those of the wire, see [`Self::texts`] and [`Self::code`].
    pub error: &'a Error,
    shipped: Option<&'a Shipped>,
    /// How the codes of its domain are shown.
    pattern: Option<&'a ShownCode>,
    /// Whether its users see the number of an error that has one besides a code.
    needs_number: bool,
    /// The positions of its domain and of itself in the catalogue.
    id: (Id, Id),
}

impl<'a> EditionError<'a> {
    fn new(id: (Id, Id), domain: &'a Domain, error: &'a Error, platform: Option<PlatformId>) -> Option<Self> {
        let whole = Self { error, shipped: None, pattern: domain.shown.as_ref(), needs_number: false, id };
        platform.map_or(Some(whole), |platform| whole.on(platform))
    }

    /// The same error as another platform ships it; `None` if it does not.
    #[must_use]
    pub fn on(self, platform: PlatformId) -> Option<Self> {
        Some(Self { shipped: Some(self.error.platforms[platform].as_ref()?), ..self })
    }

    /// The same error as the catalogue has it for no platform in particular.
    #[must_use]
    pub fn whole(self) -> Self {
        Self { shipped: None, ..self }
    }

    /// The identifier the platform's users see, where the author gave one: the target derives it otherwise.
    #[must_use]
    pub fn given_name(self) -> Option<&'a str> {
        self.shipped?.name.as_deref()
    }

    /// The code the platform's users see; on the wire stands [`Error::code`].
    #[must_use]
    pub fn code(self) -> Cow<'a, Code> {
        match self.error.number {
            Some(number) if self.needs_number && self.own_code().is_none() && self.has_number() => {
                Cow::Owned(Code::Number(number))
            }
            _ => self.said_code(),
        }
    }

    /// The code that the platform has for its own, where it does not have that of the wire.
    #[must_use]
    pub fn own_code(self) -> Option<i64> {
        self.shipped?.code
    }

    /// Whether its code is a number.
    fn has_number(self) -> bool {
        matches!(self.error.code, Code::Number(_))
    }

    /// The platform's own code, or that of the wire.
    fn said_code(self) -> Cow<'a, Code> {
        self.own_code().map_or(Cow::Borrowed(&self.error.code), |own| Cow::Owned(Code::Number(own)))
    }

    /// How the code that the platform's users see is shown, where that is not as it is.
    #[must_use]
    pub fn shown_code(self) -> Option<Cow<'a, str>> {
        if let Some(shown) = &self.error.shown {
            return Some(Cow::Borrowed(shown));
        }
        Some(Cow::Owned(self.pattern?.fill(&self.said_code())))
    }

    /// What people are shown of its code: as it is, where nobody says otherwise.
    #[must_use]
    pub fn code_for_people(self) -> Cow<'a, str> {
        self.shown_code().unwrap_or_else(|| Cow::Owned(self.said_code().to_string()))
    }

    /// The platform's words.
    #[must_use]
    pub fn texts(self) -> &'a Texts {
        self.shipped.and_then(|shipped| shipped.texts.as_deref()).unwrap_or(&self.error.texts)
    }

    /// That its name is what an identifier was made from.
    #[must_use]
    pub fn origin(self) -> Origin {
        Origin::Error(self.id.0, self.id.1)
    }

    /// Its fields, each with that its name is what an identifier was made from.
    pub fn fields(self) -> impl Iterator<Item = (&'a Field, Origin)> {
        let (domain, error) = self.id;
        self.error
            .fields
            .iter()
            .enumerate()
            .map(move |(field_id, field)| (field, Origin::Field(domain, error, id(field_id))))
    }

    /// The names that it had before, each with that it is what an identifier was made from.
    pub fn aliases(self) -> impl Iterator<Item = (&'a Name, Origin)> {
        let (domain, error) = self.id;
        self.error
            .aliases
            .iter()
            .enumerate()
            .map(move |(alias_id, name)| (name, Origin::Alias(domain, error, id(alias_id))))
    }

    /// The identifiers that the platform's users saw before, one for each of [`Self::aliases`], where the domain has a
    /// pattern for its names there: the target derives them otherwise.
    #[must_use]
    pub fn given_aliases(self) -> &'a [String] {
        self.shipped.map_or(&[], |shipped| &shipped.aliases)
    }

    /// Its reasons, each with that its name is what an identifier was made from.
    pub fn reasons(self) -> impl Iterator<Item = (&'a Reason, Origin)> {
        let (domain, error) = self.id;
        self.error
            .reasons
            .iter()
            .enumerate()
            .map(move |(reason_id, reason)| (reason, Origin::Reason(domain, error, id(reason_id))))
    }
}

/// A position in the catalogue: half as large as an index, since there are several of each name.
pub type Id = u32;

/// A position as it is kept: what is read of a catalogue ends long before the largest.
fn id(position: usize) -> Id {
    Id::try_from(position).unwrap_or(Id::MAX)
}

/// What an identifier was made from, by positions in the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// Every generated package has it.
    Generated,
    /// The catalogue's name.
    Catalogue,
    /// A category.
    Category(usize),
    /// A severity.
    Severity(usize),
    /// An action.
    Action(usize),
    /// A domain.
    Domain(usize),
    /// A domain, and an error of it.
    Error(Id, Id),
    /// A domain, an error of it, and a name that it had before.
    Alias(Id, Id, Id),
    /// A domain, an error of it, and a field of that.
    Field(Id, Id, Id),
    /// A domain, an error of it, and a reason of that.
    Reason(Id, Id, Id),
}
