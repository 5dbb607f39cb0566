//! A domain's file: what there is of each error is printed here, and the template holds the rest.

use super::super::members::{self, has_text_codes};
use super::super::{names, nserror};
use super::docs::{self, DocC};
use super::literal::{self, literal};
use super::lower::{Case, Domain, Value};
use super::{reasons, table};
use crate::edition::{Edition, EditionDomain};
use crate::model::Code;
use crate::prose::markdown::push_code;
use crate::reference::push_text;
use std::collections::{BTreeMap, HashSet};

/// What the template shows of a domain, by name. What is printed line by line ends in a line break; what the file lacks is
/// empty.
pub fn view<'e>(edition: &'e Edition<'e>, shipped: &'e EditionDomain<'e>) -> BTreeMap<&'static str, String> {
    let domain = &Domain::new(edition, shipped);
    let columns = table::columns(domain);
    let has_texts = has_text_codes(shipped);
    let is_renumbered = domain.has(&members::RENUMBERING);
    let (renumbered, numbered) = if is_renumbered { renumbering(domain) } else { Default::default() };
    let (text_codes, text_numbers) = text_codes(domain);
    let (requirements, witnesses) = deprecated(domain);
    let wire_code = if is_renumbered { ".number(wireCode)" } else { ".number(code)" };
    let of_number = if is_renumbered { ".number(Self.wireCode(of: error.code))" } else { ".number(error.code)" };
    BTreeMap::from([
        ("doc", type_doc(domain)),
        ("type_name", domain.type_name.clone()),
        ("code_type", if has_texts { "String" } else { "Int" }.to_owned()),
        ("domain", literal(shipped.domain.name.as_str())),
        ("error_domain", literal(&edition.qualified(shipped.domain))),
        ("is_hashable_by_hand", if domain.has(&members::HASHABLE) { "yes" } else { "" }.to_owned()),
        ("cases", cases(domain)),
        ("reasons", reasons::enums(domain)),
        ("code", table::code(domain).to_owned()),
        ("messages", arms(domain, Case::shows_fields, Case::push_message)),
        ("message", table::message(&columns).to_owned()),
        ("properties", table::properties(domain, &columns)),
        ("reason", arms(domain, |case| !case.error.error.reasons.is_empty(), push_reason)),
        ("data", arms(domain, |case| !case.labels.is_empty(), Case::push_data)),
        ("wire_codes", arms(domain, |case| nserror::wire_code(case.error).is_some(), push_wire_code)),
        ("wire_code", if has_texts { ".text(code)" } else { wire_code }.to_owned()),
        ("known", arms(domain, |_| true, push_known)),
        ("renumbered", renumbered),
        ("numbered", numbered),
        ("code_of_number", if has_texts { "Self.codes.code(of: error.code)" } else { of_number }.to_owned()),
        ("text_codes", text_codes),
        ("text_numbers", text_numbers),
        ("rows", rows(domain)),
        ("columns", table::names(&columns)),
        ("column_count", columns.len().to_string()),
        ("numbers", table::numbers(domain)),
        ("texts", table::texts(domain, &columns)),
        ("requirements", requirements),
        ("witnesses", witnesses),
    ])
}

/// The arms of a `switch` over those of the cases.
fn arms<'d, 'e>(
    domain: &'d Domain<'e>,
    of: impl Fn(&'d Case<'e>) -> bool,
    mut push: impl FnMut(&'d Case<'e>, &mut String),
) -> String {
    let mut arms = String::new();
    for case in domain.cases.iter().filter(|case| of(case)) {
        arms.push_str("        case ");
        push(case, &mut arms);
    }
    arms
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

fn cases(domain: &Domain<'_>) -> String {
    let mut cases = String::with_capacity(domain.cases.len() * 500);
    for case in &domain.cases {
        docs::push_case(domain, case, &mut cases);
        cases.push_str("    case ");
        case.push_declaration(&mut cases);
        cases.push_str("\n\n");
    }
    cases
}

fn push_known(case: &Case<'_>, to: &mut String) {
    to.extend([&case.number.to_string(), ": return "]);
    case.push_making(to);
    to.push('\n');
}

fn rows(domain: &Domain<'_>) -> String {
    let mut row = 0..;
    arms(
        domain,
        |_| true,
        |case, to| {
            case.push_pattern(|_, _| false, to);
            to.extend([": return ", &row.next().unwrap_or(0).to_string(), "\n"]);
        },
    )
}

fn push_reason(case: &Case<'_>, to: &mut String) {
    case.push_pattern(|_, value| matches!(value, Value::Reason), to);
    to.extend([": return ", names::REASON, "?.rawValue\n"]);
}

fn push_wire_code(case: &Case<'_>, to: &mut String) {
    case.push_pattern(|_, _| false, to);
    to.extend([": return ", &nserror::wire_code(case.error).unwrap_or_default().to_string(), "\n"]);
}

/// The arms from codes of the wire to numbers and back: those that differ; and for the numbers that are no code of the wire,
/// and the codes that are no number, that they stand for nothing.
fn renumbering(domain: &Domain<'_>) -> (String, String) {
    let numbers: HashSet<i64> = domain.cases.iter().map(|case| case.number).collect();
    let on_wire = |case: &Case<'_>| match case.error.error.code {
        Code::Number(code) => Some(code),
        Code::Text(_) => None,
    };
    let codes: HashSet<i64> = domain.cases.iter().filter_map(on_wire).collect();
    let differing = || domain.cases.iter().filter_map(|case| Some((case.number, nserror::wire_code(case.error)?)));
    let arm = |number: i64, value: &str| format!("        case {number}: return {value}\n");
    let to_numbers = differing().map(|(number, code)| arm(code, &number.to_string()));
    let free = domain.cases.iter().map(|case| case.number).filter(|number| !codes.contains(number));
    let to_codes = differing().map(|(number, code)| arm(number, &code.to_string()));
    let foreign = differing().map(|(_, code)| code).filter(|code| !numbers.contains(code));
    (
        to_numbers.chain(free.map(|number| arm(number, "nil"))).collect(),
        to_codes.chain(foreign.map(|code| arm(code, ".noCode"))).collect(),
    )
}

/// The text codes in the order of their bytes, and the numbers of their errors.
fn text_codes(domain: &Domain<'_>) -> (String, String) {
    let codes = domain.cases.iter().filter_map(|case| match &case.error.error.code {
        Code::Text(text) => Some((text.as_str(), case.number)),
        Code::Number(_) => None,
    });
    let mut codes: Vec<(&str, i64)> = codes.collect();
    codes.sort_unstable();
    let (mut texts, mut numbers) = (String::new(), String::new());
    for (text, number) in codes {
        texts.push_str("            ");
        literal::push(text, &mut texts);
        texts.push_str(",\n");
        numbers.extend(["            ", &number.to_string(), ",\n"]);
    }
    (texts, numbers)
}

/// The makers of deprecated cases: as requirements, and what meets them.
fn deprecated(domain: &Domain<'_>) -> (String, String) {
    let (mut requirements, mut witnesses) = (String::new(), String::new());
    for case in domain.cases.iter().filter(|case| case.is_deprecated()) {
        requirements.push_str("    static ");
        case.push_requirement(&domain.type_name, &mut requirements);
        requirements.push_str(if case.has_payload() { "\n" } else { " { get }\n" });
        witnesses.push_str("    @available(*, deprecated)\n    static ");
        case.push_witness(&domain.type_name, &mut witnesses);
        witnesses.push('\n');
    }
    (requirements, witnesses)
}
