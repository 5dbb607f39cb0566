//! Rules over `outputs`: what is written. Where it may be is `paths`.

use crate::findings::Finding;
use crate::plan::Plan;
use crate::rule::Rule;
use crate::source::Place;
use crate::syntax::{Manifest, Output};
use crate::{form, suggest, targets};

pub(super) fn check(manifest: &Manifest, plan: &Plan, findings: &mut Vec<Finding>) {
    for output in &manifest.outputs {
        target(manifest, output, manifest.place().get("outputs").item(output.index), findings);
    }
    requested(manifest, plan, findings);
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
    let names = targets::languages().map(targets::Language::name);
    let Some(target) = targets::language(name) else {
        let help = suggest::did_you_mean(name, names, || format!("the targets are {}", suggest::listed(names)));
        let message = format!("there is no target `{}`", name.escape_debug());
        findings.push(Finding::new(Rule::UnknownTarget, place.get("target"), message, help));
        return;
    };
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
