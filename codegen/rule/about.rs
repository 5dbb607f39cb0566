//! What people read of a rule besides what it reports: why it exists, the way out, and its theme.

#[rustfmt::skip]
mod texts;

use super::Rule;

/// What rules are about: every rule has one theme.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Theme {
    /// Its name, such as `about-codes`.
    pub name: &'static str,
    /// Its name for people.
    pub title: &'static str,
    /// What its rules keep, in a sentence.
    pub about: &'static str,
}

/// The texts of the rule with this id.
struct Texts {
    id: &'static str,
    theme: &'static str,
    since: &'static str,
    why: &'static [&'static str],
    way_out: &'static str,
}

/// Every theme, in the order in which the page of the rules has them.
#[must_use]
pub fn themes() -> impl ExactSizeIterator<Item = &'static Theme> {
    texts::THEMES.iter()
}

impl Rule {
    /// Why it exists: what would go wrong without it, in sentences.
    #[must_use]
    pub fn why(self) -> &'static [&'static str] {
        self.texts().map_or(&[], |texts| texts.why)
    }

    /// The way out, in general; a finding says what it is in its case.
    #[must_use]
    pub fn way_out(self) -> &'static str {
        self.texts().map_or("", |texts| texts.way_out)
    }

    /// What it is about.
    #[must_use]
    pub fn theme(self) -> Option<&'static Theme> {
        let name = self.texts()?.theme;
        themes().find(|theme| theme.name == name)
    }

    /// The version of errspec that first had it.
    #[must_use]
    pub fn since(self) -> Option<&'static str> {
        self.texts().map(|texts| texts.since)
    }

    /// By its id, and not at its index: so a rule that was only just put into the table, by hand or by a merge, keeps
    /// nothing from being built, and a test asks for its texts.
    fn texts(self) -> Option<&'static Texts> {
        texts::TEXTS.iter().find(|texts| texts.id == self.code())
    }
}
