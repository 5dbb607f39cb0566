//! Rust: an enum for each domain, in a package that installs as it is or in one file for a build script.

mod docs;
mod literal;
mod lower;
mod module;
mod names;
mod options;
#[cfg(feature = "packages")]
pub(super) mod package;
mod print;
mod reserved;
mod runtime;
mod scopes;
mod source;
mod types;

use super::{File, Language, Namespace, Target};
use crate::edition::{Edition, EditionError};
use crate::model::Domain;
use options::Options;

/// Rust: an enum for each domain, and one for all of them.
///
/// `Rust::PACKAGE`, of the feature `packages`, is a whole package; [`Rust::module`] is one file for a build script.
#[derive(Debug, Clone)]
pub struct Rust {
    options: Options,
    make: Make,
}

/// What makes the files of an edition.
type Make = for<'e> fn(&Options, &'e Edition<'e>) -> Vec<File<'e>>;

/// Rust, for its names alone.
pub(super) static NAMES: Rust = Rust::module();

/// The options are of the single file: a package is the same for everyone.
impl Rust {
    /// One file, named after the catalogue, to be included in a module of any crate that has `alloc`:
    ///
    /// ```ignore
    /// pub mod errors {
    ///     include!(concat!(env!("OUT_DIR"), "/conference.rs"));
    /// }
    /// ```
    #[must_use]
    pub const fn module() -> Self {
        Self { options: Options::NONE, make: module::files }
    }

    /// Whether the file supports serde, which its crate then depends on.
    #[must_use]
    pub fn serde(mut self, serde: bool) -> Self {
        self.options.serde = serde;
        self
    }

    /// Has every error type derive a trait, given as the path of a derive macro, such as `schemars::JsonSchema`, or as
    /// several with commas between them. `Debug`, `Clone`, `PartialEq`, `Eq` and `Hash` are derived always.
    ///
    /// The error types are the enums of the domains and the umbrella.
    #[must_use]
    pub fn derive(mut self, path: &str) -> Self {
        self.options.add_derive(path);
        self
    }

    /// Gives every error type an attribute, such as `#[cfg_attr(test, derive(strum::EnumIter))]`, or several.
    #[must_use]
    pub fn attribute(mut self, source: &str) -> Self {
        self.options.add_attributes(source);
        self
    }

    /// How far the types and the modules of the domains are seen from where the file is included: `pub`, unless this says
    /// otherwise, as in `pub(crate)`; for nothing, what is around them alone sees them.
    #[must_use]
    pub fn visibility(mut self, source: &str) -> Self {
        self.options.set_visibility(source);
        self
    }

    /// The name of the file, such as `errors.rs`, instead of the catalogue's.
    #[must_use]
    pub fn file_name(mut self, name: &str) -> Self {
        self.options.set_file_name(name);
        self
    }
}

impl Language for Rust {
    fn name(&self) -> &'static str {
        "rust"
    }

    fn title(&self) -> &'static str {
        "Rust"
    }

    fn output_keys(&self) -> &'static [&'static str] {
        &["layout", "authors", "keywords"]
    }

    fn refuse_package(&self, name: &str) -> Option<&'static str> {
        reserved::refuse_package(name)
    }

    fn refuse_options(&self) -> Option<String> {
        self.options.refused.clone()
    }

    fn package(&self, catalogue: &str) -> Option<String> {
        Some(names::package(catalogue))
    }

    fn identifier(&self, domain: &Domain, error: EditionError<'_>) -> Option<String> {
        Some(format!("{}::{}", names::type_name(domain), names::variant(error)))
    }

    fn allocate(&self, edition: &Edition<'_>, namespace: &mut Namespace) {
        scopes::allocate(edition, namespace);
    }
}

impl Target for Rust {
    fn files<'e>(&self, edition: &'e Edition<'e>) -> Vec<File<'e>> {
        (self.make)(&self.options, edition)
    }
}

#[cfg(test)]
mod tests {
    use super::Rust;
    use crate::targets::{Files, is_generated};
    use crate::{Config, Failure};
    use std::path::Path;

    fn config(name: &str, target: Rust) -> Config {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(name).join("spec");
        Config::new(folder).target(target).whole()
    }

    /// What Rust makes of a catalogue of the tests.
    fn render(name: &str, target: Rust) -> Files {
        config(name, target).generate().expect("an accepted catalogue")
    }

    #[test]
    fn every_file_of_a_package_says_that_it_is_generated() {
        for name in ["hazards", "minimal", "payloads"] {
            let files = render(name, Rust::PACKAGE);
            for (path, text) in files.iter() {
                assert!(is_generated(path, text.as_bytes()), "{path}");
                assert!(!text.contains("SLOT_"), "{path}");
            }
        }
    }

    #[test]
    fn a_module_is_one_file_without_what_a_part_cannot_have() {
        for name in ["hazards", "lifecycle", "minimal", "payloads", "platforms"] {
            let files = render(name, Rust::module());
            let (path, text) = files.iter().next().expect("a file");
            assert_eq!((files.len(), path), (1, format!("{name}.rs").as_str()));
            for forbidden in ["#![", "//!", "crate::", "feature", "serde", "SLOT_"] {
                let found = text.lines().find(|line| line.contains(forbidden) && !line.contains("///"));
                assert_eq!(found, None, "{name}: {forbidden}");
            }
            let with_serde = render(name, Rust::module().serde(true));
            assert!(with_serde.get(path).is_some_and(|text| text.contains("impl Serialize for Problem")));
        }
    }

    #[test]
    fn options_are_those_of_the_module() {
        let ask = |rust: Rust| rust.serde(true).derive("Ord").visibility("pub(crate)").file_name("errors.rs");
        assert_eq!(render("minimal", ask(Rust::PACKAGE)), render("minimal", Rust::PACKAGE));
        let files = render("minimal", ask(Rust::module()).attribute("#[must_use]"));
        let text = files.get("errors.rs").expect("the file");
        assert_eq!(text.matches("#[derive(Ord)]\n    #[must_use]\n    #[non_exhaustive]\n    pub enum ").count(), 2);
        assert!(text.contains("\npub(crate) mod only {\n") && text.contains("\nmod wire {\n"), "{text}");
        assert!(text.contains("\npub(crate) use self::only::OnlyError;\n"), "{text}");
        let files = render("minimal", Rust::module().visibility(""));
        let text = files.get("minimal.rs").expect("the file");
        assert!(text.contains("\nmod only {\n") && text.contains("\nuse self::only::OnlyError;\n"), "{text}");
    }

    #[test]
    fn an_option_that_makes_no_sense_is_refused() {
        let refused = config("minimal", Rust::module().derive("a b(").file_name("a/b.rs")).generate();
        let Err(Failure::Usage(message)) = refused else { panic!("{refused:?}") };
        let expected = "`errspec::Rust::derive` takes the path of a derive macro, such as `schemars::JsonSchema`: \
                        `a b(` is none";
        assert_eq!(message, expected);
    }

    #[test]
    fn authored_text_stays_ascii_where_it_could_mislead() {
        let files = render("hazards", Rust::PACKAGE);
        for (path, text) in files.iter().filter(|(path, _)| path.starts_with("src/")) {
            let hidden = text.chars().find(|c| *c != '\n' && crate::prose::is_hidden(*c));
            assert_eq!(hidden, None, "{path}");
        }
    }
}
