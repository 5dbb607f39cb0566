//! What the templates show: every text is made and escaped here.

mod domain;
mod error;
mod package;

pub use package::PackageView;
