//! The whole package: the files around the modules.

mod pretty;
mod readme;

use super::lower::Package;
use super::module::LINTS;
use super::options::Options;
use super::print::{self, Module};
use super::source::Source;
use super::{Rust, names};
use crate::edition::Edition;
use crate::model::Layout;
use crate::targets::File;
use crate::template::Templates;
use crate::{conformance, license, prose};
use serde::Serialize;
use std::sync::{Arc, LazyLock};

impl Rust {
    /// A package with a manifest, a README and a suite of tests; its serde support is the feature `serde`.
    pub const PACKAGE: Self = Self { options: Options::NONE, make: files };
}

/// Rust, for the outputs of manifests.
pub static PACKAGE: Rust = Rust::PACKAGE;

static TEMPLATES: LazyLock<Templates> = LazyLock::new(|| {
    Templates::new(&[
        ("manifest.toml", include_str!("../../../templates/rust/manifest.toml")),
        ("rustfmt.toml", include_str!("../../../templates/rust/rustfmt.toml")),
        ("README.md", include_str!("../../../templates/rust/README.md")),
        ("conformance.rs", include_str!("../../../templates/rust/conformance.rs")),
    ])
});

/// The files, the largest first.
fn files<'e>(_: &Options, edition: &'e Edition<'e>) -> Vec<File<'e>> {
    let package = Arc::new(Package::new(edition, &[]));
    let modules = print::modules(&package);
    let is_whole = edition.options().layout == Layout::Package;
    let serde = is_whole.then(print::serde_module);
    let root = root(&package, &modules, serde.as_ref());
    let mut files = vec![File::new("tests/vectors.json", move || conformance::vectors(edition))];
    for module in modules.into_iter().chain(serde) {
        let package = Arc::clone(&package);
        files.push(File::new(format!("src/{}.rs", names::plain(&module.name)), move || file(&module, &package)));
    }
    if !is_whole {
        files.push(File::ready("src/mod.rs", root));
        return File::below(files, "src/");
    }
    files.push(File::ready("src/lib.rs", root));
    files.push(File::new("Cargo.toml", || TEMPLATES.render("manifest.toml", &manifest(edition))));
    files.push(File::new("rustfmt.toml", || TEMPLATES.render("rustfmt.toml", &manifest(edition))));
    files.extend(license::files(edition.catalogue()).into_iter().map(|(name, text)| File::ready(name, text)));
    let suite = Suite::new(&package);
    files.push(File::new("README.md", move || readme::readme(&package)));
    files.push(File::new("tests/conformance.rs", move || TEMPLATES.render("conformance.rs", &suite)));
    files
}

/// A module as a file.
fn file(module: &Module, package: &Package<'_>) -> String {
    let mut source = Source::new(pretty::layout, 0, module.size(package));
    if !module.docs.is_empty() {
        source.line(&["//! ", &module.docs]);
        source.apart();
    }
    module.push(package, &mut source);
    source.into_text()
}

/// `lib.rs`, and `mod.rs` of sources alone, which has no support of serde.
fn root(package: &Package<'_>, modules: &[Module], serde: Option<&Module>) -> String {
    let mut source = Source::new(pretty::layout, 0, 4_000);
    source.lines(match serde {
        Some(_) => "#![doc = include_str!(\"../README.md\")]\n#![no_std]",
        None => "#![allow(dead_code, unused_imports, reason = \"a program uses a part of it\")]",
    });
    source.lines(&format!("#![allow{LINTS}]"));
    if package.domains.is_empty() && serde.is_some() {
        source.lines("#![allow(dead_code, reason = \"without errors, nothing looks one up\")]");
    }
    source.apart();
    for module in modules {
        source.line(&[if module.is_public { "pub mod " } else { "mod " }, &module.name, ";"]);
    }
    if let Some(serde) = serde {
        source.line(&["#[cfg(feature = \"serde\")]"]);
        source.line(&["mod ", &serde.name, ";"]);
    }
    source.apart();
    for export in print::exports(package) {
        source.line(&["pub use ", &export, ";"]);
    }
    source.into_text()
}

fn package_name(edition: &Edition<'_>) -> String {
    edition.package().map_or_else(|| names::package(&edition.catalogue().name.kebab()), str::to_owned)
}

fn crate_name(edition: &Edition<'_>) -> String {
    package_name(edition).replace('-', "_")
}

#[derive(Serialize)]
struct Suite {
    crate_name: String,
    umbrella: String,
    /// What it uses of the package, in order.
    imports: String,
    /// What there is to ask of how an error is handled.
    handled: Vec<&'static str>,
}

impl Suite {
    fn new(package: &Package<'_>) -> Self {
        let imports = [
            (!package.actions.is_empty()).then_some("Action"),
            Some("Code"),
            Some("Problem"),
            Some("Received"),
            (!package.severities.is_empty()).then_some("Severity"),
            Some(&*package.umbrella),
            Some("Value"),
        ];
        Self {
            crate_name: crate_name(package.edition),
            umbrella: package.umbrella.clone(),
            imports: imports.into_iter().flatten().collect::<Vec<_>>().join(", "),
            handled: package.handled(),
        }
    }
}

#[derive(Serialize)]
struct Manifest {
    name: String,
    version: String,
    authors: Option<String>,
    keywords: String,
    description: String,
    license: Option<String>,
    repository: Option<String>,
}

/// The words by which crates.io finds it where the author gives none.
const KEYWORDS: [&str; 4] = ["error", "errors", "error-codes", "no-std"];

fn manifest(edition: &Edition<'_>) -> Manifest {
    let catalogue = edition.catalogue();
    let options = edition.options();
    let list = |texts: &[String]| format!("[{}]", texts.iter().map(|text| toml(text)).collect::<Vec<_>>().join(", "));
    // Cargo passes the description to rustc in the environment, which takes no NUL.
    let title = prose::one_line(&catalogue.title);
    Manifest {
        name: toml(&package_name(edition)),
        version: toml(&catalogue.version.to_string()),
        authors: Some(&options.authors[..]).filter(|authors| !authors.is_empty()).map(list),
        keywords: if options.keywords.is_empty() {
            list(&KEYWORDS.map(str::to_owned))
        } else {
            list(&options.keywords)
        },
        description: toml(&format!("{title}: error codes and typed errors.")),
        license: catalogue.license.as_deref().map(toml),
        repository: catalogue.repository.as_deref().map(toml),
    }
}

/// `text` as a string of TOML.
fn toml(text: &str) -> String {
    let mut string = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => string.extend(['\\', c]),
            c if prose::is_hidden(c) => string.extend(["\\U", &format!("{:08X}", u32::from(c))]),
            c => string.push(c),
        }
    }
    string.push('"');
    string
}

#[cfg(test)]
mod tests {
    use super::toml;

    #[test]
    fn strings_of_toml_escape_what_is_hidden() {
        assert_eq!(toml("a\"\\\n\u{202e}é"), r#""a\"\\\U0000000A\U0000202Eé""#);
    }
}
