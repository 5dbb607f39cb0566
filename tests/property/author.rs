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
    let mut names = Names::default();
    let categories: Vec<(String, String)> =
        (0..random.below(3)).filter_map(|_| Some((names.take(words::kebab(random))?, texts::prose(random)))).collect();
    let mut names = Names::default();
    let domains: Vec<Domain> = (0..=random.below(2))
        .filter_map(|_| Some(domain(names.take(words::kebab(random))?, &categories, random)))
        .collect();
    Catalogue { name, title: texts::prose(random), platform: texts::prose(random), categories, domains }
}

/// Names that differ in more than letter case, which the format asks for.
#[derive(Default)]
struct Names(HashSet<String>);

impl Names {
    fn take(&mut self, name: String) -> Option<String> {
        self.0.insert(name.to_lowercase()).then_some(name)
    }
}

fn domain(name: String, categories: &[(String, String)], random: &mut Random) -> Domain {
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
        errors.push(error(name, code(random), number, categories, random));
    }
    // Two codes that are equal to eyes, and to Swift's `==`.
    if texts && random.once_in(2) {
        for (name, code) in [("Composed", "\u{e9}"), ("Decomposed", "e\u{301}")] {
            let number = i64::try_from(errors.len()).expect("a small number") + 1;
            if names.take(name.to_owned()).is_some() {
                errors.push(error(name.to_owned(), Code::Text(format!("{code}?!")), Some(number), categories, random));
            }
        }
    }
    let retired = random.once_in(4).then(|| (code(random), texts::prose(random)));
    Domain { name, title: texts::prose(random), summary: texts::prose(random), texts, errors, retired }
}

fn error(name: String, code: Code, number: Option<i64>, categories: &[(String, String)], random: &mut Random) -> Error {
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
    Error {
        name,
        given: random.once_in(6).then(|| words::given(random)),
        code,
        number,
        message,
        occurs: (0..random.below(3)).map(|_| texts::prose(random)).collect(),
        fix: random.once_in(2).then(|| texts::prose(random)),
        user: random.once_in(3).then(|| texts::prose(random)),
        fields,
        reasons: if random.once_in(3) { reasons(random) } else { Vec::new() },
        categories: categories.iter().filter(|_| random.once_in(2)).map(|(name, _)| name.clone()).collect(),
        retryable: random.once_in(3),
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
