//! Rules over what programs do about errors: that it is one thing, and that nothing contradicts it.

use super::versions::bad_status;
use crate::findings::{Finding, is_full};
use crate::model::Outcome;
use crate::rule::Rule;
use crate::source::Place;
use crate::suggest;
use crate::syntax::{Catalogue, Category, Domain, Error, Handling};
use std::collections::HashMap;

/// The longest time to wait before a request is made again: a year, in seconds.
const LONGEST_WAIT: i64 = 31_536_000;

pub(super) fn check(written: &Catalogue, findings: &mut Vec<Finding>) {
    let categories = written.manifest.categories.iter().flatten();
    let categories: HashMap<&str, &Category> =
        categories.filter_map(|(name, category)| Some((&**name, category.as_ref()?))).collect();
    // Where no category says anything for its errors, there is less to look at.
    let has_defaults = categories
        .values()
        .any(|category| category.status.is_some() || category.retryable.is_some() || category.action.is_some());
    for (name, category) in written.manifest.categories.iter().flatten() {
        if let Some(status) = category.as_ref().and_then(|category| category.status) {
            let place = || written.manifest.place().get("categories").get(name).get("status");
            findings.extend(bad_status(status, place));
        }
    }
    for domain in &written.domains {
        for error in &domain.errors {
            if is_full(findings) {
                return;
            }
            let entry = Entry { written, domain, error, categories: &categories };
            if has_defaults {
                entry.ambiguous(findings);
            }
            if let Some(own) = error.handling.as_deref() {
                entry.wait(own, findings);
                entry.outcome(own, findings);
                entry.contradictions(own, findings);
            }
        }
    }
}

/// An error, and where it stands.
struct Entry<'a> {
    written: &'a Catalogue<'a>,
    domain: &'a Domain<'a>,
    error: &'a Error<'a>,
    categories: &'a HashMap<&'a str, &'a Category<'a>>,
}

/// Where something is said of an error.
enum Said<'a> {
    /// By the error itself.
    Itself,
    /// By this category of it.
    By(&'a str),
}

impl<'a> Entry<'a> {
    fn place(&self) -> Place {
        self.domain.error_place(self.error)
    }

    fn category_place(&self, name: &str) -> Place {
        self.written.manifest.place().get("categories").get(name)
    }

    /// The first of its categories that says something, with what it says.
    fn default<T>(&self, said: impl Fn(&'a Category<'a>) -> Option<T>) -> Option<(&'a str, T)> {
        self.error.categories.iter().find_map(|name| Some((&**name, said(self.categories.get(&**name)?)?)))
    }

    /// Categories that say different things of an error that does not say it itself.
    fn ambiguous(&self, findings: &mut Vec<Finding>) {
        let own = self.error.handling.as_deref();
        let mut one = |key: &'static str, is_said: bool, said: &dyn Fn(&'a Category<'a>) -> Option<String>| {
            let Some((first, value)) = self.default(said).filter(|_| !is_said) else { return };
            let differs = |category: &'a Category<'a>| said(category).filter(|other| *other != value);
            let Some((second, other)) = self.default(differs) else { return };
            let message =
                format!("the categories `{first}` and `{second}` say different things of `{}`", self.error.name);
            let help = format!("write `{key}: {value}` or `{key}: {other}` here");
            findings.push(
                Finding::new(Rule::AmbiguousDefault, self.place().get("categories"), message, help)
                    .label(format!("`{key}` is {value} or {other}"))
                    .other(self.category_place(first).get(key), "says the one")
                    .other(self.category_place(second).get(key), "says the other"),
            );
        };
        one("status", self.error.status.is_some(), &|category| Some(category.status?.to_string()));
        one("retryable", self.error.retryable.is_some(), &|category| Some(category.retryable?.to_string()));
        let is_said = own.is_some_and(|own| own.action.is_some());
        one("action", is_said, &|category| Some(category.action.as_ref()?.to_string()));
    }

    /// `retry-after`: seconds.
    fn wait(&self, own: &Handling, findings: &mut Vec<Finding>) {
        if let Some(seconds) = own.retry_after.filter(|seconds| !(1..=LONGEST_WAIT).contains(seconds)) {
            findings.push(Finding::new(
                Rule::BadValue,
                self.place().get("retry-after"),
                format!("nobody waits {seconds} seconds"),
                format!("write 1 to {LONGEST_WAIT} seconds, or remove `retry-after`"),
            ));
        }
    }

    /// What failed has things to be done about it; what worked, or is to be known, has not.
    fn outcome(&self, own: &Handling, findings: &mut Vec<Finding>) {
        let Some(word) = own.outcome.as_deref() else { return };
        let Some(outcome) = Outcome::named(word) else {
            let help = suggest::did_you_mean(word, Outcome::NAMES.iter().copied(), || {
                format!("the outcomes are {}", suggest::listed(Outcome::NAMES.iter().copied()))
            });
            let message = format!("`{}` is no outcome", word.escape_debug());
            findings.push(Finding::new(Rule::BadValue, self.place().get("outcome"), message, help));
            return;
        };
        if outcome == Outcome::Error {
            return;
        }
        let given = [
            ("retryable", self.error.retryable == Some(true)),
            ("terminal", own.terminal == Some(true)),
            ("action", own.action.is_some()),
            ("retry-after", own.retry_after.is_some()),
            ("fields", !self.error.fields.is_empty()),
            ("reasons", !self.error.reasons.is_empty()),
        ];
        for (key, _) in given.into_iter().filter(|(_, is_given)| *is_given) {
            findings.push(
                Finding::new(
                    Rule::Contradiction,
                    self.place().get(key).key(),
                    format!("`{}` says {word}, and nobody catches that", self.error.name),
                    format!("remove `{key}`, or remove `outcome` if it is an error"),
                )
                .other(self.place().get("outcome"), "no error, by this"),
            );
        }
    }

    fn contradictions(&self, own: &Handling, findings: &mut Vec<Finding>) {
        let said = match self.error.retryable {
            Some(retryable) => Some((Said::Itself, retryable)),
            None => self.default(|category| category.retryable).map(|(name, said)| (Said::By(name), said)),
        };
        if own.terminal == Some(true)
            && let Some((by, true)) = &said
        {
            let message = format!("`{}` ends the session, and may yet succeed when tried again", self.error.name);
            findings.push(self.contradiction(
                "terminal",
                message,
                by,
                "remove `terminal`, or write `retryable: false`",
            ));
        }
        if own.retry_after.is_some() {
            let message = format!("`{}` says when to try again, and not that this may succeed", self.error.name);
            match &said {
                Some((_, true)) => {}
                Some((by, false)) => {
                    let help = "remove `retry-after`, or write `retryable: true`";
                    findings.push(self.contradiction("retry-after", message, by, help));
                }
                None => findings.push(Finding::new(
                    Rule::Contradiction,
                    self.place().get("retry-after").key(),
                    message,
                    "add `retryable: true`, or remove `retry-after`",
                )),
            }
        }
    }

    fn contradiction(&self, key: &'static str, message: String, by: &Said<'_>, help: &str) -> Finding {
        let other = match by {
            Said::Itself => self.place().get("retryable"),
            Said::By(category) => self.category_place(category).get("retryable"),
        };
        Finding::new(Rule::Contradiction, self.place().get(key).key(), message, help).other(other, "said here")
    }
}
