//! YAML: text to tree, and tree to places. Nothing here knows the catalogue's format.
//!
//! `serde_yaml` alone decides what is YAML and what it means. What would cost it too much is refused before
//! ([`limits`]), what it says of a mistake is put into words and at the right line after ([`Mistake`]).

mod cursor;
mod indentation;
pub mod limits;
mod mistake;
mod node;
mod outline;
mod scan;

pub use limits::{Budget, Taken};
pub use mistake::Mistake;
pub use node::Node;
pub use outline::locate;

use node::Grow;
use serde::de::DeserializeSeed;

/// Reads one YAML document within its budget.
pub fn parse<'t>(text: &'t str, budget: &Budget) -> Result<Node<'t>, Box<Mistake>> {
    if let Some(mistake) = limits::refuse(text) {
        return Err(Box::new(mistake));
    }
    Grow(budget).deserialize(serde_yaml::Deserializer::from_str(text)).map_err(|error| {
        let mistake = mistake::explain(text, &error);
        Box::new(budget.mistake(text, mistake.bytes.clone()).unwrap_or(mistake))
    })
}
