//! A place in a text, and how to go on from it, many bytes at once where they are of one kind.

/// Some of the ASCII characters.
pub type Ascii = [bool; 256];

/// Those that show something, and the space, but for these.
const fn shown_but(these: &[u8]) -> Ascii {
    let mut ascii = [false; 256];
    let mut byte = b' ';
    while byte < 0x7F {
        ascii[byte as usize] = true;
        byte += 1;
    }
    let mut at = 0;
    while at < these.len() {
        ascii[these[at] as usize] = false;
        at += 1;
    }
    ascii
}

static SHOWN: Ascii = shown_but(b"");
/// What neither ends a text in quotes nor means another character there.
pub static QUOTED: Ascii = shown_but(b"\"'\\");
/// What no text without quotes can end at.
pub static PLAIN: Ascii = shown_but(b"#:,[]{}");
static BLANKS: Ascii = {
    let mut ascii = [false; 256];
    (ascii[b' ' as usize], ascii[b'\t' as usize]) = (true, true);
    ascii
};

/// A place in a text.
#[derive(Debug)]
pub struct Cursor<'t> {
    pub bytes: &'t [u8],
    pub at: usize,
    /// How many characters stand before `at` on its line.
    pub column: usize,
    pub line: usize,
}

impl<'t> Cursor<'t> {
    /// At the start of `text`.
    pub fn new(text: &'t str) -> Self {
        Self { bytes: text.as_bytes(), at: 0, column: 0, line: 0 }
    }

    pub fn peek(&self, ahead: usize) -> Option<u8> {
        self.bytes.get(self.at + ahead).copied()
    }

    /// The length of the line break that stands `ahead`, which may be one that only YAML 1.1 knows; 0 if there is none.
    pub fn line_break(&self, ahead: usize) -> usize {
        match self.bytes.get(self.at + ahead..).unwrap_or_default() {
            [b'\r', b'\n', ..] | [0xC2, 0x85, ..] => 2,
            [b'\r' | b'\n', ..] => 1,
            [0xE2, 0x80, 0xA8 | 0xA9, ..] => 3,
            _ => 0,
        }
    }

    /// Whether a blank, a line break or the end stands `ahead`.
    pub fn ends(&self, ahead: usize) -> bool {
        matches!(self.peek(ahead), None | Some(b' ' | b'\t')) || self.line_break(ahead) > 0
    }

    /// Goes on by one byte of a line.
    pub fn step(&mut self) {
        if self.at == self.bytes.len() {
            return;
        }
        // A character is counted at its first byte.
        self.column += usize::from(self.peek(0).is_some_and(|byte| byte & 0xC0 != 0x80));
        self.at += 1;
    }

    /// Goes on past characters of a line that are these.
    pub fn skip(&mut self, these: &Ascii) {
        let length = self.bytes[self.at..].iter().take_while(|byte| these[usize::from(**byte)]).count();
        self.column += length;
        self.at += length;
    }

    /// Goes on by one byte, or by one line break.
    pub fn step_or_break(&mut self) {
        match self.line_break(0) {
            0 => self.step(),
            length => {
                self.at += length;
                self.column = 0;
                self.line += 1;
            }
        }
    }

    pub fn skip_line(&mut self) {
        loop {
            self.skip(&SHOWN);
            if self.peek(0).is_none() || self.line_break(0) > 0 {
                return;
            }
            self.step();
        }
    }

    /// Skips what stands between tokens.
    pub fn skip_blanks(&mut self) {
        loop {
            match self.peek(0) {
                Some(b' ' | b'\t') => self.skip(&BLANKS),
                Some(b'#') => self.skip_line(),
                Some(_) if self.line_break(0) > 0 => self.step_or_break(),
                _ => return,
            }
        }
    }
}
