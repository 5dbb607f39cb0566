//! What spans the domains: the umbrella, the categories, and the serde support.

use super::layout::{Module, doc_attributes};
use super::names::ident;
use super::text::{self, literal};
use super::view::{CodeType, Domain, View};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// The module of the umbrella.
pub fn module(view: &View) -> Module {
    let kind = kind(view);
    let methods = methods(view);
    let conversions = conversions(view);
    let imports = view.domains.iter().map(|Domain { module, kind, .. }| quote!(use super::#module::#kind;));
    let category = (!view.categories.is_empty()).then(|| {
        quote!(
            use super::category::Category;
        )
    });
    let items = quote! {
        extern crate alloc;

        #category
        #(#imports)*
        use super::json::Malformed;
        use super::wire::{Code, Problem, Unrecognized};
        use alloc::borrow::Cow;
        use alloc::string::String;
        use core::fmt;

        #kind
        #methods
        #conversions
    };
    Module::new(view.umbrella_module.clone(), "Any error of the catalogue.", false, items)
}

fn kind(view: &View) -> TokenStream {
    let View { umbrella, .. } = view;
    let docs = doc_attributes([format!("Any error of {}.", text::doc(&view.title))]);
    let variants = view.domains.iter().map(|domain| {
        let Domain { variant, kind, .. } = domain;
        let docs = doc_attributes([text::doc(&domain.summary)]);
        quote!(#docs #variant(#kind))
    });
    quote! {
        #docs
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #umbrella {
            #(#variants,)*
            /// An error of a domain that this build does not know.
            Unrecognized(Unrecognized<Code>),
        }
    }
}

fn methods(view: &View) -> TokenStream {
    let View { umbrella, .. } = view;
    let variants: Vec<_> = view.domains.iter().map(|domain| &domain.variant).collect();
    let kinds = view.domains.iter().map(|domain| &domain.kind);
    let code = codes(view);
    let name = delegate(&variants, &quote!(error.name()), &quote!("Unrecognized"));
    let status = delegate(&variants, &quote!(error.status()), &quote!(None));
    let retryable = delegate(&variants, &quote!(error.is_retryable()), &quote!(false));
    let recognized = delegate(&variants, &quote!(error.is_recognized()), &quote!(false));
    let docs_url = view.has_docs.then(|| {
        let body = delegate(&variants, &quote!(error.docs_url()), &quote!(None));
        quote! {
            /// The page that describes the error.
            #[must_use]
            #[inline]
            pub const fn docs_url(&self) -> Option<&'static str> {
                #body
            }
        }
    });
    let categories = (!view.categories.is_empty()).then(|| categories(view, &variants));
    quote! {
        impl #umbrella {
            /// The name of its domain.
            #[must_use]
            #[inline]
            pub fn domain(&self) -> &str {
                match self {
                    #(Self::#variants(_) => #kinds::DOMAIN,)*
                    Self::Unrecognized(error) => error.problem().domain(),
                }
            }

            #code

            /// The name of the error in the catalogue; `Unrecognized` where this build does not know it.
            #[must_use]
            #[inline]
            pub const fn name(&self) -> &'static str {
                #name
            }

            #docs_url

            /// The HTTP status that fits, where one does.
            #[must_use]
            #[inline]
            pub const fn status(&self) -> Option<u16> {
                #status
            }

            /// Whether the same request may succeed later, unchanged.
            #[must_use]
            #[inline]
            pub const fn is_retryable(&self) -> bool {
                #retryable
            }

            #categories

            /// What happened: a sentence for people.
            #[must_use]
            #[inline]
            pub fn message(&self) -> Cow<'_, str> {
                match self {
                    #(Self::#variants(error) => error.message(),)*
                    Self::Unrecognized(error) => error.message(),
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

/// A `match` that asks the error of the domain, with `otherwise` for what is unrecognized.
fn delegate(variants: &[&Ident], call: &TokenStream, otherwise: &TokenStream) -> TokenStream {
    quote!(match self { #(Self::#variants(error) => #call,)* Self::Unrecognized(_) => #otherwise, })
}

/// `code()`: texts of the catalogue are borrowed.
fn codes(view: &View) -> TokenStream {
    let arms = view.domains.iter().map(|Domain { variant, kind, codes, .. }| match codes {
        CodeType::Text => quote!(Self::#variant(error) => error.any_code(),),
        // A code that is no number of the domain's type is told as it came.
        CodeType::I32 | CodeType::I64 => quote! {
            Self::#variant(#kind::Unrecognized(error)) => error.problem().code().clone(),
            Self::#variant(error) => error.code().into(),
        },
    });
    quote! {
        /// The code: the same in every version, once it was published.
        #[must_use]
        #[inline]
        pub fn code(&self) -> Code {
            match self {
                #(#arms)*
                Self::Unrecognized(error) => error.code().clone(),
            }
        }
    }
}

fn categories(view: &View, variants: &[&Ident]) -> TokenStream {
    let body = delegate(variants, &quote!(error.categories()), &quote!(&[]));
    let predicates = view.categories.iter().map(|category| {
        let (predicate, variant) = (&category.predicate, &category.variant);
        let docs = doc_attributes([format!("Whether it is of [`Category::{variant}`].")]);
        quote! {
            #docs
            #[must_use]
            #[inline]
            pub fn #predicate(&self) -> bool {
                self.categories().contains(&Category::#variant)
            }
        }
    });
    quote! {
        /// The categories it is of.
        #[must_use]
        #[inline]
        pub const fn categories(&self) -> &'static [Category] {
            #body
        }

        #(#predicates)*
    }
}

fn conversions(view: &View) -> TokenStream {
    let View { umbrella, domains, .. } = view;
    let (kinds, variants): (Vec<_>, Vec<_>) = domains.iter().map(|domain| (&domain.kind, &domain.variant)).unzip();
    let known = if domains.is_empty() {
        quote! {
            Self::Unrecognized(Unrecognized::new(problem.code().clone(), problem))
        }
    } else {
        quote! {
            let known = match problem.domain() {
                #(#kinds::DOMAIN => #kinds::try_from(problem).map(Self::#variants),)*
                _ => Err(problem),
            };
            known.unwrap_or_else(|problem| Self::Unrecognized(Unrecognized::new(problem.code().clone(), problem)))
        }
    };
    quote! {
        impl #umbrella {
            /// Reads JSON text.
            ///
            /// # Errors
            ///
            /// If it is no `Problem`.
            #[inline]
            pub fn from_json(text: &str) -> Result<Self, Malformed> {
                Problem::from_json(text).map(Self::from)
            }

            /// The error as JSON text.
            #[must_use]
            #[inline]
            pub fn to_json(&self) -> String {
                Problem::from(self).to_json()
            }
        }

        impl fmt::Display for #umbrella {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    #(Self::#variants(error) => error.fmt(f),)*
                    Self::Unrecognized(error) => error.fmt(f),
                }
            }
        }

        impl core::error::Error for #umbrella {}

        #(
            impl From<#kinds> for #umbrella {
                fn from(error: #kinds) -> Self {
                    Self::#variants(error)
                }
            }
        )*

        /// What this build does not know, and what lacks a field, is unrecognized and keeps everything that arrived.
        impl From<Problem> for #umbrella {
            fn from(problem: Problem) -> Self {
                #known
            }
        }

        impl From<&#umbrella> for Problem {
            fn from(error: &#umbrella) -> Self {
                match error {
                    #(#umbrella::#variants(error) => error.into(),)*
                    #umbrella::Unrecognized(error) => error.problem().clone(),
                }
            }
        }

        impl From<#umbrella> for Problem {
            fn from(error: #umbrella) -> Self {
                match error {
                    #(#umbrella::#variants(error) => error.into(),)*
                    #umbrella::Unrecognized(error) => error.into_problem(),
                }
            }
        }
    }
}

/// The module of the categories, where there are any.
pub fn category_module(view: &View) -> Option<Module> {
    if view.categories.is_empty() {
        return None;
    }
    let variants = view.categories.iter().map(|category| {
        let variant = &category.variant;
        let docs = doc_attributes([text::doc(&category.about)]);
        quote!(#docs #variant)
    });
    let names = view.categories.iter().map(|category| {
        let (variant, name) = (&category.variant, literal(&category.name));
        quote!(Self::#variant => #name)
    });
    let items = quote! {
        use core::fmt;

        /// What errors have in common.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Category {
            #(#variants,)*
        }

        impl Category {
            /// Its name in the catalogue.
            #[must_use]
            #[inline]
            pub const fn as_str(self) -> &'static str {
                match self {
                    #(#names,)*
                }
            }
        }

        impl fmt::Display for Category {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
    Some(Module::new(ident("category"), "What errors have in common.", false, items))
}

/// The module with the serde support.
pub fn serde_module(view: &View) -> Module {
    let name = ident("serde_impls");
    let mut module = Module::embedded(name, "Errors and envelopes through serde.", SERDE);
    let View { umbrella, umbrella_module, .. } = view;
    module.extend(quote! {
        use super::#umbrella_module::#umbrella;

        impl Serialize for #umbrella {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                Problem::from(self).serialize(serializer)
            }
        }

        impl<'de> Deserialize<'de> for #umbrella {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Problem::deserialize(deserializer).map(Self::from)
            }
        }
    });
    for Domain { module: path, kind, .. } in &view.domains {
        module.extend(quote! {
            use super::#path::#kind;

            impl Serialize for #kind {
                fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    Problem::from(self).serialize(serializer)
                }
            }

            impl<'de> Deserialize<'de> for #kind {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    let problem = Problem::deserialize(deserializer)?;
                    Self::try_from(problem).map_err(|problem| {
                        Error::custom(format_args!("not an error of the domain `{}`: {problem}", Self::DOMAIN))
                    })
                }
            }
        });
    }
    module
}

const SERDE: &str = include_str!("../../../templates/rust/serde_impls.rs");
