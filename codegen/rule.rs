//! The rules: what errspec reports.
//!
//! They are a catalogue of errspec themselves, `rule/catalogue/`. Of it every build holds one line a rule,
//! `rule/table.rs`, and the program what people read besides, `rule/about/texts.rs`: `tests/rules.rs` makes both.

#[cfg(feature = "packages")]
mod about;
pub mod example;

#[cfg(feature = "packages")]
pub use about::{Theme, themes};

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

/// Makes the type of a table: a line a rule, in the order of their ids.
macro_rules! rules {
    ($($name:ident $id:literal $level:ident waivable: $waivable:literal $message:literal;)*) => {
        /// What errspec reports about a catalogue.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Rule {
            $(
                #[doc = $message]
                $name,
            )*
        }

        const ROWS: &[Row] = &[$(Row {
            rule: Rule::$name,
            name: stringify!($name),
            id: $id,
            level: Level::$level,
            is_waivable: $waivable,
            message: $message,
        },)*];

        impl Rule {
            /// The rule with this id.
            #[must_use]
            pub fn from_code(id: &str) -> Option<Self> {
                match id {
                    $($id => Some(Self::$name),)*
                    _ => None,
                }
            }
        }
    };
}

include!("rule/table.rs");

struct Row {
    rule: Rule,
    name: &'static str,
    id: &'static str,
    level: Level,
    is_waivable: bool,
    message: &'static str,
}

impl Rule {
    /// Every rule, in the order of their ids.
    #[must_use]
    pub fn all() -> impl ExactSizeIterator<Item = Self> + Clone {
        ROWS.iter().map(|row| row.rule)
    }

    /// The id that is most like `id`, for "did you mean".
    #[must_use]
    pub fn closest(id: &str) -> Option<&'static str> {
        crate::suggest::closest(id, Self::all().map(Self::code))
    }

    /// Its id, in the manifest and in findings: a rule that goes leaves it to no other.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.row().id
    }

    /// Its name in this type.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.row().name
    }

    /// What it reports, in a sentence.
    #[must_use]
    pub const fn message(self) -> &'static str {
        self.row().message
    }

    /// How grave its findings are.
    #[must_use]
    pub const fn level(self) -> Level {
        self.row().level
    }

    /// Whether an entry may waive it, with `allow`.
    #[must_use]
    pub const fn is_waivable(self) -> bool {
        self.row().is_waivable
    }

    /// The levels that `rules` in the manifest may give it. One that guards the generated code cannot be lowered.
    #[must_use]
    pub const fn levels(self) -> &'static [&'static str] {
        match self.level() {
            Level::Error if !self.is_waivable() => &["error"],
            _ => &["off", "warning", "error"],
        }
    }

    const fn row(self) -> &'static Row {
        &ROWS[self as usize]
    }
}
