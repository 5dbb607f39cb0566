//! What stands in the place of a file: looked at before it is opened, since a pipe would be waited for and a device never
//! ends, and never through a link that leads out of the output.

use super::temporary::rename_case;
use super::{ChangeKind, Others};
use crate::disk;
use crate::failure::Failure;
use crate::targets::{BANNER_AT_MOST, generated_as, has_banner_at_end, is_replaceable};
use std::collections::{HashMap, HashSet};
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// A folder that files are written to, as it is on disk.
pub(super) struct Top {
    pub folder: PathBuf,
    /// The same without links.
    pub real: PathBuf,
    spelling: Mutex<Spelling>,
}

#[derive(Default)]
struct Spelling {
    /// The names in folders that files are written to.
    names: HashMap<PathBuf, HashSet<OsString>>,
    /// What has another case on disk, and what it is to be called: folders before what is in them.
    misspelt: Vec<(PathBuf, PathBuf)>,
}

impl Top {
    pub fn new(folder: &Path) -> Result<Self, Failure> {
        let real = disk::real(folder).map_err(|error| Failure::io("follow", folder, error))?;
        if fs::metadata(&real).is_ok_and(|found| !found.is_dir()) {
            return Err(in_the_way(folder, NO_FOLDER));
        }
        Ok(Self { folder: folder.to_owned(), real, spelling: Mutex::default() })
    }

    /// Says what is wrong with what stands in the place of the file `name`: `None` where it is what would be generated.
    pub fn look(&self, name: &str, contents: &str, others: &Others) -> Result<Option<ChangeKind>, Failure> {
        let mut path = self.folder.clone();
        let mut parts = name.split('/').peekable();
        let mut is_misspelt = false;
        while let Some(part) = parts.next() {
            path.push(part);
            let failed = |error| Failure::io("read", &path, error);
            let mut found = match fs::symlink_metadata(&path) {
                Ok(found) => found,
                Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Some(ChangeKind::Missing)),
                Err(error) => return Err(failed(error)),
            };
            if found.is_symlink() {
                let leads_out = || in_the_way(&path, "is a link that leads out of its output");
                let real = disk::real(&path).map_err(|_| leads_out())?;
                if !disk::is_within(&real, &self.real) {
                    return Err(leads_out());
                }
                found = fs::metadata(&path).map_err(failed)?;
            }
            match (found.is_dir(), parts.peek().is_none()) {
                (true, false) => {}
                (true, true) => {
                    return Err(in_the_way(&path, "is a folder, and stands where a file would be generated"));
                }
                (false, true) if *others == Others::Any => return Err(stranger(&path)),
                (false, true) if found.is_file() => {}
                (false, true) => return Err(in_the_way(&path, NO_FILE)),
                (false, false) => return Err(in_the_way(&path, NO_FOLDER)),
            }
            is_misspelt |= self.is_misspelt(&path);
        }
        let found = Found::read(&path, name, contents).map_err(|error| Failure::io("read", &path, error))?;
        let Some(found) = found else { return Err(in_the_way(&path, NO_FILE)) };
        let Found::Other { bytes, .. } = &found else {
            return Ok(is_misspelt.then_some(ChangeKind::Differs));
        };
        let is_its_name = |other: &str| other.to_lowercase() == name.to_lowercase();
        let is_ours = is_replaceable(name, bytes) || is_misspelt && generated_as(name, bytes).is_some_and(is_its_name);
        if is_ours || found.is_remnant(contents) { Ok(Some(ChangeKind::Differs)) } else { Err(stranger(&path)) }
    }

    /// Whether what stands at a path has a name that differs in case, which this disk does not tell apart.
    fn is_misspelt(&self, path: &Path) -> bool {
        let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return false };
        let mut spelling = self.spelling.lock().unwrap_or_else(PoisonError::into_inner);
        let Spelling { names, misspelt } = &mut *spelling;
        let list = || -> HashSet<OsString> {
            let entries = fs::read_dir(folder).into_iter().flatten();
            entries.filter_map(|entry| Some(entry.ok()?.file_name())).collect()
        };
        let names = names.entry(folder.to_owned()).or_insert_with(list);
        if !names.contains(name) {
            // It may be a folder that was made since for a file that was staged.
            *names = list();
        }
        // Without a name there is a folder that cannot be listed.
        if names.contains(name) || names.is_empty() {
            return false;
        }
        let wanted = name.to_string_lossy().to_lowercase();
        let spelt = names.iter().find(|other| other.to_string_lossy().to_lowercase() == wanted);
        let Some(from) = spelt.map(|other| folder.join(other)) else { return false };
        if !misspelt.iter().any(|(other, _)| *other == from) {
            misspelt.push((from, path.to_owned()));
        }
        true
    }

    /// Gives files and folders the case of their new names.
    pub fn spell(&mut self) -> Result<(), Failure> {
        let misspelt = &self.spelling.get_mut().unwrap_or_else(PoisonError::into_inner).misspelt;
        misspelt
            .iter()
            .try_for_each(|(from, to)| rename_case(from, to).map_err(|error| Failure::io("rename", from, error)))
    }
}

const NO_FOLDER: &str = "is no folder, and stands where one would be made";
const NO_FILE: &str =
    "is no ordinary file but a pipe, a socket or a device, and stands where a file would be generated";

/// The failure where something stands in the place of a file that may not be replaced.
pub(super) fn stranger(path: &Path) -> Failure {
    in_the_way(path, "stands where a file would be generated, and errspec did not generate it")
}

fn in_the_way(path: &Path, why: &'static str) -> Failure {
    let help = "move it away or delete it, or give the output another path";
    Failure::InTheWay { path: path.to_owned(), why, help }
}

/// What a file holds.
enum Found {
    /// The generated text, be it with CR LF for each LF as a checkout may make it.
    Same,
    /// Something else; of a file that is much too long, only the banner is read.
    Other { bytes: Vec<u8>, is_whole: bool },
}

impl Found {
    /// Reads the file at `path`, which is to hold `contents`; `None` if it is none after all.
    fn read(path: &Path, name: &str, contents: &str) -> io::Result<Option<Self>> {
        let mut file = File::open(path)?;
        let found = file.metadata()?;
        if !found.is_file() {
            return Ok(None);
        }
        if found.len() == contents.len() as u64 {
            if holds(&mut file, contents.as_bytes())? {
                return Ok(Some(Self::Same));
            }
            file.rewind()?;
        }
        let limit = 2 * contents.len().max(BANNER_AT_MOST) as u64;
        if found.len() > limit {
            return Ok(Some(Self::Other { bytes: banner_of(&mut file, name)?, is_whole: false }));
        }
        let mut bytes = Vec::with_capacity(usize::try_from(found.len()).unwrap_or_default());
        file.take(limit).read_to_end(&mut bytes)?;
        let is_same = unix(&bytes).is_some_and(|text| text == contents);
        Ok(Some(if is_same { Self::Same } else { Self::Other { bytes, is_whole: true } }))
    }

    /// Whether it is what a crash or a full disk left of a generated text: nobody's work is in it.
    fn is_remnant(&self, generated: &str) -> bool {
        let Self::Other { bytes, is_whole: true } = self else { return false };
        bytes.iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0)
            || generated.as_bytes().starts_with(bytes)
            || unix(bytes).is_some_and(|text| generated.starts_with(&text))
    }
}

/// Whether a file holds these bytes and no more. It is read in parts, so that it is not held beside the text.
fn holds(file: &mut File, mut expected: &[u8]) -> io::Result<bool> {
    let mut buffer = vec![0; 1 << 16];
    loop {
        let count = match file.read(&mut buffer) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            read => read?,
        };
        match expected.split_at_checked(count) {
            Some((part, rest)) if part == &buffer[..count] => expected = rest,
            _ => return Ok(false),
        }
        if count == 0 {
            return Ok(expected.is_empty());
        }
    }
}

/// A text with LF for CR LF, if there is one.
fn unix(bytes: &[u8]) -> Option<String> {
    bytes.contains(&b'\r').then(|| String::from_utf8_lossy(bytes).replace("\r\n", "\n"))
}

/// The name of a file below `top`, as an output has it, with the part of the file that would hold its banner.
pub(super) fn read_banner(path: &Path, top: &Path) -> io::Result<(String, Vec<u8>)> {
    let name = name(path, top).unwrap_or_default();
    let mut file = File::open(path)?;
    let banner = if file.metadata()?.is_file() { banner_of(&mut file, &name)? } else { Vec::new() };
    Ok((name, banner))
}

/// The name of a file below `top`, as an output has it.
pub(super) fn name(path: &Path, top: &Path) -> Option<String> {
    Some(path.strip_prefix(top).ok()?.to_str()?.replace(std::path::MAIN_SEPARATOR, "/"))
}

fn banner_of(file: &mut File, name: &str) -> io::Result<Vec<u8>> {
    let size = BANNER_AT_MOST as u64;
    if has_banner_at_end(name) {
        let end = file.metadata()?.len();
        file.seek(SeekFrom::Start(end.saturating_sub(size)))?;
    }
    let mut bytes = Vec::new();
    file.take(size).read_to_end(&mut bytes)?;
    Ok(bytes)
}
