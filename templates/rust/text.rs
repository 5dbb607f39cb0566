extern crate alloc;

use super::value::Value;
use super::wire::Problem;
use alloc::borrow::Cow;
use alloc::string::{String, ToString};

/// `template` with the fields of `problem` in the places of their names in braces; `{{` and `}}` are braces, and what names
/// no field stays as it is.
#[inline]
pub(super) fn filled(template: Cow<'_, str>, problem: impl FnOnce() -> Problem) -> Cow<'_, str> {
    if !template.contains(['{', '}']) {
        return template;
    }
    let (problem, mut text, mut rest) = (problem(), String::with_capacity(template.len()), &*template);
    while let Some(at) = rest.find(['{', '}']) {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        if rest.starts_with("{{") || rest.starts_with("}}") {
            text.push_str(&rest[..1]);
            rest = &rest[2..];
            continue;
        }
        let name = rest.strip_prefix('{').and_then(|inner| inner.split_once('}'));
        if let Some((shown, tail)) = name.and_then(|(name, tail)| Some((shown(problem.field(name)?), tail))) {
            text.push_str(&shown);
            rest = tail;
        } else {
            text.push_str(&rest[..1]);
            rest = &rest[1..];
        }
    }
    text.push_str(rest);
    Cow::Owned(text)
}

/// A field as people read it.
#[inline]
fn shown(value: &Value) -> Cow<'_, str> {
    match value {
        Value::String(text) => Cow::Borrowed(text),
        Value::Integer(number) => Cow::Owned(number.to_string()),
        Value::Number(number) => Cow::Owned(number.to_string()),
        Value::Bool(truth) => Cow::Owned(truth.to_string()),
        Value::List(values) => {
            let mut list = String::new();
            for (index, value) in values.iter().enumerate() {
                list.push_str(if index == 0 { "" } else { ", " });
                list.push_str(&shown(value));
            }
            Cow::Owned(list)
        }
        Value::Null | Value::Object(_) => Cow::Borrowed(""),
    }
}
