extern crate alloc;

use super::received::Received;
use super::value::{MAX_LEVELS, Value};
use super::wire::{Code, Problem};
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Write};

impl Problem {
    /// Reads JSON text.
    ///
    /// # Errors
    ///
    /// If the text is no JSON, or no object with a `domain` and a `code`, or nested deeper than 64 levels.
    #[inline]
    pub fn from_json(text: &str) -> Result<Self, Malformed> {
        const OTHER: Malformed =
            Malformed::new("no object with a text `domain` and a `code` that is a text or an integer");
        match value(text)? {
            Value::Object(members) => Self::of_members(members).map_err(|_| OTHER),
            _ => Err(OTHER),
        }
    }

    /// The problem as JSON text.
    #[must_use]
    #[inline]
    pub fn to_json(&self) -> String {
        let mut text = String::from("{\"domain\":");
        write_string(&mut text, self.domain());
        text.push_str(",\"code\":");
        match self.code() {
            Code::Number(number) => write_display(&mut text, number),
            Code::Text(code) => write_string(&mut text, code),
        }
        for (name, value) in self.members() {
            text.push(',');
            write_string(&mut text, name);
            text.push(':');
            write_value(&mut text, value);
        }
        text.push('}');
        text
    }
}

impl<E: TryFrom<Problem>> Received<E> {
    /// Reads JSON text.
    ///
    /// # Errors
    ///
    /// If it is no `Problem`, or `E` is of another domain.
    #[inline]
    pub fn from_json(text: &str) -> Result<Self, Malformed> {
        Self::try_from(Problem::from_json(text)?).map_err(|_| Malformed::OTHER_DOMAIN)
    }
}

impl<E> Received<E> {
    /// Everything that arrived, as JSON text.
    #[must_use]
    #[inline]
    pub fn to_json(&self) -> String {
        self.problem().to_json()
    }
}

/// Why a text is not the JSON of an error, or not the name of a category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Malformed {
    what: &'static str,
    /// The position in the text, in bytes.
    at: Option<usize>,
}

impl Malformed {
    /// An error, but not of the type that was asked for.
    pub(super) const OTHER_DOMAIN: Self = Self::new("an error of another domain");

    #[inline]
    pub(super) const fn new(what: &'static str) -> Self {
        Self { what, at: None }
    }
}

impl fmt::Display for Malformed {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.what)?;
        self.at.map_or(Ok(()), |at| write!(f, " at byte {at}"))
    }
}

impl core::error::Error for Malformed {}

/// Reads JSON text.
#[inline]
pub(super) fn value(text: &str) -> Result<Value, Malformed> {
    let mut reader = Reader { text, at: 0 };
    let value = reader.value(1)?;
    reader.skip_space();
    if reader.at == text.len() { Ok(value) } else { Err(reader.error("more than one value")) }
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl Reader<'_> {
    #[inline]
    fn value(&mut self, level: usize) -> Result<Value, Malformed> {
        self.skip_space();
        match self.peek() {
            Some(b'{' | b'[') if level > MAX_LEVELS => Err(self.error("more than 64 levels")),
            Some(b'{') => self.object(level),
            Some(b'[') => self.list(level),
            Some(b'"') => self.string().map(Value::String),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => self.word(),
        }
    }

    #[inline]
    fn object(&mut self, level: usize) -> Result<Value, Malformed> {
        let mut members = Vec::new();
        self.at += 1;
        self.skip_space();
        if !self.takes(b'}') {
            loop {
                self.skip_space();
                let name = self.string()?;
                self.skip_space();
                self.expect(b':', "no `:` after a name")?;
                members.push((name, self.value(level + 1)?));
                self.skip_space();
                if self.takes(b'}') {
                    break;
                }
                self.expect(b',', "no `,` or `}` after a member")?;
            }
        }
        Ok(Value::Object(members.into_iter().collect()))
    }

    #[inline]
    fn list(&mut self, level: usize) -> Result<Value, Malformed> {
        let mut values = Vec::new();
        self.at += 1;
        self.skip_space();
        if !self.takes(b']') {
            loop {
                values.push(self.value(level + 1)?);
                self.skip_space();
                if self.takes(b']') {
                    break;
                }
                self.expect(b',', "no `,` or `]` after a value")?;
            }
        }
        Ok(Value::List(values))
    }

    #[inline]
    fn word(&mut self) -> Result<Value, Malformed> {
        let words = [("null", Value::Null), ("true", Value::Bool(true)), ("false", Value::Bool(false))];
        let rest = &self.text[self.at..];
        let found = words.into_iter().find(|(word, _)| rest.starts_with(word));
        let (word, value) = found.ok_or_else(|| self.error("no value"))?;
        self.at += word.len();
        Ok(value)
    }

    #[inline]
    fn number(&mut self) -> Result<Value, Malformed> {
        let start = self.at;
        self.takes(b'-');
        if !self.takes(b'0') {
            self.digits()?;
        }
        if self.takes(b'.') {
            self.digits()?;
        }
        if self.takes(b'e') || self.takes(b'E') {
            if !self.takes(b'-') {
                self.takes(b'+');
            }
            self.digits()?;
        }
        let text = &self.text[start..self.at];
        if let Ok(number) = text.parse::<i64>() {
            return Ok(Value::from(number));
        }
        text.parse().map(Value::of_float).map_err(|_| self.error("no number"))
    }

    #[inline]
    fn digits(&mut self) -> Result<(), Malformed> {
        let count = self.text[self.at..].bytes().take_while(u8::is_ascii_digit).count();
        self.at += count;
        if count > 0 { Ok(()) } else { Err(self.error("no digit in a number")) }
    }

    #[inline]
    fn string(&mut self) -> Result<String, Malformed> {
        self.expect(b'"', "no `\"` before a text")?;
        let mut string = String::new();
        loop {
            let rest = &self.text[self.at..];
            let plain = rest.bytes().position(|byte| matches!(byte, b'"' | b'\\' | ..=b'\x1f'));
            let Some(plain) = plain else { return Err(self.error("a text that does not end")) };
            string.push_str(&rest[..plain]);
            self.at += plain;
            if self.takes(b'"') {
                return Ok(string);
            }
            self.expect(b'\\', "a control character in a text")?;
            string.push(self.escaped()?);
        }
    }

    /// What stands after a backslash.
    #[inline]
    fn escaped(&mut self) -> Result<char, Malformed> {
        let c = match self.peek() {
            Some(c @ (b'"' | b'\\' | b'/')) => char::from(c),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode(),
            _ => return Err(self.error("an unknown escape")),
        };
        self.at += 1;
        Ok(c)
    }

    /// A character by its number, or by its two surrogates.
    #[inline]
    fn unicode(&mut self) -> Result<char, Malformed> {
        let first = self.unit()?;
        let is_pair = matches!(first, 0xd800..=0xdbff) && self.takes(b'\\');
        let second = if is_pair { Some(self.unit()?) } else { None };
        let decoded = char::decode_utf16([first].into_iter().chain(second)).next();
        decoded.and_then(Result::ok).ok_or_else(|| self.error("a lone surrogate"))
    }

    /// `u` and four digits.
    #[inline]
    fn unit(&mut self) -> Result<u16, Malformed> {
        self.expect(b'u', "a lone surrogate")?;
        let digits = self.text.get(self.at..self.at + 4).filter(|digits| !digits.starts_with('+'));
        let unit = digits.and_then(|digits| u16::from_str_radix(digits, 16).ok());
        let unit = unit.ok_or_else(|| self.error("an escape without four digits"))?;
        self.at += 4;
        Ok(unit)
    }

    #[inline]
    fn skip_space(&mut self) {
        self.at += self.text[self.at..].bytes().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r')).count();
    }

    #[inline]
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    #[inline]
    fn takes(&mut self, byte: u8) -> bool {
        let is_there = self.peek() == Some(byte);
        self.at += usize::from(is_there);
        is_there
    }

    #[inline]
    fn expect(&mut self, byte: u8, otherwise: &'static str) -> Result<(), Malformed> {
        if self.takes(byte) { Ok(()) } else { Err(self.error(otherwise)) }
    }

    #[inline]
    const fn error(&self, what: &'static str) -> Malformed {
        Malformed { what, at: Some(self.at) }
    }
}

#[inline]
fn write_value(text: &mut String, value: &Value) {
    match value {
        Value::Null => text.push_str("null"),
        Value::Bool(value) => write_display(text, value),
        Value::Integer(number) => write_display(text, number),
        Value::Number(number) => match number.whole() {
            Some(whole) => write_display(text, whole),
            // In this form a large number has an exponent.
            None => write_display(text, format_args!("{number:?}")),
        },
        Value::String(string) => write_string(text, string),
        Value::List(values) => {
            text.push('[');
            for (index, value) in values.iter().enumerate() {
                text.push_str(if index > 0 { "," } else { "" });
                write_value(text, value);
            }
            text.push(']');
        }
        Value::Object(members) => {
            text.push('{');
            for (index, (name, value)) in members.iter().enumerate() {
                text.push_str(if index > 0 { "," } else { "" });
                write_string(text, name);
                text.push(':');
                write_value(text, value);
            }
            text.push('}');
        }
    }
}

#[inline]
fn write_string(text: &mut String, string: &str) {
    text.push('"');
    for c in string.chars() {
        match c {
            '"' | '\\' => text.extend(['\\', c]),
            '\0'..='\x1f' => write_display(text, format_args!("\\u{:04x}", u32::from(c))),
            c => text.push(c),
        }
    }
    text.push('"');
}

#[inline]
fn write_display(text: &mut String, value: impl fmt::Display) {
    // Writing to a text cannot fail.
    let _ = write!(text, "{value}");
}
