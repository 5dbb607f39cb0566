//! Makes catalogues from seeds.

use crate::catalogue::{Catalogue, Code, Domain, Error, Field, Part, Reason};
use crate::random::Random;
use crate::{texts, words};
use std::collections::HashSet;

/// Codes at the ends of what programs count with, and some between.
const NUMBERS: &[i64] = &[
    -9_007_199_254_740_991,
    -9_007_199_254_740_990,
    -4_294_967_296,
    -2_147_483_649,
    -2_147_483_647,
    -129,
    -128,
    -2,
    -1,
    0,
    1,
    7,
    100,
    127,
    128,
    255,
    256,
    32_767,
    65_535,
    65_536,
    2_147_483_646,
    2_147_483_647,
    2_147_483_648,
    4_294_967_295,
    4_294_967_296,
    9_007_199_254_740_990,
    9_007_199_254_740_991,
];

/// The catalogue of `seed`; no other has its name.
pub fn catalogue(seed: u64) -> Catalogue {
    let random = &mut Random::new(seed);
    let name = format!("{}-n{seed}", words::kebab(random));
    let categories = labels(random);
    let severities = labels(random);
    let actions = labels(random);
    let labels = Labels { categories: &categories, severities: &severities, actions: &actions };
    let mut names = Names::default();
    let domains: Vec<Domain> = (0..=random.below(2))
        .filter_map(|_| Some(domain(names.take(words::kebab(random))?, &labels, random)))
        .collect();
    let (title, platform) = (texts::prose(random), texts::prose(random));
    Catalogue { name, title, platform, categories, severities, actions, domains }
}

/// What the manifest declares for errors.
struct Labels<'a> {
    categories: &'a [(String, String)],
    severities: &'a [(String, String)],
    actions: &'a [(String, String)],
}

fn labels(random: &mut Random) -> Vec<(String, String)> {
    let mut names = Names::default();
    (0..random.below(3)).filter_map(|_| Some((names.take(words::kebab(random))?, texts::prose(random)))).collect()
}

/// Names that differ in more than letter case, which the format asks for.
#[derive(Default)]
struct Names(HashSet<String>);

impl Names {
    fn take(&mut self, name: String) -> Option<String> {
        self.0.insert(name.to_lowercase()).then_some(name)
    }
}

/// A pattern that shows codes as those of no other domain.
fn shown(name: &str, texts: bool, random: &mut Random) -> String {
    let digits = if texts { "{code}" } else { random.pick(&["{code}", "{code:04}", "{code:020}"]) };
    format!("{}{name}{digits}{}", texts::visible(random), texts::visible(random)).trim().to_owned()
}

fn domain(name: String, labels: &Labels<'_>, random: &mut Random) -> Domain {
    let texts = random.once_in(2);
    let mut codes = HashSet::new();
    let mut names = Names::default();
    let mut errors = Vec::new();
    // Some domains have numbers within 32 bits only.
    let small = random.once_in(2);
    let mut code = |random: &mut Random| loop {
        let code = if texts {
            Code::Text(texts::code(random))
        } else {
            let number = random.pick(NUMBERS);
            if small && i32::try_from(number).is_err() {
                continue;
            }
            Code::Number(number)
        };
        if codes.insert(code.clone()) && code != Code::Text("unrecognized".to_owned()) {
            return code;
        }
    };
    for _ in 0..2 + random.below(6) {
        let Some(name) = names.take(words::pascal(random)) else { continue };
        let number = texts.then(|| i64::try_from(errors.len()).expect("a small number") + 1);
        let mut error = error(name, code(random), number, labels, random);
        if random.once_in(5) {
            error.aliases = (0..=random.below(2)).filter_map(|_| names.take(words::pascal(random))).collect();
        }
        // There are few codes to take from.
        if random.once_in(5) && errors.len() < 4 {
            error.accepts = (0..=random.below(2)).map(|_| code(random)).collect();
        }
        errors.push(error);
    }
    // Two codes that are equal to eyes, and to Swift's `==`.
    if texts && random.once_in(2) {
        for (name, code) in [("Composed", "\u{e9}"), ("Decomposed", "e\u{301}")] {
            let number = i64::try_from(errors.len()).expect("a small number") + 1;
            if names.take(name.to_owned()).is_some() {
                errors.push(error(name.to_owned(), Code::Text(format!("{code}?!")), Some(number), labels, random));
            }
        }
    }
    for error in &mut errors {
        if !random.once_in(8) {
            continue;
        }
        let own = format!("{}{name}:{}", texts::visible(random), error.name);
        error.shown = Some(own.trim().to_owned()).filter(|own| own.len() <= 64);
    }
    let others: Vec<_> = errors.iter().map(|error| (error.name.clone(), error.internal)).collect();
    for error in &mut errors {
        let (other, is_internal) = others[random.below(others.len())].clone();
        // Nothing public leads to an internal error.
        if other != error.name && (error.internal || !is_internal) && random.once_in(2) {
            error.not.push((other, texts::prose(random)));
        }
    }
    let retired = random.once_in(4).then(|| (code(random), texts::prose(random)));
    Domain {
        in_code: random.once_in(6).then(|| words::kebab(random)).filter(|in_code| *in_code != name),
        shown: random.once_in(3).then(|| shown(&name, texts, random)).filter(|shown| shown.len() <= 64),
        name,
        title: texts::prose(random),
        summary: texts::prose(random),
        texts,
        errors,
        retired,
    }
}

fn error(name: String, code: Code, number: Option<i64>, labels: &Labels<'_>, random: &mut Random) -> Error {
    let fields = fields(random);
    let mut message = vec![Part::Text(texts::text(random))];
    for field in fields.iter().filter(|field| !field.optional) {
        if !random.once_in(6) {
            message.push(Part::Field(field.name.clone()));
        }
        if random.once_in(2) {
            message.push(Part::Text(texts::text(random)));
        }
    }
    if let Some(Part::Text(first)) = message.first_mut() {
        texts::begin(first);
    }
    if let Some(Part::Text(last)) = message.last_mut() {
        texts::end(last);
    }
    let retryable = random.once_in(3);
    let label = |labels: &[(String, String)], random: &mut Random| {
        (!labels.is_empty() && random.once_in(2)).then(|| labels[random.below(labels.len())].0.clone())
    };
    Error {
        name,
        title: random.once_in(3).then(|| texts::prose(random)),
        aliases: Vec::new(),
        accepts: Vec::new(),
        given: random.once_in(6).then(|| words::given(random)),
        code,
        number,
        shown: None,
        internal: random.once_in(8),
        message,
        occurs: (0..random.below(3)).map(|_| texts::prose(random)).collect(),
        fix: (0..random.pick(&[0, 0, 1, 1, 1, 3])).map(|_| texts::prose(random)).collect(),
        examples: (0..random.pick(&[0, 0, 2]))
            .map(|_| (random.pick(&["swift", "rust", "typescript", "no_run", "c++"]), texts::text(random)))
            .collect(),
        not: Vec::new(),
        description: random.once_in(2).then(|| texts::description(random)),
        user: random.once_in(3).then(|| texts::prose(random)),
        fields,
        reasons: if random.once_in(3) { reasons(random) } else { Vec::new() },
        categories: labels.categories.iter().filter(|_| random.once_in(2)).map(|(name, _)| name.clone()).collect(),
        severity: label(labels.severities, random),
        action: label(labels.actions, random),
        retryable,
        retry_after: (retryable && random.once_in(2)).then(|| random.pick(&[1, 30, 31_536_000])),
        terminal: !retryable && random.once_in(4),
        status: random.once_in(3).then(|| random.pick(&[400, 404, 599])),
        deprecated: random.once_in(6).then(|| texts::prose(random)),
    }
}

fn fields(random: &mut Random) -> Vec<Field> {
    let count = random.pick(&[0, 0, 1, 2, 3, 6]);
    let mut names = Names::default();
    let names: Vec<String> = (0..count).filter_map(|_| names.take(words::camel(random))).collect();
    names
        .into_iter()
        .map(|name| Field {
            name,
            kind: random.pick(&["string", "string", "integer", "number", "boolean", "list of string"]),
            optional: random.once_in(3),
            about: random.once_in(2).then(|| texts::prose(random)),
        })
        .collect()
}

fn reasons(random: &mut Random) -> Vec<Reason> {
    let mut names = Names::default();
    let mut codes = HashSet::new();
    let mut reasons = Vec::new();
    for _ in 0..=random.below(4) {
        let (Some(name), code) = (names.take(words::pascal(random)), texts::code(random)) else { continue };
        if codes.insert(code.clone()) {
            reasons.push(Reason { name, code, message: random.once_in(2).then(|| texts::prose(random)) });
        }
    }
    if random.once_in(4) {
        for (name, code) in [("Composed", "\u{c5}"), ("Decomposed", "A\u{30a}"), ("Sign", "\u{212b}")] {
            if names.take(name.to_owned()).is_some() && codes.insert(code.to_owned()) {
                reasons.push(Reason { name: name.to_owned(), code: code.to_owned(), message: None });
            }
        }
    }
    reasons
}
