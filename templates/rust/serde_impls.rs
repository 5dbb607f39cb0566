extern crate alloc;

use super::caused::Caused;
use super::json;
use super::members::Members;
use super::number::Number;
use super::received::{Received, Unrecognized};
use super::value::{MAX_LEVELS, Value};
use super::wire::{Code, Problem};
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.members().len() + 2))?;
        map.serialize_entry("domain", self.domain())?;
        map.serialize_entry("code", self.code())?;
        for (name, value) in self.members() {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Problem {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let problem = match Value::deserialize(deserializer)? {
            Value::Object(members) => Self::of_members(members).ok(),
            _ => None,
        };
        problem.ok_or_else(|| Error::custom("an object with `domain` and `code` was expected"))
    }
}

impl<E> Serialize for Received<E> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.problem().serialize(serializer)
    }
}

impl<'de, E: TryFrom<Problem>> Deserialize<'de> for Received<E> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let problem = Problem::deserialize(deserializer)?;
        Self::try_from(problem).map_err(|_| Error::custom("the error is of another domain"))
    }
}

/// As it arrived.
impl<C> Serialize for Unrecognized<C> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.problem().serialize(serializer)
    }
}

/// The error alone: a cause does not travel.
impl<E: Serialize> Serialize for Caused<E> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.error().serialize(serializer)
    }
}

impl Serialize for Members {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter().map(|(name, value)| (name, value)))
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.whole() {
            Some(whole) => serializer.serialize_i64(whole),
            None => serializer.serialize_f64(self.get()),
        }
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Value::deserialize(deserializer)? {
            Value::Integer(code) => Ok(code.into()),
            Value::String(code) => Ok(code.into()),
            _ => Err(Error::custom("a code is an integer or a text")),
        }
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Number(number) => serializer.serialize_i64(*number),
            Self::Text(text) => serializer.serialize_str(text),
        }
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Integer(number) => serializer.serialize_i64(*number),
            Self::Number(number) => number.serialize(serializer),
            Self::String(text) => serializer.serialize_str(text),
            Self::List(values) => serializer.collect_seq(values),
            Self::Object(members) => members.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Level(1).deserialize(deserializer)
    }
}

/// As what serde_json with the feature `arbitrary_precision`, which any crate of a program may turn on, gives a number:
/// an object with this one member, whose value is the text of the number.
const NUMBER: &str = "$serde_json::private::Number";

/// Reads a value at this level.
struct Level(usize);

impl Level {
    /// Refuses a list or an object where it is too deep.
    fn check<E: Error>(&self) -> Result<(), E> {
        if self.0 > MAX_LEVELS { Err(E::custom("more than 64 levels")) } else { Ok(()) }
    }
}

impl<'de> DeserializeSeed<'de> for Level {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Level {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Value, E> {
        Ok(Value::from(number))
    }

    #[allow(clippy::cast_precision_loss, reason = "beyond 2^53 a number is a float")]
    fn visit_i128<E: Error>(self, number: i128) -> Result<Value, E> {
        Ok(i64::try_from(number).map_or_else(|_| Value::from(number as f64), Value::from))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Value, E> {
        Ok(Value::from(number))
    }

    #[allow(clippy::cast_precision_loss, reason = "beyond 2^53 a number is a float")]
    fn visit_u128<E: Error>(self, number: u128) -> Result<Value, E> {
        Ok(i64::try_from(number).map_or_else(|_| Value::from(number as f64), Value::from))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Value, E> {
        Ok(Value::of_float(number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        Ok(Value::from(text))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Value, E> {
        Ok(Value::from(text))
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        self.check()?;
        let mut values = Vec::new();
        while let Some(value) = access.next_element_seed(Self(self.0 + 1))? {
            values.push(value);
        }
        Ok(Value::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let mut members: Vec<(String, Value)> = Vec::new();
        while let Some(name) = access.next_key::<String>()? {
            let value = if name == NUMBER && self.0 > MAX_LEVELS {
                Value::String(access.next_value()?)
            } else {
                self.check()?;
                access.next_value_seed(Self(self.0 + 1))?
            };
            members.push((name, value));
        }
        let number = match &members[..] {
            [(name, Value::String(text))] if name == NUMBER => number(text),
            _ => None,
        };
        if let Some(number) = number {
            return Ok(number);
        }
        self.check()?;
        Ok(Value::Object(members.into_iter().collect()))
    }
}

/// The number that `text` is.
fn number(text: &str) -> Option<Value> {
    let is_number = text.starts_with(|c: char| c == '-' || c.is_ascii_digit());
    json::value(text).ok().filter(|_| is_number)
}
