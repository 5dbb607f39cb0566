//! The functions of a domain's enum.

use super::constructor::constructor;
use super::kind::owned_code;
use super::layout::doc_attributes;
use super::text::literal;
use super::view::{CodeType, Domain, Error, View};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// All of them, in one `impl`.
pub fn methods(view: &View, domain: &Domain) -> TokenStream {
    let Domain { kind, .. } = domain;
    let allow = allow_deprecated(domain);
    let name = literal(&domain.name);
    let constructors = domain.errors.iter().map(constructor);
    let codes = codes(domain);
    let facts = facts(view);
    let message = super::message::message(domain);
    let lookup = lookup(domain);
    quote! {
        #allow
        impl #kind {
            /// The name of the domain.
            pub const DOMAIN: &'static str = #name;

            #(#constructors)*
            #codes
            #facts
            #message

            /// Whether this build knows the error.
            #[must_use]
            #[inline]
            pub const fn is_recognized(&self) -> bool {
                !matches!(self, Self::Unrecognized(_))
            }

            #lookup
        }
    }
}

/// For an `impl` that has to name deprecated variants.
pub fn allow_deprecated(domain: &Domain) -> Option<TokenStream> {
    let allow = || quote!(#[allow(deprecated, reason = "deprecated errors are still read and written")]);
    domain.has_deprecated().then(allow)
}

fn codes(domain: &Domain) -> TokenStream {
    let any_from_code = domain.errors.iter().any(Error::is_made_from_code);
    let parameter = match domain.codes {
        CodeType::I32 => quote!(i32),
        CodeType::I64 => quote!(i64),
        CodeType::Text => quote!(&str),
    };
    let otherwise = match domain.codes {
        CodeType::I32 => "Where a peer sent none that an `i32` holds, it is `i32::MIN`, which no error has.",
        CodeType::I64 => "Where a peer sent a text, it is that of `i32::MIN`, which no error has.",
        CodeType::Text => "Where a peer sent a number, it is its digits.",
    };
    let otherwise = doc_attributes([otherwise]);
    let (code, unrecognized) = if domain.codes == CodeType::Text {
        (quote!(pub fn code(&self) -> &str), quote!(error.code()))
    } else {
        (quote!(pub const fn code(&self) -> #parameter), quote!(*error.code()))
    };
    let known = if domain.codes == CodeType::Text { quote!(&'static str) } else { parameter.clone() };
    let from_code = any_from_code.then(|| {
        quote! {
            /// The error with this code; `None` if this build knows none, or if it carries more than its code.
            #[must_use]
            pub fn from_code(code: #parameter) -> Option<Self> {
                CODES.binary_search(&code).ok().and_then(Self::from_index)
            }
        }
    });
    let any_code = (domain.codes == CodeType::Text).then(|| {
        quote! {
            /// The code; nothing is allocated where this build knows the error.
            pub(super) fn any_code(&self) -> Code {
                match self.index() {
                    Ok(index) => CODES[index].into(),
                    Err(error) => error.problem().code().clone(),
                }
            }
        }
    });
    quote! {
        /// Every code this build knows, in ascending order.
        #[must_use]
        pub const fn codes() -> &'static [#known] {
            &CODES
        }

        /// The code: the same in every version, once it was published.
        ///
        #otherwise
        #[must_use]
        #code {
            match self.index() {
                Ok(index) => CODES[index],
                Err(error) => #unrecognized,
            }
        }

        #any_code
        #from_code
    }
}

/// What the table says.
fn facts(view: &View) -> TokenStream {
    let docs_url = view.has_docs.then(|| {
        quote! {
            /// The page that describes the error.
            #[must_use]
            #[inline]
            pub const fn docs_url(&self) -> Option<&'static str> {
                match self.row() {
                    Ok(row) => Some(row.docs_url),
                    Err(_) => None,
                }
            }
        }
    });
    let categories = (!view.categories.is_empty()).then(|| {
        let predicates = view.categories.iter().map(|category| {
            let (predicate, variant) = (&category.predicate, &category.variant);
            let docs = doc_attributes([format!("Whether it is of [`Category::{variant}`].")]);
            quote! {
                #docs
                #[must_use]
                #[inline]
                pub fn #predicate(&self) -> bool {
                    self.categories().contains(&Category::#variant)
                }
            }
        });
        quote! {
            /// The categories it is of.
            #[must_use]
            #[inline]
            pub const fn categories(&self) -> &'static [Category] {
                match self.row() {
                    Ok(row) => row.categories,
                    Err(_) => &[],
                }
            }

            #(#predicates)*
        }
    });
    quote! {
        /// The name of the error in the catalogue; `Unrecognized` where this build does not know it.
        #[must_use]
        #[inline]
        pub const fn name(&self) -> &'static str {
            match self.row() {
                Ok(row) => row.name,
                Err(_) => "Unrecognized",
            }
        }

        #docs_url

        /// The HTTP status that fits, where one does.
        #[must_use]
        #[inline]
        pub const fn status(&self) -> Option<u16> {
            match self.row() {
                Ok(row) => row.status,
                Err(_) => None,
            }
        }

        /// Whether the same request may succeed later, unchanged.
        #[must_use]
        #[inline]
        pub const fn is_retryable(&self) -> bool {
            match self.row() {
                Ok(row) => row.retryable,
                Err(_) => false,
            }
        }

        #categories
    }
}

/// From a value to its position in the tables, and back.
fn lookup(domain: &Domain) -> TokenStream {
    let code = owned_code(domain.codes);
    let positions = domain.errors.iter().enumerate().map(|(index, error)| {
        let (index, variant) = (Literal::usize_unsuffixed(index), &error.variant);
        let payload = error.has_payload().then(|| quote!({ .. }));
        quote!(Self::#variant #payload => #index,)
    });
    let from_index = domain.errors.iter().any(Error::is_made_from_code).then(|| {
        let made = domain.errors.iter().enumerate().filter(|(_, error)| error.is_made_from_code());
        let made = made.map(|(index, error)| {
            let (index, variant) = (Literal::usize_unsuffixed(index), &error.variant);
            let fields = error.fields.iter().map(|field| &field.ident);
            let reason = error.reasons.as_ref().map(|_| quote!(reason: None,));
            let payload = error.has_payload().then(|| quote!({ #(#fields: None,)* #reason }));
            quote!(#index => Self::#variant #payload,)
        });
        quote! {
            /// The error at this position of the tables, if its code says all it takes to make it.
            const fn from_index(index: usize) -> Option<Self> {
                let error = match index {
                    #(#made)*
                    _ => return None,
                };
                Some(error)
            }
        }
    });
    quote! {
        /// The position in the tables.
        const fn index(&self) -> Result<usize, &Unrecognized<#code>> {
            let index = match self {
                #(#positions)*
                Self::Unrecognized(error) => return Err(error),
            };
            Ok(index)
        }

        const fn row(&self) -> Result<&'static Row, &Unrecognized<#code>> {
            match self.index() {
                Ok(index) => Ok(&ROWS[index]),
                Err(error) => Err(error),
            }
        }

        #from_index
    }
}
