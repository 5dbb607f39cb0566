//! The umbrella: an enum of the domains' enums.

mod lookup;

use super::facts::{Otherwise, facts, json};
use crate::targets::rust::docs;
use crate::targets::rust::lower::Package;
use crate::targets::rust::source::{Source, tokens};
use crate::targets::rust::types::CodeType;
use proc_macro2::TokenStream;
use quote::quote;

/// An umbrella as tokens.
struct Umbrella<'p> {
    package: &'p Package<'p>,
    kind: TokenStream,
    /// The types of the domains, and the variants that hold them.
    kinds: Vec<TokenStream>,
    variants: Vec<TokenStream>,
}

/// Adds its module.
pub fn push(package: &Package<'_>, to: &mut Source) {
    let umbrella = Umbrella {
        package,
        kind: tokens(&package.umbrella),
        kinds: package.domains.iter().map(|domain| tokens(&domain.kind)).collect(),
        variants: package.domains.iter().map(|domain| tokens(&domain.variant)).collect(),
    };
    let kinds: Vec<String> =
        package.domains.iter().map(|domain| format!("super::{}::{}", domain.module, domain.kind)).collect();
    let category = (!package.categories.is_empty()).then_some("super::category::Category");
    let has_domains = !package.domains.is_empty();
    let others = [
        has_domains.then_some("super::caused::{Caused, chain, held}"),
        package.handling(),
        Some("super::json::Malformed"),
        Some("super::received::Unrecognized"),
        has_domains.then_some("super::table::Info"),
        Some("super::wire::{Code, Problem}"),
        Some("alloc::borrow::Cow"),
        has_domains.then_some("alloc::boxed::Box"),
        Some("alloc::string::String"),
        Some("core::fmt"),
        package.uses.retry_after.then_some("core::time::Duration"),
    ];
    to.imports([category].into_iter().chain(kinds.iter().map(|kind| Some(kind.as_str()))).chain(others));
    umbrella.push_enum(to);
    to.items(umbrella.methods(), &[]);
    to.items(umbrella.lookups(), &[]);
    to.items(umbrella.conversions(), &[]);
}

impl Umbrella<'_> {
    fn push_enum(&self, to: &mut Source) {
        let Self { package, kind, .. } = self;
        let attributes = package.attributes.iter().map(|attribute| tokens(attribute));
        let items = quote! {
            /// SLOT_TITLE
            #[derive(Debug, Clone, PartialEq, Eq, Hash)]
            #(#attributes)*
            #[non_exhaustive]
            pub enum #kind {
                SLOT_VARIANTS,
                /// An error of a domain that this build does not know.
                Unrecognized(Unrecognized<Code>),
            }
        };
        let title = |to: &mut Source| {
            to.doc(&format!("Any error of {}.", docs::title(&package.edition.catalogue().title)));
        };
        let variants = |to: &mut Source| {
            for domain in &package.domains {
                to.apart();
                to.authored_doc(&domain.shipped.domain.summary);
                to.line(&[&domain.variant, "(", &domain.kind, "),"]);
            }
        };
        to.items(items, &[("SLOT_TITLE", &title), ("SLOT_VARIANTS", &variants)]);
    }

    fn methods(&self) -> TokenStream {
        let Self { package, kind, kinds, variants } = self;
        // A `match` that asks the error of the domain.
        let ask = |name: &TokenStream, (pattern, otherwise): &Otherwise| quote!(match self { #(Self::#variants(error) => error.#name(),)* Self::Unrecognized(#pattern) => #otherwise, });
        let codes = self.codes();
        let facts = facts(package, |name, _, otherwise| ask(name, otherwise));
        let recognized = ask(&quote!(is_recognized), &(quote!(_), quote!(false)));
        quote! {
            impl #kind {
                /// The name of its domain.
                #[must_use]
                #[inline]
                pub fn domain(&self) -> &str {
                    match self {
                        #(Self::#variants(_) => #kinds::DOMAIN,)*
                        Self::Unrecognized(error) => error.problem().domain(),
                    }
                }

                /// The code: the same in every version, once it was published.
                #[must_use]
                #[inline]
                pub fn code(&self) -> Code {
                    match self {
                        #codes
                        Self::Unrecognized(error) => error.code().clone(),
                    }
                }

                #facts

                /// What happened: a sentence for people.
                #[must_use]
                #[inline]
                pub fn message(&self) -> Cow<'_, str> {
                    match self {
                        #(Self::#variants(error) => error.message(),)*
                        Self::Unrecognized(error) => error.message(),
                    }
                }

                /// The sub-code, where there is one.
                #[must_use]
                #[inline]
                pub fn reason(&self) -> Option<&str> {
                    match self {
                        #(Self::#variants(error) => error.reason(),)*
                        Self::Unrecognized(error) => error.problem().reason(),
                    }
                }

                /// Whether this build knows the error.
                #[must_use]
                #[inline]
                pub const fn is_recognized(&self) -> bool {
                    #recognized
                }
            }
        }
    }

    /// The arms of `code()`: texts of the catalogue are borrowed.
    fn codes(&self) -> TokenStream {
        let Self { package, kinds, variants, .. } = self;
        let arms =
            package.domains.iter().zip(kinds).zip(variants).map(|((domain, kind), variant)| match domain.codes {
                CodeType::Text => quote!(Self::#variant(error) => error.any_code(),),
                // A code that is no number of the domain's type is told as it came.
                CodeType::I32 | CodeType::I64 => quote! {
                    Self::#variant(#kind::Unrecognized(error)) => error.problem().code().clone(),
                    Self::#variant(error) => error.code().into(),
                },
            });
        arms.collect()
    }

    fn conversions(&self) -> TokenStream {
        let Self { kind, kinds, variants, .. } = self;
        let known = if kinds.is_empty() {
            quote!(Self::Unrecognized(Unrecognized::new(problem.code().clone(), problem)))
        } else {
            quote! {
                let known = match problem.domain() {
                    #(#kinds::DOMAIN => #kinds::try_from(problem).map(Self::#variants),)*
                    _ => Err(problem),
                };
                known.unwrap_or_else(|problem| Self::Unrecognized(Unrecognized::new(problem.code().clone(), problem)))
            }
        };
        let json = json("If it is no `Problem`.", &quote!(Problem::from_json(text).map(Self::from)));
        quote! {
            impl #kind {
                #json
            }

            impl fmt::Display for #kind {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    match self {
                        #(Self::#variants(error) => error.fmt(f),)*
                        Self::Unrecognized(error) => error.fmt(f),
                    }
                }
            }

            impl core::error::Error for #kind {}

            #(
                impl From<#kinds> for #kind {
                    fn from(error: #kinds) -> Self {
                        Self::#variants(error)
                    }
                }
            )*

            /// What this build does not know, and what lacks a field, is unrecognized and keeps everything that arrived.
            impl From<Problem> for #kind {
                fn from(problem: Problem) -> Self {
                    #known
                }
            }

            impl From<&#kind> for Problem {
                fn from(error: &#kind) -> Self {
                    match error {
                        #(#kind::#variants(error) => error.into(),)*
                        #kind::Unrecognized(error) => error.problem().clone(),
                    }
                }
            }

            impl From<#kind> for Problem {
                fn from(error: #kind) -> Self {
                    match error {
                        #(#kind::#variants(error) => error.into(),)*
                        #kind::Unrecognized(error) => error.into_problem(),
                    }
                }
            }
        }
    }
}
