//! Rules over the paths of outputs: where they may lead.
//!
//! What a path says is judged alike on every system, so that a catalogue accepted on one does no harm on another; what
//! only a disk can tell, links above all, is judged where there is one.

use crate::diagnostic::{Finding, is_deceptive};
use crate::place;
use crate::rule::Rule;
use crate::source::Place;
use crate::syntax::{Manifest, Output};
use std::path::{Path, PathBuf};

/// Reports what a path says: that it leaves the place for outputs, or meets another output's.
pub(super) fn check(manifest: &Manifest, findings: &mut Vec<Finding>) {
    let mut accepted: Vec<(&Output, Vec<String>)> = Vec::new();
    for (output, path) in paths(manifest) {
        let folders = match folders(path) {
            Ok(folders) => folders.into_iter().map(fold).collect::<Vec<_>>(),
            Err(why) => {
                findings.push(refused(manifest, output, format!("`{}` {why}", path.escape_debug())));
                continue;
            }
        };
        if let Some((first, _)) = accepted.iter().find(|(_, other)| *other == folders) {
            let is_spelt_alike = first.path.as_deref().map(self::folders) == Some(self::folders(path));
            let elsewhere = if is_spelt_alike { "" } else { ", spelt in two ways" };
            let message = format!("two outputs are written to `{}`{elsewhere}", path.escape_debug());
            findings.push(meeting(manifest, output, first, &message, "written here too", "already written here"));
        }
        accepted.push((output, folders));
    }
    for (inner, path) in &accepted {
        let is_outer = |(_, other): &&(&Output, Vec<String>)| other.len() < path.len() && path.starts_with(other);
        if let Some((outer, _)) = accepted.iter().find(is_outer) {
            findings.push(meeting(manifest, inner, outer, NESTED, "inside the other", "the other"));
        }
    }
}

/// Reports where the paths lead from the catalogue's `folder` on this disk, where [`check`] saw nothing wrong.
pub(super) fn check_on_disk(manifest: &Manifest, folder: &Path, findings: &mut Vec<Finding>) {
    let Ok(spec) = place::real(folder) else { return };
    let mut accepted: Vec<(&Output, Vec<String>, PathBuf)> = Vec::new();
    for (output, path) in paths(manifest) {
        let Ok(folders) = folders(path) else { continue };
        // What cannot be resolved is told where it is to be written.
        let Ok(real) = place::real(&beside(&spec, path)) else { continue };
        let names: Vec<String> = folders.iter().copied().map(fold).collect();
        if let Some(why) = leads_astray(&spec, &real, &names) {
            findings.push(refused(manifest, output, format!("`{}` {why}", path.escape_debug())));
            continue;
        }
        for (other, other_names, other_real) in &accepted {
            if names.starts_with(other_names) || other_names.starts_with(&names) {
                continue;
            }
            if place::is_within(&real, other_real) {
                findings.push(meeting(manifest, output, other, NESTED, "leads into the other", "the other"));
            } else if place::is_within(other_real, &real) {
                findings.push(meeting(manifest, other, output, NESTED, "leads into the other", "the other"));
            }
        }
        accepted.push((output, names, real));
    }
}

const NESTED: &str = "an output is written into another's folder";

/// The folder that an output's path names: `..` takes back the name before, also where that is a link.
pub(crate) fn beside(spec: &Path, path: &str) -> PathBuf {
    let mut folder = spec.to_owned();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(folder.pop()),
            name => folder.push(name),
        }
    }
    folder
}

/// Why nothing may be written to a folder, given without links, of a catalogue in `spec`.
fn leads_astray(spec: &Path, real: &Path, folders: &[String]) -> Option<&'static str> {
    let own_name = spec.file_name().map(|name| fold(&name.to_string_lossy()));
    if place::is_within(real, spec) || folders.first() == own_name.as_ref() {
        return Some("is the catalogue's own folder, or inside it");
    }
    if place::is_within(spec, real) {
        return Some("leads to a folder that holds the catalogue's");
    }
    let is_beside = spec.parent().is_some_and(|home| place::is_within(real, home));
    (!is_beside).then_some("leads out of the folder that holds the catalogue's, through a link")
}

fn paths<'m>(manifest: &'m Manifest<'_>) -> impl Iterator<Item = (&'m Output<'m>, &'m str)> {
    manifest.outputs.iter().filter_map(|output| Some((output, output.path.as_deref()?)))
}

fn place_of(manifest: &Manifest, output: &Output) -> Place {
    manifest.place().get("outputs").item(output.index).get("path")
}

fn refused(manifest: &Manifest, output: &Output, message: String) -> Finding {
    let help = "write it beside the catalogue's folder, as in `../generated/rust`";
    Finding::new(Rule::OutputPath, place_of(manifest, output), message, help)
}

/// Two outputs of which each would remove the other's files.
fn meeting(manifest: &Manifest, at: &Output, other: &Output, message: &str, label: &str, other_label: &str) -> Finding {
    Finding::new(Rule::OutputPath, place_of(manifest, at), message, "give each a folder of its own")
        .label(label)
        .other(place_of(manifest, other), other_label)
}

/// A name as it is to a disk that does not tell capitals from small letters.
fn fold(name: &str) -> String {
    name.to_lowercase()
}

/// The longest path of an output, in bytes: `PATH_MAX` of macOS is 1024, with the folder of the catalogue before it.
const LONGEST: usize = 1000;

/// The folders of an output's path below the folder that holds the catalogue's; `Err` says why it is refused.
fn folders(path: &str) -> Result<Vec<&str>, &'static str> {
    if path.contains(['\\', ':']) || path.starts_with('/') || path.contains(is_deceptive) {
        return Err("is not a relative path of folders with `/` between them");
    }
    if path.len() > LONGEST {
        return Err("has more than 1000 bytes, and systems take few more");
    }
    // The catalogue's own folder: it stands for what may not be written.
    let mut folders = vec!["."];
    for folder in path.split('/').filter(|folder| !matches!(*folder, "" | ".")) {
        if folder == ".." {
            if folders.pop().is_none() {
                return Err("leaves the folder that holds the catalogue's");
            }
        } else if let Some(why) = unwritable(folder) {
            return Err(why);
        } else {
            folders.push(folder);
        }
    }
    match folders.first() {
        None => Err("is the folder that holds the catalogue's"),
        Some(&".") => Err("is inside the catalogue's own folder"),
        Some(_) => Ok(folders),
    }
}

/// Why no output may be in a folder of this name. For Windows see
/// <https://learn.microsoft.com/windows/win32/fileio/naming-a-file>.
fn unwritable(name: &str) -> Option<&'static str> {
    const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];
    let folded = fold(name);
    let stem = folded.split('.').next().unwrap_or_default().trim_end();
    let numbered = ["com", "lpt"].iter().find_map(|device| stem.strip_prefix(device));
    let mut digits = numbered.unwrap_or_default().chars();
    let is_numbered = matches!((digits.next(), digits.next()), (Some('0'..='9' | '¹' | '²' | '³'), None));
    if name.len() > 255 {
        Some("has the name of a folder in it that is longer than 255 bytes")
    } else if name.ends_with(['.', ' ']) {
        Some("has the name of a folder in it that ends in a dot or a space, which Windows leaves out")
    } else if name.contains(['<', '>', '"', '|', '?', '*']) {
        Some("has a character in it that Windows has in no name")
    } else if is_numbered || DEVICES.contains(&stem) {
        Some("has the name of a device of Windows in it")
    } else if matches!(&*folded, ".git" | "git~1") {
        Some("leads into what git keeps for itself")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::folders;

    #[test]
    fn paths_stay_beside_the_catalogue() {
        assert_eq!(folders("../generated/rust"), Ok(vec!["generated", "rust"]));
        assert_eq!(folders(".././generated//rust/../swift/"), Ok(vec!["generated", "swift"]));
        assert_eq!(folders("../console/.github/com10/Général"), Ok(vec!["console", ".github", "com10", "Général"]));
        for refused in
            ["", ".", "..", "rust", "../..", "../../x", "../../spec", "../a/../../b", "/tmp", "C:/x", "..\\x"]
        {
            assert!(folders(refused).is_err(), "{refused}");
        }
    }

    #[test]
    fn paths_are_no_longer_than_systems_take() {
        assert!(folders(&format!("..{}", "/aaaaaaaaa".repeat(99))).is_ok());
        assert!(folders(&format!("..{}", "/aaaaaaaaa".repeat(100))).is_err());
    }

    #[test]
    fn names_are_names_on_every_system() {
        for name in ["con", "NUL.txt", "Com1", "lpt³", "aux .a", "x.", "x ", "...", ".git", ".GIT", "a?", "\u{202e}x"]
        {
            assert!(folders(&format!("../{name}")).is_err(), "{name}");
            assert!(folders(&format!("../gen/{name}/x")).is_err(), "{name}");
        }
        assert!(folders(&format!("../{}", "é".repeat(128))).is_err());
        assert!(folders(&format!("../{}", "x".repeat(255))).is_ok());
    }
}
