//! YAML: text to tree, and tree to places. Nothing here knows the catalogue's format.
//!
//! `serde_yaml` alone decides what is YAML and what it means. What would cost it too much is refused before
//! ([`limits`]), what it says of a mistake is put into words and at the right line after ([`Mistake`]).

mod indentation;
pub mod limits;
mod mistake;
mod node;
mod outline;
mod scan;

pub use limits::Budget;
pub use mistake::Mistake;
pub use node::Node;
pub use outline::Outline;

use node::Grow;
use serde::de::DeserializeSeed;

/// Reads one YAML document, within what those before it left of the budget.
pub fn parse(text: &str, budget: &Budget) -> Result<Node, Box<Mistake>> {
    if let Some(mistake) = limits::refuse(text) {
        return Err(Box::new(mistake));
    }
    budget.begin();
    Grow(budget).deserialize(serde_yaml::Deserializer::from_str(text)).map_err(|error| {
        let mistake = mistake::explain(text, &error);
        Box::new(budget.mistake(text, mistake.bytes.clone()).unwrap_or(mistake))
    })
}
