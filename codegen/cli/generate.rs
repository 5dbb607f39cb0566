//! `errspec generate`

use super::{Spec, format::Format, terminal};
use crate::model::Catalogue;
use crate::output::{Change, ChangeKind, Changes, Folder, Mode, Others};
use crate::plan::PlannedEdition;
use crate::{Checked, Failure, findings, targets};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    spec: Spec,
    /// Write below DIR/TARGET/ instead of the manifest's paths
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Write this target only; may be given several times
    #[arg(long, value_name = "TARGET", value_parser = targets::all().map(|target| target.name()))]
    only: Vec<String>,
    /// Write nothing: exit with 1 if a file is out of date
    #[arg(long)]
    check: bool,
    #[command(flatten)]
    format: Format,
}

pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let checked = match arguments.format.check(&arguments.spec)? {
        Ok(checked) => checked,
        Err(exit) => return Ok(exit),
    };
    let outputs = chosen(&checked, arguments)?;
    let changes = crate::generate(&outputs, if arguments.check { Mode::Compare } else { Mode::Write })?;
    let mut summary = String::new();
    let mut stale = String::new();
    for ((edition, folder), done) in outputs.iter().zip(&changes) {
        let changes = &done.changes;
        report_stale(changes, &mut stale);
        let target = edition.language().name();
        let _ = writeln!(summary, "  {target:<12}{}  {}", shown(&folder.path), counts(done));
        for removed in changes.iter().filter(|change| change.kind == ChangeKind::LeftOver) {
            let _ = writeln!(summary, "  {:<12}removed {}", "", shown(&removed.path));
            if !arguments.check {
                arguments.format.aside(&format!("removed {}", shown(&removed.path)));
            }
        }
    }
    let troubles: Vec<&Failure> = changes.iter().flat_map(|of_output| &of_output.troubles).collect();
    for trouble in &troubles {
        terminal::error(&format!("{trouble}\n  = help: it was left as it is, and everything else done"));
    }
    let (name, version) = (&checked.catalogue.name, checked.catalogue.version);
    if !arguments.check {
        arguments.format.summary(&format!("{name} {version}\n{summary}"))?;
    } else if stale.is_empty() {
        arguments.format.summary(&format!("{name} {version}: every file is up to date\n"))?;
    } else {
        terminal::error(&format!("files are out of date\n{stale}  = help: run `{}`", mending(arguments)));
        return Ok(ExitCode::from(1));
    }
    Ok(if troubles.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(2) })
}

/// The outputs to write, each with its folder.
fn chosen<'c>(checked: &'c Checked, arguments: &Arguments) -> Result<Vec<(PlannedEdition<'c>, Folder)>, Failure> {
    let outputs = &checked.catalogue.outputs;
    for name in &arguments.only {
        if !outputs.iter().any(|output| output.target == *name) {
            let message = format!("the manifest has no output for `{name}`: add one to `outputs`");
            return Err(Failure::Usage(message));
        }
    }
    if outputs.is_empty() {
        return Err(Failure::Usage("the manifest has no `outputs`: nothing to write".to_owned()));
    }
    let mut chosen = Vec::new();
    for (edition, below_out) in checked.outputs().zip(below_out(&checked.catalogue)) {
        let Some(output) = edition.output() else { continue };
        if arguments.only.is_empty() || arguments.only.contains(&output.target) {
            let path = match &arguments.out {
                Some(out) => checked.folder_below(out, &below_out)?,
                None => checked.folder_of(output)?,
            };
            chosen.push((edition, Folder { path, others: Others::None }));
        }
    }
    Ok(chosen)
}

/// The names of all outputs of a catalogue as folders below `--out`: the target's, with its platform's where the target is
/// written several times, and with a number where that is not enough.
fn below_out(catalogue: &Catalogue) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for output in &catalogue.outputs {
        let several = catalogue.outputs.iter().filter(|other| other.target == output.target).count() > 1;
        let name = match output.platform {
            Some(platform) if several => format!("{}-{}", output.target, catalogue.platforms[platform].name),
            _ => output.target.clone(),
        };
        let numbered = (2..).map(|number| format!("{name}-{number}"));
        names.extend(std::iter::once(name.clone()).chain(numbered).find(|name| !names.contains(name)));
    }
    names
}

fn counts(done: &Changes) -> String {
    let Changes { files, changes, .. } = done;
    let mut said = terminal::counted(*files, "file");
    for (kind, what) in
        [(ChangeKind::Missing, "added"), (ChangeKind::Differs, "changed"), (ChangeKind::LeftOver, "removed")]
    {
        let count = changes.iter().filter(|change| change.kind == kind).count();
        if count > 0 {
            let _ = write!(said, ", {count} {what}");
        }
    }
    if changes.is_empty() {
        said.push_str(", unchanged");
    }
    said
}

fn report_stale(changes: &[Change], stale: &mut String) {
    for change in changes {
        let what = match change.kind {
            ChangeKind::Missing => "is missing",
            ChangeKind::Differs => "differs",
            ChangeKind::LeftOver => "is left over",
        };
        let _ = writeln!(stale, "  {} {what}", shown(&change.path));
    }
}

/// A path from where the user stands, if it is below.
fn shown(path: &Path) -> String {
    let here = std::env::current_dir().and_then(fs::canonicalize);
    let short = here.ok().and_then(|here| path.strip_prefix(here).ok().map(Path::to_owned));
    findings::shown(short.as_deref().unwrap_or(path))
}

/// The command that brings the files up to date.
fn mending(arguments: &Arguments) -> String {
    let mut command = "errspec generate".to_owned();
    if arguments.spec.spec != Path::new("spec") {
        let _ = write!(command, " --spec {}", findings::shown(&arguments.spec.spec));
    }
    if let Some(out) = &arguments.out {
        let _ = write!(command, " --out {}", findings::shown(out));
    }
    for target in &arguments.only {
        let _ = write!(command, " --only {target}");
    }
    command
}
