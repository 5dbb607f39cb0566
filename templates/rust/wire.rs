extern crate alloc;

use super::escape::Escaped;
use super::members::Members;
use super::value::Value;
use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use core::fmt;

/// An error as it travels between programs: a problem document (RFC 9457) with a domain and a code.
///
/// It keeps every member that arrived, also those this build does not know.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Problem {
    domain: Cow<'static, str>,
    code: Code,
    members: Members,
}

impl Problem {
    /// A problem of `domain` with `code`, and no other member.
    #[must_use]
    pub fn new(domain: impl Into<Cow<'static, str>>, code: impl Into<Code>) -> Self {
        Self { domain: domain.into(), code: code.into().mended(), members: Members::new() }
    }

    /// The problem with these members, if `domain` and `code` are among them.
    #[inline]
    pub(super) fn of_members(mut members: Members) -> Result<Self, Members> {
        let code = match members.get("code") {
            Some(Value::Integer(code)) => Code::from(*code),
            Some(Value::String(code)) => Code::Text(code.clone().into()),
            _ => return Err(members),
        };
        let domain = match members.get("domain") {
            Some(Value::String(domain)) => domain.clone().into(),
            _ => return Err(members),
        };
        members.remove("code");
        members.remove("domain");
        Ok(Self { domain, code, members })
    }

    /// The name of the domain.
    #[must_use]
    #[inline]
    pub fn domain(&self) -> &str {
        &self.domain
    }

    /// The code.
    #[must_use]
    #[inline]
    pub const fn code(&self) -> &Code {
        &self.code
    }

    /// The message for people, where there is one.
    #[must_use]
    #[inline]
    pub fn detail(&self) -> Option<&str> {
        self.get("detail")?.as_str()
    }

    /// The name of the error in words, where there is one.
    #[must_use]
    #[inline]
    pub fn title(&self) -> Option<&str> {
        self.get("title")?.as_str()
    }

    /// The HTTP status, where there is one: an integer from 100 to 599.
    #[must_use]
    #[inline]
    pub fn status(&self) -> Option<u16> {
        let status = u16::try_from(self.get("status")?.as_integer()?).ok()?;
        (100..600).contains(&status).then_some(status)
    }

    /// The sub-code, where there is one.
    #[must_use]
    #[inline]
    pub fn reason(&self) -> Option<&str> {
        self.get("reason")?.as_str()
    }

    /// The fields: none where `data` is missing or `null`, and `None` where it is no object.
    #[must_use]
    #[inline]
    pub fn data(&self) -> Option<&Members> {
        static NOTHING: Members = Members::new();
        self.get("data").map_or(Some(&NOTHING), Value::as_object)
    }

    /// The field `name`: the member of `data`, unless it is missing or `null`.
    #[must_use]
    #[inline]
    pub fn field(&self, name: &str) -> Option<&Value> {
        self.data()?.get(name).filter(|value| **value != Value::Null)
    }

    /// The member `name`, unless it is missing or `null`. `domain` and `code` have functions of their own.
    #[must_use]
    #[inline]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.members.get(name).filter(|value| **value != Value::Null)
    }

    /// Every member but `domain` and `code`.
    #[must_use]
    #[inline]
    pub const fn members(&self) -> &Members {
        &self.members
    }

    /// Sets the member `name`. `domain` and `code` stay as they are.
    ///
    /// What no reader would read is mended: an integer beyond ±(2<sup>53</sup> − 1) becomes the nearest within, and what is
    /// nested deeper than 64 levels becomes `null`.
    pub fn insert(&mut self, name: impl Into<String>, value: impl Into<Value>) {
        let (name, mut value) = (name.into(), value.into());
        if name != "domain" && name != "code" {
            // The problem is the first level.
            value.mend(2);
            self.members.set(name, value);
        }
    }

    /// Sets the field `name`: the member of `data`, mended as [`Problem::insert`] says. Nothing changes where the value is
    /// `null`.
    pub fn insert_field(&mut self, name: impl Into<String>, value: impl Into<Value>) {
        let mut value = value.into();
        if value == Value::Null {
            return;
        }
        value.mend(3);
        if let Some(Value::Object(data)) = self.members.get_mut("data") {
            data.set(name.into(), value);
        } else {
            let mut data = Members::new();
            data.set(name.into(), value);
            self.members.insert("data", data);
        }
    }
}

/// For logs: characters that could forge or reorder a line are escaped.
impl fmt::Display for Problem {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} error {}", Escaped(&self.domain), self.code)?;
        if let Some(detail) = self.detail() {
            write!(f, ": {}", Escaped(detail))?;
        }
        Ok(())
    }
}

impl core::error::Error for Problem {}

/// A value is a problem if it is an object with a text `domain`, and a `code` that is a text or an integer, and no deeper
/// than 64 levels.
impl TryFrom<Value> for Problem {
    /// The value, if it is no problem.
    type Error = Value;

    #[inline]
    fn try_from(value: Value) -> Result<Self, Value> {
        if !value.fits(1) {
            return Err(value);
        }
        let Value::Object(members) = value else { return Err(value) };
        let mut problem = Self::of_members(members).map_err(Value::Object)?;
        problem.members.mend(2);
        Ok(problem)
    }
}

impl From<Problem> for Value {
    #[inline]
    fn from(problem: Problem) -> Self {
        let mut members = problem.members;
        members.insert("domain", problem.domain);
        match problem.code {
            Code::Number(code) => members.insert("code", code),
            Code::Text(code) => members.insert("code", code),
        }
        Self::Object(members)
    }
}

/// A code as it travels between programs.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Code {
    /// An integer within ±(2<sup>53</sup> − 1).
    Number(i64),
    /// A text.
    Text(Cow<'static, str>),
}

impl Code {
    /// The code as it can be written.
    #[inline]
    fn mended(self) -> Self {
        match self {
            Self::Number(number) if Value::nearest(number) != number => Self::Text(number.to_string().into()),
            code => code,
        }
    }
}

/// Characters that could forge or reorder a line are escaped. A text is quoted, unless `{:#}` asks for it alone.
impl fmt::Display for Code {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Text(text) if f.alternate() => Escaped(text).fmt(f),
            Self::Text(text) => write!(f, "\"{}\"", Escaped(text)),
        }
    }
}

impl From<i32> for Code {
    #[inline]
    fn from(code: i32) -> Self {
        Self::Number(code.into())
    }
}

/// Beyond ±(2<sup>53</sup> − 1) a code is the text of its digits.
impl From<i64> for Code {
    #[inline]
    fn from(code: i64) -> Self {
        Self::Number(code).mended()
    }
}

impl From<&'static str> for Code {
    #[inline]
    fn from(code: &'static str) -> Self {
        Self::Text(code.into())
    }
}

impl From<String> for Code {
    #[inline]
    fn from(code: String) -> Self {
        Self::Text(code.into())
    }
}
