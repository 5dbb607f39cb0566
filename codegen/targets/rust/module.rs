//! The single file for a build script: every module, and what programs see of them.

use super::lower::Package;
use super::names;
use super::options::Options;
use super::print::{self, Module};
use super::source::{Source, plain};
use crate::edition::Edition;
use crate::side_by_side::{available, side_by_side};
use crate::targets::File;

/// What the style of a program would have otherwise, and the catalogue decides.
pub const LINTS: &str = "(
    clippy::doc_markdown,
    clippy::enum_variant_names,
    clippy::fn_params_excessive_bools,
    clippy::match_same_arms,
    clippy::new_without_default,
    clippy::redundant_pub_crate,
    clippy::should_implement_trait,
    clippy::too_many_arguments,
    clippy::too_many_lines,
    clippy::unicode_not_nfc,
    reason = \"names, texts and sizes are the catalogue's\"
)";

/// The file.
pub fn files<'e>(options: &Options, edition: &'e Edition<'e>) -> Vec<File<'e>> {
    let options = options.clone();
    let name = options.file_name.clone().unwrap_or_else(|| format!("{}.rs", names::file_stem(edition.catalogue())));
    vec![File::new(name, move || text(&options, edition))]
}

fn text(options: &Options, edition: &Edition<'_>) -> String {
    let package = Package::new(edition, &options.attributes);
    let mut modules = print::modules(&package);
    modules.extend(options.serde.then(print::serde_module));
    let mut texts =
        side_by_side(modules.len(), available(), || true, |index| inline(&modules[index], &package, options));
    let mut exports = Source::new(plain::layout, 0, 4_000);
    for export in print::exports(&package) {
        exports.lines("#[allow(unused_imports, unreachable_pub, reason = \"what a program uses is its own affair\")]");
        exports.line(&[&seen(options), "use ", &export, ";"]);
    }
    texts.push(exports.into_text());
    texts.concat()
}

/// A module with its `mod`.
fn inline(module: &Module, package: &Package<'_>, options: &Options) -> String {
    let mut source = Source::new(plain::layout, 0, module.size(package));
    if !module.docs.is_empty() {
        source.doc(&module.docs);
    }
    source.lines(
        "#[allow(dead_code, unreachable_pub, reason = \"what a program uses is its own affair\")]\n\
         #[allow(clippy::missing_const_for_fn, reason = \"it depends on the Rust version of the program\")]",
    );
    source.lines(&format!("#[allow{LINTS}]"));
    let seen = if module.is_public { seen(options) } else { String::new() };
    source.line(&[&seen, "mod ", &module.name, " {"]);
    source.within(1, |source| module.push(package, source));
    source.lines("}\n\n");
    source.into_text()
}

/// The visibility of what programs see, before what it is of.
fn seen(options: &Options) -> String {
    match options.visibility.as_deref().unwrap_or("pub") {
        "" => String::new(),
        visibility => format!("{visibility} "),
    }
}
