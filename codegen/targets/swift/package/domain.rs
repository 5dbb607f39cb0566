//! A domain's file: what there is of each error is printed here, and the template holds the rest.

use super::super::members::has_text_codes;
use super::case::Member;
use super::docs::DocC;
use super::literal::literal;
use super::lower::Domain;
use super::{reasons, table};
use crate::edition::{Edition, EditionDomain};
use crate::prose::markdown::push_code;
use crate::reference::push_text;
use std::collections::BTreeMap;

/// What the template shows of a domain, by name. What is printed line by line ends in a line break; what the file lacks is
/// empty.
pub fn view<'e>(edition: &'e Edition<'e>, shipped: &'e EditionDomain<'e>) -> BTreeMap<&'static str, String> {
    let domain = &Domain::new(edition, shipped);
    let has_texts = has_text_codes(shipped);
    let pages = table::pages(domain);
    let [code_type, code_label, code_value] =
        if has_texts { ["String", "code", "content.textCode"] } else { ["Int", "number", "content.number"] };
    let (mut codes, mut errors, mut payloads) = (
        String::with_capacity(domain.cases.len() * 200),
        String::with_capacity(domain.cases.len() * 500),
        String::new(),
    );
    for row in 0..domain.cases.len() {
        let member = Member::new(domain, row);
        codes.push('\n');
        member.push_code(&mut codes);
        if row > 0 {
            errors.push('\n');
        }
        member.push_error(&mut errors);
        if member.has_payload() {
            member.push_payload(&mut payloads);
        }
    }
    BTreeMap::from([
        ("doc", type_doc(domain)),
        ("type_name", domain.type_name.clone()),
        ("code_type", code_type.to_owned()),
        ("code_label", code_label.to_owned()),
        ("code_value", code_value.to_owned()),
        ("domain", literal(shipped.domain.name.as_str())),
        ("error_domain", literal(&edition.qualified(shipped.domain))),
        ("pages", literal(&pages)),
        ("codes", codes),
        ("errors", errors),
        ("payloads", payloads),
        ("reasons", reasons::types(domain)),
        ("numbers", table::numbers(domain)),
        ("wire_codes", table::wire_codes(domain)),
        // Nothing, or what `if` takes for something.
        ("has_accepted_codes", if domain.uses.accepted_codes { "yes" } else { "" }.to_owned()),
        ("order", table::order(domain)),
        ("texts", table::texts(domain, &pages)),
    ])
}

fn type_doc(domain: &Domain<'_>) -> String {
    let described = domain.shipped.domain;
    let lead = if described.summary.is_empty() { &described.title } else { &described.summary };
    let mut doc = String::new();
    push_text(lead, &DocC, "/// ", &mut doc);
    doc.push_str("///\n/// The domain is ");
    push_code(described.name.as_str(), &mut doc);
    doc.push_str(" on the wire, and ");
    push_code(&domain.edition.qualified(described), &mut doc);
    doc.push_str(" as an `NSError`.\n");
    doc
}
