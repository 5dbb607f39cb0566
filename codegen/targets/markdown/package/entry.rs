//! The section of one error.

use super::Docs;
use super::text::{
    Pages, push, push_cell_code, push_cell_line, push_cell_value, push_line, push_mention, push_message, push_number,
};
use crate::edition::{EditionDomain, EditionError};
use crate::model::{Code, Error, Fix, Outcome, PlatformId};
use crate::reference::{self, Availability, Dialect, Entry, Event, Seen, Worded};
use crate::targets::markdown::names::{self, Headed, Part};

/// Adds the section of an error.
pub fn push_section(
    docs: &Docs<'_>,
    domain: &EditionDomain<'_>,
    shipped: EditionError<'_>,
    headed: Headed,
    to: &mut String,
) {
    let entry = &Entry::new(docs.edition, domain, shipped);
    push_head(docs, entry, domain, headed, to);
    for part in Part::ALL {
        if !part.is_in(docs.edition, &docs.packages, domain.domain, shipped) {
            continue;
        }
        to.extend(["\n#### ", part.heading().text, "\n"]);
        match part {
            Part::Message => push_messages(docs, entry, to),
            Part::Occurs => push_occurs(docs, entry, to),
            Part::Fix => push_fixes(docs, entry, to),
            Part::Examples => push_examples(entry, to),
            Part::Related => push_related(docs, entry, to),
            Part::User => push_users(docs, entry, to),
            Part::Payload => push_payload(shipped, to),
            Part::Platforms => push_platforms(docs, entry, to),
            Part::Properties => push_properties(docs, shipped, to),
            Part::History => push_history(docs, entry, domain, to),
        }
    }
}

fn push_head(docs: &Docs<'_>, entry: &Entry<'_>, domain: &EditionDomain<'_>, headed: Headed, to: &mut String) {
    let error = entry.shipped.error;
    to.push('\n');
    if headed == Headed::Title {
        to.extend(["<a id=\"", &names::anchor(&error.name), "\"></a>\n\n"]);
    }
    to.push_str("### ");
    if headed == Headed::Name {
        push(&error.name.sentence(), to);
        to.push_str("\n\n**");
        push(&error.title(), to);
        to.push_str("**\n\n");
    } else {
        push(&error.title(), to);
        to.push_str("\n\n");
    }
    Pages.code(error.name.as_str(), to);
    to.push_str(", code ");
    if let Some(shown) = entry.shown_code() {
        Pages.code(&shown, to);
        to.push_str(", value ");
    }
    push_code(&entry.code(), to);
    if let Some(wire) = entry.wire_code() {
        to.push_str(" (on the wire ");
        push_code(wire, to);
        to.push(')');
    }
    if let Some(number) = error.number {
        to.push_str(", number ");
        push_number(number, to);
    }
    to.push('\n');
    push_earlier(error, to);
    if let Some(deprecation) = &entry.deprecation {
        to.extend(["\n**Deprecated since ", &deprecation.said.since.to_string(), ".**"]);
        if let Some(replacement) = &deprecation.said.replacement {
            to.push_str(" Use ");
            push_mention(docs, domain.domain, replacement, to);
            to.push_str(" instead.");
        }
        to.push('\n');
    }
}

/// What it was called before: names, and codes that are still read.
fn push_earlier(error: &Error, to: &mut String) {
    for (index, alias) in error.aliases.iter().enumerate() {
        to.push_str(if index == 0 { "\nFormerly " } else { ", " });
        to.extend(["<a id=\"", &names::anchor(alias), "\"></a>"]);
        Pages.code(alias.as_str(), to);
    }
    for (index, code) in error.accepts.iter().enumerate() {
        let before = if error.aliases.is_empty() {
            "\nCodes that are read as well: "
        } else {
            "; codes that are read as well: "
        };
        to.push_str(if index == 0 { before } else { ", " });
        push_code(code, to);
    }
    if !error.aliases.is_empty() || !error.accepts.is_empty() {
        to.push('\n');
    }
}

/// A code outside of tables.
fn push_code(code: &Code, to: &mut String) {
    match code {
        Code::Number(number) => push_number(*number, to),
        Code::Text(text) => Pages.code(text, to),
    }
}

fn push_messages(docs: &Docs<'_>, entry: &Entry<'_>, to: &mut String) {
    for message in entry.wordings(docs.edition, |texts| Some(&texts.message)) {
        to.push_str("\n> ");
        push_whose(docs, &message, " ", to);
        push_message(message.words, entry.shipped.error, to);
        to.push('\n');
    }
    for description in entry.wordings(docs.edition, |texts| texts.description.as_deref()) {
        to.push('\n');
        push_whose(docs, &description, "\n\n", to);
        reference::push_blocks(&description.words.blocks, &Pages, to);
        to.push('\n');
    }
}

fn push_occurs(docs: &Docs<'_>, entry: &Entry<'_>, to: &mut String) {
    for occurs in entry.wordings(docs.edition, |texts| Some(&texts.occurs[..]).filter(|occurs| !occurs.is_empty())) {
        to.push('\n');
        push_whose(docs, &occurs, "\n\n", to);
        for sentence in occurs.words {
            to.push_str("- ");
            push_line(sentence, to);
            to.push('\n');
        }
    }
}

fn push_fixes(docs: &Docs<'_>, entry: &Entry<'_>, to: &mut String) {
    for fix in entry.wordings(docs.edition, |texts| texts.fix.as_ref()) {
        to.push('\n');
        match fix.words {
            Fix::One(words) => {
                push_whose(docs, &fix, " ", to);
                push_line(words, to);
                to.push('\n');
            }
            Fix::Steps(steps) => {
                push_whose(docs, &fix, "\n\n", to);
                for (index, step) in steps.iter().enumerate() {
                    to.extend([&(index + 1).to_string(), ". "]);
                    push_line(step, to);
                    to.push('\n');
                }
            }
        }
    }
}

fn push_examples(entry: &Entry<'_>, to: &mut String) {
    for example in entry.examples(&[]) {
        if let Some(about) = &example.about {
            to.push('\n');
            push_line(about, to);
            to.push('\n');
        }
        for (above, code) in example.codes() {
            to.extend(["\n", above, "\n\n"]);
            reference::push_code_block(&example.language, code, &Pages, to);
            to.push('\n');
        }
    }
}

fn push_related(docs: &Docs<'_>, entry: &Entry<'_>, to: &mut String) {
    for (above, mentions) in entry.mentions.iter().flat_map(|mentions| mentions.kinds()) {
        to.extend(["\n", above, "\n\n"]);
        for mention in mentions {
            to.push_str("- ");
            push_mention(docs, entry.domain, &mention.related.error, to);
            if let Some(about) = &mention.related.about {
                to.push_str(": ");
                push_line(about, to);
            }
            to.push('\n');
        }
    }
}

fn push_users(docs: &Docs<'_>, entry: &Entry<'_>, to: &mut String) {
    for user in entry.wordings(docs.edition, |texts| texts.user.as_ref()) {
        to.push_str("\n> ");
        push_whose(docs, &user, " ", to);
        push_message(user.words, entry.shipped.error, to);
        to.push('\n');
    }
    let key = reference::text_key(entry.domain, &entry.shipped.error.name, "user");
    to.push_str("\nApps find their translation of it as ");
    Pages.code(&key, to);
    to.push_str(".\n");
}

/// The platforms that have these words for their own, and what stands between them and the words.
fn push_whose<T>(docs: &Docs<'_>, worded: &Worded<T>, between: &str, to: &mut String) {
    if let [first, others @ ..] = &worded.platforms[..] {
        to.extend(["**", &docs.platforms[*first]]);
        to.extend(others.iter().flat_map(|platform| [", ", &docs.platforms[*platform]]));
        to.extend([":**", between]);
    }
}

fn push_payload(shipped: EditionError<'_>, to: &mut String) {
    let error = shipped.error;
    if !error.fields.is_empty() {
        to.push_str("\n| Field | Type | Presence | Meaning |\n|---|---|---|---|\n");
    }
    for field in &error.fields {
        to.push_str("| ");
        push_cell_code(field.name.as_str(), to);
        to.extend([" | ", field.kind.name(), " | ", if field.optional { "optional" } else { "always" }, " | "]);
        push_cell_line(field.about.as_deref().unwrap_or_default(), to);
        to.push_str(" |\n");
    }
    if !error.reasons.is_empty() {
        to.push_str("\nThe reason, where one is given, is one of these; more may be added:\n\n");
        to.push_str("| Reason | Code | Meaning |\n|---|---|---|\n");
    }
    for reason in &error.reasons {
        to.push_str("| ");
        push_cell_code(reason.name.as_str(), to);
        to.push_str(" | ");
        push_cell_code(&reason.code, to);
        to.push_str(" | ");
        push_cell_line(reason.message.as_deref().unwrap_or_default(), to);
        to.push_str(" |\n");
    }
}

/// What each platform ships; and what the packages do that are made for no platform in particular.
fn push_platforms(docs: &Docs<'_>, entry: &Entry<'_>, to: &mut String) {
    to.push_str("\n| Platform | Name | Code | Availability |\n|---|---|---|---|\n");
    let platforms: &[String] = &docs.platforms;
    let whole = (None, "The whole catalogue");
    let rows = platforms.iter().enumerate().map(|(id, title)| (Some(id), title.as_str())).chain([whole]);
    for (platform, title) in rows {
        push_platform(docs, entry, platform, title, to);
    }
}

fn push_platform(docs: &Docs<'_>, entry: &Entry<'_>, platform: Option<PlatformId>, title: &str, to: &mut String) {
    let Some(seen) = docs.packages.seen(entry.domain, entry.shipped, platform) else {
        if platform.is_some() {
            to.extend(["| ", title, " |  |  | **Not available** |\n"]);
        }
        return;
    };
    to.extend(["| ", title, " | "]);
    push_names(&seen, to);
    to.push_str(" | ");
    if let Some(shown) = seen.shipped.shown_code() {
        push_cell_code(&shown, to);
        to.push_str(", value ");
    }
    push_cell_value(&seen.shipped.code(), to);
    if let Some(wire) = reference::wire_code(seen.shipped) {
        to.push_str(" (on the wire ");
        push_cell_value(wire, to);
        to.push(')');
    }
    if let Some(number) = seen.number {
        to.push_str(" (as a number ");
        push_number(number, to);
        to.push(')');
    }
    match entry.availability() {
        Availability::Available => to.push_str(" | Available |\n"),
        Availability::Since(version) => to.extend([" | Since ", &version.to_string(), " |\n"]),
        Availability::Deprecated(version) => to.extend([" | Deprecated since ", &version.to_string(), " |\n"]),
    }
}

fn push_names(seen: &Seen<'_>, to: &mut String) {
    for (index, (name, language)) in seen.names.iter().enumerate() {
        to.push_str(if index > 0 { ", " } else { "" });
        push_cell_code(name, to);
        to.push_str(" (");
        push(language.title(), to);
        to.push(')');
    }
    if seen.names.is_empty() {
        push_cell_code(seen.shipped.given_name().unwrap_or(seen.shipped.error.name.as_str()), to);
    }
}

fn push_properties(docs: &Docs<'_>, shipped: EditionError<'_>, to: &mut String) {
    let error = shipped.error;
    to.push('\n');
    for id in &error.categories {
        to.extend(["- Category ", &docs.categories[*id], "\n"]);
    }
    push_handling(docs, error, to);
    if let Some(status) = error.status {
        to.extend(["- HTTP status: ", &status.to_string()]);
        if let Some(phrase) = reference::phrase(status) {
            to.extend([" ", phrase]);
        }
        to.push('\n');
    }
}

/// How grave it is, and what a program does about it.
fn push_handling(docs: &Docs<'_>, error: &Error, to: &mut String) {
    let (catalogue, handling) = (docs.edition.catalogue(), error.handling);
    let mut line = |what: &str, name: &str, about: &str| {
        to.extend(["- ", what, " "]);
        Pages.code(name, to);
        if !about.is_empty() {
            to.push_str(": ");
            push_line(about, to);
        }
        to.push('\n');
    };
    if let Some(severity) = handling.severity.and_then(|id| catalogue.severities.get(usize::from(id))) {
        line("Severity", severity.name.as_str(), &severity.about);
    }
    if let Some(action) = handling.action.and_then(|id| catalogue.actions.get(usize::from(id))) {
        line("Action", action.name.as_str(), &action.about);
    }
    if error.internal {
        to.push_str("- For internal use\n");
    }
    match handling.outcome {
        Outcome::Error => to.extend(["- Retryable: ", if error.retryable { "yes" } else { "no" }]),
        Outcome::Information => to.push_str("- No error: the code says something to know, and no package throws it"),
        Outcome::Success => to.push_str("- No error: the code says that it worked, and no package throws it"),
    }
    if let Some(seconds) = handling.retry_after {
        to.extend([", after ", &seconds.to_string(), if seconds == 1 { " second" } else { " seconds" }]);
    }
    to.push('\n');
    if handling.is_terminal {
        to.push_str("- Terminal: nothing more can succeed in what it ended\n");
    }
}

fn push_history(docs: &Docs<'_>, entry: &Entry<'_>, domain: &EditionDomain<'_>, to: &mut String) {
    to.push('\n');
    for event in entry.history() {
        match event {
            Event::Added(version) => to.extend(["- Added in ", &version.to_string(), "."]),
            Event::Deprecated(deprecation) => {
                to.extend(["- Deprecated in ", &deprecation.said.since.to_string()]);
                if let Some(replacement) = &deprecation.said.replacement {
                    to.push_str(" in favour of ");
                    push_mention(docs, domain.domain, replacement, to);
                }
                to.push('.');
                if let Some(why) = &deprecation.said.why {
                    to.push(' ');
                    push_line(why, to);
                }
            }
        }
        to.push('\n');
    }
}
