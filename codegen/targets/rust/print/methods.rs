//! The functions of a domain's enum.

use super::facts::facts;
use super::{constructor, message};
use crate::targets::rust::literal::literal;
use crate::targets::rust::lower::{Domain, Error, Package};
use crate::targets::rust::names;
use crate::targets::rust::source::{Slot, Source, tokens};
use crate::targets::rust::types::CodeType;
use proc_macro2::TokenStream;
use quote::quote;

/// Adds all of them, in one `impl`.
pub fn push(package: &Package<'_>, domain: &Domain<'_>, errors: &[Error<'_>], to: &mut Source) {
    let kind = tokens(&domain.kind);
    let name = tokens(&literal(domain.name()));
    let codes = codes(domain, errors);
    let facts = facts(package, |_, value, otherwise| {
        quote! {
            match self.row() {
                Ok(row) => #value,
                Err(_) => #otherwise,
            }
        }
    });
    let message = message::body(errors);
    let reason = message::reason(errors);
    let lookup = lookup(domain, errors);
    let items = quote! {
        impl #kind {
            /// The name of the domain.
            pub const DOMAIN: &'static str = #name;

            fn SLOT_CONSTRUCTORS() {}

            #codes
            #facts

            /// What happened: a sentence for people.
            #[must_use]
            pub fn message(&self) -> Cow<'_, str> {
                #message
            }

            /// The sub-code, where there is one.
            #[must_use]
            pub fn reason(&self) -> Option<&str> {
                #reason
            }

            /// Whether this build knows the error.
            #[must_use]
            #[inline]
            pub const fn is_recognized(&self) -> bool {
                !matches!(self, Self::Unrecognized(_))
            }

            #lookup
        }
    };
    let constructors = |to: &mut Source| errors.iter().for_each(|error| constructor::push(package, domain, error, to));
    let messages = |to: &mut Source| errors.iter().for_each(|error| message::push_arm(error, to));
    let positions = |to: &mut Source| {
        for (index, error) in errors.iter().enumerate() {
            to.arm(&["Self::", &error.variant, " { .. }"].concat(), &index.to_string());
        }
    };
    let made = |to: &mut Source| {
        for (index, error) in errors.iter().enumerate().filter(|(_, error)| error.is_made_from_code()) {
            push_made(index, error, to);
        }
    };
    let reasons = |to: &mut Source| message::push_reasons(errors, to);
    let slots: [Slot<'_>; 5] = [
        ("SLOT_CONSTRUCTORS", &constructors),
        ("SLOT_MESSAGES", &messages),
        ("SLOT_REASONS", &reasons),
        ("SLOT_POSITIONS", &positions),
        ("SLOT_MADE", &made),
    ];
    to.items(items, &slots);
}

/// Adds the arm that makes an error of its position.
fn push_made(index: usize, error: &Error<'_>, to: &mut Source) {
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

fn codes(domain: &Domain<'_>, errors: &[Error<'_>]) -> TokenStream {
    let parameter = tokens(domain.codes.facts().in_tables);
    let is_text = domain.codes == CodeType::Text;
    let otherwise = format!(" {}", domain.codes.facts().otherwise);
    let (code, unrecognized) = if is_text {
        (quote!(pub fn code(&self) -> &str), quote!(error.code()))
    } else {
        (quote!(pub const fn code(&self) -> #parameter), quote!(*error.code()))
    };
    let known = if is_text { quote!(&'static str) } else { parameter.clone() };
    let from_code = errors.iter().any(Error::is_made_from_code).then(|| {
        quote! {
            /// The error with this code; `None` if this build knows none, or if it carries more than its code.
            #[must_use]
            pub fn from_code(code: #parameter) -> Option<Self> {
                CODES.binary_search(&code).ok().and_then(Self::from_index)
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
    }
}

/// From a value to its position in the tables, and back.
fn lookup(domain: &Domain<'_>, errors: &[Error<'_>]) -> TokenStream {
    let code = tokens(domain.codes.facts().held);
    let from_index = errors.iter().any(Error::is_made_from_code).then(|| {
        quote! {
            /// The error at this position of the tables, if its code says all it takes to make it.
            fn from_index(index: usize) -> Option<Self> {
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
