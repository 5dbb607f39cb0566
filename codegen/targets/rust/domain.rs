//! The module of a domain.

use super::layout::Module;
use super::view::{CodeType, Domain, View};
use super::{constructor, convert, kind, message, methods, table, text};
use crate::model::{FieldType, Segment};
use proc_macro2::TokenStream;
use quote::quote;

/// The module of `domain`.
pub fn module(view: &View, domain: &Domain) -> Module {
    let imports = imports(view, domain);
    let errors = kind::kind(domain);
    let reasons = domain.errors.iter().filter_map(|error| {
        let reasons = error.reasons.as_ref()?;
        Some(kind::reasons(domain, error, reasons))
    });
    let fields = domain.errors.iter().filter_map(|error| constructor::fields(domain, error));
    let methods = methods::methods(view, domain);
    let display = message::display(domain);
    let conversions = convert::conversions(domain);
    let tables = table::tables(view, domain);
    let items = quote!(#imports #errors #(#reasons)* #(#fields)* #methods #display #conversions #tables);
    Module::new(domain.module.clone(), text::doc(&domain.summary), true, items)
}

/// What the module needs, and no more.
fn imports(view: &View, domain: &Domain) -> TokenStream {
    let errors = || domain.errors.iter();
    let has = |kind: FieldType| errors().flat_map(|error| &error.fields).any(|field| field.kind == kind);
    let formats = errors().any(|error| match &error.message.segments[..] {
        [Segment::Field(only)] => !matches!(error.fields[*only].kind, FieldType::String | FieldType::Strings),
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
    let number = has(FieldType::Number).then(|| {
        quote!(
            use super::number::Number;
        )
    });
    let value = has(FieldType::Integer).then(|| {
        quote!(
            use super::value::Value;
        )
    });
    let code = (domain.codes == CodeType::Text).then(|| quote!(Code,));
    let vec = has(FieldType::Strings).then(|| {
        quote!(
            use alloc::vec::Vec;
        )
    });
    quote! {
        extern crate alloc;

        #category
        use super::escape::Escaped;
        use super::json::Malformed;
        #number
        use super::table::Row;
        #value
        use super::wire::{#code Problem, Unrecognized};
        use alloc::borrow::Cow;
        #format
        use alloc::string::String;
        #vec
        use core::fmt;
    }
}
