//! Rules over `outputs`: what is written, and where it may be.

use super::Firsts;
use crate::diagnostic::Finding;
use crate::rule::Rule;
use crate::source::Place;
use crate::syntax::{Manifest, Output};
use crate::{form, suggest, target};

pub(super) fn check(manifest: &Manifest, findings: &mut Vec<Finding>) {
    let mut paths = Firsts::new();
    for output in &manifest.outputs {
        let place = || manifest.place().get("outputs").item(output.index);
        target(manifest, output, place(), findings);
        if let Some(path) = &output.path {
            match folders(path) {
                Err(why) => findings.push(Finding::new(
                    Rule::OutputPath,
                    place().get("path"),
                    format!("`{}` {why}", path.escape_debug()),
                    HELP,
                )),
                Ok(folders) => {
                    if let Some(first) = paths.before(folders, output.index) {
                        let message = format!("two outputs are written to `{}`", path.escape_debug());
                        let first = manifest.place().get("outputs").item(first).get("path");
                        findings.push(
                            Finding::new(
                                Rule::OutputPath,
                                place().get("path"),
                                message,
                                "give each a folder of its own",
                            )
                            .label("written here too")
                            .other(first, "already written here"),
                        );
                    }
                }
            }
        }
    }
    nested(manifest, findings);
}

const HELP: &str = "write it beside the catalogue's folder, as in `../generated/rust`";

fn target(manifest: &Manifest, output: &Output, place: Place, findings: &mut Vec<Finding>) {
    let Some(name) = &output.target else { return };
    let names = target::names().map(target::Names::name);
    let Some(target) = target::names().into_iter().find(|target| target.name() == name) else {
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

/// The longest name of a folder, in bytes: NAME_MAX of the usual file systems.
const LONGEST_FOLDER: usize = 255;

/// The longest path of an output, in bytes: PATH_MAX of macOS is 1024, with the folder of the catalogue before it.
const LONGEST_PATH: usize = 1000;

/// The folders of an output's path below the folder that holds the catalogue's; `Err` says why it is refused.
fn folders(path: &str) -> Result<Vec<&str>, &'static str> {
    if path.contains('\\') || path.starts_with('/') || path.contains(':') || path.chars().any(char::is_control) {
        return Err("is not a relative path of folders with `/` between them");
    }
    if path.split('/').any(|folder| folder.len() > LONGEST_FOLDER) {
        return Err("has a folder with a name of more than 255 bytes, which no disk takes");
    }
    if path.len() > LONGEST_PATH {
        return Err("has more than 1000 bytes, and systems take few more");
    }
    // The catalogue's own folder, whose name does not matter: it stands for what may not be written.
    let mut folders = vec!["."];
    for folder in path.split('/').filter(|folder| !matches!(*folder, "" | ".")) {
        if folder != ".." {
            folders.push(folder);
        } else if folders.pop().is_none() {
            return Err("leaves the folder that holds the catalogue's");
        }
    }
    match folders.first() {
        None => Err("is the folder that holds the catalogue's"),
        Some(&".") => Err("is inside the catalogue's own folder"),
        Some(_) => Ok(folders),
    }
}

/// An output must not stand in another's folder: each removes what it no longer writes.
fn nested(manifest: &Manifest, findings: &mut Vec<Finding>) {
    let outputs: Vec<(usize, Vec<&str>)> = manifest
        .outputs
        .iter()
        .filter_map(|output| Some((output.index, folders(output.path.as_ref()?).ok()?)))
        .collect();
    for (inner, path) in &outputs {
        let outer = outputs.iter().find(|(_, other)| other.len() < path.len() && path.starts_with(other));
        if let Some((outer, _)) = outer {
            let place = |index: usize| manifest.place().get("outputs").item(index).get("path");
            findings.push(
                Finding::new(
                    Rule::OutputPath,
                    place(*inner),
                    "an output is written into another's folder",
                    "give each a folder of its own",
                )
                .label("inside the other")
                .other(place(*outer), "the other"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::folders;

    #[test]
    fn paths_stay_beside_the_catalogue() {
        assert_eq!(folders("../generated/rust"), Ok(vec!["generated", "rust"]));
        assert_eq!(folders(".././generated//rust/../swift/"), Ok(vec!["generated", "swift"]));
        for refused in
            ["", ".", "..", "rust", "../..", "../../x", "../../spec", "../a/../../b", "/tmp", "C:/x", "..\\x"]
        {
            assert!(folders(refused).is_err(), "{refused}");
        }
    }

    #[test]
    fn paths_are_no_longer_than_systems_take() {
        let of = |folder: usize| format!("../{}", "a".repeat(folder));
        assert!(folders(&of(255)).is_ok());
        assert!(folders(&of(256)).is_err());
        assert!(folders(&format!("..{}", "/aaaaaaaaa".repeat(99))).is_ok());
        assert!(folders(&format!("..{}", "/aaaaaaaaa".repeat(100))).is_err());
    }
}
