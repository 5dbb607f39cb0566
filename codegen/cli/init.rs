//! `errspec init`

use super::{Spec, terminal};
use crate::output::{Folder, Mode, Others, Transaction};
use crate::{Failure, findings};
use std::fmt::Write;
use std::fs;
use std::io;
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
    write(folder)?;
    terminal::print(&next_steps(folder))?;
    Ok(ExitCode::SUCCESS)
}

/// The first catalogue: names and texts.
fn files() -> [(&'static str, String); 3] {
    [
        ("catalogue.yaml", include_str!("init/catalogue.yaml").to_owned()),
        ("account.yaml", include_str!("init/account.yaml").to_owned()),
        ("schema.json", crate::schema::schema()),
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
        findings::shown(path)
    ))
}

/// Writes the files, or none of them.
fn write(folder: &Path) -> Result<(), Failure> {
    let folder = Folder { path: folder.to_owned(), others: Others::Any };
    let transaction = Transaction::new(vec![folder], Mode::Write)?;
    for (name, text) in files() {
        transaction.add(0, name, &text);
    }
    match transaction.commit() {
        // It came since it was looked for.
        Err(Failure::InTheWay { path, .. }) => Err(occupied(&path)),
        outcome => outcome.map(drop),
    }
}

fn next_steps(folder: &Path) -> String {
    let mut text = String::new();
    for (name, what) in [
        ("catalogue.yaml", "what the catalogue is called, who ships its errors, what is generated"),
        ("account.yaml", "a domain with three errors: replace them by your own"),
        ("schema.json", "lets your editor help: each file names it in its first line"),
    ] {
        let path = findings::shown(&folder.join(name));
        let _ = writeln!(text, "  {path:<24}  {what}");
    }
    let spec = if folder == Path::new("spec") { String::new() } else { format!(" --spec {}", findings::shown(folder)) };
    let _ = writeln!(text, "\nNext:");
    for (command, what) in [("check", "report every mistake"), ("generate", "write the packages and the docs")] {
        let command = format!("errspec {command}{spec}");
        let _ = writeln!(text, "  {command:<24}  {what}");
    }
    text
}
