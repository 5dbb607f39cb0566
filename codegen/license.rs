//! Licences: what an SPDX expression says, and the texts that go with a package.
//!
//! <https://spdx.github.io/spdx-spec/v3.0.1/annexes/spdx-license-expressions/>

use crate::model::Catalogue;
use crate::prose;
use crate::suggest;
use spdx::error::Reason;
use spdx::{AdditionItem, Expression, LicenseItem, ParseMode};
use std::collections::BTreeMap;

/// As the specification has it, with the identifiers that it has deprecated: what is out under them stays so.
const MODE: ParseMode = ParseMode { allow_deprecated: true, allow_postfix_plus_on_gpl: true, ..ParseMode::STRICT };

/// What is wrong with an expression.
pub struct Mistake<'e> {
    /// The part of the expression that is wrong; empty where something is missing at its end.
    pub part: &'e str,
    /// How often that part stands in the expression before.
    pub nth: usize,
    /// What is wrong with it.
    pub message: String,
    /// What to write.
    pub help: String,
}

/// What is wrong with an expression, if anything is.
pub fn mistake(expression: &str) -> Option<Mistake<'_>> {
    let error = Expression::parse_mode(expression, MODE).err()?;
    let part = expression.get(error.span.clone()).unwrap_or_default();
    let nth = if part.is_empty() {
        0
    } else {
        expression.match_indices(part).take_while(|(start, _)| *start < error.span.start).count()
    };
    let is_unknown = matches!(error.reason, Reason::UnknownLicense | Reason::UnknownException | Reason::UnknownTerm);
    let (message, help) = if is_unknown {
        let message = format!("`{part}` is not in the list of SPDX");
        (message, instead(part, &expression[error.span.start..]))
    } else {
        let what = reason(&error.reason);
        (format!("`{expression}` is no SPDX expression: {what}"), format!("write it like `{EXAMPLE}`"))
    };
    Some(Mistake { part, nth, message, help })
}

const EXAMPLE: &str = crate::form::LICENSE.example;

fn reason(reason: &Reason) -> String {
    match reason {
        Reason::Empty => "it names no licence".to_owned(),
        Reason::UnclosedParens => "this bracket is never closed".to_owned(),
        Reason::UnopenedParens => "this bracket was never opened".to_owned(),
        Reason::SeparatedPlus => "`+` stands right after its licence".to_owned(),
        Reason::Unexpected(expected) => {
            // In the words of its grammar.
            let named = expected.iter().map(|word| match *word {
                "<license>" => "a licence".to_owned(),
                "<addition>" => "an exception".to_owned(),
                word => format!("`{word}`"),
            });
            format!("here must stand {}", named.collect::<Vec<_>>().join(" or "))
        }
        other => other.to_string(),
    }
}

/// What to write for something that is not in the list; `rest` is all that follows it, itself included.
fn instead(part: &str, rest: &str) -> String {
    let licenses = spdx::identifiers::LICENSES.iter().map(|license| license.name);
    let exceptions = spdx::identifiers::EXCEPTIONS.iter().map(|exception| exception.name);
    let usual = spdx::imprecise_license_id(rest).map(|(id, _)| id.name);
    let near =
        usual.or_else(|| suggest::closest(part, ["AND", "OR", "WITH"].into_iter().chain(licenses).chain(exceptions)));
    near.map_or_else(
        || "take one of https://spdx.org/licenses, or call it `LicenseRef-NAME` if it is your own".to_owned(),
        |near| format!("did you mean `{near}`?"),
    )
}

/// The texts of a catalogue's licences, as files of a package.
pub fn files(catalogue: &Catalogue) -> BTreeMap<String, String> {
    catalogue.license.as_deref().map(|license| texts(license, &catalogue.title)).unwrap_or_default()
}

/// The texts of the licences and exceptions of an expression, by the names of their files: `LICENSE`, or `LICENSE-MIT`
/// and so on where there are several. What is not in the SPDX list has none.
///
/// Where a text says whose it is by a placeholder, those are the authors of `title`.
fn texts(expression: &str, title: &str) -> BTreeMap<String, String> {
    let Ok(expression) = Expression::parse_mode(expression, MODE) else { return BTreeMap::new() };
    let mut texts: BTreeMap<&str, &str> = BTreeMap::new();
    for part in expression.requirements() {
        if let LicenseItem::Spdx { id, .. } = &part.req.license {
            texts.insert(id.name, id.text());
        }
        if let Some(AdditionItem::Spdx(id)) = &part.req.addition {
            texts.insert(id.name, id.text());
        }
    }
    let holder = format!("the authors of {}", prose::one_line(title));
    let is_one = texts.len() == 1;
    let name = |id: &str| if is_one { "LICENSE".to_owned() } else { format!("LICENSE-{id}") };
    texts.into_iter().map(|(id, text)| (name(id), filled(text, &holder))).collect()
}

/// The text with a holder in the place of the one in its head. Placeholders further down are not to be filled: they show
/// how the licence is applied to other works.
fn filled(text: &str, holder: &str) -> String {
    let mut filled = String::with_capacity(text.len());
    for (index, line) in text.trim().lines().enumerate() {
        let line = line.trim_end();
        match (index < HEAD && line.trim_start().starts_with("Copyright")).then(|| placeholder(line)).flatten() {
            Some((start, end)) => filled.extend([&line[..start], holder, &line[end..]]),
            None => filled.push_str(line),
        }
        filled.push('\n');
    }
    filled
}

/// In how many lines a licence says whose it is.
const HEAD: usize = 8;

/// Where a line names a year and an owner that are to be filled in.
fn placeholder(line: &str) -> Option<(usize, usize)> {
    for (first, last) in [("<year>", ">"), ("[year]", "]"), ("YEAR by AUTHOR EMAIL", "EMAIL")] {
        if let Some(start) = line.to_ascii_lowercase().find(&first.to_ascii_lowercase()) {
            return Some((start, line.rfind(last)? + last.len()));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{mistake, texts};
    use std::collections::HashSet;

    #[test]
    fn expressions_of_the_list_are_good() {
        for good in [
            "MIT",
            "MIT OR Apache-2.0",
            "(MIT AND BSD-3-Clause) OR LicenseRef-Ours",
            "GPL-2.0-or-later WITH Classpath-exception-2.0",
            "GPL-2.0+",
            "LGPL-3.0",
            "DocumentRef-a:LicenseRef-b",
        ] {
            assert!(mistake(good).is_none(), "{good}");
        }
    }

    #[test]
    fn mistakes_are_told_at_their_place_with_a_way_out() {
        let said = |expression| {
            let mistake = mistake(expression).expect(expression);
            (mistake.part, mistake.nth, mistake.message, mistake.help)
        };
        for (expression, part, nth, what) in [
            (")(", ")", 0, "here must stand a licence or `(`"),
            ("MIT OR", "", 0, "here must stand a licence or `(`"),
            ("", "", 0, "it names no licence"),
            ("(ISC OR (MIT", "(", 1, "this bracket is never closed"),
            ("MIT)", ")", 0, "this bracket was never opened"),
            ("MIT Zlib", "Zlib", 0, "here must stand `AND` or `OR` or `WITH` or `)` or `+`"),
            ("MIT +", " ", 0, "`+` stands right after its licence"),
        ] {
            let message = format!("`{expression}` is no SPDX expression: {what}");
            assert_eq!(said(expression), (part, nth, message, "write it like `MIT OR Apache-2.0`".to_owned()));
        }
        for (expression, part, nth, near) in [
            ("mit", "mit", 0, "MIT"),
            ("MIT OR MI", "MI", 1, "MIT"),
            ("Apache-2", "Apache-2", 0, "Apache-2.0"),
            ("GPLv3", "GPLv3", 0, "GPL-3.0-only"),
            ("MIT ORR ISC", "ORR", 0, "OR"),
            ("Apache-2.0 WITH LLVM-exeption", "LLVM-exeption", 0, "LLVM-exception"),
        ] {
            let message = format!("`{part}` is not in the list of SPDX");
            assert_eq!(said(expression), (part, nth, message, format!("did you mean `{near}`?")));
        }
        assert!(said("Proprietary").3.contains("`LicenseRef-NAME`"));
    }

    #[test]
    fn texts_name_their_holder() {
        let mit = texts("MIT", "Vox\n\u{202e}errors");
        let (name, text) = mit.first_key_value().expect("a text");
        assert_eq!((mit.len(), name.as_str()), (1, "LICENSE"));
        assert_eq!(text.lines().nth(2), Some("Copyright (c) the authors of Vox U+202Eerrors"));
        let head =
            |license| texts(license, "Vox").into_values().next().and_then(|text| Some(text.lines().next()?.to_owned()));
        assert_eq!(head("BSD-3-Clause").as_deref(), Some("Copyright (c) the authors of Vox."));
        assert_eq!(head("0BSD").as_deref(), Some("Copyright (C) the authors of Vox"));
        assert_eq!(head("UPL-1.0").as_deref(), Some("Copyright (c) the authors of Vox"));
        // What is an example for others, or names its own author, stays.
        assert!(texts("Apache-2.0", "Vox")["LICENSE"].contains("Copyright [yyyy] [name of copyright owner]"));
        assert!(texts("GPL-3.0-only", "Vox")["LICENSE"].contains("Free Software Foundation"));
    }

    #[test]
    fn each_licence_and_exception_has_a_file() {
        let names = |expression| texts(expression, "Vox").into_keys().collect::<Vec<_>>().join(" ");
        assert_eq!(names("MIT OR Apache-2.0"), "LICENSE-Apache-2.0 LICENSE-MIT");
        assert_eq!(names("MIT OR (MIT AND LicenseRef-Ours)"), "LICENSE");
        assert_eq!(names("LicenseRef-Ours"), "");
        let with = "GPL-2.0-only WITH Classpath-exception-2.0";
        assert_eq!(names(with), "LICENSE-Classpath-exception-2.0 LICENSE-GPL-2.0-only");
    }

    #[test]
    fn names_of_files_differ_by_more_than_case() {
        let licenses = spdx::identifiers::LICENSES.iter().map(|license| license.name);
        let exceptions = spdx::identifiers::EXCEPTIONS.iter().map(|exception| exception.name);
        let mut seen = HashSet::new();
        for name in licenses.chain(exceptions) {
            assert!(seen.insert(name.to_ascii_lowercase()), "{name}");
            assert!(
                !name.ends_with('.') && name.chars().all(|c| c.is_ascii_alphanumeric() || "-.+".contains(c)),
                "{name}"
            );
        }
    }
}
