//! Rules over words: what people read must be short, whole and distinct.

use super::Firsts;
use crate::findings::{Finding, is_full};
use crate::model::{Piece, pieces};
use crate::name::push_lower;
use crate::rule::Rule;
use crate::source::Place;
use crate::syntax::{Catalogue, Domain, Error, Fix, Texts};

/// The longest message, in characters: what fits an alert or a log line.
const LONGEST: usize = 120;

pub(super) fn check(written: &Catalogue, findings: &mut Vec<Finding>) {
    for domain in &written.domains {
        let mut firsts = Firsts::new();
        for error in &domain.errors {
            if is_full(findings) {
                return;
            }
            let place = || domain.error_place(error);
            texts(&error.texts, &place, findings);
            for (platform, own) in &error.platform_texts {
                texts(own, &|| place().get("texts").get(platform), findings);
            }
            missing(domain, error, findings);
            let Some(message) = &error.texts.message else { continue };
            let gist = gist(message);
            if !gist.is_empty()
                && let Some(first) = firsts.before(gist, error)
            {
                findings.push(
                    Finding::new(
                        Rule::SimilarMessage,
                        place().get("message"),
                        format!("`{}` and `{}` say nearly the same", first.name, error.name),
                        "say in each what makes it different",
                    )
                    .label("this message")
                    .other(domain.error_place(first).get("message"), "and this one"),
                );
            }
        }
    }
}

fn texts(texts: &Texts, place: &dyn Fn() -> Place, findings: &mut Vec<Finding>) {
    if let Some(text) = &texts.message {
        message(text, &|| place().get("message"), findings);
    }
    if let Some(text) = &texts.user {
        whole(text, "a text for users", &|| place().get("user"), findings);
    }
    for (index, step) in texts.fix.iter().flat_map(Fix::steps).enumerate() {
        let first = step.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty()).unwrap_or_default();
        if NO_VERBS.binary_search(&first.to_lowercase().as_str()).is_ok() {
            findings.push(Finding::new(
                Rule::ProseVerb,
                texts.fix.iter().fold(place().get("fix"), |place, fix| fix.step_place(index, place)).within(first, 0),
                format!("a fix says what to do, and `{first}` is no verb"),
                "begin with what to do: \"Ask …\", \"Check …\", \"Raise …\"",
            ));
        }
    }
}

fn message(text: &str, place: &dyn Fn() -> Place, findings: &mut Vec<Finding>) {
    whole(text, "a message", place, findings);
    let mut report = |rule, place, message: &str, help: String| findings.push(Finding::new(rule, place, message, help));
    if let Some(second) = second_sentence(text.trim()) {
        let help = "keep the first, and move the rest to `occurs` or `fix`".to_owned();
        report(Rule::ProseOneSentence, place().within(second, 0), "a message is one sentence", help);
    }
    let length = text.chars().count();
    if length > LONGEST {
        let help = format!("it has {length} characters: shorten it to {LONGEST}, and move details to `occurs`");
        report(Rule::ProseLength, place(), "a message is short", help);
    }
}

/// A text that begins as a sentence does, and ends as one.
fn whole(text: &str, what: &str, place: &dyn Fn() -> Place, findings: &mut Vec<Finding>) {
    let mut report =
        |rule, place, message: String, help: String| findings.push(Finding::new(rule, place, message, help));
    let trimmed = text.trim();
    if trimmed.starts_with(char::is_lowercase) {
        let first = trimmed.split_whitespace().next().unwrap_or_default();
        let mut letters = first.chars();
        let capital: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
        let message = format!("{what} begins with a capital letter");
        report(Rule::ProseCapital, place().within(first, 0), message, format!("write `{capital}`"));
    }
    if !trimmed.ends_with(['.', '!', '?', '…']) {
        report(Rule::ProseFinalStop, place(), format!("{what} ends with a full stop"), "add `.` at its end".to_owned());
    }
}

/// The first word of a second sentence.
fn second_sentence(text: &str) -> Option<&str> {
    text.match_indices(['.', '!', '?']).find_map(|(end, stop)| {
        let rest = &text[end + stop.len()..];
        let next = rest.trim_start();
        if !rest.starts_with(char::is_whitespace) || !next.starts_with(char::is_uppercase) {
            return None;
        }
        let before = text[..end].rsplit(char::is_whitespace).next().unwrap_or_default();
        // "e.g. URL", "No. Seven"
        let is_abbreviation = before.contains('.') || matches!(before, "vs" | "etc" | "No" | "approx");
        (!is_abbreviation).then(|| next.split_whitespace().next()).flatten()
    })
}

fn missing(domain: &Domain, error: &Error, findings: &mut Vec<Finding>) {
    if !error.is_raised() {
        return;
    }
    let mut report = |rule, what: &str, example: &str| {
        let place = domain.error_place(error).key();
        findings.push(Finding::new(
            rule,
            place,
            format!("`{}` does not say {what}", error.name),
            format!("add `{example}`"),
        ));
    };
    let platform = |has: fn(&Texts) -> bool| error.platform_texts.iter().any(|(_, texts)| has(texts));
    let occurs = |texts: &Texts| texts.occurs.as_ref().is_some_and(|occurs| !occurs.is_empty());
    if !occurs(&error.texts) && !platform(occurs) {
        report(Rule::MissingOccurs, "when it occurs", "occurs: [A participant …]");
    }
    if error.texts.fix.is_none() && !platform(|texts| texts.fix.is_some()) {
        report(Rule::MissingFix, "how to fix it", "fix: Ask …");
    }
}

/// What a message says, without the words that carry little, so that two that differ in those only are equal: each word
/// with a space after it.
fn gist(message: &str) -> String {
    let mut gist = String::with_capacity(message.len() + 1);
    for piece in pieces(message) {
        match piece {
            // Which field stands there makes no difference to its readers.
            Piece::Placeholder(_) => gist.push_str("{} "),
            Piece::Text(text) => {
                for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
                    let start = gist.len();
                    push_lower(&mut gist, word);
                    if FILLERS.binary_search(&&gist[start..]).is_ok() {
                        gist.truncate(start);
                        continue;
                    }
                    if gist.ends_with('s') {
                        gist.pop();
                    }
                    gist.push(' ');
                }
            }
        }
    }
    gist
}

/// Words that do not tell two messages apart, in the order of the alphabet.
const FILLERS: &[&str] = &[
    "a", "an", "and", "are", "as", "be", "been", "by", "for", "has", "have", "is", "it", "its", "of", "or", "that",
    "the", "this", "to", "was", "were", "will", "with",
];

/// Words that begin a sentence and are no verb in the imperative, in the order of the alphabet: articles, pronouns,
/// prepositions, conjunctions, modal verbs and the like, which are few.
const NO_VERBS: &[&str] = &[
    "a",
    "after",
    "all",
    "also",
    "although",
    "an",
    "and",
    "any",
    "as",
    "at",
    "because",
    "before",
    "both",
    "but",
    "by",
    "can",
    "could",
    "each",
    "either",
    "every",
    "for",
    "from",
    "he",
    "her",
    "here",
    "his",
    "how",
    "i",
    "if",
    "in",
    "into",
    "is",
    "it",
    "its",
    "may",
    "maybe",
    "might",
    "must",
    "my",
    "neither",
    "no",
    "nobody",
    "none",
    "nothing",
    "of",
    "on",
    "once",
    "only",
    "or",
    "our",
    "perhaps",
    "please",
    "shall",
    "she",
    "should",
    "since",
    "so",
    "some",
    "someone",
    "something",
    "that",
    "the",
    "their",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "to",
    "unless",
    "until",
    "we",
    "what",
    "when",
    "where",
    "which",
    "while",
    "who",
    "why",
    "will",
    "with",
    "without",
    "would",
    "yes",
    "you",
    "your",
];

#[cfg(test)]
mod tests {
    use super::{FILLERS, NO_VERBS, gist};

    #[test]
    fn words_are_in_order() {
        assert!(FILLERS.is_sorted() && NO_VERBS.is_sorted());
    }

    #[test]
    fn leaves_out_what_carries_little() {
        assert_eq!(gist("The Rooms of {name} were full."), "room {} full ");
        assert_eq!(gist("A room is {{s}}"), "room  ");
    }
}
