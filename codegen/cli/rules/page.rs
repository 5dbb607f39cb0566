//! Rules in Markdown: one, as `errspec rules ID` explains it, or the page with all of them.

use crate::Failure;
use crate::findings;
use crate::rule::example::{Example, MANIFEST};
use crate::rule::{Level, Rule, themes};
use std::fmt::Write;

/// The page with all rules, by theme.
pub(super) fn page() -> Result<String, Failure> {
    let mut page = HEAD.to_owned();
    for rule in Rule::all() {
        let (id, level, waivable) = (rule.code(), rule.level().name(), if rule.is_waivable() { "yes" } else { "no" });
        let _ = writeln!(page, "| [{id}](#{id}) | {level} | {waivable} | {} |", rule.message());
    }
    for theme in themes() {
        let _ = write!(page, "\n## {}\n\n{}\n", theme.title, theme.about);
        for rule in Rule::all().filter(|rule| rule.theme() == Some(theme)) {
            let _ = write!(page, "\n##{}", section(rule)?);
        }
    }
    let _ = write!(page, "\n## The manifest of the examples\n\n{}", fenced("yaml", MANIFEST));
    Ok(page)
}

const HEAD: &str = "\
# Rules

What `errspec check` reports. Nothing is generated as long as there is an *error*; a *warning* is worth a look. Where
the catalogue is right and the rule is not, an entry *waives* the rule and says why. `errspec rules ID` shows one section
of this page.

An example is one file, `domain.yaml`, and a line such as `#--- room.yaml` begins another. Those that show no
`catalogue.yaml` have [this one](#the-manifest-of-the-examples).

| rule | level | waivable | what it reports |
|---|---|---|---|
";

/// Everything about one rule.
pub(super) fn section(rule: Rule) -> Result<String, Failure> {
    let id = rule.code();
    let mut section = format!("# {id}\n\n{}\n\n{}\n", rule.message(), level(rule));
    let _ = write!(section, "\n**Why.** {}\n\n**The way out.** {}\n", rule.why().join(" "), rule.way_out());
    if let Some(bad) = rule.bad_example() {
        let _ = write!(section, "\nWrong:\n\n{}\n{}", shown(bad), fenced("text", &said(bad)?));
    }
    if let Some(good) = rule.good_example() {
        let _ = write!(section, "\nRight:\n\n{}", shown(good));
    }
    Ok(section)
}

/// How grave it is, and what to type where it does not fit.
fn level(rule: Rule) -> String {
    let id = rule.code();
    let level = match rule.level() {
        Level::Error => "An **error**",
        Level::Warning => "A **warning**",
    };
    let waive = format!("An entry waives it with `allow: {{ {id}: Why it does not fit here. }}`.");
    let set = format!("`rules: {{ {id}: off }}` in `catalogue.yaml` turns it off.");
    match (rule.is_waivable(), rule.levels()) {
        (true, _) => format!("{level}. {waive} {set}"),
        (false, [_only]) => format!("{level} that can be neither waived nor lowered."),
        (false, _) => format!("{level}. {set}"),
    }
}

/// An example, as its author would see it.
fn shown(example: Example) -> String {
    fenced("yaml", &example.text())
}

/// What errspec says of an example.
fn said(example: Example) -> Result<String, Failure> {
    let report = match crate::check_texts(example.files()) {
        Ok(checked) => checked.report,
        Err(Failure::Findings(report)) => *report,
        Err(failure) => return Err(failure),
    };
    let said = findings::human(&report, false);
    // The line that counts the findings is of no use here.
    Ok(said.rsplit_once("\n\n").map_or_else(|| said.clone(), |(findings, _)| findings.to_owned()))
}

fn fenced(language: &str, text: &str) -> String {
    format!("```{language}\n{}\n```\n", text.trim_end())
}
