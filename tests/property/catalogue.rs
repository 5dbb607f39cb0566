//! A catalogue as an author wrote it, and its files.

use crate::yaml::Yaml;
use errspec::model::{Piece, pieces};
use errspec::prose::inline;
use serde_json::Value;

/// What is written into the files of a catalogue.
pub struct Catalogue {
    pub name: String,
    pub title: String,
    pub platform: String,
    pub categories: Vec<(String, String)>,
    pub severities: Vec<(String, String)>,
    pub actions: Vec<(String, String)>,
    pub domains: Vec<Domain>,
}

pub struct Domain {
    pub name: String,
    /// What generated code calls it.
    pub in_code: Option<String>,
    /// The pattern by which its codes are shown.
    pub shown: Option<String>,
    pub title: String,
    pub summary: String,
    /// Whether its codes are texts.
    pub texts: bool,
    pub errors: Vec<Error>,
    pub retired: Option<(Code, String)>,
}

pub struct Error {
    pub name: String,
    pub title: Option<String>,
    pub aliases: Vec<String>,
    /// Other codes that mean it.
    pub accepts: Vec<Code>,
    /// Its name on the platform.
    pub given: Option<String>,
    pub code: Code,
    pub number: Option<i64>,
    /// How its code is shown.
    pub shown: Option<String>,
    /// Whether the outputs hold it only because they say so.
    pub internal: bool,
    pub message: Vec<Part>,
    pub occurs: Vec<String>,
    /// The steps of it.
    pub fix: Vec<String>,
    /// Markdown.
    pub description: Option<String>,
    /// Code in a language.
    pub examples: Vec<(&'static str, String)>,
    /// Names of other errors of its domain, each with a sentence.
    pub not: Vec<(String, String)>,
    pub user: Option<String>,
    pub fields: Vec<Field>,
    pub reasons: Vec<Reason>,
    pub categories: Vec<String>,
    pub severity: Option<String>,
    pub action: Option<String>,
    pub retryable: bool,
    /// In seconds; only where it is retryable.
    pub retry_after: Option<u32>,
    /// Only where it is not.
    pub terminal: bool,
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

impl Catalogue {
    /// The text of each file, by its name.
    pub fn files(&self) -> Vec<(String, String)> {
        let outputs = ["rust", "swift", "typescript"].map(|target| {
            Yaml::map([
                ("target", Some(Yaml::text(target))),
                ("platform", Some(Yaml::text(PLATFORM))),
                ("internal", Some(Yaml::plain(true))),
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
            ("severities", Some(Yaml::Map(by_name(&self.severities, |(name, about)| (name, Yaml::text(about)))))),
            ("actions", Some(Yaml::Map(by_name(&self.actions, |(name, about)| (name, Yaml::text(about)))))),
            ("outputs", Some(Yaml::List(outputs.into()))),
            // Texts of many lines are a hazard to every target.
            ("rules", Some(Yaml::map([("line-break", Some(Yaml::text("off")))]))),
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
    items.iter().map(pair).map(|(name, yaml)| (name.clone(), yaml)).collect()
}

impl Domain {
    /// What types, files and pages are called by.
    pub fn name_in_code(&self) -> &str {
        self.in_code.as_ref().unwrap_or(&self.name)
    }

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
            ("in-code", self.in_code.as_ref().map(Yaml::text)),
            ("shown", self.shown.as_ref().map(Yaml::text)),
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
        let example = |(language, code): &(&str, String)| {
            Yaml::map([("language", Some(Yaml::text(*language))), ("raises", Some(Yaml::text(code)))])
        };
        Yaml::map([
            ("title", self.title.as_ref().map(Yaml::text)),
            ("aliases", Some(Yaml::texts(&self.aliases))),
            ("code", Some(self.code.yaml())),
            ("accepts", Some(Yaml::List(self.accepts.iter().map(Code::yaml).collect()))),
            ("shown", self.shown.as_ref().map(Yaml::text)),
            ("internal", self.internal.then(|| Yaml::plain(true))),
            ("number", self.number.map(Yaml::plain)),
            ("message", Some(Yaml::text(self.template()))),
            ("occurs", Some(Yaml::texts(&self.occurs))),
            (
                "fix",
                (!self.fix.is_empty())
                    .then(|| if let [fix] = &self.fix[..] { Yaml::text(fix) } else { Yaml::texts(&self.fix) }),
            ),
            ("examples", (!self.examples.is_empty()).then(|| Yaml::List(self.examples.iter().map(example).collect()))),
            ("not", Some(Yaml::Map(by_name(&self.not, |(name, about)| (name, Yaml::text(about)))))),
            ("description", self.description.as_ref().map(Yaml::text)),
            ("user", self.user.as_ref().map(|user| Yaml::text(user.replace('{', "{{").replace('}', "}}")))),
            ("fields", Some(Yaml::Map(fields))),
            ("reasons", Some(Yaml::Map(reasons))),
            ("categories", Some(Yaml::texts(&self.categories))),
            ("severity", self.severity.as_ref().map(Yaml::text)),
            ("action", self.action.as_ref().map(Yaml::text)),
            ("retryable", Some(Yaml::plain(self.retryable))),
            ("retry-after", self.retry_after.map(Yaml::plain)),
            ("terminal", Some(Yaml::plain(self.terminal))),
            ("status", self.status.map(Yaml::plain)),
            ("deprecated", deprecated),
            ("names", given),
        ])
    }

    /// The message as the author writes it.
    pub fn template(&self) -> String {
        let part = |part: &Part| match part {
            Part::Text(text) => text.replace('{', "{{").replace('}', "}}"),
            Part::Field(name) => format!("{{{name}}}"),
        };
        self.message.iter().map(part).collect()
    }

    /// Whether the message shows a field.
    pub fn shows(&self, name: &str) -> bool {
        self.message.iter().any(|part| matches!(part, Part::Field(field) if field == name))
    }

    /// The message with the values of fields, as people read it.
    pub fn message(&self, data: &Value) -> String {
        let template = self.template();
        let spoken = inline::spoken(&template);
        let piece = |piece: Piece<'_>| match piece {
            Piece::Text(text) => text.to_owned(),
            Piece::Placeholder(name) => match &data[name] {
                Value::String(text) => text.clone(),
                Value::Array(texts) => {
                    texts.iter().map(|text| text.as_str().expect("a text")).collect::<Vec<_>>().join(", ")
                }
                other => other.to_string().trim_end_matches(".0").to_owned(),
            },
        };
        pieces(&spoken).map(piece).collect()
    }
}

impl Code {
    fn yaml(&self) -> Yaml {
        match self {
            Self::Number(number) => Yaml::plain(*number),
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
