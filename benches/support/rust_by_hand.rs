//! What people write in Rust for the same errors, with thiserror and num_enum.

use super::catalogue::{CATEGORIES, Codes, Sample};
use std::fmt::Write;

/// One file with the type `HandError`: messages, `code`, `from_code`, `name`, `docs_url`, `status`, `is_retryable` and
/// the categories. num_enum takes no payload, so the codes are the discriminants of an enum of their own.
pub fn file(samples: &[Sample], domain: &str, codes: Codes) -> String {
    let is_text = codes == Codes::Text;
    let code = |sample: &Sample| if is_text { format!("{:?}", sample.text) } else { sample.number.to_string() };
    let mut text = "#[derive(Debug, Clone, PartialEq, Eq, Hash, thiserror::Error)]\n#[non_exhaustive]\n".to_owned();
    text += "pub enum HandError {\n";
    for sample in samples {
        let payload = if sample.has_field { " { item: String }" } else { "" };
        let _ = writeln!(text, "    /// {}\n    ///", sample.message.replace(['{', '}'], "`"));
        let _ = writeln!(text, "    /// {}", sample.fix);
        let _ = writeln!(text, "    #[error({:?})]\n    {}{payload},", sample.message, sample.pascal());
    }
    text += "}\n\nimpl HandError {\n";
    let kind = if is_text { "&'static str" } else { "i32" };
    column(&mut text, "code", kind, samples, code);
    column(&mut text, "name", "&'static str", samples, |sample| format!("{:?}", sample.pascal()));
    column(&mut text, "docs_url", "&'static str", samples, |sample| format!("{:?}", sample.docs_url(domain)));
    column(&mut text, "status", "Option<u16>", samples, |sample| format!("{:?}", sample.status));
    predicate(&mut text, "is_retryable", samples, |sample| sample.retryable);
    for (id, category) in CATEGORIES.iter().enumerate() {
        predicate(&mut text, &format!("is_{category}"), samples, |sample| sample.categories.contains(&id));
    }
    let argument = if is_text { "&str" } else { "i32" };
    let _ = writeln!(text, "    pub fn from_code(code: {argument}) -> Option<Self> {{");
    if is_text {
        text += "        Some(match code {\n";
        for sample in samples.iter().filter(|sample| !sample.has_field) {
            let _ = writeln!(text, "            {} => Self::{},", code(sample), sample.pascal());
        }
        text += "            _ => return None,\n        })\n    }\n}\n";
    } else {
        text += "        Some(match Code::try_from(code).ok()? {\n";
        for sample in samples.iter().filter(|sample| !sample.has_field) {
            let _ = writeln!(text, "            Code::{0} => Self::{0},", sample.pascal());
        }
        text += "            _ => return None,\n        })\n    }\n}\n";
        text += "\n#[derive(Debug, Clone, Copy, PartialEq, Eq, num_enum::TryFromPrimitive)]\n#[repr(i32)]\npub enum Code {\n";
        for sample in samples {
            let _ = writeln!(text, "    {} = {},", sample.pascal(), sample.number);
        }
        text += "}\n";
    }
    text
}

/// The least: messages and codes.
pub fn bare(samples: &[Sample]) -> String {
    let mut text = "#[derive(Debug, Clone, Copy, thiserror::Error, num_enum::TryFromPrimitive)]\n".to_owned();
    text += "#[repr(i32)]\npub enum BareError {\n";
    for sample in samples {
        let message = sample.message.replace("{item}", "it");
        let _ = writeln!(text, "    #[error({message:?})]\n    {} = {},", sample.pascal(), sample.number);
    }
    text + "}\n"
}

fn column(text: &mut String, name: &str, kind: &str, samples: &[Sample], value: impl Fn(&Sample) -> String) {
    let _ = writeln!(text, "    pub fn {name}(&self) -> {kind} {{\n        match self {{");
    for sample in samples {
        let _ = writeln!(text, "            Self::{}{} => {},", sample.pascal(), rest(sample), value(sample));
    }
    *text += "        }\n    }\n";
}

fn predicate(text: &mut String, name: &str, samples: &[Sample], holds: impl Fn(&Sample) -> bool) {
    let that = samples.iter().filter(|sample| holds(sample));
    let patterns: Vec<String> = that.map(|sample| format!("Self::{}{}", sample.pascal(), rest(sample))).collect();
    let patterns = patterns.join("\n            | ");
    let _ = writeln!(text, "    pub fn {name}(&self) -> bool {{\n        matches!(self, {patterns})\n    }}");
}

/// The rest of a pattern that looks at no field.
fn rest(sample: &Sample) -> &'static str {
    if sample.has_field { " { .. }" } else { "" }
}
