//! The manifests of the package: SwiftPM's, and that of CocoaPods.

use super::TEMPLATES;
use super::literal::literal;
use crate::edition::Edition;
use crate::license;
use crate::model::DocsAddress;
use crate::prose;
use crate::targets::File;
use crate::targets::swift::names;
use serde::Serialize;

/// The oldest systems that the package is for where the author names none.
const SYSTEMS: [(&str, &str); 2] = [("iOS", "15.0"), ("macOS", "12.0")];

/// The oldest tools that the package is for where the author names none: the oldest that its code can be compiled with.
const TOOLS: &str = "6.0";

/// The manifests.
pub fn files<'e>(edition: &'e Edition<'e>) -> Vec<File<'e>> {
    let module = names::module(edition);
    let mut files = vec![File::new("Package.swift", || TEMPLATES.render("Package.swift", &package(edition)))];
    if edition.options().podspec {
        files.push(File::new(format!("{module}.podspec"), || TEMPLATES.render("podspec", &podspec(edition))));
    }
    files
}

/// All but the version of the tools as literals.
#[derive(Serialize)]
struct Package<'e> {
    tools: &'e str,
    module: String,
    objc: String,
    tests: String,
    systems: String,
}

fn package<'e>(edition: &Edition<'e>) -> Package<'e> {
    let module = names::module(edition);
    // Each version has a name, and the manifest need not know which the author's tools know.
    let named = |version: &str| version.strip_suffix(".0").map(|whole| format!(".v{whole}"));
    let systems = systems(edition).into_iter().map(|(system, version)| {
        let is_ours = SYSTEMS.contains(&(system, version));
        format!(".{system}({})", named(version).filter(|_| is_ours).unwrap_or_else(|| literal(version)))
    });
    Package {
        tools: tools(edition),
        module: literal(&module),
        objc: literal(&names::objc::module(&module)),
        tests: literal(&names::tests(&module)),
        systems: systems.collect::<Vec<_>>().join(", "),
    }
}

/// All as literals of Ruby.
#[derive(Serialize)]
struct Podspec {
    module: String,
    version: String,
    summary: String,
    homepage: String,
    repository: String,
    license: String,
    license_file: Option<String>,
    authors: String,
    systems: Vec<String>,
    source_files: String,
}

fn podspec(edition: &Edition<'_>) -> Podspec {
    let catalogue = edition.catalogue();
    let module = names::module(edition);
    let repository = catalogue.repository.as_deref().unwrap_or_default();
    // CocoaPods has no Mac Catalyst of its own, and its names are in the words of Ruby.
    let attribute = |system: &str| match system {
        "iOS" => Some("ios"),
        "macOS" => Some("osx"),
        "tvOS" => Some("tvos"),
        "visionOS" => Some("visionos"),
        "watchOS" => Some("watchos"),
        _ => None,
    };
    let systems = systems(edition).into_iter().filter_map(|(system, version)| {
        Some(format!("spec.{}.deployment_target = {}", attribute(system)?, ruby(version)))
    });
    Podspec {
        source_files: ruby(&format!("Sources/{module}/**/*.swift")),
        module: ruby(&module),
        version: ruby(&catalogue.version.to_string()),
        summary: ruby(&format!("{}: error codes and typed errors.", catalogue.title)),
        homepage: ruby(catalogue.docs.as_ref().map_or(repository, DocsAddress::home)),
        repository: ruby(repository),
        license: ruby(catalogue.license.as_deref().unwrap_or("Proprietary")),
        license_file: license::files(catalogue).keys().next().map(|name| ruby(name)),
        authors: ruby(&format!("The authors of {}", catalogue.title)),
        systems: systems.collect(),
    }
}

/// The oldest tools that the package is for.
fn tools<'e>(edition: &Edition<'e>) -> &'e str {
    edition.options().tools.as_deref().unwrap_or(TOOLS)
}

/// `6.1`: the oldest Swift that the package is for.
pub fn tools_in_words(edition: &Edition<'_>) -> String {
    let tools = tools(edition);
    tools.strip_suffix(".0").unwrap_or(tools).to_owned()
}

/// `iOS 15 and macOS 12`: the oldest systems that the package is for, in words.
pub fn systems_in_words(edition: &Edition<'_>) -> String {
    let systems = systems(edition).into_iter();
    let systems: Vec<_> = systems
        .map(|(system, version)| format!("{system} {}", version.strip_suffix(".0").unwrap_or(version)))
        .collect();
    match systems.split_last() {
        Some((last, others)) if !others.is_empty() => format!("{} and {last}", others.join(", ")),
        _ => systems.concat(),
    }
}

/// The oldest systems that the package is for.
fn systems<'a>(edition: &Edition<'a>) -> Vec<(&'a str, &'a str)> {
    let requires = &edition.options().requires;
    if requires.is_empty() {
        return SYSTEMS.to_vec();
    }
    requires.iter().map(|(system, version)| (&**system, &**version)).collect()
}

/// `text` as a string of Ruby.
fn ruby(text: &str) -> String {
    format!("'{}'", prose::one_line(text).replace('\\', "\\\\").replace('\'', "\\'"))
}

#[cfg(test)]
mod tests {
    use super::ruby;

    #[test]
    fn strings_of_ruby_hold_text_as_it_is() {
        assert_eq!(ruby("It's #{1} \\ a\nb"), r"'It\'s #{1} \\ a b'");
    }
}
