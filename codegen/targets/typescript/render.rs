//! The files of an npm package, and the templates they are made from.

use super::TypeScript;
use super::view::PackageView;
use crate::conformance;
use crate::license;
use crate::plan::Edition;
use crate::targets::{File, Target};
use crate::template::Templates;

impl Target for TypeScript {
    fn files<'e>(&self, edition: &'e Edition<'e>) -> Vec<File<'e>> {
        let templates = Templates::new(TEMPLATES);
        let package = PackageView::new(edition);
        let mut files = Vec::new();
        for (path, _) in TEMPLATES.iter().filter(|(path, _)| !OF_A_DOMAIN.contains(path)) {
            files.push(File::ready(*path, templates.render(path, &package)));
        }
        for domain in &package.domains {
            files.push(File::ready(format!("src/{}.ts", domain.file), templates.render("src/domain.ts", domain)));
            files.push(File::ready(
                format!("src/{}.codes.ts", domain.file),
                templates.render("src/domain.codes.ts", domain),
            ));
        }
        for (name, text) in license::files(edition.catalogue) {
            files.push(File::ready(name, text));
        }
        files.push(File::ready("test/vectors.json", conformance::vectors(edition)));
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
    ("src/runtime.make.ts", include_str!("../../../templates/typescript/src/runtime.make.ts")),
    ("src/runtime.ts", include_str!("../../../templates/typescript/src/runtime.ts")),
    ("test/conformance.test.js", include_str!("../../../templates/typescript/test/conformance.test.js")),
    ("test/factories.test.js", include_str!("../../../templates/typescript/test/factories.test.js")),
    ("test/tsconfig.json", include_str!("../../../templates/typescript/test/tsconfig.json")),
    ("test/types.ts", include_str!("../../../templates/typescript/test/types.ts")),
    ("tsconfig.json", include_str!("../../../templates/typescript/tsconfig.json")),
];
