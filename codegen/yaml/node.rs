//! The tree of a YAML document: what `serde_yaml` reads, with every key as it was given, also those given twice.

use super::limits::Budget;
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor};
use std::borrow::Cow;
use std::fmt;

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub enum Node<'t> {
    /// `null`, `~`, or nothing.
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// An integer of up to 64 bits.
    Integer(i128),
    /// Any other number.
    Float(f64),
    /// Any other scalar: of the document's text, where it stands there as it is.
    Text(Cow<'t, str>),
    /// A list.
    List(Vec<Node<'t>>),
    /// Pairs of key and value, in order.
    Mapping(Vec<(Node<'t>, Node<'t>)>),
    /// A value with a tag of its own, such as `!secret x`.
    Tagged,
}

impl Node<'_> {
    /// What it is, for people.
    #[must_use]
    pub fn describe(&self) -> String {
        match self {
            Self::Null => "nothing".to_owned(),
            Self::Boolean(value) => format!("the truth value `{value}`"),
            Self::Integer(value) => format!("the number `{value}`"),
            Self::Float(value) => format!("the number `{value}`"),
            Self::Text(value) if value.chars().count() <= 40 => format!("the text `{}`", value.escape_debug()),
            Self::Text(_) => "a text".to_owned(),
            Self::List(_) => "a list".to_owned(),
            Self::Mapping(_) => "a mapping".to_owned(),
            Self::Tagged => "a tagged value".to_owned(),
        }
    }
}

/// Grows a tree within a budget.
#[derive(Clone, Copy)]
pub(super) struct Grow<'b>(pub &'b Budget);

impl Grow<'_> {
    fn text<E: Error>(self, text: &str) -> Result<(), E> {
        self.0.text(text.len()).map_err(E::custom)
    }
}

impl<'de> DeserializeSeed<'de> for Grow<'_> {
    type Value = Node<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node<'de>, D::Error> {
        self.0.value().map_err(D::Error::custom)?;
        deserializer.deserialize_any(self)
    }
}

/// Grows the key of an entry, which must be short.
#[derive(Clone, Copy)]
struct GrowKey<'b>(Grow<'b>);

impl<'de> DeserializeSeed<'de> for GrowKey<'_> {
    type Value = Node<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node<'de>, D::Error> {
        let key = self.0.deserialize(deserializer)?;
        if let Node::Text(text) = &key {
            self.0.0.key(text.len()).map_err(D::Error::custom)?;
        }
        Ok(key)
    }
}

impl<'de> Visitor<'de> for Grow<'_> {
    type Value = Node<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a YAML value")
    }

    fn visit_unit<E>(self) -> Result<Node<'de>, E> {
        Ok(Node::Null)
    }

    fn visit_none<E>(self) -> Result<Node<'de>, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node<'de>, E> {
        Ok(Node::Boolean(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node<'de>, E> {
        Ok(Node::Integer(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node<'de>, E> {
        Ok(Node::Integer(value.into()))
    }

    fn visit_i128<E>(self, value: i128) -> Result<Node<'de>, E> {
        Ok(Node::Integer(value))
    }

    fn visit_u128<E>(self, value: u128) -> Result<Node<'de>, E> {
        Ok(Node::Integer(i128::try_from(value).unwrap_or(i128::MAX)))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node<'de>, E> {
        Ok(Node::Float(value))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Node<'de>, E> {
        self.visit_string(value.to_owned())
    }

    fn visit_borrowed_str<E: Error>(self, value: &'de str) -> Result<Node<'de>, E> {
        self.text(value)?;
        Ok(Node::Text(Cow::Borrowed(value)))
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Node<'de>, E> {
        self.text(&value)?;
        Ok(Node::Text(Cow::Owned(value)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node<'de>, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(self)? {
            list.push(item);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node<'de>, A::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = entries.next_entry_seed(GrowKey(self), self)? {
            pairs.push(pair);
        }
        Ok(Node::Mapping(pairs))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<Node<'de>, A::Error> {
        let (_, contents) = data.variant_seed(self)?;
        contents.newtype_variant_seed(self)?;
        Ok(Node::Tagged)
    }
}
