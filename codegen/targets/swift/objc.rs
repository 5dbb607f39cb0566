//! The Objective-C header: domains, codes and `userInfo` keys, equal to Swift's.

use super::keys;
use super::names::objc;
use super::text::{c_comment, c_literal};
use crate::model::Code;
use crate::plan::{Edition, EditionDomain, EditionError};
use serde::Serialize;
use std::collections::BTreeMap;

/// The header and the file that defines what it declares.
#[derive(Serialize)]
pub struct HeaderView {
    objc_module: String,
    keys: Vec<KeyView>,
    domains: Vec<HeaderDomain>,
}

#[derive(Serialize)]
struct KeyView {
    doc: String,
    name: String,
    value: String,
}

#[derive(Serialize)]
struct HeaderDomain {
    doc: String,
    constant: String,
    type_name: String,
    value: String,
    codes: Vec<HeaderCode>,
}

#[derive(Serialize)]
struct HeaderCode {
    doc: String,
    name: String,
    number: i64,
    /// Why it should not be used, as a literal.
    deprecated: Option<String>,
}

impl HeaderView {
    /// The header of the edition.
    pub fn new(edition: &Edition<'_>) -> Self {
        Self {
            objc_module: objc::module(edition),
            keys: key_views(edition),
            domains: edition.domains().map(|domain| header_domain(edition, &domain)).collect(),
        }
    }
}

fn key_views(edition: &Edition<'_>) -> Vec<KeyView> {
    let own = [
        ("Code", "code", "The code of an error whose code is a text: an `NSString`."),
        ("Reason", "reason", "The sub-code: an `NSString`."),
        ("Problem", "problem", "An unrecognized error as it came: an `NSString` of JSON."),
    ];
    let mut views: Vec<KeyView> = own
        .into_iter()
        .map(|(name, what, doc)| KeyView {
            doc: doc.to_owned(),
            name: objc::key(edition, name),
            value: c_literal(&keys::key(edition, what)),
        })
        .collect();
    let mut fields = BTreeMap::new();
    for domain in edition.domains() {
        for error in &domain.errors {
            fields.extend(error.error.fields.iter().map(|field| (field.name.as_str(), field)));
        }
    }
    views.extend(fields.into_values().map(|field| KeyView {
        doc: c_comment(&format!("The field `{}` of an error.", field.name)),
        name: objc::field_key(edition, field),
        value: c_literal(&format!("{}{}", keys::data_prefix(edition), field.name)),
    }));
    views
}

fn header_domain(edition: &Edition<'_>, domain: &EditionDomain<'_>) -> HeaderDomain {
    HeaderDomain {
        doc: c_comment(&domain.domain.title),
        constant: objc::domain(edition, domain.domain),
        type_name: objc::type_name(edition, domain.domain),
        value: c_literal(&edition.qualified(domain.domain)),
        codes: domain.errors.iter().map(|error| header_code(edition, domain, *error)).collect(),
    }
}

fn header_code(edition: &Edition<'_>, domain: &EditionDomain<'_>, error: EditionError<'_>) -> HeaderCode {
    let message = error.texts().message.render(|index| format!("{{{}}}", error.error.fields[index].name));
    HeaderCode {
        doc: c_comment(&message),
        name: objc::code(edition, domain.domain, error),
        number: match &*error.code() {
            Code::Number(number) => *number,
            Code::Text(_) => error.error.number.unwrap_or_default(),
        },
        deprecated: error.error.deprecated.as_ref().map(|deprecated| {
            let why = deprecated.why.as_deref().unwrap_or("It is deprecated.");
            c_literal(&format!("Since {}: {why}", deprecated.since))
        }),
    }
}
