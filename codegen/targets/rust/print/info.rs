//! What programs see of a row of the tables: `Info`, which says what the catalogue says of an error.

use super::handling::{self, Fact};
use crate::targets::rust::lower::Package;
use proc_macro2::TokenStream;
use quote::quote;

/// The type, and its functions.
pub fn items(package: &Package<'_>) -> TokenStream {
    let fact = |docs: &str, name: TokenStream, kind: TokenStream, value: TokenStream| {
        quote! {
            #[doc = #docs]
            #[must_use]
            #[inline]
            pub const fn #name(&self) -> #kind {
                #value
            }
        }
    };
    let texts = quote!(Option<&'static str>);
    let facts = [
        Some(fact(" The name of its domain.", quote!(domain), quote!(&'static str), quote!(self.domain))),
        Some(fact(" Its code.", quote!(code), quote!(&Code), quote!(&self.code))),
        package.uses.shown_codes.then(|| {
            let docs = " Its code as people are shown it.";
            fact(docs, quote!(shown_code), quote!(&'static str), quote!(self.row.shown_code))
        }),
        Some(fact(" Its name in the catalogue.", quote!(name), quote!(&'static str), quote!(self.row.name))),
        Some(fact(" Its name in words, for developers.", quote!(title), quote!(&'static str), quote!(self.row.title))),
        Some(fact(" How to fix it, for developers.", quote!(fix), texts.clone(), quote!(self.row.fix))),
        Some(fact(
            " What the people who use the app read, where the catalogue says so, with the names of fields in braces.",
            quote!(user),
            texts,
            quote!(self.row.user),
        )),
        package.has_docs.then(|| {
            fact(" The page that describes it.", quote!(docs_url), quote!(&'static str), quote!(self.row.docs_url))
        }),
        Some(fact(
            " The HTTP status that fits, where one does.",
            quote!(status),
            quote!(Option<u16>),
            quote!(self.row.status),
        )),
        Some(fact(
            " Whether the same request may succeed later, unchanged.",
            quote!(is_retryable),
            quote!(bool),
            quote!(self.row.retryable),
        )),
    ];
    let handling = handling::facts(package)
        .map(|Fact { docs, name, column, kind, .. }| fact(docs, name, kind, quote!(self.row.#column)));
    let categories = (!package.categories.is_empty()).then(|| {
        let kind = quote!(&'static [Category]);
        fact(" The categories it is of.", quote!(categories), kind, quote!(self.row.categories))
    });
    let facts = facts.into_iter().flatten().chain(handling).chain(categories);
    let shown = if package.uses.shown_codes { quote!(Escaped(self.row.shown_code)) } else { quote!(self.code) };
    quote! {
        /// What the catalogue says of an error, whether or not it occurred.
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub struct Info {
            domain: &'static str,
            code: Code,
            row: &'static Row,
        }

        impl Info {
            pub(super) const fn new(domain: &'static str, code: Code, row: &'static Row) -> Self {
                Self { domain, code, row }
            }

            #(#facts)*

            /// `session.SessionIsFull.user`, say: the key of [`Info::user`], by which an app finds its own words.
            #[must_use]
            #[inline]
            pub fn text_key(&self) -> String {
                format!("{}.{}.user", self.domain, self.row.name)
            }
        }

        /// Domain, code and name.
        impl fmt::Display for Info {
            #[inline]
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{} {:#} {}", self.domain, #shown, self.row.name)
            }
        }
    }
}
