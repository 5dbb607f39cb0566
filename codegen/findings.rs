//! Findings: what the rules report, as data and as what people and programs read.

#[cfg(feature = "packages")]
mod github;
mod human;
#[cfg(feature = "packages")]
mod json;
mod located;
mod outlines;
mod plain;
#[cfg(feature = "packages")]
mod sarif;
mod snippet;
mod subject;

#[cfg(feature = "packages")]
pub use github::github;
pub use human::human;
#[cfg(feature = "packages")]
pub use json::json;
pub use located::{Located, Location};
#[cfg(feature = "packages")]
pub use sarif::sarif;
pub use subject::{About, Subject};

pub use crate::prose::visible::shown;

use outlines::Outlines;
use plain::plain;

use crate::rule::{Level, Rule};
use crate::source::{Place, Sources, Spot};

/// How many findings are looked for: past that, no rule goes on.
pub const MAX_FOUND: usize = 250_000;
/// How many findings are reported.
pub const MAX_REPORTED: usize = 100_000;

/// Whether there are so many findings that no rule need go on.
pub(crate) fn is_full(findings: &[Finding]) -> bool {
    findings.len() >= MAX_FOUND
}

/// What a rule reports, where, and the way out.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// The rule.
    pub rule: Rule,
    /// How grave it is.
    pub level: Level,
    /// What is wrong: one sentence without a final stop.
    pub message: String,
    /// Where.
    pub place: Place,
    /// What the place is, in a few words; may be empty.
    pub label: String,
    /// Other places it has to do with, and what they are.
    pub others: Vec<(Place, String)>,
    /// What to do.
    pub help: String,
    /// The platform that it is about, where its place does not say so.
    pub(crate) platform: Option<Box<str>>,
}

impl Finding {
    /// A finding at the level its rule has by default.
    ///
    /// Its texts may quote what an author wrote: what cannot be seen is escaped, and the middle of a very long one is
    /// left out.
    #[must_use]
    pub fn new(rule: Rule, place: Place, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            level: rule.level(),
            rule,
            message: plain(message.into()),
            place,
            label: String::new(),
            others: Vec::new(),
            help: plain(help.into()),
            platform: None,
        }
    }

    /// What it is about: the entry of the catalogue that holds its place.
    #[must_use]
    pub fn subject(&self) -> Subject<'_> {
        Subject::at(&self.place)
    }

    /// The platform that it is about, where it is about one.
    #[must_use]
    pub fn platform(&self) -> Option<&str> {
        self.platform.as_deref().or_else(|| subject::platform_at(&self.place))
    }

    /// Says that it is about one platform, where the place does not.
    pub(crate) fn of_platform(mut self, platform: Option<&str>) -> Self {
        self.platform = platform.map(Box::from);
        self
    }

    /// Says what the place is.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = plain(label.into());
        self
    }

    /// Adds another place it has to do with.
    #[must_use]
    pub fn other(mut self, place: Place, label: impl Into<String>) -> Self {
        self.others.push((place, plain(label.into())));
        self
    }
}

/// The findings of a run with the files they are about.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Report {
    /// The files.
    pub sources: Sources,
    /// The findings, in the order of files and lines, their places being bytes.
    pub findings: Vec<Finding>,
}

impl Report {
    /// Finds the bytes of every place, and sorts the findings by file and line. Where there are none, this costs nothing.
    #[must_use]
    pub fn new(sources: Sources, mut findings: Vec<Finding>) -> Self {
        outlines::locate(&mut findings, &sources);
        findings.sort_by_key(|finding| match finding.place.spot {
            Spot::Bytes(start, _) => (finding.place.file, start),
            _ => (finding.place.file, 0),
        });
        Self { sources, findings }
    }

    /// How many findings are errors.
    #[must_use]
    pub fn errors(&self) -> usize {
        self.findings.iter().filter(|finding| finding.level == Level::Error).count()
    }

    /// How many findings are warnings.
    #[must_use]
    pub fn warnings(&self) -> usize {
        self.findings.len() - self.errors()
    }
}
