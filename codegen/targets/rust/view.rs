//! What the Rust target says of an edition: every identifier and text it writes, made once.

use super::names::{self, ident};
use super::text;
use crate::model::{Code, CodeSpace, FieldType, Message};
use crate::plan::{Edition, EditionDomain, EditionError};
use proc_macro2::Ident;

/// An edition in Rust.
pub struct View {
    /// `VoxError`
    pub umbrella: Ident,
    /// `vox_error`
    pub umbrella_module: Ident,
    pub title: String,
    pub categories: Vec<Category>,
    pub domains: Vec<Domain>,
    /// Whether the catalogue says where its docs are.
    pub has_docs: bool,
}

/// A category.
pub struct Category {
    pub variant: Ident,
    pub predicate: Ident,
    pub name: String,
    pub about: String,
}

/// A domain.
pub struct Domain {
    /// `session`
    pub module: Ident,
    /// `SessionError`
    pub kind: Ident,
    /// `Session`, of the umbrella.
    pub variant: Ident,
    /// Its name on the wire.
    pub name: String,
    pub summary: String,
    pub codes: CodeType,
    /// Its errors, sorted by [`Error::code`].
    pub errors: Vec<Error>,
}

/// The type of a domain's codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeType {
    I32,
    I64,
    Text,
}

/// An error.
pub struct Error {
    pub variant: Ident,
    pub constructor: Ident,
    /// `SessionIsFullFields`: what the constructor takes, where that is given by name.
    pub fields_type: Ident,
    pub name: String,
    pub title: String,
    /// What its users see.
    pub code: Code,
    /// What travels.
    pub wire: Code,
    pub message: Message,
    pub docs_url: Option<String>,
    pub status: Option<u16>,
    pub retryable: bool,
    /// Variants of the type of categories.
    pub categories: Vec<Ident>,
    pub fields: Vec<Field>,
    pub reasons: Option<Reasons>,
    pub deprecated: Option<Deprecated>,
    /// Lines of Markdown.
    pub docs: Vec<String>,
    pub aliases: Vec<String>,
}

/// A field.
pub struct Field {
    /// The identifier.
    pub ident: Ident,
    /// The variable a pattern binds it to: the identifier, unless the function has such a variable or a keyword stands
    /// in its way.
    pub binding: Ident,
    /// The member of `data`.
    pub name: String,
    pub kind: FieldType,
    pub optional: bool,
    pub docs: String,
    /// `with_session_is_full_limit`
    pub setter: Ident,
}

/// The sub-codes of an error.
pub struct Reasons {
    /// `SessionIsFullReason`
    pub kind: Ident,
    pub setter: Ident,
    pub list: Vec<Reason>,
}

/// A sub-code.
pub struct Reason {
    pub variant: Ident,
    pub code: String,
    pub message: Option<String>,
    pub aliases: Vec<String>,
}

/// Since when and why an error should not be used.
pub struct Deprecated {
    pub since: String,
    pub note: String,
}

impl View {
    /// Makes the view of `edition`.
    pub fn new(edition: &Edition<'_>) -> Self {
        let catalogue = edition.catalogue;
        let categories = catalogue.categories.iter().map(|category| Category {
            variant: ident(&names::category_variant(category)),
            predicate: ident(&names::predicate(category)),
            name: category.name.as_str().to_owned(),
            about: category.about.clone(),
        });
        Self {
            umbrella: ident(&names::umbrella(catalogue)),
            umbrella_module: ident(&names::umbrella_module(catalogue)),
            title: catalogue.title.clone(),
            categories: categories.collect(),
            domains: edition.domains().map(|domain| self::domain(edition, &domain)).collect(),
            has_docs: catalogue.docs.is_some(),
        }
    }

    /// Whether some message is the same for each occurrence, and stands in the tables.
    pub fn has_plain_messages(&self) -> bool {
        self.domains.iter().flat_map(|domain| &domain.errors).any(|error| error.message.as_plain().is_some())
    }
}

impl Domain {
    /// Whether an error shows another code than travels.
    pub fn has_other_codes(&self) -> bool {
        self.errors.iter().any(|error| error.code != error.wire)
    }

    /// Whether an error is deprecated.
    pub fn has_deprecated(&self) -> bool {
        self.errors.iter().any(|error| error.deprecated.is_some())
    }
}

impl Error {
    /// Whether it carries anything.
    pub fn has_payload(&self) -> bool {
        !self.fields.is_empty() || self.reasons.is_some()
    }

    /// Whether its code says all it takes to make it.
    pub fn is_made_from_code(&self) -> bool {
        self.required().next().is_none()
    }

    /// The fields it always carries.
    pub fn required(&self) -> impl Iterator<Item = &Field> {
        self.fields.iter().filter(|field| !field.optional)
    }

    /// Whether they are given by name, in a type of their own: two of one type could be mixed up otherwise.
    pub fn takes_fields_by_name(&self) -> bool {
        self.required().count() > 1
    }
}

fn domain(edition: &Edition<'_>, domain: &EditionDomain<'_>) -> Domain {
    let codes = code_type(domain);
    let mut errors: Vec<Error> =
        domain.errors.iter().map(|error| self::error(edition, domain, *error, codes)).collect();
    errors.sort_by(|a, b| a.code.cmp(&b.code));
    Domain {
        module: ident(&names::module(domain.domain)),
        kind: ident(&names::type_name(domain.domain)),
        variant: ident(&names::domain_variant(domain.domain)),
        name: domain.domain.name.as_str().to_owned(),
        summary: domain.domain.summary.clone(),
        codes,
        errors,
    }
}

/// `i32`, unless the domain owns or shows a number beyond it.
fn code_type(domain: &EditionDomain<'_>) -> CodeType {
    let CodeSpace::Numbers(ranges) = &domain.domain.codes else { return CodeType::Text };
    let owned = ranges.iter().flat_map(|(first, last)| [*first, *last]);
    let shown = domain.errors.iter().filter_map(|error| match *error.code() {
        Code::Number(number) => Some(number),
        Code::Text(_) => None,
    });
    if owned.chain(shown).all(|number| i32::try_from(number).is_ok()) { CodeType::I32 } else { CodeType::I64 }
}

fn error(edition: &Edition<'_>, domain: &EditionDomain<'_>, shipped: EditionError<'_>, codes: CodeType) -> Error {
    let error = shipped.error;
    let variant = names::variant(shipped);
    // In a domain of texts, a number that a platform shows is shown as text.
    let code = match (codes, shipped.code().into_owned()) {
        (CodeType::Text, code @ Code::Number(_)) => Code::Text(code.to_string()),
        (_, code) => code,
    };
    let category = |id: &usize| ident(&names::category_variant(&edition.catalogue.categories[*id]));
    let fields: Vec<Field> = error.fields.iter().map(|field| self::field(shipped, field)).collect();
    Error {
        constructor: ident(&names::constructor(shipped)),
        fields_type: ident(&names::fields_type(&error.name)),
        name: error.name.as_str().to_owned(),
        title: error.name.sentence(),
        wire: error.code.clone(),
        message: shipped.texts().message.clone(),
        docs_url: edition.docs_url(domain.domain, error),
        status: error.status,
        retryable: error.retryable,
        categories: error.categories.iter().map(category).collect(),
        reasons: (!error.reasons.is_empty()).then(|| reasons(shipped)),
        deprecated: deprecated(domain, shipped),
        docs: error_docs(edition, domain, shipped, &code),
        aliases: aliases(shipped, &variant, &code),
        variant: ident(&variant),
        fields,
        code,
    }
}

fn field(error: EditionError<'_>, field: &crate::model::Field) -> Field {
    let name = names::field(field);
    let ident = ident(&name);
    // What the functions with such patterns call their own.
    let taken = ["code", "error", "f", "problem", "value"].contains(&name.as_str()) || ident != name;
    Field {
        binding: if taken { names::ident(&format!("{name}_")) } else { ident.clone() },
        setter: names::ident(&names::setter(error, &name)),
        ident,
        name: field.name.as_str().to_owned(),
        kind: field.kind,
        optional: field.optional,
        docs: field.about.as_deref().map_or_else(|| format!("The field {}.", text::code_span(&name)), text::doc),
    }
}

fn reasons(error: EditionError<'_>) -> Reasons {
    let reasons = error.error.reasons.iter().map(|reason| {
        let variant = names::reason_variant(reason);
        Reason {
            aliases: Some(reason.code.clone()).filter(|code| text::is_alias(code, &variant)).into_iter().collect(),
            variant: ident(&variant),
            code: reason.code.clone(),
            message: reason.message.clone(),
        }
    });
    Reasons {
        kind: ident(&names::reason_type(&error.error.name)),
        setter: ident(&names::setter(error, names::REASON)),
        list: reasons.collect(),
    }
}

/// The variant of the error of this domain with this canonical name, if the edition ships it.
fn variant_of(domain: &EditionDomain<'_>, name: &str) -> Option<String> {
    let found = domain.errors.iter().find(|error| error.error.name.as_str() == name)?;
    Some(ident(&names::variant(*found)).to_string())
}

fn deprecated(domain: &EditionDomain<'_>, error: EditionError<'_>) -> Option<Deprecated> {
    let deprecated = error.error.deprecated.as_ref()?;
    let instead = deprecated.replacement.as_ref().and_then(|name| variant_of(domain, name.as_str()));
    let instead = instead.map(|variant| format!("use `{variant}`"));
    let why = deprecated.why.as_deref().map(text::doc);
    let note = instead.into_iter().chain(why).collect::<Vec<_>>().join(": ");
    Some(Deprecated { since: deprecated.since.to_string(), note })
}

fn error_docs(
    edition: &Edition<'_>,
    domain: &EditionDomain<'_>,
    shipped: EditionError<'_>,
    code: &Code,
) -> Vec<String> {
    let error = shipped.error;
    let texts = shipped.texts();
    let message = text::doc_message(&texts.message, |index| names::field(&error.fields[index]));
    let mut facts = format!("Code {}.", text::code_span(&code.to_string()));
    if let Some(since) = error.since {
        facts.extend([" Since ", &since.to_string(), "."]);
    }
    if let Some(url) = edition.docs_url(domain.domain, error).filter(|url| is_plain_url(url)) {
        facts.extend([" [Documentation](", &url, ")"]);
    }
    let mut docs = vec![if message.is_empty() { error.name.sentence() } else { message }, String::new(), facts];
    if !texts.occurs.is_empty() {
        docs.extend([String::new(), "# When it occurs".to_owned(), String::new()]);
        docs.extend(texts.occurs.iter().map(|occurs| format!("- {}", text::doc(occurs))));
    }
    if let Some(fix) = &texts.fix {
        docs.extend([String::new(), "# How to fix".to_owned(), String::new(), text::doc(fix)]);
    }
    docs
}

/// Whether `url` can stand in a link of Markdown as it is.
fn is_plain_url(url: &str) -> bool {
    url.chars().all(|c| c.is_ascii_graphic() && !matches!(c, '(' | ')' | '<' | '>' | '\\' | '`' | '"'))
}

/// Under which other names and codes people look for an error.
fn aliases(error: EditionError<'_>, variant: &str, code: &Code) -> Vec<String> {
    let platforms = error.error.platforms.iter().flatten();
    let given = platforms.clone().filter_map(|shipped| shipped.name.clone());
    let numbers = platforms.filter_map(|shipped| shipped.code).map(|number| number.to_string());
    let codes = [code.to_string(), error.error.code.to_string(), error.error.name.as_str().to_owned()];
    let mut aliases: Vec<String> =
        codes.into_iter().chain(numbers).chain(given).filter(|alias| text::is_alias(alias, variant)).collect();
    let mut seen = std::collections::HashSet::new();
    aliases.retain(|alias| seen.insert(alias.clone()));
    aliases
}
