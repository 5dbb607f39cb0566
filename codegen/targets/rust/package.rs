//! The files around the modules: the package, and the single file for a build script.

use super::layout::{self, Module};
use super::single_file::{exports, lints};
use super::text::{self, literal};
use super::view::{CodeType, Domain, Error, View};
use super::{names, umbrella};
use crate::license;
use crate::model::Code;
use crate::plan::Edition;
use crate::targets::File;
use crate::template::Templates;
use proc_macro2::TokenStream;
use quote::quote;
use serde::Serialize;

/// A whole package.
pub fn package(edition: &Edition<'_>, view: &View, modules: &[Module]) -> Vec<File<'static>> {
    let templates = Templates::new(&[
        ("manifest.toml", include_str!("../../../templates/rust/manifest.toml")),
        ("rustfmt.toml", include_str!("../../../templates/rust/rustfmt.toml")),
        ("README.md", include_str!("../../../templates/rust/README.md")),
        ("conformance.rs", include_str!("../../../templates/rust/conformance.rs")),
    ]);
    let serde = umbrella::serde_module(view);
    let mut files = Vec::new();
    files.push(File::ready("Cargo.toml", templates.render("manifest.toml", &manifest(edition))));
    files.push(File::ready("rustfmt.toml", templates.render("rustfmt.toml", &manifest(edition))));
    for (name, text) in license::files(edition.catalogue) {
        files.push(File::ready(name, text));
    }
    files.push(File::ready("README.md", templates.render("README.md", &readme(edition, view))));
    files.push(File::ready("src/lib.rs", root(view, modules, &serde)));
    for module in modules.iter().chain([&serde]) {
        files.push(File::ready(format!("src/{}.rs", names::plain(&module.name)), module.file()));
    }
    let suite = Suite { crate_name: crate_name(edition), umbrella: view.umbrella.to_string() };
    files.push(File::ready("tests/conformance.rs", templates.render("conformance.rs", &suite)));
    files.push(File::ready("tests/vectors.json", crate::conformance::vectors(edition)));
    files
}

/// `lib.rs`.
fn root(view: &View, modules: &[Module], serde: &Module) -> String {
    let lints = lints();
    let declarations = modules.iter().map(Module::declaration);
    let serde = serde.declaration();
    let exports = exports(view, &TokenStream::new());
    let items = layout::source(quote! {
        #(#declarations)*
        #[cfg(feature = "serde")]
        #serde
        #exports
    });
    let head = syn::File {
        shebang: None,
        frontmatter: None,
        attrs: syn::parse_quote! {
            #![doc = include_str!("../README.md")]
            #![no_std]
            #![allow(#lints)]
        },
        items: Vec::new(),
    };
    format!("{}\n{}", prettyplease::unparse(&head), items)
}

fn package_name(edition: &Edition<'_>) -> String {
    edition.package.map_or_else(|| names::package(&edition.catalogue.name.kebab()), str::to_owned)
}

fn crate_name(edition: &Edition<'_>) -> String {
    package_name(edition).replace('-', "_")
}

#[derive(Serialize)]
struct Manifest {
    name: String,
    version: String,
    description: String,
    license: Option<String>,
    repository: Option<String>,
}

fn manifest(edition: &Edition<'_>) -> Manifest {
    let catalogue = edition.catalogue;
    Manifest {
        name: text::toml(&package_name(edition)),
        version: text::toml(&catalogue.version.to_string()),
        description: text::toml(&text::one_line(&format!("{}: error codes and typed errors.", catalogue.title.trim()))),
        license: catalogue.license.as_deref().map(text::toml),
        repository: catalogue.repository.as_deref().map(text::toml),
    }
}

#[derive(Serialize)]
struct Suite {
    crate_name: String,
    umbrella: String,
}

#[derive(Serialize)]
struct Readme {
    title: String,
    name: String,
    version: String,
    crate_name: String,
    umbrella: String,
    domains: Vec<ReadmeDomain>,
    example: Option<Example>,
}

#[derive(Serialize)]
struct ReadmeDomain {
    name: String,
    module: String,
    kind: String,
    codes: &'static str,
    count: usize,
}

/// An error of the catalogue, in use.
#[derive(Serialize)]
struct Example {
    kind: String,
    domain: String,
    domain_name: String,
    path: String,
    code: String,
    name: String,
    /// A code that the domain does not have.
    unknown: String,
}

fn readme(edition: &Edition<'_>, view: &View) -> Readme {
    let domains = view.domains.iter().map(|domain| ReadmeDomain {
        name: text::doc(&domain.name),
        module: domain.module.to_string(),
        kind: domain.kind.to_string(),
        codes: match domain.codes {
            CodeType::I32 => "`i32`",
            CodeType::I64 => "`i64`",
            CodeType::Text => "text",
        },
        count: domain.errors.len(),
    });
    Readme {
        title: text::doc(&edition.catalogue.title),
        name: package_name(edition),
        version: edition.catalogue.version.to_string(),
        crate_name: crate_name(edition),
        umbrella: view.umbrella.to_string(),
        domains: domains.collect(),
        example: example(view),
    }
}

/// The first error that is current and plain, or otherwise none.
fn example(view: &View) -> Option<Example> {
    let usable = |error: &&Error| error.deprecated.is_none() && !error.has_payload();
    let found = |domain| -> Option<(&Domain, &Error)> {
        let domain: &Domain = domain;
        Some((domain, domain.errors.iter().find(usable)?))
    };
    let (domain, error) = view.domains.iter().find_map(found)?;
    let path = format!("{}::{}", domain.kind, error.variant);
    Some(Example {
        kind: domain.kind.to_string(),
        domain: domain.variant.to_string(),
        domain_name: literal(&domain.name).to_string(),
        path,
        code: source(&error.code),
        name: literal(&error.name).to_string(),
        unknown: format!("{}{}", source(&unknown(domain)), if domain.codes == CodeType::I64 { "_i64" } else { "" }),
    })
}

/// A code that `domain` does not have.
fn unknown(domain: &Domain) -> Code {
    let has = |code: &Code| domain.errors.iter().any(|error| error.wire == *code);
    let candidate = |index: usize| match domain.codes {
        CodeType::I32 => Code::Number(i64::from(i32::MAX) - i64::try_from(index).unwrap_or_default()),
        CodeType::I64 => Code::Number((1 << 52) - i64::try_from(index).unwrap_or_default()),
        CodeType::Text => Code::Text(format!("not-yet-known{}", "-".repeat(index))),
    };
    // One of these is free, since there are more of them than errors.
    (0..=domain.errors.len()).map(candidate).find(|code| !has(code)).unwrap_or(Code::Number(0))
}

fn source(code: &Code) -> String {
    match code {
        Code::Number(number) => text::number(*number),
        Code::Text(text) => literal(text).to_string(),
    }
}
