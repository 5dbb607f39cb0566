extern crate alloc;

use super::escape::Escaped;
use super::wire::Problem;
use alloc::borrow::Cow;
use alloc::boxed::Box;
use core::fmt;

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

    /// Its code. Where the peer sent one of the other kind, or too large a number, this is `i32::MIN`, which no error has,
    /// or its digits: [`Unrecognized::problem`] has it as it came.
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

    /// The HTTP status, where the sender said one.
    #[must_use]
    #[inline]
    pub fn status(&self) -> Option<u16> {
        self.problem.status()
    }

    /// Whether the same request may succeed later, unchanged. No member of the wire says so, but these statuses do:
    /// 408, 425, 429, 502, 503 and 504.
    #[must_use]
    #[inline]
    pub fn is_retryable(&self) -> bool {
        matches!(self.status(), Some(408 | 425 | 429 | 502 | 503 | 504))
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
        if f.alternate() {
            let (domain, code) = (Escaped(self.problem.domain()), self.problem.code());
            return write!(f, "{domain} {code:#} Unrecognized: {}", Escaped(&self.message()));
        }
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

    /// Both of them.
    #[must_use]
    #[inline]
    pub fn into_parts(self) -> (E, Problem) {
        (self.error, self.problem)
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

/// The words of the sender, where there are some, and the error's otherwise.
impl<E: fmt::Display> fmt::Display for Received<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.problem.detail() {
            Some(detail) if !f.alternate() => Escaped(detail).fmt(f),
            _ => self.error.fmt(f),
        }
    }
}

impl<E: core::error::Error> core::error::Error for Received<E> {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        self.error.source()
    }
}
