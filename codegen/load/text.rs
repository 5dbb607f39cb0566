//! From bytes to text, without the characters that no YAML file may hold.

use crate::findings::Finding;
use crate::rule::Rule;
use crate::source::{FileId, Place};

/// Why bytes are no text that YAML allows, and from which byte to which.
pub(super) struct Unreadable {
    start: usize,
    end: usize,
    message: String,
    help: &'static str,
}

impl Unreadable {
    pub fn finding(self, file: FileId) -> Finding {
        Finding::new(Rule::UnreadableText, Place::bytes(file, self.start, self.end), self.message, self.help)
    }
}

/// The text of a file without its byte order mark, and what is wrong with it.
pub(super) fn decode(mut bytes: Vec<u8>) -> (String, Option<Unreadable>) {
    if bytes.starts_with(BOM) {
        bytes.drain(..BOM.len());
    }
    match String::from_utf8(bytes) {
        Ok(text) => {
            let unreadable = forbidden(&text);
            (text, unreadable)
        }
        Err(error) => {
            let start = error.utf8_error().valid_up_to();
            let is_utf16 = matches!(error.as_bytes(), [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..]);
            let message = if is_utf16 { "the file is UTF-16" } else { "the file is not UTF-8 from here on" };
            // What cannot be shown is one mark, and not one for each byte of the rest.
            let shown = String::from_utf8_lossy(error.as_bytes()).into_owned();
            let end = start + char::REPLACEMENT_CHARACTER.len_utf8();
            (shown, Some(Unreadable { start, end, message: message.to_owned(), help: "save it as UTF-8" }))
        }
    }
}

const BOM: &[u8] = "\u{feff}".as_bytes();

/// How many bytes are looked over at once.
const STRIDE: usize = 64;

/// Whether a byte may begin a character that YAML does not allow. Hardly any does, and it is told without a branch: so it is
/// asked of many bytes at once.
#[expect(clippy::needless_bitwise_bool, reason = "without branches it is done for many bytes at once")]
fn may_be_forbidden(byte: u8) -> bool {
    let is_control = (byte < b' ') & (byte != b'\t') & (byte != b'\n') & (byte != b'\r');
    is_control | (byte == 0x7F) | (byte == 0xC2) | (byte == 0xEF)
}

/// The first character that YAML does not allow: <https://yaml.org/spec/1.2.2/#51-character-set>.
fn forbidden(text: &str) -> Option<Unreadable> {
    let bytes = text.as_bytes();
    let is_odd = |chunk: &[u8]| chunk.iter().fold(false, |is_odd, byte| is_odd | may_be_forbidden(*byte));
    let odd = bytes.chunks(STRIDE).enumerate().filter(|(_, chunk)| is_odd(chunk));
    let mut candidates = odd.flat_map(|(index, chunk)| index * STRIDE..index * STRIDE + chunk.len());
    let start = candidates.find(|&at| match bytes[at] {
        // U+0080 to U+009F, but for U+0085, a line break.
        0xC2 => (0x80..=0x9F).contains(&bytes[at + 1]) && bytes[at + 1] != 0x85,
        // U+FEFF, U+FFFE and U+FFFF.
        0xEF => matches!(bytes[at + 1..], [0xBB, 0xBF, ..] | [0xBF, 0xBE | 0xBF, ..]),
        byte => may_be_forbidden(byte),
    })?;
    let c = text[start..].chars().next()?;
    let (message, help) = match c {
        '\u{feff}' => (
            "a byte order mark may stand only at the very start of a file".to_owned(),
            "remove it: two files may have been joined here",
        ),
        _ => (
            format!("the control character U+{:04X} may not stand in YAML", u32::from(c)),
            "remove it, or write it as an escape such as \"\\u0007\" in double quotes",
        ),
    };
    Some(Unreadable { start, end: start + c.len_utf8(), message, help })
}
