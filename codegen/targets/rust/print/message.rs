//! Messages: `message()` as it travels, and `Display`, which is safe to print.

use super::allow_deprecated;
use crate::model::{FieldType, Segment};
use crate::reference::shows;
use crate::targets::rust::literal::{format_text, literal};
use crate::targets::rust::lower::{Domain, Error};
use crate::targets::rust::source::{Source, tokens};
use crate::targets::rust::types::wrap;
use proc_macro2::TokenStream;
use quote::quote;

/// What `message()` does: nothing is allocated where the message is the same for each occurrence.
pub fn body(errors: &[Error<'_>]) -> TokenStream {
    let is_plain = |error: &Error<'_>| error.plain_message().is_some();
    let arms = (!errors.iter().all(is_plain)).then(|| quote!(SLOT_MESSAGES => {}));
    if !errors.iter().any(is_plain) {
        return quote!(match self { #arms Self::Unrecognized(error) => error.message(), });
    }
    let table = quote! {
        match self.row() {
            Ok(row) => Cow::Borrowed(row.message),
            Err(error) => error.message(),
        }
    };
    if arms.is_some() { quote!(match self { #arms _ => #table, }) } else { table }
}

/// Adds the arm of `message()` for an error whose message each occurrence fills.
pub fn push_arm(error: &Error<'_>, to: &mut Source) {
    let message = &error.shipped.texts().message;
    if message.as_plain().is_some() {
        return;
    }
    let shown = error.fields.iter().enumerate().filter(|(index, _)| shows(message, *index));
    let mut parts: Vec<String> = shown.map(|(_, field)| field.pattern()).collect();
    if parts.len() < error.fields.len() || error.reasons.is_some() {
        parts.push("..".to_owned());
    }
    let head = format!("Self::{}", error.variant);
    let pattern = format!("{head} {{ {} }}", parts.join(", "));
    let (begin, arguments, end) = filled_text(error);
    let text = [begin, &arguments.join(", "), end].concat();
    if to.fits(pattern.len() + " => ".len() + text.len()) {
        return to.line(&[&pattern, " => ", &text, ","]);
    }
    to.list(&head, (" { ", " }"), &parts, " => {");
    to.within(1, |to| {
        if to.fits(text.len()) {
            to.line(&[&text]);
        } else {
            to.broken_list("", (begin, end), &arguments, "");
        }
    });
    to.line(&["}"]);
}

/// The message with its fields: a call, its arguments, and its end.
fn filled_text(error: &Error<'_>) -> (&'static str, Vec<String>, &'static str) {
    let segments = &error.shipped.texts().message.segments;
    if let [Segment::Field(only)] = segments[..] {
        let field = &error.fields[only];
        match field.kind().to_text {
            _ if field.model.kind == FieldType::String => return ("Cow::Borrowed(", vec![field.binding.clone()], ")"),
            Some(text) => return ("Cow::Owned(", vec![wrap(text, &field.binding)], ")"),
            None => {}
        }
    }
    let (mut format, mut arguments) = (String::new(), Vec::new());
    for segment in segments {
        match segment {
            Segment::Text(text) => format.push_str(&format_text(text)),
            Segment::Field(index) => {
                let field = &error.fields[*index];
                if let Some(text) = field.kind().to_text {
                    format.push_str("{}");
                    arguments.push(wrap(text, &field.binding));
                } else {
                    format.extend(["{", &field.binding, "}"]);
                }
            }
        }
    }
    arguments.insert(0, literal(&format));
    ("Cow::Owned(format!(", arguments, "))")
}

/// Adds `Display` and `Error`: the message, safe to print whoever said what is in it, and the sub-code where there is one.
pub fn push_display(domain: &Domain<'_>, errors: &[Error<'_>], to: &mut Source) {
    let kind = tokens(&domain.kind);
    let allow = allow_deprecated(domain);
    let message = if errors.iter().all(|error| error.reasons.is_none()) {
        quote!(Escaped(&self.message()).fmt(f))
    } else {
        quote! {
            Escaped(&self.message()).fmt(f)?;
            match self {
                SLOT_REASONS => {}
                _ => Ok(()),
            }
        }
    };
    let items = quote! {
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
    };
    let reasons = |to: &mut Source| {
        for error in errors.iter().filter(|error| error.reasons.is_some()) {
            let pattern = format!("Self::{} {{ reason: Some(reason), .. }}", error.variant);
            to.arm(&pattern, "write!(f, \" ({reason})\")");
        }
    };
    to.items(items, &[("SLOT_REASONS", &reasons)]);
}
