//! A layout as rustfmt's.

use crate::targets::rust::source::plain;
use proc_macro2::TokenStream;

/// The items, laid out by prettyplease. What is no Rust is laid out plainly, so that rustc shows what is wrong with it.
pub fn layout(tokens: TokenStream) -> String {
    match syn::parse2(tokens.clone()) {
        Ok(file) => prettyplease::unparse(&file),
        Err(_) => plain::layout(tokens),
    }
}
