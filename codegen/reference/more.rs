//! Code and other errors that help to understand one.

use super::{Entry, Instead};
use crate::edition::Edition;
use crate::model::{Error, Example, Related};

/// An error that another one names.
#[derive(Debug, Clone, Copy)]
pub struct Mention<'a> {
    /// What the author said.
    pub related: &'a Related,
    /// The error, where the edition ships it.
    pub there: Option<Instead<'a>>,
}

/// The errors that an error names: those to see, and those that it is confused with.
#[derive(Debug, Default)]
pub struct Mentions<'a> {
    /// Those that have to do with it.
    pub see: Vec<Mention<'a>>,
    /// Those that it is not.
    pub not: Vec<Mention<'a>>,
}

impl<'a> Mentions<'a> {
    /// Those of an error of the domain of this name.
    pub(super) fn new(edition: &Edition<'a>, domain: &str, error: &'a Error) -> Option<Box<Self>> {
        let more = error.more.as_deref()?;
        let mention = |related: &'a Related| {
            let there = edition.replacing(&related.error);
            let is_elsewhere = *related.error.domain != *domain;
            Mention { related, there: there.map(|(domain, error)| Instead { domain, error, is_elsewhere }) }
        };
        Some(Box::new(Self {
            see: more.see.iter().map(mention).collect(),
            not: more.not.iter().map(mention).collect(),
        }))
    }

    /// Each kind of those that there are, with what stands above it.
    pub fn kinds(&self) -> impl Iterator<Item = (&'static str, &[Mention<'a>])> {
        let kinds = [("See also:", &self.see[..]), ("Not to be confused with:", &self.not[..])];
        kinds.into_iter().filter(|(_, mentions)| !mentions.is_empty())
    }
}

impl Mention<'_> {
    /// The name of the error where there is no link to it: its canonical name, with its domain where that is another.
    #[must_use]
    pub fn plain(&self, domain: &str) -> String {
        let error = &self.related.error;
        if *error.domain == *domain { error.name.to_string() } else { format!("{}.{}", error.domain, error.name) }
    }
}

impl<'a> Entry<'a> {
    /// Code that raises the error and code that does not: in these languages, or in every one where there is none.
    pub fn examples(&self, languages: &'static [&'static str]) -> impl Iterator<Item = &'a Example> {
        let examples = self.shipped.error.more.as_deref().map_or(&[][..], |more| &more.examples);
        let is_wanted = move |example: &&Example| {
            languages.is_empty() || languages.iter().any(|language| language.eq_ignore_ascii_case(&example.language))
        };
        examples.iter().filter(is_wanted)
    }
}

impl Example {
    /// Its pieces of code, each with what stands above it.
    pub fn codes(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let codes = [("This raises it:", &self.raises), ("This does not:", &self.fixed)];
        codes.into_iter().filter_map(|(above, code)| Some((above, code.as_deref()?)))
    }
}
