//! A walk over the tokens of a text in one pass, cheap enough to come before the parser: it tells how deep
//! collections are nested, which the parser would find out in quadratic time, and where quotes begin and end.
//!
//! It follows the scanner of libyaml, on which `serde_yaml` stands, token by token, so that a bracket within quotes, a
//! comment, a plain scalar or a block scalar counts for nothing. Where libyaml would stop with an error it goes on:
//! such a text is refused anyway.

use super::cursor::{Cursor, PLAIN, QUOTED};
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
    cursor: Cursor<'t>,
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
        Self { cursor: Cursor::new(text), brackets: Vec::new(), blocks: Vec::new(), key: None }
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

    /// Whether `---` or `...` stands here alone.
    fn at_document_mark(&self) -> bool {
        self.cursor.column == 0
            && self.cursor.ends(3)
            && matches!(self.cursor.bytes[self.cursor.at..].get(..3), Some(b"---" | b"..."))
    }

    /// Opens a block collection at `column`, unless that one is open.
    fn open_block(&mut self, column: usize) {
        if self.brackets.is_empty() && self.blocks.last().is_none_or(|last| *last < column) {
            self.blocks.push(column);
        }
    }

    fn may_be_key(&mut self) {
        if self.brackets.is_empty() {
            self.key = Some((self.cursor.line, self.cursor.column));
        }
    }

    fn quoted(&mut self, quote: u8) {
        self.cursor.step();
        loop {
            self.cursor.skip(&QUOTED);
            let Some(byte) = self.cursor.peek(0) else { return };
            if byte == quote {
                self.cursor.step();
                if quote == b'"' || self.cursor.peek(0) != Some(b'\'') {
                    return;
                }
                self.cursor.step();
            } else {
                if byte == b'\\' && quote == b'"' {
                    self.cursor.step();
                }
                self.cursor.step_or_break();
            }
        }
    }

    fn plain(&mut self) {
        let indent = self.blocks.last().map_or(0, |column| column + 1);
        while !self.at_document_mark() && self.cursor.peek(0) != Some(b'#') {
            self.plain_line();
            let before = self.cursor.line;
            while self.cursor.peek(0).is_some() && self.cursor.ends(0) {
                self.cursor.step_or_break();
            }
            let is_over = self.cursor.line == before || self.brackets.is_empty() && self.cursor.column < indent;
            if is_over || self.cursor.peek(0).is_none() {
                return;
            }
        }
    }

    /// Goes to the end of a plain scalar, or of the line.
    fn plain_line(&mut self) {
        loop {
            self.cursor.skip(&PLAIN);
            let Some(byte) = self.cursor.peek(0) else { return };
            let is_end = match byte {
                b'#' => matches!(self.cursor.bytes[..self.cursor.at], [.., b' ' | b'\t']),
                b',' | b'[' | b']' | b'{' | b'}' => !self.brackets.is_empty(),
                b':' => self.cursor.ends(1) || !self.brackets.is_empty() && self.ends_flow_key(),
                _ => self.cursor.line_break(0) > 0,
            };
            if is_end {
                return;
            }
            self.cursor.step();
        }
    }

    /// Whether a bracket, a comma or the like follows a `:` in a flow collection.
    fn ends_flow_key(&self) -> bool {
        matches!(self.cursor.peek(1), Some(b',' | b'?' | b'[' | b']' | b'{' | b'}'))
    }

    fn block_scalar(&mut self) {
        self.cursor.step();
        let mut indent = None;
        while let Some(byte @ (b'+' | b'-' | b'1'..=b'9')) = self.cursor.peek(0) {
            if byte.is_ascii_digit() {
                indent = Some(usize::from(byte - b'0') + self.blocks.last().copied().unwrap_or(0));
            }
            self.cursor.step();
        }
        self.cursor.skip_line();
        self.cursor.step_or_break();
        let widest = self.skip_indent(indent);
        let least = self.blocks.last().map_or(1, |column| column + 1);
        let indent = indent.unwrap_or_else(|| widest.max(least));
        while self.cursor.column == indent && self.cursor.peek(0).is_some() {
            self.cursor.skip_line();
            self.cursor.step_or_break();
            self.skip_indent(Some(indent));
        }
    }

    /// Skips empty lines, and the indentation of up to `limit` of the first that is not; gives the widest one.
    fn skip_indent(&mut self, limit: Option<usize>) -> usize {
        let mut widest = 0;
        loop {
            while self.cursor.peek(0) == Some(b' ') && limit.is_none_or(|limit| self.cursor.column < limit) {
                self.cursor.step();
            }
            widest = widest.max(self.cursor.column);
            if self.cursor.line_break(0) == 0 {
                return widest;
            }
            self.cursor.step_or_break();
        }
    }
}

impl Iterator for Scanner<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        self.cursor.skip_blanks();
        let byte = self.cursor.peek(0)?;
        if self.brackets.is_empty() {
            while self.blocks.last().is_some_and(|last| *last > self.cursor.column) {
                self.blocks.pop();
            }
        }
        let start = self.cursor.at;
        match byte {
            b'%' if self.cursor.column == 0 => self.cursor.skip_line(),
            _ if self.at_document_mark() => {
                self.blocks.clear();
                (0..3).for_each(|_| self.cursor.step());
            }
            b'[' | b'{' => {
                self.may_be_key();
                self.brackets.push(start);
                self.cursor.step();
            }
            b']' | b'}' => {
                self.brackets.pop();
                self.cursor.step();
            }
            b',' => self.cursor.step(),
            b'-' if self.cursor.ends(1) => {
                self.open_block(self.cursor.column);
                self.cursor.step();
            }
            b'?' if !self.brackets.is_empty() || self.cursor.ends(1) => {
                self.open_block(self.cursor.column);
                self.cursor.step();
            }
            b':' if !self.brackets.is_empty() || self.cursor.ends(1) => {
                if self.brackets.is_empty() {
                    let key = self.key.take().filter(|(line, _)| *line == self.cursor.line);
                    self.open_block(key.map_or(self.cursor.column, |(_, column)| column));
                }
                self.cursor.step();
            }
            b'"' | b'\'' => {
                self.may_be_key();
                self.quoted(byte);
                return Some(Token::Quoted(start..self.cursor.at));
            }
            b'|' | b'>' if self.brackets.is_empty() => self.block_scalar(),
            b'*' | b'&' | b'!' => {
                self.may_be_key();
                self.cursor.step();
                while !self.cursor.ends(0) && !matches!(self.cursor.peek(0), Some(b',' | b'[' | b']' | b'{' | b'}')) {
                    self.cursor.step();
                }
            }
            _ => {
                self.may_be_key();
                self.plain();
                if self.cursor.at == start {
                    self.cursor.step();
                }
            }
        }
        Some(Token::Other(start..self.cursor.at))
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
