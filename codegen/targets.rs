//! Targets: the languages and documents the generator can write, and their registration.
//!
//! A target is a folder below this one, its templates, and one word in `registered`. It reads an [`Edition`] and nothing
//! else: no file system, no clock, no environment, so that the same catalogue gives the same bytes everywhere.

#![cfg_attr(
    not(feature = "packages"),
    allow(dead_code, reason = "only names are checked, and a single file is written")
)]

mod banner;
mod conformance;
mod fields;
mod files;
mod markdown;
mod namespace;
mod rust;
mod swift;
mod typescript;

pub use banner::is_generated;
pub(crate) use banner::{BANNER_AT_MOST, generated_as, has_banner_at_end, is_replaceable};
pub use conformance::Conformance;
pub use fields::PerType;
pub use files::{File, Files};
pub use markdown::Markdown;
pub use namespace::{Declared, Identifier, Namespace, Origin, Rules, Scope, ScopeId};
pub use rust::Rust;
pub use swift::Swift;
pub use typescript::TypeScript;

use crate::edition::{Edition, EditionError};
use crate::model::Domain;

/// What a target is called, and what it calls the entries of a catalogue: all that the checks need to know of it.
pub trait Language: Send + Sync {
    /// Its name in the manifest and on the command line, such as `swift`.
    fn name(&self) -> &str;

    /// Its name as people write it, such as `Swift`.
    fn title(&self) -> &str {
        self.name()
    }

    /// Whether people read what it writes, and no program: then codes that say no error are in it too.
    fn is_for_readers(&self) -> bool {
        false
    }

    /// Whether its platforms need an integer for every error, also where the code is a text.
    fn needs_number(&self) -> bool {
        false
    }

    /// Says why it cannot do what it is configured to: `None` if it can.
    fn refuse_options(&self) -> Option<String> {
        None
    }

    /// The keys of an output that it reads besides `target`, `platform`, `path` and `package`.
    fn output_keys(&self) -> &'static [&'static str] {
        &[]
    }

    /// Says why a package cannot have the name the author gave it: `None` if it can. The text completes "it …".
    fn refuse_package(&self, name: &str) -> Option<&'static str> {
        let plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"@/._-".contains(&byte));
        (!plain).then_some("may hold ASCII letters, digits and `@/._-` only")
    }

    /// Says why the type that all others stand in cannot have this name: `None` if it can. The text completes "it …".
    fn refuse_within(&self, _name: &str) -> Option<&'static str> {
        None
    }

    /// The name of the package where the author gives none, if it is one that may be refused: what comes of the name of a
    /// catalogue is good but for its length.
    fn package(&self, _catalogue: &str) -> Option<String> {
        None
    }

    /// How users of the generated code write the error, such as `SessionError.sessionIsFull`; `None` where the target
    /// declares no identifiers.
    fn identifier(&self, _domain: &Domain, error: EditionError<'_>) -> Option<String> {
        Some(error.given_name().unwrap_or(error.error.name.as_str()).to_owned())
    }

    /// Allocates every identifier that it declares for the edition, so that clashes are found before rendering.
    fn allocate(&self, edition: &Edition<'_>, namespace: &mut Namespace);
}

/// A language or document the generator can write.
pub trait Target: Language {
    /// The files of the edition. The catalogue has passed every check, so nothing an author wrote can make this fail.
    fn files<'e>(&self, edition: &'e Edition<'e>) -> Vec<File<'e>>;
}

/// The registration: every target, in the order in which they are named to people. Rust has two forms.
macro_rules! registered {
    ($rust:expr) => {
        [$rust, &Swift, &TypeScript, &Markdown, &Conformance]
    };
}

/// Every language; also those that this build of errspec cannot render, since a catalogue must stay open to them.
#[must_use]
pub fn languages() -> [&'static dyn Language; 5] {
    registered!(&rust::NAMES)
}

/// The language with this name.
#[must_use]
pub fn language(name: &str) -> Option<&'static dyn Language> {
    languages().into_iter().find(|language| language.name() == name)
}

/// Every target.
#[cfg(feature = "packages")]
#[must_use]
pub fn all() -> [&'static dyn Target; 5] {
    registered!(&rust::package::PACKAGE)
}

/// The target with this name, where this build of errspec has it.
#[cfg(feature = "packages")]
pub(crate) fn rendered(name: &str) -> Option<&'static dyn Target> {
    all().into_iter().find(|target| target.name() == name)
}

/// The target with this name, where this build of errspec has it: of the outputs of a manifest, none.
#[cfg(not(feature = "packages"))]
pub(crate) fn rendered(_name: &str) -> Option<&'static dyn Target> {
    None
}
