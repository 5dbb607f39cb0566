//! The modules of the envelope.

use super::kind::field_type;
use super::layout::Module;
use super::names::ident;
use super::view::{CodeType, View};
use crate::model::FieldType;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// The modules, in the order in which they are read.
pub fn modules(view: &View) -> Vec<Module> {
    let mut wire = Module::embedded(ident("wire"), "The envelope in which errors travel, as plain data.", WIRE);
    wire.extend(readers(view));
    vec![
        wire,
        Module::embedded(ident("value"), "The values that envelopes hold.", VALUE),
        Module::embedded(ident("members"), "The members of objects.", MEMBERS),
        Module::embedded(ident("number"), "Numbers with a fraction.", NUMBER),
        Module::embedded(ident("json"), "Envelopes as JSON text.", JSON),
        Module::embedded(ident("escape"), "What peers say, made safe to print.", ESCAPE),
    ]
}

/// The functions by which typed errors read their fields: one for each type that a field of the catalogue has.
///
/// A call costs rustc a quarter of what the same code in its place would, and there is one for each field.
fn readers(view: &View) -> TokenStream {
    const KINDS: [FieldType; 5] =
        [FieldType::String, FieldType::Integer, FieldType::Number, FieldType::Boolean, FieldType::Strings];
    let fields = || view.domains.iter().flat_map(|domain| &domain.errors).flat_map(|error| &error.fields);
    let has = |kind: FieldType| fields().any(|field| field.kind == kind);
    let readers = KINDS.into_iter().filter(|kind| has(*kind)).map(|kind| {
        let (name, made) = (reader(kind), field_type(kind));
        let read = match kind {
            FieldType::String => quote!(as_str().map(String::from)),
            FieldType::Integer => quote!(as_integer()),
            FieldType::Number => quote!(as_number().map(Number::new)),
            FieldType::Boolean => quote!(as_bool()),
            FieldType::Strings => quote!(as_strings()),
        };
        quote! {
            pub(super) fn #name(&self, name: &str) -> Option<#made> {
                self.field(name)?.#read
            }
        }
    });
    let codes = [CodeType::I32, CodeType::I64, CodeType::Text];
    let codes = codes.into_iter().filter(|codes| view.domains.iter().any(|domain| domain.codes == *codes));
    let readers: TokenStream = readers.chain(codes.map(code)).collect();
    let number = has(FieldType::Number).then(|| {
        quote!(
            use super::number::Number;
        )
    });
    let vec = has(FieldType::Strings).then(|| {
        quote!(
            use alloc::vec::Vec;
        )
    });
    if readers.is_empty() { readers } else { quote!(#number #vec impl Problem { #readers }) }
}

/// The function by which an error reads its code, and the code of one that its domain does not know.
fn code(codes: CodeType) -> TokenStream {
    let name = code_reader(codes);
    match codes {
        CodeType::I32 => quote! {
            /// The code, or the number that stands for nothing where it is none of 32 bits.
            pub(super) fn #name(&self) -> i32 {
                match self.code {
                    Code::Number(code) => i32::try_from(code).unwrap_or(i32::MIN),
                    Code::Text(_) => i32::MIN,
                }
            }
        },
        CodeType::I64 => quote! {
            /// The code, or the number that stands for nothing where it is a text.
            pub(super) fn #name(&self) -> i64 {
                match self.code {
                    Code::Number(code) => code,
                    Code::Text(_) => i32::MIN.into(),
                }
            }
        },
        CodeType::Text => quote! {
            /// The code, or its digits where it is a number.
            pub(super) fn #name(&self) -> String {
                match &self.code {
                    Code::Number(code) => code.to_string(),
                    Code::Text(code) => code.clone().into_owned(),
                }
            }
        },
    }
}

/// The function that reads a code of this type.
pub fn code_reader(codes: CodeType) -> Ident {
    ident(match codes {
        CodeType::I32 => "i32_code",
        CodeType::I64 => "i64_code",
        CodeType::Text => "text_code",
    })
}

/// The function that reads a field of this type.
pub fn reader(kind: FieldType) -> Ident {
    ident(match kind {
        FieldType::String => "string_field",
        FieldType::Integer => "integer_field",
        FieldType::Number => "number_field",
        FieldType::Boolean => "boolean_field",
        FieldType::Strings => "strings_field",
    })
}

const WIRE: &str = include_str!("../../../templates/rust/wire.rs");
const VALUE: &str = include_str!("../../../templates/rust/value.rs");
const MEMBERS: &str = include_str!("../../../templates/rust/members.rs");
const NUMBER: &str = include_str!("../../../templates/rust/number.rs");
const JSON: &str = include_str!("../../../templates/rust/json.rs");
const ESCAPE: &str = include_str!("../../../templates/rust/escape.rs");
