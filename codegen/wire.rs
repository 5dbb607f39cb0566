//! The wire (see `docs/wire.md`): conformance vectors, which are envelopes with what every generated decoder must make of
//! them, and how a peer's text is printed.
//!
//! Every error has one vector that shows it plain. What can go wrong with an envelope is shown once for each shape of
//! error, each kind of field and each domain, so that vectors grow with the catalogue and not faster.

mod codes;
mod fields;
mod json;
mod printing;
mod sample;
mod shapes;
mod strangers;

pub use printing::is_spelled_out;

use crate::edition::Edition;
use sample::Sample;

/// How deep an envelope may be nested, itself included: deeper ones are refused, as `docs/wire.md` says.
const MAX_LEVELS: usize = 64;

/// The vectors of an edition, as the text of a JSON file: one line each, so that a difference is readable.
///
/// `input` is JSON text to decode. `outcome` is `known` (then `domain`, canonical name `error` and platform's `code`
/// follow), `unrecognized`, or `refused`: no envelope at all. `retryable` and `terminal` are there where they are true;
/// `retryAfter` (in seconds), `action` and `severity` where the catalogue gives one. `output` is what
/// encoding the decoded value gives, where it is another than `input`.
#[must_use]
pub fn vectors(edition: &Edition<'_>) -> String {
    let errors: usize = edition.domains().map(|domain| domain.errors.len()).sum();
    let mut vectors = Vectors { text: String::with_capacity(60_000 + errors * 600) };
    vectors.text.push_str("{ \"vectors\": [");
    for sample in Sample::all(edition) {
        let whole = sample.whole().text();
        vectors.known(&sample, "", &whole, &whole);
        codes::accepted(&sample, &mut vectors);
    }
    for domain in edition.domains() {
        codes::unknown(domain, &mut vectors);
    }
    shapes::variants(edition, &mut vectors);
    fields::values(edition, &mut vectors);
    strangers::of_no_domain(&mut vectors);
    vectors.text.push_str("\n] }\n");
    vectors.text
}

/// The vectors so far. What shows nothing stands in them as escapes, also within inputs that hold it raw.
struct Vectors {
    text: String,
}

impl Vectors {
    /// An envelope that must arrive as the error; `what` says how it differs from the plain one.
    fn known(&mut self, sample: &Sample<'_>, what: &str, input: &str, output: &str) {
        self.begin();
        self.text.push_str("\"code\":");
        json::push_shown(&json::code(&sample.error.code()), &mut self.text);
        self.member(",\"domain\":", sample.domain.name.as_str());
        self.member(",\"error\":", sample.error.error.name.as_str());
        self.member(",\"input\":", input);
        self.member(",\"name\":", &sample.name(what));
        self.end(
            "known",
            sample.error.error.retryable,
            Some(output).filter(|output| *output != input),
            &sample.handling(),
        );
    }

    /// An envelope that is kept as it came.
    fn unrecognized(&mut self, name: &str, envelope: &str) {
        self.unrecognized_text(name, envelope, envelope);
    }

    /// An envelope that is kept as it came, and whose sender says by its status whether to try again.
    fn unrecognized_status(&mut self, status: &str, is_retryable: bool) {
        let envelope = format!(r#"{{"code":1,"domain":"?","status":{status}}}"#);
        self.begin();
        self.member("\"input\":", &envelope);
        self.member(",\"name\":", &format!("status {status}"));
        self.end("unrecognized", is_retryable, None, "");
    }

    /// The same, where JSON has another spelling for it.
    fn unrecognized_text(&mut self, name: &str, input: &str, output: &str) {
        self.begin();
        self.member("\"input\":", input);
        self.member(",\"name\":", name);
        self.end("unrecognized", false, Some(output).filter(|output| *output != input), "");
    }

    fn refused(&mut self, name: &str, input: &str) {
        self.begin();
        self.member("\"input\":", input);
        self.member(",\"name\":", name);
        self.end("refused", false, None, "");
    }

    fn begin(&mut self) {
        self.text.push_str(if self.text.ends_with('[') { "\n{" } else { ",\n{" });
    }

    /// A member whose value is a text.
    fn member(&mut self, name: &str, text: &str) {
        self.text.push_str(name);
        json::push_shown_string(text, &mut self.text);
    }

    fn end(&mut self, outcome: &str, is_retryable: bool, output: Option<&str>, handling: &str) {
        self.text.extend([",\"outcome\":\"", outcome, "\""]);
        if let Some(output) = output {
            self.text.push_str(",\"output\":");
            json::push_shown(output, &mut self.text);
        }
        self.text.push_str(if is_retryable { ",\"retryable\":true" } else { "" });
        self.text.extend([handling, "}"]);
    }
}

/// A value that is nested so deep, in lists or in objects.
fn nested(levels: usize, open: &str, close: &str) -> String {
    format!("{}0{}", open.repeat(levels), close.repeat(levels))
}
