//! npm packages, as TypeScript's own compiler parses them.

use crate::each_edition;
use crate::support::platform::{feed, has, npm};
use errspec::TypeScript;
use errspec::plan::PlannedEdition;
use errspec::targets::{Namespace, Scope};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

#[test]
fn packages_declare_what_the_namespace_says() {
    if !has("node") || !has("npm") {
        return;
    }
    let (mut avoided, mut met) = (BTreeSet::new(), BTreeSet::new());
    each_edition(&TypeScript, |catalogue, edition| {
        let sources = edition.files().into_iter().filter(|file| file.path().starts_with("src/"));
        let sources: Map<String, Value> =
            sources.map(errspec::File::make).map(|(path, text)| (path, text.into())).collect();
        let input = Value::Object(sources).to_string();
        let parsed = feed("node", &["declared.mjs"], &npm("typescript"), &input);
        let package = Package { catalogue, modules: serde_json::from_str(&parsed).expect("JSON") };
        let mut namespace = Namespace::default();
        edition.language().allocate(edition.edition(), &mut namespace);
        package.compare(edition, namespace.scopes());
        avoided.extend(namespace.scopes().iter().flat_map(|scope| scope.avoided.iter().copied().flatten().copied()));
        // The runtime has all that it lends.
        for (_, module) in package.modules.iter().filter(|(path, _)| !path.starts_with("src/_runtime")) {
            met.extend(names(&module["locals"]).chain(names(&module["exports"])).map(str::to_owned));
        }
    });
    let stale: Vec<_> = avoided.iter().filter(|name| !met.contains(**name)).collect();
    assert!(stale.is_empty(), "kept free, and no module has it: {stale:?}");
}

/// The modules of a package, by their paths, with what they declare.
struct Package<'c> {
    catalogue: &'c str,
    modules: Map<String, Value>,
}

impl Package<'_> {
    /// Walks through the scopes in the order in which the edition comes.
    fn compare(&self, edition: &PlannedEdition<'_>, scopes: &[Scope]) {
        let mut scopes = scopes.iter();
        let mut next = || scopes.next().expect("a scope");
        // Each domain has a file of its codes too, and one of what there is to look up.
        let files = self.modules.keys().map(|path| path.trim_start_matches("src/").trim_end_matches(".ts"));
        self.same(next(), files.filter(|file| !file.contains('.') || file.starts_with("_runtime.")));
        self.exports("index", next());
        for domain in edition.edition().domains() {
            let file = domain.domain.name_in_code().kebab();
            self.exports(&file, next());
            self.exports(&format!("{file}.codes"), next());
            let data = &self.module(&file)["interfaces"]
                [format!("{}ErrorData", domain.domain.name_in_code().pascal_acronyms())];
            let data = data.as_array().expect("an interface");
            // The last one is what an unrecognized error carries.
            assert_eq!(data.len(), domain.errors.len() + 1, "{}: {file}", self.catalogue);
            for (fields, error) in data.iter().zip(&domain.errors) {
                if !error.error.fields.is_empty() {
                    self.same(next(), names(fields));
                }
            }
        }
        assert!(scopes.next().is_none());
    }

    fn module(&self, file: &str) -> &Value {
        &self.modules[&format!("src/{file}.ts")]
    }

    /// The names that a module exports are those of its scope, and what it has besides is kept free there.
    fn exports(&self, file: &str, scope: &Scope) {
        let module = self.module(file);
        self.same(scope, names(&module["exports"]));
        for local in names(&module["locals"]).filter(|name| !name.ends_with('_')) {
            let is_kept = scope.taken().any(|name| name == local);
            let is_its_own = scope.declared.iter().any(|declared| &*declared.name == local);
            assert!(
                is_kept || is_its_own,
                "{}: {file}.ts has `{local}`, which {} does not keep free",
                self.catalogue,
                scope.what
            );
        }
    }

    fn same<'n>(&self, scope: &'n Scope, found: impl Iterator<Item = &'n str>) {
        let shipped = scope.declared.iter().filter(|declared| declared.is_shipped).map(|declared| &*declared.name);
        let said: BTreeSet<&str> = shipped.chain(scope.provided.iter().map(AsRef::as_ref)).collect();
        assert_eq!(found.collect::<BTreeSet<_>>(), said, "{}: {}", self.catalogue, scope.what);
    }
}

fn names(list: &Value) -> impl Iterator<Item = &str> {
    list.as_array().expect("a list").iter().map(|name| name.as_str().expect("a name"))
}
