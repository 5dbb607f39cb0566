//! The types a domain declares: its enum, and an enum for the sub-codes of each error that has some.

use super::layout::doc_attributes;
use super::names;
use super::text::{self, literal};
use super::view::{CodeType, Domain, Error, Field, Reason, Reasons};
use crate::model::FieldType;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// The enum of a domain.
pub fn kind(domain: &Domain) -> TokenStream {
    let Domain { kind, .. } = domain;
    let docs = doc_attributes([text::doc(&domain.summary)]);
    let odd = domain.errors.iter().any(|error| is_odd(&error.variant.to_string()));
    let odd = odd.then(|| quote!(#[allow(non_camel_case_types, reason = "the catalogue gives the names")]));
    let variants = domain.errors.iter().map(variant);
    let code = owned_code(domain.codes);
    quote! {
        #docs
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #odd
        #[non_exhaustive]
        pub enum #kind {
            #(#variants,)*
            /// An error of this domain that this build does not know.
            Unrecognized(Unrecognized<#code>),
        }
    }
}

/// The type of a code that a value holds.
pub fn owned_code(codes: CodeType) -> TokenStream {
    match codes {
        CodeType::I32 => quote!(i32),
        CodeType::I64 => quote!(i64),
        CodeType::Text => quote!(String),
    }
}

/// The type of a field.
pub fn field_type(kind: FieldType) -> TokenStream {
    match kind {
        FieldType::String => quote!(String),
        FieldType::Integer => quote!(i64),
        FieldType::Number => quote!(Number),
        FieldType::Boolean => quote!(bool),
        FieldType::Strings => quote!(Vec<String>),
    }
}

/// Whether rustc would have a variant written otherwise.
fn is_odd(variant: &str) -> bool {
    !variant.starts_with(|c: char| c.is_ascii_uppercase()) || variant.contains('_')
}

fn variant(error: &Error) -> TokenStream {
    let Error { variant, .. } = error;
    let docs = doc_attributes(&error.docs);
    let aliases = aliases(&error.aliases);
    let deprecated = error.deprecated.as_ref().map(|deprecated| {
        let (since, note) = (literal(&deprecated.since), literal(&deprecated.note));
        let note = (!deprecated.note.is_empty()).then(|| quote!(, note = #note));
        quote!(#[deprecated(since = #since #note)])
    });
    let payload = error.has_payload().then(|| {
        let fields = error.fields.iter().map(field);
        let reason = error.reasons.as_ref().map(|Reasons { kind, .. }| {
            quote! {
                /// The sub-code, where there is one.
                reason: Option<#kind>,
            }
        });
        quote!({ #(#fields,)* #reason })
    });
    let open = error.has_payload().then(|| quote!(#[non_exhaustive]));
    quote!(#docs #aliases #deprecated #open #variant #payload)
}

fn field(field: &Field) -> TokenStream {
    let Field { ident, .. } = field;
    let docs = doc_attributes([&field.docs]);
    let kind = field_type(field.kind);
    let kind = if field.optional { quote!(Option<#kind>) } else { kind };
    quote!(#docs #ident: #kind)
}

fn aliases(aliases: &[String]) -> TokenStream {
    aliases
        .iter()
        .map(|alias| {
            let alias = literal(alias);
            quote!(#[doc(alias = #alias)])
        })
        .collect()
}

/// The enum of an error's sub-codes.
pub fn reasons(domain: &Domain, error: &Error, reasons: &Reasons) -> TokenStream {
    let Reasons { kind, list, .. } = reasons;
    let docs =
        doc_attributes([format!("Why {} occurred.", names::variant_link(&domain.kind.to_string(), &error.variant))]);
    let variants = list.iter().map(|reason| {
        let Reason { variant, .. } = reason;
        let docs = reason.message.as_deref().map_or_else(|| text::code_span(&reason.code), text::doc);
        let docs = doc_attributes([docs]);
        let aliases = aliases(&reason.aliases);
        quote!(#docs #aliases #variant)
    });
    let names: Vec<&Ident> = list.iter().map(|reason| &reason.variant).collect();
    let codes: Vec<_> = list.iter().map(|reason| literal(&reason.code)).collect();
    let messages = messages(list);
    quote! {
        #docs
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #kind {
            #(#variants,)*
            /// A sub-code that this build does not know.
            Unrecognized(String),
        }

        impl #kind {
            /// The sub-code, as it travels between programs.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    #(Self::#names => #codes,)*
                    Self::Unrecognized(code) => code,
                }
            }

            #messages
        }

        impl From<&str> for #kind {
            fn from(code: &str) -> Self {
                match code {
                    #(#codes => Self::#names,)*
                    _ => Self::Unrecognized(code.into()),
                }
            }
        }

        impl fmt::Display for #kind {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                Escaped(self.as_str()).fmt(f)
            }
        }
    }
}

/// What the sub-codes mean, where the catalogue says it.
fn messages(reasons: &[Reason]) -> Option<TokenStream> {
    if reasons.iter().all(|reason| reason.message.is_none()) {
        return None;
    }
    let said = reasons.iter().filter_map(|reason| {
        let (variant, message) = (&reason.variant, literal(reason.message.as_deref()?));
        Some(quote!(Self::#variant => Some(#message),))
    });
    let unsaid = reasons.iter().filter(|reason| reason.message.is_none()).map(|reason| &reason.variant);
    Some(quote! {
        /// What it means, where the catalogue says so.
        #[must_use]
        pub const fn message(&self) -> Option<&'static str> {
            match self {
                #(#said)*
                #(Self::#unsaid |)* Self::Unrecognized(_) => None,
            }
        }
    })
}
