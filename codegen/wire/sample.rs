//! An error of the edition with the envelopes that show it.

use super::json::{self, Object};
use crate::edition::{Edition, EditionError};
use crate::model::{Domain, Field, FieldType};
use crate::reference;

/// An error with more fields than this is wide.
const MANY_FIELDS: usize = 16;

/// An error, and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Sample<'a> {
    edition: &'a Edition<'a>,
    /// Its domain.
    pub(super) domain: &'a Domain,
    /// The error.
    pub(super) error: EditionError<'a>,
}

impl<'a> Sample<'a> {
    /// Every error of an edition.
    pub(super) fn all(edition: &'a Edition<'a>) -> impl Iterator<Item = Self> {
        edition.domains().flat_map(move |domain| {
            domain.errors.iter().map(move |error| Self { edition, domain: domain.domain, error: *error })
        })
    }

    /// The name of a vector that shows `what` of it.
    pub(super) fn name(&self, what: &str) -> String {
        format!("{}.{}{}{what}", self.domain.name, self.error.error.name, if what.is_empty() { "" } else { ", " })
    }

    /// What the catalogue says of its handling: members of its vectors, each after a comma.
    pub(super) fn handling(&self) -> String {
        let (catalogue, handling) = (self.edition.catalogue(), self.error.error.handling);
        let mut members = String::new();
        if let Some(action) = handling.action.and_then(|id| catalogue.actions.get(usize::from(id))) {
            members.extend([",\"action\":", &json::string(action.name.as_str())]);
        }
        if let Some(seconds) = handling.retry_after {
            members.extend([",\"retryAfter\":", &seconds.to_string()]);
        }
        if let Some(severity) = handling.severity.and_then(|id| catalogue.severities.get(usize::from(id))) {
            members.extend([",\"severity\":", &json::string(severity.name.as_str())]);
        }
        members.push_str(if handling.is_terminal { ",\"terminal\":true" } else { "" });
        members
    }

    /// Its fields.
    pub(super) fn fields(&self) -> &'a [Field] {
        &self.error.error.fields
    }

    /// Whether few vectors show it, since each repeats all its fields.
    pub(super) fn is_wide(&self) -> bool {
        self.fields().len() > MANY_FIELDS
    }

    /// The envelope with every field, and with the first of its reasons.
    pub(super) fn whole(&self) -> Object<'a> {
        self.envelope(&self.data(|_| true))
    }

    /// The envelope with this `data`, or without where there is none.
    pub(super) fn envelope(&self, data: &Object<'a>) -> Object<'a> {
        let entry = self.error.error;
        let mut envelope = Object::default();
        if let Some(url) = reference::docs_url(self.edition, self.domain, entry) {
            envelope.set("type", json::string(&url));
        }
        envelope.set("title", json::string(&entry.title()));
        if let Some(status) = entry.status {
            envelope.set("status", status.to_string());
        }
        envelope.set("detail", self.detail(None));
        envelope.set("domain", json::string(self.domain.name.as_str()));
        envelope.set("code", json::code(&entry.code));
        if let Some(reason) = entry.reasons.first() {
            envelope.set("reason", json::string(&reason.code));
        }
        if !data.is_empty() {
            envelope.set("data", data.text());
        }
        envelope
    }

    /// The message with the values of [`Self::data`], one of which may be shown otherwise; as JSON.
    pub(super) fn detail(&self, otherwise: Option<(usize, &str)>) -> String {
        let shown = |index: usize| match otherwise {
            Some((other, shown)) if other == index => shown.to_owned(),
            _ => shown(self.fields()[index].kind, index),
        };
        json::string(&self.error.texts().message.render(shown))
    }

    /// Values of the fields that are wanted. Two fields of one type have two values, so that they cannot be mixed up.
    pub(super) fn data(&self, is_wanted: impl Fn(&Field) -> bool) -> Object<'a> {
        let mut data = Object::default();
        for (index, field) in self.fields().iter().enumerate().filter(|(_, field)| is_wanted(field)) {
            data.set(field.name.as_str(), value(field.kind, index));
        }
        data
    }
}

/// The value of the field at a position, as JSON.
pub(super) fn value(kind: FieldType, index: usize) -> String {
    match kind {
        FieldType::String => json::string(&shown(kind, index)),
        FieldType::Strings => format!("[{}]", texts(index).map(|text| json::string(&text)).join(",")),
        FieldType::Integer | FieldType::Number | FieldType::Boolean => shown(kind, index),
    }
}

/// How that value stands in a message.
fn shown(kind: FieldType, index: usize) -> String {
    match (kind, index) {
        (FieldType::String, 0) => "a \"b\" \\ ${c} \u{1f600}".to_owned(),
        (FieldType::String, _) => format!("{} {index}", shown(kind, 0)),
        (FieldType::Integer, _) => format!("-{}", 42 + index),
        (FieldType::Number, _) => format!("{}.5", 1 + index),
        (FieldType::Boolean, _) => index.is_multiple_of(2).to_string(),
        (FieldType::Strings, _) => texts(index).join(", "),
    }
}

fn texts(index: usize) -> [String; 4] {
    ["a".to_owned(), String::new(), "\u{2028}".to_owned(), index.to_string()]
}
