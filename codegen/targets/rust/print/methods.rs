//! The functions of a domain's enum.

use super::facts::facts;
use super::{constructor, lookup, message};
use crate::targets::rust::literal::literal;
use crate::targets::rust::lower::{Domain, Error, Package};
use crate::targets::rust::source::{Slot, Source, tokens};
use proc_macro2::TokenStream;
use quote::quote;

/// Adds all of them, in one `impl`.
pub fn push(package: &Package<'_>, domain: &Domain<'_>, errors: &[Error<'_>], to: &mut Source) {
    let kind = tokens(&domain.kind);
    let name = tokens(&literal(domain.name()));
    let codes = lookup::codes(package, domain, errors);
    let facts = facts(package, |_, value, (pattern, otherwise)| {
        quote! {
            match self.row() {
                Ok(row) => #value,
                Err(#pattern) => #otherwise,
            }
        }
    });
    let user = user();
    let causes = causes(package, domain);
    let message = message::body(errors);
    let reason = message::reason(errors);
    let lookup = lookup::lookup(domain, errors);
    let items = quote! {
        impl #kind {
            /// The name of the domain.
            pub const DOMAIN: &'static str = #name;

            const SLOT_CONSTANTS: () = ();

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
            #[inline]
            pub fn reason(&self) -> Option<&str> {
                #reason
            }

            /// Whether this build knows the error.
            #[must_use]
            #[inline]
            pub const fn is_recognized(&self) -> bool {
                !matches!(self, Self::Unrecognized(_))
            }

            #user
            #causes
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
            lookup::push_made(index, error, to);
        }
    };
    let reasons = |to: &mut Source| message::push_reasons(errors, to);
    let constants = |to: &mut Source| errors.iter().for_each(|error| lookup::push_constant(domain, error, to));
    let slots: [Slot<'_>; 6] = [
        ("const SLOT_CONSTANTS", &constants),
        ("SLOT_CONSTRUCTORS", &constructors),
        ("SLOT_MESSAGES", &messages),
        ("SLOT_REASONS", &reasons),
        ("SLOT_POSITIONS", &positions),
        ("SLOT_MADE", &made),
    ];
    to.items(items, &slots);
}

/// What the people who use the app read.
#[inline]
fn user() -> TokenStream {
    quote! {
        /// `session.SessionIsFull.user`, say: the key by which an app finds its own words for the people who use it, the same
        /// in every version until the error is renamed. `None` where this build does not know the error.
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

        /// The same in the words of an app: `translate` gives those of [a key](Self::text_key), with the names of fields in
        /// braces; where it has none, they are the catalogue's.
        #[inline]
        pub fn user_with<'t, T: Into<Cow<'t, str>>>(&self, translate: impl FnOnce(&str) -> Option<T>) -> Option<Cow<'t, str>> {
            let info = self.info()?;
            let own = translate(&info.text_key()).map(Into::into);
            let text = own.or_else(|| info.user().map(Cow::Borrowed))?;
            Some(filled(text, || Problem::from(self)))
        }
    }
}

/// The error with a cause, and in one.
fn causes(package: &Package<'_>, domain: &Domain<'_>) -> TokenStream {
    let umbrella = tokens(&format!("super::{}::{}", package.umbrella_module, package.umbrella));
    let accessor = tokens(&domain.accessor);
    quote! {
        /// The error, with what caused it as its `source()`.
        #[must_use]
        #[inline]
        pub fn because(self, cause: impl Into<Box<dyn core::error::Error + Send + Sync>>) -> Caused<Self> {
            Caused::new(self, cause)
        }

        /// The first error of this domain among `error` and what caused it, however it was wrapped in [`Caused`] and
        /// [`Received`](super::received::Received).
        #[must_use]
        #[inline]
        pub fn find<'e>(error: &'e (dyn core::error::Error + 'static)) -> Option<&'e Self> {
            chain(error).find_map(|error| held::<Self>(error).or_else(|| held::<#umbrella>(error)?.#accessor()))
        }
    }
}
