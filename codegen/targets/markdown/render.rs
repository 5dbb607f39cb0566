//! The pages of the docs, and the templates they are made from.

use super::{Markdown, domain, front, names};
use crate::plan::Edition;
use crate::targets::{File, Target};
use crate::template::Templates;

impl Target for Markdown {
    fn files<'e>(&self, edition: &'e Edition<'e>) -> Vec<File<'e>> {
        let templates = Templates::new(&[
            ("front", include_str!("../../../templates/markdown/front.md")),
            ("domain", include_str!("../../../templates/markdown/domain.md")),
        ]);
        let domains = domain::documented(edition);
        let mut files = Vec::new();
        files.push(File::ready(names::FRONT_PAGE, templates.render("front", &front::view(edition, &domains))));
        for documented in &domains {
            let view = domain::view(edition, documented);
            files.push(File::ready(names::page(documented.domain), templates.render("domain", &view)));
        }
        files
    }
}
