//! What the module `problem-details` holds of every error.

use super::literal;
use super::lower::Domain;
use crate::reference;
use std::fmt::Write;

/// Adds what the catalogue says of each occurrence of the errors of a domain.
pub fn push_details(domain: &Domain<'_>, to: &mut String) {
    to.extend(["  ", &domain.name, ": {\n"]);
    for error in domain.errors() {
        to.extend(["    ", &error.member(), ": { title: "]);
        literal::push_string(&error.model.name.sentence(), to);
        if let Some(status) = error.model.status {
            // Writing to a string cannot fail.
            let _ = write!(to, ", status: {status}");
        }
        if let Some(url) = reference::docs_url(domain.edition, domain.shown.domain, error.model) {
            to.push_str(", type: ");
            literal::push_string(&url, to);
        }
        to.push_str(", detail: ");
        if error.fills_message() {
            to.extend(["(data: ", &domain.class, "Data[", &error.code, "]) => "]);
        }
        error.push_message("data", to);
        to.push_str(" },\n");
    }
    to.push_str("  },\n");
}
