extern crate alloc;

use super::value::Value;
use alloc::string::String;
use alloc::vec::{self, Vec};
use core::{fmt, mem, slice};

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
    #[inline]
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
    pub(super) fn set(&mut self, name: String, value: Value) {
        match self.position(&name) {
            Ok(index) => self.0[index].1 = value,
            Err(index) => self.0.insert(index, (name, value)),
        }
    }

    /// Makes of each member what can be written at `level`.
    #[inline]
    pub(super) fn mend(&mut self, level: usize) {
        for (_, value) in &mut self.0 {
            value.mend(level);
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
    #[inline]
    fn from_iter<I: IntoIterator<Item = (String, Value)>>(members: I) -> Self {
        let mut members: Vec<(String, Value)> = members.into_iter().collect();
        members.sort_by(|(one, _), (other, _)| one.cmp(other));
        members.dedup_by(replaces);
        Self(members)
    }
}

/// Whether the members have one name; if so, the earlier takes the value of the later.
#[inline]
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
