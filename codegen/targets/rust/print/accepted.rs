//! Codes by which errors are read, and which are never written.

use crate::model::Code;
use crate::targets::rust::literal::{integer, literal};
use crate::targets::rust::lower::{Domain, Error};
use crate::targets::rust::source::Source;
use crate::targets::rust::types::CodeType;
use proc_macro2::TokenStream;
use quote::quote;

/// Which kinds of codes a domain accepts.
#[derive(Clone, Copy)]
pub struct Accepted {
    pub numbers: bool,
    pub texts: bool,
}

impl Accepted {
    pub fn of(domain: &Domain<'_>) -> Self {
        let mut codes = domain.shipped.errors.iter().flat_map(|error| &error.error.accepts);
        Self {
            numbers: codes.clone().any(|code| matches!(code, Code::Number(_))),
            texts: codes.any(|code| matches!(code, Code::Text(_))),
        }
    }

    pub fn is_empty(self) -> bool {
        !self.numbers && !self.texts
    }

    /// What a look-up by a code of the domain's own kind goes on with, where no error has the `code`.
    pub fn or_accepted(self, codes: CodeType) -> Option<TokenStream> {
        Some(match codes {
            CodeType::Text if self.texts => quote!(.or_else(|| found(&ACCEPTED_TEXTS, code))),
            CodeType::I32 if self.numbers => quote!(.or_else(|| found(&ACCEPTED_NUMBERS, code.into()))),
            CodeType::I64 if self.numbers => quote!(.or_else(|| found(&ACCEPTED_NUMBERS, code))),
            _ => return None,
        })
    }

    /// The functions that find an error by a code of any kind; nothing where the domain accepts none.
    pub fn functions(self, codes: CodeType) -> TokenStream {
        if self.is_empty() {
            return TokenStream::new();
        }
        let number = if self.numbers {
            quote!(Code::Number(code) => found(&ACCEPTED_NUMBERS, *code),)
        } else {
            quote!(Code::Number(_) => None,)
        };
        let text = if self.texts {
            quote!(Code::Text(code) => found(&ACCEPTED_TEXTS, code),)
        } else {
            quote!(Code::Text(_) => None,)
        };
        let own = match codes {
            CodeType::I32 => quote! {
                Code::Number(code) => i32::try_from(*code).ok().and_then(|code| CODES.binary_search(&code).ok()),
                Code::Text(_) => None,
            },
            CodeType::I64 => quote! {
                Code::Number(code) => CODES.binary_search(code).ok(),
                Code::Text(_) => None,
            },
            CodeType::Text => quote! {
                Code::Number(_) => None,
                Code::Text(code) => CODES.binary_search(&&**code).ok(),
            },
        };
        quote! {
            /// The position in the tables of the error with this code, or that accepts it.
            pub(super) fn position(code: &Code) -> Option<usize> {
                let own = match code { #own };
                own.or_else(|| accepted(code))
            }

            /// The position in the tables of the error that accepts this code.
            fn accepted(code: &Code) -> Option<usize> {
                match code { #number #text }
            }
        }
    }
}

/// Adds the tables of a domain.
pub fn push_tables(errors: &[Error<'_>], to: &mut Source) {
    let (mut numbers, mut texts) = (Vec::new(), Vec::new());
    for (index, error) in errors.iter().enumerate() {
        for code in &error.shipped.error.accepts {
            match code {
                Code::Number(number) => numbers.push((*number, index)),
                Code::Text(text) => texts.push((&**text, index)),
            }
        }
    }
    numbers.sort_unstable();
    texts.sort_unstable();
    let docs = "that are read and never written, in ascending order, with the position of the error that each means.";
    push_table(&format!("Numbers {docs}"), "ACCEPTED_NUMBERS", "i64", numbers, integer, to);
    push_table(&format!("Texts {docs}"), "ACCEPTED_TEXTS", "&str", texts, literal, to);
}

/// Adds a sorted table of positions, unless it is empty.
pub fn push_table<K>(
    docs: &str,
    name: &str,
    kind: &str,
    sorted: Vec<(K, usize)>,
    source: impl Fn(K) -> String,
    to: &mut Source,
) {
    if sorted.is_empty() {
        return;
    }
    let length = sorted.len().to_string();
    let pairs: Vec<String> = sorted.into_iter().map(|(key, at)| format!("({}, {at})", source(key))).collect();
    to.apart();
    to.doc(docs);
    to.list(&format!("static {name}: [({kind}, usize); {length}] = "), ("[", "]"), &pairs, ";");
}
