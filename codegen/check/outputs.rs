//! Rules over `outputs`: what is written. Where it may be is `paths`.

use crate::diagnostic::Finding;
use crate::rule::Rule;
use crate::source::Place;
use crate::syntax::{Manifest, Output};
use crate::{suggest, target};

pub(super) fn check(manifest: &Manifest, findings: &mut Vec<Finding>) {
    for output in &manifest.outputs {
        target(output, manifest.place().get("outputs").item(output.index), findings);
    }
}

fn target(output: &Output, place: Place, findings: &mut Vec<Finding>) {
    let Some(name) = &output.target else { return };
    let names = target::names().map(target::Names::name);
    let Some(target) = target::names().into_iter().find(|target| target.name() == name) else {
        let help = suggest::did_you_mean(name, names, || format!("the targets are {}", suggest::listed(names)));
        let message = format!("there is no target `{}`", name.escape_debug());
        findings.push(Finding::new(Rule::UnknownTarget, place.get("target"), message, help));
        return;
    };
    if let Some(package) = &output.package
        && let Some(why) = target.refuse_package(package)
    {
        let message = format!("`{}` cannot be the name of a package: it {why}", package.escape_debug());
        findings.push(Finding::new(Rule::BadName, place.get("package"), message, "choose another name"));
    }
}
