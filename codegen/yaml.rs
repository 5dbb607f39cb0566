//! YAML: text to tree, and tree to places. Nothing here knows the catalogue's format.

mod node;
mod outline;

pub use node::{Node, parse};
pub use outline::Outline;
