//! The single file for a build script, and what it shares with the package.

use super::layout::{self, Module};
use super::view::{Domain, View};
use super::{names, umbrella};
use crate::plan::Edition;
use crate::targets::File;
use proc_macro2::TokenStream;
use quote::quote;

/// One file that holds every module.
pub fn single_file(edition: &Edition<'_>, view: &View, modules: &[Module], serde: bool) -> Vec<File<'static>> {
    let lints = lints();
    let attributes = quote! {
        #[allow(dead_code, unreachable_pub, reason = "what a program uses is its own affair")]
        #[allow(clippy::missing_const_for_fn, reason = "it depends on the Rust version of the program")]
        #[allow(#lints)]
    };
    let mut file = String::new();
    let serde = serde.then(|| umbrella::serde_module(view));
    for module in modules.iter().chain(&serde) {
        file.push_str(&module.inline(&attributes));
        file.push('\n');
    }
    let allow = quote!(#[allow(unused_imports, unreachable_pub, reason = "what a program uses is its own affair")]);
    file.push_str(&layout::source(exports(view, &allow)));
    let mut files = Vec::new();
    files.push(File::ready(format!("{}.rs", names::file_stem(edition.catalogue)), file));
    files
}

/// What the style of a program would have otherwise, and the catalogue decides.
pub(super) fn lints() -> TokenStream {
    quote! {
        clippy::doc_markdown,
        clippy::enum_variant_names,
        clippy::fn_params_excessive_bools,
        clippy::large_enum_variant,
        clippy::match_same_arms,
        clippy::new_without_default,
        clippy::redundant_pub_crate,
        clippy::should_implement_trait,
        clippy::too_many_arguments,
        clippy::too_many_lines,
        clippy::unicode_not_nfc,
        reason = "names, texts and sizes are the catalogue's"
    }
}

pub(super) fn exports(view: &View, attributes: &TokenStream) -> TokenStream {
    let domains =
        view.domains.iter().map(|Domain { module, kind, .. }| quote!(#attributes pub use self::#module::#kind;));
    let category = (!view.categories.is_empty()).then(|| quote!(#attributes pub use self::category::Category;));
    let View { umbrella, umbrella_module, .. } = view;
    quote! {
        #(#domains)*
        #category
        #attributes
        pub use self::#umbrella_module::#umbrella;
        #attributes
        pub use self::json::Malformed;
        #attributes
        pub use self::members::Members;
        #attributes
        pub use self::number::Number;
        #attributes
        pub use self::value::Value;
        #attributes
        pub use self::wire::{Code, Problem, Received, Unrecognized};
    }
}
