//! From tokens to source: modules, and the two forms in which they are written.

use super::text;
use crate::target::BANNER;
use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{File, Item};

/// A module of the generated code, without its `mod`.
pub struct Module {
    pub name: Ident,
    /// A line of Markdown.
    pub docs: String,
    pub is_public: bool,
    items: Vec<Piece>,
}

/// An item as source.
pub struct Piece {
    /// What it is, where it stands together with others of its kind.
    line: Option<Line>,
    text: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Line {
    Import,
    Module,
}

impl Module {
    /// A module of these items.
    pub fn new(name: Ident, docs: impl Into<String>, is_public: bool, items: TokenStream) -> Self {
        Self { name, docs: docs.into(), is_public, items: parse(items) }
    }

    /// A module whose text is part of this program.
    pub fn embedded(name: Ident, docs: impl Into<String>, source: &str) -> Self {
        let items = source.parse().unwrap_or_else(|error| panic!("an embedded module is no Rust: {error}"));
        Self::new(name, docs, false, items)
    }

    /// Adds items at the end, and imports to the imports.
    pub fn extend(&mut self, items: TokenStream) {
        for item in parse(items) {
            let last_import = self.items.iter().rposition(|item| item.line == Some(Line::Import));
            match last_import.filter(|_| item.line == Some(Line::Import)) {
                Some(last) => self.items.insert(last + 1, item),
                None => self.items.push(item),
            }
        }
    }

    /// The module as a file.
    pub fn file(&self) -> String {
        let docs = if self.docs.is_empty() { String::new() } else { format!("//! {}\n\n", self.docs) };
        format!("// {BANNER}\n\n{docs}{}", source(&self.items))
    }

    /// The module with its `mod`, to stand in a file with others.
    pub fn inline(&self, attributes: &TokenStream) -> String {
        let Self { name, .. } = self;
        let visibility = self.is_public.then(|| quote!(pub));
        let docs = doc_attributes([&self.docs]);
        let head = source(&parse(quote!(#docs #attributes #visibility mod #name {})));
        let head = head.trim_end().trim_end_matches('}');
        format!("{head}\n{}}}\n", indented(&source(&self.items)))
    }

    /// Its declaration in the root of the package.
    pub fn declaration(&self) -> TokenStream {
        let Self { name, .. } = self;
        let visibility = self.is_public.then(|| quote!(pub));
        quote!(#visibility mod #name;)
    }
}

/// `#[doc]` for each line.
pub fn doc_attributes<T: AsRef<str>>(lines: impl IntoIterator<Item = T>) -> TokenStream {
    lines
        .into_iter()
        .map(|line| {
            let line = line.as_ref();
            let line = text::literal(&if line.is_empty() { String::new() } else { format!(" {line}") });
            quote!(#[doc = #line])
        })
        .collect()
}

/// Items as source, a blank line between them; imports stand together, and so do declarations of modules.
pub fn source(items: &[Piece]) -> String {
    let mut source = String::new();
    for (index, item) in items.iter().enumerate() {
        if index > 0 && (item.line.is_none() || item.line != items[index - 1].line) {
            source.push('\n');
        }
        source.push_str(&item.text);
    }
    source
}

/// The items that `tokens` are.
///
/// # Panics
///
/// When they are no items: a defect of this program, since every identifier and literal was made by it.
pub fn parse(tokens: TokenStream) -> Vec<Piece> {
    match syn::parse2::<File>(tokens) {
        Ok(file) => file.items.into_iter().map(piece).collect(),
        Err(error) => panic!("the Rust target wrote what is no Rust: {error}"),
    }
}

fn piece(item: Item) -> Piece {
    let line = match &item {
        Item::Use(_) => Some(Line::Import),
        Item::Mod(_) => Some(Line::Module),
        _ => None,
    };
    let file = File { shebang: None, frontmatter: None, attrs: Vec::new(), items: vec![item] };
    Piece { line, text: spaced(&prettyplease::unparse(&file)) }
}

/// Sets off the members of an item by blank lines, where they are documented or have a body.
fn spaced(item: &str) -> String {
    const INDENT: &str = "    ";
    let is_member = |line: &str| line.strip_prefix(INDENT).is_some_and(|rest| !rest.starts_with(' '));
    let opens = |line: &str| ["    ///", "    #[", "    )]"].iter().any(|start| line.starts_with(start));
    let mut spaced = String::with_capacity(item.len());
    let mut last = "";
    for line in item.lines() {
        let starts = is_member(line) && (opens(line) || line.contains("fn ")) && !opens(last);
        if starts && is_member(last) {
            spaced.push('\n');
        }
        spaced.push_str(line);
        spaced.push('\n');
        last = line;
    }
    spaced
}

fn indented(source: &str) -> String {
    let line = |line: &str| if line.is_empty() { "\n".to_owned() } else { format!("    {line}\n") };
    source.lines().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::{Module, parse, source};
    use crate::target::rust::names::ident;
    use quote::quote;

    #[test]
    fn members_stand_apart() {
        let items = parse(quote! {
            use a::B;
            use c::D;
            enum E {
                /// One.
                One,
                #[allow(lint)]
                Two,
            }
            impl E {
                fn one() {}
                fn two() {}
            }
        });
        let expected = "\
use a::B;
use c::D;

enum E {
    /// One.
    One,

    #[allow(lint)]
    Two,
}

impl E {
    fn one() {}

    fn two() {}
}
";
        assert_eq!(source(&items), expected);
    }

    #[test]
    fn a_module_is_a_file_or_a_part_of_one() {
        let mut module = Module::new(
            ident("type"),
            "About `it`.",
            true,
            quote!(
                use a::B;
                const C: u8 = 1;
            ),
        );
        module.extend(quote!(
            use d::E;
            const F: u8 = 2;
        ));
        let items = "use a::B;\nuse d::E;\n\nconst C: u8 = 1;\n\nconst F: u8 = 2;\n";
        assert!(module.file().ends_with(&format!("\n\n//! About `it`.\n\n{items}")));
        let inline = module.inline(&quote!(#[allow(dead_code)]));
        let expected = "/// About `it`.\n#[allow(dead_code)]\npub mod r#type {\n    use a::B;\n    use d::E;\n\n    const C: u8 = 1;\n\n    const F: u8 = 2;\n}\n";
        assert_eq!(inline, expected);
    }
}
