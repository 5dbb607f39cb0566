//! A layout that needs no parser: a line ends where a statement does, and tokens stand apart as people set them.

use proc_macro2::{Delimiter, Group, Spacing, TokenStream, TokenTree};

/// The tokens, broken into lines at braces, semicolons, commas and after attributes; documentation as comments.
pub fn layout(tokens: TokenStream) -> String {
    let mut lines = Lines::default();
    lines.add(tokens);
    lines.text
}

/// Lines of source, and the one that is being written.
#[derive(Default)]
struct Lines {
    text: String,
    line: Line,
    depth: usize,
}

impl Lines {
    fn add(&mut self, tokens: TokenStream) {
        let mut tokens = tokens.into_iter().peekable();
        let mut is_closed = false;
        while let Some(token) = tokens.next() {
            // What follows braces begins a line, unless it goes on with them.
            if is_closed && !goes_on(&token) {
                self.end_line("");
            }
            is_closed = matches!(&token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace);
            match (token, tokens.peek()) {
                (TokenTree::Punct(mark), Some(TokenTree::Group(attribute)))
                    if mark.as_char() == '#' && self.line.text.is_empty() =>
                {
                    let comment = doc_comment(attribute);
                    let line = comment.unwrap_or_else(|| format!("#[{}]", Line::of(attribute.stream())));
                    self.end_line(&line);
                    tokens.next();
                }
                (TokenTree::Group(group), _) if is_block(&group) && !self.line.text.ends_with("::") => {
                    self.block(&group);
                }
                (TokenTree::Punct(mark), _) if mark.as_char() == ';' => self.end_line(";"),
                (TokenTree::Punct(mark), _) if mark.as_char() == ',' && self.line.angles == 0 => self.end_line(","),
                (token, _) => self.line.add(token),
            }
        }
        self.end_line("");
    }

    /// A group with each of its parts on a line of its own.
    fn block(&mut self, group: &Group) {
        let (open, close) = if group.delimiter() == Delimiter::Brace { (" {", "}") } else { (" [", "]") };
        self.end_line(if self.line.last == Last::Nothing { open.trim_start() } else { open });
        self.depth += 1;
        self.add(group.stream());
        self.depth -= 1;
        self.line.text.push_str(close);
        self.line.last = Last::Operand;
    }

    /// Ends the line, if there is anything on it.
    fn end_line(&mut self, end: &str) {
        self.line.end_operator(true);
        let line = std::mem::take(&mut self.line).text;
        if line.is_empty() && end.is_empty() {
            return;
        }
        self.text.extend(std::iter::repeat_n("    ", self.depth));
        self.text.extend([&line, end, "\n"]);
    }
}

/// Tokens on one line.
#[derive(Default)]
struct Line {
    text: String,
    /// How many angle brackets are open: a comma between them ends nothing.
    angles: usize,
    /// Whether the parameters of a closure are open.
    is_closure: bool,
    /// The marks of an operator that goes on.
    operator: String,
    /// Whether the next operator must follow closely.
    is_joint: bool,
    last: Last,
}

/// What stands at the end of a line.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
enum Last {
    /// What the next token keeps to: an open bracket, a path, an operator before its operand.
    #[default]
    Nothing,
    /// A name, a literal or a closed bracket.
    Operand,
    /// An operator or a word that something follows, with a space between.
    Operator,
}

/// Words that an operand follows.
const OPERATORS: &[&str] = &["as", "else", "if", "in", "let", "match", "mut", "ref", "return", "while"];

impl Line {
    fn of(tokens: TokenStream) -> String {
        let mut line = Self::default();
        tokens.into_iter().for_each(|token| line.add(token));
        line.text
    }

    fn add(&mut self, token: TokenTree) {
        let is_apart = self.last != Last::Nothing;
        match token {
            TokenTree::Ident(name) => {
                let name = name.to_string();
                let is_operator = OPERATORS.contains(&name.as_str()) || self.text.ends_with('\'');
                self.push(&name, is_apart, if is_operator { Last::Operator } else { Last::Operand });
            }
            TokenTree::Literal(literal) => self.push(&literal.to_string(), is_apart, Last::Operand),
            TokenTree::Punct(mark) => {
                // The `'` of a lifetime is no part of what stands before.
                if mark.as_char() == '\'' {
                    self.end_operator(true);
                }
                self.operator.push(mark.as_char());
                let is_joint = mark.spacing() == Spacing::Joint;
                if !is_joint || matches!(mark.as_char(), '\'' | '>') {
                    self.end_operator(is_joint);
                }
            }
            TokenTree::Group(group) => {
                let inner = Self::of(group.stream());
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::Brace if self.text.ends_with("::") || inner.is_empty() => ("{", "}"),
                    Delimiter::Brace => ("{ ", " }"),
                    Delimiter::None => ("", ""),
                };
                let is_apart = self.last == Last::Operator || (self.last == Last::Operand && open.starts_with('{'));
                self.push(&[open, &inner, close].concat(), is_apart, Last::Operand);
            }
        }
    }

    /// Adds the operator, which is complete; what is joined to it must follow it closely.
    fn end_operator(&mut self, is_joint: bool) {
        let operator = std::mem::take(&mut self.operator);
        if operator.is_empty() {
            return;
        }
        let has_operand = self.last == Last::Operand;
        let closes = operator == "|" && self.is_closure;
        let (is_apart, last) = match operator.as_str() {
            "," | ";" | ":" => (false, Last::Operator),
            "." | "::" => (self.last == Last::Operator, Last::Nothing),
            "?" | ">" => (false, Last::Operand),
            "<" | "!" | ".." if has_operand => (false, Last::Nothing),
            "|" if closes => (false, Last::Operator),
            "->" | "=>" => (true, Last::Operator),
            _ if has_operand => (true, Last::Operator),
            // It stands before its operand.
            _ => (self.last == Last::Operator, Last::Nothing),
        };
        match operator.as_str() {
            "<" => self.angles += 1,
            ">" => self.angles = self.angles.saturating_sub(1),
            "|" => self.is_closure = !closes && !has_operand,
            _ => {}
        }
        let was_joint = std::mem::replace(&mut self.is_joint, is_joint);
        self.push(&operator, is_apart && !was_joint, last);
    }

    fn push(&mut self, text: &str, is_apart: bool, last: Last) {
        if is_apart && !self.text.is_empty() {
            self.text.push(' ');
        }
        self.text.push_str(text);
        self.last = last;
    }
}

/// Whether a token goes on with the braces before it.
fn goes_on(token: &TokenTree) -> bool {
    match token {
        TokenTree::Punct(mark) => ",;.?=|:".contains(mark.as_char()),
        TokenTree::Ident(name) => name == "else",
        _ => false,
    }
}

/// The same as a comment, if the inside of an attribute is documentation that needs no escapes:
/// <https://doc.rust-lang.org/reference/comments.html#doc-comments>.
fn doc_comment(attribute: &Group) -> Option<String> {
    let mut tokens = attribute.stream().into_iter();
    let [TokenTree::Ident(name), TokenTree::Punct(_), TokenTree::Literal(text)] =
        [tokens.next()?, tokens.next()?, tokens.next()?]
    else {
        return None;
    };
    let text = text.to_string();
    let is_raw = text.starts_with('r');
    let line = text.trim_start_matches('r').strip_prefix('"')?.strip_suffix('"')?;
    let is_line = is_raw || !line.contains('\\');
    (name == "doc" && is_line && (line.is_empty() || line.starts_with(' '))).then(|| format!("///{line}"))
}

/// Whether the parts of a group stand on lines of their own: several in braces, or such braces in brackets.
fn is_block(group: &Group) -> bool {
    let holds = |is: fn(&TokenTree) -> bool| group.stream().into_iter().any(|token| is(&token));
    let holds_block = || holds(|token| matches!(token, TokenTree::Group(group) if is_block(group)));
    match group.delimiter() {
        Delimiter::Brace => {
            holds(|token| matches!(token, TokenTree::Punct(mark) if matches!(mark.as_char(), ',' | ';')))
                || holds_block()
        }
        Delimiter::Bracket => holds_block(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::layout;
    use proc_macro2::{TokenStream, TokenTree};
    use quote::quote;
    use std::fs;
    use std::path::Path;

    #[test]
    fn lines_end_where_statements_do() {
        let tokens = quote! {
            use super::wire::{Code, Problem};
            #[doc = " One, two; {three}."]
            #[doc = r" \\Four."]
            #[doc = " \\Five."]
            pub enum E {
                A,
                B { c: Result<u8, &'static str> },
            }
            impl Error for E {}
            impl<'a, T: Into<A>> E {
                #[must_use]
                pub(super) fn a(&self) -> bool { !matches!(self, Self::A) && self.b(-1)? - 1 != 2 }
                fn b(&mut self) -> Option<&'static [str]> {
                    let Self::B { c } = self else { return None };
                    let d = if *c { 1 } else { self.e(|(a, _), b| &&**a); 2 };
                    c.f::<Vec<A>>(&[A::B], ..)
                }
            }
            static ROWS: [Row; 2] = [Row { a: 1, b: 2 }];
        };
        let expected = "\
use super::wire::{Code, Problem};
/// One, two; {three}.
/// \\\\Four.
#[doc = \" \\\\Five.\"]
pub enum E {
    A,
    B {
        c: Result<u8, &'static str>
    },
}
impl Error for E {}
impl<'a, T: Into<A>> E {
    #[must_use]
    pub(super) fn a(&self) -> bool { !matches!(self, Self::A) && self.b(-1)? - 1 != 2 }
    fn b(&mut self) -> Option<&'static [str]> {
        let Self::B { c } = self else { return None };
        let d = if *c { 1 } else {
            self.e(|(a, _), b| &&**a);
            2
        };
        c.f::<Vec<A>>(&[A::B], ..)
    }
}
static ROWS: [Row; 2] = [
    Row {
        a: 1,
        b: 2
    }
];
";
        assert_eq!(layout(tokens), expected);
    }

    #[test]
    fn it_is_the_same_to_the_compiler() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        for file in [
            "templates/rust/wire.rs",
            "tests/cases/hazards/expected/rust/src/names.rs",
            "tests/cases/hazards/expected/rust/src/texts.rs",
            "tests/cases/payloads/expected/rust/src/numbers.rs",
            "codegen/targets/rust/lower.rs",
        ] {
            let text = fs::read_to_string(root.join(file)).expect("a file of the repository");
            let tokens: TokenStream = text.parse().expect("Rust");
            let read: TokenStream = layout(tokens.clone()).parse().expect("Rust");
            let [read, tokens] = [read, tokens].map(flat);
            let differs = read.iter().zip(&tokens).find(|(one, other)| one != other);
            assert_eq!((read.len(), differs), (tokens.len(), None), "{file}");
        }
    }

    /// Each token, and the delimiters of groups.
    fn flat(tokens: TokenStream) -> Vec<String> {
        let flat = tokens.into_iter().flat_map(|token| match token {
            TokenTree::Group(group) => {
                let mut parts = flat(group.stream());
                parts.insert(0, format!("{:?}", group.delimiter()));
                parts.push(String::new());
                parts
            }
            token => vec![token.to_string()],
        });
        flat.collect()
    }
}
