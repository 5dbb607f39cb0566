//! From YAML trees to the catalogue as written: each key of the format, and what its value becomes.

use super::format;
use super::table::{At, Findings, boolean, entries, integer, items, line, lines, table, text, texts, wrong_type};
use super::{
    ByName, Category, Code, Codes, Deprecated, Domain, Error, Example, Few, Field, Fix, Handling, Manifest, More,
    Output, OutputOptions, Platform, Reason, Reserved, Retired, Text, Texts,
};
use crate::findings::Finding;
use crate::model::FieldType;
use crate::rule::Rule;
use crate::source::FileId;
use crate::yaml::Node;

/// Reads `catalogue.yaml`.
pub fn manifest<'t>(file: FileId, node: Node<'t>, findings: &mut Findings) -> Manifest<'t> {
    let mut manifest = Manifest {
        categories: Some(Vec::new()),
        severities: Some(Vec::new()),
        actions: Some(Vec::new()),
        platforms: Some(Vec::new()),
        ..Manifest::unknown(file)
    };
    let is_table = table(node, At::top(file), findings, |key, value, at, findings| match key {
        format::Manifest::FormatVersion => format_version(&value, at, findings),
        format::Manifest::Name => manifest.name = text(value, at, findings),
        format::Manifest::Title => manifest.title = line(value, at, findings),
        format::Manifest::Version => manifest.version = text(value, at, findings),
        format::Manifest::Namespace => manifest.namespace = text(value, at, findings),
        format::Manifest::Docs => manifest.docs = text(value, at, findings),
        format::Manifest::License => manifest.license = text(value, at, findings),
        format::Manifest::Repository => manifest.repository = text(value, at, findings),
        format::Manifest::Acronyms => manifest.acronyms = texts(value, at, findings).unwrap_or_default(),
        format::Manifest::Categories => manifest.categories = by_name(value, at, findings, category),
        format::Manifest::Severities => manifest.severities = by_name(value, at, findings, line),
        format::Manifest::Actions => manifest.actions = by_name(value, at, findings, line),
        format::Manifest::Platforms => manifest.platforms = by_name(value, at, findings, platform),
        format::Manifest::Outputs => manifest.outputs = items(value, at, findings, output).unwrap_or_default(),
        format::Manifest::Rules => manifest.rules = by_name(value, at, findings, text).unwrap_or_default(),
    });
    if is_table { manifest } else { Manifest::unknown(file) }
}

impl Manifest<'_> {
    /// One that was not understood.
    pub fn unknown(file: FileId) -> Self {
        Self {
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
            severities: None,
            actions: None,
            platforms: None,
            outputs: Vec::new(),
            rules: Vec::new(),
        }
    }
}

/// Reads a domain's file.
pub fn domain<'t>(file: FileId, node: Node<'t>, findings: &mut Findings) -> Domain<'t> {
    let mut domain = Domain {
        file,
        name: None,
        in_code: None,
        title: None,
        summary: None,
        codes: None,
        reserved: Vec::new(),
        shown: None,
        names: Vec::new(),
        errors: Vec::new(),
        allow: Vec::new(),
        retired: Vec::new(),
    };
    table(node, At::top(file), findings, |key, value, at, findings| match key {
        format::Domain::Name => domain.name = text(value, at, findings),
        format::Domain::InCode => domain.in_code = text(value, at, findings),
        format::Domain::Title => domain.title = line(value, at, findings),
        format::Domain::Summary => domain.summary = line(value, at, findings),
        format::Domain::Codes => domain.codes = codes(value, at, findings),
        format::Domain::Reserved => domain.reserved = items(value, at, findings, reserved).unwrap_or_default(),
        format::Domain::Shown => domain.shown = line(value, at, findings),
        format::Domain::Names => domain.names = by_name(value, at, findings, text).unwrap_or_default(),
        format::Domain::Errors => domain.errors = entries(value, at, findings, error).unwrap_or_default(),
        format::Domain::Allow => domain.allow = by_name(value, at, findings, text).unwrap_or_default(),
        format::Domain::Retired => domain.retired = items(value, at, findings, retired).unwrap_or_default(),
    });
    domain
}

fn format_version(node: &Node<'_>, at: At<'_>, findings: &mut Findings) {
    match node {
        Node::Integer(1) => {}
        Node::Integer(other) => findings.push(Finding::new(
            Rule::BadValue,
            at.place(),
            format!("version {other} of the format is not one this errspec reads"),
            "write `errspec: 1`, or install an errspec that reads it",
        )),
        other => findings.push(wrong_type(other, at, "the number `1`")),
    }
}

/// A mapping whose keys the author chooses, and whose values `read` reads.
fn by_name<'t, T>(
    node: Node<'t>,
    at: At<'_>,
    findings: &mut Findings,
    read: impl Fn(Node<'t>, At<'_>, &mut Findings) -> Option<T>,
) -> Option<ByName<'t, T>> {
    entries(node, at, findings, |name, value, at, findings| (name, read(value, at, findings)))
}

fn platform<'t>(node: Node<'t>, at: At<'_>, findings: &mut Findings) -> Option<Platform<'t>> {
    let mut platform = Platform::default();
    let is_table = table(node, at, findings, |key, value, at, findings| match key {
        format::Platform::Title => platform.title = line(value, at, findings),
        format::Platform::Allow => platform.allow = by_name(value, at, findings, text).unwrap_or_default(),
    });
    is_table.then_some(platform)
}

/// A text alone says what the category is about.
#[expect(clippy::unnecessary_wraps, reason = "as all that reads what stands by a name")]
fn category<'t>(node: Node<'t>, at: At<'_>, findings: &mut Findings) -> Option<Category<'t>> {
    let mut category = Category::default();
    match node {
        Node::Text(_) => {
            category.about = line(node, at, findings);
            return Some(category);
        }
        Node::Mapping(_) => {}
        other => {
            findings.push(wrong_type(&other, at, "a text, or a mapping with the key `about`"));
            return Some(category);
        }
    }
    table(node, at, findings, |key, value, at, findings| match key {
        format::Category::About => category.about = line(value, at, findings),
        format::Category::Status => category.status = integer(value, at, findings),
        format::Category::Retryable => category.retryable = boolean(value, at, findings),
        format::Category::Action => category.action = text(value, at, findings),
    });
    Some(category)
}

fn output<'t>(index: usize, node: Node<'t>, at: At<'_>, findings: &mut Findings) -> Option<Output<'t>> {
    let mut output =
        Output { index, target: None, platform: None, path: None, package: None, options: OutputOptions::default() };
    let options = &mut output.options;
    let is_table = table(node, at, findings, |key, value, at, findings| match key {
        format::Output::Target => output.target = text(value, at, findings),
        format::Output::Platform => output.platform = text(value, at, findings),
        format::Output::Path => output.path = text(value, at, findings),
        format::Output::Package => output.package = text(value, at, findings),
        format::Output::Internal => options.internal = boolean(value, at, findings).unwrap_or_default(),
        format::Output::Layout => options.layout = text(value, at, findings),
        format::Output::Access => options.access = text(value, at, findings),
        format::Output::Within => options.within = text(value, at, findings),
        format::Output::Authors => options.authors = texts(value, at, findings).unwrap_or_default(),
        format::Output::Keywords => options.keywords = texts(value, at, findings).unwrap_or_default(),
        format::Output::Requires => options.requires = by_name(value, at, findings, text).unwrap_or_default(),
        format::Output::Tools => options.tools = text(value, at, findings),
        format::Output::Publish => options.publish = by_name(value, at, findings, text).unwrap_or_default(),
        format::Output::Podspec => options.podspec = boolean(value, at, findings),
    });
    is_table.then_some(output)
}

fn codes(node: Node<'_>, at: At<'_>, findings: &mut Findings) -> Option<Codes> {
    match node {
        Node::Text(text) if text == "text" => Some(Codes::Text),
        other => ranges(other, at, findings).map(Codes::Numbers),
    }
}

/// A range, or a list of them.
fn ranges(node: Node<'_>, at: At<'_>, findings: &mut Findings) -> Option<Vec<(i64, i64)>> {
    let Node::List(list) = node else { return range(node, at, findings).map(|range| vec![range]) };
    let ranges: Vec<Option<(i64, i64)>> =
        list.into_iter().enumerate().map(|(index, item)| range(item, at.item(index), findings)).collect();
    ranges.into_iter().collect()
}

fn range(node: Node<'_>, at: At<'_>, findings: &mut Findings) -> Option<(i64, i64)> {
    let range = match &node {
        Node::Integer(_) => return integer(node, at, findings).map(|number| (number, number)),
        Node::Text(text) => {
            text.split_once("..").and_then(|(first, last)| Some((bound(first.trim())?, bound(last.trim())?)))
        }
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
            if at.is_in("reserved") {
                "write `codes: 300..399` or `codes: [300, 310..319]`"
            } else {
                "write `codes: 200..299`, `codes: [-1, 900..999]`, `codes: 0x1F00..0x1FFF` or `codes: text`"
            },
        )),
    }
    None
}

/// An end of a range: decimal, or hexadecimal as YAML has it.
fn bound(text: &str) -> Option<i64> {
    let number = match text.strip_prefix("0x") {
        Some(digits) if digits.bytes().all(|byte| byte.is_ascii_hexdigit()) => i64::from_str_radix(digits, 16),
        Some(_) => return None,
        None => text.parse(),
    };
    number.ok().filter(|number| number.unsigned_abs() < 1 << 53)
}

fn reserved<'t>(index: usize, node: Node<'t>, at: At<'_>, findings: &mut Findings) -> Option<Reserved<'t>> {
    let mut reserved = Reserved { index, ranges: Vec::new(), about: None };
    let is_table = table(node, at, findings, |key, value, at, findings| match key {
        format::Reserved::Codes => reserved.ranges = ranges(value, at, findings).unwrap_or_default(),
        format::Reserved::For => reserved.about = line(value, at, findings),
    });
    is_table.then_some(reserved)
}

fn error<'t>(name: Text<'t>, node: Node<'t>, at: At<'_>, findings: &mut Findings) -> Error<'t> {
    let mut error = Error {
        name,
        title: None,
        aliases: Few::NONE,
        accepts: Few::NONE,
        code: None,
        shown: None,
        number: None,
        texts: Texts::default(),
        fields: Few::NONE,
        reasons: Few::NONE,
        categories: Few::NONE,
        retryable: None,
        handling: None,
        status: None,
        since: None,
        deprecated: None,
        internal: false,
        platforms: None,
        names: Few::NONE,
        codes: Few::NONE,
        platform_texts: Few::NONE,
        more: None,
        allow: Few::NONE,
    };
    table(node, at, findings, |key, value, at, findings| match key {
        format::Error::Title => error.title = line(value, at, findings).map(Box::new),
        format::Error::Aliases => error.aliases = texts(value, at, findings).unwrap_or_default().into(),
        format::Error::Accepts => {
            let read = |_, item, at: At<'_>, findings: &mut Findings| Some(code(item, at, findings));
            error.accepts = items(value, at, findings, read).unwrap_or_default().into();
        }
        format::Error::Code => error.code = code(value, at, findings),
        format::Error::Shown => error.shown = line(value, at, findings).map(Box::new),
        format::Error::Number => error.number = integer(value, at, findings),
        format::Error::Message => error.texts.message = line(value, at, findings),
        format::Error::Description => error.texts.description = text(value, at, findings).map(Box::new),
        format::Error::Occurs => error.texts.occurs = lines(value, at, findings),
        format::Error::Fix => error.texts.fix = fix(value, at, findings),
        format::Error::Examples => {
            more(&mut error).examples = items(value, at, findings, example).unwrap_or_default().into();
        }
        format::Error::See => more(&mut error).see = entries(value, at, findings, see).unwrap_or_default().into(),
        format::Error::Not => more(&mut error).not = by_name(value, at, findings, line).unwrap_or_default().into(),
        format::Error::User => error.texts.user = line(value, at, findings),
        format::Error::Fields => error.fields = entries(value, at, findings, field).unwrap_or_default().into(),
        format::Error::Reasons => error.reasons = entries(value, at, findings, reason).unwrap_or_default().into(),
        format::Error::Categories => error.categories = texts(value, at, findings).unwrap_or_default().into(),
        format::Error::Retryable => error.retryable = boolean(value, at, findings),
        format::Error::Severity => handling(&mut error).severity = text(value, at, findings),
        format::Error::Action => handling(&mut error).action = text(value, at, findings),
        format::Error::Terminal => handling(&mut error).terminal = boolean(value, at, findings),
        format::Error::RetryAfter => handling(&mut error).retry_after = integer(value, at, findings),
        format::Error::Outcome => handling(&mut error).outcome = text(value, at, findings),
        format::Error::Status => error.status = integer(value, at, findings),
        format::Error::Since => error.since = text(value, at, findings),
        format::Error::Deprecated => error.deprecated = deprecated(value, at, findings).map(Box::new),
        format::Error::Platforms => error.platforms = texts(value, at, findings).map(Few::from),
        format::Error::Internal => error.internal = boolean(value, at, findings).unwrap_or_default(),
        format::Error::Names => error.names = by_name(value, at, findings, text).unwrap_or_default().into(),
        format::Error::Codes => error.codes = by_name(value, at, findings, integer).unwrap_or_default().into(),
        format::Error::Texts => {
            error.platform_texts = entries(value, at, findings, platform_texts).unwrap_or_default().into();
        }
        format::Error::Allow => error.allow = by_name(value, at, findings, text).unwrap_or_default().into(),
    });
    error
}

fn handling<'e, 't>(error: &'e mut Error<'t>) -> &'e mut Handling<'t> {
    error.handling.get_or_insert_default()
}

fn code<'t>(node: Node<'t>, at: At<'_>, findings: &mut Findings) -> Option<Code<'t>> {
    match node {
        Node::Integer(_) => integer(node, at, findings).map(Code::Number),
        Node::Text(_) => text(node, at, findings).map(Code::Text),
        other => {
            findings.push(wrong_type(&other, at, "a whole number or a text"));
            None
        }
    }
}

fn platform_texts<'t>(name: Text<'t>, node: Node<'t>, at: At<'_>, findings: &mut Findings) -> (Text<'t>, Texts<'t>) {
    let mut own = Texts::default();
    table(node, at, findings, |key, value, at, findings| match key {
        format::Texts::Message => own.message = line(value, at, findings),
        format::Texts::Description => own.description = text(value, at, findings).map(Box::new),
        format::Texts::Occurs => own.occurs = lines(value, at, findings),
        format::Texts::Fix => own.fix = fix(value, at, findings),
        format::Texts::User => own.user = line(value, at, findings),
    });
    (name, own)
}

fn more<'e, 't>(error: &'e mut Error<'t>) -> &'e mut More<'t> {
    error.more.get_or_insert_default()
}

fn example<'t>(index: usize, node: Node<'t>, at: At<'_>, findings: &mut Findings) -> Option<Example<'t>> {
    let mut example = Example { index, language: None, about: None, raises: None, fixed: None };
    let is_table = table(node, at, findings, |key, value, at, findings| match key {
        format::Example::Language => example.language = text(value, at, findings),
        format::Example::About => example.about = line(value, at, findings),
        format::Example::Raises => example.raises = text(value, at, findings),
        format::Example::Fixed => example.fixed = text(value, at, findings),
    });
    is_table.then_some(example)
}

/// An error to see, with a sentence or nothing.
fn see<'t>(name: Text<'t>, node: Node<'t>, at: At<'_>, findings: &mut Findings) -> (Text<'t>, Option<Text<'t>>) {
    let about = if matches!(node, Node::Null) { None } else { line(node, at, findings) };
    (name, about)
}

/// A sentence or two, or a list of steps.
fn fix<'t>(node: Node<'t>, at: At<'_>, findings: &mut Findings) -> Option<Fix<'t>> {
    if !matches!(node, Node::List(_)) {
        return line(node, at, findings).map(Fix::One);
    }
    let steps = lines(node, at, findings)?;
    if steps.is_empty() {
        let help = "write the steps, or remove the key";
        findings.push(Finding::new(Rule::BadValue, at.place(), "the list of steps is empty", help));
    }
    (!steps.is_empty()).then_some(Fix::Steps(steps))
}

fn field<'t>(name: Text<'t>, node: Node<'t>, at: At<'_>, findings: &mut Findings) -> Field<'t> {
    let mut field = Field { name, kind: None, optional: false, about: None };
    table(node, at, findings, |key, value, at, findings| match key {
        format::Field::Type => field.kind = field_type(value, at, findings),
        format::Field::Optional => field.optional = boolean(value, at, findings).unwrap_or_default(),
        format::Field::About => field.about = line(value, at, findings),
    });
    field
}

fn field_type(node: Node<'_>, at: At<'_>, findings: &mut Findings) -> Option<FieldType> {
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

fn reason<'t>(name: Text<'t>, node: Node<'t>, at: At<'_>, findings: &mut Findings) -> Reason<'t> {
    let mut reason = Reason { name, code: None, message: None };
    table(node, at, findings, |key, value, at, findings| match key {
        format::Reason::Code => reason.code = text(value, at, findings),
        format::Reason::Message => reason.message = line(value, at, findings),
    });
    reason
}

fn deprecated<'t>(node: Node<'t>, at: At<'_>, findings: &mut Findings) -> Option<Deprecated<'t>> {
    let mut deprecated = Deprecated { since: None, replacement: None, why: None };
    let is_table = table(node, at, findings, |key, value, at, findings| match key {
        format::Deprecated::Since => deprecated.since = text(value, at, findings),
        format::Deprecated::Use => deprecated.replacement = text(value, at, findings),
        format::Deprecated::Why => deprecated.why = line(value, at, findings),
    });
    is_table.then_some(deprecated)
}

fn retired<'t>(index: usize, node: Node<'t>, at: At<'_>, findings: &mut Findings) -> Option<Retired<'t>> {
    let mut retired = Retired {
        index,
        name: None,
        code: None,
        number: None,
        since: None,
        removed: None,
        replacement: None,
        why: None,
    };
    let is_table = table(node, at, findings, |key, value, at, findings| match key {
        format::Retired::Name => retired.name = text(value, at, findings),
        format::Retired::Code => retired.code = code(value, at, findings),
        format::Retired::Number => retired.number = integer(value, at, findings),
        format::Retired::Since => retired.since = text(value, at, findings),
        format::Retired::Removed => retired.removed = text(value, at, findings),
        format::Retired::Use => retired.replacement = text(value, at, findings),
        format::Retired::Why => retired.why = line(value, at, findings),
    });
    is_table.then_some(retired)
}
