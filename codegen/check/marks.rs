//! Rules over code and links in texts: what looks like a link is one, and what the people who use an app read has no marks.

use crate::findings::{Finding, is_full};
use crate::prose::blocks::{Mistake, read};
use crate::prose::inline::{Part, dead_links, is_plain, parts};
use crate::rule::Rule;
use crate::source::Place;
use crate::syntax::{Catalogue, Error, Text, Texts};

pub(super) fn check(written: &Catalogue, findings: &mut Vec<Finding>) {
    for (name, about) in written.manifest.categories.iter().flatten() {
        let about = about.as_ref().and_then(|category| category.about.as_ref());
        line(about, &|| written.manifest.place().get("categories").get(name), findings);
    }
    for (key, entries) in [("severities", &written.manifest.severities), ("actions", &written.manifest.actions)] {
        for (name, about) in entries.iter().flatten() {
            line(about.as_ref(), &|| written.manifest.place().get(key).get(name), findings);
        }
    }
    for domain in &written.domains {
        line(domain.summary.as_ref(), &|| domain.place().get("summary"), findings);
        for error in &domain.errors {
            if is_full(findings) {
                return;
            }
            of_error(error, &|| domain.error_place(error), findings);
        }
        for reserved in &domain.reserved {
            line(reserved.about.as_ref(), &|| domain.reserved_place(reserved).get("about"), findings);
        }
        for retired in &domain.retired {
            line(retired.why.as_ref(), &|| domain.retired_place(retired).get("why"), findings);
        }
    }
}

fn of_error(error: &Error, place: &dyn Fn() -> Place, findings: &mut Vec<Finding>) {
    texts(&error.texts, place, findings);
    for (platform, own) in &error.platform_texts {
        texts(own, &|| place().get("texts").get(platform), findings);
    }
    for field in &error.fields {
        line(field.about.as_ref(), &|| place().get("fields").get(&field.name).get("about"), findings);
    }
    for reason in &error.reasons {
        line(reason.message.as_ref(), &|| place().get("reasons").get(&reason.name).get("message"), findings);
    }
    if let Some(more) = &error.more {
        for (key, related) in [("see", &more.see), ("not", &more.not)] {
            for (name, about) in related {
                line(about.as_ref(), &|| place().get(key).get(name), findings);
            }
        }
        for example in &more.examples {
            line(example.about.as_ref(), &|| place().get("examples").item(example.index).get("about"), findings);
        }
    }
    let why = error.deprecated.as_ref().and_then(|deprecated| deprecated.why.as_ref());
    line(why, &|| place().get("deprecated").get("why"), findings);
}

fn texts(texts: &Texts, place: &dyn Fn() -> Place, findings: &mut Vec<Finding>) {
    line(texts.message.as_ref(), &|| place().get("message"), findings);
    for (index, occurs) in texts.occurs.iter().flatten().enumerate() {
        line(Some(occurs), &|| place().get("occurs").item(index), findings);
    }
    if let Some(fix) = &texts.fix {
        for (index, step) in fix.steps().iter().enumerate() {
            line(Some(step), &|| fix.step_place(index, place().get("fix")), findings);
        }
    }
    if let Some(description) = &texts.description {
        blocks(description, &|| place().get("description"), findings);
    }
    let at = || place().get("user");
    line(texts.user.as_ref(), &at, findings);
    if let Some(user) = &texts.user {
        for_people(user, &at, findings);
    }
}

/// A line in which code and links may stand.
fn line(text: Option<&Text<'_>>, place: &dyn Fn() -> Place, findings: &mut Vec<Finding>) {
    let Some(text) = text else { return };
    if !text.contains(['<', '[']) {
        return;
    }
    for dead in dead_links(text) {
        findings.push(Finding::new(
            Rule::DeadLink,
            place().within(dead, 0),
            format!("`{}` leads nowhere: links lead to `https`, `http` and `mailto` addresses", dead.escape_debug()),
            "write the whole address, or write what is no link as code: between backticks",
        ));
    }
}

/// How many mistakes of a long text are told.
const MOST: usize = 20;

/// A long text: Markdown of which every reader can be shown all.
fn blocks(text: &str, place: &dyn Fn() -> Place, findings: &mut Vec<Finding>) {
    let (description, mistakes) = read(text);
    let begin = |at: usize| text[..at].rfind('\n').map_or(0, |end| end + 1);
    let mut mistakes = mistakes;
    mistakes.dedup_by_key(|mistake| (begin(mistake.at), mistake.what));
    for Mistake { at, what, help } in mistakes.iter().take(MOST) {
        let begin = begin(*at);
        let line = text[begin..].lines().next().unwrap_or_default().trim();
        let number = text[..begin].matches('\n').count() + 1;
        // As it stands there, but for its indentation.
        let place = place().within(line, text[..begin].matches(line).count());
        let message = format!("line {number} of the description holds {what}");
        findings.push(Finding::new(Rule::BadMarkdown, place, message, *help));
    }
    if description.blocks.is_empty() && mistakes.is_empty() {
        let help = "write a paragraph, or remove the key";
        findings.push(Finding::new(Rule::BadMarkdown, place(), "the description says nothing", help));
    }
}

/// A text that an app shows as it is.
fn for_people(text: &str, place: &dyn Fn() -> Place, findings: &mut Vec<Finding>) {
    if is_plain(text) {
        return;
    }
    for (written, part) in parts(text) {
        let help = match part {
            Part::Code(_) => "say it in the words that they see in the app, without backticks",
            Part::Link(link) if link.address != written => "write the address alone, or leave it to the app",
            Part::Text(_) | Part::Link(_) => continue,
        };
        findings.push(Finding::new(
            Rule::UserMarkup,
            place().within(written, 0),
            "the people who use the app would read the marks of Markdown",
            help,
        ));
    }
}
