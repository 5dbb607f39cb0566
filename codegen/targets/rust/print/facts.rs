//! The functions that every error type has and that tell what the catalogue says, whatever the error is.

use super::handling::{self, Fact};
use crate::targets::rust::lower::Package;
use crate::targets::rust::names::{self, escaped};
use crate::targets::rust::source::tokens;
use proc_macro2::TokenStream;
use quote::quote;

/// What a fact is of an error that this build does not know: a pattern for what is known of it, and an expression.
pub type Otherwise = (TokenStream, TokenStream);

/// The functions. `body` makes what each returns of its name, of what a `row` of the tables says, and of what is told of an
/// error that this build does not know.
pub fn facts(
    package: &Package<'_>,
    body: impl Fn(&TokenStream, &TokenStream, &Otherwise) -> TokenStream,
) -> TokenStream {
    let fact = |docs: &str, name: TokenStream, kind: TokenStream, value: TokenStream, otherwise: Otherwise| {
        let body = body(&name, &value, &otherwise);
        quote! {
            #[doc = #docs]
            #[must_use]
            #[inline]
            pub fn #name(&self) -> #kind {
                #body
            }
        }
    };
    let always = |value: TokenStream| (quote!(_), value);
    let of_error = |value: TokenStream| (quote!(error), value);
    let docs = " The name of the error in the catalogue; `Unrecognized` where this build does not know it.";
    let name = fact(docs, quote!(name), quote!(&'static str), quote!(row.name), always(quote!("Unrecognized")));
    let shown = package.uses.shown_codes.then(|| {
        let docs = " The code as people are shown it: in docs, on displays and in logs.";
        let otherwise = of_error(quote!(Cow::Owned(alloc::format!("{:#}", error.problem().code()))));
        fact(docs, quote!(shown_code), quote!(Cow<'_, str>), quote!(Cow::Borrowed(row.shown_code)), otherwise)
    });
    let docs = " The name in words, for developers: the same for each occurrence.";
    let otherwise = of_error(quote!(error.problem().title().unwrap_or("Unrecognized error")));
    let title = fact(docs, quote!(title), quote!(&str), quote!(row.title), otherwise);
    let docs = " How to fix it, for developers.";
    let fix = fact(docs, quote!(fix), quote!(Option<&'static str>), quote!(row.fix), always(quote!(None)));
    let docs_url = package.has_docs.then(|| {
        let (docs, otherwise) = (" The page that describes the error.", always(quote!(None)));
        fact(docs, quote!(docs_url), quote!(Option<&'static str>), quote!(Some(row.docs_url)), otherwise)
    });
    let docs = " The HTTP status that fits, where one does, or that the sender of an unrecognized error said.";
    let otherwise = of_error(quote!(error.status()));
    let status = fact(docs, quote!(status), quote!(Option<u16>), quote!(row.status), otherwise);
    let docs = " Whether the same request may succeed later, unchanged; of an unrecognized error, its status tells.";
    let otherwise = of_error(quote!(error.is_retryable()));
    let retryable = fact(docs, quote!(is_retryable), quote!(bool), quote!(row.retryable), otherwise);
    let handling = handling::facts(package).map(|Fact { docs, name, column, kind, otherwise }| {
        fact(docs, name, kind, quote!(row.#column), always(otherwise))
    });
    let categories = (!package.categories.is_empty()).then(|| {
        let (docs, otherwise) = (" The categories it is of.", always(quote!(&[])));
        fact(docs, quote!(categories), quote!(&'static [Category]), quote!(row.categories), otherwise)
    });
    let predicates = package.categories.iter().map(|category| {
        let docs = format!(" Whether it is of [`Category::{}`].", category.variant);
        let predicate = tokens(&escaped(names::predicate(category.name)));
        let variant = tokens(&category.variant);
        quote! {
            #[doc = #docs]
            #[must_use]
            #[inline]
            pub fn #predicate(&self) -> bool {
                self.categories().contains(&Category::#variant)
            }
        }
    });
    quote!(#shown #name #title #fix #docs_url #status #retryable #(#handling)* #categories #(#predicates)*)
}

/// The functions that read and write JSON text; `from_json` calls `read`, and refuses what `refused` says.
pub fn json(refused: &str, read: &TokenStream) -> TokenStream {
    let refused = format!(" {refused}");
    quote! {
        /// Reads JSON text.
        ///
        /// # Errors
        ///
        #[doc = #refused]
        #[inline]
        pub fn from_json(text: &str) -> Result<Self, Malformed> {
            #read
        }

        /// The error as JSON text.
        #[must_use]
        #[inline]
        pub fn to_json(&self) -> String {
            Problem::from(self).to_json()
        }
    }
}
