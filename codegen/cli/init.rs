//! `errspec init`

use super::{Spec, terminal};
use errspec::{Failure, diagnostic};
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    spec: Spec,
}

pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let folder = &arguments.spec.spec;
    if let Some(path) = in_the_way(folder)? {
        return Err(occupied(&path));
    }
    write(folder, &files())?;
    terminal::print(&next_steps(folder))?;
    Ok(ExitCode::SUCCESS)
}

/// The first catalogue: names and texts.
fn files() -> [(&'static str, String); 3] {
    [
        ("catalogue.yaml", include_str!("init/catalogue.yaml").to_owned()),
        ("account.yaml", include_str!("init/account.yaml").to_owned()),
        ("schema.json", errspec::schema::schema()),
    ]
}

/// A file that must not be overwritten, or that would be read as part of the new catalogue.
fn in_the_way(folder: &Path) -> Result<Option<PathBuf>, Failure> {
    let mut ours = files().map(|(name, _)| folder.join(name)).into_iter();
    // A link that leads nowhere is in the way too.
    if let Some(path) = ours.find(|path| fs::symlink_metadata(path).is_ok()) {
        return Ok(Some(path));
    }
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Failure::io("read the folder", folder, error)),
    };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    Ok(paths.filter(|path| path.extension().is_some_and(|end| end == "yaml" || end == "yml")).min())
}

fn occupied(path: &Path) -> Failure {
    Failure::Usage(format!(
        "`{}` is in the way: a new catalogue needs a folder without YAML files\n  = help: name another: `errspec init \
         --spec DIR`",
        diagnostic::shown(path)
    ))
}

/// Writes the files, or none of them.
fn write(folder: &Path, files: &[(&str, String)]) -> Result<(), Failure> {
    let mut made = Made::default();
    let missing: Vec<&Path> =
        folder.ancestors().take_while(|path| !path.as_os_str().is_empty() && !path.exists()).collect();
    for path in missing.into_iter().rev() {
        fs::create_dir(path).map_err(|error| Failure::io("make the folder", path, error))?;
        made.folders.push(path.to_owned());
    }
    for (name, text) in files {
        let path = folder.join(name);
        let mut file = File::create_new(&path).map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => occupied(&path),
            _ => Failure::io("write", &path, error),
        })?;
        made.files.push(path.clone());
        file.write_all(text.as_bytes())
            .and_then(|()| file.flush())
            .map_err(|error| Failure::io("write", &path, error))?;
    }
    made.keep();
    Ok(())
}

/// What was made so far: removed when dropped, unless it is to be kept.
#[derive(Default)]
struct Made {
    folders: Vec<PathBuf>,
    files: Vec<PathBuf>,
}

impl Made {
    fn keep(mut self) {
        self.folders.clear();
        self.files.clear();
    }
}

impl Drop for Made {
    fn drop(&mut self) {
        // Nothing better can be done about what does not go.
        for path in &self.files {
            let _ = fs::remove_file(path);
        }
        for path in self.folders.iter().rev() {
            let _ = fs::remove_dir(path);
        }
    }
}

fn next_steps(folder: &Path) -> String {
    let mut text = String::new();
    for (name, what) in [
        ("catalogue.yaml", "what the catalogue is called, who ships its errors, what is generated"),
        ("account.yaml", "a domain with three errors: replace them by your own"),
        ("schema.json", "lets your editor help: each file names it in its first line"),
    ] {
        let path = diagnostic::shown(&folder.join(name));
        let _ = writeln!(text, "  {path:<24}  {what}");
    }
    let spec =
        if folder == Path::new("spec") { String::new() } else { format!(" --spec {}", diagnostic::shown(folder)) };
    let _ = writeln!(text, "\nNext:");
    for (command, what) in [("check", "report every mistake"), ("generate", "write the packages and the docs")] {
        let command = format!("errspec {command}{spec}");
        let _ = writeln!(text, "  {command:<24}  {what}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::write;
    use std::fs;

    #[test]
    fn a_file_that_cannot_be_written_leaves_nothing_behind() {
        let top = std::env::temp_dir().join(format!("errspec-init-{}", std::process::id()));
        let folder = top.join("new/spec");
        let files = [("first.yaml", "first".to_owned()), ("no/such/folder.yaml", "second".to_owned())];
        let failure = write(&folder, &files).expect_err("the second cannot be written").to_string();
        assert!(failure.contains("folder.yaml"), "{failure}");
        assert!(!top.exists());

        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join("second.yaml"), "mine").expect("a file");
        let files = [("first.yaml", "first".to_owned()), ("second.yaml", "second".to_owned())];
        let failure = write(&folder, &files).expect_err("the second is there already").to_string();
        let left: Vec<_> =
            fs::read_dir(&folder).expect("the folder").map(|entry| entry.expect("a file").path()).collect();
        let text = fs::read_to_string(folder.join("second.yaml")).expect("the file");
        fs::remove_dir_all(&top).expect("the folder");
        assert!(failure.contains("is in the way"), "{failure}");
        assert_eq!((left, text.as_str()), (vec![folder.join("second.yaml")], "mine"));
    }
}
