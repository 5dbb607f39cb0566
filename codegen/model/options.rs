//! How a package is written.

/// How a package is written, where its author says so.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct OutputOptions {
    /// Whether it holds the errors for internal use.
    pub internal: bool,
    /// How much of it.
    pub layout: Layout,
    /// Who may use its declarations.
    pub access: Access,
    /// The type that all its declarations stand in.
    pub within: Option<String>,
    /// Its authors.
    pub authors: Vec<String>,
    /// The words by which a registry finds it.
    pub keywords: Vec<String>,
    /// Systems that it needs, each with its oldest version, in the author's order.
    pub requires: Vec<(String, String)>,
    /// The oldest tools that can read it.
    pub tools: Option<String>,
    /// Where and how it is published, in the terms of its registry, in the author's order.
    pub publish: Vec<(String, String)>,
    /// Whether CocoaPods can have it.
    pub podspec: bool,
}

impl OutputOptions {
    /// What is written where the author says nothing.
    pub const NONE: &'static Self = &Self {
        internal: false,
        layout: Layout::Package,
        access: Access::Public,
        within: None,
        authors: Vec::new(),
        keywords: Vec::new(),
        requires: Vec::new(),
        tools: None,
        publish: Vec::new(),
        podspec: false,
    };
}

/// Makes a word of the format a variant, and back.
macro_rules! words {
    ($(#[doc = $doc:literal])+ $type:ident { $($(#[doc = $about:literal])+ $variant:ident $word:literal,)+ }) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
        #[non_exhaustive]
        pub enum $type { #[default] $($(#[doc = $about])+ $variant,)+ }

        impl $type {
            /// How the format calls each.
            pub const NAMES: [&'static str; [$($word),+].len()] = [$($word),+];

            /// How the format calls it.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }

            /// The one that the format calls so.
            #[must_use]
            pub fn named(name: &str) -> Option<Self> {
                match name {
                    $($word => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }
    };
}

pub(super) use words;

words! {
    /// How much of a package is written.
    Layout {
        /// All of it: a package that installs as it is, with its tests.
        Package "package",
        /// The sources, for a package or a crate that is there already.
        Sources "sources",
    }
}

words! {
    /// Who may use the declarations of a package.
    Access {
        /// Everybody.
        Public "public",
        /// The modules of the same package.
        Package "package",
        /// The module alone.
        Internal "internal",
    }
}
