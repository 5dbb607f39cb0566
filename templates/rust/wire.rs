extern crate alloc;

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::{self, Vec};
use core::{fmt, mem, slice};

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
        Self { domain: domain.into(), code: code.into(), members: Members::new() }
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
    pub fn insert(&mut self, name: impl Into<String>, value: impl Into<Value>) {
        let name = name.into();
        if name != "domain" && name != "code" {
            self.members.set(name, value.into());
        }
    }

    /// Sets the field `name`: the member of `data`. Nothing changes where the value is `null`.
    pub fn insert_field(&mut self, name: impl Into<String>, value: impl Into<Value>) {
        let value = value.into();
        if value == Value::Null {
            return;
        }
        if let Some(Value::Object(data)) = self.members.get_mut("data") {
            data.set(name.into(), value);
        } else {
            let mut data = Members::new();
            data.set(name.into(), value);
            self.members.insert("data", data);
        }
    }
}

impl fmt::Display for Problem {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} error {}", self.domain, self.code)?;
        if let Some(detail) = self.detail() {
            write!(f, ": {detail}")?;
        }
        Ok(())
    }
}

impl core::error::Error for Problem {}

/// A value is a problem if it is an object with a text `domain`, and a `code` that is a text or an integer.
impl TryFrom<Value> for Problem {
    /// The value, if it is no problem.
    type Error = Value;

    #[inline]
    fn try_from(value: Value) -> Result<Self, Value> {
        let Value::Object(mut members) = value else { return Err(value) };
        let code = match members.get("code") {
            Some(Value::Integer(code)) => Code::Number(*code),
            Some(Value::String(code)) => Code::Text(code.clone().into()),
            _ => return Err(Value::Object(members)),
        };
        let domain = match members.get("domain") {
            Some(Value::String(domain)) => domain.clone().into(),
            _ => return Err(Value::Object(members)),
        };
        members.0.retain(|(name, _)| name != "domain" && name != "code");
        Ok(Self { domain, code, members })
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

/// An error that this build does not know, as it arrived. `C` is the type of its code.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Unrecognized<C> {
    code: C,
    problem: Box<Problem>,
}

impl<C> Unrecognized<C> {
    #[inline]
    pub(super) fn new(code: C, problem: Problem) -> Self {
        Self { code, problem: Box::new(problem) }
    }

    /// Its code.
    #[must_use]
    #[inline]
    pub const fn code(&self) -> &C {
        &self.code
    }

    /// Everything that arrived.
    #[must_use]
    #[inline]
    pub const fn problem(&self) -> &Problem {
        &self.problem
    }

    /// Everything that arrived.
    #[must_use]
    #[inline]
    pub fn into_problem(self) -> Problem {
        *self.problem
    }

    /// What the sender says of it.
    #[inline]
    pub(super) fn message(&self) -> Cow<'_, str> {
        self.problem.detail().map_or(Cow::Borrowed("An unrecognized error occurred."), Cow::Borrowed)
    }
}

impl<C> fmt::Display for Unrecognized<C> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unrecognized {}", self.problem)
    }
}

impl<C: fmt::Debug> core::error::Error for Unrecognized<C> {}

/// An error as it arrived: what it is, and every member it came with.
///
/// A typed error holds what this version knows of it. A program that passes errors on receives them as this, and loses no
/// member that a later version added.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Received<E> {
    error: E,
    problem: Problem,
}

impl<E> Received<E> {
    /// What the error is.
    #[must_use]
    pub const fn error(&self) -> &E {
        &self.error
    }

    /// What the error is.
    #[must_use]
    pub fn into_error(self) -> E {
        self.error
    }

    /// Every member it came with.
    #[must_use]
    pub const fn problem(&self) -> &Problem {
        &self.problem
    }
}

impl<E: TryFrom<Problem>> TryFrom<Problem> for Received<E> {
    type Error = E::Error;

    fn try_from(problem: Problem) -> Result<Self, E::Error> {
        Ok(Self { error: E::try_from(problem.clone())?, problem })
    }
}

impl<E> From<Received<E>> for Problem {
    fn from(received: Received<E>) -> Self {
        received.problem
    }
}

impl<E: fmt::Display> fmt::Display for Received<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)
    }
}

impl<E: core::error::Error> core::error::Error for Received<E> {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        self.error.source()
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

impl fmt::Display for Code {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Text(text) => write!(f, "{text:?}"),
        }
    }
}

impl From<i32> for Code {
    #[inline]
    fn from(code: i32) -> Self {
        Self::Number(code.into())
    }
}

impl From<i64> for Code {
    #[inline]
    fn from(code: i64) -> Self {
        Self::Number(code)
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
}

impl From<bool> for Value {
    #[inline]
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<i64> for Value {
    #[allow(clippy::cast_precision_loss, reason = "beyond 2^53 a number is a float")]
    #[inline]
    fn from(number: i64) -> Self {
        if number.unsigned_abs() < 1 << 53 { Self::Integer(number) } else { Self::Number(Number::new(number as f64)) }
    }
}

impl From<u64> for Value {
    #[allow(clippy::cast_precision_loss, reason = "beyond 2^53 a number is a float")]
    #[inline]
    fn from(number: u64) -> Self {
        i64::try_from(number).map_or_else(|_| Self::Number(Number::new(number as f64)), Self::from)
    }
}

/// NaN and the infinities are no JSON, and become `null`.
impl From<f64> for Value {
    #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "checked to be within ±2^53")]
    #[allow(clippy::float_cmp, reason = "the very same value is meant")]
    #[inline]
    fn from(number: f64) -> Self {
        const LIMIT: f64 = 9_007_199_254_740_991.0;
        if !number.is_finite() {
            return Self::Null;
        }
        if (-LIMIT..=LIMIT).contains(&number) && (number as i64) as f64 == number {
            return Self::Integer(number as i64);
        }
        Self::Number(Number::new(number))
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

impl<T: Into<Self>> From<Vec<T>> for Value {
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

/// A finite number that is no [`Value::Integer`]: [`Value::from`] makes one where it is needed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Number(f64);

impl Number {
    #[inline]
    const fn new(number: f64) -> Self {
        Self(number)
    }

    /// The number.
    #[must_use]
    #[inline]
    pub const fn get(self) -> f64 {
        self.0
    }
}

impl Eq for Number {}

impl core::hash::Hash for Number {
    #[inline]
    fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
        self.0.to_bits().hash(state);
    }
}

/// The members of an object, in the order of their names.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Members(Vec<(String, Value)>);

impl Members {
    /// No members.
    #[must_use]
    #[inline]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// How many there are.
    #[must_use]
    #[inline]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The value of the member `name`.
    #[must_use]
    #[inline]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.position(name).ok().map(|index| &self.0[index].1)
    }

    /// The value of the member `name`, to be changed.
    #[must_use]
    #[inline]
    pub fn get_mut(&mut self, name: &str) -> Option<&mut Value> {
        self.position(name).ok().map(|index| &mut self.0[index].1)
    }

    /// Sets the member `name`. To make many members, collect them.
    pub fn insert(&mut self, name: impl Into<String>, value: impl Into<Value>) {
        self.set(name.into(), value.into());
    }

    /// Takes the member `name` out.
    #[inline]
    pub fn remove(&mut self, name: &str) -> Option<Value> {
        self.position(name).ok().map(|index| self.0.remove(index).1)
    }

    /// Each member.
    #[inline]
    pub fn iter(&self) -> slice::Iter<'_, (String, Value)> {
        self.0.iter()
    }

    #[inline]
    fn set(&mut self, name: String, value: Value) {
        match self.position(&name) {
            Ok(index) => self.0[index].1 = value,
            Err(index) => self.0.insert(index, (name, value)),
        }
    }

    #[inline]
    fn position(&self, name: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(other, _)| other.as_str().cmp(name))
    }
}

impl fmt::Debug for Members {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.0.iter().map(|(name, value)| (name, value))).finish()
    }
}

/// Of two members with one name, the later stays.
impl FromIterator<(String, Value)> for Members {
    fn from_iter<I: IntoIterator<Item = (String, Value)>>(members: I) -> Self {
        let mut members: Vec<(String, Value)> = members.into_iter().collect();
        members.sort_by(|(one, _), (other, _)| one.cmp(other));
        members.dedup_by(replaces);
        Self(members)
    }
}

/// Whether the members have one name; if so, the earlier takes the value of the later.
fn replaces(later: &mut (String, Value), earlier: &mut (String, Value)) -> bool {
    if later.0 != earlier.0 {
        return false;
    }
    mem::swap(later, earlier);
    true
}

impl IntoIterator for Members {
    type Item = (String, Value);
    type IntoIter = vec::IntoIter<(String, Value)>;

    #[inline]
    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a Members {
    type Item = &'a (String, Value);
    type IntoIter = slice::Iter<'a, (String, Value)>;

    #[inline]
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
