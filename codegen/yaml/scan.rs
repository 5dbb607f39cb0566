//! A walk over the tokens of a text in one pass, cheap enough to come before the parser: it tells how deep
//! collections are nested, which the parser would find out in quadratic time, and where quotes begin and end.
//!
//! It follows the scanner of libyaml, on which `serde_yaml` stands, token by token, so that a bracket within quotes, a
//! comment, a plain scalar or a block scalar counts for nothing. Where libyaml would stop with an error it goes on:
//! such a text is refused anyway.

use std::ops::Range;

/// A token, as far as anyone here wants to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token {
    /// A scalar in quotes, the quotes included; to the end of the text where it is not closed.
    Quoted(Range<usize>),
    /// Any other, with its bytes.
    Other(Range<usize>),
}

impl Token {
    /// Where it stands.
    pub fn bytes(&self) -> &Range<usize> {
        let (Self::Quoted(bytes) | Self::Other(bytes)) = self;
        bytes
    }
}

/// Walks over the tokens of a text.
#[derive(Debug)]
pub struct Scanner<'t> {
    bytes: &'t [u8],
    at: usize,
    /// How many characters stand before `at` on its line.
    column: usize,
    line: usize,
    /// Where the open brackets stand.
    brackets: Vec<usize>,
    /// The columns of the open block collections.
    blocks: Vec<usize>,
    /// Line and column of what may turn out to be a key.
    key: Option<(usize, usize)>,
}

impl<'t> Scanner<'t> {
    /// At the start of `text`.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        Self { bytes: text.as_bytes(), at: 0, column: 0, line: 0, brackets: Vec::new(), blocks: Vec::new(), key: None }
    }

    /// How many collections are open after the last token.
    #[must_use]
    pub fn depth(&self) -> usize {
        self.brackets.len() + self.blocks.len()
    }

    /// Where the innermost bracket stands that is open after the last token.
    #[must_use]
    pub fn bracket(&self) -> Option<usize> {
        self.brackets.last().copied()
    }

    fn peek(&self, ahead: usize) -> Option<u8> {
        self.bytes.get(self.at + ahead).copied()
    }

    /// The length of the line break that stands `ahead`, which may be one that only YAML 1.1 knows; 0 if there is none.
    fn line_break(&self, ahead: usize) -> usize {
        match self.bytes.get(self.at + ahead..).unwrap_or_default() {
            [b'\r', b'\n', ..] | [0xC2, 0x85, ..] => 2,
            [b'\r' | b'\n', ..] => 1,
            [0xE2, 0x80, 0xA8 | 0xA9, ..] => 3,
            _ => 0,
        }
    }

    /// Whether a blank, a line break or the end stands `ahead`.
    fn ends(&self, ahead: usize) -> bool {
        matches!(self.peek(ahead), None | Some(b' ' | b'\t')) || self.line_break(ahead) > 0
    }

    /// Goes on by one byte of a line.
    fn step(&mut self) {
        if self.at == self.bytes.len() {
            return;
        }
        // A character is counted at its first byte.
        self.column += usize::from(self.peek(0).is_some_and(|byte| byte & 0xC0 != 0x80));
        self.at += 1;
    }

    /// Goes on past ASCII characters of a line: `of` holds for no other byte.
    fn skip(&mut self, of: impl Fn(u8) -> bool) {
        let length = self.bytes[self.at..].iter().take_while(|byte| of(**byte)).count();
        self.column += length;
        self.at += length;
    }

    /// Goes on by one byte, or by one line break.
    fn step_or_break(&mut self) {
        match self.line_break(0) {
            0 => self.step(),
            length => {
                self.at += length;
                self.column = 0;
                self.line += 1;
            }
        }
    }

    fn skip_line(&mut self) {
        loop {
            self.skip(|byte| byte == b' ' || byte.is_ascii_graphic());
            if self.peek(0).is_none() || self.line_break(0) > 0 {
                return;
            }
            self.step();
        }
    }

    /// Skips what stands between tokens.
    fn skip_blanks(&mut self) {
        loop {
            match self.peek(0) {
                Some(b' ' | b'\t') => self.skip(|byte| matches!(byte, b' ' | b'\t')),
                Some(b'#') => self.skip_line(),
                Some(_) if self.line_break(0) > 0 => self.step_or_break(),
                _ => return,
            }
        }
    }

    /// Whether `---` or `...` stands here alone.
    fn at_document_mark(&self) -> bool {
        self.column == 0 && self.ends(3) && matches!(self.bytes[self.at..].get(..3), Some(b"---" | b"..."))
    }

    /// Opens a block collection at `column`, unless that one is open.
    fn open_block(&mut self, column: usize) {
        if self.brackets.is_empty() && self.blocks.last().is_none_or(|last| *last < column) {
            self.blocks.push(column);
        }
    }

    fn may_be_key(&mut self) {
        if self.brackets.is_empty() {
            self.key = Some((self.line, self.column));
        }
    }

    fn quoted(&mut self, quote: u8) {
        self.step();
        loop {
            self.skip(|byte| byte == b' ' || byte.is_ascii_graphic() && !matches!(byte, b'"' | b'\'' | b'\\'));
            let Some(byte) = self.peek(0) else { return };
            if byte == quote {
                self.step();
                if quote == b'"' || self.peek(0) != Some(b'\'') {
                    return;
                }
                self.step();
            } else {
                if byte == b'\\' && quote == b'"' {
                    self.step();
                }
                self.step_or_break();
            }
        }
    }

    fn plain(&mut self) {
        let indent = self.blocks.last().map_or(0, |column| column + 1);
        loop {
            if self.at_document_mark() || self.peek(0) == Some(b'#') {
                return;
            }
            loop {
                self.skip(|byte| byte.is_ascii_graphic() && !matches!(byte, b':' | b',' | b'[' | b']' | b'{' | b'}'));
                let Some(byte) = self.peek(0).filter(|_| !self.ends(0)) else { break };
                let ends_flow = !self.brackets.is_empty() && matches!(byte, b',' | b'[' | b']' | b'{' | b'}');
                if ends_flow || (byte == b':' && (self.ends(1) || !self.brackets.is_empty() && self.ends_flow_key())) {
                    return;
                }
                self.step();
            }
            let before = self.line;
            while self.peek(0).is_some() && self.ends(0) {
                self.step_or_break();
            }
            if self.peek(0).is_none() || (self.brackets.is_empty() && self.line > before && self.column < indent) {
                return;
            }
        }
    }

    /// Whether a bracket, a comma or the like follows a `:` in a flow collection.
    fn ends_flow_key(&self) -> bool {
        matches!(self.peek(1), Some(b',' | b'?' | b'[' | b']' | b'{' | b'}'))
    }

    fn block_scalar(&mut self) {
        self.step();
        let mut indent = None;
        while let Some(byte @ (b'+' | b'-' | b'1'..=b'9')) = self.peek(0) {
            if byte.is_ascii_digit() {
                indent = Some(usize::from(byte - b'0') + self.blocks.last().copied().unwrap_or(0));
            }
            self.step();
        }
        self.skip_line();
        self.step_or_break();
        let widest = self.skip_indent(indent);
        let least = self.blocks.last().map_or(1, |column| column + 1);
        let indent = indent.unwrap_or_else(|| widest.max(least));
        while self.column == indent && self.peek(0).is_some() {
            self.skip_line();
            self.step_or_break();
            self.skip_indent(Some(indent));
        }
    }

    /// Skips empty lines, and the indentation of up to `limit` of the first that is not; gives the widest one.
    fn skip_indent(&mut self, limit: Option<usize>) -> usize {
        let mut widest = 0;
        loop {
            while self.peek(0) == Some(b' ') && limit.is_none_or(|limit| self.column < limit) {
                self.step();
            }
            widest = widest.max(self.column);
            if self.line_break(0) == 0 {
                return widest;
            }
            self.step_or_break();
        }
    }
}

impl Iterator for Scanner<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        self.skip_blanks();
        let byte = self.peek(0)?;
        if self.brackets.is_empty() {
            while self.blocks.last().is_some_and(|last| *last > self.column) {
                self.blocks.pop();
            }
        }
        let start = self.at;
        match byte {
            b'%' if self.column == 0 => self.skip_line(),
            _ if self.at_document_mark() => {
                self.blocks.clear();
                (0..3).for_each(|_| self.step());
            }
            b'[' | b'{' => {
                self.may_be_key();
                self.brackets.push(start);
                self.step();
            }
            b']' | b'}' => {
                self.brackets.pop();
                self.step();
            }
            b',' => self.step(),
            b'-' if self.ends(1) => {
                self.open_block(self.column);
                self.step();
            }
            b'?' if !self.brackets.is_empty() || self.ends(1) => {
                self.open_block(self.column);
                self.step();
            }
            b':' if !self.brackets.is_empty() || self.ends(1) => {
                if self.brackets.is_empty() {
                    let key = self.key.take().filter(|(line, _)| *line == self.line);
                    self.open_block(key.map_or(self.column, |(_, column)| column));
                }
                self.step();
            }
            b'"' | b'\'' => {
                self.may_be_key();
                self.quoted(byte);
                return Some(Token::Quoted(start..self.at));
            }
            b'|' | b'>' if self.brackets.is_empty() => self.block_scalar(),
            b'*' | b'&' | b'!' => {
                self.may_be_key();
                self.step();
                while !self.ends(0) && !matches!(self.peek(0), Some(b',' | b'[' | b']' | b'{' | b'}')) {
                    self.step();
                }
            }
            _ => {
                self.may_be_key();
                self.plain();
                if self.at == start {
                    self.step();
                }
            }
        }
        Some(Token::Other(start..self.at))
    }
}

#[cfg(test)]
mod tests {
    use super::{Scanner, Token};

    /// The greatest depth on the way.
    fn depth(text: &str) -> usize {
        let mut scanner = Scanner::new(text);
        let mut deepest = 0;
        while scanner.next().is_some() {
            deepest = deepest.max(scanner.depth());
        }
        deepest
    }

    #[test]
    fn counts_collections_and_no_other_brackets() {
        let many = "[".repeat(70);
        for (text, expected) in [
            (format!("a: \"{many}\""), 1),
            (format!("a: '{many}''{many}'"), 1),
            (format!("a: |\n  {many}\n\n  {many}\nb: 1"), 1),
            (format!("a: >-\n   {many}\n  # {many}"), 1),
            (format!("a: |2\n  {many}"), 1),
            (format!("a: x{many}\n  {many}\n# {many}"), 1),
            (format!("a: [b, \"{many}\", 'c{many}'] # {many}"), 2),
            (format!("a: \"\\\"{many}\\\\\""), 1),
            (format!("- a: it's {many}\n  b: {{ c: [d] }}"), 4),
            (format!("a:\n- b:\n  - c: {many}"), 73),
            (format!("\"]\": {many}"), 71),
            ("a: b\nc:\n  d:\n    e: f\n  g: [h, {i: j}]\n".to_owned(), 4),
            ("- - - a".to_owned(), 3),
            ("? - a\n: - b".to_owned(), 2),
            ("\u{e9}: - x\u{85}\u{e9}: y".to_owned(), 2),
        ] {
            assert_eq!(depth(&text), expected, "{text}");
        }
    }

    #[test]
    fn finds_quotes() {
        let text = "a: 'b\n  c''d' # 'e\nf: [\"g\\\"\", h'i]\nj: \"k";
        let quoted: Vec<&str> = Scanner::new(text)
            .filter_map(|token| match token {
                Token::Quoted(bytes) => Some(&text[bytes]),
                Token::Other(_) => None,
            })
            .collect();
        assert_eq!(quoted, ["'b\n  c''d'", "\"g\\\"\"", "\"k"]);
    }
}
