//! Codes of a domain that the edition does not ship.

use super::Vectors;
use super::json::{self, Object};
use crate::edition::EditionDomain;
use crate::model::Code;

/// What every decoder of numbers may meet: the number that stands for nothing on platforms that need one, and those
/// beside the ends of 32 bits and of what JavaScript holds.
const NUMBERS: [i64; 4] = [-2_147_483_648, 2_147_483_646, 9_007_199_254_740_991, -9_007_199_254_740_991];

/// Codes of other platforms, of later versions, and of the other kind.
pub(super) fn unknown(domain: &EditionDomain<'_>, vectors: &mut Vectors) {
    let name = &domain.domain.name;
    let mut unrecognized = |what: &str, code: &str| {
        let mut envelope = Object::default();
        envelope.set("domain", json::string(name.as_str()));
        envelope.set("code", code);
        envelope.set("detail", "\"Later.\"");
        vectors.unrecognized(&format!("{name}{what}"), &envelope.text());
    };
    // Both are sorted by code.
    let mut shipped = domain.errors.iter().map(|error| &error.error.code).peekable();
    for error in &domain.domain.errors {
        if shipped.next_if_eq(&&error.code).is_none() {
            unrecognized(&format!(".{} of another platform", error.name), &json::code(&error.code));
        }
    }
    let Some(first) = domain.errors.first().map(|error| error.error) else { return };
    let (others, other_kind) = match &first.code {
        Code::Number(number) => (NUMBERS.map(Code::Number).into(), json::string(&number.to_string())),
        Code::Text(_) => {
            (vec![Code::Text("A text of a later version".to_owned())], first.number.unwrap_or(1).to_string())
        }
    };
    for code in &others {
        if !domain.domain.errors.iter().any(|error| error.code == *code) {
            unrecognized(&format!(", unknown code {code}"), &json::code(code));
        }
    }
    unrecognized(&format!(", {} by a code of the other kind", first.name), &other_kind);
    unrecognized(", empty code", "\"\"");
}
