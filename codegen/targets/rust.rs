//! Rust: an enum for each domain, in a package that installs as it is or in one file for a build script.

mod constructor;
mod convert;
mod domain;
mod kind;
mod layout;
mod message;
mod methods;
mod names;
#[cfg(feature = "packages")]
mod package;
mod scopes;
mod single_file;
mod table;
mod text;
mod umbrella;
mod view;
mod wire;

use super::{File, Language, Namespace, Target};
use crate::model::Domain;
use crate::plan::{Edition, EditionError};
use layout::Module;
use view::View;

/// Rust: an enum for each domain, and one for all of them.
///
/// `Rust::PACKAGE`, of the feature `packages`, is a whole package; [`Rust::module`] is one file for a build script.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rust {
    form: Form,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Form {
    #[cfg(feature = "packages")]
    Package,
    Module {
        serde: bool,
    },
}

impl Rust {
    /// The form that stands for Rust in a manifest.
    #[cfg(feature = "packages")]
    pub(super) const REGISTERED: Self = Self::PACKAGE;
    /// The form that stands for Rust in a manifest: here, for its names alone.
    #[cfg(not(feature = "packages"))]
    pub(super) const REGISTERED: Self = Self::module();

    /// A package with a manifest, a README and a suite of tests; its serde support is the feature `serde`.
    #[cfg(feature = "packages")]
    pub const PACKAGE: Self = Self { form: Form::Package };

    /// One file, named after the catalogue, to be included in a module of any crate that has `alloc`:
    ///
    /// ```ignore
    /// pub mod errors {
    ///     include!(concat!(env!("OUT_DIR"), "/conference.rs"));
    /// }
    /// ```
    #[must_use]
    pub const fn module() -> Self {
        Self { form: Form::Module { serde: false } }
    }

    /// Whether the file of [`Rust::module`] supports serde, which its crate then depends on. A package always has the
    /// feature, and stays as it is.
    #[must_use]
    pub const fn serde(self, serde: bool) -> Self {
        match self.form {
            #[cfg(feature = "packages")]
            Form::Package => self,
            Form::Module { .. } => Self { form: Form::Module { serde } },
        }
    }
}

impl Default for Rust {
    fn default() -> Self {
        Self::REGISTERED
    }
}

impl Language for Rust {
    fn name(&self) -> &str {
        "rust"
    }

    fn title(&self) -> &str {
        "Rust"
    }

    fn refuse_package(&self, name: &str) -> Option<&'static str> {
        names::refuse_package(name)
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
        let view = View::new(edition);
        let modules = modules(&view);
        match self.form {
            #[cfg(feature = "packages")]
            Form::Package => package::package(edition, &view, &modules),
            Form::Module { serde } => single_file::single_file(edition, &view, &modules, serde),
        }
    }
}

/// Every module but the serde support, in the order in which they are read.
fn modules(view: &View) -> Vec<Module> {
    let mut modules: Vec<Module> = view.domains.iter().map(|domain| domain::module(view, domain)).collect();
    modules.extend(umbrella::category_module(view));
    if !view.domains.is_empty() {
        modules.push(table::module(view));
    }
    modules.push(umbrella::module(view));
    modules.extend(wire::modules(view));
    modules
}

#[cfg(test)]
mod tests {
    use super::Rust;
    use crate::Config;
    use crate::targets::{Files, is_generated};
    use std::path::Path;

    /// What Rust makes of a catalogue of the tests.
    fn render(name: &str, target: Rust) -> Files {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(name).join("spec");
        Config::new(folder).target(target).whole().generate().expect("an accepted catalogue")
    }

    #[test]
    fn every_file_of_a_package_says_that_it_is_generated() {
        for name in ["hazards", "minimal", "payloads"] {
            let files = render(name, Rust::PACKAGE);
            for (path, text) in files.iter() {
                assert!(is_generated(path, text.as_bytes()), "{path}");
            }
        }
    }

    #[test]
    fn a_module_is_one_file_without_what_a_part_cannot_have() {
        for name in ["hazards", "minimal", "payloads"] {
            let files = render(name, Rust::module());
            let (path, text) = files.iter().next().expect("a file");
            assert_eq!((files.len(), path), (1, format!("{name}.rs").as_str()));
            for forbidden in ["#![", "//!", "crate::", "feature", "serde"] {
                let found = text.lines().find(|line| line.contains(forbidden) && !line.contains("///"));
                assert_eq!(found, None, "{name}: {forbidden}");
            }
            let with_serde = render(name, Rust::module().serde(true));
            assert!(with_serde.get(path).is_some_and(|text| text.contains("impl Serialize for Problem")));
        }
    }

    #[test]
    fn a_package_ignores_the_option_of_the_module() {
        assert_eq!(Rust::PACKAGE.serde(true), Rust::PACKAGE);
        assert_eq!(Rust::default(), Rust::PACKAGE);
    }

    #[test]
    fn authored_text_stays_ascii_where_it_could_mislead() {
        let files = render("hazards", Rust::PACKAGE);
        for (path, text) in files.iter().filter(|(path, _)| path.starts_with("src/")) {
            let hidden = text.chars().find(|c| *c != '\n' && (c.is_control() || ('\u{200b}'..='\u{202e}').contains(c)));
            assert_eq!(hidden, None, "{path}");
        }
    }
}
