//! Codes of a domain that the edition does not ship.

use super::Vectors;
use super::sample::wire_code;
use crate::model::Code;
use crate::plan::EditionDomain;
use serde_json::{Value, json};
use std::collections::HashSet;

/// What every decoder of numbers may meet: the number that stands for nothing on platforms that need one, and those
/// beside the ends of 32 bits and of what JavaScript holds.
const NUMBERS: [i64; 4] = [-2_147_483_648, 2_147_483_646, 9_007_199_254_740_991, -9_007_199_254_740_991];

/// Codes of other platforms, of later versions, and of the other kind.
pub(super) fn unknown(domain: &EditionDomain<'_>, vectors: &mut Vectors) {
    let name = &domain.domain.name;
    let mut unrecognized = |what: &str, code: Value| {
        let envelope = json!({ "domain": name.as_str(), "code": code, "detail": "Later." });
        vectors.unrecognized(&format!("{name}{what}"), &envelope);
    };
    let shipped: HashSet<&Code> = domain.errors.iter().map(|error| &error.error.code).collect();
    let taken: HashSet<&Code> = domain.domain.errors.iter().map(|error| &error.code).collect();
    for error in domain.domain.errors.iter().filter(|error| !shipped.contains(&error.code)) {
        unrecognized(&format!(".{} of another platform", error.name), wire_code(&error.code));
    }
    let Some(first) = domain.errors.first().map(|error| error.error) else { return };
    let (others, other_kind) = match &first.code {
        Code::Number(number) => (NUMBERS.map(Code::Number).into(), json!(number.to_string())),
        Code::Text(_) => (vec![Code::Text("A text of a later version".to_owned())], json!(first.number.unwrap_or(1))),
    };
    for code in others.iter().filter(|code| !taken.contains(code)) {
        unrecognized(&format!(", unknown code {code}"), wire_code(code));
    }
    unrecognized(&format!(", {} by a code of the other kind", first.name), other_kind);
    unrecognized(", empty code", json!(""));
}
