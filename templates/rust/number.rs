use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};

/// A finite 64-bit float. Zero has no sign, so that equal numbers are the same number.
#[derive(Clone, Copy, PartialEq)]
pub struct Number(f64);

impl Number {
    /// The number nearest to `number`: 0 for NaN, the largest of its sign for an infinity.
    #[must_use]
    #[inline]
    pub const fn new(number: f64) -> Self {
        if number.is_nan() {
            return Self(0.0);
        }
        // The sum makes 0 of -0.
        Self(number.clamp(f64::MIN, f64::MAX) + 0.0)
    }

    /// The number nearest to `number`; none for NaN.
    #[must_use]
    #[inline]
    pub const fn unless_nan(number: f64) -> Option<Self> {
        if number.is_nan() { None } else { Some(Self::new(number)) }
    }

    /// The number.
    #[must_use]
    #[inline]
    pub const fn get(self) -> f64 {
        self.0
    }

    /// The same as an integer, if it is whole and one holds it.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        reason = "what they change is no whole number"
    )]
    #[allow(clippy::float_cmp, reason = "the very same value is meant")]
    #[inline]
    pub(super) fn whole(self) -> Option<i64> {
        let whole = self.0 as i64;
        // The largest integer is what larger floats become.
        (whole as f64 == self.0 && whole != i64::MAX).then_some(whole)
    }
}

impl Eq for Number {}

impl PartialOrd for Number {
    #[inline]
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Number {
    #[inline]
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0)
    }
}

impl PartialEq<f64> for Number {
    #[inline]
    fn eq(&self, other: &f64) -> bool {
        self.0 == *other
    }
}

impl PartialOrd<f64> for Number {
    #[inline]
    fn partial_cmp(&self, other: &f64) -> Option<Ordering> {
        self.0.partial_cmp(other)
    }
}

impl Hash for Number {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.to_bits().hash(state);
    }
}

impl fmt::Debug for Number {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for Number {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The nearest, see [`Number::new`].
impl From<f64> for Number {
    #[inline]
    fn from(number: f64) -> Self {
        Self::new(number)
    }
}

impl From<Number> for f64 {
    #[inline]
    fn from(number: Number) -> Self {
        number.get()
    }
}
