//! What generated code does with a peer's text before people see it, as `docs/wire.md` says it under "Printing": the one
//! place for it in errspec. The runtime files of each language are programs of their own, and do the same.

/// Whether a printed message shows the character as an escape: it could forge a line of a log, or reorder one.
#[must_use]
pub fn is_spelled_out(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::is_spelled_out;

    /// Every `U+XXXX` and `U+XXXX to U+YYYY` of the page, besides the controls.
    #[test]
    fn the_page_says_the_same() {
        let page = include_str!("../../docs/wire.md");
        let (_, printing) = page.split_once("\n## Printing\n").expect("a section");
        let (printing, _) = printing.split_once("\n## ").expect("one after it");
        let words: Vec<&str> = printing.split_whitespace().collect();
        assert!(words.join(" ").contains("ach control character (C0, DEL, C1), "), "{printing}");
        let mut ranges: Vec<(u32, u32)> = Vec::new();
        let mut end_of_range = false;
        for word in printing.split_whitespace() {
            let number = word.trim_start_matches('(').strip_prefix("U+").and_then(|hex| hex.get(..4));
            if let Some(number) = number.map(|hex| u32::from_str_radix(hex, 16).expect("a number")) {
                match ranges.last_mut().filter(|_| end_of_range) {
                    Some((_, last)) => *last = number,
                    None => ranges.push((number, number)),
                }
            }
            end_of_range = word == "to";
        }
        for c in '\0'..=char::MAX {
            let is_listed = ranges.iter().any(|(first, last)| (*first..=*last).contains(&u32::from(c)));
            assert_eq!(is_spelled_out(c), c.is_control() || is_listed, "{c:?}");
        }
    }
}
