extern crate alloc;

use super::received::Received;
use alloc::boxed::Box;
use core::error::Error;
use core::fmt;
use core::iter;

/// An error with what caused it, where something did.
///
/// It reads as the error, and the cause is its [source](Error::source). The `?` operator makes it of an error alone.
#[derive(Debug)]
pub struct Caused<E> {
    error: E,
    cause: Option<Box<dyn Error + Send + Sync>>,
}

impl<E> Caused<E> {
    /// `error`, which `cause` caused.
    #[must_use]
    #[inline]
    pub fn new(error: E, cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self { error, cause: Some(cause.into()) }
    }

    /// What the error is.
    #[must_use]
    #[inline]
    pub const fn error(&self) -> &E {
        &self.error
    }

    /// What the error is.
    #[must_use]
    #[inline]
    pub fn into_error(self) -> E {
        self.error
    }

    /// What caused it, where something did.
    #[must_use]
    #[inline]
    pub fn cause(&self) -> Option<&(dyn Error + Send + Sync + 'static)> {
        self.cause.as_deref()
    }

    /// Both of them.
    #[must_use]
    #[inline]
    pub fn into_parts(self) -> (E, Option<Box<dyn Error + Send + Sync>>) {
        (self.error, self.cause)
    }

    /// The same cause of another error.
    #[must_use]
    #[inline]
    pub fn map<F>(self, other: impl FnOnce(E) -> F) -> Caused<F> {
        Caused { error: other(self.error), cause: self.cause }
    }
}

impl<E> From<E> for Caused<E> {
    #[inline]
    fn from(error: E) -> Self {
        Self { error, cause: None }
    }
}

/// What arrived is the cause, so that no word of the sender is lost.
impl<E> From<Received<E>> for Caused<E> {
    #[inline]
    fn from(received: Received<E>) -> Self {
        let (error, problem) = received.into_parts();
        Self::new(error, problem)
    }
}

impl<E: fmt::Display> fmt::Display for Caused<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)
    }
}

impl<E: Error> Error for Caused<E> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.cause {
            Some(cause) => Some(&**cause),
            None => self.error.source(),
        }
    }
}

/// An error and what caused it, and what caused that. A chain that bites its tail ends too.
#[inline]
pub(super) fn chain<'e>(error: &'e (dyn Error + 'static)) -> impl Iterator<Item = &'e (dyn Error + 'static)> {
    iter::successors(Some(error), |&error| error.source()).take(64)
}

/// The `E` that `error` is, or carries.
#[inline]
pub(super) fn held<'e, E: Error + 'static>(error: &'e (dyn Error + 'static)) -> Option<&'e E> {
    if let Some(caused) = error.downcast_ref::<Caused<E>>() {
        return Some(caused.error());
    }
    if let Some(received) = error.downcast_ref::<Received<E>>() {
        return Some(received.error());
    }
    if let Some(caused) = error.downcast_ref::<Caused<Received<E>>>() {
        return Some(caused.error().error());
    }
    error.downcast_ref()
}
