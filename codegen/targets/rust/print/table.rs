//! What the catalogue says of each error, as static tables: every attribute is a column.

use super::accepted::{self, Accepted};
use super::{former, handling, info};
use crate::model::{Code, FieldType, Message, Segment};
use crate::reference;
use crate::targets::rust::literal::{integer, literal};
use crate::targets::rust::lower::{Domain, Error, Package};
use crate::targets::rust::source::{Source, tokens};
use crate::targets::rust::types::{CodeType, Codes, TYPES};
use proc_macro2::TokenStream;
use quote::quote;

/// Adds what the domains share: the type of the rows, and how fields and codes are read.
pub fn push_shared(package: &Package<'_>, to: &mut Source) {
    let has_categories = !package.categories.is_empty();
    let plain = package.has_plain_messages.then(|| {
        quote! {
            /// The message, where it is the same for each occurrence.
            pub(super) message: &'static str,
        }
    });
    let shown = package.uses.shown_codes.then(|| {
        quote! {
            /// The code as people are shown it.
            pub(super) shown_code: &'static str,
        }
    });
    let docs = package.has_docs.then(|| {
        quote! {
            /// The docs page.
            pub(super) docs_url: &'static str,
        }
    });
    let categories = has_categories.then(|| {
        quote! {
            /// The labels.
            pub(super) categories: &'static [Category],
        }
    });
    let handling = handling::columns(package);
    let docs_member = package.has_docs.then(|| quote!(problem.insert("type", self.docs_url);));
    let used = |kind: &FieldType| package.domains.iter().any(|domain| domain.holds(*kind));
    let kinds: Vec<FieldType> = FieldType::ALL.into_iter().filter(used).collect();
    let import = |kind: FieldType| TYPES[kind].import.filter(|_| kinds.contains(&kind));
    let has_texts = package.domains.iter().any(|domain| domain.codes == CodeType::Text);
    to.imports([
        has_categories.then_some("super::category::Category"),
        package.uses.shown_codes.then_some("super::escape::Escaped"),
        package.handling(),
        import(FieldType::Number),
        Some("super::wire::{Code, Problem}"),
        Some("alloc::borrow::Cow"),
        Some("alloc::format"),
        Some(if has_texts { "alloc::string::{String, ToString}" } else { "alloc::string::String" }),
        import(FieldType::Strings),
        Some("core::fmt"),
        package.uses.retry_after.then_some("core::time::Duration"),
    ]);
    let info = info::items(package);
    let readers = kinds.iter().copied().map(reader);
    let is_used = |codes: &CodeType| package.domains.iter().any(|domain| domain.codes == *codes);
    let codes = CodeType::ALL.into_iter().filter(is_used).map(read_code);
    let finds = |domain: &Domain<'_>| !Accepted::of(domain).is_empty() || former::has_names(domain);
    let found = package.domains.iter().any(finds).then(|| {
        quote! {
            /// The position that a sorted table has for a key.
            pub(super) fn found<K: Copy + Ord>(table: &[(K, usize)], key: K) -> Option<usize> {
                table.binary_search_by_key(&key, |(key, _)| *key).ok().map(|at| table[at].1)
            }
        }
    });
    let items = quote! {
        /// What the catalogue says of one error.
        #[derive(Debug, PartialEq, Eq, Hash)]
        pub(super) struct Row {
            /// The canonical name.
            pub(super) name: &'static str,
            /// The name in words.
            pub(super) title: &'static str,
            #shown
            #plain
            /// How to fix it.
            pub(super) fix: Option<&'static str>,
            /// What the people who use the app read, with the names of fields in braces.
            pub(super) user: Option<&'static str>,
            #docs
            /// The HTTP status.
            pub(super) status: Option<u16>,
            /// Whether the same request may succeed later.
            pub(super) retryable: bool,
            #handling
            #categories
        }

        impl Row {
            /// The envelope of this error, without its fields.
            pub(super) fn problem(&self, domain: &'static str, code: impl Into<Code>, detail: Cow<'_, str>) -> Problem {
                let mut problem = Problem::new(domain, code);
                #docs_member
                problem.insert("title", self.title);
                if let Some(status) = self.status {
                    problem.insert("status", i64::from(status));
                }
                problem.insert("detail", detail);
                problem
            }
        }

        #info

        #found

        /// How errors are read: a call costs rustc a quarter of what the same code in its place would.
        impl Problem {
            #(#readers)*
            #(#codes)*
        }
    };
    to.items(items, &[]);
}

/// The function by which errors read their fields of a type.
fn reader(kind: FieldType) -> TokenStream {
    let kind = &TYPES[kind];
    let (name, held, read) = (tokens(kind.reader), tokens(kind.held), tokens(kind.read));
    quote! {
        pub(super) fn #name(&self, name: &str) -> Option<#held> {
            self.field(name)?.#read
        }
    }
}

/// The function by which an error reads its code, and the code of one that its domain does not know.
fn read_code(codes: CodeType) -> TokenStream {
    let Codes { held, otherwise, reader, of_number, of_text, .. } = codes.facts();
    let docs = format!(" The code. {otherwise}");
    let [held, reader, of_number, of_text] = [held, reader, of_number, of_text].map(|source| tokens(source));
    let text = if codes == CodeType::Text { quote!(code) } else { quote!(_) };
    quote! {
        #[doc = #docs]
        pub(super) fn #reader(&self) -> #held {
            match self.code() {
                Code::Number(code) => #of_number,
                Code::Text(#text) => #of_text,
            }
        }
    }
}

/// A text with the names of fields in braces.
fn template(text: &Message, error: &Error<'_>) -> String {
    let mut template = String::new();
    for segment in &text.segments {
        match segment {
            Segment::Text(text) => template.push_str(&text.replace('{', "{{").replace('}', "}}")),
            Segment::Field(index) => template.extend(["{", error.fields[*index].model.name.as_str(), "}"]),
        }
    }
    template
}

/// Adds the tables of a domain.
pub fn push(package: &Package<'_>, domain: &Domain<'_>, errors: &[Error<'_>], to: &mut Source) {
    let kind = domain.codes.facts().in_tables;
    let length = errors.len().to_string();
    let codes: Vec<String> = errors.iter().map(|error| code(&error.code)).collect();
    to.apart();
    to.doc("The codes, in ascending order: the position of each is the position in every table.");
    to.list(&format!("static CODES: [{kind}; {length}] = "), ("[", "]"), &codes, ";");
    if errors.iter().any(Error::has_other_code) {
        push_wire_codes(errors, kind, &length, to);
    }
    accepted::push_tables(errors, to);
    former::push_names(errors, to);
    to.apart();
    to.line(&["static ROWS: [Row; ", &length, "] = ["]);
    to.within(1, |to| errors.iter().for_each(|error| push_row(package, domain, error, to)));
    to.line(&["];"]);
}

/// Adds the codes that travel, where they are not those that users see.
fn push_wire_codes(errors: &[Error<'_>], kind: &str, length: &str, to: &mut Source) {
    let mut wire: Vec<(&Code, usize)> =
        errors.iter().enumerate().map(|(index, error)| (&error.shipped.error.code, index)).collect();
    let codes: Vec<String> = wire.iter().map(|(wire, _)| code(wire)).collect();
    wire.sort();
    let sorted: Vec<String> = wire.into_iter().map(|(wire, index)| format!("({}, {index})", code(wire))).collect();
    to.apart();
    to.doc("The codes that travel, by position.");
    to.list(&format!("static WIRE_CODES: [{kind}; {length}] = "), ("[", "]"), &codes, ";");
    to.apart();
    to.doc("The codes that travel, in ascending order, with the position of each.");
    to.list(&format!("static BY_WIRE_CODE: [({kind}, usize); {length}] = "), ("[", "]"), &sorted, ";");
}

fn push_row(package: &Package<'_>, domain: &Domain<'_>, error: &Error<'_>, to: &mut Source) {
    let model = error.shipped.error;
    to.line(&["Row {"]);
    to.within(1, |to| {
        to.line(&["name: ", &literal(model.name.as_str()), ","]);
        to.line(&["title: ", &literal(&model.title()), ","]);
        if package.uses.shown_codes {
            to.line(&["shown_code: ", &literal(&error.shipped.code_for_people()), ","]);
        }
        if package.has_plain_messages {
            to.line(&["message: ", &literal(error.plain_message().unwrap_or_default()), ","]);
        }
        let texts = error.shipped.texts();
        let option = |text: Option<String>| text.map_or_else(|| "None".to_owned(), |text| format!("Some({text})"));
        to.line(&["fix: ", &option(texts.fix.as_ref().map(|fix| literal(&fix.spoken()))), ","]);
        to.line(&["user: ", &option(texts.user.as_ref().map(|text| literal(&template(text, error)))), ","]);
        if let Some(url) = reference::docs_url(package.edition, domain.shipped.domain, model) {
            to.line(&["docs_url: ", &literal(&url), ","]);
        }
        match model.status {
            Some(status) => to.line(&["status: Some(", &status.to_string(), "),"]),
            None => to.line(&["status: None,"]),
        }
        to.line(&["retryable: ", if model.retryable { "true" } else { "false" }, ","]);
        handling::push_columns(package, &model.handling, to);
        if !package.categories.is_empty() {
            let category = |id: &usize| format!("Category::{}", package.categories[*id].variant);
            let categories: Vec<String> = model.categories.iter().map(category).collect();
            to.list("categories: &", ("[", "]"), &categories, ",");
        }
    });
    to.line(&["},"]);
}

/// A code as a literal.
pub fn code(code: &Code) -> String {
    match code {
        Code::Number(number) => integer(*number),
        Code::Text(text) => literal(text),
    }
}
