//! One error as a case of its domain's enum: how it is declared, matched and made.

use super::names::{self, escaped};
use super::text::literal;
use crate::model::FieldType;
use crate::plan::EditionError;

/// A case of a domain's enum.
pub struct Case<'a> {
    /// The error.
    pub error: EditionError<'a>,
    /// Its name, escaped.
    pub name: String,
    /// What it carries, in order; the reason last.
    pub payload: Vec<Associated>,
}

/// A value that a case carries.
pub struct Associated {
    /// Its label.
    pub label: String,
    /// The label as a variable.
    pub binding: String,
    /// What it is.
    pub value: Value,
    /// Whether it may be missing.
    pub optional: bool,
}

/// What a case carries.
pub enum Value {
    /// A field, by its name on the wire.
    Field(String, FieldType),
    /// The sub-code, by its type.
    Reason(String),
}

impl<'a> Case<'a> {
    /// The case of `error`.
    pub fn new(error: EditionError<'a>) -> Self {
        let entry = error.error;
        let mut payload: Vec<Associated> = entry
            .fields
            .iter()
            .map(|field| Associated {
                label: names::label(field),
                binding: escaped(&names::label(field)),
                value: Value::Field(field.name.as_str().to_owned(), field.kind),
                optional: field.optional,
            })
            .collect();
        if !entry.reasons.is_empty() {
            let value = Value::Reason(names::reason_type(&entry.name));
            let name = names::REASON.to_owned();
            payload.push(Associated { label: name.clone(), binding: name, value, optional: true });
        }
        Self { error, name: escaped(&names::case_name(error)), payload }
    }

    /// `overconstrained(constraint: String)`
    pub fn declaration(&self) -> String {
        self.with_payload(|value| {
            let default = if value.optional { " = nil" } else { "" };
            format!("{}: {}{default}", value.parameter(), value.type_name())
        })
    }

    /// The pattern that binds the values at which `used` is true: `.overconstrained(let constraint)`.
    pub fn pattern(&self, used: impl Fn(usize) -> bool) -> String {
        if !(0..self.payload.len()).any(&used) {
            return format!(".{}", self.name);
        }
        let bind = |(index, value): (usize, &Associated)| {
            if used(index) { format!("let {}", value.binding) } else { "_".to_owned() }
        };
        format!(".{}({})", self.name, self.payload.iter().enumerate().map(bind).collect::<Vec<_>>().join(", "))
    }

    /// Makes the case from a `payload`, through `maker`: `try .overconstrained(constraint: payload.string("constraint"))`.
    pub fn construction(&self, maker: &str) -> String {
        let made = self.with_payload(|value| format!("{}: {}", value.argument(), value.reading()));
        let effect = if self.payload.is_empty() { "" } else { "try " };
        format!("{effect}{maker}.{made}")
    }

    /// Whether it should no longer be used.
    pub fn is_deprecated(&self) -> bool {
        self.error.error.deprecated.is_some()
    }

    /// As a requirement of a protocol: `var userNotFound: UserError { get }`.
    pub fn requirement(&self, type_name: &str) -> String {
        if self.payload.is_empty() {
            return format!("var {}: {type_name} {{ get }}", self.name);
        }
        format!("func {} -> {type_name}", self.with_payload(|value| value.qualified(type_name)))
    }

    /// What meets [`Self::requirement`]: `var userNotFound: UserError { .userNotFound }`.
    pub fn witness(&self, type_name: &str) -> String {
        if self.payload.is_empty() {
            return format!("var {}: {type_name} {{ .{} }}", self.name, self.name);
        }
        let made = self.with_payload(|value| format!("{}: {}", value.argument(), value.binding));
        format!("func {} -> {type_name} {{ .{made} }}", self.with_payload(|value| value.qualified(type_name)))
    }

    fn with_payload(&self, show: impl Fn(&Associated) -> String) -> String {
        if self.payload.is_empty() {
            return self.name.clone();
        }
        format!("{}({})", self.name, self.payload.iter().map(show).collect::<Vec<_>>().join(", "))
    }
}

impl Associated {
    /// Its label where it is declared: all keywords stand bare there, but for those that begin a parameter.
    fn parameter(&self) -> String {
        let begins = matches!(self.label.as_str(), "inout" | "let" | "var");
        if begins { escaped(&self.label) } else { self.label.clone() }
    }

    /// Its label where the case is made: backticks are a warning there, but for the one that begins an argument.
    fn argument(&self) -> String {
        if self.label == "inout" { escaped(&self.label) } else { self.label.clone() }
    }

    fn type_name(&self) -> String {
        let plain = match &self.value {
            Value::Field(_, FieldType::String) => "String",
            Value::Field(_, FieldType::Integer) => "Int",
            Value::Field(_, FieldType::Number) => "Double",
            Value::Field(_, FieldType::Boolean) => "Bool",
            Value::Field(_, FieldType::Strings) => "[String]",
            Value::Reason(name) => name,
        };
        if self.optional { format!("{plain}?") } else { plain.to_owned() }
    }

    /// Its parameter outside of the enum, where a reason's type needs its outer one.
    fn qualified(&self, outer: &str) -> String {
        match self.value {
            Value::Field(..) => format!("{}: {}", self.parameter(), self.type_name()),
            Value::Reason(_) => format!("{}: {outer}.{}", self.parameter(), self.type_name()),
        }
    }

    fn reading(&self) -> String {
        match &self.value {
            Value::Field(name, kind) => {
                let method = match kind {
                    FieldType::String => "string",
                    FieldType::Integer => "integer",
                    FieldType::Number => "number",
                    FieldType::Boolean => "boolean",
                    FieldType::Strings => "strings",
                };
                let optional = if self.optional { "IfPresent" } else { "" };
                format!("payload.{method}{optional}({})", literal(name))
            }
            Value::Reason(name) => format!("payload.reason().map({name}.init(rawValue:))"),
        }
    }

    /// The value as JSON; an optional where it may be missing.
    pub fn as_json(&self) -> Option<(String, String)> {
        let Value::Field(name, kind) = &self.value else { return None };
        let value = &self.binding;
        let json = match (kind, self.optional) {
            (FieldType::String, false) => format!(".string({value})"),
            (FieldType::String, true) => format!("{value}.map(JSONValue.string)"),
            (FieldType::Integer, false) => format!(".number(Double({value}.mended))"),
            (FieldType::Integer, true) => format!("{value}.map {{ .number(Double($0.mended)) }}"),
            (FieldType::Number, false) => format!(".number({value}.mended)"),
            (FieldType::Number, true) => format!("{value}?.finite.map(JSONValue.number)"),
            (FieldType::Boolean, false) => format!(".bool({value})"),
            (FieldType::Boolean, true) => format!("{value}.map(JSONValue.bool)"),
            (FieldType::Strings, false) => format!(".array({value}.map(JSONValue.string))"),
            (FieldType::Strings, true) => format!("{value}.map {{ .array($0.map(JSONValue.string)) }}"),
        };
        Some((literal(name), json))
    }
}
