//! Catalogues as an author could write them, made from a seed.

use crate::random::Random;
use crate::yaml::Yaml;
use crate::{texts, words};
use serde_json::Value;
use std::collections::HashSet;

/// What is written into the files of a catalogue.
pub struct Catalogue {
    pub name: String,
    pub title: String,
    pub platform: String,
    pub categories: Vec<(String, String)>,
    pub domains: Vec<Domain>,
}

pub struct Domain {
    pub name: String,
    pub title: String,
    pub summary: String,
    /// Whether its codes are texts.
    pub texts: bool,
    pub errors: Vec<Error>,
    pub retired: Option<(Code, String)>,
}

pub struct Error {
    pub name: String,
    /// Its name on the platform.
    pub given: Option<String>,
    pub code: Code,
    pub number: Option<i64>,
    pub message: Vec<Part>,
    pub occurs: Vec<String>,
    pub fix: Option<String>,
    pub fields: Vec<Field>,
    pub reasons: Vec<Reason>,
    pub categories: Vec<String>,
    pub retryable: bool,
    pub status: Option<u16>,
    /// Why it is.
    pub deprecated: Option<String>,
}

#[derive(Clone, PartialEq, Eq, Hash)]
pub enum Code {
    Number(i64),
    Text(String),
}

/// A piece of a message.
pub enum Part {
    Text(String),
    /// The name of a field.
    Field(String),
}

pub struct Field {
    pub name: String,
    pub kind: &'static str,
    pub optional: bool,
    pub about: Option<String>,
}

pub struct Reason {
    pub name: String,
    pub code: String,
    pub message: Option<String>,
}

/// Codes at the ends of what programs count with, and some between.
const NUMBERS: &[i64] = &[
    -9_007_199_254_740_991,
    -9_007_199_254_740_990,
    -4_294_967_296,
    -2_147_483_649,
    -2_147_483_648,
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

impl Catalogue {
    /// The catalogue of `seed`; no other has its name.
    pub fn new(seed: u64) -> Self {
        let random = &mut Random::new(seed);
        let name = format!("{}-n{seed}", words::kebab(random));
        let mut names = Names::default();
        let categories: Vec<(String, String)> = (0..random.below(3))
            .filter_map(|_| Some((names.new(words::kebab(random))?, texts::text(random))))
            .collect();
        let mut names = Names::default();
        let domains: Vec<Domain> = (0..1 + random.below(2))
            .filter_map(|_| Some(domain(names.new(words::kebab(random))?, &categories, random)))
            .collect();
        Self { name, title: texts::text(random), platform: texts::text(random), categories, domains }
    }

    /// The text of each file, by its name.
    pub fn files(&self) -> Vec<(String, String)> {
        let outputs = ["rust", "swift", "typescript"].map(|target| {
            Yaml::map([
                ("target", Some(Yaml::text(target))),
                ("platform", Some(Yaml::text(PLATFORM))),
                ("path", Some(Yaml::text(format!("../{target}")))),
            ])
        });
        let platform = Yaml::map([("title", Some(Yaml::text(&self.platform)))]);
        let manifest = Yaml::map([
            ("errspec", Some(Yaml::plain(1))),
            ("name", Some(Yaml::text(&self.name))),
            ("title", Some(Yaml::text(&self.title))),
            ("version", Some(Yaml::text("1.0.0"))),
            ("namespace", Some(Yaml::text("com.example"))),
            ("docs", Some(Yaml::text(DOCS))),
            ("platforms", Some(Yaml::map([(PLATFORM, Some(platform))]))),
            ("categories", Some(Yaml::Map(by_name(&self.categories, |(name, about)| (name, Yaml::text(about)))))),
            ("outputs", Some(Yaml::List(outputs.into()))),
        ]);
        let mut files = vec![("catalogue.yaml".to_owned(), manifest.file())];
        let domains = self.domains.iter().enumerate();
        files.extend(domains.map(|(index, domain)| (format!("domain-{index}.yaml"), domain.yaml().file())));
        files
    }
}

/// The only platform.
pub const PLATFORM: &str = "all";
/// Where the docs are said to be.
pub const DOCS: &str = "https://docs.example.com/errors";

fn by_name<T>(items: &[T], pair: impl Fn(&T) -> (&String, Yaml)) -> Vec<(String, Yaml)> {
    items.iter().map(|item| pair(item)).map(|(name, yaml)| (name.clone(), yaml)).collect()
}

impl Domain {
    fn yaml(&self) -> Yaml {
        let codes = if self.texts { "text" } else { "-9007199254740991..9007199254740991" };
        let retired = self.retired.as_ref().map(|(code, why)| {
            Yaml::List(vec![Yaml::map([
                ("name", Some(Yaml::text("RetiredLongAgo"))),
                ("code", Some(code.yaml())),
                ("removed", Some(Yaml::text("1.0.0"))),
                ("why", Some(Yaml::text(why))),
            ])])
        });
        Yaml::map([
            ("domain", Some(Yaml::text(&self.name))),
            ("title", Some(Yaml::text(&self.title))),
            ("summary", Some(Yaml::text(&self.summary))),
            ("codes", Some(Yaml::text(codes))),
            ("errors", Some(Yaml::Map(by_name(&self.errors, |error| (&error.name, error.yaml()))))),
            ("retired", retired),
        ])
    }
}

impl Error {
    fn yaml(&self) -> Yaml {
        let fields = by_name(&self.fields, |field| {
            let yaml = Yaml::map([
                ("type", Some(Yaml::text(field.kind))),
                ("optional", Some(Yaml::plain(field.optional))),
                ("about", field.about.as_ref().map(Yaml::text)),
            ]);
            (&field.name, yaml)
        });
        let reasons = by_name(&self.reasons, |reason| {
            let message = reason.message.as_ref().map(Yaml::text);
            (&reason.name, Yaml::map([("code", Some(Yaml::text(&reason.code))), ("message", message)]))
        });
        let deprecated = self
            .deprecated
            .as_ref()
            .map(|why| Yaml::map([("since", Some(Yaml::text("1.0.0"))), ("why", Some(Yaml::text(why)))]));
        let given = self.given.as_ref().map(|name| Yaml::map([(PLATFORM, Some(Yaml::text(name)))]));
        Yaml::map([
            ("code", Some(self.code.yaml())),
            ("number", self.number.map(Yaml::plain)),
            ("message", Some(Yaml::text(self.template()))),
            ("occurs", Some(Yaml::texts(&self.occurs))),
            ("fix", self.fix.as_ref().map(Yaml::text)),
            ("fields", Some(Yaml::Map(fields))),
            ("reasons", Some(Yaml::Map(reasons))),
            ("categories", Some(Yaml::texts(&self.categories))),
            ("retryable", Some(Yaml::plain(self.retryable))),
            ("status", self.status.map(Yaml::plain)),
            ("deprecated", deprecated),
            ("names", given),
        ])
    }

    /// The message as the author writes it.
    fn template(&self) -> String {
        let part = |part: &Part| match part {
            Part::Text(text) => text.replace('{', "{{").replace('}', "}}"),
            Part::Field(name) => format!("{{{name}}}"),
        };
        self.message.iter().map(part).collect()
    }

    /// The message with the values of fields, as people read it.
    pub fn message(&self, data: &Value) -> String {
        let part = |part: &Part| match part {
            Part::Text(text) => text.clone(),
            Part::Field(name) => match &data[name] {
                Value::String(text) => text.clone(),
                Value::Array(texts) => {
                    texts.iter().map(|text| text.as_str().expect("a text")).collect::<Vec<_>>().join(", ")
                }
                other => other.to_string().trim_end_matches(".0").to_owned(),
            },
        };
        self.message.iter().map(part).collect()
    }
}

impl Code {
    fn yaml(&self) -> Yaml {
        match self {
            Self::Number(number) => Yaml::plain(number),
            Self::Text(text) => Yaml::text(text),
        }
    }

    /// The code on the wire.
    pub fn json(&self) -> Value {
        match self {
            Self::Number(number) => Value::from(*number),
            Self::Text(text) => Value::from(text.as_str()),
        }
    }
}

/// Names that differ in more than letter case, which the format asks for.
#[derive(Default)]
struct Names(HashSet<String>);

impl Names {
    fn new(&mut self, name: String) -> Option<String> {
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
            Code::Text(texts::text(random))
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
        let Some(name) = names.new(words::pascal(random)) else { continue };
        let number = texts.then(|| i64::try_from(errors.len()).expect("a small number") + 1);
        errors.push(error(name, code(random), number, categories, random));
    }
    // Two codes that are equal to eyes, and to Swift's `==`.
    if texts && random.once_in(2) {
        for (name, code) in [("Composed", "\u{e9}"), ("Decomposed", "e\u{301}")] {
            let number = i64::try_from(errors.len()).expect("a small number") + 1;
            if names.new(name.to_owned()).is_some() {
                errors.push(error(name.to_owned(), Code::Text(format!("{code}?!")), Some(number), categories, random));
            }
        }
    }
    let retired = random.once_in(4).then(|| (code(random), texts::text(random)));
    Domain { name, title: texts::text(random), summary: texts::text(random), texts, errors, retired }
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
    Error {
        name,
        given: random.once_in(6).then(|| words::given(random)),
        code,
        number,
        message,
        occurs: (0..random.below(3)).map(|_| texts::text(random)).collect(),
        fix: random.once_in(2).then(|| texts::text(random)),
        fields,
        reasons: if random.once_in(3) { reasons(random) } else { Vec::new() },
        categories: categories.iter().filter(|_| random.once_in(2)).map(|(name, _)| name.clone()).collect(),
        retryable: random.once_in(3),
        status: random.once_in(3).then(|| random.pick(&[400, 404, 599])),
        deprecated: random.once_in(6).then(|| texts::text(random)),
    }
}

fn fields(random: &mut Random) -> Vec<Field> {
    let count = random.pick(&[0, 0, 1, 2, 3, 6]);
    let mut names = Names::default();
    let names: Vec<String> = (0..count).filter_map(|_| names.new(words::camel(random))).collect();
    names
        .into_iter()
        .map(|name| Field {
            name,
            kind: random.pick(&["string", "string", "integer", "number", "boolean", "list of string"]),
            optional: random.once_in(3),
            about: random.once_in(2).then(|| texts::text(random)),
        })
        .collect()
}

fn reasons(random: &mut Random) -> Vec<Reason> {
    let mut names = Names::default();
    let mut codes = HashSet::new();
    let mut reasons = Vec::new();
    for _ in 0..1 + random.below(4) {
        let (Some(name), code) = (names.new(words::pascal(random)), texts::text(random)) else { continue };
        if codes.insert(code.clone()) {
            reasons.push(Reason { name, code, message: random.once_in(2).then(|| texts::text(random)) });
        }
    }
    if random.once_in(4) {
        for (name, code) in [("Composed", "\u{c5}"), ("Decomposed", "A\u{30a}"), ("Sign", "\u{212b}")] {
            if names.new(name.to_owned()).is_some() && codes.insert(code.to_owned()) {
                reasons.push(Reason { name: name.to_owned(), code: code.to_owned(), message: None });
            }
        }
    }
    reasons
}
