//! The functions that every error type has and that tell what the catalogue says, whatever the error is.

use crate::targets::rust::lower::Package;
use crate::targets::rust::source::tokens;
use proc_macro2::TokenStream;
use quote::quote;

/// The functions. `body` makes what each returns of its name, of what a `row` of the tables says, and of what is told of an
/// error that this build does not know.
pub fn facts(
    package: &Package<'_>,
    body: impl Fn(&TokenStream, &TokenStream, &TokenStream) -> TokenStream,
) -> TokenStream {
    let fact = |docs: &str, name: TokenStream, kind: TokenStream, value: TokenStream, otherwise: TokenStream| {
        let body = body(&name, &value, &otherwise);
        quote! {
            #[doc = #docs]
            #[must_use]
            #[inline]
            pub const fn #name(&self) -> #kind {
                #body
            }
        }
    };
    let docs = " The name of the error in the catalogue; `Unrecognized` where this build does not know it.";
    let name = fact(docs, quote!(name), quote!(&'static str), quote!(row.name), quote!("Unrecognized"));
    let docs_url = package.has_docs.then(|| {
        let docs = " The page that describes the error.";
        fact(docs, quote!(docs_url), quote!(Option<&'static str>), quote!(Some(row.docs_url)), quote!(None))
    });
    let docs = " The HTTP status that fits, where one does.";
    let status = fact(docs, quote!(status), quote!(Option<u16>), quote!(row.status), quote!(None));
    let docs = " Whether the same request may succeed later, unchanged.";
    let retryable = fact(docs, quote!(is_retryable), quote!(bool), quote!(row.retryable), quote!(false));
    let categories = (!package.categories.is_empty()).then(|| {
        let docs = " The categories it is of.";
        fact(docs, quote!(categories), quote!(&'static [Category]), quote!(row.categories), quote!(&[]))
    });
    let predicates = package.categories.iter().map(|category| {
        let docs = format!(" Whether it is of [`Category::{}`].", category.variant);
        let (predicate, variant) = (tokens(&category.predicate), tokens(&category.variant));
        quote! {
            #[doc = #docs]
            #[must_use]
            #[inline]
            pub fn #predicate(&self) -> bool {
                self.categories().contains(&Category::#variant)
            }
        }
    });
    quote!(#name #docs_url #status #retryable #categories #(#predicates)*)
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
