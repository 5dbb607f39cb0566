//! Rules over the paths of outputs: what `plan/paths.rs` refuses, and outputs that meet.

use crate::disk;
use crate::findings::Finding;
use crate::plan::paths::{beside, fold, folders, leads_astray};
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
    let Ok(spec) = disk::real(folder) else { return };
    let mut accepted: Vec<(&Output, Vec<String>, PathBuf)> = Vec::new();
    for (output, path) in paths(manifest) {
        let Ok(folders) = folders(path) else { continue };
        // What cannot be resolved is told where it is to be written.
        let Some(Ok(real)) = beside(&spec, path).as_deref().map(disk::real) else { continue };
        let names: Vec<String> = folders.iter().copied().map(fold).collect();
        if let Some(why) = leads_astray(&spec, &real, &names) {
            findings.push(refused(manifest, output, format!("`{}` {why}", path.escape_debug())));
            continue;
        }
        for (other, other_names, other_real) in &accepted {
            if names.starts_with(other_names) || other_names.starts_with(&names) {
                continue;
            }
            if disk::is_within(&real, other_real) {
                findings.push(meeting(manifest, output, other, NESTED, "leads into the other", "the other"));
            } else if disk::is_within(other_real, &real) {
                findings.push(meeting(manifest, other, output, NESTED, "leads into the other", "the other"));
            }
        }
        accepted.push((output, names, real));
    }
}

const NESTED: &str = "an output is written into another's folder";

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
