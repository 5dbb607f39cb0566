//! Tera, as every target uses it: embedded templates, typed views, no escaping of its own.

use serde::Serialize;
use tera::{Context, Tera};

/// The templates of one target.
pub struct Templates {
    tera: Tera,
}

impl Templates {
    /// Parses the templates, given as name and text.
    ///
    /// # Panics
    ///
    /// When a template is wrong: they are part of this program, and every one is rendered in its tests.
    #[must_use]
    pub fn new(templates: &[(&'static str, &'static str)]) -> Self {
        let mut tera = Tera::new();
        // Escaping is each language's own and made in its view: none here, whatever a template's name.
        tera.autoescape_on(Vec::<&str>::new());
        if let Err(error) = tera.add_raw_templates(templates.iter().copied()) {
            panic!("an embedded template is wrong: {error}");
        }
        Self { tera }
    }

    /// Renders the template `name` with the members of `view`.
    ///
    /// # Panics
    ///
    /// When the template asks for what the view does not hold: a defect of this program.
    #[must_use]
    pub fn render(&self, name: &str, view: &impl Serialize) -> String {
        let rendered = Context::from_serialize(view).and_then(|context| self.tera.render(name, &context));
        rendered.unwrap_or_else(|error| panic!("the embedded template `{name}` cannot be rendered: {error}"))
    }
}
