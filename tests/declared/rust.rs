//! Crates, as syn parses them.

use crate::each_edition;
use errspec::Rust;
use errspec::edition::EditionDomain;
use errspec::plan::PlannedEdition;
use errspec::targets::{Namespace, Scope};
use std::collections::{BTreeMap, BTreeSet};
use syn::ext::IdentExt;
use syn::{File, Ident, ImplItem, Item, ItemImpl, Type, UseTree};

#[test]
fn crates_declare_what_the_namespace_says() {
    each_edition(&Rust::PACKAGE, |catalogue, edition| {
        let sources = edition.files().into_iter().filter(|file| file.path().starts_with("src/"));
        let modules = sources.map(errspec::File::make).map(|(path, text)| {
            let module = path.trim_start_matches("src/").trim_end_matches(".rs").to_owned();
            (module, Module(syn::parse_file(&text).unwrap_or_else(|error| panic!("{catalogue}: {path}: {error}"))))
        });
        let package = Package { catalogue, modules: modules.collect() };
        let mut namespace = Namespace::default();
        edition.language().allocate(edition.edition(), &mut namespace);
        package.compare(edition, namespace.scopes());
    });
}

/// The modules of a crate, by their names.
struct Package<'c> {
    catalogue: &'c str,
    modules: BTreeMap<String, Module>,
}

/// A module as it was parsed.
struct Module(File);

type Names = BTreeSet<String>;

impl Package<'_> {
    /// Walks through the scopes in the order in which the edition comes.
    fn compare(&self, edition: &PlannedEdition<'_>, scopes: &[Scope]) {
        let mut scopes = scopes.iter();
        let mut next = || scopes.next().expect("a scope");
        let root = &self.modules["lib"];
        let modules = root.0.items.iter().filter_map(|item| match item {
            Item::Mod(module) => Some(plain(&module.ident)),
            _ => None,
        });
        self.same(next(), modules.collect());
        let types = next();
        self.same(types, root.imports());
        let umbrella = types.declared.first().expect("the umbrella");
        let module = self.modules.values().find(|module| module.types().contains(&*umbrella.name));
        let module = module.expect("the module of the umbrella");
        self.same(next(), module.variants(&umbrella.name));
        self.functions(next(), module, &umbrella.name);
        for (module, kind) in [("category", "Category"), ("handling", "Action"), ("handling", "Severity")] {
            self.same(next(), self.modules.get(module).map(|module| module.variants(kind)).unwrap_or_default());
        }
        for domain in edition.edition().domains() {
            self.domain(domain, &mut next);
        }
        assert!(scopes.next().is_none());
    }

    fn domain<'s>(&self, domain: &EditionDomain<'_>, next: &mut impl FnMut() -> &'s Scope) {
        let types = next();
        let kind = &*types.declared.first().expect("the enum").name;
        let module = self.modules.values().find(|module| module.types().contains(kind)).expect("the module");
        self.same(types, module.types());
        for import in module.imports() {
            // Types, and what a variant or a type in lower case could be mistaken for.
            let is_kept = types.taken().any(|name| name == import) || import.starts_with(char::is_lowercase);
            assert!(is_kept, "{}: {kind} imports `{import}`, which {} does not keep free", self.catalogue, types.what);
        }
        let variants = next();
        self.same(variants, module.variants(kind));
        self.functions(next(), module, kind);
        for error in domain.errors.iter().map(|error| error.error) {
            if !error.reasons.is_empty() {
                let reasons = format!("{}Reason", error.name.pascal());
                self.same(next(), module.variants(&reasons));
            }
            if !error.fields.is_empty() {
                let scope = next();
                self.same(scope, module.fields(&format!("{}Payload", error.name.pascal())));
            }
        }
    }

    /// The functions of a type are those of the scope, and those of the traits that it implements are kept free there.
    fn functions(&self, scope: &Scope, module: &Module, kind: &str) {
        self.same(scope, module.functions(kind, |of| of.trait_.is_none()));
        for name in module.functions(kind, |of| of.trait_.is_some()) {
            let is_kept = scope.taken().any(|taken| taken == name);
            assert!(is_kept, "{}: {kind} has `{name}`, which {} does not keep free", self.catalogue, scope.what);
        }
    }

    #[expect(clippy::needless_pass_by_value, reason = "it is made to be compared")]
    fn same(&self, scope: &Scope, found: Names) {
        let shipped = scope.declared.iter().filter(|declared| declared.is_shipped).map(|declared| &*declared.name);
        let said: Names = shipped.chain(scope.provided.iter().map(AsRef::as_ref)).map(str::to_owned).collect();
        assert_eq!(found, said, "{}: {}", self.catalogue, scope.what);
    }
}

impl Module {
    /// What is brought into its scope.
    fn imports(&self) -> Names {
        let mut names = Names::new();
        for item in &self.0.items {
            if let Item::Use(import) = item {
                leaves(&import.tree, &mut names);
            }
        }
        names
    }

    /// The types that it declares.
    fn types(&self) -> Names {
        let types = self.0.items.iter().filter_map(|item| match item {
            Item::Enum(kind) => Some(plain(&kind.ident)),
            Item::Struct(kind) => Some(plain(&kind.ident)),
            Item::Type(kind) => Some(plain(&kind.ident)),
            Item::Trait(kind) => Some(plain(&kind.ident)),
            _ => None,
        });
        types.collect()
    }

    fn variants(&self, kind: &str) -> Names {
        let enums = self.0.items.iter().filter_map(move |item| match item {
            Item::Enum(found) if plain(&found.ident) == kind => Some(found),
            _ => None,
        });
        enums.flat_map(|found| &found.variants).map(|variant| plain(&variant.ident)).collect()
    }

    /// The fields of a struct.
    fn fields(&self, kind: &str) -> Names {
        let found = self.0.items.iter().find_map(|item| match item {
            Item::Struct(found) if plain(&found.ident) == kind => Some(found),
            _ => None,
        });
        let fields = &found.expect("the type of what the error carries").fields;
        fields.iter().filter_map(|field| field.ident.as_ref()).map(plain).collect()
    }

    /// The functions and constants of a type.
    fn functions(&self, kind: &str, is_wanted: impl Fn(&ItemImpl) -> bool) -> Names {
        let is_of = |of: &&ItemImpl| {
            let Type::Path(path) = &*of.self_ty else { return false };
            path.path.segments.last().is_some_and(|last| plain(&last.ident) == kind) && is_wanted(of)
        };
        let of = self.0.items.iter().filter_map(|item| if let Item::Impl(of) = item { Some(of) } else { None });
        let items = of.filter(is_of).flat_map(|of| &of.items);
        let names = items.filter_map(|item| match item {
            ImplItem::Fn(function) => Some(plain(&function.sig.ident)),
            ImplItem::Const(constant) => Some(plain(&constant.ident)),
            _ => None,
        });
        names.collect()
    }
}

/// An identifier without `r#`.
fn plain(ident: &Ident) -> String {
    ident.unraw().to_string()
}

fn leaves(tree: &UseTree, names: &mut Names) {
    match tree {
        UseTree::Path(path) => leaves(&path.tree, names),
        UseTree::Group(group) => group.items.iter().for_each(|tree| leaves(tree, names)),
        UseTree::Name(name) => drop(names.insert(plain(&name.ident))),
        UseTree::Rename(rename) => drop(names.insert(plain(&rename.rename))),
        UseTree::Glob(_) => panic!("everything is imported"),
    }
}
