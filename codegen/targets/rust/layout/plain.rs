//! Source for the compiler, and for who looks what it read: one statement a line, tokens set apart as they come.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// The tokens, broken into lines at braces, semicolons, commas and after attributes; documentation as comments.
pub fn source(tokens: TokenStream) -> String {
    let mut printer = Printer::default();
    printer.print(tokens);
    printer.text
}

#[derive(Default)]
struct Printer {
    text: String,
    /// What comes on the next line.
    line: TokenStream,
    depth: usize,
    /// How many angle brackets are open on this line: a comma between them ends nothing.
    angles: usize,
}

impl Printer {
    fn print(&mut self, tokens: TokenStream) {
        let mut before = None;
        for token in tokens {
            let mark = mark(&token);
            if before == Some('}') && mark.is_none_or(|mark| mark == '#') {
                self.begin();
            }
            match token {
                TokenTree::Group(group) if is_block(&group) => self.block(&group),
                TokenTree::Group(group) if before == Some('#') && is_mark(&self.line) => {
                    self.line = TokenStream::new();
                    self.end_line(&doc_comment(&group).unwrap_or_else(|| format!("#{group}")));
                }
                TokenTree::Punct(_) if mark == Some(';') => self.end_line(";"),
                TokenTree::Punct(_) if mark == Some(',') && self.angles == 0 => self.end_line(","),
                token => {
                    match mark {
                        Some('<') => self.angles += 1,
                        // Not of `->` or `=>`.
                        Some('>') if before != Some('-') && before != Some('=') => {
                            self.angles = self.angles.saturating_sub(1);
                        }
                        _ => {}
                    }
                    self.line.extend([token]);
                }
            }
            before = mark;
        }
        if !self.line.is_empty() {
            self.end_line("");
        }
    }

    /// Ends what was closed by a brace: here something else begins.
    fn begin(&mut self) {
        if !self.line.is_empty() {
            self.end_line("");
        }
        if self.depth == 0 {
            self.text.push('\n');
        }
    }

    /// A group with each of its parts on a line of its own.
    fn block(&mut self, group: &Group) {
        let (open, close) = if group.delimiter() == Delimiter::Brace { (" {", "}") } else { (" [", "]") };
        self.end_line(open);
        self.depth += 1;
        self.print(group.stream());
        self.depth -= 1;
        self.end_line(close);
    }

    fn end_line(&mut self, end: &str) {
        let line = std::mem::take(&mut self.line).to_string() + end;
        self.angles = 0;
        // What follows a block goes on with it, or begins a line.
        if line.starts_with([',', ';', '.', '?']) && (self.text.ends_with("}\n") || self.text.ends_with("]\n")) {
            self.text.pop();
        } else {
            self.text.extend(std::iter::repeat_n("    ", self.depth));
        }
        self.text.push_str(line.trim_start());
        self.text.push('\n');
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
    let line = text.strip_prefix('"')?.strip_suffix('"')?;
    (name == "doc" && !line.contains('\\') && (line.is_empty() || line.starts_with(' '))).then(|| format!("///{line}"))
}

/// The character of a punctuation, and `}` for braces.
fn mark(token: &TokenTree) -> Option<char> {
    match token {
        TokenTree::Punct(punct) => Some(punct.as_char()),
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Some('}'),
        _ => None,
    }
}

/// Whether a line holds one token, such as the `#` of an attribute.
fn is_mark(line: &TokenStream) -> bool {
    line.clone().into_iter().count() == 1
}

/// Whether the parts of a group stand on lines of their own: several in braces, or such braces in brackets.
fn is_block(group: &Group) -> bool {
    let holds = |is: fn(&TokenTree) -> bool| group.stream().into_iter().any(|token| is(&token));
    let holds_block = || holds(|token| matches!(token, TokenTree::Group(group) if is_block(group)));
    match group.delimiter() {
        Delimiter::Brace => holds(|token| matches!(mark(token), Some(',' | ';'))) || holds_block(),
        Delimiter::Bracket => holds_block(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::source;
    use proc_macro2::TokenStream;
    use quote::quote;
    use std::fs;
    use std::path::Path;

    #[test]
    fn lines_end_where_statements_do() {
        let tokens = quote! {
            #[doc = " One, two; {three}."]
            pub enum E {
                A,
                B { c: Result<u8, &'static str> },
            }
            impl Error for E {}
            impl E {
                #[must_use]
                fn a(&self) -> bool { matches!(self, Self::A) }
                fn b(&self) -> Option<&str> {
                    let Self::B { c } = self else { return None };
                    c.err()
                }
            }
            static ROWS: [Row; 2] = [Row { a: 1, b: 2 }, Row { a: 3, b: 4 }];
        };
        let expected = "\
/// One, two; {three}.
pub enum E {
    A,
    B {
        c : Result < u8 , & 'static str >
    },
}

impl Error for E { }

impl E {
    #[must_use]
    fn a (& self) -> bool { matches ! (self , Self :: A) }
    fn b (& self) -> Option < & str > {
        let Self :: B { c } = self else { return None };
        c . err ()
    }
}

static ROWS : [Row ; 2] = [
    Row {
        a : 1,
        b : 2
    },
    Row {
        a : 3,
        b : 4
    }
];
";
        assert_eq!(source(tokens), expected);
    }

    #[test]
    fn it_is_the_same_to_the_compiler() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        for file in [
            "templates/rust/wire.rs",
            "tests/cases/hazards/expected/rust/src/names.rs",
            "tests/cases/hazards/expected/rust/src/texts.rs",
            "tests/cases/payloads/expected/rust/src/numbers.rs",
        ] {
            let text = fs::read_to_string(root.join(file)).expect("a file of the repository");
            let tokens: TokenStream = text.parse().expect("Rust");
            let read: TokenStream = source(tokens.clone()).parse().expect("Rust");
            let (read, tokens) = (read.to_string(), tokens.to_string());
            let differs = read.bytes().zip(tokens.bytes()).position(|(one, other)| one != other);
            assert_eq!((read.len(), differs), (tokens.len(), None), "{file}");
        }
    }
}
