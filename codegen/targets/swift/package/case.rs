//! One error as a case of its domain's enum: how it is declared, matched and made.

use super::literal;
use super::lower::{Case, TYPES, Value};
use crate::model::Segment;
use crate::reference;

impl Case<'_> {
    /// Adds `overconstrained(constraint: String)`.
    pub fn push_declaration(&self, to: &mut String) {
        let reason_type = self.reason_type();
        self.push_with_payload(to, |value, to| {
            value.push_parameter(&reason_type, to);
            to.push_str(if value.is_optional() { " = nil" } else { "" });
        });
    }

    /// Adds the pattern that binds the values at which `used` is true: `.overconstrained(let constraint)`.
    pub fn push_pattern(&self, used: impl Fn(usize, Value<'_>) -> bool, to: &mut String) {
        to.extend([".", &self.name]);
        if !self.payload().enumerate().any(|(index, value)| used(index, value)) {
            return;
        }
        let mut lead = "(";
        for (index, value) in self.payload().enumerate() {
            to.push_str(std::mem::replace(&mut lead, ", "));
            if used(index, value) {
                to.push_str("let ");
                value.push_variable(to);
            } else {
                to.push('_');
            }
        }
        to.push(')');
    }

    /// Adds what makes the case from a `payload`: `try .overconstrained(constraint: payload.string("constraint"))`.
    pub fn push_making(&self, to: &mut String) {
        to.push_str(if self.has_payload() { "try " } else { "" });
        to.push_str(if self.is_deprecated() { "deprecatedCases." } else { "." });
        let reason_type = self.reason_type();
        self.push_with_payload(to, |value, to| {
            value.push_argument(to);
            value.push_reading(&reason_type, to);
        });
    }

    /// Adds a requirement of a protocol that makes the case: `var userNotFound: UserError`, or a function.
    pub fn push_requirement(&self, type_name: &str, to: &mut String) {
        if !self.has_payload() {
            to.extend(["var ", &self.name, ": ", type_name]);
            return;
        }
        // Outside of the enum a reason's type needs its outer one.
        let reason_type = format!("{type_name}.{}", self.reason_type());
        to.push_str("func ");
        self.push_with_payload(to, |value, to| value.push_parameter(&reason_type, to));
        to.extend([" -> ", type_name]);
    }

    /// Adds what meets [`Self::push_requirement`]: `var userNotFound: UserError { .userNotFound }`.
    pub fn push_witness(&self, type_name: &str, to: &mut String) {
        self.push_requirement(type_name, to);
        to.push_str(" { .");
        self.push_with_payload(to, |value, to| {
            value.push_argument(to);
            value.push_variable(to);
        });
        to.push_str(" }");
    }

    /// Whether its message shows a field.
    pub fn shows_fields(&self) -> bool {
        self.error.texts().message.segments.iter().any(|part| matches!(part, Segment::Field(_)))
    }

    /// Adds the arm that gives its message, whose fields are as the wire has them.
    pub fn push_message(&self, to: &mut String) {
        let message = &self.error.texts().message;
        self.push_pattern(|index, _| reference::shows(message, index), to);
        to.push_str(": return \"");
        for segment in &message.segments {
            match segment {
                Segment::Text(text) => literal::push_inside(text, to),
                Segment::Field(index) => {
                    let (label, field) = (&self.labels[*index], &self.error.error.fields[*index]);
                    to.push_str("\\(");
                    Value::Field { label, field }.push_variable(to);
                    to.extend([TYPES[field.kind].shown, ")"]);
                }
            }
        }
        to.push_str("\"\n");
    }

    /// Adds the arm that gives its fields as JSON.
    pub fn push_data(&self, to: &mut String) {
        self.push_pattern(|_, value| matches!(value, Value::Field { .. }), to);
        let mut lead = ": return JSONValue.members([";
        for value in self.payload() {
            let Value::Field { field, .. } = value else { continue };
            to.push_str(std::mem::replace(&mut lead, ", "));
            literal::push(field.name.as_str(), to);
            let row = &TYPES[field.kind];
            let [before, after] = if field.optional { ["", row.optional_json] } else { row.json };
            to.extend([": ", before]);
            value.push_variable(to);
            to.push_str(after);
        }
        to.push_str("])\n");
    }

    fn push_with_payload(&self, to: &mut String, push: impl Fn(Value<'_>, &mut String)) {
        to.push_str(&self.name);
        if !self.has_payload() {
            return;
        }
        let mut lead = "(";
        for value in self.payload() {
            to.push_str(std::mem::replace(&mut lead, ", "));
            push(value, to);
        }
        to.push(')');
    }
}
