//! The plan: every edition that is checked, and those of them that will be rendered, decided once and before the check.
//!
//! Nothing else makes an [`Edition`], so that no target can be given what no rule has seen.

pub(crate) mod paths;

use crate::edition::Edition;
use crate::model::{Catalogue, Error, Outcome, Output, OutputOptions, PlatformId};
use crate::targets::{self, File, Language, Target};
use crate::{Checked, Failure, suggest};
use std::fmt;
use std::sync::Arc;

/// What a program wants rendered besides, or instead of, the outputs of the manifest.
#[derive(Clone)]
pub(crate) struct Request {
    /// What to write.
    pub target: Arc<dyn Target>,
    /// Whose edition.
    pub platform: Whose,
    /// The domains to write; all of them where it is not said.
    pub domains: Option<Vec<String>>,
    /// Whether to write the errors for internal use too.
    pub internal: bool,
}

/// Whose edition is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Whose {
    /// That of the manifest's first output for the target, and nobody's where there is none.
    FirstOutput,
    /// Nobody's: the whole catalogue.
    Nobody,
    /// That of the platform of this name.
    Platform(String),
}

/// Every edition that is checked.
#[derive(Debug)]
pub(crate) struct Plan {
    editions: Vec<Planned>,
}

/// An edition that is checked, and what it is for.
#[derive(Debug, Clone)]
pub(crate) struct Planned {
    language: Handle,
    platform: Option<PlatformId>,
    package: Option<String>,
    domains: Option<Vec<String>>,
    /// Whether it holds the errors for internal use.
    internal: bool,
    purpose: Purpose,
}

/// What an edition is planned for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// An output of the manifest, by its position.
    Output(usize),
    /// What a program asked for.
    Request,
    /// Nothing yet: a catalogue must stay open to every language, so each is checked.
    Open,
}

/// A target, or as much of one as this build of errspec has.
#[derive(Clone)]
enum Handle {
    /// One that can render.
    Target(Arc<dyn Target>),
    /// One of errspec's own.
    Registered(&'static dyn Language),
}

impl fmt::Debug for Handle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let language: &dyn Language = match self {
            Self::Target(target) => &**target,
            Self::Registered(language) => *language,
        };
        f.write_str(language.name())
    }
}

impl Plan {
    /// What is asked for, the outputs of the manifest, and the whole catalogue for each language that has no output; with
    /// [`Failure::Usage`] where a request names what the catalogue does not have.
    pub(crate) fn new(catalogue: &Catalogue, requests: &[Request]) -> (Self, Option<Failure>) {
        let mut editions = Vec::new();
        let mut refused = None;
        for request in requests {
            match Planned::requested(catalogue, request) {
                Ok(planned) => editions.push(planned),
                Err(failure) => refused = refused.or(Some(failure)),
            }
        }
        for (index, output) in catalogue.outputs.iter().enumerate() {
            let Some(language) = targets::language(&output.target) else { continue };
            editions.push(Planned {
                language: Handle::Registered(language),
                platform: output.platform,
                package: output.package.clone(),
                domains: None,
                internal: output.options.internal,
                purpose: Purpose::Output(index),
            });
        }
        for language in targets::languages() {
            // What a program asks for may be a part of the catalogue only.
            let is_enough = |planned: &Planned| planned.purpose != Purpose::Request || planned.is_whole();
            if !editions.iter().any(|planned| planned.language().name() == language.name() && is_enough(planned)) {
                editions.push(Planned {
                    language: Handle::Registered(language),
                    platform: None,
                    package: None,
                    domains: None,
                    internal: true,
                    purpose: Purpose::Open,
                });
            }
        }
        (Self { editions }, refused)
    }

    /// Every edition that is checked.
    pub(crate) fn checked(&self) -> impl Iterator<Item = &Planned> {
        self.editions.iter()
    }

    /// What a program asked for, in its order.
    pub(crate) fn requested(&self) -> impl Iterator<Item = &Planned> {
        self.editions.iter().filter(|planned| planned.purpose == Purpose::Request)
    }
}

impl Planned {
    fn requested(catalogue: &Catalogue, request: &Request) -> Result<Self, Failure> {
        if let Some(why) = request.target.refuse_options() {
            return Err(Failure::Usage(why));
        }
        let of_target = |output: &&Output| output.target == request.target.name();
        let output = catalogue.outputs.iter().find(of_target);
        let platform = match &request.platform {
            Whose::Platform(name) => Some(platform(catalogue, name)?),
            Whose::FirstOutput => output.and_then(|output| output.platform),
            Whose::Nobody => None,
        };
        let of_platform = catalogue.outputs.iter().filter(of_target).find(|output| output.platform == platform);
        if let Some(name) = request.domains.iter().flatten().find(|name| !has_domain(catalogue, name)) {
            let declared = || catalogue.domains.iter().map(|domain| domain.name.as_str());
            return Err(unknown("domain", name, declared));
        }
        Ok(Self {
            language: Handle::Target(Arc::clone(&request.target)),
            platform,
            package: of_platform.or(output).and_then(|output| output.package.clone()),
            domains: request.domains.clone(),
            internal: request.internal,
            purpose: Purpose::Request,
        })
    }

    /// What the target calls things.
    #[must_use]
    pub fn language(&self) -> &dyn Language {
        match &self.language {
            Handle::Target(target) => &**target,
            Handle::Registered(language) => *language,
        }
    }

    /// The target, if this build of errspec can render it.
    #[must_use]
    pub fn target(&self) -> Option<&dyn Target> {
        match &self.language {
            Handle::Target(target) => Some(&**target),
            Handle::Registered(language) => targets::rendered(language.name()),
        }
    }

    /// Whether somebody is shipped in it.
    pub(crate) fn is_shipped(&self) -> bool {
        self.purpose != Purpose::Open
    }

    /// Whose edition it is; `None` for the whole catalogue.
    #[must_use]
    pub fn platform(&self) -> Option<PlatformId> {
        self.platform
    }

    /// Whether it leaves nothing of the catalogue out.
    fn is_whole(&self) -> bool {
        self.platform.is_none() && self.domains.is_none()
    }

    /// Whether a domain of this name is in it.
    pub(crate) fn has_domain(&self, name: &str) -> bool {
        self.domains.as_ref().is_none_or(|only| only.iter().any(|wanted| wanted == name))
    }

    /// Whether it holds the errors for internal use.
    pub(crate) fn is_internal(&self) -> bool {
        self.internal
    }

    /// Whether an author gave its package a name.
    pub(crate) fn has_package(&self) -> bool {
        self.package.is_some()
    }

    /// The edition of the catalogue that was planned with.
    #[must_use]
    pub fn edition<'a>(&'a self, catalogue: &'a Catalogue) -> Edition<'a> {
        let output = match self.purpose {
            Purpose::Output(index) => catalogue.outputs.get(index),
            Purpose::Request | Purpose::Open => None,
        };
        let options = output.map_or(OutputOptions::NONE, |output| &output.options);
        let ships = |error: &Error| {
            let is_thrown = error.handling.outcome == Outcome::Error || self.language().is_for_readers();
            is_thrown && (!error.internal || self.internal)
        };
        let domains = self.domains.as_deref();
        let mut edition = Edition::new(catalogue, self.platform, self.package.as_deref(), options, domains, ships);
        edition.internal = self.internal;
        if self.language().needs_number() { edition.with_numbers() } else { edition }
    }
}

/// An edition that was checked, and what may be rendered of it.
#[derive(Debug)]
pub struct PlannedEdition<'a> {
    planned: &'a Planned,
    edition: Edition<'a>,
}

impl<'a> PlannedEdition<'a> {
    fn new(planned: &'a Planned, catalogue: &'a Catalogue) -> Self {
        Self { planned, edition: planned.edition(catalogue) }
    }

    /// What is to be rendered.
    #[must_use]
    pub fn edition(&self) -> &Edition<'a> {
        &self.edition
    }

    /// What its target calls things.
    #[must_use]
    pub fn language(&self) -> &'a dyn Language {
        self.planned.language()
    }

    /// The output of the manifest that it is for, where it is for one.
    #[must_use]
    pub fn output(&self) -> Option<&'a Output> {
        match self.planned.purpose {
            Purpose::Output(index) => self.edition.catalogue().outputs.get(index),
            Purpose::Request | Purpose::Open => None,
        }
    }

    /// Its files, with their texts still to be made; none where this build of errspec cannot render the target.
    #[must_use]
    pub fn files(&self) -> Vec<File<'_>> {
        self.planned.target().map(|target| target.files(&self.edition)).unwrap_or_default()
    }
}

impl Checked {
    /// Every edition that was checked: what is asked for, the outputs of the manifest, and the whole catalogue for each
    /// language that has no output.
    pub fn editions(&self) -> impl Iterator<Item = PlannedEdition<'_>> {
        self.plan.editions.iter().map(|planned| PlannedEdition::new(planned, &self.catalogue))
    }

    /// The editions of the manifest's outputs, in its order.
    pub fn outputs(&self) -> impl Iterator<Item = PlannedEdition<'_>> {
        let outputs = self.plan.editions.iter().filter(|planned| matches!(planned.purpose, Purpose::Output(_)));
        outputs.map(|planned| PlannedEdition::new(planned, &self.catalogue))
    }

    /// What a program asked for.
    pub(crate) fn requested(&self) -> impl Iterator<Item = PlannedEdition<'_>> {
        self.plan.requested().map(|planned| PlannedEdition::new(planned, &self.catalogue))
    }
}

fn has_domain(catalogue: &Catalogue, name: &str) -> bool {
    catalogue.domains.iter().any(|domain| domain.name.as_str() == name)
}

fn platform(catalogue: &Catalogue, name: &str) -> Result<PlatformId, Failure> {
    let declared = || catalogue.platforms.iter().map(|platform| platform.name.as_str());
    declared().position(|declared| declared == name).ok_or_else(|| unknown("platform", name, declared))
}

fn unknown<'a, I: Iterator<Item = &'a str> + Clone>(what: &str, name: &str, declared: impl Fn() -> I) -> Failure {
    let help = suggest::did_you_mean(name, declared(), || format!("there are {}", suggest::listed(declared())));
    Failure::Usage(format!("the catalogue has no {what} `{}`: {help}", name.escape_debug()))
}
