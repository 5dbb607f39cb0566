//! What the catalogue says of each error of a domain: a row of texts, and a number.
//!
//! One literal and one table cost the compiler far less than a `switch` for each property.

use super::super::members::has_text_codes;
use super::super::nserror;
use super::literal;
use super::lower::{Case, Domain, TYPES};
use crate::edition::Uses;
use crate::model::{Code, Message, Segment};
use crate::name::Name;
use crate::prose::inline::spoken;
use crate::reference;

/// A line of a row.
pub type Column = fn(&Domain<'_>, &Case<'_>, &str, &mut String);

/// The lines of a row, in the order of `ErrorTable.Column`.
const COLUMNS: [Column; 11] = [
    |_, case, _, to| push(case.error.error.name.as_str(), to),
    |_, case, _, to| push(&case.error.error.title(), to),
    |_, case, _, to| push_message(&case.error.texts().message, case, to),
    |_, case, _, to| {
        if let Some(user) = &case.error.texts().user {
            push_message(user, case, to);
        }
    },
    |_, case, _, to| {
        let occurs: Vec<_> = case.error.texts().occurs.iter().map(|occurs| spoken(occurs)).collect();
        push(&occurs.join("\n"), to);
    },
    |_, case, _, to| {
        if let Some(fix) = &case.error.texts().fix {
            push(&fix.spoken(), to);
        }
    },
    |domain, case, pages, to| push(&url(domain, case)[pages.len()..], to),
    |_, case, _, to| to.extend(case.error.error.status.map(|status| status.to_string())),
    |domain, case, _, to| push(&labels(domain, case), to),
    |_, case, _, to| push(&fields(case), to),
    |domain, case, _, to| match &case.error.error.code {
        Code::Text(text) if has_text_codes(domain.shipped) => push(text, to),
        _ => {}
    },
];

/// More lines of each row, where the catalogue has something for them, each with its name in `ErrorTable.Column`.
pub fn more_columns(uses: Uses) -> impl Iterator<Item = (&'static str, Column)> {
    let shown_code: Column = |_, case, _, to| push(&case.error.shown_code().unwrap_or_default(), to);
    let accepted: Column = |_, case, _, to| push_accepted(case, to);
    let aliases: Column = |_, case, _, to| {
        let names: Vec<&str> = case.error.error.aliases.iter().map(Name::as_str).collect();
        to.push_str(&names.join(" "));
    };
    let severity: Column = |domain, case, _, to| {
        let severities = &domain.edition.catalogue().severities;
        let severity = case.error.error.handling.severity.and_then(|id| severities.get(usize::from(id)));
        to.extend(severity.map(|severity| severity.name.as_str()));
    };
    let action: Column = |domain, case, _, to| {
        let actions = &domain.edition.catalogue().actions;
        let action = case.error.error.handling.action.and_then(|id| actions.get(usize::from(id)));
        to.extend(action.map(|action| action.name.as_str()));
    };
    let terminal: Column =
        |_, case, _, to| to.push_str(if case.error.error.handling.is_terminal { "terminal" } else { "" });
    let retry_after: Column =
        |_, case, _, to| to.extend(case.error.error.handling.retry_after.map(|seconds| seconds.to_string()));
    let columns = [
        (uses.shown_codes, "shownCode", shown_code),
        (uses.accepted_codes, "accepted", accepted),
        (uses.aliases, "aliases", aliases),
        (uses.severities, "severity", severity),
        (uses.actions, "action", action),
        (uses.terminal, "terminal", terminal),
        (uses.retry_after, "retryAfter", retry_after),
    ];
    columns.into_iter().filter_map(|(is_there, name, column)| is_there.then_some((name, column)))
}

/// How many lines each row has.
pub fn column_count(uses: Uses) -> usize {
    COLUMNS.len() + more_columns(uses).count()
}

fn push(text: &str, to: &mut String) {
    literal::push_table_line(text, to);
}

fn push_message(message: &Message, case: &Case<'_>, to: &mut String) {
    for segment in &message.segments {
        match segment {
            Segment::Text(text) => push(text, to),
            Segment::Field(index) => to.extend(["{", case.error.error.fields[*index].name.as_str(), "}"]),
        }
    }
}

/// Adds the codes that the error is read by and does not have, as words: a text begins with `=`, and has `\s` for a space.
fn push_accepted(case: &Case<'_>, to: &mut String) {
    let mut lead = "";
    for code in &case.error.error.accepts {
        to.push_str(std::mem::replace(&mut lead, " "));
        match code {
            Code::Number(number) => to.push_str(&number.to_string()),
            Code::Text(text) => {
                let mut lead = "=";
                for part in text.split(' ') {
                    to.push_str(std::mem::replace(&mut lead, "\\\\s"));
                    push(part, to);
                }
            }
        }
    }
}

/// The rows, a line for each column.
pub fn texts(domain: &Domain<'_>, pages: &str) -> String {
    let mut texts = String::with_capacity(domain.cases.len() * 400);
    let columns: Vec<Column> = COLUMNS.into_iter().chain(more_columns(domain.uses).map(|(_, column)| column)).collect();
    for case in &domain.cases {
        for push in &columns {
            let begin = texts.len();
            texts.push_str("        ");
            let filled = texts.len();
            push(domain, case, pages, &mut texts);
            if texts.len() == filled {
                texts.truncate(begin);
            }
            texts.push('\n');
        }
    }
    texts
}

/// What the pages of all errors begin with.
pub fn pages(domain: &Domain<'_>) -> String {
    let mut urls = domain.cases.iter().map(|case| url(domain, case));
    let first = urls.next().unwrap_or_default();
    let pages = &first[..first.rfind(['#', '/']).map_or(0, |at| at + 1)];
    if urls.all(|url| url.starts_with(pages)) { pages.to_owned() } else { String::new() }
}

fn url(domain: &Domain<'_>, case: &Case<'_>) -> String {
    reference::docs_url(domain.edition, domain.shipped.domain, case.error.error).unwrap_or_default()
}

/// The numbers of the errors.
pub fn numbers(domain: &Domain<'_>) -> String {
    lines(domain.cases.iter().map(|case| case.number))
}

/// The codes of the errors on the wire, where some are other numbers there.
pub fn wire_codes(domain: &Domain<'_>) -> String {
    if !domain.cases.iter().any(|case| nserror::wire_code(case.error).is_some()) {
        return String::new();
    }
    lines(domain.cases.iter().map(|case| nserror::wire_code(case.error).unwrap_or(case.number)))
}

/// The rows in the order of their codes, as `ErrorTable` looks for them; nothing where they stand so.
pub fn order(domain: &Domain<'_>) -> String {
    let mut rows: Vec<usize> = (0..domain.cases.len()).collect();
    rows.sort_by_cached_key(|row| {
        let case = &domain.cases[*row];
        match &case.error.error.code {
            Code::Text(text) => (0, text.replace('\\', "\\\\").replace('\n', "\\n").replace('{', "\\{")),
            Code::Number(_) => (case.number, String::new()),
        }
    });
    if rows.is_sorted() { String::new() } else { lines(rows.iter()) }
}

/// Numbers in lines of some hundred characters.
fn lines<N: ToString>(numbers: impl Iterator<Item = N>) -> String {
    let mut lines = String::new();
    let mut begin = 0;
    for number in numbers {
        let number = number.to_string();
        if lines.is_empty() || lines.len() - begin + number.len() >= 100 {
            lines.push_str(if lines.is_empty() { "            " } else { "\n            " });
            begin = lines.len();
        } else {
            lines.push(' ');
        }
        lines.extend([&number, ","]);
    }
    lines + "\n"
}

/// The word for errors after which the same request may succeed. A category of this name is refused.
const RETRYABLE: &str = "retryable";

/// The words of the kinds that an error is of.
fn labels(domain: &Domain<'_>, case: &Case<'_>) -> String {
    let error = case.error.error;
    let categories = domain.edition.catalogue().categories.iter().enumerate();
    let of_error = categories.filter(|(id, _)| error.categories.contains(id)).map(|(_, it)| it.name.as_str());
    error.retryable.then_some(RETRYABLE).into_iter().chain(of_error).collect::<Vec<_>>().join(" ")
}

/// What the error carries: a mark if it has reasons, and a word for each field, its kind first.
fn fields(case: &Case<'_>) -> String {
    let error = case.error.error;
    let words = error
        .fields
        .iter()
        .map(|field| format!("{}{}{}", TYPES[field.kind].letter, if field.optional { "?" } else { "" }, field.name));
    let reasons = (!error.reasons.is_empty()).then(|| "!".to_owned());
    reasons.into_iter().chain(words).collect::<Vec<_>>().join(" ")
}
