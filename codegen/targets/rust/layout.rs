//! From tokens to source: modules, and the two forms in which they are written.

#[cfg(any(test, not(feature = "format")))]
#[cfg_attr(feature = "format", allow(dead_code, reason = "only its tests are run"))]
mod plain;
#[cfg(feature = "format")]
mod pretty;

#[cfg(not(feature = "format"))]
pub use plain::source;
#[cfg(feature = "format")]
pub use pretty::source;

use super::text;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// A module of the generated code, without its `mod`.
pub struct Module {
    pub name: Ident,
    /// A line of Markdown.
    pub docs: String,
    pub is_public: bool,
    items: TokenStream,
}

impl Module {
    /// A module of these items.
    pub fn new(name: Ident, docs: impl Into<String>, is_public: bool, items: TokenStream) -> Self {
        Self { name, docs: docs.into(), is_public, items }
    }

    /// A module whose text is part of this program.
    pub fn embedded(name: Ident, docs: impl Into<String>, source: &str) -> Self {
        let items = source.parse().unwrap_or_else(|error| panic!("an embedded module is no Rust: {error}"));
        Self::new(name, docs, false, items)
    }

    /// Adds items.
    pub fn extend(&mut self, items: TokenStream) {
        self.items.extend(items);
    }

    /// The module as a file.
    pub fn file(&self) -> String {
        let docs = if self.docs.is_empty() { String::new() } else { format!("//! {}\n\n", self.docs) };
        format!("{docs}{}", source(self.items.clone()))
    }

    /// The module with its `mod`, to stand in a file with others.
    pub fn inline(&self, attributes: &TokenStream) -> String {
        let Self { name, .. } = self;
        let visibility = self.is_public.then(|| quote!(pub));
        let docs = doc_attributes([&self.docs]);
        let head = source(quote!(#docs #attributes #visibility mod #name {}));
        let head = head.trim_end().trim_end_matches('}').trim_end();
        format!("{head}\n{}}}\n", indented(&source(self.items.clone())))
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

fn indented(source: &str) -> String {
    let line = |line: &str| if line.is_empty() { "\n".to_owned() } else { format!("    {line}\n") };
    source.lines().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::{Module, source};
    use crate::targets::rust::names::ident;
    use quote::quote;

    #[test]
    fn members_stand_apart() {
        let items = quote! {
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
        };
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
        assert_eq!(source(items), expected);
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
        assert_eq!(module.file(), format!("//! About `it`.\n\n{items}"));
        let inline = module.inline(&quote!(#[allow(dead_code)]));
        let expected = "/// About `it`.\n#[allow(dead_code)]\npub mod r#type {\n    use a::B;\n    use d::E;\n\n    const C: u8 = 1;\n\n    const F: u8 = 2;\n}\n";
        assert_eq!(inline, expected);
    }
}
