//! A domain and its errors in TypeScript's own terms: names, literals, and the expressions that are made of them.

use super::super::facts::Predicate;
use super::super::names;
use super::super::runtime::{self, Row, TYPES};
use super::{docs, literal};
use crate::edition::{Edition, EditionDomain, EditionError};
use crate::model::{self, Code, Field, FieldType, Segment};
use crate::reference::Entry;
use crate::wire::is_spelled_out;
use serde::Serialize;
use std::collections::BTreeSet;

/// A domain, as templates read it too.
#[derive(Serialize)]
#[allow(clippy::struct_excessive_bools, reason = "each is a thing of its own")]
pub struct Domain<'e> {
    #[serde(skip)]
    pub edition: &'e Edition<'e>,
    #[serde(skip)]
    pub shown: &'e EditionDomain<'e>,
    /// Its name on the wire, as a literal.
    pub name: String,
    /// What the names of its errors begin with, and the namespace of the catalogue: literals too.
    prefix: String,
    namespace: String,
    /// The name of its files.
    pub file: String,
    /// Its class, and the comment of that.
    pub class: String,
    doc: String,
    /// The name of the namespace that the root and the tests import it as.
    pub import: String,
    /// What the root exports of it.
    values: [String; 3],
    types: Vec<String>,
    pub has_reasons: bool,
    /// Whether some message is made of fields.
    has_filled_messages: bool,
    /// Whether some code must not be printed as it is.
    has_hidden_codes: bool,
}

impl<'e> Domain<'e> {
    pub fn new(edition: &'e Edition<'e>, shown: &'e EditionDomain<'e>) -> Self {
        let class = names::class(shown.domain);
        let has_reasons = names::has_reasons(shown);
        let of_reasons = has_reasons.then(|| names::types_of_reasons(&class));
        Self {
            edition,
            shown,
            name: literal::string(shown.domain.name.as_str()),
            prefix: literal::string(&format!("{} ", shown.domain.name)),
            namespace: literal::string(&edition.catalogue().namespace),
            file: names::file(shown.domain),
            doc: docs::comment(&shown.domain.summary),
            import: shown.domain.name_in_code().camel() + "_",
            values: names::values(&class),
            types: names::types(&class).into_iter().chain(of_reasons.into_iter().flatten()).collect(),
            has_reasons,
            has_filled_messages: shown.errors.iter().any(|error| Error::new(*error).fills_message()),
            has_hidden_codes: shown.errors.iter().any(|error| Error::new(*error).code_is_spelled_out()),
            class,
        }
    }

    /// Its errors.
    pub fn errors(&self) -> impl Iterator<Item = Error<'e>> {
        self.shown.errors.iter().copied().map(Error::new)
    }

    /// Whether some error of it had other names before, and has a text for people, whose key was made of them.
    pub fn has_earlier_keys(&self) -> bool {
        self.errors().any(|error| error.has_aliases() && error.shown.texts().user.is_some())
    }

    /// What there is to say of an error of it.
    pub fn entry(&self, error: &Error<'e>) -> Entry<'e> {
        Entry::new(self.edition, self.shown, error.shown)
    }

    /// What its module imports of `_runtime.ts`: values, and types.
    pub fn imports(&self) -> Vec<String> {
        let fields = || self.shown.errors.iter().flat_map(|shown| &shown.error.fields);
        let mut values: BTreeSet<&str> = runtime::VALUES.iter().copied().collect();
        let mut types: BTreeSet<&str> = runtime::INTERFACES.iter().copied().collect();
        values.extend(fields().map(|field| TYPES[field.kind].guard));
        values.extend(Predicate::Retryable.is_of(self.shown).then_some(runtime::IS_TRANSIENT));
        values.extend(fields().any(|field| field.optional).then_some(runtime::OR_MISSING));
        types.extend(fields().next().map(|_| runtime::FIELDS));
        values.into_iter().map(str::to_owned).chain(types.into_iter().map(|name| format!("type {name}"))).collect()
    }

    /// What its module imports of `_runtime.make.ts`.
    pub fn makers(&self) -> BTreeSet<&'static str> {
        let mut makers = BTreeSet::new();
        makers.extend(self.has_hidden_codes.then_some(runtime::PRINTABLE));
        for error in self.errors() {
            let (fields, has_reasons) = (error.fields(), error.has_reasons());
            makers.extend(fields.iter().map(|field| TYPES[field.kind].mender));
            makers.extend(error.has_fields().then_some(runtime::MEND_FIELDS));
            makers.extend(has_reasons.then_some(TYPES.string.mender));
            makers.extend((has_reasons || fields.iter().any(|field| field.optional)).then_some(runtime::MEND_OPTIONAL));
            makers.extend(error.may_be_empty().then_some(runtime::DATA_MEMBER));
            makers.extend(error.needs_escape().then_some(runtime::PRINTABLE));
        }
        makers
    }
}

/// An error of a domain.
pub struct Error<'e> {
    pub shown: EditionError<'e>,
    pub model: &'e model::Error,
    /// The literal of the code that users see.
    pub code: String,
    /// That of the code on the wire, where it is another.
    pub own_wire_code: Option<String>,
}

impl<'e> Error<'e> {
    fn new(shown: EditionError<'e>) -> Self {
        let code = shown.code();
        let own_wire_code = (*code != shown.error.code).then(|| literal::code(&shown.error.code));
        Self { shown, model: shown.error, code: literal::code(&code), own_wire_code }
    }

    /// The literal of the code on the wire.
    pub fn wire_code(&self) -> &str {
        self.own_wire_code.as_deref().unwrap_or(&self.code)
    }

    /// The code that users see as the name of a member.
    pub fn member(&self) -> String {
        literal::member(&self.code)
    }

    pub fn fields(&self) -> &'e [Field] {
        &self.model.fields
    }

    pub fn has_fields(&self) -> bool {
        !self.model.fields.is_empty()
    }

    pub fn has_reasons(&self) -> bool {
        !self.model.reasons.is_empty()
    }

    /// Whether a decoder needs to know of it no more than its code on the wire.
    pub fn is_plain(&self) -> bool {
        self.own_wire_code.is_none() && !self.has_fields() && !self.has_reasons()
    }

    /// Whether it had other names before.
    pub fn has_aliases(&self) -> bool {
        !self.model.aliases.is_empty()
    }

    /// Whether codes that it had before are read too.
    pub fn has_accepted(&self) -> bool {
        !self.model.accepts.is_empty()
    }

    /// Whether it may come without any of its fields.
    pub fn may_be_empty(&self) -> bool {
        self.has_fields() && self.fields().iter().all(|field| field.optional)
    }

    fn message(&self) -> &'e [Segment] {
        &self.shown.texts().message.segments
    }

    /// Whether its message is made of its fields.
    pub fn fills_message(&self) -> bool {
        self.message().iter().any(|part| matches!(part, Segment::Field(_)))
    }

    /// Whether its message may hold what must not be printed as it is: a program hands it in, or the author wrote it.
    pub fn needs_escape(&self) -> bool {
        self.message().iter().any(|part| match part {
            Segment::Text(text) => text.chars().any(is_spelled_out),
            Segment::Field(index) => matches!(self.fields()[*index].kind, FieldType::String | FieldType::Strings),
        })
    }

    /// Whether its code holds what must not be printed as it is.
    fn code_is_spelled_out(&self) -> bool {
        matches!(&*self.shown.code(), Code::Text(text) if text.chars().any(is_spelled_out))
    }

    /// An object with a sample of each field; nothing where there are none.
    pub fn sample(&self) -> String {
        if self.has_fields() { self.object(|field| TYPES[field.kind].sample.to_owned()) } else { String::new() }
    }

    /// What its factory is called with to make a sample of it, with a reason, a literal, where one is given.
    pub fn arguments(&self, reason: Option<&str>) -> String {
        let data = (self.may_be_empty()).then(|| format!("data: {}", self.sample()));
        let named: Vec<_> = data.into_iter().chain(reason.map(|reason| format!("reason: {reason}"))).collect();
        let fields = (self.has_fields() && !self.may_be_empty()).then(|| self.sample());
        let options = (!named.is_empty()).then(|| object(&named));
        fields.into_iter().chain(options).collect::<Vec<_>>().join(", ")
    }

    /// An object with the function of each field's type, within `optional` where it may be missing.
    pub fn functions(&self, function: fn(Row) -> &'static str, optional: &str) -> String {
        self.object(|field| match function(TYPES[field.kind]) {
            function if field.optional => format!("{optional}({function})"),
            function => function.to_owned(),
        })
    }

    fn object(&self, value: impl Fn(&Field) -> String) -> String {
        let members = self.fields().iter().map(|field| format!("{}: {}", field.name, value(field)));
        object(&members.collect::<Vec<_>>())
    }

    /// Adds the message as an expression over a value that holds the fields.
    pub fn push_message(&self, value: &str, to: &mut String) {
        let segments = self.message();
        // Text in front makes the sum a text, whatever is added.
        if !matches!(segments.first(), Some(Segment::Text(_))) {
            to.push_str(if segments.is_empty() { "\"\"" } else { "\"\" + " });
        }
        for (index, segment) in segments.iter().enumerate() {
            to.push_str(if index == 0 { "" } else { " + " });
            match segment {
                Segment::Text(text) => literal::push_string(text, to),
                Segment::Field(index) => {
                    let field = &self.fields()[*index];
                    let join = if field.kind == FieldType::Strings { ".join(\", \")" } else { "" };
                    to.extend([value, ".", field.name.as_str(), join]);
                }
            }
        }
    }
}

/// An object of these members.
pub fn object(members: &[String]) -> String {
    format!("{{ {} }}", members.join(", "))
}
