//! What an error is as an `NSError`: its number, and the keys of its `userInfo`. Swift and Objective-C share them.

use crate::edition::Uses;
use crate::edition::{Edition, EditionError};
use crate::model::Code;

/// The number that stands for an error.
pub fn number(error: EditionError<'_>) -> i64 {
    match &*error.code() {
        Code::Number(number) => *number,
        // The check gives every text code a number where a target needs one.
        Code::Text(_) => error.error.number.unwrap_or_default(),
    }
}

/// The code on the wire, where it is another number than [`number`].
pub fn wire_code(error: EditionError<'_>) -> Option<i64> {
    match error.error.code {
        Code::Number(wire) => (wire != number(error)).then_some(wire),
        Code::Text(_) => None,
    }
}

/// A key of `userInfo` besides Foundation's own.
pub struct Key {
    /// What it holds, as the name of its constant has it.
    pub name: &'static str,
    /// What it holds, as the key has it.
    pub what: &'static str,
    /// What it holds, for people.
    pub about: &'static str,
}

/// The keys that no field has.
pub fn keys(uses: Uses) -> impl Iterator<Item = Key> {
    let more = [
        (uses.severities, "Severity", SEVERITY, "How grave the error is: an `NSString`."),
        (uses.actions, "Action", ACTION, "What a program does about the error: an `NSString`."),
        (
            uses.terminal,
            "Terminal",
            TERMINAL,
            "Whether nothing more can succeed in what the error ended: an `NSNumber`.",
        ),
        (uses.retry_after, "RetryAfter", RETRY_AFTER, "After how many seconds to try again: an `NSNumber`."),
    ];
    let more =
        more.into_iter().filter_map(|(is_there, name, what, about)| is_there.then_some(Key { name, what, about }));
    KEYS.into_iter().chain(more)
}

/// How grave the error is, as the key has it.
pub const SEVERITY: &str = "severity";
/// What a program does about it.
pub const ACTION: &str = "action";
/// Whether nothing more can succeed.
pub const TERMINAL: &str = "terminal";
/// After how many seconds to try again.
pub const RETRY_AFTER: &str = "retryAfter";

const KEYS: [Key; 6] = [
    Key { name: "Code", what: "code", about: "The code of an error whose code is a text: an `NSString`." },
    Key { name: "Name", what: "name", about: "The name in the catalogue: an `NSString`." },
    Key { name: "Reason", what: "reason", about: "The sub-code: an `NSString`." },
    Key { name: "Status", what: "status", about: "The HTTP status: an `NSNumber`." },
    Key {
        name: "Retryable",
        what: "retryable",
        about: "Whether the same request may succeed later, unchanged: an `NSNumber`.",
    },
    Key { name: "Problem", what: "problem", about: "An error that arrived, as it came: an `NSString` of JSON." },
];

/// The key of `what`: `com.example.vox.reason`.
pub fn key(edition: &Edition<'_>, what: &str) -> String {
    format!("{}.{what}", edition.catalogue().namespace)
}

/// What stands before a field's name in its key: `com.example.vox.data.`.
pub fn data_prefix(edition: &Edition<'_>) -> String {
    key(edition, "data.")
}
