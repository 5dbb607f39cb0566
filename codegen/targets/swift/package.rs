//! The files of a Swift package, and the templates they are made from.

mod access;
mod case;
mod docs;
mod domain;
mod former;
mod literal;
mod lower;
mod manifest;
mod objc;
mod reasons;
mod table;
mod view;
mod within;

use super::uses;
use super::{Swift, names};
use crate::conformance;
use crate::edition::Edition;
use crate::license;
use crate::model::Layout;
use crate::targets::{File, Target};
use crate::template::Templates;
use std::sync::{Arc, LazyLock};
use view::PackageView;
use within::Within;

impl Target for Swift {
    fn files<'e>(&self, edition: &'e Edition<'e>) -> Vec<File<'e>> {
        let module = names::module(edition);
        let header = names::objc::module(&module);
        let tests = names::tests(&module);
        let tests_file = format!("Tests/{tests}/ConformanceTests.swift");
        let mut files = vec![
            // What takes longest comes first.
            File::new(format!("Tests/{tests}/vectors.json"), || conformance::vectors(edition)),
            File::new(format!("Sources/{header}/include/{header}.h"), || objc::header(edition)),
        ];
        for domain in edition.domains() {
            let path = format!("Sources/{module}/{}.swift", names::file(edition, &names::type_name(domain.domain)));
            files.push(File::new(path, || TEMPLATES.render("Domain", &domain::view(edition, domain))));
        }
        files.push(File::new(format!("Sources/{header}/{header}.m"), || objc::definitions(edition)));
        let package = Arc::new(PackageView::new(edition));
        let mut add = |path: String, template: &'static str| {
            let package = Arc::clone(&package);
            files.push(File::new(path, move || TEMPLATES.render(template, &*package)));
        };
        add("README.md".to_owned(), "README.md");
        add(format!("Sources/{module}/{}.swift", names::file(edition, &names::umbrella(edition))), "Umbrella");
        add(tests_file.clone(), "ConformanceTests");
        for file in uses::files(edition.uses()) {
            add(format!("Sources/{module}/{}.swift", names::runtime_file(edition, file)), file);
        }
        let sources = format!("Sources/{module}/");
        if let Some(outer) = &edition.options().within {
            let within = Arc::new(Within::new(outer.clone(), names::types(edition)));
            let enclose = |file: File<'e>| {
                let within = Arc::clone(&within);
                if file.path().starts_with(&sources) {
                    file.map(move |text| within.enclose(&text))
                } else if file.path() == tests_file {
                    file.map(move |text| within.qualify(&text))
                } else {
                    file
                }
            };
            files = files.into_iter().map(enclose).collect();
            let package = Arc::clone(&package);
            files.push(File::new(format!("{sources}{outer}.swift"), move || TEMPLATES.render("Within", &*package)));
        }
        let access = edition.options().access;
        let restrict = |file: File<'e>| {
            if file.path().starts_with(&sources) { file.map(move |text| access::restrict(text, access)) } else { file }
        };
        let mut files: Vec<_> = files.into_iter().map(restrict).collect();
        if edition.options().layout == Layout::Sources {
            return File::below(files, &sources);
        }
        files.extend(manifest::files(edition));
        files.extend(license::files(edition.catalogue()).into_iter().map(|(name, text)| File::ready(name, text)));
        files
    }
}

static TEMPLATES: LazyLock<Templates> = LazyLock::new(|| {
    Templates::new(&[
        ("CatalogError", include_str!("../../../templates/swift/runtime/CatalogError.swift")),
        ("ConformanceTests", include_str!("../../../templates/swift/ConformanceTests.swift")),
        ("DomainError", include_str!("../../../templates/swift/runtime/DomainError.swift")),
        ("Domain", include_str!("../../../templates/swift/Domain.swift")),
        ("ErrorContent", include_str!("../../../templates/swift/runtime/ErrorContent.swift")),
        ("ErrorPayload", include_str!("../../../templates/swift/runtime/ErrorPayload.swift")),
        ("ErrorTable", include_str!("../../../templates/swift/runtime/ErrorTable.swift")),
        ("ErrorUserInfoKey", include_str!("../../../templates/swift/runtime/ErrorUserInfoKey.swift")),
        ("Handling", include_str!("../../../templates/swift/runtime/Handling.swift")),
        ("JSONReader", include_str!("../../../templates/swift/runtime/JSONReader.swift")),
        ("JSONValue", include_str!("../../../templates/swift/runtime/JSONValue.swift")),
        ("JSONWriter", include_str!("../../../templates/swift/runtime/JSONWriter.swift")),
        ("Mended", include_str!("../../../templates/swift/runtime/Mended.swift")),
        ("Package.swift", include_str!("../../../templates/swift/Package.swift")),
        ("podspec", include_str!("../../../templates/swift/podspec.rb")),
        ("Printing", include_str!("../../../templates/swift/runtime/Printing.swift")),
        ("Problem", include_str!("../../../templates/swift/runtime/Problem.swift")),
        ("README.md", include_str!("../../../templates/swift/README.md")),
        ("Translation", include_str!("../../../templates/swift/runtime/Translation.swift")),
        ("Umbrella", include_str!("../../../templates/swift/Umbrella.swift")),
        ("Within", include_str!("../../../templates/swift/Within.swift")),
    ])
});
