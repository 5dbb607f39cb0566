//! Source as rustfmt would have it, but for blank lines where they help.

use proc_macro2::TokenStream;
use syn::{File, Item};

/// The items that `tokens` are, a blank line between them; imports stand together, and so do declarations of modules.
///
/// # Panics
///
/// When they are no items: a defect of this program, since every identifier and literal was made by it.
pub fn source(tokens: TokenStream) -> String {
    let file: File = match syn::parse2(tokens) {
        Ok(file) => file,
        Err(error) => panic!("the Rust target wrote what is no Rust: {error}"),
    };
    let mut source = String::new();
    let mut last: Option<Line> = None;
    for (index, item) in imports_together(file.items).into_iter().enumerate() {
        let line = line(&item);
        if index > 0 && (line.is_none() || line != last) {
            source.push('\n');
        }
        let file = File { shebang: None, frontmatter: None, attrs: Vec::new(), items: vec![item] };
        source.push_str(&spaced(&prettyplease::unparse(&file)));
        last = line;
    }
    source
}

/// What an item is, where it stands together with others of its kind.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Line {
    Import,
    Module,
}

fn line(item: &Item) -> Option<Line> {
    match item {
        Item::Use(_) => Some(Line::Import),
        Item::Mod(_) => Some(Line::Module),
        _ => None,
    }
}

/// Later imports after the first ones, where what they are for was added to a module.
fn imports_together(items: Vec<Item>) -> Vec<Item> {
    let mut sorted: Vec<Item> = Vec::with_capacity(items.len());
    for item in items {
        let last_import = sorted.iter().rposition(|item| line(item) == Some(Line::Import));
        match last_import.filter(|_| line(&item) == Some(Line::Import)) {
            Some(last) => sorted.insert(last + 1, item),
            None => sorted.push(item),
        }
    }
    sorted
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
