extern crate alloc;

use super::members::Members;
use super::number::Number;
use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

/// How deep an envelope may be nested: it is the first level, and each list or object inside another is one more.
pub(super) const MAX_LEVELS: usize = 64;

/// The largest integer that every platform holds exactly.
pub(super) const MAX_INTEGER: i64 = (1 << 53) - 1;

/// A JSON value.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Value {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A whole number within ±(2<sup>53</sup> − 1).
    Integer(i64),
    /// Any other number.
    Number(Number),
    /// A text.
    String(String),
    /// A list.
    List(Vec<Self>),
    /// An object.
    Object(Members),
}

impl Value {
    /// The text, if it is one.
    #[must_use]
    #[inline]
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text.as_str()),
            _ => None,
        }
    }

    /// The integer, if it is one.
    #[must_use]
    #[inline]
    pub const fn as_integer(&self) -> Option<i64> {
        match self {
            Self::Integer(number) => Some(*number),
            _ => None,
        }
    }

    /// The number, if it is one; an integer is one too.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "a float holds integers up to 2^53 exactly")]
    #[inline]
    pub const fn as_number(&self) -> Option<f64> {
        match self {
            Self::Integer(number) => Some(*number as f64),
            Self::Number(number) => Some(number.get()),
            _ => None,
        }
    }

    /// The truth value, if it is one.
    #[must_use]
    #[inline]
    pub const fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Bool(value) => Some(*value),
            _ => None,
        }
    }

    /// The list, if it is one.
    #[must_use]
    #[inline]
    pub fn as_list(&self) -> Option<&[Self]> {
        match self {
            Self::List(values) => Some(values.as_slice()),
            _ => None,
        }
    }

    /// The texts, if it is a list of them.
    #[must_use]
    #[inline]
    pub fn as_strings(&self) -> Option<Vec<String>> {
        self.as_list()?.iter().map(|value| value.as_str().map(String::from)).collect()
    }

    /// The members, if it is an object.
    #[must_use]
    #[inline]
    pub const fn as_object(&self) -> Option<&Members> {
        match self {
            Self::Object(members) => Some(members),
            _ => None,
        }
    }

    /// A number that was read: one that no float holds is nothing.
    #[inline]
    pub(super) fn of_float(number: f64) -> Self {
        if number.is_finite() { Self::from(number) } else { Self::Null }
    }

    /// The integer nearest to `number` that can be written.
    #[inline]
    pub(super) const fn nearest(number: i64) -> i64 {
        if number > MAX_INTEGER {
            MAX_INTEGER
        } else if number < -MAX_INTEGER {
            -MAX_INTEGER
        } else {
            number
        }
    }

    /// Whether all levels are within the limit if this is at `level`.
    #[inline]
    pub(super) fn fits(&self, level: usize) -> bool {
        match self {
            Self::List(values) => level <= MAX_LEVELS && values.iter().all(|value| value.fits(level + 1)),
            Self::Object(members) => level <= MAX_LEVELS && members.iter().all(|(_, value)| value.fits(level + 1)),
            _ => true,
        }
    }

    /// Makes of it what can be written at `level`.
    #[inline]
    pub(super) fn mend(&mut self, level: usize) {
        match self {
            Self::List(_) | Self::Object(_) if level > MAX_LEVELS => *self = Self::Null,
            Self::List(values) => {
                for value in values {
                    value.mend(level + 1);
                }
            }
            Self::Object(members) => members.mend(level + 1),
            Self::Integer(number) => *number = Self::nearest(*number),
            Self::Number(number) => *self = Self::from(*number),
            Self::Null | Self::Bool(_) | Self::String(_) => {}
        }
    }
}

impl From<bool> for Value {
    #[inline]
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

/// Beyond ±(2<sup>53</sup> − 1) a number is a float.
impl From<i64> for Value {
    #[allow(clippy::cast_precision_loss, reason = "the nearest float is meant")]
    #[inline]
    fn from(number: i64) -> Self {
        if Self::nearest(number) == number { Self::Integer(number) } else { Self::Number(Number::new(number as f64)) }
    }
}

/// Beyond 2<sup>53</sup> − 1 a number is a float.
impl From<u64> for Value {
    #[allow(clippy::cast_precision_loss, reason = "the nearest float is meant")]
    #[inline]
    fn from(number: u64) -> Self {
        i64::try_from(number).map_or_else(|_| Self::Number(Number::new(number as f64)), Self::from)
    }
}

/// NaN is no JSON, and becomes `null`; an infinity becomes the largest float of its sign.
impl From<f64> for Value {
    #[inline]
    fn from(number: f64) -> Self {
        Number::unless_nan(number).map_or(Self::Null, Self::from)
    }
}

/// A whole number within ±(2<sup>53</sup> − 1) is an integer.
impl From<Number> for Value {
    #[inline]
    fn from(number: Number) -> Self {
        match number.whole() {
            Some(whole) if Self::nearest(whole) == whole => Self::Integer(whole),
            _ => Self::Number(number),
        }
    }
}

impl From<&str> for Value {
    #[inline]
    fn from(text: &str) -> Self {
        Self::String(text.into())
    }
}

impl From<String> for Value {
    #[inline]
    fn from(text: String) -> Self {
        Self::String(text)
    }
}

impl From<Cow<'_, str>> for Value {
    #[inline]
    fn from(text: Cow<'_, str>) -> Self {
        Self::String(text.into_owned())
    }
}

impl From<&[String]> for Value {
    #[inline]
    fn from(texts: &[String]) -> Self {
        Self::List(texts.iter().map(|text| Self::from(text.as_str())).collect())
    }
}

/// Nothing is `null`.
impl<T: Into<Self>> From<Option<T>> for Value {
    #[inline]
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

impl<T: Into<Self>> From<Vec<T>> for Value {
    #[inline]
    fn from(values: Vec<T>) -> Self {
        Self::List(values.into_iter().map(Into::into).collect())
    }
}

impl From<Members> for Value {
    #[inline]
    fn from(members: Members) -> Self {
        Self::Object(members)
    }
}
