//! An error of the edition with the envelopes that show it.

use crate::model::{Code, Domain, Field, FieldType};
use crate::plan::{Edition, EditionDomain, EditionError};
use serde_json::{Map, Value, json};

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
    pub(super) fn all(edition: &'a Edition<'a>) -> Vec<Self> {
        let of_domain = |domain: &EditionDomain<'a>| {
            let parent = domain.domain;
            domain.errors.iter().map(move |error| Self { edition, domain: parent, error: *error }).collect::<Vec<_>>()
        };
        edition.domains().flat_map(of_domain).collect()
    }

    /// The name of a vector that shows `what` of it.
    pub(super) fn name(&self, what: &str) -> String {
        format!("{}.{}{}{what}", self.domain.name, self.error.error.name, if what.is_empty() { "" } else { ", " })
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
    pub(super) fn whole(&self) -> Value {
        self.envelope(self.data(|_| true))
    }

    /// The envelope with this `data`, or without where there is none.
    pub(super) fn envelope(&self, data: Map<String, Value>) -> Value {
        let entry = self.error.error;
        let mut envelope = Map::new();
        if let Some(url) = self.edition.docs_url(self.domain, entry) {
            envelope.insert("type".to_owned(), json!(url));
        }
        envelope.insert("title".to_owned(), json!(entry.name.sentence()));
        if let Some(status) = entry.status {
            envelope.insert("status".to_owned(), json!(status));
        }
        let value = |index: usize| data.get(entry.fields[index].name.as_str()).map_or_else(String::new, shown);
        envelope.insert("detail".to_owned(), json!(self.error.texts().message.render(value)));
        envelope.insert("domain".to_owned(), json!(self.domain.name.as_str()));
        envelope.insert("code".to_owned(), wire_code(&entry.code));
        if let Some(reason) = entry.reasons.first() {
            envelope.insert("reason".to_owned(), json!(reason.code));
        }
        if !data.is_empty() {
            envelope.insert("data".to_owned(), Value::Object(data));
        }
        Value::Object(envelope)
    }

    /// Values of the fields that are wanted. Two fields of one type have two values, so that they cannot be mixed up.
    pub(super) fn data(&self, is_wanted: impl Fn(&Field) -> bool) -> Map<String, Value> {
        let fields = self.fields().iter().enumerate().filter(|(_, field)| is_wanted(field));
        fields.map(|(index, field)| (field.name.to_string(), value(field.kind, index))).collect()
    }
}

/// A code as it stands in an envelope.
pub(super) fn wire_code(code: &Code) -> Value {
    match code {
        Code::Number(number) => json!(number),
        Code::Text(text) => json!(text),
    }
}

/// The envelope with another value of a member.
pub(super) fn with(envelope: &Value, member: &str, value: Value) -> Value {
    let mut envelope = envelope.clone();
    envelope[member] = value;
    envelope
}

/// The envelope without a member.
pub(super) fn without(envelope: &Value, member: &str) -> Value {
    let mut envelope = envelope.clone();
    if let Some(members) = envelope.as_object_mut() {
        members.remove(member);
    }
    envelope
}

/// A value of a type, for the field at a position.
fn value(kind: FieldType, index: usize) -> Value {
    let text = "a \"b\" \\ ${c} \u{1f600}";
    match (kind, index) {
        (FieldType::String, 0) => json!(text),
        (FieldType::String, _) => json!(format!("{text} {index}")),
        (FieldType::Integer, _) => json!(-42 - i64::try_from(index).unwrap_or_default()),
        (FieldType::Number, _) => json!(1.5 + f64::from(u32::try_from(index).unwrap_or_default())),
        (FieldType::Boolean, _) => json!(index.is_multiple_of(2)),
        (FieldType::Strings, _) => json!(["a", "", "\u{2028}", index.to_string()]),
    }
}

/// How a value stands in a message.
fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().map(shown).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}
