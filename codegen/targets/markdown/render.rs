//! The pages of the docs, and the templates they are made from.

use super::{Markdown, domain, front, names};
use crate::model::Edition;
use crate::targets::{Files, Target};
use crate::template::Templates;

impl Target for Markdown {
    fn render(&self, edition: Edition<'_>) -> Files {
        let templates = Templates::new(&[
            ("front", include_str!("../../../templates/markdown/front.md")),
            ("domain", include_str!("../../../templates/markdown/domain.md")),
        ]);
        let domains = domain::documented(edition);
        let mut files = Files::default();
        files.add(names::FRONT_PAGE, templates.render("front", &front::view(edition, &domains)));
        for documented in &domains {
            let view = domain::view(edition, documented);
            files.add(names::page(documented.domain), templates.render("domain", &view));
        }
        files
    }
}
