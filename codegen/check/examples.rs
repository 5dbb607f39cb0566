//! Rules over examples: each has code, and a word for its language.

use crate::findings::{Finding, is_full};
use crate::form::LANGUAGE;
use crate::rule::Rule;
use crate::syntax::Catalogue;

pub(super) fn check(written: &Catalogue, findings: &mut Vec<Finding>) {
    for domain in &written.domains {
        for error in &domain.errors {
            if is_full(findings) {
                return;
            }
            for example in error.more.iter().flat_map(|more| &more.examples) {
                let place = || domain.error_place(error).get("examples").item(example.index);
                if let Some(language) = example.language.as_ref().filter(|language| !LANGUAGE.accepts(language)) {
                    let message = format!("`{}` is no word for a language", language.escape_debug());
                    let help = "write the word that stands above code in Markdown, such as `swift` or `typescript`";
                    findings.push(Finding::new(Rule::BadValue, place().get("language"), message, help));
                }
                if example.raises.is_none() && example.fixed.is_none() {
                    let help = "add `raises: …` with code that raises the error, or `fixed: …` with code that does not";
                    findings.push(Finding::new(Rule::MissingKey, place(), "an example has no code", help));
                }
            }
        }
    }
}
