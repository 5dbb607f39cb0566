//! The enums of reasons, which stand within a domain's enum.

use super::super::names;
use super::docs::DocC;
use super::literal;
use super::lower::{Case, Domain};
use crate::reference::push_text;
use std::fmt::Write;

/// The enums of the domain's errors that have reasons.
pub fn enums(domain: &Domain<'_>) -> String {
    let mut enums = String::new();
    for case in domain.cases.iter().filter(|case| !case.error.error.reasons.is_empty()) {
        push(case, &mut enums);
    }
    enums
}

fn push(case: &Case<'_>, to: &mut String) {
    let (mut cases, mut known, mut codes, mut messages) = (String::new(), String::new(), String::new(), String::new());
    for reason in &case.error.error.reasons {
        let name = names::escaped(names::reason_case(reason));
        let about = reason.message.clone().unwrap_or_else(|| reason.name.sentence());
        push_text(&about, &DocC, "        /// ", &mut cases);
        cases.extend(["        case ", &name, "\n"]);
        known.extend(["                .", &name, ",\n"]);
        push_arm(&name, &reason.code, &mut codes);
        if let Some(message) = &reason.message {
            push_arm(&name, message, &mut messages);
        }
    }
    let (error, type_name) = (case.name.trim_matches('`'), case.reason_type());
    // Writing to a string cannot fail.
    let _ = write!(
        to,
        "
    /// Why `{error}` occurred.
#if hasAttribute(nonexhaustive)
    @nonexhaustive
#endif
    public enum {type_name}: RawRepresentable, Hashable, Sendable {{
{cases}        /// A reason that this release does not know.
        case unrecognized(String)

        public init(rawValue: String) {{
            // By its bytes: texts that are equal in Swift may be different codes.
            let known: [Self] = [
{known}            ]
            self = known.first {{ $0.rawValue.utf8.elementsEqual(rawValue.utf8) }} ?? .unrecognized(rawValue)
        }}

        public var rawValue: String {{
            switch self {{
{codes}            case .unrecognized(let value): return value
            }}
        }}
"
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

fn push_arm(name: &str, text: &str, to: &mut String) {
    to.extend(["            case .", name, ": return "]);
    literal::push(text, to);
    to.push('\n');
}
