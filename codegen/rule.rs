//! The rules: their ids, how grave they are, and whether an entry may waive them.

use std::fmt;

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Nothing is generated.
    Error,
    /// Worth a look; generation goes on.
    Warning,
}

macro_rules! rules {
    ($($(#[doc = $doc:literal])+ $name:ident $id:literal $level:ident $waivable:literal,)+) => {
        /// What a finding is about.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Rule {
            $($(#[doc = $doc])+ $name,)+
        }

        impl Rule {
            /// Every rule.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// Its stable kebab-case id, such as `duplicate-code`.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)+ }
            }

            /// What it reports: one sentence.
            #[must_use]
            pub fn description(self) -> &'static str {
                match self { $(Self::$name => concat!($($doc),+).trim_ascii(),)+ }
            }

            /// How grave its findings are.
            #[must_use]
            pub fn level(self) -> Level {
                match self { $(Self::$name => Level::$level,)+ }
            }

            /// Whether an entry may waive it with `allow`.
            #[must_use]
            pub fn waivable(self) -> bool {
                match self { $(Self::$name => $waivable,)+ }
            }
        }
    };
}

rules! {
    /// A file of the catalogue cannot be read as text.
    UnreadableText "unreadable-text" Error false,
    /// A file is larger, deeper or longer than errspec reads.
    LimitExceeded "limit-exceeded" Error false,
    /// A file is not YAML.
    YamlSyntax "yaml-syntax" Error false,
    /// A key is given twice in one mapping.
    DuplicateKey "duplicate-key" Error false,
    /// A key is not part of the format.
    UnknownKey "unknown-key" Error false,
    /// A key that the format requires is missing.
    MissingKey "missing-key" Error false,
    /// A value has another type than the format asks for.
    WrongType "wrong-type" Error false,
    /// A value has the right type but not a form the format knows.
    BadValue "bad-value" Error false,
    /// A name has a form that cannot become an identifier everywhere.
    BadName "bad-name" Error false,
    /// A version is not of the form `1.2.3`.
    BadVersion "bad-version" Error false,
    /// An error has no message.
    MissingMessage "missing-message" Error false,
    /// Two files declare the same domain.
    DuplicateDomain "duplicate-domain" Error false,
    /// Two errors of a domain, or two reasons of an error, have the same name.
    DuplicateName "duplicate-name" Error false,
    /// Two errors of a domain, or two reasons of an error, have the same code.
    DuplicateCode "duplicate-code" Error false,
    /// A code is not one that its domain owns.
    CodeOutOfRange "code-out-of-range" Error false,
    /// A code is a number in a domain of texts, or a text in a domain of numbers.
    CodeKind "code-kind" Error false,
    /// Two domains own the same number.
    OverlappingRanges "overlapping-ranges" Warning false,
    /// An error uses a code that was retired.
    RetiredCode "retired-code" Error false,
    /// An error uses a name that was retired.
    RetiredName "retired-name" Error false,
    /// A platform is not declared in the manifest.
    UnknownPlatform "unknown-platform" Error false,
    /// A category is not declared in the manifest.
    UnknownCategory "unknown-category" Error false,
    /// A category is declared and no error carries it.
    UnusedCategory "unused-category" Warning false,
    /// `use` names no error of the domain.
    UnknownUse "unknown-use" Error false,
    /// A target is not one that errspec can write.
    UnknownTarget "unknown-target" Error false,
    /// `allow` or `rules` names a rule that does not exist.
    UnknownRule "unknown-rule" Error false,
    /// An output would be written where it must not be.
    OutputPath "output-path" Error false,
    /// A message names a field that the error does not carry.
    UnknownPlaceholder "unknown-placeholder" Error false,
    /// A message names a field that may be missing.
    OptionalPlaceholder "optional-placeholder" Error false,
    /// A field that is always present stands in no message.
    UnusedField "unused-field" Warning true,
    /// An error with a text code has no number although a platform that ships it needs one.
    MissingNumber "missing-number" Error false,
    /// Two names become the same identifier on a target.
    NameCollision "name-collision" Error false,
    /// A name becomes an identifier that a target cannot use.
    ReservedName "reserved-name" Error false,
    /// A platform shows another code than the wire carries.
    PlatformCode "platform-code" Error true,
    /// Something is said for a platform that does not ship the error.
    AbsentPlatform "absent-platform" Error false,
    /// A version is later than the catalogue's own.
    FutureVersion "future-version" Warning false,
    /// A message does not begin with a capital letter.
    ProseCapital "prose-capital" Warning true,
    /// A message does not end with a full stop.
    ProseFinalStop "prose-final-stop" Warning true,
    /// A message has more than one sentence.
    ProseOneSentence "prose-one-sentence" Warning true,
    /// A message is longer than 120 characters.
    ProseLength "prose-length" Warning true,
    /// A fix does not begin with a verb.
    ProseVerb "prose-verb" Warning true,
    /// Two errors of a domain have nearly the same message.
    SimilarMessage "similar-message" Warning true,
    /// An error does not say when it occurs.
    MissingOccurs "missing-occurs" Warning true,
    /// An error does not say how to fix it.
    MissingFix "missing-fix" Warning true,
    /// `allow` waives a rule that reports nothing there.
    UnusedAllow "unused-allow" Error false,
    /// `allow` names a rule that cannot be waived.
    NotWaivable "not-waivable" Error false,
}

impl Rule {
    /// The rule with this id.
    #[must_use]
    pub fn with_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.id() == id)
    }

    /// The levels that `rules` in the manifest may give it. One that guards the generated code cannot be lowered.
    #[must_use]
    pub fn levels(self) -> &'static [&'static str] {
        match self.level() {
            Level::Error if !self.waivable() => &["error"],
            _ => &["off", "warning", "error"],
        }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}
