//! Why a text is not YAML, in plain words, and at the line where the mistake is.
//!
//! `serde_yaml` says where reading ended, which for an open quote is the end of the file, and where the collection or
//! text began that it was reading then. Of the two, and of the lines around them, this takes the one that has to change.

use super::scan::{Scanner, Token};
use crate::source::Lines;
use std::ops::Range;

/// Why a text was refused.
#[derive(Debug, Clone)]
pub struct Mistake {
    /// Whether a limit was exceeded: the text may well be YAML then.
    pub is_limit: bool,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
    /// Where.
    pub bytes: Range<usize>,
    /// What the place is; may be empty.
    pub label: String,
    /// Another place it has to do with, and what it is.
    pub other: Option<(Range<usize>, String)>,
}

impl Mistake {
    pub(super) fn new(bytes: Range<usize>, message: impl Into<String>, help: impl Into<String>) -> Self {
        let (message, help) = (message.into(), help.into());
        Self { is_limit: false, message, help, bytes, label: String::new(), other: None }
    }

    pub(super) fn limit(bytes: Range<usize>, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { is_limit: true, ..Self::new(bytes, message, help) }
    }

    fn label(mut self, label: &str) -> Self {
        label.clone_into(&mut self.label);
        self
    }

    fn other(mut self, other: Option<Range<usize>>, label: &str) -> Self {
        self.other = other.map(|bytes| (bytes, label.to_owned()));
        self
    }
}

/// What to do about a text that means something else to YAML.
const QUOTE: &str = "put the whole text in quotes: \"…\"";
const ESCAPE: &str = "write `\\\\` for a backslash, or put the text in single quotes, where a backslash is one";
const INDENT: &str = "indent the keys of one mapping, and the items of one list, by the same number of spaces";

/// Explains what `serde_yaml` said of `text`.
pub(super) fn explain(text: &str, error: &serde_yaml::Error) -> Mistake {
    let said = error.to_string();
    let lines = Lines::of_yaml(text);
    let (problem, context) = said.split_once(", while ").unwrap_or((&said, ""));
    let (problem, noticed) = place(problem, &lines);
    let (context, opened) = place(context, &lines);
    let noticed = noticed.or_else(|| error.location().map(|at| byte(&lines, at.line(), at.column()))).unwrap_or(0);
    // Without a place of its own, the context begins where the problem is.
    Reading { text, lines, noticed, opened: opened.unwrap_or(noticed) }.explain(problem, context)
}

/// A part of a message, and the place that it ends with.
fn place<'s>(part: &'s str, lines: &Lines<'_>) -> (&'s str, Option<usize>) {
    let Some((words, place)) = part.rsplit_once(" at line ") else { return (part, None) };
    let numbers =
        place.split_once(" column ").and_then(|(line, column)| Some((line.parse().ok()?, column.parse().ok()?)));
    (words, numbers.map(|(line, column)| byte(lines, line, column)))
}

/// The byte at a line and column as `serde_yaml` counts them, from 1.
fn byte(lines: &Lines<'_>, line: usize, column: usize) -> usize {
    lines.byte(line.saturating_sub(1), column.saturating_sub(1))
}

/// How far `serde_yaml` came.
struct Reading<'t> {
    text: &'t str,
    lines: Lines<'t>,
    /// Where it stopped.
    noticed: usize,
    /// Where the collection or the text begins that it was reading.
    opened: usize,
}

impl Reading<'_> {
    fn explain(&self, problem: &str, context: &str) -> Mistake {
        if let Some(mistake) = self.wandering_quote(problem) {
            return mistake;
        }
        let here = self.char_at(self.noticed);
        match problem {
            "mapping values are not allowed in this context" => self.colon(),
            "could not find expected ':'" => self.no_colon(self.lines.index(self.opened), None),
            "found unexpected end of stream" | "found unexpected document indicator" if context.contains("quoted") => {
                let message = "the quote that opens here is never closed";
                Mistake::new(self.one(self.opened), message, "close it at the end of the text")
            }
            "did not find expected ',' or ']'" => self.bracket(']'),
            "did not find expected ',' or '}'" => self.bracket('}'),
            "found character that cannot start any token" if here == Some('\t') => self.tab(),
            _ if problem.contains("tab character") => self.tab(),
            "found character that cannot start any token" => {
                let here = match here {
                    Some('`') => "a backtick".to_owned(),
                    here => format!("`{}`", here.map_or_else(String::new, |c| c.escape_debug().to_string())),
                };
                Mistake::new(self.one(self.noticed), format!("a text cannot begin with {here}"), QUOTE)
            }
            "unknown anchor" => {
                let name = self.word(self.noticed);
                let message = format!("`{}` stands for an anchor that nothing above defines", &self.text[name.clone()]);
                Mistake::new(name, message, "if it is a text, put it in quotes; if not, write the value out")
            }
            _ if context.starts_with("scanning an alias") || context.starts_with("scanning an anchor") => {
                let first = self.char_at(self.opened).map_or_else(String::new, String::from);
                Mistake::new(self.one(self.opened), format!("a text cannot begin with `{first}`"), QUOTE)
            }
            _ if problem.contains("escape") || problem.contains("hexadecimal") || problem.contains("low surrogate") => {
                let message = "the backslash begins an escape sequence here, and this is none that YAML knows";
                Mistake::new(self.noticed.saturating_sub(1)..self.noticed + 1, message, ESCAPE)
            }
            "did not find expected key" | "did not find expected '-' indicator" => self.indentation(),
            "block sequence entries are not allowed in this context" => Mistake::new(
                self.one(self.noticed),
                "a list of lines cannot begin here",
                "begin it on a line of its own below the key, or write `[a, b]`; if it is a text, put it in quotes",
            ),
            "did not find expected node content" if here.is_none() => {
                let mut scanner = Scanner::new(self.text);
                scanner.by_ref().for_each(drop);
                let opened = scanner.bracket().unwrap_or(self.opened);
                self.open_bracket(opened, if self.text[opened..].starts_with('{') { '}' } else { ']' })
            }
            "did not find expected node content" => {
                let here = here.map_or_else(String::new, |c| c.escape_debug().to_string());
                let message = format!("`{here}` stands where a value must begin");
                Mistake::new(
                    self.one(self.noticed),
                    message,
                    format!("remove it; or, if it belongs to a text, {QUOTE}"),
                )
            }
            _ if problem.contains("more than one document") || problem.contains("<document start>") => self.documents(),
            _ if context.contains("directive") || problem.contains("directive") => Mistake::new(
                self.lines.content(self.lines.index(self.opened)),
                "`%` at the start of a line gives the parser a directive",
                format!("remove the line; or, if it is a text, {QUOTE}"),
            ),
            _ if context.contains(" tag") || problem.contains(" tag") => Mistake::new(
                self.word(self.opened),
                "`!` begins a tag, and tags are not part of the format",
                format!("remove the tag; or, if it is a text, {QUOTE}"),
            ),
            _ if context.contains("block scalar") => Mistake::new(
                self.rest(self.opened),
                "nothing may follow `|` or `>` on its line",
                "begin the text on the next line, indented more than its key",
            ),
            "found unexpected ':'" => Mistake::new(self.one(self.noticed), "this text holds a `:`", QUOTE),
            "repetition limit exceeded" => Mistake::limit(
                0..self.text.find('\n').unwrap_or(self.text.len()),
                "aliases repeat more than errspec reads",
                "write the values out instead of `*name`",
            ),
            "recursion limit exceeded" => Mistake::limit(
                self.one(self.noticed),
                "values are nested more than 128 deep here, or hold themselves",
                "the format needs six levels: write them out without aliases",
            ),
            _ => Mistake::new(
                self.one(self.noticed),
                format!("this is not YAML: {problem}"),
                "look at the indentation, the quotes and the colons of this line and of the one above",
            ),
        }
    }

    fn char_at(&self, byte: usize) -> Option<char> {
        self.text[byte..].chars().next()
    }

    /// The character here.
    fn one(&self, byte: usize) -> Range<usize> {
        byte..byte + self.char_at(byte).map_or(0, char::len_utf8)
    }

    /// From here to the next blank or mark.
    fn word(&self, byte: usize) -> Range<usize> {
        let rest = &self.text[byte..];
        byte..byte + rest.find(|c: char| c.is_whitespace() || ",]}".contains(c)).unwrap_or(rest.len())
    }

    /// From here to the end of the line.
    fn rest(&self, byte: usize) -> Range<usize> {
        byte..self.lines.content(self.lines.index(byte)).end.max(byte)
    }

    /// A quote that was not closed runs on to the next one, and only what follows that makes no sense.
    fn wandering_quote(&self, problem: &str) -> Option<Mistake> {
        let line = self.lines.index(self.noticed);
        let quoted = Scanner::new(self.text).filter_map(|token| match token {
            Token::Quoted(bytes) => Some(bytes),
            Token::Other(_) => None,
        });
        let ran = quoted.take_while(|bytes| bytes.start < self.noticed).find(|bytes| {
            let last = bytes.end - 1;
            bytes.end <= self.noticed && self.lines.index(last) == line && self.lines.index(bytes.start) < line
        })?;
        (problem != "unknown anchor").then(|| {
            let message = "the quote that opens here closes only some lines below";
            Mistake::new(
                self.one(ran.start),
                message,
                "close it at the end of its text, or write a quote within a text twice",
            )
            .label("opens here")
            .other(Some(ran.end - 1..ran.end), "closes here")
        })
    }

    fn tab(&self) -> Mistake {
        let line = self.lines.index(self.noticed);
        let start = self.lines.content(line).start - self.lines.indent(line);
        let tab = self.text[start..].find('\t').map_or(self.noticed, |at| start + at);
        let tabs = self.text[tab..].bytes().take_while(|byte| *byte == b'\t').count();
        Mistake::new(tab..tab + tabs, "a tab cannot indent a line in YAML", "indent the line with spaces")
    }

    /// A colon where no key may stand: within a text, or after a line that lacks one or is indented wrongly.
    fn colon(&self) -> Mistake {
        let line = self.lines.index(self.noticed);
        let content = self.lines.content(line);
        let before = &self.text[content.start..self.noticed.max(content.start)];
        if let Some((key, _)) = before.split_once(": ") {
            let key = key.trim_start_matches("- ");
            let help = format!("put the text after `{key}:` in quotes");
            return Mistake::new(self.one(self.noticed), "a text with `: ` in it must stand in quotes", help);
        }
        let Some(above) = self.lines.before(line) else { return self.misfit(line, None) };
        if !self.lines.has_key(above) {
            return self.no_colon(above, Some(line));
        }
        let next = self.lines.at_or_after(line + 1);
        let is_alone = next.is_none_or(|next| self.lines.indent(next) != self.lines.indent(line));
        if is_alone || self.lines.indent(above) >= self.lines.indent(line) {
            self.misfit(line, Some(above))
        } else {
            self.misfit(above, Some(line))
        }
    }

    fn no_colon(&self, line: usize, noticed: Option<usize>) -> Mistake {
        if let Some((bytes, mark)) = self.lines.unseen_break(line) {
            let message = format!("U+{:04X} ends a line in YAML, though editors do not show it", u32::from(mark));
            return Mistake::new(
                bytes,
                message,
                "remove it, and put a space in its place where it stands between words",
            );
        }
        let help = "write `key: value`, with a colon and a space; if it goes on with the text above, indent it more";
        Mistake::new(self.lines.content(line), "this line has no key", help)
            .other(noticed.map(|line| self.lines.head(line)), "so this one cannot have a value")
    }

    /// Brackets that are not closed, or values without a comma between them.
    fn bracket(&self, closing: char) -> Mistake {
        if self.lines.index(self.opened) == self.lines.index(self.noticed) {
            let message = format!("a `,` or `{closing}` is missing before this");
            let help =
                format!("write `,` between values and `{closing}` at the end; put a text that holds one in quotes");
            return Mistake::new(self.one(self.noticed), message, help)
                .other(Some(self.one(self.opened)), "the bracket opens here");
        }
        self.open_bracket(self.opened, closing)
    }

    fn open_bracket(&self, opened: usize, closing: char) -> Mistake {
        let help = format!("add `{closing}` after the last value; if it begins a text, {QUOTE}");
        Mistake::new(self.one(opened), "the bracket that opens here is not closed", help)
            .other(Some(self.one(self.noticed)), "reading ended here")
    }

    fn indentation(&self) -> Mistake {
        let line = self.lines.index(self.noticed);
        if self.noticed > self.lines.content(line).start {
            let message = "something follows a value that has ended";
            let help = "put the whole text in quotes, and write a quote within it as '' in '…', as \\\" in \"…\"";
            return Mistake::new(self.rest(self.noticed), message, help);
        }
        let (wrong, other) = self.lines.misfits(line, self.lines.index(self.opened));
        self.misfit(wrong, other)
    }

    fn misfit(&self, line: usize, other: Option<usize>) -> Mistake {
        Mistake::new(self.lines.head(line), "the indentation of this line does not fit", INDENT)
            .other(other.map(|line| self.lines.head(line)), "beside this one")
    }

    /// A second document, which is most often a line that is indented less than the first.
    fn documents(&self) -> Mistake {
        let first = self.lines.at_or_after(0).unwrap_or(0);
        let mark = Scanner::new(self.text)
            .filter_map(|token| match token {
                Token::Other(bytes) if bytes.len() == 3 => Some(bytes),
                _ => None,
            })
            .find(|bytes| {
                let begins_line = self.lines.content(self.lines.index(bytes.start)).start == bytes.start;
                let is_mark = matches!(&self.text[bytes.clone()], "---" | "...");
                is_mark && begins_line && self.lines.index(bytes.start) > first
            });
        if let Some(mark) = mark {
            let help = "put what follows into a file of its own, or remove this line";
            return Mistake::new(mark, "a second document begins here, and a file holds one", help);
        }
        let indent = self.lines.indent(first);
        let less = (first + 1..=self.lines.index(self.text.len()))
            .find(|line| !self.lines.get(*line).trim().is_empty() && self.lines.indent(*line) < indent);
        self.misfit(first, less)
    }
}
