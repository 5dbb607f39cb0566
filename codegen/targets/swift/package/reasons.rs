//! The types of reasons, which stand within a domain's type.

use super::super::names;
use super::docs::DocC;
use super::literal;
use super::lower::{Case, Domain};
use crate::prose::inline::spoken;
use crate::reference::push_text;
use std::fmt::Write;

/// The types of the domain's errors that have reasons.
pub fn types(domain: &Domain<'_>) -> String {
    let mut types = String::new();
    for case in domain.cases.iter().filter(|case| !case.error.error.reasons.is_empty()) {
        push(case, &mut types);
    }
    types
}

fn push(case: &Case<'_>, to: &mut String) {
    let (mut constants, mut messages) = (String::new(), String::new());
    for reason in &case.error.error.reasons {
        let name = names::escaped(names::reason_case(reason));
        let about = reason.message.clone().unwrap_or_else(|| reason.name.sentence());
        constants.push('\n');
        push_text(&about, &DocC, "        /// ", &mut constants);
        constants.extend(["        public static var ", &name, ": Self { Self(rawValue: "]);
        literal::push(&reason.code, &mut constants);
        constants.push_str(") }\n");
        if let Some(message) = &reason.message {
            messages.extend(["            case .", &name, ": return "]);
            literal::push(&spoken(message), &mut messages);
            messages.push('\n');
        }
    }
    let (error, type_name) = (case.name.trim_matches('`'), case.reason_type());
    // Writing to a string cannot fail.
    let _ = write!(
        to,
        "
    /// Why `{error}` occurred.
    public struct {type_name}: ErrorReason {{
        public let rawValue: String

        public init(rawValue: String) {{
            self.rawValue = rawValue
        }}
{constants}"
    );
    if !messages.is_empty() {
        let _ = write!(
            to,
            "
        /// What the reason means, in a sentence.
        public var message: String? {{
            switch self {{
{messages}            default: return nil
            }}
        }}
"
        );
    }
    to.push_str("    }\n");
}
