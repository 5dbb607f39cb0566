//! The format, described: every mapping it has, and every key of each.
//!
//! The decoder, the JSON Schema for editors and the reference in `docs/format.md` read the same tables. The decoder
//! matches on a table's keys, so a key that is described and not read, or read and not described, does not compile.

use crate::form::Form;
use crate::rule::Rule;

/// A mapping of the format.
#[derive(Debug)]
pub struct Table {
    /// What it is called in a finding: "an error".
    pub what: &'static str,
    /// What it holds: one sentence.
    pub about: &'static str,
    /// Its keys, in the order in which people are told of them.
    pub keys: &'static [Key],
}

/// A key of a mapping.
#[derive(Debug)]
pub struct Key {
    /// As it is written.
    pub name: &'static str,
    /// What its value means: one sentence, or a few.
    pub about: &'static str,
    /// The rule that reports its absence, if it must be given.
    pub required: Option<Rule>,
    /// What its value must be.
    pub kind: ValueKind,
    /// A value of it, as it is written.
    pub example: &'static str,
}

/// What a value must be.
#[derive(Debug, Clone, Copy)]
pub enum ValueKind {
    /// The version of the format.
    FormatVersion,
    /// A text that says something.
    Text,
    /// A text of one form.
    Formed(&'static Form),
    /// A pattern that makes a name of each error.
    NamingPattern,
    /// A pattern that makes of each code what people are shown.
    ShownCode,
    /// A folder, relative to the catalogue's.
    Path,
    /// The name of a target.
    Target,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// The type of a field.
    FieldType,
    /// `true` or `false`.
    Boolean,
    /// A whole number.
    Integer,
    /// An HTTP status.
    Status,
    /// A code: a whole number or a text.
    Code,
    /// The codes of a domain: ranges of numbers, or `text`.
    Codes,
    /// Ranges of numbers.
    Ranges,
    /// A list.
    List(&'static ValueKind),
    /// A text, or nothing.
    TextOrNothing,
    /// A text, or a list of texts.
    TextOrTexts,
    /// A list of platforms: at least one, and none twice.
    Platforms,
    /// A mapping from names of one form, which the author chooses.
    Map(&'static Form, &'static ValueKind),
    /// A mapping with the keys of a table.
    Table(&'static Table),
    /// The same, or a text alone, which is the first of its keys.
    TextOr(&'static Table),
    /// A mapping from rules to their levels.
    Levels,
    /// A mapping from rules that may be waived to the reasons for it.
    Waivers,
}

/// The keys of one table.
pub trait Keys: Sized + 'static {
    /// The table.
    const TABLE: &'static Table;

    /// The key of this name.
    fn named(name: &str) -> Option<Self>;
}

/// Declares a table: the enumeration of its keys, and the description of each.
macro_rules! table {
    (
        $(#[doc = $doc:literal])+
        $table:ident $what:literal {
            $($(#[doc = $about:literal])+ $key:ident $name:literal: $required:expr, $kind:expr, $example:literal;)+
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $table {
            $($(#[doc = $about])+ $key,)+
        }

        impl $crate::syntax::format::Keys for $table {
            const TABLE: &'static $crate::syntax::format::Table = &$crate::syntax::format::Table {
                what: $what,
                about: concat!($($doc),+).trim_ascii(),
                keys: &[$($crate::syntax::format::Key {
                    name: $name,
                    about: concat!($($about),+).trim_ascii(),
                    required: $required,
                    kind: $kind,
                    example: $example,
                },)+],
            };

            fn named(name: &str) -> Option<Self> {
                match name {
                    $($name => Some(Self::$key),)+
                    _ => None,
                }
            }
        }
    };
}

mod domain;
mod error;
mod manifest;

pub use domain::{Domain, Reserved, Retired};
pub use error::{Deprecated, Error, Example, Field, Reason, Texts};
pub use manifest::{Category, Manifest, Output, Platform};

/// Every table: those of the two kinds of file, each followed by those it holds.
pub const TABLES: [&Table; 13] = [
    Manifest::TABLE,
    Category::TABLE,
    Platform::TABLE,
    Output::TABLE,
    Domain::TABLE,
    Error::TABLE,
    Field::TABLE,
    Reason::TABLE,
    Texts::TABLE,
    Example::TABLE,
    Deprecated::TABLE,
    Reserved::TABLE,
    Retired::TABLE,
];

/// Must be given.
const REQUIRED: Option<Rule> = Some(Rule::MissingKey);
/// May be left out.
const OPTIONAL: Option<Rule> = None;

impl Table {
    /// The names of its keys.
    pub fn names(&self) -> impl Iterator<Item = &'static str> + Clone {
        self.keys.iter().map(|key| key.name)
    }

    /// The keys that must be given, each with the rule that says so.
    pub fn required(&self) -> impl Iterator<Item = (&'static str, Rule)> {
        self.keys.iter().filter_map(|key| Some((key.name, key.required?)))
    }
}
