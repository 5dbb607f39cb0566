//! Rules over `outputs`: what is written. Where it may be is `paths`.

use crate::findings::Finding;
use crate::model::{Access, Layout};
use crate::plan::Plan;
use crate::rule::Rule;
use crate::source::Place;
use crate::syntax::{Manifest, Output};
use crate::targets::{self, Language};
use crate::{form, suggest};

pub(super) fn check(manifest: &Manifest, plan: &Plan, findings: &mut Vec<Finding>) {
    for output in &manifest.outputs {
        target(manifest, output, manifest.place().get("outputs").item(output.index), findings);
    }
    requested(manifest, plan, findings);
}

/// The keys that only a manifest of the package says; of sources alone, nobody writes one.
const OF_PACKAGE: [&str; 6] = ["authors", "keywords", "requires", "tools", "publish", "podspec"];

/// What an output says that nobody would read.
fn unread(manifest: &Manifest, target: &dyn Language, output: &Output, place: &Place, findings: &mut Vec<Finding>) {
    let mut report = |key: &str, message: String, help: String| {
        findings.push(Finding::new(Rule::OutputOption, place.clone().get(key).key(), message, help));
    };
    let options = &output.options;
    let is_sources = options.layout.as_deref().and_then(Layout::named) == Some(Layout::Sources);
    for key in options.given() {
        if !target.output_keys().contains(&key) {
            let readers = targets::languages().into_iter().filter(|other| other.output_keys().contains(&key));
            let readers = suggest::listed(readers.map(Language::name));
            let message = format!("an output for `{}` has no `{key}`", target.name());
            report(key, message, format!("remove it: it is for {readers}"));
        } else if is_sources && OF_PACKAGE.contains(&key) {
            let message = format!("sources alone have no manifest to say `{key}` in");
            report(key, message, "remove it, or write the whole package: `layout: package`".to_owned());
        } else if key == "access"
            && !is_sources
            && options.access.as_deref().and_then(Access::named) == Some(Access::Internal)
        {
            let message = "nobody could use a package of which every declaration is internal".to_owned();
            report(key, message, "write `access: package`, or the sources alone: `layout: sources`".to_owned());
        } else if key == "podspec" && options.podspec == Some(true) && manifest.repository.is_none() {
            let message = "a podspec names the repository of the package, and the manifest has no `repository`";
            report(key, message.to_owned(), "add `repository: …` to the manifest".to_owned());
        }
    }
}

/// The form of what an output says of its package.
fn options(output: &Output, place: &Place, findings: &mut Vec<Finding>) {
    let options = &output.options;
    let mut word = |key: &str, given: Option<&str>, known: &[&'static str]| {
        let Some(given) = given.filter(|given| !known.contains(given)) else { return };
        let message = format!("`{}` is no value of `{key}`", given.escape_debug());
        let help = suggest::did_you_mean(given, known.iter().copied(), || {
            format!("the values are {}", suggest::listed(known.iter().copied()))
        });
        findings.push(Finding::new(Rule::BadValue, place.clone().get(key), message, help));
    };
    word("layout", options.layout.as_deref(), &Layout::NAMES);
    word("access", options.access.as_deref(), &Access::NAMES);
    for (index, keyword) in options.keywords.iter().enumerate() {
        formed(&form::KEYWORD, keyword, "a keyword", place.clone().get("keywords").item(index), findings);
    }
    for (system, version) in &options.requires {
        let place = place.clone().get("requires").get(system);
        if !form::SYSTEM.accepts(system) {
            let message = format!("`{}` is not a system that SwiftPM knows", system.escape_debug());
            let known = || form::SYSTEMS.iter().copied();
            let help = suggest::did_you_mean(system, known(), || format!("they are {}", suggest::listed(known())));
            findings.push(Finding::new(Rule::BadValue, place.clone().key(), message, help));
        }
        if let Some(version) = version {
            formed(&form::SYSTEM_VERSION, version, "a version of a system", place, findings);
        }
    }
    if let Some(version) = options.tools.as_deref() {
        tools(version, place.clone().get("tools"), findings);
    }
    for (key, _) in &options.publish {
        formed(&form::CAMEL, key, "a key of `publishConfig`", place.clone().get("publish").get(key).key(), findings);
    }
}

/// The name of the type that all others stand in.
fn within(target: &dyn Language, output: &Output, place: &Place, findings: &mut Vec<Finding>) {
    let Some(name) = output.options.within.as_deref() else { return };
    let place = place.clone().get("within");
    if !form::PASCAL.accepts(name) {
        return formed(&form::PASCAL, name, "a name of a type", place, findings);
    }
    let is_module = output.package.as_deref() == Some(name);
    let why = if is_module { Some("is the module's name too") } else { target.refuse_within(name) };
    if let Some(why) = why {
        let message = format!("`{name}` cannot be the type that all others stand in: it {why}");
        findings.push(Finding::new(Rule::BadName, place, message, "choose another name"));
    }
}

/// The tools that a Swift package is for.
fn tools(version: &str, place: Place, findings: &mut Vec<Finding>) {
    let major = version.split('.').next().and_then(|major| major.parse::<u8>().ok());
    if form::TOOLS.accepts(version) && major.is_some_and(|major| major < 6) {
        let message = format!("Swift {version} is older than what the generated code needs");
        let help = "write `6.0` or later: on Linux the code uses the module `Synchronization`, and everywhere the language \
                    of Swift 6";
        findings.push(Finding::new(Rule::BadValue, place, message, help));
    } else {
        formed(&form::TOOLS, version, "a version of Swift's tools", place, findings);
    }
}

/// A text that must have a form.
fn formed(form: &form::Form, text: &str, what: &str, place: Place, findings: &mut Vec<Finding>) {
    if !form.accepts(text) {
        let message = format!("`{}` is not {what}", text.escape_debug());
        let help = format!("write it like `{}`", form.example);
        findings.push(Finding::new(Rule::BadValue, place, message, help));
    }
}

/// What is asked for besides the outputs has the name of the catalogue for its package.
fn requested(manifest: &Manifest, plan: &Plan, findings: &mut Vec<Finding>) {
    let Some(name) = manifest.name.as_deref().filter(|name| form::KEBAB.accepts(name)) else { return };
    for planned in plan.requested().filter(|planned| !planned.has_package()) {
        let Some(package) = planned.language().package(name) else { continue };
        if let Some(why) = planned.language().refuse_package(&package) {
            let message = format!("the package would be called `{package}`, and it {why}");
            let place = manifest.place().get("name");
            findings.push(Finding::new(Rule::BadName, place, message, "give the catalogue another name"));
        }
    }
}

fn target(manifest: &Manifest, output: &Output, place: Place, findings: &mut Vec<Finding>) {
    let Some(name) = &output.target else { return };
    let names = targets::languages().map(Language::name);
    let Some(target) = targets::language(name) else {
        let help = suggest::did_you_mean(name, names, || format!("the targets are {}", suggest::listed(names)));
        let message = format!("there is no target `{}`", name.escape_debug());
        findings.push(Finding::new(Rule::UnknownTarget, place.get("target"), message, help));
        return;
    };
    unread(manifest, target, output, &place, findings);
    options(output, &place, findings);
    within(target, output, &place, findings);
    if let Some(package) = &output.package {
        if let Some(why) = target.refuse_package(package) {
            let message = format!("`{}` cannot be the name of a package: it {why}", package.escape_debug());
            findings.push(Finding::new(Rule::BadName, place.get("package"), message, "choose another name"));
        }
        return;
    }
    let name = manifest.name.as_deref().filter(|name| form::KEBAB.accepts(name));
    if let Some(package) = name.and_then(|name| target.package(name))
        && let Some(why) = target.refuse_package(&package)
    {
        let message = format!("the package would be called `{package}`, and it {why}");
        findings.push(Finding::new(Rule::BadName, place, message, "give it another name: `package: …`"));
    }
}
