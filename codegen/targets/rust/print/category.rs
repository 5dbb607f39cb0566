//! The enum of the categories.

use crate::targets::rust::literal::literal;
use crate::targets::rust::lower::Package;
use crate::targets::rust::source::{Source, tokens};
use quote::quote;

/// Adds its module.
pub fn push(package: &Package<'_>, to: &mut Source) {
    let all = package.categories.iter().map(|category| tokens(&category.variant));
    let items = quote! {
        use super::json::Malformed;
        use core::fmt;
        use core::str::FromStr;

        /// What errors have in common.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Category {
            SLOT_VARIANTS,
        }

        impl Category {
            /// Every category that this build knows.
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
        impl FromStr for Category {
            /// The category is one that this build does not know.
            type Err = Malformed;

            #[inline]
            fn from_str(name: &str) -> Result<Self, Malformed> {
                Self::ALL.iter().copied().find(|category| category.as_str() == name).ok_or(Malformed::new("a category that this build does not know"))
            }
        }

        impl fmt::Display for Category {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
    let variants = |to: &mut Source| {
        for category in &package.categories {
            to.apart();
            to.authored_doc(&category.model.about);
            to.line(&[&category.variant, ","]);
        }
    };
    let names = |to: &mut Source| {
        for category in &package.categories {
            to.arm(&format!("Self::{}", category.variant), &literal(category.model.name.as_str()));
        }
    };
    to.items(items, &[("SLOT_VARIANTS", &variants), ("SLOT_NAMES", &names)]);
}
