//! The keys of a domain's file.

use super::{OPTIONAL, REQUIRED, ValueKind};
use crate::form::{ERROR, KEBAB, PASCAL, VERSION};

table! {
    /// A file beside the manifest: a domain, which is a group of errors with one code space.
    Domain "a domain" {
        /// The name of the domain on the wire, in lower case. It never changes.
        Name "domain": REQUIRED, ValueKind::Formed(&KEBAB), "session";
        /// What types, modules, files and pages are called by, where the name on the wire cannot be: `runtime` and `index` are
        /// the names of files that packages have. The wire, and what people read, stay as they are.
        InCode "in-code": OPTIONAL, ValueKind::Formed(&KEBAB), "sessions";
        /// The title of the domain, as people read it.
        Title "title": REQUIRED, ValueKind::Text, "Session";
        /// When errors of this domain are raised: one sentence.
        Summary "summary": REQUIRED, ValueKind::Text, "Raised while a session is created, joined or used.";
        /// The codes that this domain owns: a range of numbers, a list of ranges, or `text` if codes are texts.
        Codes "codes": REQUIRED, ValueKind::Codes, "200..299";
        /// The codes among them that belong to others: no error of this domain may have one.
        Reserved "reserved": OPTIONAL, ValueKind::List(&ValueKind::Table(Reserved::TABLE)),
            "[{ codes: 280..299, for: The vendors of devices. }]";
        /// How people are shown the codes, which are on the wire as they are: [a pattern](#codes) with `{code}`,
        /// `{code:04}` or `{code:X}` in it.
        Shown "shown": OPTIONAL, ValueKind::ShownCode, "\"NG{code:04}\"";
        /// How a platform names the errors of this domain, where an error does not say it: a text with
        /// `{SCREAMING_SNAKE}`, `{snake}`, `{kebab}`, `{Pascal}`, `{camel}` or `{verbatim}` in it.
        Names "names": OPTIONAL, ValueKind::Map(&KEBAB, &ValueKind::NamingPattern), "{ web: \"{SCREAMING_SNAKE}_ERROR_CODE\" }";
        /// The errors of this domain, by their canonical names: capitalised words, such as `SessionIsFull`.
        Errors "errors": REQUIRED, ValueKind::Map(&PASCAL, &ValueKind::Table(super::Error::TABLE)),
            "{ SessionIsFull: { code: 206, message: The session is full. } }";
        /// The rules that do not hold for the domain and its errors, each with the reason, as for an error.
        Allow "allow": OPTIONAL, ValueKind::Waivers, "{ shadows-global: Apps import `MediaError` since version 1. }";
        /// The errors that were removed. Their names and codes must never be used again.
        Retired "retired": OPTIONAL, ValueKind::List(&ValueKind::Table(Retired::TABLE)),
            "[{ name: SessionLocked, code: 202, removed: 1.2.0 }]";
    }
}

table! {
    /// One of `reserved`: codes that belong to others.
    Reserved "a reserved entry" {
        /// The codes: a range of numbers, or a list of ranges.
        Codes "codes": REQUIRED, ValueKind::Ranges, "280..299";
        /// Whose they are: one sentence.
        For "for": REQUIRED, ValueKind::Text, "The vendors of devices.";
    }
}

table! {
    /// One of `retired`: an error that was removed.
    Retired "a retired entry" {
        /// The canonical name it had, where it is known.
        Name "name": OPTIONAL, ValueKind::Formed(&PASCAL), "SessionLocked";
        /// The code it had on the wire.
        Code "code": REQUIRED, ValueKind::Code, "202";
        /// The integer that stood for its code, where that was another.
        Number "number": OPTIONAL, ValueKind::Integer, "7";
        /// The version of the catalogue that added it.
        Since "since": OPTIONAL, ValueKind::Formed(&VERSION), "1.0.0";
        /// The version of the catalogue that removed it, where it is known.
        Removed "removed": OPTIONAL, ValueKind::Formed(&VERSION), "1.2.0";
        /// The error that replaces it: of this domain, or of another as `session.SessionIsFull`.
        Use "use": OPTIONAL, ValueKind::Formed(&ERROR), "SessionIsFull";
        /// Why it was removed.
        Why "why": OPTIONAL, ValueKind::Text, "Sessions cannot be locked any more.";
    }
}
