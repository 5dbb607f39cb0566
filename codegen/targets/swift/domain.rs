//! A domain as its Swift file shows it.

use super::case::{Case, Value};
use super::columns::{self, Arm, Column};
use super::names::{self, escaped};
use super::table::Table;
use super::text::{SHOW, code_span, literal, prose};
use crate::model::{Code, CodeSpace, Segment};
use crate::plan::{Edition, EditionDomain};
use serde::Serialize;

/// A domain's file.
#[derive(Serialize)]
pub struct DomainView {
    doc: Vec<String>,
    type_name: String,
    code_type: &'static str,
    domain: String,
    error_domain: String,
    /// Whether the compiler derives `Hashable`: it takes time that is quadratic in the number of cases.
    synthesizes_hashable: bool,
    cases: Vec<CaseView>,
    reasons: Vec<ReasonsView>,
    table: Table,
    /// The messages that show fields.
    messages: Vec<Arm>,
    /// The function that shows a peer's text in them.
    show: &'static str,
    columns: Vec<Column>,
    /// The code on the wire, as an expression.
    wire_code: &'static str,
    /// The makers of the cases, by number.
    known: Vec<Arm>,
    /// The numbers of the codes that are others on the wire; empty where none is.
    renumbered: Vec<Arm>,
    /// The codes on the wire of the numbers that are others there; empty where none is.
    numbered: Vec<Arm>,
    /// The code on the wire that the number of an `NSError` stands for, as an expression.
    code_of_number: &'static str,
    /// The text codes in the order of their bytes; empty where codes are numbers.
    text_codes: Vec<TextCode>,
    deprecated: Vec<DeprecatedView>,
}

/// How many cases the compiler may derive `Hashable` for.
const DERIVED_AT_MOST: usize = 100;

#[derive(Serialize)]
struct CaseView {
    doc: Vec<String>,
    pattern: String,
    /// The arguments of `@available` after `deprecated`; empty where it is not.
    deprecation: String,
    declaration: String,
}

#[derive(Serialize)]
struct ReasonsView {
    doc: String,
    type_name: String,
    cases: Vec<ReasonView>,
    has_messages: bool,
}

#[derive(Serialize)]
struct ReasonView {
    doc: Vec<String>,
    name: String,
    code: String,
    message: Option<String>,
}

#[derive(Serialize)]
struct TextCode {
    text: String,
    number: i64,
}

#[derive(Serialize)]
struct DeprecatedView {
    requirement: String,
    witness: String,
}

impl DomainView {
    /// The file of `domain`.
    pub fn new(edition: &Edition<'_>, domain: &EditionDomain<'_>) -> Self {
        let type_name = names::type_name(domain.domain);
        let cases: Vec<Case<'_>> = domain.errors.iter().map(|error| Case::new(*error)).collect();
        let texts = domain.domain.codes == CodeSpace::Text;
        let is_renumbered = cases.iter().any(|case| columns::wire_code(case).is_some());
        let deprecated = cases.iter().filter(|case| case.is_deprecated());
        Self {
            doc: type_doc(edition, domain),
            code_type: if texts { "String" } else { "Int" },
            domain: literal(domain.domain.name.as_str()),
            error_domain: literal(&edition.qualified(domain.domain)),
            synthesizes_hashable: cases.len() <= DERIVED_AT_MOST,
            cases: cases.iter().map(|case| case_view(edition, domain, case)).collect(),
            reasons: cases.iter().filter_map(reasons).collect(),
            table: Table::new(edition, domain, &cases),
            messages: columns::messages(&cases),
            show: SHOW,
            columns: columns::columns(&cases),
            wire_code: match (texts, is_renumbered) {
                (true, _) => ".text(code)",
                (false, true) => ".number(wireCode)",
                (false, false) => ".number(code)",
            },
            known: cases.iter().map(known).collect(),
            renumbered: if is_renumbered { renumbered(&cases) } else { Vec::new() },
            numbered: if is_renumbered { numbered(&cases) } else { Vec::new() },
            code_of_number: match (texts && !cases.is_empty(), is_renumbered) {
                (true, _) => "Self.codes.code(of: error.code)",
                (false, true) => ".number(Self.wireCode(of: error.code))",
                (false, false) => ".number(error.code)",
            },
            text_codes: text_codes(&cases),
            deprecated: deprecated
                .map(|case| DeprecatedView {
                    requirement: case.requirement(&type_name),
                    witness: case.witness(&type_name),
                })
                .collect(),
            type_name,
        }
    }
}

fn known(case: &Case<'_>) -> Arm {
    let maker = if case.is_deprecated() { "deprecatedCases" } else { "" };
    Arm { pattern: columns::number(case).to_string(), value: case.construction(maker) }
}

/// From codes of the wire to numbers: those that differ, and the numbers that are free on the wire.
fn renumbered(cases: &[Case<'_>]) -> Vec<Arm> {
    let on_wire = |code: &i64| cases.iter().any(|case| case.error.error.code == Code::Number(*code));
    let free = cases.iter().map(columns::number).filter(|number| !on_wire(number));
    let differing = cases.iter().filter_map(|case| {
        Some(Arm { pattern: columns::wire_code(case)?.to_string(), value: columns::number(case).to_string() })
    });
    differing.chain(free.map(|number| Arm { pattern: number.to_string(), value: "nil".to_owned() })).collect()
}

/// From numbers to codes of the wire: those that differ, and the codes that are no number of the domain's.
fn numbered(cases: &[Case<'_>]) -> Vec<Arm> {
    let is_number = |code: i64| cases.iter().any(|case| columns::number(case) == code);
    let wire_codes = || cases.iter().filter_map(|case| Some((case, columns::wire_code(case)?)));
    let foreign = wire_codes().map(|(_, code)| code).filter(|code| !is_number(*code));
    let differing =
        wire_codes().map(|(case, code)| Arm { pattern: columns::number(case).to_string(), value: code.to_string() });
    differing.chain(foreign.map(|code| Arm { pattern: code.to_string(), value: ".noCode".to_owned() })).collect()
}

fn text_codes(cases: &[Case<'_>]) -> Vec<TextCode> {
    let mut codes: Vec<(&str, i64)> = cases
        .iter()
        .filter_map(|case| match &case.error.error.code {
            Code::Text(text) => Some((text.as_str(), columns::number(case))),
            Code::Number(_) => None,
        })
        .collect();
    codes.sort_unstable();
    codes.into_iter().map(|(text, number)| TextCode { text: literal(text), number }).collect()
}

fn type_doc(edition: &Edition<'_>, domain: &EditionDomain<'_>) -> Vec<String> {
    let domain_name = code_span(domain.domain.name.as_str());
    let qualified = code_span(&edition.qualified(domain.domain));
    let lead = if domain.domain.summary.is_empty() { &domain.domain.title } else { &domain.domain.summary };
    comment(&[
        prose(lead),
        String::new(),
        format!("The domain is {domain_name} on the wire, and {qualified} as an `NSError`."),
        "A later release may add cases: end a `switch` over them in `default`.".to_owned(),
    ])
}

fn case_view(edition: &Edition<'_>, domain: &EditionDomain<'_>, case: &Case<'_>) -> CaseView {
    CaseView {
        doc: case_doc(edition, domain, case),
        pattern: case.pattern(|_| false),
        deprecation: deprecation(domain, case),
        declaration: case.declaration(),
    }
}

fn case_doc(edition: &Edition<'_>, domain: &EditionDomain<'_>, case: &Case<'_>) -> Vec<String> {
    let entry = case.error.error;
    let texts = case.error.texts();
    let mut lines = vec![prose(&shown(case)), String::new()];
    let code = code_span(&case.error.code().to_string());
    let since = entry.since.map(|since| format!(", since {since}")).unwrap_or_default();
    lines.push(format!("Code {code}{since}."));
    if !texts.occurs.is_empty() {
        lines.extend([String::new(), "It occurs when:".to_owned()]);
        lines.extend(texts.occurs.iter().map(|occurs| format!("- {}", prose(occurs))));
    }
    if let Some(fix) = &texts.fix {
        lines.extend([String::new(), format!("To fix it: {}", prose(fix))]);
    }
    if edition.catalogue.docs.is_some()
        && let Some(url) = edition.docs_url(domain.domain, entry)
    {
        lines.extend([String::new(), format!("See <{}>.", url.replace(['<', '>', ' '], ""))]);
    }
    let parameters = case.payload.iter().filter_map(|value| match &value.value {
        Value::Field(name, _) => {
            let field = entry.fields.iter().find(|field| field.name.as_str() == name)?;
            Some(format!("  - {}: {}", value.label, prose(field.about.as_deref()?)))
        }
        Value::Reason(_) => Some(format!("  - {}: The cause, where the peer told one.", names::REASON)),
    });
    let parameters: Vec<String> = parameters.collect();
    if !parameters.is_empty() {
        lines.extend([String::new(), "- Parameters:".to_owned()]);
        lines.extend(parameters);
    }
    comment(&lines)
}

/// The message with its fields by their labels.
fn shown(case: &Case<'_>) -> String {
    let parts = case.error.texts().message.segments.iter().map(|part| match part {
        Segment::Text(text) => text.clone(),
        Segment::Field(index) => format!("{{{}}}", case.payload[*index].label),
    });
    parts.collect()
}

fn deprecation(domain: &EditionDomain<'_>, case: &Case<'_>) -> String {
    let Some(deprecated) = &case.error.error.deprecated else { return String::new() };
    let replacement = deprecated.replacement.as_ref().and_then(|name| {
        let error = domain.errors.iter().find(|error| error.error.name == *name)?;
        Some(names::case_name(*error))
    });
    let mut message = format!("Deprecated since {}.", deprecated.since);
    if let Some(why) = &deprecated.why {
        message = format!("{message} {why}");
    }
    if let Some(replacement) = replacement {
        message = format!("{message} Use `{replacement}`.");
    }
    format!("message: {}", literal(&message))
}

fn reasons(case: &Case<'_>) -> Option<ReasonsView> {
    let entry = case.error.error;
    let cases: Vec<ReasonView> = entry
        .reasons
        .iter()
        .map(|reason| ReasonView {
            doc: comment(&[reason.message.as_deref().map_or_else(|| reason.name.sentence(), prose)]),
            name: escaped(&names::reason_case(reason)),
            code: literal(&reason.code),
            message: reason.message.as_deref().map(literal),
        })
        .collect();
    (!cases.is_empty()).then(|| ReasonsView {
        doc: format!("Why `{}` occurred.", names::case_name(case.error)),
        type_name: names::reason_type(&entry.name),
        has_messages: cases.iter().any(|case| case.message.is_some()),
        cases,
    })
}

/// The lines of a documentation comment.
fn comment(lines: &[String]) -> Vec<String> {
    lines.iter().map(|line| format!("/// {line}").trim_end().to_owned()).collect()
}
