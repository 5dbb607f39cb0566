//! What there is to look up in a domain: codes as constants, errors by code and by name, and what is said of each.

use super::accepted::Accepted;
use super::{former, table};
use crate::targets::rust::lower::{Domain, Error, Package};
use crate::targets::rust::names;
use crate::targets::rust::source::{Source, tokens};
use crate::targets::rust::types::CodeType;
use proc_macro2::TokenStream;
use quote::quote;

/// Adds the code of an error as a constant, which `match` takes.
pub fn push_constant(domain: &Domain<'_>, error: &Error<'_>, to: &mut Source) {
    let link = names::variant_link("Self", &error.variant);
    to.apart();
    to.line(&["/// The code of ", &link, "."]);
    let kind = domain.codes.facts().constant;
    to.line(&["pub const ", &error.constant, ": ", kind, " = ", &table::code(&error.code), ";"]);
    former::push_constants(domain, error, to);
}

/// What there is to find by a code or a name, and the code of an error.
pub fn codes(package: &Package<'_>, domain: &Domain<'_>, errors: &[Error<'_>]) -> TokenStream {
    let parameter = tokens(domain.codes.facts().in_tables);
    let is_text = domain.codes == CodeType::Text;
    let otherwise = format!(" {}", domain.codes.facts().otherwise);
    let (code, unrecognized) = if is_text {
        (quote!(pub fn code(&self) -> &str), quote!(error.code()))
    } else {
        (quote!(pub const fn code(&self) -> #parameter), quote!(*error.code()))
    };
    let known = if is_text { quote!(&'static str) } else { parameter.clone() };
    let or_accepted = Accepted::of(domain).or_accepted(domain.codes);
    let or_accepts = if or_accepted.is_some() { ", or that accepts it" } else { "" };
    let info_docs = format!(" What the catalogue says of the error with this code{or_accepts}.");
    let by_code = made_docs(" The error with this code", or_accepts);
    let or_former = former::or_former(domain);
    let or_had = if or_former.is_some() { ", or that had it before" } else { "" };
    let by_name = made_docs(" The error of this name in the catalogue", or_had);
    let from_code = errors.iter().any(Error::is_made_from_code).then(|| {
        quote! {
            #by_code
            #[must_use]
            #[inline]
            pub fn from_code(code: #parameter) -> Option<Self> {
                CODES.binary_search(&code).ok()#or_accepted.and_then(Self::from_index)
            }

            #by_name
            #[must_use]
            #[inline]
            pub fn from_name(name: &str) -> Option<Self> {
                ROWS.iter().position(|row| row.name == name)#or_former.and_then(Self::from_index)
            }
        }
    });
    let any_code = is_text.then(|| {
        quote! {
            /// The code; nothing is allocated where this build knows the error.
            pub(super) fn any_code(&self) -> Code {
                match self.index() {
                    Ok(index) => CODES[index].into(),
                    Err(error) => error.problem().code().clone(),
                }
            }
        }
    });
    let by_shown_code = by_shown_code(package);
    quote! {
        /// Every code this build knows, in ascending order.
        #[must_use]
        pub const fn codes() -> &'static [#known] {
            &CODES
        }

        /// The code: the same in every version, once it was published.
        ///
        #[doc = #otherwise]
        #[must_use]
        #code {
            match self.index() {
                Ok(index) => CODES[index],
                Err(error) => #unrecognized,
            }
        }

        #any_code
        #from_code

        /// What the catalogue says of each error, in the order of their codes.
        #[inline]
        pub fn all() -> impl Iterator<Item = Info> {
            (0..).map_while(Self::info_at)
        }

        #[doc = #info_docs]
        #[must_use]
        #[inline]
        pub fn info_of(code: #parameter) -> Option<Info> {
            CODES.binary_search(&code).ok()#or_accepted.and_then(Self::info_at)
        }

        #by_shown_code

        /// What the catalogue says of this error; `None` where this build does not know it.
        #[must_use]
        #[inline]
        pub fn info(&self) -> Option<Info> {
            self.index().ok().and_then(Self::info_at)
        }

        #[inline]
        pub(super) fn info_at(index: usize) -> Option<Info> {
            Some(Info::new(Self::DOMAIN, CODES.get(index).copied()?.into(), ROWS.get(index)?))
        }
    }
}

/// What is said of a function that makes an error of what is known of it, and of what it goes on with.
fn made_docs(known: &str, or_else: &str) -> TokenStream {
    if or_else.is_empty() {
        let docs = format!("{known}; `None` if this build knows none, or if it carries more than its code.");
        return quote!(#[doc = #docs]);
    }
    let docs = format!("{known}{or_else}; `None` if this build knows none, or if it");
    quote! {
        #[doc = #docs]
        #[doc = " carries more than its code."]
    }
}

/// What finds an error by what people read of its code.
pub fn by_shown_code(package: &Package<'_>) -> Option<TokenStream> {
    package.uses.shown_codes.then(|| {
        quote! {
            /// What the catalogue says of the first error whose code people are shown so.
            #[must_use]
            #[inline]
            pub fn info_by_shown_code(shown: &str) -> Option<Info> {
                Self::all().find(|info| info.shown_code() == shown)
            }
        }
    })
}

/// From a value to its position in the tables, and back.
pub fn lookup(domain: &Domain<'_>, errors: &[Error<'_>]) -> TokenStream {
    let code = tokens(domain.codes.facts().held);
    // The umbrella looks up codes of any kind.
    let seen = (!Accepted::of(domain).is_empty()).then(|| quote!(pub(super)));
    let from_index = errors.iter().any(Error::is_made_from_code).then(|| {
        quote! {
            /// The error at this position of the tables, if its code says all it takes to make it.
            #seen fn from_index(index: usize) -> Option<Self> {
                let error = match index {
                    SLOT_MADE => {}
                    _ => return None,
                };
                Some(error)
            }
        }
    });
    quote! {
        /// The position in the tables.
        const fn index(&self) -> Result<usize, &Unrecognized<#code>> {
            let index = match self {
                SLOT_POSITIONS => {}
                Self::Unrecognized(error) => return Err(error),
            };
            Ok(index)
        }

        const fn row(&self) -> Result<&'static Row, &Unrecognized<#code>> {
            match self.index() {
                Ok(index) => Ok(&ROWS[index]),
                Err(error) => Err(error),
            }
        }

        #from_index
    }
}

/// Adds the arm that makes an error of its position.
pub fn push_made(index: usize, error: &Error<'_>, to: &mut Source) {
    let index = index.to_string();
    let reason = error.reasons.as_ref().map(|_| names::REASON);
    let parts = error.fields.iter().map(|field| field.ident.as_str()).chain(reason);
    let parts: Vec<String> = parts.map(|part| format!("{part}: None")).collect();
    let made = ["Self::", &error.variant].concat();
    if parts.is_empty() {
        return to.arm(&index, &[&made, " {}"].concat());
    }
    let made = format!("{made}(Box::new({}", error.payload_type());
    let value = format!("{made} {{ {} }}))", parts.join(", "));
    if to.fits(index.len() + " => ".len() + value.len()) {
        return to.arm(&index, &value);
    }
    to.line(&[&index, " => {"]);
    to.within(1, |to| to.list(&made, (" { ", " }))"), &parts, ""));
    to.line(&["}"]);
}
