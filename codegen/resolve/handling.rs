//! How grave errors are and what programs do about them, with what their categories say for them.

use crate::model::{Action, Handling, Outcome, Severity};
use crate::name::Acronyms;
use crate::syntax::{self, Category, Text};
use std::collections::HashMap;

/// What the manifest declares of severities, actions and categories.
pub(super) struct Declared<'a> {
    /// The least grave first.
    pub(super) severities: Vec<Severity>,
    /// Sorted by name.
    pub(super) actions: Vec<Action>,
    categories: HashMap<&'a str, &'a Category<'a>>,
}

impl<'a> Declared<'a> {
    pub(super) fn new(manifest: &'a syntax::Manifest<'_>, names: &Acronyms) -> Self {
        let about = |about: &Option<Text<'_>>| about.as_deref().unwrap_or_default().to_owned();
        let severities = manifest.severities.iter().flatten();
        let actions = manifest.actions.iter().flatten();
        let mut actions: Vec<Action> =
            actions.map(|(name, text)| Action { name: names.name(name), about: about(text) }).collect();
        actions.sort_by(|a, b| a.name.as_str().cmp(b.name.as_str()));
        let categories = manifest.categories.iter().flatten();
        Self {
            severities: severities
                .map(|(name, text)| Severity { name: names.name(name), about: about(text) })
                .collect(),
            actions,
            categories: categories.filter_map(|(name, category)| Some((&**name, category.as_ref()?))).collect(),
        }
    }

    /// What the first category that says something says of an error that does not.
    pub(super) fn of_categories<T>(
        &self,
        error: &syntax::Error<'_>,
        said: impl Fn(&'a Category<'a>) -> Option<T>,
    ) -> Option<T> {
        error.categories.iter().find_map(|name| said(self.categories.get(&**name)?))
    }

    pub(super) fn handling(&self, error: &syntax::Error<'_>) -> Handling {
        let own = error.handling.as_deref();
        let action = own.and_then(|own| own.action.as_deref());
        let action = action.or_else(|| self.of_categories(error, |category| category.action.as_deref()));
        let severity = own.and_then(|own| own.severity.as_deref());
        let outcome = own.and_then(|own| own.outcome.as_deref()).and_then(Outcome::named).unwrap_or_default();
        Handling {
            severity: severity.and_then(|name| position(&self.severities, |severity| severity.name.as_str() == name)),
            // What worked needs nothing to be done.
            action: action
                .filter(|_| outcome == Outcome::Error)
                .and_then(|name| position(&self.actions, |action| action.name.as_str() == name)),
            is_terminal: own.and_then(|own| own.terminal).unwrap_or_default(),
            retry_after: own.and_then(|own| own.retry_after).and_then(|seconds| u32::try_from(seconds).ok()),
            outcome,
        }
    }
}

/// A position, of those that limits allow.
fn position<T>(items: &[T], is_meant: impl FnMut(&T) -> bool) -> Option<u8> {
    items.iter().position(is_meant).and_then(|position| u8::try_from(position).ok())
}
