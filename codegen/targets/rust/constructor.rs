//! How programs make errors: a function for each, and a type for what several fields hold.

use super::kind::field_type;
use super::layout::doc_attributes;
use super::names;
use super::text::literal;
use super::view::{Domain, Error, Field};
use crate::model::FieldType;
use proc_macro2::TokenStream;
use quote::quote;

/// The function that makes an error. What several fields hold is given by name, in whatever order the catalogue has them.
pub fn constructor(error: &Error) -> TokenStream {
    let Error { variant, constructor, fields_type, .. } = error;
    let by_name = error.takes_fields_by_name();
    let link = names::variant_link("Self", variant);
    let docs = if error.has_payload() { format!("{link} with what it always carries.") } else { format!("{link}.") };
    let docs = doc_attributes([docs]);
    let is_const = error.required().all(|field| !matches!(field.kind, FieldType::String | FieldType::Strings));
    let is_const = is_const.then(|| quote!(const));
    let parameters = if by_name {
        quote!(fields: #fields_type)
    } else {
        let parameters = error.required().map(|Field { ident, kind, .. }| {
            let kind = parameter_type(*kind);
            quote!(#ident: #kind)
        });
        parameters.collect()
    };
    let values = error.fields.iter().map(|Field { ident, kind, optional, .. }| match kind {
        _ if *optional => quote!(#ident: None),
        FieldType::String | FieldType::Strings | FieldType::Boolean if by_name => quote!(#ident: fields.#ident),
        FieldType::Boolean => quote!(#ident),
        _ => {
            let value = if by_name { quote!(fields.#ident) } else { quote!(#ident) };
            let value = held(*kind, &value);
            quote!(#ident: #value)
        }
    });
    let reason = error.reasons.as_ref().map(|_| quote!(reason: None,));
    // Whether the type could be copied is the catalogue's affair, and no program is to depend on it.
    let by_value =
        by_name.then(|| quote!(#[allow(clippy::needless_pass_by_value, reason = "it may come to hold what is moved")]));
    let payload = error.has_payload().then(|| quote!({ #(#values,)* #reason }));
    let deprecated = error.deprecated.as_ref().map(|deprecated| {
        let since = literal(&deprecated.since);
        quote!(#[deprecated(since = #since)])
    });
    let setters = setters(error);
    quote! {
        #docs
        #[must_use]
        #[inline]
        #by_value
        #deprecated
        pub #is_const fn #constructor(#parameters) -> Self {
            Self::#variant #payload
        }

        #setters
    }
}

/// A function for each part that may be missing.
fn setters(error: &Error) -> TokenStream {
    let Error { variant, .. } = error;
    let optional = error.fields.iter().filter(|field| field.optional).map(|field| {
        let value = match field.kind {
            FieldType::Number => quote!(Number::unless_nan(value)),
            kind => {
                let held = held(kind, &quote!(value));
                quote!(Some(#held))
            }
        };
        let is_const = !matches!(field.kind, FieldType::String | FieldType::Strings);
        (field.ident.clone(), field.binding.clone(), field.setter.clone(), parameter_type(field.kind), value, is_const)
    });
    let reason = error.reasons.as_ref().map(|reasons| {
        let (ident, kind) = (names::ident(names::REASON), &reasons.kind);
        (ident.clone(), ident, reasons.setter.clone(), quote!(impl Into<#kind>), quote!(Some(value.into())), false)
    });
    let setters = optional.chain(reason).map(|(ident, binding, setter, kind, value, is_const)| {
        let is_const = is_const.then(|| quote!(const));
        let (part, link) = (names::plain(&ident), names::variant_link("Self", variant));
        let docs = doc_attributes([format!("Sets `{part}` of {link}; another error stays as it is.")]);
        let pattern = if ident == binding { quote!(#ident) } else { quote!(#ident: #binding) };
        quote! {
            #docs
            #[must_use]
            pub #is_const fn #setter(mut self, value: #kind) -> Self {
                if let Self::#variant { #pattern, .. } = &mut self {
                    *#binding = #value;
                }
                self
            }
        }
    });
    setters.collect()
}

/// What an error always carries, by name, for the function that makes it.
pub fn fields(domain: &Domain, error: &Error) -> Option<TokenStream> {
    let Error { variant, fields_type, .. } = error;
    let link = names::variant_link(&domain.kind.to_string(), variant);
    let docs = doc_attributes([format!("What {link} always carries.")]);
    let fields = error.required().map(|field| {
        let (ident, docs, kind) = (&field.ident, doc_attributes([&field.docs]), given_type(field.kind));
        quote!(#docs pub #ident: #kind)
    });
    let made = quote! {
        #docs
        #[derive(Debug, Clone)]
        pub struct #fields_type {
            #(#fields,)*
        }
    };
    error.takes_fields_by_name().then_some(made)
}

/// What a field holds of a `value` that a program gives: what no reader would read is mended.
fn held(kind: FieldType, value: &TokenStream) -> TokenStream {
    match kind {
        FieldType::String => quote!(#value.into()),
        FieldType::Strings => quote!(#value.into_iter().map(Into::into).collect()),
        FieldType::Integer => quote!(Value::nearest(#value)),
        FieldType::Number => quote!(Number::new(#value)),
        FieldType::Boolean => quote!(#value),
    }
}

fn parameter_type(kind: FieldType) -> TokenStream {
    match kind {
        FieldType::String => quote!(impl Into<String>),
        FieldType::Strings => quote!(impl IntoIterator<Item = impl Into<String>>),
        other => given_type(other),
    }
}

/// The type in which a program gives the value of a field.
fn given_type(kind: FieldType) -> TokenStream {
    if kind == FieldType::Number { quote!(f64) } else { field_type(kind) }
}
