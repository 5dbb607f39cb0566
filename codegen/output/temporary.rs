//! Names that files have for a while: before they are put in their places, and while they change the case of their names.

use std::fs;
use std::hash::{BuildHasher, RandomState};
use std::io;
use std::path::Path;

const TEMPORARY: (&str, &str) = (".errspec-", ".tmp");

/// A name for a temporary file, which nobody can guess.
pub(super) fn temporary() -> String {
    // The keys of the standard library's maps come from the system's source of chance.
    let (one, other) = (RandomState::new().hash_one(std::process::id()), RandomState::new().hash_one(0));
    format!("{}{:016x}{}", TEMPORARY.0, one ^ other.rotate_left(32), TEMPORARY.1)
}

/// Whether this is such a name.
pub(super) fn is_temporary(name: &str) -> bool {
    let digits = name.strip_prefix(TEMPORARY.0).and_then(|rest| rest.strip_suffix(TEMPORARY.1));
    digits.is_some_and(|digits| digits.len() == 16 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// Gives a file or a folder a name that differs in case, on a disk that does not tell the two apart.
pub(super) fn rename_case(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)?;
    let is_renamed =
        |entry: io::Result<fs::DirEntry>| entry.is_ok_and(|entry| Some(&*entry.file_name()) == to.file_name());
    if fs::read_dir(to.parent().unwrap_or(to))?.any(is_renamed) {
        return Ok(());
    }
    // To some systems these are one name, and renaming it changes nothing.
    let between = from.with_file_name(temporary());
    fs::rename(from, &between)?;
    fs::rename(&between, to)
}
