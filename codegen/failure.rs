//! Why nothing was generated.

use crate::findings::{self, Report};
use crate::prose::visible::shown;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why nothing was generated.
///
/// `Debug` is as readable as `Display`, so that `fn main() -> Result<(), errspec::Failure>` in a build script shows
/// what cargo's users need.
#[non_exhaustive]
pub enum Failure {
    /// The catalogue has mistakes. Nothing was written.
    Findings(Box<Report>),
    /// There is no catalogue where one was looked for.
    NoCatalogue {
        /// The folder.
        folder: PathBuf,
        /// What is missing.
        why: String,
    },
    /// A file could not be read or written. Files that were there before are whole.
    Io {
        /// What was being done: "read", "write".
        action: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
    /// Something stands where a file would be generated, and is none that errspec generated. It is left alone.
    InTheWay {
        /// The path.
        path: PathBuf,
        /// What it is: the rest of a sentence that begins with the path.
        why: &'static str,
        /// What to do.
        help: &'static str,
    },
    /// The request itself makes no sense, such as a target that does not exist.
    Usage(String),
}

impl Failure {
    pub(crate) fn no_catalogue(folder: &Path, why: &str) -> Self {
        Self::NoCatalogue { folder: folder.to_owned(), why: why.to_owned() }
    }

    /// A failure to do `action`, such as "read", with the file or folder at `path`.
    #[must_use]
    pub fn io(action: &'static str, path: &Path, error: io::Error) -> Self {
        Self::Io { action, path: path.to_owned(), error }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Findings(report) => f.write_str(findings::human(report, false).trim_end()),
            Self::NoCatalogue { folder, why } => write!(
                f,
                "no catalogue in `{}`: {why}\n  = help: name the folder that holds `catalogue.yaml`",
                shown(folder)
            ),
            Self::Io { action, path, error } => write!(f, "cannot {action} `{}`: {error}", shown(path)),
            Self::InTheWay { path, why, help } => write!(f, "`{}` {why}\n  = help: {help}", shown(path)),
            Self::Usage(message) => f.write_str(message),
        }
    }
}

impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\n{self}")
    }
}

impl std::error::Error for Failure {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io { error, .. } => Some(error),
            _ => None,
        }
    }
}
