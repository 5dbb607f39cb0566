//! From the catalogue as written to the catalogue as true.
//!
//! This never fails: what cannot be resolved is left out or stands as a default, and `check` has a finding
//! for each such place, so that a catalogue without errors resolves completely.

mod handling;

use crate::model::{
    Access, Catalogue, Category, CategoryId, Code, CodeSpace, Deprecated, DocsAddress, Domain, Error, Example, Field,
    FieldType, Fix, Layout, Message, More, Outcome, Output, OutputOptions, Platform, Reason, Related, Replacement,
    Reserved, Retired, Shipped, ShownCode, Texts, Version,
};
use crate::name::{Acronyms, Name};
use crate::prose;
use crate::syntax::{self, Text};
use handling::Declared;
use std::collections::HashMap;
use std::sync::Arc;

/// Resolves every reference, parses every text, and sorts everything, once.
#[must_use]
pub fn resolve(syntax: &syntax::Catalogue) -> Catalogue {
    let manifest = &syntax.manifest;
    let names = Acronyms::new(&manifest.acronyms);
    let mut categories: Vec<Category> = manifest
        .categories
        .iter()
        .flatten()
        .map(|(name, about)| {
            let about = about.as_ref().and_then(|category| category.about.as_ref());
            Category { name: names.name(name), about: text(about).to_owned() }
        })
        .collect();
    categories.sort_by(|a, b| a.name.as_str().cmp(b.name.as_str()));
    let platforms: Vec<Platform> = manifest
        .platforms
        .iter()
        .flatten()
        .map(|(name, platform)| {
            let title = platform.as_ref().and_then(|platform| platform.title.as_ref());
            Platform { name: name.to_string(), title: title.unwrap_or(name).to_string() }
        })
        .collect();
    let outputs = manifest.outputs.iter().map(|output| resolve_output(output, &platforms)).collect();
    let ids = categories.iter().enumerate().rev().map(|(id, category)| (category.name.as_str(), id)).collect();
    let declared = Declared::new(manifest, &names);
    let context = Context { names: &names, categories: ids, platforms: &platforms, declared: &declared };
    let mut domains: Vec<Domain> = syntax.domains.iter().map(|domain| context.domain(domain)).collect();
    domains.sort_by(|a, b| a.name.as_str().cmp(b.name.as_str()));
    Catalogue {
        name: names.name(text(manifest.name.as_ref())),
        title: text(manifest.title.as_ref()).to_owned(),
        version: version(manifest.version.as_ref()).unwrap_or_default(),
        namespace: text(manifest.namespace.as_ref()).to_owned(),
        docs: manifest.docs.as_deref().map(DocsAddress::new),
        license: owned(manifest.license.as_ref()),
        repository: owned(manifest.repository.as_ref()),
        domains,
        outputs,
        categories,
        severities: declared.severities,
        actions: declared.actions,
        platforms,
    }
}

fn resolve_output(output: &syntax::Output, platforms: &[Platform]) -> Output {
    let platform = output.platform.as_ref();
    Output {
        target: text(output.target.as_ref()).to_owned(),
        platform: platform.and_then(|name| platforms.iter().position(|platform| platform.name == *name)),
        path: text(output.path.as_ref()).to_owned(),
        package: owned(output.package.as_ref()),
        options: options(&output.options),
    }
}

fn options(written: &syntax::OutputOptions) -> OutputOptions {
    let lines = |texts: &[Text<'_>]| texts.iter().map(ToString::to_string).collect();
    let pairs = |pairs: &[(Text<'_>, Option<Text<'_>>)]| {
        pairs.iter().filter_map(|(name, value)| Some((name.to_string(), value.as_ref()?.to_string()))).collect()
    };
    OutputOptions {
        internal: written.internal,
        layout: written.layout.as_deref().and_then(Layout::named).unwrap_or_default(),
        access: written.access.as_deref().and_then(Access::named).unwrap_or_default(),
        within: owned(written.within.as_ref()),
        authors: lines(&written.authors),
        keywords: lines(&written.keywords),
        requires: pairs(&written.requires),
        tools: owned(written.tools.as_ref()),
        publish: pairs(&written.publish),
        podspec: written.podspec.unwrap_or_default(),
    }
}

fn text<'g>(given: Option<&'g Text<'_>>) -> &'g str {
    given.map_or("", |text| text)
}

fn owned(given: Option<&Text<'_>>) -> Option<String> {
    given.map(ToString::to_string)
}

fn version(given: Option<&Text<'_>>) -> Option<Version> {
    given.and_then(|text| Version::parse(text))
}

/// What every entry refers to.
struct Context<'a> {
    names: &'a Acronyms,
    categories: HashMap<&'a str, CategoryId>,
    platforms: &'a [Platform],
    declared: &'a Declared<'a>,
}

impl Context<'_> {
    fn domain(&self, written: &syntax::Domain) -> Domain {
        let mut errors: Vec<Error> = written.errors.iter().map(|error| self.error(written, error)).collect();
        errors.sort_by(|a, b| a.code.cmp(&b.code));
        let mut retired: Vec<Retired> = written.retired.iter().map(|entry| self.retired(written, entry)).collect();
        retired.sort_by(|a, b| a.code.cmp(&b.code));
        Domain {
            name: self.names.name(text(written.name.as_ref())),
            in_code: written.in_code.as_ref().map(|name| self.names.name(name)),
            title: text(written.title.as_ref()).to_owned(),
            summary: text(written.summary.as_ref()).to_owned(),
            codes: match &written.codes {
                Some(syntax::Codes::Numbers(ranges)) => CodeSpace::Numbers(ranges.clone()),
                Some(syntax::Codes::Text) | None => CodeSpace::Text,
            },
            reserved: written.reserved.iter().map(reserved).collect(),
            shown: written.shown.as_ref().and_then(|pattern| ShownCode::parse(pattern).ok()),
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
                about: owned(field.about.as_ref()),
            })
            .collect();
        let indices: HashMap<&str, usize> =
            fields.iter().enumerate().rev().map(|(index, field)| (field.name.as_str(), index)).collect();
        let texts = texts(&written.texts, &Texts::default(), &indices);
        // One that nobody declares may be any of them: what is said of a platform is not in vain for that.
        let only = written
            .platforms
            .as_deref()
            .filter(|only| only.iter().all(|name| self.platforms.iter().any(|platform| platform.name == **name)));
        let ships = |platform: &String| only.is_none_or(|only| only.iter().any(|only| only == platform));
        let aliases: Box<[Name]> = written.aliases.iter().map(|name| self.names.name(name)).collect();
        let pattern = |platform: &String| of(&domain.names, platform)?.as_deref();
        let shipped = |platform: &String| Shipped {
            name: of(&written.names, platform)
                .and_then(|name| owned(name.as_ref()))
                .or_else(|| name.fill(pattern(platform)?).ok()),
            aliases: pattern(platform)
                .map(|pattern| aliases.iter().filter_map(|alias| alias.fill(pattern).ok()).collect())
                .unwrap_or_default(),
            code: of(&written.codes, platform).copied().flatten(),
            texts: of(&written.platform_texts, platform).map(|own| Box::new(self::texts(own, &texts, &indices))),
        };
        let names = self.platforms.iter().map(|platform| &platform.name);
        let platforms = names.map(|platform| ships(platform).then(|| shipped(platform))).collect();
        let mut categories: Vec<CategoryId> = Vec::with_capacity(written.categories.len());
        categories.extend(written.categories.iter().filter_map(|name| self.categories.get(&**name)));
        categories.sort_unstable();
        categories.dedup();
        let handling = self.declared.handling(written);
        Error {
            own_title: written.title.as_deref().map(|title| Box::from(&**title)),
            aliases,
            code: code(written.code.as_ref()),
            accepts: written.accepts.iter().flatten().map(|accepted| code(Some(accepted))).collect(),
            shown: written.shown.as_ref().map(|shown| shown.as_ref().as_ref().into()),
            number: written.number,
            reasons: written
                .reasons
                .iter()
                .map(|reason| Reason {
                    name: self.names.name(&reason.name),
                    code: text(reason.code.as_ref()).to_owned(),
                    message: owned(reason.message.as_ref()),
                })
                .collect(),
            categories,
            retryable: (written.retryable)
                .or_else(|| self.declared.of_categories(written, |category| category.retryable))
                .unwrap_or_default()
                && handling.outcome == Outcome::Error,
            handling,
            status: (written.status)
                .or_else(|| self.declared.of_categories(written, |category| category.status))
                .and_then(|status| u16::try_from(status).ok()),
            since: version(written.since.as_ref()),
            more: written.more.as_ref().map(|more| Box::new(self.more(domain, more))),
            deprecated: written.deprecated.as_ref().map(|deprecated| Box::new(self.deprecated(domain, deprecated))),
            internal: written.internal,
            platforms,
            name,
            texts,
            fields,
        }
    }

    fn deprecated(&self, domain: &syntax::Domain, written: &syntax::Deprecated) -> Deprecated {
        Deprecated {
            since: version(written.since.as_ref()).unwrap_or_default(),
            replacement: written.replacement.as_ref().map(|name| self.replacement(domain, name)),
            why: owned(written.why.as_ref()),
        }
    }

    /// The error that is written `Name`, of this domain, or `domain.Name`.
    fn more(&self, domain: &syntax::Domain, written: &syntax::More) -> More {
        let related = |(name, about): &(Text<'_>, Option<Text<'_>>)| Related {
            error: self.replacement(domain, name),
            about: owned(about.as_ref()),
        };
        let example = |example: &syntax::Example| Example {
            language: text(example.language.as_ref()).to_owned(),
            about: owned(example.about.as_ref()),
            raises: owned(example.raises.as_ref()),
            fixed: owned(example.fixed.as_ref()),
        };
        More {
            examples: written.examples.iter().map(example).collect(),
            see: written.see.iter().map(related).collect(),
            not: written.not.iter().map(related).collect(),
        }
    }

    fn replacement(&self, domain: &syntax::Domain, written: &str) -> Replacement {
        let (domain, name) = written.split_once('.').unwrap_or((text(domain.name.as_ref()), written));
        Replacement { domain: domain.into(), name: self.names.name(name) }
    }

    fn retired(&self, domain: &syntax::Domain, written: &syntax::Retired) -> Retired {
        Retired {
            name: written.name.as_ref().map(|name| self.names.name(name)),
            code: code(written.code.as_ref()),
            number: written.number,
            since: version(written.since.as_ref()),
            removed: version(written.removed.as_ref()),
            replacement: written.replacement.as_ref().map(|name| self.replacement(domain, name)),
            why: owned(written.why.as_ref()),
        }
    }
}

/// What is given for a platform.
fn of<'a, T>(by_platform: &'a [(Text<'_>, T)], platform: &str) -> Option<&'a T> {
    by_platform.iter().find(|(name, _)| name == platform).map(|(_, value)| value)
}

fn reserved(written: &syntax::Reserved) -> Reserved {
    Reserved { ranges: written.ranges.clone(), about: text(written.about.as_ref()).to_owned() }
}

fn code(written: Option<&syntax::Code>) -> Code {
    match written {
        Some(syntax::Code::Number(number)) => Code::Number(*number),
        Some(syntax::Code::Text(text)) => Code::Text(text.to_string()),
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
        occurs: match &written.occurs {
            Some(occurs) => occurs.iter().map(ToString::to_string).collect(),
            None => otherwise.occurs.clone(),
        },
        description: match &written.description {
            Some(description) => Some(Arc::new(prose::blocks::read(description).0)),
            None => otherwise.description.clone(),
        },
        fix: match &written.fix {
            Some(syntax::Fix::One(fix)) => Some(Fix::One(fix.to_string())),
            Some(syntax::Fix::Steps(steps)) => Some(Fix::Steps(steps.iter().map(ToString::to_string).collect())),
            None => otherwise.fix.clone(),
        },
        user: match &written.user {
            Some(user) => Some(Message::parse(user, index)),
            None => otherwise.user.clone(),
        },
    }
}
