//! An edition in Rust's own terms: every identifier as it stands in source, and what each domain needs.

use super::names::{self, escaped};
use super::runtime::{ACTION_TYPE, CATEGORY_TYPE, SEVERITY_TYPE};
use super::types::{CodeType, TYPES, Type};
use crate::edition::{Edition, EditionDomain, EditionError, Uses};
use crate::model::{self, Code, CodeSpace, FieldType};
use crate::name::Name;
use std::borrow::Cow;

/// What the modules of an edition share.
#[allow(clippy::struct_excessive_bools, reason = "each is a thing of its own")]
pub struct Package<'e> {
    pub edition: &'e Edition<'e>,
    /// `VoxError`
    pub umbrella: String,
    /// `vox_error`
    pub umbrella_module: String,
    pub categories: Vec<Label<'e>>,
    /// What programs do about errors.
    pub actions: Vec<Label<'e>>,
    /// How grave errors are, the least first.
    pub severities: Vec<Label<'e>>,
    /// What it has more than others.
    pub uses: Uses,
    pub domains: Vec<Domain<'e>>,
    /// Whether the catalogue says where its docs are.
    pub has_docs: bool,
    /// Whether some message is the same for each occurrence, and stands in the tables.
    pub has_plain_messages: bool,
    /// Attributes of each error type, as source.
    pub attributes: Vec<String>,
}

/// What the manifest declares for errors to have: a category, an action or a severity.
pub struct Label<'e> {
    pub variant: String,
    pub name: &'e Name,
    /// What it says of errors.
    pub about: &'e str,
}

/// A domain, without its errors.
pub struct Domain<'e> {
    pub shipped: &'e EditionDomain<'e>,
    /// `session`
    pub module: String,
    /// `SessionError`
    pub kind: String,
    /// `Session`, of the umbrella.
    pub variant: String,
    /// `as_session`, of the umbrella.
    pub accessor: String,
    pub codes: CodeType,
}

/// An error.
pub struct Error<'e> {
    pub shipped: EditionError<'e>,
    pub variant: String,
    pub constructor: String,
    /// `SESSION_IS_FULL`: its code.
    pub constant: String,
    /// What its users see.
    pub code: Cow<'e, Code>,
    pub fields: Vec<Field<'e>>,
    /// `SessionIsFullReason`, the type of its sub-codes, where it has some.
    pub reasons: Option<String>,
}

/// A field.
pub struct Field<'e> {
    pub model: &'e model::Field,
    /// The identifier.
    pub ident: String,
}

impl<'e> Package<'e> {
    /// Lowers what the modules of `edition` share.
    pub fn new(edition: &'e Edition<'e>, attributes: &[String]) -> Self {
        let catalogue = edition.catalogue;
        let mut errors = edition.domains().flat_map(|domain| &domain.errors);
        Self {
            edition,
            umbrella: escaped(names::umbrella(catalogue)),
            umbrella_module: escaped(names::umbrella_module(catalogue)),
            categories: catalogue.categories.iter().map(|it| Label::new(&it.name, &it.about)).collect(),
            actions: catalogue.actions.iter().map(|it| Label::new(&it.name, &it.about)).collect(),
            severities: catalogue.severities.iter().map(|it| Label::new(&it.name, &it.about)).collect(),
            uses: edition.uses(),
            domains: edition.domains().map(Domain::new).collect(),
            has_docs: catalogue.docs.is_some(),
            has_plain_messages: errors.any(|error| error.texts().message.as_plain().is_some()),
            attributes: attributes.to_vec(),
        }
    }
}

impl Package<'_> {
    /// The types of labels, with their labels, where there are any.
    pub fn labels(&self) -> impl Iterator<Item = (&'static str, &[Label<'_>])> {
        let all =
            [(CATEGORY_TYPE, &*self.categories), (ACTION_TYPE, &*self.actions), (SEVERITY_TYPE, &*self.severities)];
        all.into_iter().filter(|(_, labels)| !labels.is_empty())
    }

    /// What there is to ask of how an error is handled, by function.
    pub fn handled(&self) -> Vec<&'static str> {
        let functions = [
            ("is_terminal", self.uses.terminal),
            ("retry_after", self.uses.retry_after),
            ("action", !self.actions.is_empty()),
            ("severity", !self.severities.is_empty()),
        ];
        functions.into_iter().filter_map(|(name, is_said)| is_said.then_some(name)).collect()
    }

    /// How a module imports the types of how errors are handled, where there are any.
    pub fn handling(&self) -> Option<&'static str> {
        Some(match (self.actions.is_empty(), self.severities.is_empty()) {
            (false, false) => "super::handling::{Action, Severity}",
            (false, true) => "super::handling::Action",
            (true, false) => "super::handling::Severity",
            (true, true) => return None,
        })
    }
}

impl<'e> Label<'e> {
    fn new(name: &'e Name, about: &'e str) -> Self {
        Self { variant: escaped(names::label_variant(name)), name, about }
    }
}

impl<'e> Domain<'e> {
    fn new(shipped: &'e EditionDomain<'e>) -> Self {
        Self {
            shipped,
            module: escaped(names::module(shipped.domain)),
            kind: escaped(names::type_name(shipped.domain)),
            variant: escaped(names::domain_variant(shipped.domain)),
            accessor: names::accessor(shipped.domain),
            codes: codes(shipped),
        }
    }

    /// Its name on the wire.
    pub fn name(&self) -> &'e str {
        self.shipped.domain.name.as_str()
    }

    /// Its errors, sorted by [`Error::code`].
    pub fn errors(&self) -> Vec<Error<'e>> {
        let mut errors: Vec<_> = self.shipped.errors.iter().map(|error| Error::new(*error, self.codes)).collect();
        errors.sort_by(|a, b| a.code.cmp(&b.code));
        errors
    }

    /// Whether an error of it holds a field of this type.
    pub fn holds(&self, kind: FieldType) -> bool {
        self.shipped.errors.iter().flat_map(|error| &error.error.fields).any(|field| field.kind == kind)
    }
}

/// `i32`, unless the domain owns or shows a number beyond it.
fn codes(domain: &EditionDomain<'_>) -> CodeType {
    let CodeSpace::Numbers(ranges) = &domain.domain.codes else { return CodeType::Text };
    let owned = ranges.iter().flat_map(|(first, last)| [*first, *last]);
    let shown = domain.errors.iter().filter_map(|error| match *error.code() {
        Code::Number(number) => Some(number),
        Code::Text(_) => None,
    });
    if owned.chain(shown).all(|number| i32::try_from(number).is_ok()) { CodeType::I32 } else { CodeType::I64 }
}

impl<'e> Error<'e> {
    fn new(shipped: EditionError<'e>, codes: CodeType) -> Self {
        let variant = names::variant(shipped);
        // In a domain of texts, a number that a platform shows is shown as text.
        let code = match shipped.code() {
            code if codes == CodeType::Text && matches!(*code, Code::Number(_)) => {
                Cow::Owned(Code::Text(code.to_string()))
            }
            code => code,
        };
        let reasons = !shipped.error.reasons.is_empty();
        Self {
            shipped,
            constructor: escaped(names::constructor(&shipped.error.name, &variant)),
            constant: names::constant(&shipped.error.name, &variant),
            variant: escaped(variant),
            code,
            fields: shipped.error.fields.iter().map(Field::new).collect(),
            reasons: reasons.then(|| escaped(names::reason_type(&shipped.error.name))),
        }
    }

    /// Whether it carries anything.
    pub fn has_payload(&self) -> bool {
        has_payload(self.shipped.error)
    }

    /// `SessionIsFullPayload`: the type of what it carries.
    pub fn payload_type(&self) -> String {
        escaped(names::payload_type(&self.shipped.error.name))
    }

    /// Whether its code says all it takes to make it.
    pub fn is_made_from_code(&self) -> bool {
        is_made_from_code(self.shipped.error)
    }

    /// The fields it always carries.
    pub fn required(&self) -> impl Iterator<Item = &Field<'e>> {
        self.fields.iter().filter(|field| !field.model.optional)
    }

    /// `SessionIsFullFields`: the type of these fields, where they are given by name.
    pub fn fields_type(&self) -> Option<String> {
        names::takes_fields_by_name(self.shipped).then(|| escaped(names::fields_type(&self.shipped.error.name)))
    }

    /// The parts that may be missing, as their identifiers, and the type of the parameter of the function that sets each.
    pub fn settable(&self) -> impl Iterator<Item = (&str, Cow<'static, str>)> {
        let fields = self.fields.iter().filter(|field| field.model.optional);
        let fields = fields.map(|field| (&*field.ident, Cow::Borrowed(field.kind().parameter)));
        let reason = self.reasons.iter().map(|kind| (names::REASON, Cow::Owned(format!("impl Into<{kind}>"))));
        fields.chain(reason)
    }

    /// The function that sets the part of this identifier.
    pub fn setter(&self, part: &str) -> String {
        escaped(names::setter(&self.shipped.error.name, names::plain(part)))
    }

    /// The message, where it is the same for each occurrence.
    pub fn plain_message(&self) -> Option<&'e str> {
        self.shipped.texts().message.as_plain()
    }

    /// Whether it shows another code than travels.
    pub fn has_other_code(&self) -> bool {
        *self.code != self.shipped.error.code
    }
}

/// Whether an error carries anything.
pub fn has_payload(error: &model::Error) -> bool {
    !error.fields.is_empty() || !error.reasons.is_empty()
}

/// Whether the code of an error says all it takes to make it.
pub fn is_made_from_code(error: &model::Error) -> bool {
    error.fields.iter().all(|field| field.optional)
}

impl<'e> Field<'e> {
    fn new(model: &'e model::Field) -> Self {
        Self { ident: escaped(names::field(model)), model }
    }

    /// What Rust makes of its type.
    pub fn kind(&self) -> &'static Type {
        &TYPES[self.model.kind]
    }
}
