//! The enums of what the manifest declares for errors to have: categories, actions and severities.

use crate::targets::rust::literal::literal;
use crate::targets::rust::lower::{Label, Package};
use crate::targets::rust::runtime::{ACTION_TYPE, CATEGORY_TYPE};
use crate::targets::rust::source::{Source, tokens};
use proc_macro2::TokenStream;
use quote::quote;

/// Adds the module of the types that are wanted.
pub fn push(package: &Package<'_>, is_wanted: impl Fn(&str) -> bool, to: &mut Source) {
    to.lines("use super::json::Malformed;\nuse core::fmt;\nuse core::str::FromStr;");
    for (kind, labels) in package.labels().filter(|(kind, _)| is_wanted(kind)) {
        push_enum(kind, labels, to);
    }
}

/// Adds the enum and what there is to do with it.
fn push_enum(kind: &str, labels: &[Label<'_>], to: &mut Source) {
    let variants = |to: &mut Source| {
        for label in labels {
            to.apart();
            to.authored_doc(label.about);
            to.line(&[&label.variant, ","]);
        }
    };
    let names = |to: &mut Source| {
        for label in labels {
            to.arm(&format!("Self::{}", label.variant), &literal(label.name.as_str()));
        }
    };
    to.items(items(kind, labels), &[("SLOT_VARIANTS", &variants), ("SLOT_NAMES", &names)]);
}

fn items(kind: &str, labels: &[Label<'_>]) -> TokenStream {
    let (article, about) = match kind {
        CATEGORY_TYPE => ("a", " What errors have in common."),
        ACTION_TYPE => ("an", " What programs do about errors."),
        _ => ("a", " How grave errors are: the graver, the greater."),
    };
    let word = kind.to_ascii_lowercase();
    let every = format!(" Every {word} that this build knows.");
    let refused = format!(" The {word} is one that this build does not know.");
    let unknown = format!("{article} {word} that this build does not know");
    let all = labels.iter().map(|label| tokens(&label.variant));
    let (kind, one) = (tokens(kind), tokens(&word));
    quote! {
        #[doc = #about]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum #kind {
            SLOT_VARIANTS,
        }

        impl #kind {
            #[doc = #every]
            pub const ALL: &'static [Self] = &[#(Self::#all),*];

            /// Its name in the catalogue.
            #[must_use]
            #[inline]
            pub const fn as_str(self) -> &'static str {
                match self {
                    SLOT_NAMES => {},
                }
            }
        }

        /// By its name in the catalogue.
        impl FromStr for #kind {
            #[doc = #refused]
            type Err = Malformed;

            #[inline]
            fn from_str(name: &str) -> Result<Self, Malformed> {
                Self::ALL.iter().copied().find(|#one| #one.as_str() == name).ok_or(Malformed::new(#unknown))
            }
        }

        impl fmt::Display for #kind {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    }
}
