//! The types that a domain declares: its enum, and for each error that has them a struct of what it carries and an enum of
//! its sub-codes.

use super::former;
use crate::model::Reason;
use crate::prose;
use crate::reference::{self, Deprecation, Entry, Instead};
use crate::targets::rust::docs::Rustdoc;
use crate::targets::rust::literal::{is_alias, literal};
use crate::targets::rust::lower::{Domain, Error, Package};
use crate::targets::rust::names::{self, escaped};
use crate::targets::rust::source::{Source, tokens};
use quote::quote;

/// Adds the enum of a domain.
pub fn push(package: &Package<'_>, domain: &Domain<'_>, errors: &[Error<'_>], to: &mut Source) {
    let (kind, code) = (tokens(&domain.kind), tokens(domain.codes.facts().held));
    let attributes = package.attributes.iter().map(|attribute| tokens(attribute));
    let odd = errors.iter().any(|error| is_odd(names::plain(&error.variant)));
    let odd = odd.then(|| quote!(#[allow(non_camel_case_types, reason = "the catalogue gives the names")]));
    let items = quote! {
        /// SLOT_SUMMARY
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #(#attributes)*
        #odd
        #[non_exhaustive]
        pub enum #kind {
            SLOT_VARIANTS,
            /// An error of this domain that this build does not know.
            Unrecognized(Unrecognized<#code>),
        }
    };
    let variants = |to: &mut Source| errors.iter().for_each(|error| push_variant(package, domain, error, to));
    let summary = |to: &mut Source| to.authored_doc(&domain.shipped.domain.summary);
    to.items(items, &[("SLOT_SUMMARY", &summary), ("SLOT_VARIANTS", &variants)]);
}

/// Whether rustc would have a variant written otherwise.
fn is_odd(variant: &str) -> bool {
    !variant.starts_with(|c: char| c.is_ascii_uppercase()) || variant.contains('_')
}

fn push_variant(package: &Package<'_>, domain: &Domain<'_>, error: &Error<'_>, to: &mut Source) {
    let entry = Entry::new(package.edition, domain.shipped, error.shipped);
    let label = |field: usize| names::plain(&error.fields[field].ident);
    let link = |other: Instead<'_>| {
        let (kind, variant) = (names::type_name(other.domain), names::variant(other.error));
        if other.is_elsewhere {
            names::distant_link(&names::module(other.domain), &kind, &variant)
        } else {
            Some(names::near_link(&kind, &variant))
        }
    };
    to.apart();
    to.docs(|mark, to| reference::push_entry(&entry, &Rustdoc, mark, label, link, to));
    if let Some(deprecation) = &entry.deprecation {
        push_deprecation(deprecation, to);
    }
    former::push_line(error, to);
    for alias in entry.aliases() {
        push_alias(&alias, &error.variant, to);
    }
    if error.has_payload() {
        return to.line(&[&error.variant, "(Box<", &error.payload_type(), ">),"]);
    }
    // A program matches it as `{ .. }`, and does so still when it comes to carry something.
    to.line(&["#[non_exhaustive]"]);
    to.line(&[&error.variant, " {},"]);
}

/// Adds since when an error is deprecated, and what to use: who makes one is warned by its constructor.
fn push_deprecation(deprecation: &Deprecation<'_>, to: &mut Source) {
    let mut text = format!("Deprecated since {}.", deprecation.said.since);
    let mut advice = String::new();
    let name = |instead: Instead<'_>| {
        let variant = names::variant(instead.error);
        if instead.is_elsewhere {
            format!("`{}::{variant}`", names::type_name(instead.domain))
        } else {
            format!("`{variant}`")
        }
    };
    deprecation.push_advice(&Rustdoc, name, &mut advice);
    if !advice.is_empty() {
        text.extend([" ", &advice]);
    }
    to.lines("///");
    to.doc(&text);
}

/// Adds the type of what an error carries.
pub fn push_payload(domain: &Domain<'_>, error: &Error<'_>, to: &mut Source) {
    if !error.has_payload() {
        return;
    }
    to.apart();
    to.doc(&format!("What {} carries.", names::variant_link(&domain.kind, &error.variant)));
    to.lines("#[derive(Debug, Clone, PartialEq, Eq, Hash)]\n#[non_exhaustive]");
    to.line(&["pub struct ", &error.payload_type(), " {"]);
    to.within(1, |to| {
        for field in &error.fields {
            to.apart();
            push_field_doc(field.model.about.as_deref(), names::plain(&field.ident), to);
            let (before, after) = if field.model.optional { ("Option<", ">,") } else { ("", ",") };
            to.line(&["pub ", &field.ident, ": ", before, field.kind().held, after]);
        }
        if let Some(reasons) = &error.reasons {
            to.apart();
            to.doc("The sub-code, where there is one.");
            to.line(&["pub ", names::REASON, ": Option<", reasons, ">,"]);
        }
    });
    to.line(&["}"]);
}

/// Adds what there is to say of a field.
pub fn push_field_doc(about: Option<&str>, name: &str, to: &mut Source) {
    match about {
        Some(about) => to.authored_doc(about),
        None => to.doc(&format!("The field `{name}`.")),
    }
}

/// Adds another name under which people look for the item `name`, where it is one.
fn push_alias(alias: &str, name: &str, to: &mut Source) {
    if is_alias(alias, names::plain(name)) {
        to.line(&["#[doc(alias = ", &literal(alias), ")]"]);
    }
}

/// Adds the enum of an error's sub-codes, where it has some.
pub fn push_reasons(domain: &Domain<'_>, error: &Error<'_>, to: &mut Source) {
    let Some(kind) = &error.reasons else { return };
    let reasons: Vec<(String, String, &Reason)> = error.shipped.error.reasons.iter().map(reason).collect();
    to.apart();
    to.doc(&format!("Why {} occurred.", names::variant_link(&domain.kind, &error.variant)));
    to.lines("#[derive(Debug, Clone, PartialEq, Eq, Hash)]\n#[non_exhaustive]");
    to.line(&["pub enum ", kind, " {"]);
    to.within(1, |to| {
        for (variant, _, reason) in &reasons {
            to.apart();
            match &reason.message {
                Some(message) => to.authored_doc(message),
                None => to.docs(|mark, to| {
                    to.push_str(mark);
                    prose::markdown::push_code(&reason.code, to);
                    to.push('\n');
                }),
            }
            push_alias(&reason.code, variant, to);
            to.line(&[variant, ","]);
        }
        to.apart();
        to.doc("A sub-code that this build does not know.");
        to.line(&["Unrecognized(String),"]);
    });
    to.line(&["}"]);
    to.apart();
    to.line(&["impl ", kind, " {"]);
    to.within(1, |to| {
        to.doc("The sub-code, as it travels between programs.");
        to.lines("#[must_use]\npub fn as_str(&self) -> &str {\n    match self {");
        to.within(2, |to| {
            for (variant, code, _) in &reasons {
                to.arm(&format!("Self::{variant}"), code);
            }
            to.arm("Self::Unrecognized(code)", "code");
        });
        to.lines("    }\n}");
        if reasons.iter().any(|(.., reason)| reason.message.is_some()) {
            push_meanings(&reasons, to);
        }
    });
    to.line(&["}"]);
    to.apart();
    to.line(&["impl From<&str> for ", kind, " {"]);
    to.lines("    fn from(code: &str) -> Self {\n        match code {");
    to.within(3, |to| {
        for (variant, code, _) in &reasons {
            to.arm(code, &format!("Self::{variant}"));
        }
        to.arm("_", "Self::Unrecognized(code.into())");
    });
    to.lines("        }\n    }\n}");
    to.apart();
    to.line(&["impl fmt::Display for ", kind, " {"]);
    to.lines("    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {\n        Escaped(self.as_str()).fmt(f)\n    }\n}");
}

/// The variant of a sub-code, and the sub-code as a literal.
fn reason(reason: &Reason) -> (String, String, &Reason) {
    (escaped(names::reason_variant(reason)), literal(&reason.code), reason)
}

/// Adds the function that says what the sub-codes mean.
fn push_meanings(reasons: &[(String, String, &Reason)], to: &mut Source) {
    to.apart();
    to.doc("What it means, where the catalogue says so.");
    to.lines("#[must_use]\npub const fn message(&self) -> Option<&'static str> {\n    match self {");
    let variant = |variant: &str| format!("Self::{variant}");
    let unsaid = reasons.iter().filter(|(.., reason)| reason.message.is_none());
    let unsaid = unsaid.map(|(name, ..)| variant(name)).chain([variant("Unrecognized(_)")]).collect::<Vec<_>>();
    to.within(2, |to| {
        for (name, _, reason) in reasons {
            if let Some(message) = &reason.message {
                to.arm(&variant(name), &format!("Some({})", literal(&prose::inline::spoken(message))));
            }
        }
        to.alternatives(&unsaid, "None");
    });
    to.lines("    }\n}");
}
