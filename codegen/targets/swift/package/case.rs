//! One error in its domain's type: its code, and what makes and reads what it carries.

use super::super::names;
use super::docs;
use super::former;
use super::literal;
use super::lower::{Case, Domain, TYPES, Value};
use crate::model::Code;
use crate::reference::{Entry, Instead};

/// What there is of an error besides its row.
pub struct Member<'d, 'e> {
    case: &'d Case<'e>,
    row: usize,
    entry: Entry<'e>,
    /// The attribute that says that it is deprecated.
    deprecation: Option<String>,
}

/// What users of the domain's type call an error.
fn name_of(instead: Instead<'_>) -> String {
    let case = names::case_name(instead.error);
    if instead.is_elsewhere { format!("{}.{case}", names::type_name(instead.domain)) } else { case }
}

impl<'d, 'e> Member<'d, 'e> {
    /// The error that stands in a row of the domain.
    pub fn new(domain: &'d Domain<'e>, row: usize) -> Self {
        let case = &domain.cases[row];
        let entry = Entry::new(domain.edition, domain.shipped, case.error);
        let deprecation = docs::deprecation(&entry, name_of).map(|message| {
            let mut attribute = "@available(*, deprecated, message: ".to_owned();
            literal::push(&message, &mut attribute);
            attribute + ")\n"
        });
        Self { case, row, entry, deprecation }
    }

    /// Adds the constant of `Code`.
    pub fn push_code(&self, to: &mut String) {
        let mark = "        /// ";
        docs::push_message(&self.entry, self.case, mark, to);
        self.push_deprecation("        ", to);
        to.extend(["        public static var ", &self.case.name, ": Self { Self(rawValue: "]);
        self.push_raw_value(to);
        to.push_str(") }\n");
        former::push_codes(self.case, to);
    }

    /// Adds the constant of the error's type, and what makes and reads the error where it carries something.
    pub fn push_error(&self, to: &mut String) {
        docs::push_error(&self.entry, self.case, to);
        self.push_deprecation("    ", to);
        to.extend(["    public static var ", &self.case.name, ": Code { Code(rawValue: "]);
        self.push_raw_value(to);
        to.push_str(") }\n");
        if self.case.has_payload() {
            self.push_maker(to);
            self.push_reader(to);
        }
        former::push_errors(self.case, to);
    }

    fn push_raw_value(&self, to: &mut String) {
        match &*self.case.error.code() {
            Code::Text(text) => literal::push(text, to),
            Code::Number(number) => to.push_str(&number.to_string()),
        }
    }

    fn push_deprecation(&self, indent: &str, to: &mut String) {
        if let Some(attribute) = &self.deprecation {
            to.extend([indent, attribute]);
        }
    }

    fn push_maker(&self, to: &mut String) {
        let reason_type = self.case.reason_type();
        to.push('\n');
        docs::push_maker(&self.entry, self.case, to);
        self.push_deprecation("    ", to);
        to.extend(["    public static func ", &self.case.name]);
        self.case.push_parameters(to);
        to.extend([" -> Self {\n        Self(row: ", &self.row.to_string()]);
        if !self.case.labels.is_empty() {
            self.push_data(to);
        }
        if !reason_type.is_empty() {
            to.extend([", reason: ", names::REASON, "?.rawValue"]);
        }
        to.push_str(")\n    }\n");
    }

    fn push_data(&self, to: &mut String) {
        let mut lead = ", data: JSONValue.members([";
        for value in self.case.payload() {
            let Value::Field { field, .. } = value else { continue };
            to.push_str(std::mem::replace(&mut lead, ", "));
            literal::push(field.name.as_str(), to);
            let row = &TYPES[field.kind];
            let [before, after] = if field.optional { ["", row.optional_json] } else { row.json };
            to.extend([": ", before]);
            value.push_variable(to);
            to.push_str(after);
        }
        to.push_str("])");
    }

    fn push_reader(&self, to: &mut String) {
        let payload = names::payload_type(&self.case.error.error.name);
        let name = &self.case.name;
        // Peers may send for years what should no longer be made, so reading it does not warn.
        to.push_str("\n    /// What the error carries; `nil` where it is another, or not recognized.\n");
        to.extend(["    public var ", name, ": ", &payload, "? { content.payload(", &self.row.to_string()]);
        to.extend([").map(", &payload, ".init) }\n"]);
    }

    /// Adds the type of what it carries.
    pub fn push_payload(&self, to: &mut String) {
        let reason_type = self.case.reason_type();
        let payload = names::payload_type(&self.case.error.error.name);
        let about = |to: &mut String, field: usize| docs::push_field(self.case, field, "        /// ", to);
        to.extend(["\n    /// What `", self.case.name.trim_matches('`'), "` carries.\n"]);
        to.extend([
            "    public struct ",
            &payload,
            ": Sendable {\n        fileprivate let _payload: ErrorContent.Payload\n\n",
        ]);
        for (field, value) in self.case.payload().enumerate() {
            about(to, field);
            to.push_str("        public var ");
            value.push_variable(to);
            to.push_str(": ");
            value.push_type(&reason_type, to);
            to.push_str(" { ");
            value.push_reading(&reason_type, to);
            to.push_str(" }\n");
        }
        to.push_str("    }\n");
    }

    /// Whether it carries something.
    pub fn has_payload(&self) -> bool {
        self.case.has_payload()
    }
}
