//! A domain's file: what there is of each error is printed here, and the template holds the rest.

use super::super::members::{Extra, has_deprecated, has_text_codes};
use super::super::{names, nserror};
use super::docs::{self, DocC};
use super::literal::{self, literal};
use super::lower::{Case, Domain, Value};
use super::{reasons, table};
use crate::model::Code;
use crate::plan::{Edition, EditionDomain};
use crate::prose::markdown::push_code;
use crate::reference::push_text;
use crate::template::Templates;
use serde::Serialize;
use std::collections::HashSet;

/// What the template shows. What is printed ends in a line break; empty is what the file lacks.
#[derive(Serialize)]
struct View<'d> {
    doc: String,
    type_name: &'d str,
    code_type: &'static str,
    domain: String,
    error_domain: String,
    derives_hashable: bool,
    cases: String,
    reasons: String,
    /// The code of an error that is recognized, as an expression.
    code: &'static str,
    /// The arms that give messages with fields, and what gives those without.
    messages: String,
    message: &'static str,
    properties: String,
    reason: String,
    data: String,
    wire_codes: String,
    /// The code on the wire, as an expression.
    wire_code: &'static str,
    /// From numbers to cases.
    known: String,
    /// From codes of the wire to numbers, and back.
    renumbered: String,
    numbered: String,
    /// The code on the wire that the number of an `NSError` stands for, as an expression.
    code_of_number: &'static str,
    text_codes: String,
    text_numbers: String,
    rows: String,
    columns: Vec<&'static str>,
    numbers: String,
    texts: String,
    requirements: String,
    witnesses: String,
}

/// The file of a domain.
pub fn file<'e>(edition: &'e Edition<'e>, shipped: &'e EditionDomain<'e>, templates: &Templates) -> String {
    let domain = &Domain::new(edition, shipped);
    let has_texts = has_text_codes(shipped);
    let is_renumbered = Extra::Renumbering.is_in(edition, shipped);
    let columns = table::columns(domain);
    let column_names: Vec<_> = columns.iter().map(|column| column.name).collect();
    let (renumbered, numbered) = if is_renumbered { renumbering(domain) } else { Default::default() };
    let (text_codes, text_numbers) = text_codes(domain);
    let (requirements, witnesses) = if has_deprecated(shipped) { deprecated(domain) } else { Default::default() };
    let mut row = 0..;
    templates.render(
        "Domain",
        &View {
            doc: type_doc(domain),
            type_name: &domain.type_name,
            code_type: if has_texts { "String" } else { "Int" },
            domain: literal(shipped.domain.name.as_str()),
            error_domain: literal(&edition.qualified(shipped.domain)),
            derives_hashable: !Extra::Hashable.is_in(edition, shipped),
            cases: cases(domain),
            reasons: reasons::enums(domain),
            code: table::code(domain),
            messages: arms(domain, Case::shows_fields, Case::push_message),
            message: if column_names.contains(&"message") { "Table.texts[row, Table.message]" } else { "nil" },
            properties: table::properties(domain, &columns),
            reason: arms(domain, |case| !case.error.error.reasons.is_empty(), push_reason),
            data: arms(domain, |case| !case.labels.is_empty(), Case::push_data),
            wire_codes: arms(domain, |case| nserror::wire_code(case.error).is_some(), push_wire_code),
            wire_code: match (has_texts, is_renumbered) {
                (true, _) => ".text(code)",
                (false, true) => ".number(wireCode)",
                (false, false) => ".number(code)",
            },
            known: arms(
                domain,
                |_| true,
                |case, to| {
                    to.extend([&case.number.to_string(), ": return "]);
                    case.push_making(to);
                    to.push('\n');
                },
            ),
            renumbered,
            numbered,
            code_of_number: match (has_texts, is_renumbered) {
                (true, _) => "Self.codes.code(of: error.code)",
                (false, true) => ".number(Self.wireCode(of: error.code))",
                (false, false) => ".number(error.code)",
            },
            text_codes,
            text_numbers,
            rows: arms(
                domain,
                |_| true,
                |case, to| {
                    case.push_pattern(|_, _| false, to);
                    to.extend([": return ", &row.next().unwrap_or_default().to_string(), "\n"]);
                },
            ),
            numbers: table::numbers(domain),
            texts: table::texts(domain, &columns),
            columns: column_names,
            requirements,
            witnesses,
        },
    )
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
    let (mut to_numbers, mut to_codes) = (Arms::default(), Arms::default());
    let differing = || domain.cases.iter().filter_map(|case| Some((case.number, nserror::wire_code(case.error)?)));
    for (number, code) in differing() {
        to_numbers.push(code, &number.to_string());
        to_codes.push(number, &code.to_string());
    }
    for case in domain.cases.iter().filter(|case| !codes.contains(&case.number)) {
        to_numbers.push(case.number, "nil");
    }
    for (_, code) in differing().filter(|(_, code)| !numbers.contains(code)) {
        to_codes.push(code, ".noCode");
    }
    (to_numbers.0, to_codes.0)
}

/// Arms over numbers.
#[derive(Default)]
struct Arms(String);

impl Arms {
    fn push(&mut self, number: i64, value: &str) {
        self.0.extend(["        case ", &number.to_string(), ": return ", value, "\n"]);
    }
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
