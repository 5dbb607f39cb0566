//! The files of a Swift package, and the templates they are made from.

use super::domain::DomainView;
use super::objc::HeaderView;
use super::package::PackageView;
use super::{RUNTIME_FILES, Swift, names};
use crate::conformance;
use crate::license;
use crate::model::CodeSpace;
use crate::plan::Edition;
use crate::targets::{File, Target};
use crate::template::Templates;
use serde::Serialize;

impl Target for Swift {
    fn files<'e>(&self, edition: &'e Edition<'e>) -> Vec<File<'e>> {
        let templates = Templates::new(TEMPLATES);
        let package = PackageView::new(edition);
        let (module, header) = (names::module(edition), names::objc::module(edition));
        let mut files = Vec::new();
        let mut add = |path: String, template: &str, view: &dyn View| {
            files.push(File::ready(path, view.render(&templates, template)))
        };

        add("Package.swift".to_owned(), "Package.swift", &package);
        add("README.md".to_owned(), "README.md", &package);
        for name in runtime_files(edition) {
            add(format!("Sources/{module}/{name}.swift"), name, &package);
        }
        add(format!("Sources/{module}/{}.swift", names::umbrella(edition)), "Umbrella", &package);
        for domain in edition.domains() {
            let path = format!("Sources/{module}/{}.swift", names::type_name(domain.domain));
            add(path, "Domain", &DomainView::new(edition, &domain));
        }
        let objc = HeaderView::new(edition);
        add(format!("Sources/{header}/include/{header}.h"), "objc.h", &objc);
        add(format!("Sources/{header}/{header}.m"), "objc.m", &objc);
        add(format!("Tests/{module}Tests/ConformanceTests.swift"), "ConformanceTests", &package);
        for (name, text) in license::files(edition.catalogue) {
            files.push(File::ready(name, text));
        }
        files.push(File::ready(format!("Tests/{module}Tests/vectors.json"), conformance::vectors(edition)));
        files
    }
}

/// Those of them that this edition needs.
fn runtime_files(edition: &Edition<'_>) -> impl Iterator<Item = &'static str> {
    let has_texts = edition.domains().any(|domain| domain.domain.codes == CodeSpace::Text);
    RUNTIME_FILES.iter().copied().filter(move |name| has_texts || *name != "TextCodes")
}

const TEMPLATES: &[(&str, &str)] = &[
    ("CatalogError", include_str!("../../../templates/swift/runtime/CatalogError.swift")),
    ("ConformanceTests", include_str!("../../../templates/swift/ConformanceTests.swift")),
    ("Domain", include_str!("../../../templates/swift/Domain.swift")),
    ("ErrorUserInfoKey", include_str!("../../../templates/swift/runtime/ErrorUserInfoKey.swift")),
    ("JSONReader", include_str!("../../../templates/swift/runtime/JSONReader.swift")),
    ("JSONValue", include_str!("../../../templates/swift/runtime/JSONValue.swift")),
    ("JSONWriter", include_str!("../../../templates/swift/runtime/JSONWriter.swift")),
    ("Mended", include_str!("../../../templates/swift/runtime/Mended.swift")),
    ("Package.swift", include_str!("../../../templates/swift/Package.swift")),
    ("Payload", include_str!("../../../templates/swift/runtime/Payload.swift")),
    ("Printing", include_str!("../../../templates/swift/runtime/Printing.swift")),
    ("Problem", include_str!("../../../templates/swift/runtime/Problem.swift")),
    ("README.md", include_str!("../../../templates/swift/README.md")),
    ("Received", include_str!("../../../templates/swift/runtime/Received.swift")),
    ("TextCodes", include_str!("../../../templates/swift/runtime/TextCodes.swift")),
    ("Texts", include_str!("../../../templates/swift/runtime/Texts.swift")),
    ("Umbrella", include_str!("../../../templates/swift/Umbrella.swift")),
    ("UnrecognizedError", include_str!("../../../templates/swift/runtime/UnrecognizedError.swift")),
    ("objc.h", include_str!("../../../templates/swift/objc.h")),
    ("objc.m", include_str!("../../../templates/swift/objc.m")),
];

/// What a template shows.
trait View {
    fn render(&self, templates: &Templates, template: &str) -> String;
}

impl<V: Serialize> View for V {
    fn render(&self, templates: &Templates, template: &str) -> String {
        templates.render(template, self)
    }
}
