//! Catalogues of any size, whose texts are as long as those of a real one.

use std::fmt::Write;
use std::fs;
use std::path::Path;

/// How a domain's codes lie.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Codes {
    /// 1000, 1001, 1002, …
    Dense,
    /// Some 977 apart.
    Sparse,
    /// `signed.token.expired`
    Text,
}

/// One error, as a catalogue and as hand-written code say it.
pub struct Sample {
    /// `["signed", "token", "expired"]`
    pub words: [&'static str; 3],
    /// The code, or the number that stands for a text.
    pub number: usize,
    /// The code of a text domain.
    pub text: String,
    /// The message; `{item}` stands for the field.
    pub message: String,
    /// Whether it carries the field `item`, a string.
    pub has_field: bool,
    /// When it occurs.
    pub occurs: Vec<String>,
    /// How to fix it.
    pub fix: String,
    /// Positions in [`CATEGORIES`].
    pub categories: Vec<usize>,
    /// Whether the same request may succeed later.
    pub retryable: bool,
    /// The HTTP status.
    pub status: Option<u16>,
}

impl Sample {
    /// `SignedTokenExpired`
    pub fn pascal(&self) -> String {
        self.words.iter().map(|word| capital(word)).collect()
    }

    /// `signedTokenExpired`
    pub fn camel(&self) -> String {
        let [first, second, third] = self.words;
        format!("{first}{}{}", capital(second), capital(third))
    }

    /// The page that describes it.
    pub fn docs_url(&self, domain: &str) -> String {
        format!("https://docs.example.com/errors/{domain}#{}", self.words.join("-"))
    }
}

/// The labels of errors.
pub const CATEGORIES: [&str; 4] = ["permission", "network", "request", "server"];

const FIRST: [&str; 25] = [
    "old", "new", "main", "next", "last", "local", "remote", "shared", "signed", "secret", "public", "cached",
    "queued", "nested", "mobile", "muted", "hidden", "guest", "backup", "daily", "global", "inner", "outer", "paired",
    "static",
];
const SECOND: [&str; 20] = [
    "token", "session", "stream", "track", "device", "camera", "server", "socket", "route", "invite", "key", "file",
    "codec", "offer", "answer", "frame", "room", "lobby", "member", "quota",
];
const THIRD: [&str; 20] = [
    "expired", "closed", "missing", "refused", "busy", "full", "lost", "broken", "blocked", "late", "revoked", "stale",
    "locked", "moved", "limited", "denied", "paused", "cut", "empty", "ended",
];

/// The sample at a position, of 10,000 that differ.
pub fn sample(index: usize, codes: Codes) -> Sample {
    let words = [FIRST[index / 20 % 25], SECOND[index % 20], THIRD[index / 500 % 20]];
    let [first, second, third] = words;
    let has_field = index % 10 == 9;
    let subject = if has_field { "of {item}" } else { "in use" };
    let cause = |cause: &str| format!("The {first} {second} turned {third} {cause}.");
    let occurs = [cause("while a call was going on"), cause("before it was used"), cause("after a reconnection")];
    Sample {
        words,
        number: 1000 + if codes == Codes::Sparse { index * 977 + index * index % 499 } else { index },
        text: words.join("."),
        message: format!("The {first} {second} {subject} was found to be {third}."),
        has_field,
        occurs: occurs.into_iter().take([1, 2, 1, 3, 2][index % 5]).collect(),
        fix: format!("Check the {first} {second}, and ask again once it is no longer {third} on your side."),
        categories: if index.is_multiple_of(3) { vec![index % 4, (index + 1) % 4] } else { vec![index % 4] },
        retryable: index.is_multiple_of(4),
        status: (!index.is_multiple_of(3)).then_some([400, 401, 403, 404, 409, 500, 503][index % 7]),
    }
}

/// The samples of each domain: `domain0`, `domain1`, …
pub fn domains(errors: usize, each: usize, codes: Codes) -> Vec<Vec<Sample>> {
    let samples = (0..errors).map(|index| sample(index, codes)).collect::<Vec<_>>();
    let mut rest = samples.into_iter();
    let mut domains = Vec::new();
    loop {
        let domain: Vec<Sample> = rest.by_ref().take(each).collect();
        if domain.is_empty() {
            return domains;
        }
        domains.push(domain);
    }
}

/// The files of a catalogue, by name. Every error has `mistakes` if it is one of the first so many.
pub fn files(domains: &[Vec<Sample>], codes: Codes, mistakes: usize) -> Vec<(String, String)> {
    let mut manifest =
        "errspec: 1\nname: bench\ntitle: Errors to measure with\nversion: 1.0.0\nnamespace: com.example.bench\n\
        docs: https://docs.example.com/errors\ncategories:\n"
            .to_owned();
    for category in CATEGORIES {
        manifest += &format!("  {category}: It has to do with the {category}.\n");
    }
    manifest += "outputs:\n";
    for target in ["rust", "swift", "typescript", "markdown"] {
        manifest += &format!("  - {{ target: {target}, path: ../out/{target} }}\n");
    }
    let mut files = vec![("catalogue.yaml".to_owned(), manifest)];
    let mut left = mistakes;
    for (index, samples) in domains.iter().enumerate() {
        let mut text =
            format!("domain: domain{index}\ntitle: Domain {index}\nsummary: Raised in part {index}.\ncodes: ");
        // Each domain has a range of its own, as in a real catalogue: where two overlap, there is a warning to draw.
        text += &match (samples.first(), samples.last()) {
            (Some(first), Some(last)) if codes != Codes::Text => format!("{}..{}\n", first.number, last.number),
            _ => "text\n".to_owned(),
        };
        text += "errors:\n";
        for sample in samples {
            let is_wrong = left > 0;
            left -= usize::from(is_wrong);
            entry(&mut text, sample, codes, is_wrong);
        }
        files.push((format!("domain{index}.yaml"), text));
    }
    files
}

/// Writes a catalogue into a folder.
pub fn write(folder: &Path, domains: &[Vec<Sample>], codes: Codes, mistakes: usize) {
    fs::create_dir_all(folder).expect("a folder");
    for (name, text) in files(domains, codes, mistakes) {
        fs::write(folder.join(name), text).expect("a file");
    }
}

fn entry(text: &mut String, sample: &Sample, codes: Codes, is_wrong: bool) {
    // Writing to a string cannot fail.
    let mut line = |arguments: std::fmt::Arguments<'_>| text.write_fmt(arguments).expect("a string");
    line(format_args!("  {}:\n", sample.pascal()));
    match codes {
        Codes::Text => line(format_args!("    code: {}\n    number: {}\n", sample.text, sample.number)),
        _ => line(format_args!("    code: {}\n", sample.number)),
    }
    line(format_args!("    message: {}\n    occurs:\n", sample.message));
    for occurs in &sample.occurs {
        line(format_args!("      - {occurs}\n"));
    }
    let names: Vec<&str> = sample.categories.iter().map(|id| CATEGORIES[*id]).collect();
    let names = if is_wrong { "netwrok".to_owned() } else { names.join(", ") };
    line(format_args!("    fix: {}\n    categories: [{names}]\n", sample.fix));
    if sample.retryable {
        line(format_args!("    retryable: true\n"));
    }
    if let Some(status) = sample.status {
        line(format_args!("    status: {status}\n"));
    }
    if sample.has_field {
        line(format_args!("    fields:\n      item: {{ type: string, about: Name of the item. }}\n"));
    }
    line(format_args!("    since: 1.0.0\n"));
}

fn capital(word: &str) -> String {
    let (first, rest) = word.split_at(1);
    first.to_uppercase() + rest
}
