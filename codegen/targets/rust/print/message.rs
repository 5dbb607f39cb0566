//! Messages: `message()` as it travels, and `Display`, which is safe to print.

use crate::model::{FieldType, Segment};
use crate::targets::rust::literal::{format_text, literal};
use crate::targets::rust::lower::{Domain, Error, Package};
use crate::targets::rust::source::{Source, tokens};
use crate::targets::rust::types::{CodeType, wrap};
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
    let pattern = format!("Self::{}(payload)", error.variant);
    let (begin, arguments, end) = filled_text(error);
    let text = [begin, &arguments.join(", "), end].concat();
    if to.fits(pattern.len() + " => ".len() + text.len()) {
        return to.line(&[&pattern, " => ", &text, ","]);
    }
    to.line(&[&pattern, " => {"]);
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
            _ if field.model.kind == FieldType::String => {
                return ("Cow::Borrowed(", vec![format!("&payload.{}", field.ident)], ")");
            }
            Some(text) => return ("Cow::Owned(", vec![wrap(text, &format!("payload.{}", field.ident))], ")"),
            None => {}
        }
    }
    let (mut format, mut arguments) = (String::new(), Vec::new());
    for segment in segments {
        match segment {
            Segment::Text(text) => format.push_str(&format_text(text)),
            Segment::Field(index) => {
                let field = &error.fields[*index];
                let value = format!("payload.{}", field.ident);
                format.push_str("{}");
                arguments.push(field.kind().to_text.map_or_else(|| value.clone(), |text| wrap(text, &value)));
            }
        }
    }
    arguments.insert(0, literal(&format));
    ("Cow::Owned(format!(", arguments, "))")
}

/// Adds `Display` and `Error`: the message, safe to print whoever said what is in it, and the sub-code where there is one.
pub fn push_display(package: &Package<'_>, domain: &Domain<'_>, errors: &[Error<'_>], to: &mut Source) {
    let kind = tokens(&domain.kind);
    let message = if errors.iter().all(|error| error.reasons.is_none()) {
        quote!(Escaped(&self.message()).fmt(f))
    } else {
        quote! {
            Escaped(&self.message()).fmt(f)?;
            match self.reason() {
                Some(reason) => write!(f, " ({})", Escaped(reason)),
                None => Ok(()),
            }
        }
    };
    let code = match domain.codes {
        _ if package.uses.shown_codes => quote!(Escaped(&self.shown_code())),
        CodeType::Text => quote!(Escaped(self.code())),
        CodeType::I32 | CodeType::I64 => quote!(self.code()),
    };
    let items = quote! {
        /// What happened, for logs: `{:#}` begins with the domain, the code and the name.
        impl fmt::Display for #kind {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                if let Self::Unrecognized(error) = self {
                    return error.fmt(f);
                }
                if f.alternate() {
                    write!(f, "{} {} {}: ", Self::DOMAIN, #code, self.name())?;
                }
                #message
            }
        }

        impl core::error::Error for #kind {}
    };
    to.items(items, &[]);
}

/// What `reason()` does.
pub fn reason(errors: &[Error<'_>]) -> TokenStream {
    let arms = errors.iter().any(|error| error.reasons.is_some()).then(|| quote!(SLOT_REASONS => {}));
    let rest = errors.iter().any(|error| error.reasons.is_none()).then(|| quote!(_ => None,));
    quote! {
        match self {
            #arms
            Self::Unrecognized(error) => error.problem().reason(),
            #rest
        }
    }
}

/// Adds the arms of `reason()`.
pub fn push_reasons(errors: &[Error<'_>], to: &mut Source) {
    for error in errors {
        if let Some(kind) = &error.reasons {
            let pattern = format!("Self::{}(payload)", error.variant);
            to.arm(&pattern, &format!("payload.reason.as_ref().map({kind}::as_str)"));
        }
    }
}
