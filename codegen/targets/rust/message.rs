//! Messages: `message()` as it travels, and `Display`, which is safe to print.

use super::methods::allow_deprecated;
use super::text::{format_text, literal};
use super::view::{Domain, Error, Field};
use crate::model::{FieldType, Message, Segment};
use proc_macro2::TokenStream;
use quote::quote;

/// `message()`: nothing is allocated where the message is the same for each occurrence.
pub fn message(domain: &Domain) -> TokenStream {
    let filled = domain.errors.iter().filter(|error| error.message.as_plain().is_none()).map(|error| {
        let pattern = pattern(error, &error.message);
        let text = filled_text(error);
        quote!(Self::#pattern => #text,)
    });
    let body = body(domain, &filled.collect::<Vec<_>>());
    quote! {
        /// What happened: a sentence for people.
        #[must_use]
        pub fn message(&self) -> Cow<'_, str> {
            #body
        }
    }
}

/// `Display` and `Error`: the message, safe to print whoever said what is in it, and the sub-code where there is one.
pub fn display(domain: &Domain) -> TokenStream {
    let Domain { kind, .. } = domain;
    let allow = allow_deprecated(domain);
    let reasons =
        domain.errors.iter().filter(|error| error.reasons.is_some()).map(
            |Error { variant, .. }| quote!(Self::#variant { reason: Some(reason), .. } => write!(f, " ({reason})"),),
        );
    let reasons: TokenStream = reasons.collect();
    let message = if reasons.is_empty() {
        quote!(Escaped(&self.message()).fmt(f))
    } else {
        quote! {
            Escaped(&self.message()).fmt(f)?;
            match self {
                #reasons
                _ => Ok(()),
            }
        }
    };
    quote! {
        #allow
        impl fmt::Display for #kind {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                if let Self::Unrecognized(error) = self {
                    return error.fmt(f);
                }
                #message
            }
        }

        impl core::error::Error for #kind {}
    }
}

/// `arms` for what each occurrence fills, and otherwise what the table says.
fn body(domain: &Domain, arms: &[TokenStream]) -> TokenStream {
    let any_plain = domain.errors.iter().any(|error| error.message.as_plain().is_some());
    let table = quote! {
        match self.row() {
            Ok(row) => Cow::Borrowed(row.message),
            Err(error) => error.message(),
        }
    };
    match (any_plain, arms.is_empty()) {
        (true, true) => table,
        (true, false) => quote!(match self { #(#arms)* _ => #table, }),
        (false, _) => quote!(match self { #(#arms)* Self::Unrecognized(error) => error.message(), }),
    }
}

/// The variant with the fields that `message` names.
fn pattern(error: &Error, message: &Message) -> TokenStream {
    let Error { variant, .. } = error;
    let named = |index: usize| message.segments.contains(&Segment::Field(index));
    let fields = error.fields.iter().enumerate().filter(|(index, _)| named(*index));
    let fields: Vec<_> = fields.map(|(_, field)| field_pattern(field)).collect();
    let all = fields.len() == error.fields.len() && error.reasons.is_none();
    let rest = (!all).then(|| quote!(..));
    quote!(#variant { #(#fields,)* #rest })
}

/// A field in a pattern.
pub fn field_pattern(field: &Field) -> TokenStream {
    let Field { ident, binding, .. } = field;
    if ident == binding { quote!(#ident) } else { quote!(#ident: #binding) }
}

/// The message with its fields, as a `Cow`.
fn filled_text(error: &Error) -> TokenStream {
    if let [Segment::Field(only)] = error.message.segments[..] {
        let Field { binding, kind, .. } = &error.fields[only];
        match kind {
            FieldType::String => return quote!(Cow::Borrowed(#binding)),
            FieldType::Strings => return quote!(Cow::Owned(#binding.join(", "))),
            _ => {}
        }
    }
    let (format, arguments) = format(error);
    let format = literal(&format);
    quote!(Cow::Owned(format!(#format #(, #arguments)*)))
}

/// The message as a format string, with the arguments that are no plain variable.
fn format(error: &Error) -> (String, Vec<TokenStream>) {
    let (mut format, mut arguments) = (String::new(), Vec::new());
    for part in &error.message.segments {
        match part {
            Segment::Text(text) => format.push_str(&format_text(text)),
            Segment::Field(index) => {
                let Field { binding, kind, .. } = &error.fields[*index];
                if *kind == FieldType::Strings {
                    format.push_str("{}");
                    arguments.push(quote!(#binding.join(", ")));
                } else {
                    format.extend(["{", &binding.to_string(), "}"]);
                }
            }
        }
    }
    (format, arguments)
}
