//! The target `typescript`.

use super::{Files, Scope, Target};
use crate::model::Edition;

/// Writes `typescript`.
#[derive(Debug, Clone, Copy)]
pub struct TypeScript;

impl Target for TypeScript {
    fn name(&self) -> &'static str {
        "typescript"
    }

    fn scopes(&self, _edition: Edition<'_>) -> Vec<Scope> {
        Vec::new()
    }

    fn render(&self, _edition: Edition<'_>) -> Files {
        Files::default()
    }
}
