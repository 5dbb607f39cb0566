//! The target `markdown`.

mod escape;

use super::{Files, Scope, Target};
use crate::model::Edition;

/// Writes `markdown`.
#[derive(Debug, Clone, Copy)]
pub struct Markdown;

impl Target for Markdown {
    fn name(&self) -> &'static str {
        "markdown"
    }

    fn scopes(&self, _edition: Edition<'_>) -> Vec<Scope> {
        Vec::new()
    }

    fn render(&self, _edition: Edition<'_>) -> Files {
        Files::default()
    }
}
