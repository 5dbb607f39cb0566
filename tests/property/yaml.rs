//! Writes YAML: every text in double quotes, every character that such a text cannot hold as an escape.

use serde_json::Value;
use std::fmt::Write;

/// A value.
pub enum Yaml {
    /// A text, quoted.
    Text(String),
    /// A number or a truth value, as it is.
    Plain(String),
    /// A list.
    List(Vec<Yaml>),
    /// A mapping.
    Map(Vec<(String, Yaml)>),
}

impl Yaml {
    /// A text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A number or a truth value.
    pub fn plain(value: impl Into<Value>) -> Self {
        Self::Plain(value.into().to_string())
    }

    /// A list of texts.
    pub fn texts(texts: &[String]) -> Self {
        Self::List(texts.iter().map(Self::text).collect())
    }

    /// A mapping of those of `pairs` that are there.
    pub fn map<const N: usize>(pairs: [(&str, Option<Self>); N]) -> Self {
        Self::Map(pairs.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect())
    }

    /// The text of a file.
    pub fn file(&self) -> String {
        let mut written = String::new();
        self.write(&mut written, 0);
        written.push('\n');
        written
    }

    fn write(&self, out: &mut String, depth: usize) {
        let line = |out: &mut String| {
            out.push('\n');
            out.extend(std::iter::repeat_n(' ', 2 * depth));
        };
        match self {
            Self::Text(text) => quote(text, out),
            Self::Plain(text) => out.push_str(text),
            Self::List(items) if items.is_empty() => out.push_str("[]"),
            Self::Map(pairs) if pairs.is_empty() => out.push_str("{}"),
            Self::List(items) => {
                for item in items {
                    line(out);
                    out.push_str("- ");
                    // What follows on the same line stands as deep as the item.
                    item.write(out, depth + 1);
                }
            }
            Self::Map(pairs) => {
                for (key, value) in pairs {
                    line(out);
                    quote(key, out);
                    out.push_str(": ");
                    value.write(out, depth + 1);
                }
            }
        }
    }
}

/// <https://yaml.org/spec/1.2.2/#57-escaped-characters>
fn quote(text: &str, out: &mut String) {
    // errspec counts how deep brackets stand, also in texts: long ones hide theirs.
    let long = text.len() > 1000;
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '[' if long => out.push_str("\\x5b"),
            '{' if long => out.push_str("\\x7b"),
            ' '..='~' | '\u{a0}'..='\u{2027}' | '\u{202f}'..='\u{d7ff}' => out.push(c),
            _ => {
                // Writing to a string cannot fail.
                let _ = match u32::from(c) {
                    code @ 0..=0xff => write!(out, "\\x{code:02x}"),
                    code @ 0x100..=0xffff => write!(out, "\\u{code:04x}"),
                    code => write!(out, "\\U{code:08x}"),
                };
            }
        }
    }
    out.push('"');
}
