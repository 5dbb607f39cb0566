//! What the catalogue says of each error, as static tables: every attribute is a column.

use super::layout::Module;
use super::names::ident;
use super::text::{integer, literal};
use super::view::{CodeType, Domain, Error, View};
use crate::model::Code;
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// The module of the type of the rows.
pub fn module(view: &View) -> Module {
    Module::new(ident("table"), "What the catalogue says of the errors.", false, row_type(view))
}

/// The type of a row, the same for every domain. A column that no error would use is left out.
fn row_type(view: &View) -> TokenStream {
    let import = (!view.categories.is_empty()).then(|| {
        quote!(
            use super::category::Category;
        )
    });
    let plain = view.has_plain_messages().then(|| {
        quote! {
            /// The message, where it is the same for each occurrence.
            pub(super) message: &'static str,
        }
    });
    let docs = view.has_docs.then(|| {
        quote! {
            /// The docs page.
            pub(super) docs_url: &'static str,
        }
    });
    let categories = (!view.categories.is_empty()).then(|| {
        quote! {
            /// The labels.
            pub(super) categories: &'static [Category],
        }
    });
    let docs_member = view.has_docs.then(|| quote!(problem.insert("type", self.docs_url);));
    quote! {
        extern crate alloc;
        use alloc::borrow::Cow;
        #import
        use super::wire::{Code, Problem};

        /// What the catalogue says of one error.
        pub(super) struct Row {
            /// The canonical name.
            pub(super) name: &'static str,
            /// The name in words.
            pub(super) title: &'static str,
            #plain
            #docs
            /// The HTTP status.
            pub(super) status: Option<u16>,
            /// Whether the same request may succeed later.
            pub(super) retryable: bool,
            #categories
        }

        impl Row {
            /// The envelope of this error, without its fields.
            pub(super) fn problem(&self, domain: &'static str, code: impl Into<Code>, detail: Cow<'_, str>) -> Problem {
                let mut problem = Problem::new(domain, code);
                #docs_member
                problem.insert("title", self.title);
                if let Some(status) = self.status {
                    problem.insert("status", i64::from(status));
                }
                problem.insert("detail", detail);
                problem
            }
        }
    }
}

/// The tables of a domain.
pub fn tables(view: &View, domain: &Domain) -> TokenStream {
    let length = Literal::usize_unsuffixed(domain.errors.len());
    let kind = static_type(domain.codes);
    let codes = domain.errors.iter().map(|error| code(&error.code));
    let wire = domain.has_other_codes().then(|| wire_tables(domain));
    let rows = domain.errors.iter().map(|error| row(view, error));
    quote! {
        /// The codes, in ascending order: the position of each is the position in every table.
        static CODES: [#kind; #length] = [#(#codes),*];
        #wire
        static ROWS: [Row; #length] = [#(#rows),*];
    }
}

/// The codes that travel, where they are not those that users see.
fn wire_tables(domain: &Domain) -> TokenStream {
    let length = Literal::usize_unsuffixed(domain.errors.len());
    let kind = static_type(domain.codes);
    let codes = domain.errors.iter().map(|error| code(&error.wire));
    let mut sorted: Vec<(usize, &Code)> = domain.errors.iter().map(|error| &error.wire).enumerate().collect();
    sorted.sort_by_key(|(_, code)| *code);
    let sorted = sorted.into_iter().map(|(index, wire)| {
        let (index, wire) = (Literal::usize_unsuffixed(index), code(wire));
        quote!((#wire, #index))
    });
    quote! {
        /// The codes that travel, by position.
        static WIRE_CODES: [#kind; #length] = [#(#codes),*];
        /// The codes that travel, in ascending order, with the position of each.
        static BY_WIRE_CODE: [(#kind, usize); #length] = [#(#sorted),*];
    }
}

fn row(view: &View, error: &Error) -> TokenStream {
    let (name, title) = (literal(&error.name), literal(&error.title));
    let plain = view.has_plain_messages().then(|| {
        let message = literal(error.message.as_plain().unwrap_or_default());
        quote!(message: #message,)
    });
    let docs_url = view.has_docs.then(|| {
        let url = literal(error.docs_url.as_deref().unwrap_or_default());
        quote!(docs_url: #url,)
    });
    let status = match error.status {
        Some(status) => integer(status.into()),
        None => TokenStream::new(),
    };
    let status = if status.is_empty() { quote!(None) } else { quote!(Some(#status)) };
    let retryable = error.retryable;
    let categories = (!view.categories.is_empty()).then(|| {
        let categories = &error.categories;
        quote!(categories: &[#(Category::#categories),*],)
    });
    quote! {
        Row {
            name: #name,
            title: #title,
            #plain
            #docs_url
            status: #status,
            retryable: #retryable,
            #categories
        }
    }
}

fn static_type(codes: CodeType) -> TokenStream {
    match codes {
        CodeType::I32 => quote!(i32),
        CodeType::I64 => quote!(i64),
        CodeType::Text => quote!(&str),
    }
}

fn code(code: &Code) -> TokenStream {
    match code {
        Code::Number(number) => integer(*number),
        Code::Text(text) => {
            let text = literal(text);
            quote!(#text)
        }
    }
}
