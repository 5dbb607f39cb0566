//! What there is to look up in all domains at once: by domain and code or name, for people, and among causes.

use super::Umbrella;
use crate::targets::rust::lower::{Domain, is_made_from_code};
use crate::targets::rust::print::accepted::Accepted;
use crate::targets::rust::print::lookup::by_shown_code;
use crate::targets::rust::source::tokens;
use crate::targets::rust::types::CodeType;
use proc_macro2::TokenStream;
use quote::quote;

impl Umbrella<'_> {
    /// The functions, and the conversions back to a domain.
    pub fn lookups(&self) -> TokenStream {
        if self.kinds.is_empty() {
            return TokenStream::new();
        }
        let Self { kind, kinds, variants, .. } = self;
        let accessors: Vec<TokenStream> = self.package.domains.iter().map(|domain| tokens(&domain.accessor)).collect();
        let functions = self.functions(&accessors);
        let users_and_causes = self.users_and_causes();
        quote! {
            impl #kind {
                #functions
                #users_and_causes
            }

            #(
                impl TryFrom<#kind> for #kinds {
                    /// The error, if it is of another domain.
                    type Error = #kind;

                    #[inline]
                    fn try_from(error: #kind) -> Result<Self, #kind> {
                        match error {
                            #kind::#variants(error) => Ok(error),
                            other => Err(other),
                        }
                    }
                }

                impl From<#kinds> for Caused<#kind> {
                    #[inline]
                    fn from(error: #kinds) -> Self {
                        Self::from(#kind::from(error))
                    }
                }

                impl From<Caused<#kinds>> for Caused<#kind> {
                    #[inline]
                    fn from(caused: Caused<#kinds>) -> Self {
                        caused.map(#kind::from)
                    }
                }

            )*
        }
    }

    fn functions(&self, accessors: &[TokenStream]) -> TokenStream {
        let Self { package, kinds, variants, .. } = self;
        let docs =
            package.domains.iter().map(|domain| format!(" The error, if it is of the domain `{}`.", domain.name()));
        let made: Vec<&Domain<'_>> = package
            .domains
            .iter()
            .filter(|domain| domain.shipped.errors.iter().any(|error| is_made_from_code(error.error)))
            .collect();
        let makers: Vec<TokenStream> = made.iter().map(|domain| tokens(&domain.kind)).collect();
        let by_code = made.iter().zip(&makers).map(|(domain, kind)| of_code(domain, kind, ["from_code", "from_index"]));
        let infos =
            package.domains.iter().zip(kinds).map(|(domain, kind)| of_code(domain, kind, ["info_of", "info_at"]));
        let count = kinds.len();
        let by_shown_code = by_shown_code(package);
        let from_code = (!made.is_empty()).then(|| {
            quote! {
                /// The error with this code; `None` if this build knows none, or if it carries more than its code.
                #[inline]
                pub fn from_code(domain: &str, code: impl Into<Code>) -> Option<Self> {
                    match (domain, code.into()) {
                        #(#by_code.map(Self::from),)*
                        _ => None,
                    }
                }

                /// The error of this name in the catalogue; `None` if this build knows none, or if it carries more than its
                /// code.
                #[must_use]
                #[inline]
                pub fn from_name(domain: &str, name: &str) -> Option<Self> {
                    match domain {
                        #(#makers::DOMAIN => #makers::from_name(name).map(Self::from),)*
                        _ => None,
                    }
                }
            }
        });
        quote! {
            #(
                #[doc = #docs]
                #[must_use]
                #[inline]
                pub const fn #accessors(&self) -> Option<&#kinds> {
                    match self {
                        Self::#variants(error) => Some(error),
                        _ => None,
                    }
                }
            )*

            #from_code

            /// What the catalogue says of each error, domain by domain.
            #[inline]
            pub fn all() -> impl Iterator<Item = Info> {
                let domains: [fn(usize) -> Option<Info>; #count] = [#(#kinds::info_at,)*];
                domains.into_iter().flat_map(|info_at| (0..).map_while(info_at))
            }

            /// What the catalogue says of the error with this code.
            #[inline]
            pub fn info_of(domain: &str, code: impl Into<Code>) -> Option<Info> {
                match (domain, code.into()) {
                    #(#infos,)*
                    _ => None,
                }
            }

            #by_shown_code

            /// What the catalogue says of this error; `None` where this build does not know it.
            #[must_use]
            #[inline]
            pub fn info(&self) -> Option<Info> {
                match self {
                    #(Self::#variants(error) => error.info(),)*
                    Self::Unrecognized(_) => None,
                }
            }
        }
    }

    /// What the people who use the app read, and the error with a cause and in one.
    fn users_and_causes(&self) -> TokenStream {
        let Self { kinds, variants, .. } = self;
        quote! {
            /// `session.SessionIsFull.user`, say: the key by which an app finds its own words for the people who use it, the
            /// same in every version until the error is renamed. `None` where this build does not know the error.
            #[must_use]
            #[inline]
            pub fn text_key(&self) -> Option<String> {
                self.info().map(|info| info.text_key())
            }

            /// What the people who use the app read, where the catalogue says so.
            #[must_use]
            #[inline]
            pub fn user(&self) -> Option<Cow<'static, str>> {
                self.user_with(|_| None::<&'static str>)
            }

            /// The same in the words of an app: `translate` gives those of [a key](Self::text_key), with the names of fields
            /// in braces; where it has none, they are the catalogue's.
            #[inline]
            pub fn user_with<'t, T: Into<Cow<'t, str>>>(&self, translate: impl FnOnce(&str) -> Option<T>) -> Option<Cow<'t, str>> {
                match self {
                    #(Self::#variants(error) => error.user_with(translate),)*
                    Self::Unrecognized(_) => None,
                }
            }

            /// The error, with what caused it as its `source()`.
            #[must_use]
            #[inline]
            pub fn because(self, cause: impl Into<Box<dyn core::error::Error + Send + Sync>>) -> Caused<Self> {
                Caused::new(self, cause)
            }

            /// The first error of the catalogue among `error` and what caused it, in whatever form it was returned: an error
            /// of a domain or of all, a [`Problem`], and within [`Caused`] and
            /// [`Received`](super::received::Received).
            #[must_use]
            #[inline]
            pub fn find(error: &(dyn core::error::Error + 'static)) -> Option<Self> {
                chain(error).find_map(|error| {
                    held::<Self>(error)
                        .cloned()
                        #(.or_else(|| held::<#kinds>(error).cloned().map(Self::#variants)))*
                        .or_else(|| held::<Problem>(error).cloned().map(Self::from))
                })
            }
        }
    }
}

/// An arm that calls a function of a domain with a code, if it is one of its type; where the domain accepts others, another
/// function with the position of the error.
fn of_code(domain: &Domain<'_>, kind: &TokenStream, [function, of_position]: [&str; 2]) -> TokenStream {
    let (function, of_position) = (tokens(function), tokens(of_position));
    if !Accepted::of(domain).is_empty() {
        let module = tokens(&domain.module);
        return quote!((#kind::DOMAIN, code) => super::#module::position(&code).and_then(#kind::#of_position));
    }
    match domain.codes {
        CodeType::I32 => quote! {
            (#kind::DOMAIN, Code::Number(code)) => i32::try_from(code).ok().and_then(#kind::#function)
        },
        CodeType::I64 => quote!((#kind::DOMAIN, Code::Number(code)) => #kind::#function(code)),
        CodeType::Text => quote!((#kind::DOMAIN, Code::Text(code)) => #kind::#function(&code)),
    }
}
