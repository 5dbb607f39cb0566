//! The README of a package.

use super::{TEMPLATES, crate_name, package_name};
use crate::model::Code;
use crate::targets::rust::docs;
use crate::targets::rust::literal::{integer, literal};
use crate::targets::rust::lower::{Domain, Error, Label, Package};
use crate::targets::rust::types::CodeType;
use serde::Serialize;

#[derive(Serialize)]
struct Readme {
    title: String,
    name: String,
    version: String,
    crate_name: String,
    umbrella: String,
    has_shown_codes: bool,
    has_accepted_codes: bool,
    /// What there is to ask of how an error is handled.
    handled: Vec<&'static str>,
    actions: Vec<ReadmeLabel>,
    severities: Vec<ReadmeLabel>,
    domains: Vec<ReadmeDomain>,
    example: Option<Example>,
    /// What a program does about some errors: a text, as a literal.
    advice: Option<ReadmeLabel>,
}

#[derive(Serialize)]
struct ReadmeDomain {
    name: String,
    module: String,
    kind: String,
    codes: &'static str,
    count: usize,
}

/// An action or a severity.
#[derive(Serialize)]
struct ReadmeLabel {
    variant: String,
    about: String,
}

/// An error of the catalogue, in use.
#[derive(Serialize)]
struct Example {
    kind: String,
    domain: String,
    domain_name: String,
    path: String,
    /// Its code as a constant.
    constant: String,
    /// The suffix of its code as a literal, where that is no `i32`.
    code_kind: &'static str,
    /// The function that makes it.
    make: String,
    code: String,
    name: String,
    /// A code that the domain does not have.
    unknown: String,
}

/// `README.md`.
pub fn readme(package: &Package<'_>) -> String {
    let (edition, catalogue) = (package.edition, package.edition.catalogue());
    let domains = package.domains.iter().map(|domain| ReadmeDomain {
        name: docs::title(domain.name()),
        module: domain.module.clone(),
        kind: domain.kind.clone(),
        codes: domain.codes.facts().title,
        count: domain.shipped.errors.len(),
    });
    let readme = Readme {
        has_shown_codes: package.uses.shown_codes,
        has_accepted_codes: package.uses.accepted_codes,
        handled: package.handled(),
        actions: labels(&package.actions),
        severities: labels(&package.severities),
        title: docs::title(&catalogue.title),
        name: package_name(edition),
        version: catalogue.version.to_string(),
        crate_name: crate_name(edition),
        umbrella: package.umbrella.clone(),
        domains: domains.collect(),
        advice: package
            .actions
            .first()
            .map(|label| ReadmeLabel { variant: label.variant.clone(), about: literal(label.about) }),
        example: package.domains.iter().find_map(example),
    };
    TEMPLATES.render("README.md", &readme)
}

fn labels(labels: &[Label<'_>]) -> Vec<ReadmeLabel> {
    let label = |label: &Label<'_>| ReadmeLabel { variant: label.variant.clone(), about: docs::line(label.about) };
    labels.iter().map(label).collect()
}

/// The first error of a domain that is current and plain, if there is one.
fn example(domain: &Domain<'_>) -> Option<Example> {
    let is_usable = |error: &Error<'_>| error.shipped.error.deprecated.is_none() && !error.has_payload();
    let error = domain.errors().into_iter().find(is_usable)?;
    let kind = if domain.codes == CodeType::I64 { "_i64" } else { "" };
    Some(Example {
        kind: domain.kind.clone(),
        domain: domain.variant.clone(),
        domain_name: literal(domain.name()),
        path: format!("{}::{}", domain.kind, error.variant),
        constant: format!("{}::{}", domain.kind, error.constant),
        code_kind: kind,
        make: format!("{}::{}", domain.kind, error.constructor),
        code: source(&error.code),
        name: literal(error.shipped.error.name.as_str()),
        unknown: source(&unknown(domain)) + kind,
    })
}

/// A code that `domain` does not have.
fn unknown(domain: &Domain<'_>) -> Code {
    let errors = &domain.shipped.errors;
    let has = |code: &Code| errors.iter().any(|error| error.error.code == *code || error.error.accepts.contains(code));
    let candidate = |index: usize| match domain.codes {
        CodeType::I32 => Code::Number(i64::from(i32::MAX) - i64::try_from(index).unwrap_or_default()),
        CodeType::I64 => Code::Number((1 << 52) - i64::try_from(index).unwrap_or_default()),
        CodeType::Text => Code::Text(format!("not-yet-known{}", "-".repeat(index))),
    };
    // One of these is free, since there are more of them than errors.
    (0..=errors.len()).map(candidate).find(|code| !has(code)).unwrap_or(Code::Number(0))
}

fn source(code: &Code) -> String {
    match code {
        Code::Number(number) => integer(*number),
        Code::Text(text) => literal(text),
    }
}
