//! Where outputs may be: the one home of the rules for paths.
//!
//! What a path says is judged alike on every system, so that a catalogue accepted on one does no harm on another; what
//! only a disk can tell, links above all, is judged where there is one.

use crate::prose::{is_blank, is_hidden, visible::shown};
use crate::{Checked, Failure, disk, model};
use std::path::{Path, PathBuf};

/// A name as it is to a disk that does not tell capitals from small letters.
pub fn fold(name: &str) -> String {
    name.to_lowercase()
}

/// The longest path of an output, in bytes: `PATH_MAX` of macOS is 1024, with the folder of the catalogue before it.
const LONGEST: usize = 1000;

/// The folders of an output's path below the folder that holds the catalogue's; `Err` says why it is refused.
pub fn folders(path: &str) -> Result<Vec<&str>, &'static str> {
    if path.contains(['\\', ':']) || path.starts_with('/') || path.contains(|c| is_hidden(c) && !is_blank(c)) {
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

/// The folder that an output's path names, beside the catalogue's in `spec`: `..` takes back the name before, also where
/// that is a link. `None` where the path is refused.
pub fn beside(spec: &Path, path: &str) -> Option<PathBuf> {
    let mut folder = spec.parent()?.to_owned();
    folder.extend(folders(path).ok()?);
    Some(folder)
}

/// Why nothing may be written to a folder, given without links, of a catalogue in `spec`.
pub fn leads_astray(spec: &Path, real: &Path, folders: &[String]) -> Option<&'static str> {
    let own_name = spec.file_name().map(|name| fold(&name.to_string_lossy()));
    if disk::is_within(real, spec) || folders.first() == own_name.as_ref() {
        return Some("is the catalogue's own folder, or inside it");
    }
    if disk::is_within(spec, real) {
        return Some("leads to a folder that holds the catalogue's");
    }
    let is_beside = spec.parent().is_some_and(|home| disk::is_within(real, home));
    (!is_beside).then_some("leads out of the folder that holds the catalogue's, through a link")
}

impl Checked {
    /// The folder that an output of the manifest is written to.
    ///
    /// # Errors
    ///
    /// [`Failure::Io`] where the catalogue's own folder cannot be found, and [`Failure::Usage`] where it has none beside it.
    pub fn folder_of(&self, output: &model::Output) -> Result<PathBuf, Failure> {
        let refused = || Failure::Usage(format!("nothing can be written to `{}`", output.path.escape_debug()));
        beside(&self.real_folder()?, &output.path).ok_or_else(refused)
    }

    /// The folder `name` below `out`, for outputs that are to be written elsewhere than the manifest says.
    ///
    /// # Errors
    ///
    /// [`Failure::Usage`] where `out` is the catalogue's folder, holds it or stands in it, or where a link leads out of
    /// `out`; [`Failure::Io`] where a path cannot be followed.
    pub fn folder_below(&self, out: &Path, name: &str) -> Result<PathBuf, Failure> {
        let spec = self.real_folder()?;
        let real = |path: &Path| disk::real(path).map_err(|error| Failure::io("follow", path, error));
        let (top, folder) = (real(out)?, out.join(name));
        let refused =
            |path: &Path, why: &str| Failure::Usage(format!("`{}` {why}: nothing is written there", shown(path)));
        if disk::is_within(&top, &spec) || disk::is_within(&spec, &top) {
            return Err(refused(out, "is the catalogue's folder, holds it, or stands in it"));
        }
        if !disk::is_within(&real(&folder)?, &top) {
            return Err(refused(&folder, "is a link that leads elsewhere"));
        }
        Ok(folder)
    }

    /// Refuses to write into the catalogue's own folder, where every file is the author's.
    pub(crate) fn refuse_own_folder(&self, out: &Path) -> Result<(), Failure> {
        let real = disk::real(out).map_err(|error| Failure::io("follow", out, error))?;
        if disk::is_within(&real, &self.real_folder()?) {
            let shown = shown(out);
            let message = format!("`{shown}` is the catalogue's folder, or in it: nothing is written there");
            return Err(Failure::Usage(message));
        }
        Ok(())
    }

    fn real_folder(&self) -> Result<PathBuf, Failure> {
        disk::real(&self.folder).map_err(|error| Failure::io("read the folder", &self.folder, error))
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
