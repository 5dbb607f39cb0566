//! Between the typed errors of a domain and the envelope.

use super::message::field_pattern;
use super::methods::allow_deprecated;
use super::text::literal;
use super::view::{CodeType, Domain, Error, Field};
use super::wire::{code_reader, reader};
use crate::model::FieldType;
use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

/// Both ways.
pub fn conversions(domain: &Domain) -> TokenStream {
    let from = from_problem(domain);
    let to = to_problem(domain);
    quote!(#from #to)
}

fn from_problem(domain: &Domain) -> TokenStream {
    let Domain { kind, .. } = domain;
    let allow = allow_deprecated(domain);
    let borrowed = if domain.codes == CodeType::Text { quote!(&&**code) } else { quote!(&code) };
    let found = if domain.has_other_codes() {
        quote!(BY_WIRE_CODE.binary_search_by_key(#borrowed, |(code, _)| *code).ok().map(|at| BY_WIRE_CODE[at].1))
    } else {
        quote!(CODES.binary_search(#borrowed).ok())
    };
    let decodes = domain.errors.iter().any(Error::has_payload);
    let found = if decodes {
        quote!(#found.and_then(|index| Self::decode(index, &problem)))
    } else {
        quote!(#found.and_then(Self::from_index))
    };
    let reader = code_reader(domain.codes);
    let (code, known, unrecognized) = if domain.codes == CodeType::Text {
        let known = quote!(match problem.code() { Code::Text(code) => #found, Code::Number(_) => None, });
        (None, known, quote!(problem.#reader()))
    } else {
        (Some(quote!(let code = problem.#reader();)), found, quote!(code))
    };
    let decode = decodes.then(|| {
        let decode = decode(domain);
        quote! {
            #allow
            impl #kind {
                #decode
            }
        }
    });
    quote! {
        impl TryFrom<Problem> for #kind {
            /// The problem, if it is of another domain.
            type Error = Problem;

            fn try_from(problem: Problem) -> Result<Self, Problem> {
                if problem.domain() != Self::DOMAIN {
                    return Err(problem);
                }
                #code
                let known = #known;
                if let Some(known) = known {
                    return Ok(known);
                }
                Ok(Self::Unrecognized(Unrecognized::new(#unrecognized, problem)))
            }
        }

        #decode
    }
}

/// `decode(index, problem)`: the error at a position of the tables, if `problem` has what it carries.
fn decode(domain: &Domain) -> TokenStream {
    let arms = domain.errors.iter().enumerate().filter(|(_, error)| error.has_payload()).map(|(index, error)| {
        let (index, Error { variant, .. }) = (Literal::usize_unsuffixed(index), error);
        let fields = error.fields.iter().map(|Field { ident, name, kind, optional, .. }| {
            let (name, read) = (literal(name), reader(*kind));
            if *optional {
                quote! {
                    #ident: match problem.field(#name) {
                        Some(_) => Some(problem.#read(#name)?),
                        None => None,
                    }
                }
            } else {
                quote!(#ident: problem.#read(#name)?)
            }
        });
        let reason = error.reasons.as_ref().map(|_| {
            quote! {
                reason: match problem.get("reason") {
                    Some(value) => Some(value.as_str()?.into()),
                    None => None,
                },
            }
        });
        // Where every field may be missing, `data` must still be an object.
        let is_object = (!error.fields.is_empty() && error.is_made_from_code()).then(|| quote!(problem.data()?;));
        let made = quote!(Self::#variant { #(#fields,)* #reason });
        if is_object.is_some() { quote!(#index => { #is_object #made }) } else { quote!(#index => #made,) }
    });
    let rest = if domain.errors.iter().any(|error| !error.has_payload()) {
        quote!(return Self::from_index(index))
    } else {
        quote!(return None)
    };
    quote! {
        /// The error at this position of the tables, if the problem has what it carries.
        fn decode(index: usize, problem: &Problem) -> Option<Self> {
            let error = match index {
                #(#arms)*
                _ => #rest,
            };
            Some(error)
        }
    }
}

fn to_problem(domain: &Domain) -> TokenStream {
    let Domain { kind, .. } = domain;
    let allow = allow_deprecated(domain);
    let payloads: Vec<&Error> = domain.errors.iter().filter(|error| error.has_payload()).collect();
    let code = if domain.has_other_codes() { quote!(WIRE_CODES[index]) } else { quote!(CODES[index]) };
    let others = domain.errors.len() - payloads.len();
    let made = quote!(ROWS[index].problem(#kind::DOMAIN, #code, error.message()));
    let data = match &payloads[..] {
        [] => None,
        [only] => {
            let (pattern, inserts) = (pattern(kind, only), inserts(only));
            Some(quote!(if let #pattern = error { #inserts }))
        }
        several => {
            let arms = several.iter().map(|error| {
                let (pattern, inserts) = (pattern(kind, error), inserts(error));
                quote!(#pattern => { #inserts })
            });
            let covered = others == 0 && !payloads.iter().any(|error| is_sole_option(error));
            let rest = if covered { quote!(#kind::Unrecognized(_)) } else { quote!(_) };
            Some(quote!(match error { #(#arms)* #rest => {} }))
        }
    };
    let made = match data {
        None => made,
        Some(data) => quote!(let mut problem = #made; #data problem),
    };
    quote! {
        impl #kind {
            /// Reads JSON text.
            ///
            /// # Errors
            ///
            /// If it is no `Problem`, or one of another domain.
            #[inline]
            pub fn from_json(text: &str) -> Result<Self, Malformed> {
                Self::try_from(Problem::from_json(text)?).map_err(|_| Malformed::OTHER_DOMAIN)
            }

            /// The error as JSON text.
            #[must_use]
            #[inline]
            pub fn to_json(&self) -> String {
                Problem::from(self).to_json()
            }
        }

        #allow
        impl From<&#kind> for Problem {
            fn from(error: &#kind) -> Self {
                let index = match error.index() {
                    Ok(index) => index,
                    Err(error) => return error.problem().clone(),
                };
                #made
            }
        }

        impl From<#kind> for Problem {
            fn from(error: #kind) -> Self {
                match error {
                    #kind::Unrecognized(error) => error.into_problem(),
                    known => Self::from(&known),
                }
            }
        }
    }
}

/// A pattern for an error with all it carries. A sole part that may be missing is matched where it is there.
fn pattern(kind: &Ident, error: &Error) -> TokenStream {
    let Error { variant, .. } = error;
    if is_sole_option(error) {
        let reason = || quote!(reason: Some(reason));
        let field = |Field { ident, binding, .. }: &Field| quote!(#ident: Some(#binding));
        let part = error.fields.first().map_or_else(reason, field);
        return quote!(#kind::#variant { #part });
    }
    let fields = error.fields.iter().map(field_pattern);
    let reason = error.reasons.as_ref().map(|_| quote!(reason));
    quote!(#kind::#variant { #(#fields,)* #reason })
}

/// Whether the error carries one thing, which may be missing.
fn is_sole_option(error: &Error) -> bool {
    match &error.fields[..] {
        [] => error.reasons.is_some(),
        [only] => only.optional && error.reasons.is_none(),
        _ => false,
    }
}

/// Statements that put what [`pattern`] binds into `problem`.
fn inserts(error: &Error) -> TokenStream {
    let sole = is_sole_option(error);
    let fields = error.fields.iter().map(|field| {
        let Field { binding, .. } = field;
        let name = literal(&field.name);
        let value = match field.kind {
            FieldType::String => quote!(#binding.as_str()),
            FieldType::Strings => quote!(#binding.as_slice()),
            FieldType::Integer => quote!(Value::nearest(*#binding)),
            _ => quote!(*#binding),
        };
        let insert = quote!(problem.insert_field(#name, #value););
        if field.optional && !sole { quote!(if let Some(#binding) = #binding { #insert }) } else { insert }
    });
    let reason = error.reasons.as_ref().map(|_| {
        let insert = quote!(problem.insert("reason", reason.as_str()););
        if sole { insert } else { quote!(if let Some(reason) = reason { #insert }) }
    });
    quote!(#(#fields)* #reason)
}
