//! The rules: what errspec reports.
//!
//! They are a catalogue of errspec themselves. `rule/catalogue/` says everything about them, and [`Rule`] is what errspec
//! compiles it to: its id is [`Rule::code`], its description [`Rule::message`].

mod catalogue;
pub mod example;
#[rustfmt::skip]
mod generated;

pub use catalogue::themes;
pub use generated::{Category, RuleError as Rule};

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Nothing is generated.
    Error,
    /// Worth a look; generation goes on.
    Warning,
}

impl Level {
    /// Its name, in the manifest and in findings.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

impl Rule {
    /// Every rule, in the order of their ids.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::codes().iter().filter_map(|id| Self::from_code(id))
    }

    /// The id that is most like `id`, for "did you mean".
    #[must_use]
    pub fn closest(id: &str) -> Option<&'static str> {
        crate::suggest::closest(id, Self::codes().iter().copied())
    }

    /// How grave its findings are.
    #[must_use]
    pub fn level(&self) -> Level {
        if self.is_warning() { Level::Warning } else { Level::Error }
    }

    /// The levels that `rules` in the manifest may give it. One that guards the generated code cannot be lowered.
    #[must_use]
    pub fn levels(&self) -> &'static [&'static str] {
        match self.level() {
            Level::Error if !self.is_waivable() => &["error"],
            _ => &["off", "warning", "error"],
        }
    }
}
