//! The target `swift`.

use super::{Files, Scope, Target};
use crate::model::Edition;

/// Writes `swift`.
#[derive(Debug, Clone, Copy)]
pub struct Swift;

impl Target for Swift {
    fn name(&self) -> &'static str {
        "swift"
    }

    fn scopes(&self, _edition: Edition<'_>) -> Vec<Scope> {
        Vec::new()
    }

    fn render(&self, _edition: Edition<'_>) -> Files {
        Files::default()
    }
}
