//! The target `rust`.

use super::{Files, Scope, Target};
use crate::model::Edition;

/// Writes `rust`.
#[derive(Debug, Clone, Copy)]
pub struct Rust;

impl Rust {
    /// stub
    pub const PACKAGE: Self = Self;
    /// stub
    pub fn module() -> Self {
        Self
    }
}

impl Target for Rust {
    fn name(&self) -> &'static str {
        "rust"
    }

    fn scopes(&self, _edition: Edition<'_>) -> Vec<Scope> {
        Vec::new()
    }

    fn render(&self, _edition: Edition<'_>) -> Files {
        Files::default()
    }
}
