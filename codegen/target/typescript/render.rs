//! The files of an npm package, and the templates they are made from.

use super::view::{DomainView, PackageView};
use super::{TypeScript, names};
use crate::conformance;
use crate::model::Edition;
use crate::target::{Files, Target};
use crate::template::Templates;

impl Target for TypeScript {
    fn render(&self, edition: Edition<'_>) -> Files {
        let templates = Templates::new(TEMPLATES);
        let package = PackageView::new(edition);
        let mut files = Files::default();
        for (path, _) in TEMPLATES.iter().filter(|(path, _)| !OF_A_DOMAIN.contains(path)) {
            files.add(*path, templates.render(path, &package));
        }
        for domain in edition.domains() {
            let file = names::file(domain.domain);
            let view = DomainView::new(edition, &domain);
            files.add(format!("src/{file}.ts"), templates.render("src/domain.ts", &view));
            files.add(format!("src/{file}.codes.ts"), templates.render("src/domain.codes.ts", &view));
        }
        files.add("test/vectors.json", conformance::vectors(edition));
        files
    }
}

/// The templates that are rendered for each domain; every other one is a file of the package.
const OF_A_DOMAIN: [&str; 2] = ["src/domain.ts", "src/domain.codes.ts"];

/// The templates, by the path of what they write.
const TEMPLATES: &[(&str, &str)] = &[
    ("README.md", include_str!("../../../templates/typescript/README.md")),
    ("package.json", include_str!("../../../templates/typescript/package.json")),
    ("src/domain.codes.ts", include_str!("../../../templates/typescript/src/domain.codes.ts")),
    ("src/domain.ts", include_str!("../../../templates/typescript/src/domain.ts")),
    ("src/index.ts", include_str!("../../../templates/typescript/src/index.ts")),
    ("src/problem-details.ts", include_str!("../../../templates/typescript/src/problem-details.ts")),
    ("src/runtime.ts", include_str!("../../../templates/typescript/src/runtime.ts")),
    ("test/conformance.test.js", include_str!("../../../templates/typescript/test/conformance.test.js")),
    ("test/factories.test.js", include_str!("../../../templates/typescript/test/factories.test.js")),
    ("test/tsconfig.json", include_str!("../../../templates/typescript/test/tsconfig.json")),
    ("test/types.ts", include_str!("../../../templates/typescript/test/types.ts")),
    ("tsconfig.json", include_str!("../../../templates/typescript/tsconfig.json")),
];
