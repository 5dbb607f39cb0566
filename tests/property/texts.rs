//! Texts that end, open or change something in one of the languages they are written into.

use crate::random::Random;
use errspec::prose::blocks::read;

/// Pieces of texts, each a trap somewhere.
const PIECES: &[&str] = &[
    // Ends of literals and comments, and what is filled in within them.
    "\"",
    "'",
    "`",
    "\\",
    "\\\\",
    "\"\"\"",
    "\\\"",
    "\\n",
    "\\u{0}",
    "\\0",
    "\\x41",
    "\\",
    "*/",
    "/*",
    "//",
    "/**/",
    "\"#",
    "\"##",
    "#\"",
    "\\(x)",
    "\\#(x)",
    "${x}",
    "$x",
    "`${`",
    "{{",
    "}}",
    "{",
    "}",
    "{x}",
    "{{x}}",
    "{0}",
    "{}",
    "{:?}",
    "%@",
    "%s",
    "%d",
    "%%",
    "%n",
    "%1$@",
    "??/",
    "??/\n",
    "\\\n",
    "r#\"",
    "\"; drop",
    "'; --",
    "@\"x\"",
    // Markup and the directives of documentation.
    "<script>alert(1)</script>",
    "</script>",
    "<!--",
    "-->",
    "<b>",
    "</a>",
    "<a id=\"x\">",
    "<br/>",
    "&amp;",
    "&lt;",
    "&#65;",
    "|",
    "\\|",
    "||",
    "``",
    "```",
    "~~~",
    "~~x~~",
    "*",
    "**",
    "_",
    "__",
    "_x_",
    "*x*",
    "#",
    "##",
    "# x",
    "- x",
    "+ x",
    "1. x",
    "1) x",
    "> x",
    ">",
    "===",
    "---",
    "- - -",
    "***",
    "[x](y)",
    "![x](y)",
    "[x]: y",
    "[^1]",
    "[^1]: x",
    "[ ] x",
    "[!NOTE]",
    "<https://example.com>",
    "<mailto:a@example.com>",
    "[x](https://example.com/a?b=1&copy;c@d*/)",
    "[`x`|*y*](https://example.com/(a))",
    "[https://a.example](https://b.example)",
    "`attach()`",
    "`a*/b`",
    "`{{a}}`",
    "`{x}`",
    "``a`b``",
    "` @x `",
    "`|`",
    "https://example.com/?a=$x$&b=(c).",
    "https://example.com/a_b*c",
    "www.example.com",
    "a@example.com",
    "<doc:X>",
    "``X``",
    "@deprecated",
    "@param x y",
    "{@link X}",
    "{@inheritDoc}",
    "@see x",
    "- Parameters:",
    "- Returns: x",
    "- Note: x",
    "@Metadata {",
    "@ts-ignore",
    "@ts-expect-error",
    "/// <reference />",
    "#if",
    "#endif",
    "#warning(\"x\")",
    "import x from 'y'",
    "export default x",
    "export",
    ":::note",
    ":smile:",
    "$$x$$",
    "$x$",
    "# Panics",
    "# Safety",
    "[`x`]",
    "[Self::x]",
    "#![allow(x)]",
    "// MARK: x",
    "TODO",
    "clippy::all",
    "@x",
    "::x",
    "==x==",
    "^x^",
    "\u{a0}",
    "<x",
    "x>",
    "a < b > c",
    "(",
    ")",
    // What YAML could read otherwise.
    "---",
    "...",
    "- ",
    ": ",
    "a: b",
    "# comment",
    " #",
    "&anchor",
    "*alias",
    "!tag",
    "!!int 1",
    "%YAML",
    "~",
    "null",
    "yes",
    "no",
    "1e3",
    "0x1f",
    "1_000",
    "12:30",
    "2020-01-01",
    "? x",
    "| x",
    "> x",
    "<<",
    "{a: b}",
    "[a, b]",
    // Line ends, controls, and what cannot be seen.
    "\r",
    "\n",
    "\r\n",
    "\n\n",
    "\n\n\n",
    "\t",
    "    x",
    "\0",
    "\u{1}",
    "\u{7}",
    "\u{8}",
    "\u{b}",
    "\u{c}",
    "\u{1b}[31m",
    "\u{7f}",
    "\u{85}",
    "\u{2028}",
    "\u{2029}",
    "\u{202e}",
    "\u{2066}",
    "\u{2069}",
    "\u{200b}",
    "\u{200c}",
    "\u{200d}",
    "\u{feff}",
    "\u{ad}",
    "\u{3164}",
    "\u{2060}",
    "\u{180e}",
    "\u{fffd}",
    "\u{fffe}",
    "\u{ffff}",
    "\u{10ffff}",
    "\u{e000}",
    "\u{e0041}",
    // Letters of many kinds, and pairs that are equal to some.
    "é",
    "e\u{301}",
    "Å",
    "A\u{30a}",
    "\u{212b}",
    "ﬁ",
    "ß",
    "İ",
    "ı",
    "Σ",
    "ς",
    "日本",
    "한",
    "\u{1112}\u{1161}\u{11ab}",
    "עברית",
    "العربية",
    "ไทย",
    "😀",
    "👩\u{200d}👩\u{200d}👧",
    "🇩🇪",
    "e\u{301}\u{302}\u{303}",
    "\u{301}",
    "𝔘",
    "𐍈",
    "…",
    "“x”",
    "«x»",
    "–",
    "—",
    // Plain words, so that traps stand inside of sentences too.
    "a",
    "The value",
    "is not",
    "valid",
    "x y z",
    "Hello, world",
    "Ask again.",
    "0",
    "-1",
    "1.5",
    "",
    " ",
    "  ",
    ".",
    "!",
    "?",
    "__proto__",
    "constructor",
    "toString",
    "undefined",
    "NaN",
    "self",
    "nil",
    "unrecognized?",
];

/// A text of a few pieces; now and then a long one.
pub fn text(random: &mut Random) -> String {
    let mut text = String::new();
    let count = 1 + random.below(5);
    for index in 0..count {
        if index > 0 {
            text.push_str(random.pick(&["", "", " ", " ", "\n", "x"]));
        }
        text.push_str(random.pick(PIECES));
    }
    if random.once_in(60) {
        text = format!("{text} ").repeat(1 + 4000 / (text.len() + 1));
    }
    if text.trim().is_empty() {
        // The format refuses texts that say nothing.
        text.push('x');
    }
    text
}

/// What begins the lines of a long text.
const MARKS: &[&str] =
    &["", "", "", "- ", "1. ", "  - ", "   ", "7) ", "+ ", "```\n", "```rust\n", "~~~x\n", "    ", "***", "\\# "];
/// What stands in the lines of a long text, besides any piece.
const WORDS: &[&str] = &[
    "*a*",
    "**b**",
    "***c***",
    "_d_ e",
    "*(f)*g",
    "`h`",
    "``i`j``",
    "[k](https://example.com/(l)*@m)",
    "<https://example.com/n>",
    "<a@example.com>",
    "https://example.com/?o=$p$.",
    "\\*\\/",
    "&lt;",
    "*/",
    "@q",
    "{{r}}",
    "{% s %}",
    "import t",
    "Throws: u",
    "Parameters:",
    "|",
    "`*/ @v`",
    "`w|`",
    "x!",
];

/// A long text in Markdown, without what no page shows.
pub fn description(random: &mut Random) -> String {
    loop {
        let mut text = String::new();
        for _ in 0..=random.below(8) {
            text.push_str(random.pick(MARKS));
            for _ in 0..=random.below(4) {
                text.push_str(if random.once_in(4) { random.pick(PIECES) } else { random.pick(WORDS) });
                text.push_str(random.pick(&["", " ", " "]));
            }
            text.push_str(random.pick(&["\n", "\n\n"]));
        }
        let (read, mistakes) = read(&text);
        if !read.blocks.is_empty() && mistakes.is_empty() {
            return text;
        }
    }
}

/// A text that may be a code: the format takes none of more than 256 bytes.
pub fn code(random: &mut Random) -> String {
    loop {
        let code = text(random);
        if code.len() <= 256 {
            return code;
        }
    }
}

/// A few characters that can be seen, such as a pattern of codes may have.
pub fn visible(random: &mut Random) -> String {
    let seen =
        |c: &char| !matches!(c, '{' | '}') && !errspec::prose::is_hidden(*c) && !('\u{fe0e}'..='\u{fe0f}').contains(c);
    text(random).chars().filter(seen).take(8).collect()
}

/// A text for people: line breaks at its ends would be no part of it.
pub fn prose(random: &mut Random) -> String {
    let mut text = text(random);
    begin(&mut text);
    end(&mut text);
    text
}

/// Sees to it that a text does not begin with a line break.
pub fn begin(text: &mut String) {
    if text[..text.len() - text.trim_start().len()].contains(LINE_BREAKS) {
        text.insert(0, 'x');
    }
}

/// Sees to it that a text does not end with a line break.
pub fn end(text: &mut String) {
    if text[text.trim_end().len()..].contains(LINE_BREAKS) {
        text.push('x');
    }
}

const LINE_BREAKS: &[char] = &['\n', '\u{b}', '\u{c}', '\r', '\u{85}', '\u{2028}', '\u{2029}'];

/// A value of a field: also an empty one.
pub fn value(random: &mut Random) -> String {
    if random.once_in(8) { String::new() } else { text(random) }
}
