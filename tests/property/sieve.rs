//! Names that errspec refuses are taken out of a catalogue, until it takes the rest: that must hold no other mistake.

use crate::catalogue::{Catalogue, Part};
use errspec::rule::{Level, Rule};
use errspec::source::Step;
use errspec::{Checked, Failure};
use std::fs;
use std::path::Path;

/// Writes the catalogue into `folder` without the names that errspec refuses, and gives what errspec made of it.
pub fn accepted(catalogue: &mut Catalogue, folder: &Path) -> Checked {
    for _ in 0..200 {
        let _ = fs::remove_dir_all(folder);
        fs::create_dir_all(folder).expect("a folder");
        for (name, text) in catalogue.files() {
            fs::write(folder.join(name), text).expect("a file");
        }
        let report = match errspec::check(folder) {
            Ok(checked) => return checked,
            Err(Failure::Findings(report)) => report,
            Err(failure) => panic!("{}: {failure}", folder.display()),
        };
        for finding in report.findings.iter().filter(|finding| finding.level == Level::Error) {
            let names = matches!(finding.rule, Rule::NameCollision | Rule::ReservedName);
            let file = report.sources.get(finding.place.file).path.file_name().expect("a name").to_string_lossy();
            let removed = names && remove(catalogue, &file, &finding.place.steps);
            assert!(removed, "{}", errspec::findings::human(&report, false));
        }
    }
    panic!("{}: there is no end of names to remove", folder.display());
}

/// Removes what stands at a place; whether there is something that can be.
fn remove(catalogue: &mut Catalogue, file: &str, steps: &[Step]) -> bool {
    let keys: Vec<&str> = steps.iter().map(|step| if let Step::Key(key) = step { key.as_str() } else { "" }).collect();
    if let ["categories", name] = keys[..] {
        catalogue.categories.retain(|(category, _)| category != name);
        let errors = catalogue.domains.iter_mut().flat_map(|domain| &mut domain.errors);
        errors.for_each(|error| error.categories.retain(|category| category != name));
        return true;
    }
    if let ["severities", name] = keys[..] {
        catalogue.severities.retain(|(severity, _)| severity != name);
        let errors = catalogue.domains.iter_mut().flat_map(|domain| &mut domain.errors);
        errors.for_each(|error| error.severity.take_if(|severity| severity == name).map_or((), drop));
        return true;
    }
    if let ["actions", name] = keys[..] {
        catalogue.actions.retain(|(action, _)| action != name);
        let errors = catalogue.domains.iter_mut().flat_map(|domain| &mut domain.errors);
        errors.for_each(|error| error.action.take_if(|action| action == name).map_or((), drop));
        return true;
    }
    if keys[..] == ["name"] {
        catalogue.name = format!("n-{}", catalogue.name);
        return true;
    }
    let index = file.trim_start_matches("domain-").trim_end_matches(".yaml").parse::<usize>().ok();
    let Some(domain) = index.and_then(|index| catalogue.domains.get_mut(index)) else { return false };
    if keys[..] == ["domain"] {
        domain.name = format!("n-{}", domain.name);
        return true;
    }
    if keys[..] == ["in-code"] {
        domain.in_code = None;
        return true;
    }
    let ["errors", name, ref rest @ ..] = keys[..] else { return false };
    // It may be gone already because of another finding.
    let Some(index) = domain.errors.iter().position(|error| error.name == name) else { return true };
    let error = &mut domain.errors[index];
    match *rest {
        [] => {
            domain.errors.remove(index);
            domain.errors.iter_mut().for_each(|error| error.not.retain(|(other, _)| other != name));
        }
        ["names", _] => error.given = None,
        ["aliases", _] => error.aliases.clear(),
        ["fields", name] => {
            error.fields.retain(|field| field.name != name);
            error.message.retain(|part| !matches!(part, Part::Field(field) if field == name));
        }
        ["reasons", name] => error.reasons.retain(|reason| reason.name != name),
        _ => return false,
    }
    true
}
