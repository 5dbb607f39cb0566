//! From YAML trees to the catalogue as written: every key of the format, in one place.

use super::table::{At, Findings, Table, boolean, entries, integer, items, text, texts, wrong_type};
use super::{Code, Codes, Deprecated, Domain, Error, Field, Manifest, Output, Reason, Retired, Texts};
use crate::diagnostic::Finding;
use crate::model::FieldType;
use crate::rule::Rule;
use crate::source::FileId;
use crate::yaml::Node;

/// Reads `catalogue.yaml`.
pub fn manifest(file: FileId, node: Option<Node>, findings: &mut Findings) -> Manifest {
    let at = At::top(file);
    let mut manifest = Manifest {
        file,
        name: None,
        title: None,
        version: None,
        namespace: None,
        docs: None,
        license: None,
        repository: None,
        acronyms: Vec::new(),
        categories: None,
        platforms: None,
        outputs: Vec::new(),
        rules: Vec::new(),
    };
    let Some(node) = node else { return manifest };
    let Some(mut table) = Table::new(node, at, "the manifest", findings) else { return manifest };
    table.require("errspec", Rule::MissingKey, findings, format_version);
    manifest.name = table.require("name", Rule::MissingKey, findings, text);
    manifest.title = table.require("title", Rule::MissingKey, findings, text);
    manifest.version = table.require("version", Rule::MissingKey, findings, text);
    manifest.namespace = table.require("namespace", Rule::MissingKey, findings, text);
    manifest.docs = table.take("docs", findings, text);
    manifest.license = table.take("license", findings, text);
    manifest.repository = table.take("repository", findings, text);
    manifest.acronyms = table.take("acronyms", findings, texts).unwrap_or_default();
    manifest.categories = table.take_or_empty("categories", findings, text_by_name);
    manifest.platforms = table.take_or_empty("platforms", findings, platforms);
    manifest.outputs = table.take("outputs", findings, outputs).unwrap_or_default();
    manifest.rules = table.take("rules", findings, text_by_name).unwrap_or_default();
    table.finish(findings);
    manifest
}

/// Reads a domain's file.
pub fn domain(file: FileId, node: Node, findings: &mut Findings) -> Domain {
    let at = At::top(file);
    let mut domain = Domain {
        file,
        name: None,
        title: None,
        summary: None,
        codes: None,
        names: Vec::new(),
        errors: Vec::new(),
        retired: Vec::new(),
    };
    let Some(mut table) = Table::new(node, at, "a domain", findings) else { return domain };
    domain.name = table.require("domain", Rule::MissingKey, findings, text);
    domain.title = table.require("title", Rule::MissingKey, findings, text);
    domain.summary = table.require("summary", Rule::MissingKey, findings, text);
    domain.codes = table.require("codes", Rule::MissingKey, findings, codes);
    domain.names = table.take("names", findings, text_by_name).unwrap_or_default();
    domain.errors = table
        .require("errors", Rule::MissingKey, findings, |node, at, findings| Some(entries(node, at, findings, error)))
        .unwrap_or_default();
    domain.retired =
        table.take("retired", findings, |node, at, findings| items(node, at, findings, retired)).unwrap_or_default();
    table.finish(findings);
    domain
}

fn format_version(node: Node, at: At<'_>, findings: &mut Findings) -> Option<()> {
    match node {
        Node::Integer(1) => {}
        Node::Integer(other) => findings.push(Finding::new(
            Rule::BadValue,
            at.place(),
            format!("version {other} of the format is not one this errspec reads"),
            "write `errspec: 1`, or install an errspec that reads it",
        )),
        other => findings.push(wrong_type(&other, at, "the number `1`")),
    }
    Some(())
}

fn text_by_name(node: Node, at: At<'_>, findings: &mut Findings) -> Option<Vec<(String, Option<String>)>> {
    Some(entries(node, at, findings, |name, value, at, findings| Some((name, text(value, at, findings)))))
}

fn platforms(node: Node, at: At<'_>, findings: &mut Findings) -> Option<Vec<(String, Option<String>)>> {
    Some(entries(node, at, findings, |name, value, at, findings| {
        let Some(mut table) = Table::new(value, at, "a platform", findings) else { return Some((name, None)) };
        let title = table.require("title", Rule::MissingKey, findings, text);
        table.finish(findings);
        Some((name, title))
    }))
}

fn outputs(node: Node, at: At<'_>, findings: &mut Findings) -> Option<Vec<Output>> {
    items(node, at, findings, |index, value, at, findings| {
        let mut table = Table::new(value, at, "an output", findings)?;
        let output = Output {
            index,
            target: table.require("target", Rule::MissingKey, findings, text),
            platform: table.take("platform", findings, text),
            path: table.require("path", Rule::MissingKey, findings, text),
            package: table.take("package", findings, text),
        };
        table.finish(findings);
        Some(output)
    })
}

fn codes(node: Node, at: At<'_>, findings: &mut Findings) -> Option<Codes> {
    match node {
        Node::Text(text) if text == "text" => Some(Codes::Text),
        Node::List(list) => {
            let ranges: Vec<Option<(i64, i64)>> =
                list.into_iter().enumerate().map(|(index, item)| range(item, at.item(index), findings)).collect();
            ranges.into_iter().collect::<Option<Vec<_>>>().map(Codes::Numbers)
        }
        other => range(other, at, findings).map(|range| Codes::Numbers(vec![range])),
    }
}

fn range(node: Node, at: At<'_>, findings: &mut Findings) -> Option<(i64, i64)> {
    let range = match &node {
        Node::Integer(_) => return integer(node, at, findings).map(|number| (number, number)),
        Node::Text(text) => text.split_once("..").and_then(|(first, last)| {
            let bound = |text: &str| text.trim().parse::<i64>().ok().filter(|number| number.unsigned_abs() < 1 << 53);
            Some((bound(first)?, bound(last)?))
        }),
        _ => None,
    };
    match range {
        Some((first, last)) if first <= last => return range,
        Some((first, last)) => findings.push(Finding::new(
            Rule::BadValue,
            at.place(),
            format!("the range `{first}..{last}` holds no number"),
            format!("write the smaller number first: `{last}..{first}`"),
        )),
        None => findings.push(Finding::new(
            Rule::BadValue,
            at.place(),
            format!("{} is no range of codes", node.describe()),
            "write `codes: 200..299`, `codes: [-1, 900..999]` or `codes: text`",
        )),
    }
    None
}

fn error(name: String, node: Node, at: At<'_>, findings: &mut Findings) -> Option<Error> {
    let mut error = Error {
        name,
        code: None,
        number: None,
        texts: Texts::default(),
        fields: Vec::new(),
        reasons: Vec::new(),
        categories: Vec::new(),
        retryable: false,
        status: None,
        since: None,
        deprecated: None,
        platforms: None,
        names: Vec::new(),
        codes: Vec::new(),
        platform_texts: Vec::new(),
        allow: Vec::new(),
    };
    let Some(mut table) = Table::new(node, at, "an error", findings) else { return Some(error) };
    error.code = table.require("code", Rule::MissingKey, findings, code);
    error.number = table.take("number", findings, integer);
    error.texts.message = table.require("message", Rule::MissingMessage, findings, text);
    error.texts.occurs = table.take("occurs", findings, texts);
    error.texts.fix = table.take("fix", findings, text);
    error.fields = table
        .take("fields", findings, |node, at, findings| Some(entries(node, at, findings, field)))
        .unwrap_or_default();
    error.reasons = table
        .take("reasons", findings, |node, at, findings| Some(entries(node, at, findings, reason)))
        .unwrap_or_default();
    error.categories = table.take("categories", findings, texts).unwrap_or_default();
    error.retryable = table.take("retryable", findings, boolean).unwrap_or_default();
    error.status = table.take("status", findings, integer);
    error.since = table.take("since", findings, text);
    error.deprecated = table.take("deprecated", findings, deprecated);
    error.platforms = table.take("platforms", findings, texts);
    error.names = table.take("names", findings, text_by_name).unwrap_or_default();
    error.codes = table
        .take("codes", findings, |node, at, findings| {
            Some(entries(node, at, findings, |name, value, at, findings| Some((name, integer(value, at, findings)))))
        })
        .unwrap_or_default();
    error.platform_texts = table
        .take("texts", findings, |node, at, findings| {
            Some(entries(node, at, findings, |name, value, at, findings| {
                Some((name, platform_texts(value, at, findings)))
            }))
        })
        .unwrap_or_default();
    error.allow = table.take("allow", findings, text_by_name).unwrap_or_default();
    table.finish(findings);
    Some(error)
}

fn code(node: Node, at: At<'_>, findings: &mut Findings) -> Option<Code> {
    match node {
        Node::Integer(_) => integer(node, at, findings).map(Code::Number),
        Node::Text(_) => text(node, at, findings).map(Code::Text),
        other => {
            findings.push(wrong_type(&other, at, "a whole number or a text"));
            None
        }
    }
}

fn platform_texts(node: Node, at: At<'_>, findings: &mut Findings) -> Texts {
    let Some(mut table) = Table::new(node, at, "the words of a platform", findings) else { return Texts::default() };
    let own = Texts {
        message: table.take("message", findings, text),
        occurs: table.take("occurs", findings, texts),
        fix: table.take("fix", findings, text),
    };
    table.finish(findings);
    own
}

fn field(name: String, node: Node, at: At<'_>, findings: &mut Findings) -> Option<Field> {
    let mut field = Field { name, kind: None, optional: false, about: None };
    let Some(mut table) = Table::new(node, at, "a field", findings) else { return Some(field) };
    field.kind = table.require("type", Rule::MissingKey, findings, field_type);
    field.optional = table.take("optional", findings, boolean).unwrap_or_default();
    field.about = table.take("about", findings, text);
    table.finish(findings);
    Some(field)
}

fn field_type(node: Node, at: At<'_>, findings: &mut Findings) -> Option<FieldType> {
    let name = text(node, at, findings)?;
    let found = FieldType::ALL.into_iter().find(|kind| kind.name() == name);
    if found.is_none() {
        let names = FieldType::ALL.iter().map(|kind| kind.name());
        findings.push(Finding::new(
            Rule::BadValue,
            at.place(),
            format!("`{}` is no type of a field", name.escape_debug()),
            crate::suggest::did_you_mean(&name, names.clone(), || {
                format!("the types are {}", crate::suggest::listed(names))
            }),
        ));
    }
    found
}

fn reason(name: String, node: Node, at: At<'_>, findings: &mut Findings) -> Option<Reason> {
    let mut reason = Reason { name, code: None, message: None };
    let Some(mut table) = Table::new(node, at, "a reason", findings) else { return Some(reason) };
    reason.code = table.require("code", Rule::MissingKey, findings, text);
    reason.message = table.take("message", findings, text);
    table.finish(findings);
    Some(reason)
}

fn deprecated(node: Node, at: At<'_>, findings: &mut Findings) -> Option<Deprecated> {
    let mut table = Table::new(node, at, "`deprecated`", findings)?;
    let deprecated = Deprecated {
        since: table.require("since", Rule::MissingKey, findings, text),
        replacement: table.take("use", findings, text),
        why: table.take("why", findings, text),
    };
    table.finish(findings);
    Some(deprecated)
}

fn retired(index: usize, node: Node, at: At<'_>, findings: &mut Findings) -> Option<Retired> {
    let mut table = Table::new(node, at, "a retired entry", findings)?;
    let retired = Retired {
        index,
        name: table.require("name", Rule::MissingKey, findings, text),
        code: table.require("code", Rule::MissingKey, findings, code),
        number: table.take("number", findings, integer),
        since: table.take("since", findings, text),
        removed: table.require("removed", Rule::MissingKey, findings, text),
        replacement: table.take("use", findings, text),
        why: table.take("why", findings, text),
    };
    table.finish(findings);
    Some(retired)
}
