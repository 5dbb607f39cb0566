//! The module of a domain.

use super::layout::Module;
use super::view::{CodeType, Domain, View};
use super::{convert, kind, message, methods, table, text};
use crate::model::{FieldType, Part};
use proc_macro2::TokenStream;
use quote::quote;

/// The module of `domain`.
pub fn module(view: &View, domain: &Domain) -> Module {
    let imports = imports(view, domain);
    let kind = kind::kind(domain);
    let reasons = domain.errors.iter().filter_map(|error| {
        let reasons = error.reasons.as_ref()?;
        Some(kind::reasons(domain, error, reasons))
    });
    let methods = methods::methods(view, domain);
    let display = message::display(domain);
    let conversions = convert::conversions(domain);
    let tables = table::tables(view, domain);
    let items = quote!(#imports #kind #(#reasons)* #methods #display #conversions #tables);
    Module::new(domain.module.clone(), text::doc(&domain.summary), true, items)
}

/// What the module needs, and no more.
fn imports(view: &View, domain: &Domain) -> TokenStream {
    let errors = || domain.errors.iter();
    let has = |kind: FieldType| errors().flat_map(|error| &error.fields).any(|field| field.kind == kind);
    let reasons = errors().any(|error| error.reasons.is_some());
    let formats = errors().any(|error| match &error.message.parts[..] {
        [Part::Field(only)] => !matches!(error.fields[*only].kind, FieldType::String | FieldType::Strings),
        _ => error.message.as_plain().is_none(),
    });
    let category = (!view.categories.is_empty()).then(|| {
        quote!(
            use super::category::Category;
        )
    });
    let format = formats.then(|| {
        quote!(
            use alloc::format;
        )
    });
    let string = has(FieldType::String) || has(FieldType::Strings) || reasons || domain.codes == CodeType::Text;
    let string = string.then(|| {
        quote!(
            use alloc::string::String;
        )
    });
    let vec = has(FieldType::Strings).then(|| {
        quote!(
            use alloc::vec::Vec;
        )
    });
    quote! {
        extern crate alloc;

        #category
        use super::table::Row;
        use super::wire::{Code, Problem, Unrecognized};
        use alloc::borrow::Cow;
        #format
        #string
        #vec
        use core::fmt;
    }
}
