//! Code and links in a line that an author wrote: `` `code` ``, `https://…`, `<https://…>` and `[words](https://…)`.
//!
//! Nothing else is a mark, and what does not close is none: it is text, and shown as it is.

use std::borrow::Cow;

/// A part of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part<'t> {
    /// Words.
    Text(&'t str),
    /// What stands between backticks.
    Code(&'t str),
    /// A link.
    Link(Link<'t>),
}

/// A link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link<'t> {
    /// Its words, which hold text and code; where there are none, the address is shown.
    pub words: Option<&'t str>,
    /// Where it leads: `https`, `http` or `mailto`.
    pub address: &'t str,
}

/// What addresses begin with.
const SCHEMES: [&str; 3] = ["https://", "http://", "mailto:"];
/// How many backticks may stand on each side of code.
const LONGEST_FENCE: usize = 16;

/// Whether a line may hold a part that is no text; most do not, and need not be taken apart.
#[must_use]
pub fn is_plain(line: &str) -> bool {
    !line.bytes().any(|byte| byte == b'`')
        && !(line.contains(':') && (line.contains("://") || line.contains("mailto:")))
}

/// The parts of a line, each with how it is written. No two texts follow one another.
pub fn parts(line: &str) -> impl Iterator<Item = (&str, Part<'_>)> {
    Parts::new(line, &['`', '[', '<', 'h'])
}

/// The parts of a text in which addresses are links, and nothing else is a mark.
pub fn bare_links(text: &str) -> impl Iterator<Item = (&str, Part<'_>)> {
    Parts::new(text, &['h'])
}

/// The parts of the words of a link: a link in them is text.
pub fn words(words: &str) -> impl Iterator<Item = (&str, Part<'_>)> {
    Parts::new(words, &['`'])
}

/// The line where nothing can be marked: code stays between its backticks, and a link is its words and its address.
#[must_use]
pub fn spoken(line: &str) -> Cow<'_, str> {
    if is_plain(line) {
        return Cow::Borrowed(line);
    }
    let mut said = String::with_capacity(line.len());
    for (written, part) in parts(line) {
        match part {
            Part::Text(_) | Part::Code(_) => said.push_str(written),
            Part::Link(Link { words, address }) => match words {
                Some(words) if words != shown(address) => said.extend([words, " (", shown(address), ")"]),
                _ => said.push_str(shown(address)),
            },
        }
    }
    Cow::Owned(said)
}

/// An address as people read it.
#[must_use]
pub fn shown(address: &str) -> &str {
    address.strip_prefix("mailto:").unwrap_or(address)
}

/// What looks like a link of this line and is none, as it is written: `[words](page.html)`, `<ftp://…>`.
pub fn dead_links(line: &str) -> impl Iterator<Item = &str> {
    let texts = parts(line).filter_map(|(_, part)| if let Part::Text(text) = part { Some(text) } else { None });
    texts.flat_map(|text| {
        let mut begin = None;
        let named = text.match_indices(['[', ']']).filter_map(move |(at, bracket)| {
            if bracket == "[" {
                begin = Some(at);
                return None;
            }
            let begin = begin.take()?;
            let address = text[at + 1..].strip_prefix('(')?;
            let end = address.find(|c: char| matches!(c, '(' | ')' | '[' | ']') || c.is_whitespace())?;
            let is_address = has_scheme(&address[..end]) || address.starts_with(['/', '#', '.']);
            let is_link = begin + 1 < at && is_address && address[end..].starts_with(['(', ')']);
            is_link.then(|| &text[begin..=at + 2 + end])
        });
        let bare = text.match_indices('<').filter_map(|(begin, _)| {
            let address = &text[begin + 1..];
            let end = address.find(|c: char| c == '>' || c == '<' || c.is_whitespace())?;
            // `<key:value>` is none.
            let is_link =
                address[end..].starts_with('>') && has_scheme(&address[..end]) && address[..end].contains("://");
            is_link.then(|| &text[begin..=begin + 1 + end])
        });
        named.chain(bare)
    })
}

/// Whether it begins as an address of some scheme does.
fn has_scheme(address: &str) -> bool {
    let Some((scheme, rest)) = address.split_once(':') else { return false };
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
    scheme.len() > 1
        && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(is_name)
        && !rest.is_empty()
        && !rest.starts_with(':')
}

/// Whether links may lead to this address.
#[must_use]
pub fn is_address(address: &str) -> bool {
    SCHEMES.iter().any(|scheme| {
        let rest = address.strip_prefix(scheme);
        rest.is_some_and(|rest| {
            rest.bytes().any(|byte| byte.is_ascii_alphanumeric()) && rest.bytes().all(is_of_address)
        })
    })
}

/// Whether an address may hold it: <https://www.rfc-editor.org/rfc/rfc3986#section-2>, less brackets, which only a host that
/// is a number needs.
fn is_of_address(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~:/?#@!$&'()*+,;=%".contains(&byte)
}

struct Parts<'t> {
    line: &'t str,
    at: usize,
    /// What comes after the text that was given last.
    next: Option<(&'t str, Part<'t>)>,
    /// What a part may begin with that is no text.
    marks: &'static [char],
    /// Of which lengths no backticks are left that would close code.
    unclosed: [bool; LONGEST_FENCE + 1],
}

impl<'t> Iterator for Parts<'t> {
    type Item = (&'t str, Part<'t>);

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(next) = self.next.take() {
            return Some(next);
        }
        let begin = self.at;
        let mut at = begin;
        while let Some(found) = self.line[at..].find(self.marks) {
            at += found;
            if let Some((end, part)) = self.part(at) {
                let written = &self.line[at..end];
                self.at = end;
                if begin == at {
                    return Some((written, part));
                }
                self.next = Some((written, part));
                let text = &self.line[begin..at];
                return Some((text, Part::Text(text)));
            }
            let run = self.line[at..].bytes().take_while(|byte| *byte == b'`').count();
            at += run.max(1);
        }
        self.at = self.line.len();
        let text = &self.line[begin..];
        (!text.is_empty()).then_some((text, Part::Text(text)))
    }
}

impl<'t> Parts<'t> {
    fn new(line: &'t str, marks: &'static [char]) -> Self {
        Self { line, at: 0, next: None, marks, unclosed: [false; LONGEST_FENCE + 1] }
    }

    /// The code or the link that begins at `at`, and where it ends.
    fn part(&mut self, at: usize) -> Option<(usize, Part<'t>)> {
        match self.line.as_bytes()[at] {
            b'`' => self.code(at).map(|(end, code)| (end, Part::Code(code))),
            b'[' => self.named_link(at),
            b'<' => {
                let end = at + 1 + self.line[at + 1..].bytes().take_while(|byte| is_of_address(*byte)).count();
                let address = &self.line[at + 1..end];
                let is_link = self.line[end..].starts_with('>') && is_address(address);
                is_link.then_some((end + 1, Part::Link(Link { words: None, address })))
            }
            _ => self.bare_link(at),
        }
    }

    /// What stands between as many backticks as begin here, and where that ends.
    fn code(&mut self, at: usize) -> Option<(usize, &'t str)> {
        let line = self.line;
        let fence = line[at..].bytes().take_while(|byte| *byte == b'`').count();
        if *self.unclosed.get(fence)? {
            return None;
        }
        let begin = at + fence;
        let mut from = begin;
        while let Some(found) = line[from..].find('`') {
            let close = from + found;
            let run = line[close..].bytes().take_while(|byte| *byte == b'`').count();
            if run == fence {
                let code = &line[begin..close];
                // As in Markdown, a space on both sides is no part of it: code may begin with a backtick.
                let inner = code.strip_prefix(' ').and_then(|code| code.strip_suffix(' '));
                return (!code.trim().is_empty()).then(|| (close + run, inner.unwrap_or(code)));
            }
            from = close + run;
        }
        self.unclosed[fence] = true;
        None
    }

    /// `[words](address)`
    fn named_link(&mut self, at: usize) -> Option<(usize, Part<'t>)> {
        let line = self.line;
        let mut middle = at + 1;
        loop {
            middle += line[middle..].find(['[', ']', '`'])?;
            match line.as_bytes()[middle] {
                b'[' => return None,
                b']' => break,
                _ => {
                    let run = line[middle..].bytes().take_while(|byte| *byte == b'`').count();
                    middle = self.code(middle).map_or(middle + run, |(end, _)| end);
                }
            }
        }
        let words = &line[at + 1..middle];
        let begin = middle + 2;
        if words.trim().is_empty() || !line[middle..].starts_with("](") {
            return None;
        }
        let end = begin + closing(&line[begin..])?;
        let address = &line[begin..end];
        is_address(address).then_some((end + 1, Part::Link(Link { words: Some(words), address })))
    }

    /// `https://…` as it stands in a sentence: its last stop is none of it.
    fn bare_link(&self, at: usize) -> Option<(usize, Part<'t>)> {
        let line = self.line;
        let is_begun = SCHEMES[..2].iter().any(|scheme| line[at..].starts_with(scheme));
        if !is_begun || line[..at].chars().next_back().is_some_and(char::is_alphanumeric) {
            return None;
        }
        let length = line[at..].bytes().take_while(|byte| is_of_address(*byte)).count();
        // The address goes on where nobody knows where it leads: a field, or letters that it would have to spell out.
        if line[at + length..].starts_with(|c: char| c.is_alphanumeric() || matches!(c, '{' | '[')) {
            return None;
        }
        let mut address = &line[at..at + length];
        let count = |bracket: u8| address.bytes().filter(|byte| *byte == bracket).count();
        let mut unopened = count(b')').saturating_sub(count(b'('));
        loop {
            let shorter = match address.strip_suffix(['.', ',', ';', ':', '!', '?', '\'', '*', '_', '~']) {
                None if unopened > 0 => address.strip_suffix(')'),
                shorter => shorter,
            };
            let Some(shorter) = shorter else { break };
            unopened -= usize::from(address.ends_with(')'));
            address = shorter;
        }
        is_address(address).then(|| (at + address.len(), Part::Link(Link { words: None, address })))
    }
}

/// Where the bracket closes that was opened before this text.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'(' => depth += 1,
            b')' if depth == 0 => return Some(at),
            b')' => depth -= 1,
            _ if is_of_address(byte) => {}
            _ => return None,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{Link, Part, dead_links, parts, spoken};

    /// The parts, each in brackets of its kind.
    fn marked(line: &str) -> String {
        let mut whole = String::new();
        let shown = parts(line).map(|(written, part)| {
            whole.push_str(written);
            match part {
                Part::Text(text) => text.to_owned(),
                Part::Code(code) => format!("«{code}»"),
                Part::Link(Link { words, address }) => format!("‹{}›{address}", words.unwrap_or_default()),
            }
        });
        let shown: String = shown.collect();
        assert_eq!(whole, line);
        shown
    }

    #[test]
    fn code_and_links_are_found() {
        for (line, expected) in [
            ("Call `attach()` first.", "Call «attach()» first."),
            ("`` a`b `` and ` c `", "«a`b» and «c»"),
            ("See https://example.com/a.", "See ‹›https://example.com/a."),
            ("(https://a.b/c_(d)), https://a.b!", "(‹›https://a.b/c_(d)), ‹›https://a.b!"),
            ("<https://a.b/x> <mailto:a@b.c>", "‹›https://a.b/x ‹›mailto:a@b.c"),
            ("[the `x[0]` page](https://a.b/c(d))", "‹the `x[0]` page›https://a.b/c(d)"),
            ("[a [b](https://a.b)", "[a ‹b›https://a.b"),
        ] {
            assert_eq!(marked(line), expected);
        }
    }

    #[test]
    fn what_is_no_mark_is_text() {
        for line in [
            "an unpaired ` backtick",
            "``a` and ```b",
            "` `",
            "*a* _b_ <T> [a] (b) [a](b) []() [](https://a.b)",
            "xhttps://a.b https:// http://- https://a.b/{id} https://a.b/é",
            "[a](https://a.b [a](https://a.b/{id}) [a](javascript:alert(1)) <javascript:x>",
        ] {
            assert_eq!(marked(line).replace("‹›", ""), line);
            assert!(!marked(line).contains('«'));
        }
        let many = "[`".repeat(20_000) + &"[a](https://".repeat(20_000) + &"<h".repeat(20_000);
        assert!(parts(&many).count() > 1);
        let fences: String = (1..600).map(|length| "`".repeat(length) + " ").collect();
        assert_eq!(parts(&fences).count(), 1);
    }

    #[test]
    fn links_are_spoken_as_words_and_addresses() {
        for (line, expected) in [
            ("See [the page](https://a.b) or `x`.", "See the page (https://a.b) or `x`."),
            ("<https://a.b>, https://a.b, [https://a.b](https://a.b)", "https://a.b, https://a.b, https://a.b"),
            ("Write to [us](mailto:a@b.c) or <mailto:a@b.c>.", "Write to us (a@b.c) or a@b.c."),
        ] {
            assert_eq!(spoken(line), expected);
        }
    }

    #[test]
    fn dead_links_are_told() {
        let dead = |line| dead_links(line).collect::<Vec<_>>();
        assert_eq!(dead("[a](/b) [c](d) <ftp://x> <T> f[0](x)"), ["[a](/b)", "<ftp://x>"]);
        assert_eq!(
            dead("[a](javascript:x) `[a](/b)` [a](https://x/{id}) a[b](::c)"),
            ["[a](javascript:x)", "[a](https://x/{id})"]
        );
    }
}
