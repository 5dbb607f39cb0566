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
        let mut text = String::new();
        self.fill(name, view, &[], &mut text);
        text
    }

    /// Adds the template `name` with the members of `view`, and where it names a slot, what that adds. So what there is one
    /// of for each error is pushed to its place, and is never the value of a template.
    ///
    /// # Panics
    ///
    /// As [`render`](Self::render).
    pub fn fill(&self, name: &str, view: &impl Serialize, slots: Slots<'_>, to: &mut String) {
        let rendered = Context::from_serialize(view).and_then(|mut context| {
            for (index, (slot, _)) in slots.iter().enumerate() {
                context.insert(*slot, &format!("{SLOT}{index}{SLOT}"));
            }
            self.tera.render(name, &context)
        });
        let rendered =
            rendered.unwrap_or_else(|error| panic!("the embedded template `{name}` cannot be rendered: {error}"));
        let mut parts = rendered.split(SLOT);
        while let Some(text) = parts.next() {
            to.push_str(text);
            if let Some((_, push)) = parts.next().and_then(|index| slots.get(index.parse::<usize>().ok()?)) {
                push(to);
            }
        }
    }
}

/// Places of a template, by the names it has for them, and what adds that which belongs there.
pub type Slots<'s> = &'s [(&'static str, &'s dyn Fn(&mut String))];

/// What marks a slot until it is filled. No template holds it, and no view: it cannot be seen, so every language escapes it.
const SLOT: char = '\0';
