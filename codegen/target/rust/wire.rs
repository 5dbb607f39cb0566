//! The module of the envelope.

use super::kind::field_type;
use super::layout::Module;
use super::names::ident;
use super::view::View;
use crate::model::FieldType;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// The module of the envelope.
pub fn module(view: &View) -> Module {
    let mut module = Module::embedded(ident("wire"), "The envelope in which errors travel, as plain data.", WIRE);
    module.extend(readers(view));
    module
}

/// The functions by which typed errors read their fields: one for each type that a field of the catalogue has.
///
/// A call costs rustc a quarter of what the same code in its place would, and there is one for each field.
fn readers(view: &View) -> TokenStream {
    const KINDS: [FieldType; 5] =
        [FieldType::String, FieldType::Integer, FieldType::Number, FieldType::Boolean, FieldType::Strings];
    let fields = || view.domains.iter().flat_map(|domain| &domain.errors).flat_map(|error| &error.fields);
    let readers = KINDS.into_iter().filter(|kind| fields().any(|field| field.kind == *kind)).map(|kind| {
        let (name, made) = (reader(kind), field_type(kind));
        let read = match kind {
            FieldType::String => quote!(as_str().map(String::from)),
            FieldType::Integer => quote!(as_integer()),
            FieldType::Number => quote!(as_number()),
            FieldType::Boolean => quote!(as_bool()),
            FieldType::Strings => quote!(as_strings()),
        };
        quote! {
            pub(super) fn #name(&self, name: &str) -> Option<#made> {
                self.field(name)?.#read
            }
        }
    });
    let readers: TokenStream = readers.collect();
    if readers.is_empty() { readers } else { quote!(impl Problem { #readers }) }
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
