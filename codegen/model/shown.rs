//! How a code is shown to people, apart from its value.

use super::Code;
use std::fmt::Write;

/// The most digits that a pattern may ask for: more than any code has.
const MOST_DIGITS: usize = 20;

/// A pattern that makes of a code what people are shown: `NG{code:04}` makes `NG0100` of 100.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownCode {
    before: Box<str>,
    after: Box<str>,
    digits: Digits,
}

/// How the digits of a number are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Digits {
    /// How many there are at least, with zeros before the others.
    least: usize,
    base: Base,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Base {
    Decimal,
    SmallHex,
    LargeHex,
}

/// What is wrong with a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PatternMistake<'p> {
    /// Nothing in it stands for the code.
    NoCode,
    /// It shows the code twice; this is the second.
    Twice(&'p str),
    /// This is no placeholder.
    Placeholder(&'p str),
}

impl ShownCode {
    /// Reads a pattern: one placeholder, `{code}`, `{code:04}`, `{code:X}`, `{code:x}` or `{code:08X}`, with any text around
    /// it but braces.
    pub fn parse(pattern: &str) -> Result<Self, PatternMistake<'_>> {
        let Some(start) = pattern.find(['{', '}']) else { return Err(PatternMistake::NoCode) };
        let (before, rest) = pattern.split_at(start);
        let end = rest.find('}').map_or(rest.len(), |end| end + 1);
        let (placeholder, after) = rest.split_at(end);
        let digits = Digits::parse(placeholder).ok_or(PatternMistake::Placeholder(placeholder))?;
        if let Some(start) = after.find(['{', '}']) {
            let rest = &after[start..];
            let second = &rest[..rest.find('}').map_or(rest.len(), |end| end + 1)];
            let is_code = Digits::parse(second).is_some();
            return Err(if is_code { PatternMistake::Twice(second) } else { PatternMistake::Placeholder(second) });
        }
        Ok(Self { before: before.into(), after: after.into(), digits })
    }

    /// Whether it says how the digits of a number are written, which a text does not have.
    #[must_use]
    pub fn is_of_numbers(&self) -> bool {
        self.digits != Digits::PLAIN
    }

    /// What people are shown of a code. A negative number in hexadecimal is the 32 bits of it, or else the 64.
    #[must_use]
    pub fn fill(&self, code: &Code) -> String {
        let mut shown = String::with_capacity(self.before.len() + self.after.len() + 12);
        shown.push_str(&self.before);
        match code {
            Code::Number(number) => self.digits.push(*number, &mut shown),
            Code::Text(text) => shown.push_str(text),
        }
        shown.push_str(&self.after);
        shown
    }
}

impl Digits {
    const PLAIN: Self = Self { least: 1, base: Base::Decimal };

    fn parse(placeholder: &str) -> Option<Self> {
        let inner = placeholder.strip_prefix("{code")?.strip_suffix('}')?;
        if inner.is_empty() {
            return Some(Self::PLAIN);
        }
        let how = inner.strip_prefix(':')?;
        let (zeros, base) = match how.as_bytes() {
            [.., b'x'] => (&how[..how.len() - 1], Base::SmallHex),
            [.., b'X'] => (&how[..how.len() - 1], Base::LargeHex),
            _ => (how, Base::Decimal),
        };
        if zeros.is_empty() {
            return (base != Base::Decimal).then_some(Self { least: 1, base });
        }
        let width = zeros.strip_prefix('0').filter(|width| width.bytes().all(|byte| byte.is_ascii_digit()))?;
        let least =
            width.parse().ok().filter(|_| !width.starts_with('0')).filter(|least| (1..=MOST_DIGITS).contains(least))?;
        Some(Self { least, base })
    }

    fn push(self, number: i64, to: &mut String) {
        let least = self.least;
        let bits = |number: i64| match i32::try_from(number) {
            Ok(small) if number < 0 => u64::from(small.cast_unsigned()),
            _ => number.cast_unsigned(),
        };
        // Writing to a string cannot fail.
        let _ = match self.base {
            Base::Decimal => {
                to.push_str(if number < 0 { "-" } else { "" });
                write!(to, "{:0least$}", number.unsigned_abs())
            }
            Base::SmallHex => write!(to, "{:0least$x}", bits(number)),
            Base::LargeHex => write!(to, "{:0least$X}", bits(number)),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::{PatternMistake, ShownCode};
    use crate::model::Code;

    #[test]
    fn fills_patterns() {
        for (pattern, number, shown) in [
            ("NG{code:04}", 100, "NG0100"),
            ("NG{code:04}", -1, "NG-0001"),
            ("NG{code:04}", 12345, "NG12345"),
            ("TS{code}", 2304, "TS2304"),
            ("#{code:05}!", 4101, "#04101!"),
            ("0x{code:08X}", -2_147_418_111, "0x80010001"),
            ("{code:x}h", 7999, "1f3fh"),
            ("{code:X}", -9_007_199_254_740_991, "FFE0000000000001"),
        ] {
            assert_eq!(ShownCode::parse(pattern).map(|it| it.fill(&Code::Number(number))), Ok(shown.to_owned()));
        }
        let of_text = ShownCode::parse("<{code}>").map(|it| it.fill(&Code::Text("a.b".to_owned())));
        assert_eq!(of_text, Ok("<a.b>".to_owned()));
    }

    #[test]
    fn names_what_is_wrong() {
        use PatternMistake::{NoCode, Placeholder, Twice};
        for (pattern, mistake) in [
            ("NG", NoCode),
            ("{code}{code:04}", Twice("{code:04}")),
            ("{code}-{x}", Placeholder("{x}")),
            ("{code} {", Placeholder("{")),
            ("a}", Placeholder("}")),
            ("{", Placeholder("{")),
            ("{kode}", Placeholder("{kode}")),
            ("{code:}", Placeholder("{code:}")),
            ("{code:4}", Placeholder("{code:4}")),
            ("{code:0}", Placeholder("{code:0}")),
            ("{code:004}", Placeholder("{code:004}")),
            ("{code:021}", Placeholder("{code:021}")),
            ("{code:0é}", Placeholder("{code:0é}")),
            ("{code:é}", Placeholder("{code:é}")),
        ] {
            assert_eq!(ShownCode::parse(pattern), Err(mistake), "{pattern}");
        }
    }
}
