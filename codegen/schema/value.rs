//! Values in a schema: examples, and what an editor types.

use crate::yaml::{self, Node};
use serde::{Serialize, Serializer};

/// A JSON value whose members keep their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    Boolean(bool),
    Integer(i64),
    Text(String),
    List(Vec<Value>),
    Mapping(Vec<(String, Value)>),
}

impl Value {
    /// A value as it is written in YAML; `None` if it is none that the format has.
    pub(super) fn parse(yaml: &str) -> Option<Self> {
        Self::from_node(yaml::parse(yaml, &yaml::Budget::default()).ok()?)
    }

    fn from_node(node: Node<'_>) -> Option<Self> {
        Some(match node {
            Node::Boolean(value) => Self::Boolean(value),
            Node::Integer(value) => Self::Integer(value.try_into().ok()?),
            Node::Text(text) => Self::Text(text.into_owned()),
            Node::List(list) => Self::List(list.into_iter().map(Self::from_node).collect::<Option<_>>()?),
            Node::Mapping(pairs) => Self::Mapping(
                pairs
                    .into_iter()
                    .map(|(key, value)| match key {
                        Node::Text(key) => Some((key.into_owned(), Self::from_node(value)?)),
                        _ => None,
                    })
                    .collect::<Option<_>>()?,
            ),
            Node::Null | Node::Float(_) | Node::Tagged => return None,
        })
    }

    /// The same with each scalar a place for the cursor, from `next` on.
    pub(super) fn placeholders(self, next: &mut usize) -> Self {
        let mut place = |text: &str, before: &str| {
            *next += 1;
            Self::Text(format!("{before}${{{next}:{text}}}"))
        };
        match self {
            // The sign tells the editor that the text is to stand there without quotes.
            Self::Boolean(value) => place(&value.to_string(), "^"),
            Self::Integer(value) => place(&value.to_string(), "^"),
            Self::Text(text) => place(&text, ""),
            Self::List(list) => Self::List(list.into_iter().map(|item| item.placeholders(next)).collect()),
            Self::Mapping(pairs) => {
                Self::Mapping(pairs.into_iter().map(|(key, value)| (key, value.placeholders(next))).collect())
            }
        }
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Boolean(value) => value.serialize(serializer),
            Self::Integer(value) => value.serialize(serializer),
            Self::Text(text) => text.serialize(serializer),
            Self::List(list) => list.serialize(serializer),
            Self::Mapping(pairs) => serializer.collect_map(pairs.iter().map(|(key, value)| (key, value))),
        }
    }
}
