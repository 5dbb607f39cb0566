//! Messages: `message()` as it travels, and `Display` with what a peer says made safe to print.

use super::methods::allow_deprecated;
use super::text::{format_text, literal};
use super::view::{Domain, Error, Field};
use crate::model::{FieldType, Message, Part};
use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};

/// `message()`: nothing is allocated where the message is the same for each occurrence.
pub fn message(domain: &Domain) -> TokenStream {
    let filled = domain.errors.iter().filter(|error| error.message.as_plain().is_none()).map(|error| {
        let pattern = pattern(error, &error.message, false);
        let text = filled_text(error);
        quote!(Self::#pattern => #text,)
    });
    let body = body(domain, &filled.collect::<Vec<_>>(), &quote!(Cow::Borrowed(row.message)), &quote!(error.message()));
    quote! {
        /// What happened: a sentence for people.
        #[must_use]
        pub fn message(&self) -> Cow<'_, str> {
            #body
        }
    }
}

/// `Display` and `Error`.
pub fn display(domain: &Domain) -> TokenStream {
    let Domain { kind, .. } = domain;
    let allow = allow_deprecated(domain);
    let arms = domain.errors.iter().filter_map(display_arm);
    let body = body(domain, &arms.collect::<Vec<_>>(), &quote!(f.write_str(row.message)), &quote!(error.fmt(f)));
    quote! {
        #allow
        impl fmt::Display for #kind {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                #body
            }
        }

        impl core::error::Error for #kind {}
    }
}

/// `arms` for what each occurrence fills, and otherwise what the table says.
fn body(domain: &Domain, arms: &[TokenStream], plain: &TokenStream, unrecognized: &TokenStream) -> TokenStream {
    let any_plain = domain.errors.iter().any(|error| error.message.as_plain().is_some());
    let table = quote! {
        match self.row() {
            Ok(row) => #plain,
            Err(error) => #unrecognized,
        }
    };
    match (any_plain, arms.is_empty()) {
        (true, true) => table,
        (true, false) => quote!(match self { #(#arms)* _ => #table, }),
        (false, _) => quote!(match self { #(#arms)* Self::Unrecognized(error) => #unrecognized, }),
    }
}

/// The variant with the fields that `message` names, and the sub-code if it is wanted.
fn pattern(error: &Error, message: &Message, reason: bool) -> TokenStream {
    let Error { variant, .. } = error;
    let named = |index: usize| message.parts.contains(&Part::Field(index));
    let fields = error.fields.iter().enumerate().filter(|(index, _)| named(*index));
    let fields: Vec<_> = fields.map(|(_, field)| field_pattern(field)).collect();
    let all = fields.len() == error.fields.len() && (reason || error.reasons.is_none());
    let reason = reason.then(|| quote!(reason,));
    let rest = (!all).then(|| quote!(..));
    quote!(#variant { #(#fields,)* #reason #rest })
}

/// A field in a pattern.
pub fn field_pattern(field: &Field) -> TokenStream {
    let Field { ident, binding, .. } = field;
    if ident == binding { quote!(#ident) } else { quote!(#ident: #binding) }
}

/// The message with its fields, as a `Cow`.
fn filled_text(error: &Error) -> TokenStream {
    if let [Part::Field(only)] = error.message.parts[..] {
        let Field { binding, kind, .. } = &error.fields[only];
        match kind {
            FieldType::String => return quote!(Cow::Borrowed(#binding)),
            FieldType::Strings => return quote!(Cow::Owned(#binding.join(", "))),
            _ => {}
        }
    }
    let (format, arguments) = format(error, |binding, kind| match kind {
        FieldType::Strings => Some(quote!(#binding.join(", "))),
        _ => None,
    });
    let format = literal(&format);
    quote!(Cow::Owned(format!(#format #(, #arguments)*)))
}

/// The message as a format string with its arguments: `argument` gives those that are no plain variable.
fn format(error: &Error, argument: impl Fn(&Ident, FieldType) -> Option<TokenStream>) -> (String, Vec<TokenStream>) {
    let (mut format, mut arguments) = (String::new(), Vec::new());
    for part in &error.message.parts {
        match part {
            Part::Text(text) => format.push_str(&format_text(text)),
            Part::Field(index) => {
                let Field { binding, kind, .. } = &error.fields[*index];
                let argument = argument(binding, *kind);
                match &argument {
                    Some(_) => format.push_str("{}"),
                    None => format.extend(["{", &binding.to_string(), "}"]),
                }
                arguments.extend(argument);
            }
        }
    }
    (format, arguments)
}

fn display_arm(error: &Error) -> Option<TokenStream> {
    let (format, arguments) = format(error, |binding, kind| match kind {
        FieldType::String => Some(quote!(Escaped(#binding))),
        FieldType::Strings => Some(quote!(Escaped(&#binding.join(", ")))),
        _ => None,
    });
    let is_plain = error.message.as_plain().is_some();
    match &error.reasons {
        None if is_plain => None,
        None => {
            let (pattern, format) = (pattern(error, &error.message, false), literal(&format));
            Some(quote!(Self::#pattern => write!(f, #format #(, #arguments)*),))
        }
        Some(_) if is_plain => {
            let variant = error.variant.to_token_stream();
            let format = literal(&format!("{format} ({{reason}})"));
            Some(quote!(Self::#variant { reason: Some(reason), .. } => write!(f, #format),))
        }
        Some(_) => {
            let (pattern, format) = (pattern(error, &error.message, true), literal(&format));
            Some(quote! {
                Self::#pattern => {
                    write!(f, #format #(, #arguments)*)?;
                    if let Some(reason) = reason {
                        write!(f, " ({reason})")?;
                    }
                    Ok(())
                }
            })
        }
    }
}
