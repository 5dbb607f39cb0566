//! Swift packages: their sources are scanned for declarations by the depth of braces, and their header line by line.

use crate::each_edition;
use errspec::plan::PlannedEdition;
use errspec::targets::Namespace;
use errspec::{Files, Swift};
use std::collections::{BTreeMap, BTreeSet};

/// The names of a scope.
type Names = BTreeSet<String>;
/// Scopes by what they are: two errors may have payloads of one name.
type Scopes = BTreeMap<String, Vec<Names>>;

#[test]
fn packages_declare_what_their_namespace_says() {
    let mut editions = 0;
    each_edition(&Swift, |catalogue, planned| {
        editions += 1;
        compare(catalogue, planned);
    });
    assert!(editions > 5, "{editions}");
}

/// Compares what the files of an edition declare with what its namespace says.
fn compare(catalogue: &str, planned: &PlannedEdition<'_>) {
    let mut namespace = Namespace::default();
    planned.language().allocate(planned.edition(), &mut namespace);
    let mut said = Scopes::new();
    for scope in namespace.scopes() {
        let shipped = scope.declared.iter().filter(|declared| declared.is_shipped);
        let declared = shipped.map(|declared| declared.name.to_string());
        let names = declared.chain(scope.provided.iter().map(ToString::to_string)).collect();
        said.entry(scope.what.to_string()).or_default().push(names);
    }
    let mut found = found(&Files::of(planned.files()), planned.edition().options().within.as_deref());
    for scopes in said.values_mut().chain(found.values_mut()) {
        scopes.sort();
    }
    assert_eq!(found.keys().collect::<Vec<_>>(), said.keys().collect::<Vec<_>>(), "{catalogue}");
    for (what, said) in &said {
        let found = &found[what];
        let only = |these: &[Names], those: &[Names]| -> Names {
            these.iter().flatten().filter(|name| !those.iter().any(|names| names.contains(*name))).cloned().collect()
        };
        let (more, less) = (only(found, said), only(said, found));
        assert!(found == said, "{catalogue}, {what}: declared and not said {more:?}, said and not declared {less:?}");
    }
}

/// What the files of a package declare, by the scopes that a namespace has.
fn found(files: &Files, within: Option<&str>) -> Scopes {
    let mut modules: Vec<&str> = named(files.get("Package.swift").expect("a manifest"), "arget(");
    modules.sort_by_key(|module| module.len());
    let [module, ..] = modules[..] else { panic!("no module") };
    let mut source = Source { within: within.map(str::to_owned), ..Source::default() };
    let mut stems = Names::new();
    for (path, text) in files.iter() {
        if let Some(name) = path.strip_prefix(&format!("Sources/{module}/")) {
            stems.insert(name.strip_suffix(".swift").expect("a file of Swift").to_owned());
            source.read(text);
        }
    }
    let mut found = Scopes::new();
    let mut add = |what: String, names: Names| found.entry(what).or_default().push(names);
    let mut types = source.members("");
    types.extend(modules.iter().map(ToString::to_string));
    add("the types of the Swift package".to_owned(), types);
    add("the files of the Swift package".to_owned(), stems);
    let of_every_error = source.members("CatalogError");
    for (name, protocol) in &source.conformances {
        let mut names = source.members(name);
        names.extend(of_every_error.iter().cloned());
        if protocol == "DomainError" {
            // An error's name stands in its domain's type and in that of the codes.
            for more in ["DomainError", "ErrorCode", &format!("{name}.Code")] {
                names.extend(source.members(more));
            }
        } else {
            add("the categories of Swift errors".to_owned(), source.members(&format!("{name}.Category")));
            for (kind, what) in
                [("Severity", "the severities of Swift errors"), ("Action", "the actions of Swift errors")]
            {
                if let Some(names) = source.scopes.get(&format!("{name}.{kind}")) {
                    add(what.to_owned(), names.clone());
                }
            }
        }
        add(format!("the members of the Swift type `{name}`"), names);
    }
    add("the members of every Swift error".to_owned(), of_every_error);
    for (scope, names) in &source.scopes {
        let Some((outer, name)) = scope.split_once('.') else { continue };
        if name.ends_with("Reason") {
            add(format!("the members of the Swift type `{name}`"), names.clone());
        } else if name.ends_with("Payload") && outer != "ErrorContent" {
            let case = source.readers.get(&(outer.to_owned(), name.to_owned())).expect("a property of the payload");
            add(format!("the payload of the Swift error `{case}`"), names.clone());
        }
    }
    let [header, definitions] = ["include/{}.h", "{}.m"].map(|path| {
        let path = path.replace("{}", &format!("{module}ObjC"));
        files.get(&format!("Sources/{module}ObjC/{path}")).expect("a file of Objective-C")
    });
    add("the names of the Objective-C header".to_owned(), of_header(header, definitions));
    found
}

/// The names that are given after each `mark`.
fn named<'t>(manifest: &'t str, mark: &str) -> Vec<&'t str> {
    let named = manifest.split(mark).skip(1).filter_map(|rest| rest.trim_start().strip_prefix("name: \""));
    named.filter_map(|rest| rest.split('"').next()).collect()
}

/// The names of a header; its constants are those that the other file defines.
fn of_header(header: &str, definitions: &str) -> Names {
    let mut names = Names::new();
    let mut constants = Names::new();
    for line in header.lines() {
        if let Some(constant) = line.strip_prefix("FOUNDATION_EXPORT ").and_then(|line| line.strip_suffix(';')) {
            constants
                .insert(constant.rsplit([' ', '*']).next().unwrap_or_default().trim_start_matches("const").to_owned());
        } else if let Some(parts) = line.strip_prefix("typedef NS_ERROR_ENUM(") {
            names.extend(parts.split([',', ')']).nth(1).map(|name| name.trim().to_owned()));
        } else if let Some(code) = line.strip_prefix("    ").filter(|line| !line.starts_with("///")) {
            names.extend(code.split(' ').next().map(str::to_owned));
        }
    }
    let defined = definitions.lines().filter_map(|line| line.split(" = ").next()?.split("const ").nth(1));
    assert_eq!(constants, defined.map(str::to_owned).collect());
    names.extend(constants);
    names
}

/// The declarations of a module.
#[derive(Default)]
struct Source {
    /// The type that all others stand in: its scope is the module's here.
    within: Option<String>,
    /// By the path of the type they stand in.
    scopes: BTreeMap<String, Names>,
    /// The properties that read what an error carries, by their outer type and their own.
    readers: BTreeMap<(String, String), String>,
    /// The types that are errors of the catalogue, each with the protocol that says so.
    conformances: BTreeSet<(String, String)>,
}

impl Source {
    fn members(&self, scope: &str) -> Names {
        self.scopes.get(scope).cloned().unwrap_or_default()
    }

    fn read(&mut self, text: &str) {
        let mut tokens = Tokens { text, at: 0 }.collect::<Vec<_>>().into_iter().peekable();
        self.body("", &mut tokens);
    }

    /// Reads declarations up to the brace that closes the scope.
    fn body(&mut self, scope: &str, tokens: &mut Stream) {
        while let Some(token) = tokens.next() {
            let Token::Word(word) = token else {
                match token {
                    Token::Mark('}') => return,
                    Token::Mark(open @ ('{' | '(')) => skip(open, tokens),
                    _ => {}
                }
                continue;
            };
            match word.as_str() {
                "enum" | "struct" | "class" | "protocol" => {
                    let name = tokens.next().and_then(Token::name).expect("a name of a type");
                    self.declare(scope, &name);
                    while let Some(token) = tokens.next_if(|token| *token != Token::Mark('{')) {
                        let protocol = token.name().filter(|it| it == "CatalogError" || it == "DomainError");
                        if let Some(protocol) = protocol.filter(|_| word == "struct") {
                            self.conformances.insert((name.clone(), protocol));
                        }
                    }
                    tokens.next();
                    let path = if scope.is_empty() { name } else { format!("{scope}.{name}") };
                    self.scopes.entry(path.clone()).or_default();
                    self.body(&path, tokens);
                }
                "extension" => {
                    let mut name = tokens.next().and_then(Token::name).expect("a name of a type");
                    if self.within.as_ref() == Some(&name) {
                        let inner = tokens.next_if_eq(&Token::Mark('.')).and_then(|_| tokens.next());
                        name = inner.and_then(Token::name).unwrap_or_default();
                    }
                    while tokens.next_if(|token| *token != Token::Mark('{')).is_some() {}
                    tokens.next();
                    self.body(&name, tokens);
                }
                "case" => {
                    let name = tokens.next().and_then(Token::name).expect("a name of a case");
                    self.declare(scope, &name);
                    if tokens.next_if_eq(&Token::Mark('(')).is_some() {
                        skip('(', tokens);
                    }
                    while tokens.next_if_eq(&Token::Mark(',')).is_some() {
                        let name = tokens.next().and_then(Token::name).expect("a name of a case");
                        self.declare(scope, &name);
                    }
                }
                "var" | "let" | "func" | "associatedtype" | "typealias" => {
                    if let Some(name) = tokens.next().and_then(Token::name) {
                        self.declare(scope, &name);
                        if tokens.next_if_eq(&Token::Mark(':')).is_some() {
                            let kind = tokens.next().and_then(Token::name).unwrap_or_default();
                            if kind.ends_with("Payload") {
                                // Those of former names come after.
                                self.readers.entry((scope.to_owned(), kind)).or_insert(name);
                            }
                        }
                    }
                }
                _ => {}
            }
        }
    }

    fn declare(&mut self, scope: &str, name: &str) {
        self.scopes.entry(scope.to_owned()).or_default().insert(name.to_owned());
    }
}

type Stream = std::iter::Peekable<std::vec::IntoIter<Token>>;

/// Passes all up to what closes `open`.
fn skip(open: char, tokens: &mut Stream) {
    let close = if open == '{' { '}' } else { ')' };
    while let Some(token) = tokens.next() {
        match token {
            Token::Mark(mark) if mark == close => return,
            Token::Mark(open @ ('{' | '(')) => skip(open, tokens),
            _ => {}
        }
    }
}

#[derive(Clone, PartialEq)]
enum Token {
    /// A keyword, or a name that needs no backticks.
    Word(String),
    /// A name in backticks.
    Quoted(String),
    Mark(char),
}

impl Token {
    fn name(self) -> Option<String> {
        match self {
            Self::Word(name) | Self::Quoted(name) => Some(name),
            Self::Mark(_) => None,
        }
    }
}

/// The tokens of a text; comments and literals are none.
struct Tokens<'t> {
    text: &'t str,
    at: usize,
}

impl Tokens<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    /// Passes a literal whose opening quotes were passed; what stands in parentheses within is code.
    fn literal(&mut self, quotes: &str) {
        while !self.rest().starts_with(quotes) {
            if self.rest().starts_with("\\(") {
                self.at += 2;
                let mut depth = 1;
                while depth > 0 {
                    match self.next().expect("an end") {
                        Token::Mark('(') => depth += 1,
                        Token::Mark(')') => depth -= 1,
                        _ => {}
                    }
                }
                continue;
            }
            let is_escape = self.rest().starts_with('\\');
            self.at += usize::from(is_escape);
            self.at += self.rest().chars().next().expect("an end").len_utf8();
        }
        self.at += quotes.len();
    }
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        loop {
            let c = self.rest().chars().next()?;
            if self.rest().starts_with("//") {
                self.at += self.rest().find('\n').unwrap_or(self.rest().len());
            } else if c == '"' {
                let quotes = if self.rest().starts_with("\"\"\"") { "\"\"\"" } else { "\"" };
                self.at += quotes.len();
                self.literal(quotes);
            } else if c.is_alphanumeric() || c == '_' {
                let is_part = |c: char| c.is_alphanumeric() || c == '_';
                let length = self.rest().find(|c| !is_part(c)).unwrap_or(self.rest().len());
                let word = self.rest()[..length].to_owned();
                self.at += length;
                return Some(Token::Word(word));
            } else if c == '`' {
                let name = self.rest()[1..].split('`').next()?.to_owned();
                self.at += name.len() + 2;
                return Some(Token::Quoted(name));
            } else {
                self.at += c.len_utf8();
                if !c.is_whitespace() {
                    return Some(Token::Mark(c));
                }
            }
        }
    }
}
