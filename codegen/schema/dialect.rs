//! JSON Schema, as much of it as the format needs, with the keywords that editors add to it.

use super::value::Value;
use serde::{Serialize, Serializer};
use std::borrow::Cow;

/// A schema. Its members are written in the order in which they stand here.
#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Schema {
    #[serde(rename = "$comment", skip_serializing_if = "Option::is_none")]
    pub(super) comment: Option<&'static str>,
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub(super) dialect: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<Cow<'static, str>>,
    /// The same for editors that show Markdown, and would show a plain description's backticks as they are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) markdown_description: Option<Cow<'static, str>>,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub(super) kind: Option<Type>,
    #[serde(rename = "const", skip_serializing_if = "Option::is_none")]
    pub(super) constant: Option<i64>,
    #[serde(rename = "enum", skip_serializing_if = "Vec::is_empty")]
    pub(super) allowed: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) pattern: Option<Cow<'static, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) pattern_error_message: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) max_length: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) minimum: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) maximum: Option<i64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) examples: Vec<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) items: Option<Box<Schema>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) min_items: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) unique_items: Option<bool>,
    #[serde(rename = "defaultSnippets", skip_serializing_if = "Vec::is_empty")]
    pub(super) snippets: Vec<Snippet>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) all_of: Vec<Schema>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) any_of: Vec<Schema>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) not: Option<Box<Schema>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) required: Vec<&'static str>,
    #[serde(rename = "propertyNames", skip_serializing_if = "Option::is_none")]
    pub(super) names: Option<Box<Schema>>,
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "as_mapping")]
    pub(super) properties: Vec<(&'static str, Schema)>,
    #[serde(rename = "additionalProperties", skip_serializing_if = "Option::is_none")]
    pub(super) others: Option<Others>,
    #[serde(rename = "if", skip_serializing_if = "Option::is_none")]
    pub(super) condition: Option<Box<Schema>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) then: Option<Box<Schema>>,
    #[serde(rename = "else", skip_serializing_if = "Option::is_none")]
    pub(super) otherwise: Option<Box<Schema>>,
}

/// The types a value may have.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Type {
    Array,
    Boolean,
    Integer,
    IntegerOrString,
    IntegerOrStringOrArray,
    Object,
    String,
    StringOrNull,
}

/// The properties that a schema does not name.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Others {
    /// Always `false`: there are none.
    None(bool),
    Some(Box<Schema>),
}

/// What an editor offers to type.
#[derive(Serialize)]
pub(super) struct Snippet {
    pub(super) label: &'static str,
    pub(super) description: &'static str,
    pub(super) body: Value,
}

impl Schema {
    /// Accepts every value of a type.
    pub(super) fn of(kind: Type) -> Self {
        Self { kind: Some(kind), ..Self::default() }
    }

    /// Says what it is about.
    pub(super) fn about(mut self, text: impl Into<Cow<'static, str>>) -> Self {
        let text = text.into();
        self.markdown_description = text.contains('`').then(|| text.clone());
        self.description = Some(text);
        self
    }
}

impl Serialize for Type {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Array => "array".serialize(serializer),
            Self::Boolean => "boolean".serialize(serializer),
            Self::Integer => "integer".serialize(serializer),
            Self::IntegerOrString => ["integer", "string"].serialize(serializer),
            Self::IntegerOrStringOrArray => ["integer", "string", "array"].serialize(serializer),
            Self::Object => "object".serialize(serializer),
            Self::String => "string".serialize(serializer),
            Self::StringOrNull => ["string", "null"].serialize(serializer),
        }
    }
}

fn as_mapping<S: Serializer>(properties: &[(&'static str, Schema)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(properties.iter().map(|(name, schema)| (name, schema)))
}
