//! The enums of reasons, which stand within a domain's enum.

use super::super::names;
use super::docs::DocC;
use super::literal;
use super::lower::{Case, Domain};
use crate::model::Reason;
use crate::reference::push_text;

/// The enums of the domain's errors that have reasons.
pub fn enums(domain: &Domain<'_>) -> String {
    let mut enums = String::new();
    for case in domain.cases.iter().filter(|case| !case.error.error.reasons.is_empty()) {
        push(case, &mut enums);
    }
    enums
}

fn push(case: &Case<'_>, to: &mut String) {
    let reasons: Vec<(String, &Reason)> =
        case.error.error.reasons.iter().map(|it| (names::escaped(names::reason_case(it)), it)).collect();
    to.extend(["\n    /// Why `", case.name.trim_matches('`'), "` occurred.\n", BEGIN, &case.reason_type(), CONFORMS]);
    for (name, reason) in &reasons {
        push_text(&reason.message.clone().unwrap_or_else(|| reason.name.sentence()), &DocC, "        /// ", to);
        to.extend(["        case ", name, "\n"]);
    }
    to.push_str(READ);
    for (name, _) in &reasons {
        to.extend(["                .", name, ",\n"]);
    }
    to.push_str(WRITE);
    for (name, reason) in &reasons {
        push_arm(name, &reason.code, to);
    }
    to.push_str(UNRECOGNIZED);
    if reasons.iter().any(|(_, reason)| reason.message.is_some()) {
        to.push_str(MESSAGE);
        for (name, reason) in &reasons {
            if let Some(message) = &reason.message {
                push_arm(name, message, to);
            }
        }
        to.push_str(NO_MESSAGE);
    }
    to.push_str("    }\n");
}

fn push_arm(name: &str, text: &str, to: &mut String) {
    to.extend(["            case .", name, ": return "]);
    literal::push(text, to);
    to.push('\n');
}

const BEGIN: &str = "\
#if hasAttribute(nonexhaustive)
    @nonexhaustive
#endif
    public enum ";

const CONFORMS: &str = ": RawRepresentable, Hashable, Sendable {\n";

const READ: &str = "        /// A reason that this release does not know.
        case unrecognized(String)

        public init(rawValue: String) {
            // By its bytes: texts that are equal in Swift may be different codes.
            let known: [Self] = [
";

const WRITE: &str = "            ]
            self = known.first { $0.rawValue.utf8.elementsEqual(rawValue.utf8) } ?? .unrecognized(rawValue)
        }

        public var rawValue: String {
            switch self {
";

const UNRECOGNIZED: &str = "            case .unrecognized(let value): return value
            }
        }
";

const MESSAGE: &str = "
        /// What the reason means, in a sentence.
        public var message: String? {
            switch self {
";

const NO_MESSAGE: &str = "            default: return nil
            }
        }
";
