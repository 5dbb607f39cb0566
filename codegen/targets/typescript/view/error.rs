//! One error, as the templates show it.

use super::super::doc::{self, Doc};
use super::super::{literal, names};
use crate::model::{Domain, Error, Field, FieldType, Message, Segment};
use crate::plan::{Edition, EditionDomain, EditionError};
use serde::Serialize;

/// One error of a domain.
#[derive(Serialize)]
pub struct ErrorView {
    /// Exported constant of its code.
    pub constant: String,
    /// Doc comment of the constant.
    constant_doc: String,
    /// Exported factory, and the name it is declared with.
    pub factory: String,
    declared: String,
    /// Doc comment of the factory.
    factory_doc: String,
    /// Literal of the code its users see, and that code as the name of a member.
    pub code: String,
    member: String,
    /// Doc comment of the member.
    member_doc: String,
    /// Literal of the code on the wire.
    pub wire_code: String,
    /// What it carries.
    pub fields: Vec<FieldView>,
    /// Whether every field may be missing.
    pub all_optional: bool,
    /// Its reasons, where it has some.
    pub reasons: Option<ReasonsView>,
    /// Members of what the decoder must know of it; empty where the code says all.
    pub shape: String,
    /// Object that says how each field is mended; empty where there are none.
    menders: String,
    /// Expression of what the envelope says for people, where that is not fit to print; else empty.
    detail: String,
    /// Expression of the message.
    message: String,
    /// Expression of the members of its envelope that its code, message and reason do not say; empty where none are.
    members: String,
    /// Members that its envelope has each time, and bundles are spared.
    details: String,
    /// Arguments that make a sample of it, and its data.
    pub sample: String,
    sample_data: String,
}

/// The reasons of an error.
#[derive(Serialize)]
pub struct ReasonsView {
    /// The type of its reasons.
    name: String,
    doc: String,
    /// The union of the known ones.
    union: String,
    /// Literal of the first one.
    sample: String,
}

/// A field.
#[derive(Serialize)]
pub struct FieldView {
    name: String,
    doc: String,
    optional: bool,
    /// Its type in TypeScript, and a literal that has it.
    kind: &'static str,
    sample: &'static str,
    /// The function that mends it.
    mender: &'static str,
    /// A literal of another type.
    wrong: &'static str,
}

impl ErrorView {
    pub fn new(edition: &Edition<'_>, domain: &EditionDomain<'_>, shown: EditionError<'_>) -> Self {
        let error = shown.error;
        let code = literal::code(&shown.code());
        let wire_code = literal::code(&error.code);
        let of_fields = |text: fn(&Field) -> String| {
            let texts: Vec<_> = error.fields.iter().map(text).collect();
            format!("{{ {} }}", texts.join(", "))
        };
        let sample_data = of_fields(|field| format!("{}: {}", field.name, kind(field.kind).sample));
        let has_fields = !error.fields.is_empty();
        let escapes = needs_escape(error, &shown.texts().message);
        let message = message_over("mended", error, &shown.texts().message);
        Self {
            constant: names::constant(shown),
            constant_doc: constant_doc(edition, domain, shown).comment(""),
            factory: names::factory(error),
            declared: names::declared_factory(error),
            factory_doc: factory_doc(edition, domain, shown).comment(""),
            member: literal::member(&shown.code()),
            member_doc: deprecation(domain, error, factory_of, Doc::new(&spelled(shown))).comment("  "),
            fields: error.fields.iter().map(FieldView::new).collect(),
            all_optional: may_be_empty(error),
            reasons: ReasonsView::new(error),
            shape: shape(domain.domain, error, &code, &wire_code),
            details: details(edition, domain.domain, shown),
            menders: fields_by(error, |kind| kind.mender, "mendOptional"),
            message: if escapes { "printable(detail)".to_owned() } else { message.clone() },
            detail: if escapes { message } else { String::new() },
            members: members(error, code != wire_code, escapes),
            sample: if has_fields { sample_data.clone() } else { String::new() },
            sample_data: if has_fields { sample_data } else { "undefined".to_owned() },
            code,
            wire_code,
        }
    }

    /// Whether it shows what an error is, at a glance.
    pub fn is_good_example(&self) -> bool {
        self.fields.is_empty() && self.factory == self.declared
    }
}

impl ReasonsView {
    fn new(error: &Error) -> Option<Self> {
        let first = error.reasons.first()?;
        let union: Vec<_> = error.reasons.iter().map(|reason| literal::string(&reason.code)).collect();
        let items = error.reasons.iter().map(|reason| {
            let text = reason.message.clone().unwrap_or_else(|| names::reason_title(reason));
            format!("{}: {}", doc::prose(&reason.code), doc::prose(&text))
        });
        let about = format!("Why {} was raised.", names::factory(error));
        Some(Self {
            name: names::reason(error),
            doc: Doc::new(&about).list("A later version may send others than these:", items).comment(""),
            union: union.join(" | "),
            sample: literal::string(&first.code),
        })
    }
}

impl FieldView {
    fn new(field: &Field) -> Self {
        let Kind { name, mender, sample, wrong, .. } = kind(field.kind);
        Self {
            name: field.name.to_string(),
            doc: Doc::new(field.about.as_deref().unwrap_or_default()).comment("    "),
            optional: field.optional,
            kind: name,
            sample,
            mender,
            wrong,
        }
    }
}

/// What TypeScript makes of a type.
struct Kind {
    name: &'static str,
    guard: &'static str,
    mender: &'static str,
    sample: &'static str,
    wrong: &'static str,
}

fn kind(kind: FieldType) -> Kind {
    let (name, guard, mender, sample, wrong) = match kind {
        FieldType::String => ("string", "isString", "mendString", "\"a \\\"b\\\" ${c}\"", "1"),
        FieldType::Integer => ("number", "isInteger", "mendInteger", "-42", "\"1\""),
        FieldType::Number => ("number", "isNumber", "mendNumber", "1.5", "\"1\""),
        FieldType::Boolean => ("boolean", "isBoolean", "mendBoolean", "true", "\"true\""),
        FieldType::Strings => ("readonly string[]", "isStrings", "mendStrings", "[\"a\", \"b\"]", "\"a\""),
    };
    Kind { name, guard, mender, sample, wrong }
}

/// The guards that `runtime.ts` must lend for these fields, by name.
pub fn guards(fields: &[Field]) -> impl Iterator<Item = &'static str> {
    let optional = fields.iter().any(|field| field.optional).then_some("orMissing");
    fields.iter().map(|field| kind(field.kind).guard).chain(optional)
}

/// What `runtime.make.ts` must lend to the function that makes an error, by name.
pub fn makers(shown: EditionError<'_>) -> impl Iterator<Item = &'static str> {
    let error = shown.error;
    let has_fields = !error.fields.is_empty();
    let with_reasons = !error.reasons.is_empty();
    let also = [
        ("dataMember", may_be_empty(error)),
        ("mendFields", has_fields),
        ("mendOptional", with_reasons || error.fields.iter().any(|field| field.optional)),
        ("mendString", with_reasons),
        ("printable", needs_escape(error, &shown.texts().message)),
    ];
    let also = also.into_iter().filter_map(|(name, is_used)| is_used.then_some(name));
    error.fields.iter().map(|field| kind(field.kind).mender).chain(also)
}

/// Whether it may come without any of its fields.
fn may_be_empty(error: &Error) -> bool {
    !error.fields.is_empty() && error.fields.iter().all(|field| field.optional)
}

/// Whether its message is made of its fields.
pub fn fills_message(shown: EditionError<'_>) -> bool {
    shown.texts().message.segments.iter().any(|part| matches!(part, Segment::Field(_)))
}

/// Whether its message may hold what must not be printed as it is: a program hands it in, or the author wrote it.
fn needs_escape(error: &Error, message: &Message) -> bool {
    message.segments.iter().any(|part| match part {
        Segment::Text(text) => text.chars().any(must_be_escaped),
        Segment::Field(index) => matches!(error.fields[*index].kind, FieldType::String | FieldType::Strings),
    })
}

/// The message as people read it, with the names of the fields in braces.
fn spelled(shown: EditionError<'_>) -> String {
    shown.texts().message.render(|field| format!("{{{}}}", shown.error.fields[field].name))
}

/// Everything about an error, for the constant of its code.
fn constant_doc(edition: &Edition<'_>, domain: &EditionDomain<'_>, shown: EditionError<'_>) -> Doc {
    let (error, texts) = (shown.error, shown.texts());
    let mut doc = Doc::new(&spelled(shown))
        .list("Occurs when:", texts.occurs.iter().map(|text| doc::prose(text)))
        .labelled("Fix: ", texts.fix.as_deref().unwrap_or_default());
    if *shown.code() != error.code {
        doc = doc.paragraph(&format!("The code on the wire is {}.", error.code));
    }
    deprecation(domain, error, names::constant, tags(edition, domain.domain, error, doc))
}

/// The same in short, for the function that makes it.
fn factory_doc(edition: &Edition<'_>, domain: &EditionDomain<'_>, shown: EditionError<'_>) -> Doc {
    let fix = shown.texts().fix.as_deref().unwrap_or_default();
    let doc = Doc::new(&spelled(shown)).labelled("Fix: ", fix);
    deprecation(domain, shown.error, factory_of, tags(edition, domain.domain, shown.error, doc))
}

fn tags(edition: &Edition<'_>, domain: &Domain, error: &Error, mut doc: Doc) -> Doc {
    if let Some(url) = edition.docs_url(domain, error) {
        doc = doc.tag("see", &doc::url(&url));
    }
    if let Some(since) = error.since {
        doc = doc.tag("since", &since.to_string());
    }
    doc
}

fn factory_of(error: EditionError<'_>) -> String {
    names::declared_factory(error.error)
}

/// Adds why an error should no longer be used, and what `link` calls the one to use, where the edition ships it.
fn deprecation(domain: &EditionDomain<'_>, error: &Error, link: fn(EditionError<'_>) -> String, doc: Doc) -> Doc {
    let Some(deprecated) = &error.deprecated else { return doc };
    let mut text = format!("Since {}.", deprecated.since);
    if let Some(why) = &deprecated.why {
        text = format!("{text} {}", doc::prose(why));
    }
    if !text.ends_with(['.', '!', '?']) {
        text.push('.');
    }
    let replacement = domain.errors.iter().find(|other| Some(&other.error.name) == deprecated.replacement.as_ref());
    if let Some(replacement) = replacement {
        text = format!("{text} Use {{@link {}}} instead.", link(*replacement));
    }
    doc.tag("deprecated", &text)
}

/// What `printable` of `runtime.make.ts` escapes.
fn must_be_escaped(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// What the decoder must know of an error besides its code on the wire.
fn shape(domain: &Domain, error: &Error, code: &str, wire_code: &str) -> String {
    let mut members = Vec::new();
    if code != wire_code {
        members.push(format!("code: {code}"));
    }
    if !error.fields.is_empty() {
        let fields = fields_by(error, |kind| kind.guard, "orMissing");
        let data = format!("{}Data[{code}]", names::class(domain));
        members.push(format!("fields: {{ {fields} }} satisfies Fields<{data}>"));
    }
    if !error.reasons.is_empty() {
        members.push("hasReasons: true".to_owned());
    }
    members.join(", ")
}

/// Members that give each field the function of its type, within `optional` where the field may be missing.
fn fields_by(error: &Error, function: fn(&Kind) -> &'static str, optional: &str) -> String {
    let fields = error.fields.iter().map(|field| {
        let function = function(&kind(field.kind));
        if field.optional {
            format!("{}: {optional}({function})", field.name)
        } else {
            format!("{}: {function}", field.name)
        }
    });
    fields.collect::<Vec<_>>().join(", ")
}

/// The message as an expression over a value that holds the fields.
fn message_over(value: &str, error: &Error, message: &Message) -> String {
    let mut terms: Vec<String> = message
        .segments
        .iter()
        .map(|part| match part {
            Segment::Text(text) => literal::string(text),
            Segment::Field(index) => {
                let field = &error.fields[*index];
                match field.kind {
                    FieldType::Strings => format!("{value}.{}.join(\", \")", field.name),
                    _ => format!("{value}.{}", field.name),
                }
            }
        })
        .collect();
    // Text in front makes the sum a text, whatever is added.
    if !matches!(message.segments.first(), Some(Segment::Text(_))) {
        terms.insert(0, "\"\"".to_owned());
    }
    terms.join(" + ")
}

/// What the envelope of an error holds besides domain, code, message and reason, where it was made here.
fn members(error: &Error, has_own_code: bool, escapes: bool) -> String {
    let mut members = Vec::new();
    if has_own_code {
        members.push(format!("code: {}", literal::code(&error.code)));
    }
    if escapes {
        members.push("detail".to_owned());
    }
    if may_be_empty(error) {
        members.push("...dataMember(mended)".to_owned());
    } else if !error.fields.is_empty() {
        members.push("data: mended".to_owned());
    }
    if members.is_empty() { String::new() } else { format!("{{ {} }}", members.join(", ")) }
}

/// What the catalogue says of each occurrence.
fn details(edition: &Edition<'_>, domain: &Domain, shown: EditionError<'_>) -> String {
    let (error, message) = (shown.error, &shown.texts().message);
    let mut members = vec![format!("title: {}", literal::string(&error.name.sentence()))];
    members.extend(error.status.map(|status| format!("status: {status}")));
    members.extend(edition.docs_url(domain, error).map(|url| format!("type: {}", literal::string(&url))));
    let detail = message_over("data", error, message);
    if fills_message(shown) {
        let data = format!("{}Data[{}]", names::class(domain), literal::code(&shown.code()));
        members.push(format!("detail: (data: {data}) => {detail}"));
    } else {
        members.push(format!("detail: {detail}"));
    }
    members.join(", ")
}
