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
mod markdown;
mod rust;
mod scope;
mod swift;
mod typescript;

pub use banner::is_generated;
pub(crate) use banner::{BANNER_AT_MOST, generated_as, has_banner_at_end, is_replaceable};
pub use conformance::Conformance;
pub use markdown::Markdown;
pub use rust::Rust;
pub use scope::{Declared, Origin, Scope};
pub use swift::Swift;
pub use typescript::TypeScript;

use crate::model::{Domain, Edition, EditionError};
use std::collections::BTreeMap;

/// What a target is called, and what it calls the entries of a catalogue: all that the checks need to know of it.
pub trait Names {
    /// Its name in the manifest and on the command line, such as `swift`.
    fn name(&self) -> &'static str;

    /// Its name as people write it, such as `Swift`.
    fn title(&self) -> &'static str {
        self.name()
    }

    /// Whether its platforms need an integer for every error, also where the code is a text (`NSError` does).
    fn needs_number(&self) -> bool {
        false
    }

    /// Says why a package cannot have the name the author gave it: `None` if it can. The text completes "it …".
    fn refuse_package(&self, name: &str) -> Option<&'static str> {
        let plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"@/._-".contains(&byte));
        (!plain).then_some("may hold ASCII letters, digits and `@/._-` only")
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

    /// Every identifier it will declare, by the scope it stands in, so that clashes are found before rendering.
    fn scopes(&self, edition: Edition<'_>) -> Vec<Scope>;
}

/// A language or document the generator can write.
pub trait Target: Names {
    /// Writes the edition. The catalogue has passed every check, so nothing an author wrote can make this fail.
    fn render(&self, edition: Edition<'_>) -> Files;
}

/// The registration: every target, in the order in which they are named to people.
macro_rules! registered {
    () => {
        [&Rust::REGISTERED, &Swift, &TypeScript, &Markdown, &Conformance]
    };
}

/// The names of every target; also of those that this build of errspec leaves out, since a catalogue must stay open to
/// them.
#[must_use]
pub fn names() -> [&'static dyn Names; 5] {
    registered!()
}

/// Every target.
#[cfg(feature = "packages")]
#[must_use]
pub fn all() -> [&'static dyn Target; 5] {
    registered!()
}

/// The target with this name.
#[cfg(feature = "packages")]
#[must_use]
pub fn named(name: &str) -> Option<&'static dyn Target> {
    all().into_iter().find(|target| target.name() == name)
}

/// What a target writes: text files by path, relative to the output, with `/` between parts; in order of path.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Files {
    files: BTreeMap<String, String>,
}

impl Files {
    /// Adds a file, with the banner that makes it errspec's: contents have none.
    ///
    /// # Panics
    ///
    /// When the path was added before, is no relative path of plain names, or ends in `.json` where the contents are no
    /// object: defects of the target, since the names of an edition are unique and plain.
    pub fn add(&mut self, path: impl Into<String>, contents: impl AsRef<str>) {
        let path = path.into();
        let contents = banner::add(&path, contents.as_ref());
        let former = self.files.insert(path.clone(), contents);
        assert!(former.is_none(), "a target wrote `{path}` twice");
    }

    /// The files by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(path, contents)| (path.as_str(), contents.as_str()))
    }

    /// The contents of the file at `path`.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// How many files there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }
}
