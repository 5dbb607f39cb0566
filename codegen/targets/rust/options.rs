//! What a program asks of the single file. What makes no sense is remembered, and refused when the file is planned.

use super::source::plain;
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// What is asked for.
#[derive(Debug, Clone)]
pub struct Options {
    /// Whether it supports serde.
    pub serde: bool,
    /// Attributes of each error type, as source.
    pub attributes: Vec<String>,
    /// How far its modules and types are seen, as source; `pub` where it is not said.
    pub visibility: Option<String>,
    /// The name of the file, where it is not the catalogue's.
    pub file_name: Option<String>,
    /// What made no sense, and why.
    pub refused: Option<String>,
}

impl Options {
    /// Nothing is asked for.
    pub const NONE: Self =
        Self { serde: false, attributes: Vec::new(), visibility: None, file_name: None, refused: None };

    /// Adds attributes, given as source.
    pub fn add_attributes(&mut self, source: &str) {
        match attributes(source) {
            Some(attributes) => self.attributes.push(attributes),
            None => self.refuse("attribute", source, "attributes, such as `#[must_use]`"),
        }
    }

    /// Adds traits to derive, given as paths.
    pub fn add_derive(&mut self, source: &str) {
        let paths = source.parse().ok().filter(is_paths);
        match paths.and_then(|_| attributes(&format!("#[derive({source})]"))) {
            Some(attributes) => self.attributes.push(attributes),
            None => self.refuse("derive", source, "the path of a derive macro, such as `schemars::JsonSchema`"),
        }
    }

    pub fn set_visibility(&mut self, source: &str) {
        match source.parse().ok().filter(is_visibility) {
            Some(visibility) => self.visibility = Some(plain::layout(visibility).trim_end().to_owned()),
            None => self.refuse("visibility", source, "a visibility, such as `pub(crate)`"),
        }
    }

    pub fn set_file_name(&mut self, name: &str) {
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"_-.".contains(&byte);
        match name.strip_suffix(".rs") {
            Some(stem) if !stem.is_empty() && !stem.starts_with('.') && name.bytes().all(is_plain) => {
                self.file_name = Some(name.to_owned());
            }
            _ => self.refuse("file_name", name, "a name of a file that ends in `.rs`, such as `errors.rs`"),
        }
    }

    fn refuse(&mut self, option: &str, given: &str, wanted: &str) {
        let why = || format!("`errspec::Rust::{option}` takes {wanted}: `{}` is none", given.escape_debug());
        self.refused = self.refused.take().or_else(|| Some(why()));
    }
}

/// The attributes, if the source is nothing else; documentation is one too.
fn attributes(source: &str) -> Option<String> {
    let tokens: TokenStream = source.parse().ok()?;
    let all: Vec<TokenTree> = tokens.clone().into_iter().collect();
    let is_attribute = |pair: &[TokenTree]| {
        matches!(pair, [TokenTree::Punct(mark), TokenTree::Group(group)]
            if mark.as_char() == '#' && group.delimiter() == Delimiter::Bracket && begins_with_a_path(group))
    };
    (!all.is_empty() && all.chunks(2).all(is_attribute)).then(|| plain::layout(tokens).trim_end().to_owned())
}

fn begins_with_a_path(group: &Group) -> bool {
    match group.stream().into_iter().next() {
        Some(TokenTree::Ident(_)) => true,
        Some(TokenTree::Punct(mark)) => mark.as_char() == ':',
        _ => false,
    }
}

/// Whether the tokens are paths with commas between them.
fn is_paths(tokens: &TokenStream) -> bool {
    let is_part = |token: TokenTree| match token {
        TokenTree::Ident(_) => true,
        TokenTree::Punct(mark) => matches!(mark.as_char(), ':' | ','),
        _ => false,
    };
    !tokens.is_empty() && tokens.clone().into_iter().all(is_part)
}

/// Whether the tokens are a visibility: <https://doc.rust-lang.org/reference/visibility-and-privacy.html>.
fn is_visibility(tokens: &TokenStream) -> bool {
    let is_pub = |token: &TokenTree| matches!(token, TokenTree::Ident(word) if word == "pub");
    match &tokens.clone().into_iter().collect::<Vec<_>>()[..] {
        [] => true,
        [first] => is_pub(first),
        [first, TokenTree::Group(within)] if is_pub(first) && within.delimiter() == Delimiter::Parenthesis => {
            let within = within.stream().to_string();
            matches!(within.as_str(), "crate" | "self" | "super") || within.starts_with("in ")
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::Options;

    fn asked(ask: impl Fn(&mut Options)) -> Options {
        let mut options = Options::NONE;
        ask(&mut options);
        options
    }

    #[test]
    fn attributes_are_taken_as_they_are_written() {
        for (given, expected) in [
            ("#[must_use]", "#[must_use]"),
            ("# [ cfg_attr ( feature = \"x\" , derive ( a :: B ) ) ]", "#[cfg_attr(feature = \"x\", derive(a::B))]"),
            ("#[a] #[::b::c]", "#[a]\n#[::b::c]"),
            ("/// What a program says.", "/// What a program says."),
            ("#[doc = r#\"raw\"#]", "#[doc = r#\"raw\"#]"),
            ("#[x(y >= 'a' , z : &'static str)]", "#[x(y>= 'a', z: &'static str)]"),
        ] {
            let options = asked(|options| options.add_attributes(given));
            assert_eq!((options.refused, options.attributes), (None, vec![expected.to_owned()]));
        }
        let options = asked(|options| options.add_derive("schemars::JsonSchema, Ord"));
        assert_eq!(options.attributes, ["#[derive(schemars::JsonSchema, Ord)]"]);
        let options = asked(|options| options.set_visibility(" pub ( crate ) "));
        assert_eq!(options.visibility.as_deref(), Some("pub(crate)"));
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        for given in ["", "must_use", "#![a]", "#[]", "#[a", "#[a] b", "#[a]]", "#(a)", "#[\"a\"]", "\"", "#"] {
            let refused = asked(|options| options.add_attributes(given)).refused.expect(given);
            assert!(refused.starts_with("`errspec::Rust::attribute` takes attributes"), "{refused}");
        }
        for given in ["", "a)] #[b(", "\"a\"", "a(b)", "a b;", "a\0", "'"] {
            assert!(asked(|options| options.add_derive(given)).refused.is_some(), "{given}");
        }
        for given in ["public", "pub fn", "pub[crate]", "pub(crate) struct", "pub(x)", "pub(", "crate"] {
            assert!(asked(|options| options.set_visibility(given)).refused.is_some(), "{given}");
        }
        for given in ["pub(in crate::a)", "", "pub", "pub(super)"] {
            assert_eq!(asked(|options| options.set_visibility(given)).refused, None);
        }
        for given in ["", ".rs", "a", "a/b.rs", "..rs", "../a.rs", "a\\b.rs", "a`.rs", "é.rs", "C:a.rs"] {
            assert!(asked(|options| options.set_file_name(given)).refused.is_some(), "{given}");
        }
        let twice = asked(|options| {
            options.add_derive("1");
            options.add_derive("2");
        });
        assert!(twice.refused.is_some_and(|refused| refused.ends_with("`1` is none")));
    }
}
