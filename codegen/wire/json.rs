//! JSON as text: what vectors are made of.

use crate::model::Code;
use crate::prose::is_hidden;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write;

/// An object: the JSON text of each member, in order of their names.
#[derive(Debug, Clone, Default)]
pub(super) struct Object<'a> {
    members: BTreeMap<&'a str, Cow<'a, str>>,
}

impl<'a> Object<'a> {
    /// Gives a member this JSON text.
    pub(super) fn set(&mut self, name: &'a str, json: impl Into<Cow<'a, str>>) {
        self.members.insert(name, json.into());
    }

    /// The same object with a member as this JSON text.
    pub(super) fn with(&self, name: &'a str, json: impl Into<Cow<'a, str>>) -> Self {
        let mut object = self.clone();
        object.set(name, json);
        object
    }

    /// The same object without a member.
    pub(super) fn without(&self, name: &str) -> Self {
        let mut object = self.clone();
        object.members.remove(name);
        object
    }

    pub(super) fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// Its JSON text.
    pub(super) fn text(&self) -> String {
        let mut text = String::with_capacity(self.members.values().map(|json| json.len() + 16).sum());
        text.push('{');
        for (name, json) in &self.members {
            if text.len() > 1 {
                text.push(',');
            }
            push_string(name, &mut text);
            text.extend([":", json]);
        }
        text.push('}');
        text
    }
}

/// A text, as JSON.
pub(super) fn string(text: &str) -> String {
    let mut json = String::with_capacity(text.len() + 2);
    push_string(text, &mut json);
    json
}

/// A code, as JSON.
pub(super) fn code(code: &Code) -> String {
    match code {
        Code::Number(number) => number.to_string(),
        Code::Text(text) => string(text),
    }
}

/// Adds a text, as JSON: what must be escaped is, and nothing else.
fn push_string(text: &str, to: &mut String) {
    to.push('"');
    push_escaped(text, is_special, to);
    to.push('"');
}

/// Adds a text, as JSON in which all that there is can be seen.
pub(super) fn push_shown_string(text: &str, to: &mut String) {
    to.push('"');
    push_escaped(text, |c| is_special(c) || is_hidden(c), to);
    to.push('"');
}

/// Adds JSON in one line, so that all that there is can be seen: what cannot, stands in texts only.
pub(super) fn push_shown(json: &str, to: &mut String) {
    push_escaped(json, is_hidden, to);
}

/// Whether a text in JSON cannot hold the character as it is.
fn is_special(c: char) -> bool {
    matches!(c, '"' | '\\' | '\0'..='\u{1f}')
}

fn push_escaped(text: &str, is_escaped: impl Fn(char) -> bool, to: &mut String) {
    let mut run = 0;
    for (at, c) in text.char_indices() {
        if is_escaped(c) {
            to.push_str(&text[run..at]);
            push_escape(c, to);
            run = at + c.len_utf8();
        }
    }
    to.push_str(&text[run..]);
}

fn push_escape(c: char, to: &mut String) {
    match c {
        '"' => to.push_str("\\\""),
        '\\' => to.push_str("\\\\"),
        '\u{8}' => to.push_str("\\b"),
        '\t' => to.push_str("\\t"),
        '\n' => to.push_str("\\n"),
        '\u{c}' => to.push_str("\\f"),
        '\r' => to.push_str("\\r"),
        c => {
            for unit in c.encode_utf16(&mut [0; 2]) {
                // Writing to a string cannot fail.
                let _ = write!(to, "\\u{unit:04x}");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{push_shown, push_shown_string, string};
    use serde_json::Value;

    const TEXT: &str = "\"\\\u{0}\u{8}\t\n\u{c}\r\u{1f}\u{202e}\u{200b}\u{7f}\u{85}\u{2028}\u{feff}\u{e0041} é 😀";

    #[test]
    fn texts_are_as_serde_json_writes_them() {
        assert_eq!(string(TEXT), Value::from(TEXT).to_string());
    }

    #[test]
    fn vectors_show_what_they_hold() {
        let (mut json, mut shown) = (String::new(), String::new());
        push_shown(&string(TEXT), &mut json);
        push_shown_string(TEXT, &mut shown);
        assert_eq!(json, shown);
        let hidden = r"\u202e\u200b\u007f\u0085\u2028\ufeff\udb40\udc41 é 😀";
        assert_eq!(shown, format!(r#""\"\\\u0000\b\t\n\f\r\u001f{hidden}""#));
        assert_eq!(serde_json::from_str::<Value>(&shown).expect("JSON"), TEXT);
    }
}
