//! From the catalogue as written to the catalogue as true.
//!
//! This never fails: what cannot be resolved is left out or stands as a default, and `check` has a finding
//! for each such place, so that a catalogue without errors resolves completely.

use crate::model::{
    Catalogue, Category, CategoryId, Code, CodeSpace, Deprecated, Domain, Error, Field, FieldType, Message, Output,
    Platform, Reason, Retired, Shipped, Texts, Version,
};
use crate::name::Acronyms;
use crate::syntax;
use std::collections::HashMap;

/// Resolves every reference, parses every text, and sorts everything, once.
#[must_use]
pub fn resolve(syntax: &syntax::Catalogue) -> Catalogue {
    let manifest = &syntax.manifest;
    let names = Acronyms::new(&manifest.acronyms);
    let mut categories: Vec<Category> = manifest
        .categories
        .iter()
        .flatten()
        .map(|(name, about)| Category { name: names.name(name), about: about.clone().unwrap_or_default() })
        .collect();
    categories.sort_by(|a, b| a.name.as_str().cmp(b.name.as_str()));
    let platforms: Vec<Platform> = manifest
        .platforms
        .iter()
        .flatten()
        .map(|(name, title)| Platform { name: name.clone(), title: title.clone().unwrap_or_else(|| name.clone()) })
        .collect();
    let outputs = manifest.outputs.iter().map(|output| resolve_output(output, &platforms)).collect();
    let ids = categories.iter().enumerate().rev().map(|(id, category)| (category.name.as_str(), id)).collect();
    let context = Context { names: &names, categories: ids, platforms: &platforms };
    let mut domains: Vec<Domain> = syntax.domains.iter().map(|domain| context.domain(domain)).collect();
    domains.sort_by(|a, b| a.name.as_str().cmp(b.name.as_str()));
    Catalogue {
        name: names.name(text(manifest.name.as_ref())),
        title: text(manifest.title.as_ref()).to_owned(),
        version: version(manifest.version.as_ref()).unwrap_or_default(),
        namespace: text(manifest.namespace.as_ref()).to_owned(),
        docs: manifest.docs.as_ref().map(|docs| docs.trim_end_matches('/').to_owned()),
        license: manifest.license.clone(),
        repository: manifest.repository.clone(),
        domains,
        outputs,
        categories,
        platforms,
    }
}

fn resolve_output(output: &syntax::Output, platforms: &[Platform]) -> Output {
    let platform = output.platform.as_ref();
    Output {
        target: text(output.target.as_ref()).to_owned(),
        platform: platform.and_then(|name| platforms.iter().position(|platform| platform.name == *name)),
        path: text(output.path.as_ref()).to_owned(),
        package: output.package.clone(),
    }
}

fn text(given: Option<&String>) -> &str {
    given.map_or("", String::as_str)
}

fn version(given: Option<&String>) -> Option<Version> {
    given.and_then(|text| Version::parse(text))
}

/// What every entry refers to.
struct Context<'a> {
    names: &'a Acronyms,
    categories: HashMap<&'a str, CategoryId>,
    platforms: &'a [Platform],
}

impl Context<'_> {
    fn domain(&self, written: &syntax::Domain) -> Domain {
        let mut errors: Vec<Error> = written.errors.iter().map(|error| self.error(written, error)).collect();
        errors.sort_by(|a, b| a.code.cmp(&b.code));
        let mut retired: Vec<Retired> = written.retired.iter().map(|entry| self.retired(entry)).collect();
        retired.sort_by(|a, b| a.code.cmp(&b.code));
        Domain {
            name: self.names.name(text(written.name.as_ref())),
            title: text(written.title.as_ref()).to_owned(),
            summary: text(written.summary.as_ref()).to_owned(),
            codes: match &written.codes {
                Some(syntax::Codes::Numbers(ranges)) => CodeSpace::Numbers(ranges.clone()),
                Some(syntax::Codes::Text) | None => CodeSpace::Text,
            },
            errors,
            retired,
        }
    }

    fn error(&self, domain: &syntax::Domain, written: &syntax::Error) -> Error {
        let name = self.names.name(&written.name);
        let fields: Vec<Field> = written
            .fields
            .iter()
            .map(|field| Field {
                name: self.names.name(&field.name),
                kind: field.kind.unwrap_or(FieldType::String),
                optional: field.optional,
                about: field.about.clone(),
            })
            .collect();
        let indices: HashMap<&str, usize> =
            fields.iter().enumerate().rev().map(|(index, field)| (field.name.as_str(), index)).collect();
        let texts = texts(&written.texts, &Texts::default(), &indices);
        let ships = |platform: &String| written.platforms.as_ref().is_none_or(|only| only.contains(platform));
        let shipped = |platform: &String| Shipped {
            name: of(&written.names, platform).cloned().flatten().or_else(|| {
                let pattern = of(&domain.names, platform)?.as_ref()?;
                name.fill(pattern).ok()
            }),
            code: of(&written.codes, platform).copied().flatten(),
            texts: of(&written.platform_texts, platform).map(|own| Box::new(self::texts(own, &texts, &indices))),
        };
        let names = self.platforms.iter().map(|platform| &platform.name);
        let platforms = names.map(|platform| ships(platform).then(|| shipped(platform))).collect();
        let mut categories: Vec<CategoryId> =
            written.categories.iter().filter_map(|name| self.categories.get(name.as_str()).copied()).collect();
        categories.sort_unstable();
        categories.dedup();
        Error {
            code: code(written.code.as_ref()),
            number: written.number,
            reasons: written
                .reasons
                .iter()
                .map(|reason| Reason {
                    name: self.names.name(&reason.name),
                    code: text(reason.code.as_ref()).to_owned(),
                    message: reason.message.clone(),
                })
                .collect(),
            categories,
            retryable: written.retryable,
            status: written.status.and_then(|status| u16::try_from(status).ok()),
            since: version(written.since.as_ref()),
            deprecated: written.deprecated.as_ref().map(|deprecated| Deprecated {
                since: version(deprecated.since.as_ref()).unwrap_or_default(),
                replacement: deprecated.replacement.as_ref().map(|name| self.names.name(name)),
                why: deprecated.why.clone(),
            }),
            platforms,
            name,
            texts,
            fields,
        }
    }

    fn retired(&self, written: &syntax::Retired) -> Retired {
        Retired {
            name: self.names.name(text(written.name.as_ref())),
            code: code(written.code.as_ref()),
            number: written.number,
            since: version(written.since.as_ref()),
            removed: version(written.removed.as_ref()),
            replacement: written.replacement.as_ref().map(|name| self.names.name(name)),
            why: written.why.clone(),
        }
    }
}

/// What is given for a platform.
fn of<'a, T>(by_platform: &'a [(String, T)], platform: &str) -> Option<&'a T> {
    by_platform.iter().find(|(name, _)| name == platform).map(|(_, value)| value)
}

fn code(written: Option<&syntax::Code>) -> Code {
    match written {
        Some(syntax::Code::Number(number)) => Code::Number(*number),
        Some(syntax::Code::Text(text)) => Code::Text(text.clone()),
        None => Code::Number(0),
    }
}

/// The words as written, with those of `otherwise` where there are none.
fn texts(written: &syntax::Texts, otherwise: &Texts, fields: &HashMap<&str, usize>) -> Texts {
    let index = |name: &str| fields.get(name).copied();
    Texts {
        message: match &written.message {
            Some(message) => Message::parse(message, index),
            None => otherwise.message.clone(),
        },
        occurs: written.occurs.clone().unwrap_or_else(|| otherwise.occurs.clone()),
        fix: written.fix.clone().or_else(|| otherwise.fix.clone()),
    }
}
