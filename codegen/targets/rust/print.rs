//! The modules of the generated code.

mod accepted;
mod constructor;
mod convert;
mod domain;
mod facts;
mod former;
mod handling;
mod info;
mod kind;
mod label;
mod lookup;
mod message;
mod methods;
mod serde;
mod table;
mod umbrella;

use super::docs;
use super::lower::Package;
use super::runtime::{
    ACTION_TYPE, CATEGORY, CATEGORY_TYPE, HANDLING, INFO, RUNTIME, Runtime, SERDE, SEVERITY_TYPE, TABLE,
};
use super::source::Source;

/// A module of the generated code.
pub struct Module {
    /// Its name, as it stands in source.
    pub name: String,
    /// A line of Markdown.
    pub docs: String,
    /// Whether programs may name it.
    pub is_public: bool,
    content: Content,
}

#[derive(Clone, Copy)]
enum Content {
    /// The domain at this position.
    Domain(usize),
    Category,
    Handling,
    Table,
    Umbrella,
    Runtime(&'static Runtime),
    Serde,
}

/// Every module but the serde support, in the order in which they are read.
pub fn modules(package: &Package<'_>) -> Vec<Module> {
    let domains = package.domains.iter().enumerate().map(|(index, domain)| Module {
        name: domain.module.clone(),
        docs: docs::line(&domain.shipped.domain.summary),
        is_public: true,
        content: Content::Domain(index),
    });
    let mut modules: Vec<Module> = domains.collect();
    if !package.categories.is_empty() {
        modules.push(Module::new(CATEGORY, "What errors have in common.", Content::Category));
    }
    if package.handling().is_some() {
        modules.push(Module::new(
            HANDLING,
            "How grave errors are, and what programs do about them.",
            Content::Handling,
        ));
    }
    if !package.domains.is_empty() {
        modules.push(Module::new(TABLE, "What the domains share.", Content::Table));
    }
    modules.push(Module::new(&package.umbrella_module, "Any error of the catalogue.", Content::Umbrella));
    modules.extend(RUNTIME.iter().map(|module| Module::new(module.module, module.docs, Content::Runtime(module))));
    modules
}

/// The module of the serde support.
pub fn serde_module() -> Module {
    Module::new(SERDE.module, SERDE.docs, Content::Serde)
}

/// What programs see of the modules, as `self::session::SessionError`.
pub fn exports(package: &Package<'_>) -> Vec<String> {
    let mut exports: Vec<String> =
        package.domains.iter().map(|domain| format!("self::{}::{}", domain.module, domain.kind)).collect();
    if !package.categories.is_empty() {
        exports.push(format!("self::{CATEGORY}::{CATEGORY_TYPE}"));
    }
    exports.extend(package.handling().map(|types| types.replacen("super", "self", 1)));
    exports.push(format!("self::{}::{}", package.umbrella_module, package.umbrella));
    let mut runtime: Vec<String> = RUNTIME
        .iter()
        .filter_map(|Runtime { module, types, .. }| match types {
            [] => None,
            [only] => Some(format!("self::{module}::{only}")),
            several => Some(format!("self::{module}::{{{}}}", several.join(", "))),
        })
        .collect();
    runtime.extend((!package.domains.is_empty()).then(|| format!("self::{TABLE}::{INFO}")));
    runtime.sort();
    exports.extend(runtime);
    exports
}

impl Module {
    fn new(name: &str, docs: &str, content: Content) -> Self {
        Self { name: name.to_owned(), docs: docs.to_owned(), is_public: false, content }
    }

    /// How many bytes its items may take.
    pub fn size(&self, package: &Package<'_>) -> usize {
        match self.content {
            Content::Domain(index) => 16_000 + 2_500 * package.domains[index].shipped.errors.len(),
            Content::Runtime(module) => module.text.len() + module.text.len() / 2,
            Content::Category | Content::Handling | Content::Table | Content::Umbrella | Content::Serde => 16_000,
        }
    }

    /// Adds its items.
    pub fn push(&self, package: &Package<'_>, to: &mut Source) {
        match self.content {
            Content::Domain(index) => domain::push(package, &package.domains[index], to),
            Content::Category => label::push(package, |kind| kind == CATEGORY_TYPE, to),
            Content::Handling => label::push(package, |kind| [ACTION_TYPE, SEVERITY_TYPE].contains(&kind), to),
            Content::Table => table::push_shared(package, to),
            Content::Umbrella => umbrella::push(package, to),
            Content::Runtime(module) => to.lines(module.text),
            Content::Serde => serde::push(package, to),
        }
    }
}
