//! A domain in Swift's terms: its type, its errors, and what they carry.

use super::super::{names, nserror, reserved};
use super::literal;
use crate::edition::Uses;
use crate::edition::{Edition, EditionDomain, EditionError};
use crate::model::Field;
use crate::targets::PerType;

/// A domain's type.
pub struct Domain<'e> {
    /// What it is shipped in.
    pub edition: &'e Edition<'e>,
    /// What its package has more than others.
    pub uses: Uses,
    /// What is shipped of it.
    pub shipped: &'e EditionDomain<'e>,
    /// The name of the type.
    pub type_name: String,
    /// Its errors, in their order: the rows of its table.
    pub cases: Vec<Case<'e>>,
}

impl<'e> Domain<'e> {
    /// The type of a domain.
    pub fn new(edition: &'e Edition<'e>, shipped: &'e EditionDomain<'e>) -> Self {
        let cases = shipped.errors.iter().map(|error| Case::new(*error)).collect();
        Self { edition, uses: edition.uses(), shipped, type_name: names::type_name(shipped.domain), cases }
    }
}

/// An error of a domain.
pub struct Case<'e> {
    /// The error.
    pub error: EditionError<'e>,
    /// Its name as it stands in source.
    pub name: String,
    /// The number that stands for it.
    pub number: i64,
    /// The labels of its fields.
    pub labels: Vec<String>,
}

impl<'e> Case<'e> {
    fn new(error: EditionError<'e>) -> Self {
        let labels = error.error.fields.iter().map(names::label).collect();
        Self { error, name: names::escaped(names::case_name(error)), number: nserror::number(error), labels }
    }

    /// What it carries, in order; the reason last.
    pub fn payload(&self) -> impl Iterator<Item = Value<'_>> {
        let fields = self.error.error.fields.iter().zip(&self.labels);
        let reason = (!self.error.error.reasons.is_empty()).then_some(Value::Reason);
        fields.map(|(field, label)| Value::Field { label, field }).chain(reason)
    }

    /// Whether it carries something.
    pub fn has_payload(&self) -> bool {
        names::carries_something(self.error.error)
    }

    /// Adds the parameters of what makes it.
    pub fn push_parameters(&self, to: &mut String) {
        let reason_type = self.reason_type();
        let mut lead = "(";
        for value in self.payload() {
            to.push_str(std::mem::replace(&mut lead, ", "));
            value.push_parameter(&reason_type, to);
            to.push_str(if value.is_optional() { " = nil" } else { "" });
        }
        to.push(')');
    }

    /// The type of its reasons; nothing where it has none.
    pub fn reason_type(&self) -> String {
        let error = self.error.error;
        if error.reasons.is_empty() { String::new() } else { names::reason_type(&error.name) }
    }
}

/// A value that an error carries.
#[derive(Clone, Copy)]
pub enum Value<'c> {
    /// A field.
    Field {
        /// Its label.
        label: &'c str,
        /// What it is.
        field: &'c Field,
    },
    /// The sub-code.
    Reason,
}

impl<'c> Value<'c> {
    /// Its label.
    pub fn label(self) -> &'c str {
        match self {
            Self::Field { label, .. } => label,
            Self::Reason => names::REASON,
        }
    }

    /// Whether it may be missing.
    pub fn is_optional(self) -> bool {
        match self {
            Self::Field { field, .. } => field.optional,
            Self::Reason => true,
        }
    }

    /// Adds its label as a variable.
    pub fn push_variable(self, to: &mut String) {
        push_escaped(self.label(), reserved::is_keyword, to);
    }

    /// Adds its label and its type. All keywords stand bare there, but for those that begin a parameter.
    pub fn push_parameter(self, reason_type: &str, to: &mut String) {
        push_escaped(self.label(), |label| matches!(label, "inout" | "let" | "var"), to);
        to.push_str(": ");
        self.push_type(reason_type, to);
    }

    /// Adds its type.
    pub fn push_type(self, reason_type: &str, to: &mut String) {
        let plain = match self {
            Self::Field { field, .. } => TYPES[field.kind].name,
            Self::Reason => reason_type,
        };
        to.extend([plain, if self.is_optional() { "?" } else { "" }]);
    }

    /// Adds how it is read from a `_payload`.
    pub fn push_reading(self, reason_type: &str, to: &mut String) {
        match self {
            Self::Field { field, .. } => {
                let optional = if field.optional { "IfPresent(" } else { "(" };
                to.extend(["_payload.", TYPES[field.kind].reading, optional]);
                literal::push(field.name.as_str(), to);
                to.push(')');
            }
            Self::Reason => to.extend(["_payload.reason.map(", reason_type, ".init(rawValue:))"]),
        }
    }
}

fn push_escaped(name: &str, is_escaped: fn(&str) -> bool, to: &mut String) {
    let mark = if is_escaped(name) { "`" } else { "" };
    to.extend([mark, name, mark]);
}

/// What Swift makes of a type of fields.
pub struct Type {
    name: &'static str,
    /// The method of `Payload` that reads one.
    reading: &'static str,
    /// What stands around a variable to make it JSON.
    pub json: [&'static str; 2],
    /// What stands after a variable that may be missing.
    pub optional_json: &'static str,
    /// The letter that says it in the table.
    pub letter: char,
}

impl Type {
    const fn new(
        name: &'static str,
        reading: &'static str,
        json: [&'static str; 2],
        optional_json: &'static str,
        letter: char,
    ) -> Self {
        Self { name, reading, json, optional_json, letter }
    }
}

/// The types of fields.
#[rustfmt::skip]
pub const TYPES: PerType<Type> = PerType {
    string: Type::new("String", "string", [".string(", ")"], ".map(JSONValue.string)", 's'),
    integer: Type::new("Int", "integer", [".whole(", ")"], ".map(JSONValue.whole)", 'i'),
    number: Type::new("Double", "number", [".float(", ")"], ".flatMap(JSONValue.floatIfPresent)", 'n'),
    boolean: Type::new("Bool", "boolean", [".bool(", ")"], ".map(JSONValue.bool)", 'b'),
    strings: Type::new("[String]", "strings", [".array(", ".map(JSONValue.string))"], ".map { .array($0.map(JSONValue.string)) }", 'l'),
};
