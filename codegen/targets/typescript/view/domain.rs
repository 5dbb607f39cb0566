//! One domain, as the templates show it.

use super::super::doc::Doc;
use super::super::{literal, names, scopes};
use super::error::{self, ErrorView};
use crate::model::Error;
use crate::plan::{Edition, EditionDomain};
use serde::Serialize;
use std::collections::BTreeSet;

/// One domain of the package.
#[derive(Serialize)]
pub struct DomainView {
    /// Its name, as a literal and as the name of its files.
    pub name: String,
    pub file: String,
    pub class: String,
    /// The name of the namespace that tests import it as.
    pub import: String,
    class_doc: String,
    /// What it takes from `runtime.ts`: values, and types.
    imports: Vec<String>,
    /// What it takes from `runtime.make.ts`.
    makers: BTreeSet<&'static str>,
    pub errors: Vec<ErrorView>,
    /// Codes on the wire of the errors of which the decoder must know nothing else, in lines.
    plain: Vec<String>,
    has_shapes: bool,
    /// Whether the messages of some errors are made of fields.
    has_filled_messages: bool,
    pub has_reasons: bool,
    pub predicates: Vec<PredicateView>,
}

/// A function that tells errors of one kind from the others.
#[derive(Serialize)]
pub struct PredicateView {
    pub name: String,
    pub doc: String,
    /// The codes of these errors.
    codes: Vec<String>,
}

impl DomainView {
    pub fn new(edition: &Edition<'_>, shown: &EditionDomain<'_>) -> Self {
        let domain = shown.domain;
        let errors: Vec<_> = shown.errors.iter().map(|error| ErrorView::new(edition, shown, *error)).collect();
        let plain: Vec<_> =
            errors.iter().filter(|error| error.shape.is_empty()).map(|error| error.wire_code.as_str()).collect();
        Self {
            name: literal::string(domain.name.as_str()),
            file: names::file(domain),
            class: names::class(domain),
            import: domain.name.camel() + "_",
            class_doc: Doc::new(&domain.summary).comment(""),
            imports: imports(shown),
            makers: shown.errors.iter().flat_map(|error| error::makers(*error)).collect(),
            has_filled_messages: shown.errors.iter().any(|error| error::fills_message(*error)),
            has_shapes: errors.iter().any(|error| !error.shape.is_empty()),
            plain: lines(&plain),
            has_reasons: errors.iter().any(|error| error.reasons.is_some()),
            errors,
            predicates: predicates(edition, shown),
        }
    }
}

/// What the module of a domain uses of `runtime.ts`.
fn imports(domain: &EditionDomain<'_>) -> Vec<String> {
    let errors = || domain.errors.iter().map(|shown| shown.error);
    let mut values = BTreeSet::from(["isKnown", "isUnrecognizedOf", "readKnown"]);
    let mut types = BTreeSet::from(["Envelope", "ErrorClass", "Members", "ParseOptions", "Shape", "UnrecognizedError"]);
    values.extend(errors().flat_map(|error| error::guards(&error.fields)));
    if errors().any(|error| !error.fields.is_empty()) {
        types.insert("Fields");
    }
    values.into_iter().map(str::to_owned).chain(types.into_iter().map(|name| format!("type {name}"))).collect()
}

fn predicates(edition: &Edition<'_>, domain: &EditionDomain<'_>) -> Vec<PredicateView> {
    let codes = |is: &dyn Fn(&Error) -> bool| -> Vec<String> {
        domain.errors.iter().filter(|shown| is(shown.error)).map(|shown| literal::code(&shown.code())).collect()
    };
    let mut predicates = Vec::new();
    if scopes::has_retryable(domain) {
        predicates.push(PredicateView {
            name: names::RETRYABLE.to_owned(),
            doc: retryable_doc().comment(""),
            codes: codes(&|error| error.retryable),
        });
    }
    for (id, category) in scopes::categories(edition, domain) {
        predicates.push(PredicateView {
            name: names::predicate(category),
            doc: Doc::new(&category.about).comment(""),
            codes: codes(&|error| error.categories.contains(&id)),
        });
    }
    predicates
}

pub fn retryable_doc() -> Doc {
    Doc::new("Whether the same request may succeed later, unchanged.")
}

/// Literals in lines of some hundred characters.
fn lines(literals: &[&str]) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for literal in literals {
        match lines.last_mut() {
            Some(line) if line.len() + literal.len() < 110 => {
                line.push_str(", ");
                line.push_str(literal);
            }
            _ => lines.push((*literal).to_owned()),
        }
    }
    lines
}
