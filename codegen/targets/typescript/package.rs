//! The files of an npm package, and the templates of what there is one of for each package or domain.

mod checks;
mod docs;
mod facts;
mod info;
mod literal;
mod lower;
mod module;
mod view;

use super::TypeScript;
use crate::edition::Edition;
use crate::model::Layout;
use crate::targets::{File, Target};
use crate::template::{Slots, Templates};
use crate::{license, wire};
use lower::Domain;
use std::sync::{Arc, LazyLock};
use view::PackageView;

impl Target for TypeScript {
    fn files<'e>(&self, edition: &'e Edition<'e>) -> Vec<File<'e>> {
        let package = Arc::new(PackageView::new(edition));
        let mut files = vec![File::new("test/vectors.json", || wire::vectors(edition))];
        let is_of_package =
            |path: &str| !OF_A_DOMAIN.contains(&path) && (path != HANDLING || !package.handling.declared.is_empty());
        for (path, _) in TEXTS.iter().filter(|(path, _)| is_of_package(path)) {
            let package = Arc::clone(&package);
            files.push(File::new(*path, move || file(path, &package)));
        }
        for (index, domain) in package.domains.iter().enumerate() {
            let mut add = |extension: &str, text: fn(&Domain<'_>) -> String| {
                let package = Arc::clone(&package);
                let path = format!("src/{}.{extension}", domain.file);
                files.push(File::new(path, move || LINTS.to_owned() + text(&package.domains[index]).trim_start()));
            };
            add("ts", module::module);
            add("codes.ts", module::codes);
            add("info.ts", info::module);
        }
        if edition.options().layout == Layout::Sources {
            return File::below(files, "src/");
        }
        files.extend(license::files(edition.catalogue).into_iter().map(|(name, text)| File::ready(name, text)));
        files
    }
}

/// A file of the package.
fn file(path: &str, package: &PackageView<'_>) -> String {
    let of_domains = |push: fn(&Domain<'_>, &mut String)| {
        move |to: &mut String| package.domains.iter().for_each(|domain| push(domain, to))
    };
    let slots: Slots<'_> = match path {
        "src/problem-details.ts" => &[("messages", &of_domains(info::push_messages))],
        "src/user-texts.ts" => &[("user_texts", &of_domains(info::push_user_texts))],
        "test/factories.test.js" => {
            &[("made", &of_domains(checks::push_made)), ("mending", &of_domains(checks::push_mending))]
        }
        "test/types.ts" => &[("of_domains", &of_domains(checks::push_types))],
        _ => &[],
    };
    let mut text = if path.starts_with("src/") { LINTS.to_owned() } else { String::new() };
    TEMPLATES.fill(path, package, slots, &mut text);
    text
}

/// What tells the linters and formatters of a package that has the sources to leave them alone. (Prettier hears of such
/// files in its `.prettierignore` only.)
const LINTS: &str = "\
/* eslint-disable */
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated
// deno-lint-ignore-file
// deno-fmt-ignore-file

";

/// Templates by the paths of what they write.
macro_rules! texts {
    ($($path:literal)*) => {
        &[$(($path, include_str!(concat!("../../../templates/typescript/", $path)))),*]
    };
}

/// The templates, by the path of what they write. Files that speak of every error take the longest, and come first.
const TEXTS: &[(&str, &str)] = texts! {
    "test/types.ts"
    "test/factories.test.js"
    "src/problem-details.ts"
    "src/domain.info.ts"
    "src/domain.ts"
    "src/index.ts"
    "src/info.ts"
    "src/_runtime.envelope.ts"
    "src/_runtime.find.ts"
    "src/_runtime.guards.ts"
    "src/_runtime.handling.ts"
    "src/_runtime.info.ts"
    "src/_runtime.make.ts"
    "src/_runtime.response.ts"
    "src/_runtime.ts"
    "src/user-texts.ts"
    "test/conformance.test.js"
    "test/tsconfig.json"
    "test/types.domain.ts"
    "tsconfig.json"
    "package.json"
    "README.md"
};

/// Those of a domain; every other one is a file of the package.
const OF_A_DOMAIN: [&str; 3] = ["src/domain.info.ts", "src/domain.ts", "test/types.domain.ts"];

/// The one of a catalogue that says what programs do about errors, or how grave they are.
const HANDLING: &str = "src/_runtime.handling.ts";

static TEMPLATES: LazyLock<Templates> = LazyLock::new(|| Templates::new(TEXTS));
