//! The names that errors had before: they stay, deprecated, and say what to use.

use super::super::names;
use super::literal;
use super::lower::{Case, Value};
use std::fmt::Write;

/// Adds the constants of `Code`.
pub fn push_codes(case: &Case<'_>, to: &mut String) {
    let now = bare(&case.name);
    for (former, _) in names::former_cases(case.error) {
        push_attribute("        ", now, now, to);
        // Writing to a string cannot fail.
        let _ = writeln!(to, "        public static var {}: Self {{ {} }}", names::escaped(former), case.name);
    }
}

/// Adds the constants of the error's type; and what makes and reads the error, and the types of that, where it carries
/// something.
pub fn push_errors(case: &Case<'_>, to: &mut String) {
    let now = bare(&case.name);
    for (former, _) in names::former_cases(case.error) {
        let former = names::escaped(former);
        to.push('\n');
        push_attribute("    ", now, now, to);
        let _ = writeln!(to, "    public static var {former}: Code {{ {} }}", case.name);
        if case.has_payload() {
            push_maker(case, &former, to);
            push_attribute("    ", now, now, to);
            let payload = names::payload_type(&case.error.error.name);
            let _ = writeln!(to, "    public var {former}: {payload}? {{ {} }}", case.name);
        }
    }
    let mut push_types = |now: String, of: fn(&crate::name::Name) -> String| {
        for (former, _) in names::former_types(case.error, of) {
            to.push('\n');
            push_attribute("    ", &now, &now, to);
            let _ = writeln!(to, "    public typealias {former} = {now}");
        }
    };
    if case.has_payload() {
        push_types(names::payload_type(&case.error.error.name), names::payload_type);
    }
    if !case.error.error.reasons.is_empty() {
        push_types(names::reason_type(&case.error.error.name), names::reason_type);
    }
}

fn push_maker(case: &Case<'_>, former: &str, to: &mut String) {
    let labels: Vec<&str> = case.payload().map(Value::label).collect();
    let whole = format!("{}({})", bare(&case.name), labels.iter().flat_map(|label| [label, ":"]).collect::<String>());
    push_attribute("    ", bare(&case.name), &whole, to);
    to.extend(["    public static func ", former]);
    case.push_parameters(to);
    to.extend([" -> Self {\n        ", &case.name, "("]);
    let mut lead = "";
    for value in case.payload() {
        to.extend([std::mem::replace(&mut lead, ", "), value.label(), ": "]);
        value.push_variable(to);
    }
    to.push_str(")\n    }\n");
}

fn push_attribute(indent: &str, now: &str, whole: &str, to: &mut String) {
    to.extend([indent, "/// The former name of `", now, "`.\n", indent, "@available(*, deprecated, renamed: "]);
    literal::push(whole, to);
    to.push_str(")\n");
}

/// A name without backticks.
fn bare(name: &str) -> &str {
    name.trim_matches('`')
}
