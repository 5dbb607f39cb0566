//! Codes of a domain that the edition does not ship.

use super::Vectors;
use super::json::{self, Object};
use super::sample::Sample;
use crate::edition::EditionDomain;
use crate::model::Code;

/// What every decoder of numbers may meet: the number that stands for nothing on platforms that need one, and those
/// beside the ends of 32 bits and of what JavaScript holds.
const NUMBERS: [i64; 4] = [-2_147_483_648, 2_147_483_646, 9_007_199_254_740_991, -9_007_199_254_740_991];

/// Codes that the error of a sample had before: it is written by the one that it has.
pub(super) fn accepted(sample: &Sample<'_>, vectors: &mut Vectors) {
    let whole = sample.whole();
    for code in &sample.error.error.accepts {
        let earlier = whole.with("code", json::code(code)).text();
        vectors.known(sample, &format!("accepted code {code}"), &earlier, &whole.text());
    }
}

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
    let accepted: Vec<&Code> = domain.errors.iter().flat_map(|shipped| &shipped.error.accepts).collect();
    let is_accepted = |code: &Code| accepted.contains(&code);
    let mut shipped = domain.errors.iter().map(|error| &error.error.code).peekable();
    for error in &domain.domain.errors {
        // Of one for internal use, nobody else hears.
        if shipped.next_if_eq(&&error.code).is_none() && !is_accepted(&error.code) && !error.internal {
            unrecognized(&format!(".{} of another platform", error.name), &json::code(&error.code));
        }
    }
    let Some(first) = domain.errors.first().map(|error| error.error) else { return };
    let (others, other_kind) = match &first.code {
        Code::Number(number) => (NUMBERS.map(Code::Number).into(), Code::Text(number.to_string())),
        Code::Text(_) => {
            (vec![Code::Text("A text of a later version".to_owned())], Code::Number(first.number.unwrap_or(1)))
        }
    };
    for code in &others {
        if !domain.domain.errors.iter().any(|error| error.code == *code) && !is_accepted(code) {
            unrecognized(&format!(", unknown code {code}"), &json::code(code));
        }
    }
    if !is_accepted(&other_kind) {
        unrecognized(&format!(", {} by a code of the other kind", first.name), &json::code(&other_kind));
    }
    unrecognized(", empty code", "\"\"");
}
