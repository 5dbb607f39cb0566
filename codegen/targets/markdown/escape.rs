//! Authored text as Markdown that shows exactly that text.
//!
//! The dialect is what GitHub, GitBook, Docusaurus (MDX 3) and mdBook share. MDX reads `{`, `<`, `import` and `export`
//! as code, GFM links bare addresses, and both have marks of their own, so more is escaped than CommonMark asks for.
//! mdBook and GitBook look for `{{#…}}` and `{% … %}` before they read Markdown, in code spans too: no such pair of
//! characters stands in any page.
//! References: <https://spec.commonmark.org/0.31.2/#backslash-escapes>, <https://github.github.com/gfm/>,
//! <https://mdxjs.com/docs/what-is-mdx/#markdown>, <https://rust-lang.github.io/mdBook/format/mdbook.html>,
//! <https://gitbook.com/docs/creating-content/formatting/markdown>.

use std::fmt::Write;

/// Text for a paragraph, a heading, a list item or a table cell: one line.
pub fn text(authored: &str) -> String {
    let chars: Vec<char> = plain(authored).chars().collect();
    let trailing_marks = chars.iter().rev().take_while(|c| **c == '#').count();
    let delimiter = ordered_list_delimiter(&chars);
    let mut escaped = String::with_capacity(authored.len() + 8);
    for (index, &c) in chars.iter().enumerate() {
        let around = Around { before: index.checked_sub(1).map(|index| chars[index]), after: chars.get(index + 1) };
        let marks = match c {
            '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '&' | '{' | '}' | '|' | '~' | '$' | '@' | '^' => true,
            '_' => !around.inside_word(),
            ':' => around.after != Some(&' '),
            // Two hyphens become a dash where typography is on, as it is in mdBook.
            '-' => index == 0 || around.before == Some('-') || around.after == Some(&'-'),
            '+' | '=' => index == 0,
            '%' => around.before == Some('{'),
            '#' => index == 0 || index >= chars.len() - trailing_marks,
            '.' | ')' => delimiter == Some(index) || (c == '.' && follows_www(&chars[..index])),
            _ => false,
        };
        if index == 0 && begins_module_statement(&chars) {
            // MDX takes a line that begins with `import` or `export` for JavaScript; a letter has no backslash escape.
            let _ = write!(escaped, "&#{};", u32::from(c));
            continue;
        }
        if marks {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// Text that stands between other pieces of a line: as [`text`], with a space where it begins or ends with whitespace.
pub fn piece(authored: &str) -> String {
    let edge = |c: Option<char>| if c.is_some_and(char::is_whitespace) { " " } else { "" };
    let escaped = text(authored);
    if escaped.is_empty() {
        return edge(authored.chars().next()).to_owned();
    }
    format!("{}{escaped}{}", edge(authored.chars().next()), edge(authored.chars().next_back()))
}

/// A code span, outside tables. Its fence is longer than every run of backticks inside.
///
/// Nothing can be escaped in a code span, so a value that mdBook or GitBook could take for a directive is text.
pub fn code(authored: &str) -> String {
    let content = visible(authored);
    if content.is_empty() {
        return content;
    }
    if ["{{", "{%"].iter().any(|mark| content.contains(mark)) {
        return text(authored);
    }
    let fence = "`".repeat(longest_run(&content, '`') + 1);
    let edge = |c: Option<char>| c.is_some_and(|c| c == '`' || c == ' ');
    let blank = content.bytes().all(|byte| byte == b' ');
    let padded = !blank && (edge(content.chars().next()) || edge(content.chars().next_back()));
    let pad = if padded { " " } else { "" };
    format!("{fence}{pad}{content}{pad}{fence}")
}

/// A code span in a table cell. A `|` would end the cell even inside a code span, and the escape for it is shown by
/// some readers, so a value that holds one is text.
pub fn cell_code(authored: &str) -> String {
    if authored.contains('|') { text(authored) } else { code(authored) }
}

/// What a reader sees of an authored text: runs of whitespace are one space, and no character is invisible.
fn plain(authored: &str) -> String {
    let words: Vec<&str> = authored.split_whitespace().collect();
    visible(&words.join(" "))
}

/// The text with every character that cannot be seen written as `U+202E`.
fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        if invisible(c) {
            let _ = write!(shown, "U+{:04X}", u32::from(c));
        } else {
            shown.push(c);
        }
    }
    shown
}

/// Controls, line ends, and format characters: those that reorder text, have no width or are not meant for interchange.
fn invisible(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{fdd0}'..='\u{fdef}'
            | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e007f}')
        || u32::from(c) & 0xfffe == 0xfffe
}

/// The neighbours of a character.
struct Around<'a> {
    before: Option<char>,
    after: Option<&'a char>,
}

impl Around<'_> {
    fn inside_word(&self) -> bool {
        self.before.is_some_and(char::is_alphanumeric) && self.after.is_some_and(|c| c.is_alphanumeric())
    }
}

/// Where the `.` or `)` stands that makes a leading number the mark of a list.
fn ordered_list_delimiter(chars: &[char]) -> Option<usize> {
    let digits = chars.iter().take_while(|c| c.is_ascii_digit()).count();
    (digits > 0 && matches!(chars.get(digits), Some('.' | ')'))).then_some(digits)
}

fn follows_www(before: &[char]) -> bool {
    before.len() >= 3 && before[before.len() - 3..].iter().all(|c| c.eq_ignore_ascii_case(&'w'))
}

fn begins_module_statement(chars: &[char]) -> bool {
    ["import", "export"].iter().any(|word| chars.iter().copied().take(word.len()).eq(word.chars()))
}

fn longest_run(text: &str, mark: char) -> usize {
    text.split(|c| c != mark).map(str::len).max().unwrap_or(0)
}

#[cfg(test)]
mod tests;
