//! The rules: that what is made from their catalogue is up to date, and that their examples show them.
//!
//! `INSTA_UPDATE=always cargo test --test rules` writes the files that are made.

#![cfg(feature = "cli")]

mod support;

use errspec::model::{Catalogue, Category, Code, Error, Fix};
use errspec::rule::Rule;
use errspec::rule::example::Example;
use errspec::{Failure, findings};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::process::Command;
use support::root;

/// The command that brings the files up to date.
const UPDATE: &str = "INSTA_UPDATE=always cargo test --test rules";

/// Fails where the file at `path` holds something else; writes it where that is asked for.
fn is_up_to_date(path: &str, contents: &str) {
    let file = root().join(path);
    if std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
        fs::write(&file, contents).expect("the file can be written");
    }
    let found = fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
    assert!(found == contents, "{path} is out of date: run `{UPDATE}`");
}

/// The rules as their catalogue has them, in the order of their ids. What is made of them must not ask [`Rule`], which may
/// lack some of them yet.
struct Rules(Catalogue);

impl Rules {
    fn read() -> Self {
        let checked = errspec::check(root().join("codegen/rule/catalogue")).expect("an accepted catalogue");
        assert!(checked.report.findings.is_empty(), "{}", findings::human(&checked.report, false));
        Self(checked.catalogue)
    }

    /// Each id with its rule.
    fn all(&self) -> BTreeMap<&str, &Error> {
        let errors = self.0.domains.iter().flat_map(|domain| &domain.errors);
        errors.map(|error| (id(error), error)).collect()
    }

    fn categories<'c>(&'c self, rule: &'c Error) -> impl Iterator<Item = &'c Category> {
        rule.categories.iter().map(|id| &self.0.categories[*id])
    }

    fn is(&self, rule: &Error, category: &str) -> bool {
        self.categories(rule).any(|own| own.name.as_str() == category)
    }

    /// What `rule` is about.
    fn theme<'c>(&'c self, rule: &'c Error) -> &'c Category {
        let themes: Vec<&Category> = self.categories(rule).filter(|own| is_theme(own)).collect();
        assert_eq!(themes.len(), 1, "`{}` must have one theme", id(rule));
        themes[0]
    }
}

fn id(rule: &Error) -> &str {
    match &rule.code {
        Code::Text(id) => id,
        Code::Number(number) => panic!("the id {number} is a number"),
    }
}

fn is_theme(category: &Category) -> bool {
    category.name.as_str().starts_with("about-")
}

fn banner() -> String {
    format!("// @generated from codegen/rule/catalogue/. Do not edit: run `{UPDATE}`.\n")
}

/// One rule is one line of each table, and no two lines are alike: so git merges what two branches add.
#[test]
fn the_table_is_up_to_date() {
    let rules = Rules::read();
    let mut table = banner() + "rules! {\n";
    for (id, rule) in rules.all() {
        let level = if rules.is(rule, "warning") { "Warning" } else { "Error" };
        let waivable = rules.is(rule, "waivable");
        let message = rule.texts.message.as_plain().expect("a message without fields");
        let name = rule.name.as_str();
        writeln!(table, "    {name} {id:?} {level} waivable: {waivable} {message:?};").expect("a text");
    }
    is_up_to_date("codegen/rule/table.rs", &(table + "}\n"));
}

#[test]
fn the_texts_are_up_to_date() {
    let rules = Rules::read();
    let mut texts = banner() + "use super::{Texts, Theme};\n\npub(super) const THEMES: &[Theme] = &[\n";
    for theme in rules.0.categories.iter().filter(|category| is_theme(category)) {
        let (name, title) = (theme.name.as_str(), theme.name.sentence());
        writeln!(texts, "    Theme {{ name: {name:?}, title: {title:?}, about: {:?} }},", theme.about).expect("a text");
    }
    texts += "];\n\npub(super) const TEXTS: &[Texts] = &[\n";
    for (id, rule) in rules.all() {
        let theme = rules.theme(rule).name.as_str();
        let since = rule.since.expect("the version that first had it").to_string();
        let why = &rule.texts.occurs;
        let way_out = rule.texts.fix.as_ref().map(Fix::spoken).expect("a way out");
        writeln!(
            texts,
            "    Texts {{ id: {id:?}, theme: {theme:?}, since: {since:?}, why: &{why:?}, way_out: {way_out:?} }},"
        )
        .expect("a text");
    }
    is_up_to_date("codegen/rule/about/texts.rs", &(texts + "];\n"));
}

#[test]
fn the_table_of_examples_is_up_to_date() {
    let folder = root().join("codegen/rule/examples");
    let rows = Rule::all().map(Rule::code).filter_map(|id| {
        let names = ["bad", "good"].map(|kind| format!("{id}.{kind}.yaml"));
        // A table with a file that is not there would keep the program from being built.
        let is_written = names.iter().all(|name| folder.join(name).is_file());
        let [bad, good] = names.map(|name| format!("include_bytes!(\"{name}\")"));
        is_written.then(|| format!("    (\"{id}\", {bad}, {good}),"))
    });
    let banner = format!("// @generated: the examples of each rule. Do not edit: run `{UPDATE}`.");
    let table: Vec<String> = [banner, "&[".to_owned()].into_iter().chain(rows).chain(["]\n".to_owned()]).collect();
    is_up_to_date("codegen/rule/examples/table.rs", &table.join("\n"));
}

#[test]
fn the_page_is_up_to_date() {
    let errspec = Command::new(env!("CARGO_BIN_EXE_errspec")).args(["rules", "--format", "markdown"]).output();
    let page = String::from_utf8(errspec.expect("errspec runs").stdout).expect("UTF-8");
    let banner = format!("[//]: # (@generated from codegen/rule/. Do not edit: run `{UPDATE}`.)");
    is_up_to_date("docs/rules.md", &format!("{banner}\n\n{page}"));
}

/// The rules that an example breaks.
fn broken(example: Option<Example>, id: &str) -> (Vec<Rule>, String) {
    let example = example.unwrap_or_else(|| panic!("write codegen/rule/examples/{id}.*.yaml, then run `{UPDATE}`"));
    let report = match errspec::check_texts(example.files()) {
        Ok(checked) => checked.report,
        Err(Failure::Findings(report)) => *report,
        Err(failure) => panic!("{id}: {failure}"),
    };
    let said = findings::human(&report, false);
    (report.findings.into_iter().map(|finding| finding.rule).collect(), said)
}

#[test]
fn every_bad_example_breaks_its_rule_and_no_other() {
    for rule in Rule::all() {
        let (found, said) = broken(rule.bad_example(), rule.code());
        assert!(found == [rule], "{}.bad.yaml must have one finding, of its rule:\n{said}", rule.code());
    }
}

#[test]
fn every_good_example_is_accepted() {
    for rule in Rule::all() {
        let (found, said) = broken(rule.good_example(), rule.code());
        assert!(found.is_empty(), "{}.good.yaml must have no finding:\n{said}", rule.code());
        assert_ne!(rule.good_example(), rule.bad_example());
    }
}

#[test]
fn every_rule_says_why_it_exists_and_what_to_do() {
    for rule in Rule::all() {
        let id = rule.code();
        assert!(!rule.why().is_empty() && rule.way_out().ends_with('.'), "{id}");
        assert!(rule.theme().is_some() && rule.since().is_some(), "{id}");
        assert_eq!(rule.name().to_lowercase(), id.replace('-', ""), "the name of {id}");
        assert_eq!(Rule::from_code(id), Some(rule));
    }
    assert!(Rule::all().is_sorted_by_key(Rule::code));
}
