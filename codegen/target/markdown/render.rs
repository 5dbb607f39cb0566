//! The pages of the docs, and the templates they are made from.

use super::{Markdown, domain, escape, front, names};
use crate::model::Edition;
use crate::target::{BANNER, Files, Target};
use crate::template::Templates;

impl Target for Markdown {
    fn render(&self, edition: Edition<'_>) -> Files {
        let templates = Templates::new(&[
            ("front", include_str!("../../../templates/markdown/front.md")),
            ("domain", include_str!("../../../templates/markdown/domain.md")),
        ]);
        let banner = escape::comment(BANNER);
        let domains = domain::documented(edition);
        let mut files = Files::default();
        files.add(names::FRONT_PAGE, templates.render("front", &front::view(edition, &domains, &banner)));
        for documented in &domains {
            let view = domain::view(edition, documented, &banner);
            files.add(names::page(documented.domain), templates.render("domain", &view));
        }
        files
    }
}
