//! The keys of an error, and of what it holds.

use super::{OPTIONAL, REQUIRED, ValueKind};
use crate::form::{CAMEL, ERROR, KEBAB, LANGUAGE, PASCAL, VERSION};
use crate::rule::Rule;

table! {
    /// One of `errors`: its key is the error's canonical name.
    Error "an error" {
        /// The code on the wire: a number that the domain owns, or a text where its codes are texts. It never changes.
        Code "code": REQUIRED, ValueKind::Code, "206";
        /// The names that it had before: they stay in every language, deprecated, and their links work.
        Aliases "aliases": OPTIONAL, ValueKind::List(&ValueKind::Formed(&PASCAL)), "[SessionFull]";
        /// Other codes on the wire that mean this error, of its domain: numbers and texts. They are read, and never written.
        Accepts "accepts": OPTIONAL, ValueKind::List(&ValueKind::Code), "[1206, SESSION_FULL]";
        /// How people are shown the code, letter for letter, where it is not as the domain shows codes.
        Shown "shown": OPTIONAL, ValueKind::Text, "NG-206";
        /// The integer that stands for the code where a platform needs one, as `NSError` does: for a text, or for a number that
        /// is another there. It never changes.
        Number "number": OPTIONAL, ValueKind::Integer, "7";
        /// The title of the error, as people read it, where it is to be another than the words of its name. It is the
        /// `title` of problem documents.
        Title "title": OPTIONAL, ValueKind::Text, "Session has no room left";
        /// What happened: one short sentence. It may show fields, as in `The {role} has left.`; `{{` and `}}` stand for
        /// braces.
        Message "message": Some(Rule::MissingMessage), ValueKind::Text, "The session is full.";
        /// What a sentence cannot hold: paragraphs, lists, code, links and emphasis in [Markdown](#descriptions).
        Description "description": OPTIONAL, ValueKind::Text, "Each session has **one** limit, which `join()` reads.";
        /// When it occurs: a sentence for each situation that raises it.
        Occurs "occurs": OPTIONAL, ValueKind::List(&ValueKind::Text), "[A participant joins while the session is at its limit.]";
        /// What to do about it: a sentence or two, or a list of steps. Each begins with a verb.
        Fix "fix": OPTIONAL, ValueKind::TextOrTexts, "Wait until a participant leaves, or raise the limit of the room.";
        /// Code that raises the error, and code that does not. Comments have those of their own language.
        Examples "examples": OPTIONAL, ValueKind::List(&ValueKind::Table(Example::TABLE)),
            "[{ language: swift, raises: \"room.join()\", fixed: \"try await room.join()\" }]";
        /// Errors that have to do with it, also of other domains, each with a sentence or nothing.
        See "see": OPTIONAL, ValueKind::Map(&ERROR, &ValueKind::TextOrNothing),
            "{ token.TokenExpired: The token is looked at first. }";
        /// Errors that it is confused with, each with a sentence that says how they differ.
        Not "not": OPTIONAL, ValueKind::Map(&ERROR, &ValueKind::Text),
            "{ RoomIsFull: A room holds several sessions. }";
        /// What the people who use the app are told: a sentence or two in their words, without codes and causes. It may
        /// show fields, as the message does. Where there is none, they are told nothing but what the app itself says.
        User "user": OPTIONAL, ValueKind::Text, "This room is full. Try again in a few minutes.";
        /// The values that the error carries, by their names on the wire.
        Fields "fields": OPTIONAL, ValueKind::Map(&CAMEL, &ValueKind::Table(Field::TABLE)),
            "{ limit: { type: integer, optional: true } }";
        /// The sub-codes that tell apart why the error was raised, by their canonical names.
        Reasons "reasons": OPTIONAL, ValueKind::Map(&PASCAL, &ValueKind::Table(Reason::TABLE)),
            "{ LobbyIsFull: { code: LOBBY_IS_FULL } }";
        /// The labels of the error: categories of the manifest.
        Categories "categories": OPTIONAL, ValueKind::List(&ValueKind::Formed(&KEBAB)), "[network]";
        /// Whether the same request may succeed later, without a change.
        Retryable "retryable": OPTIONAL, ValueKind::Boolean, "true";
        /// How grave it is: one of the manifest's `severities`.
        Severity "severity": OPTIONAL, ValueKind::Formed(&KEBAB), "warning";
        /// What a program does about it: one of the manifest's `actions`.
        Action "action": OPTIONAL, ValueKind::Formed(&KEBAB), "reauthenticate";
        /// Whether it ends what it belongs to, as the session: no other request can succeed there.
        Terminal "terminal": OPTIONAL, ValueKind::Boolean, "true";
        /// After how many seconds the same request may succeed, where that is known.
        RetryAfter "retry-after": OPTIONAL, ValueKind::Integer, "30";
        /// What the code says, where it is no error: `success` or `information`. Such a code is kept and documented, and no
        /// program throws it.
        Outcome "outcome": OPTIONAL, ValueKind::OneOf(&crate::model::Outcome::NAMES), "success";
        /// The HTTP status that fits.
        Status "status": OPTIONAL, ValueKind::Status, "409";
        /// The version of the catalogue that added it.
        Since "since": OPTIONAL, ValueKind::Formed(&VERSION), "1.0.0";
        /// Set when clients should stop using the error: they are warned, and it still works.
        Deprecated "deprecated": OPTIONAL, ValueKind::Table(Deprecated::TABLE), "{ since: 1.1.0, use: SessionClosed }";
        /// The platforms that ship it; all of them where this is left out.
        Platforms "platforms": OPTIONAL, ValueKind::Platforms, "[web, ios]";
        /// Whether it is for internal use: it is in the code and docs of outputs that say `internal: true`, and of no other.
        Internal "internal": OPTIONAL, ValueKind::Boolean, "true";
        /// The name by which the users of a platform know it, letter for letter.
        Names "names": OPTIONAL, ValueKind::Map(&KEBAB, &ValueKind::Text), "{ web: SESSION_FULL }";
        /// The number that the users of a platform see, where it is not the one on the wire.
        Codes "codes": OPTIONAL, ValueKind::Map(&KEBAB, &ValueKind::Integer), "{ web: 1206 }";
        /// The words of a platform, where its users need others.
        Texts "texts": OPTIONAL, ValueKind::Map(&KEBAB, &ValueKind::Table(Texts::TABLE)),
            "{ ios: { fix: Allow the camera in Settings. } }";
        /// The rules that do not hold for this error, each with the reason. A waiver that waives nothing is reported.
        Allow "allow": OPTIONAL, ValueKind::Waivers, "{ platform-code: The web SDK shipped 1206 before the numbers were agreed. }";
    }
}

table! {
    /// One of `fields`: its key is the field's name on the wire.
    Field "a field" {
        /// The type of the field.
        Type "type": REQUIRED, ValueKind::FieldType, "integer";
        /// Whether the field may be missing. A message cannot show such a field.
        Optional "optional": OPTIONAL, ValueKind::Boolean, "true";
        /// What the field is: one sentence.
        About "about": OPTIONAL, ValueKind::Text, "How many participants the session takes.";
    }
}

table! {
    /// One of `reasons`: its key is the reason's canonical name.
    Reason "a reason" {
        /// The sub-code on the wire. It never changes.
        Code "code": REQUIRED, ValueKind::Text, "LOBBY_IS_FULL";
        /// What the reason means: one sentence.
        Message "message": OPTIONAL, ValueKind::Text, "No more participants may wait in the lobby.";
    }
}

table! {
    /// One of `texts`: what it does not say is as on the other platforms.
    Texts "the words of a platform" {
        /// What happened, in the words of this platform.
        Message "message": OPTIONAL, ValueKind::Text, "The call is full.";
        /// What a sentence cannot hold, in the words of this platform.
        Description "description": OPTIONAL, ValueKind::Text, "The limit is that of `AVAudioSession`.";
        /// When it occurs on this platform.
        Occurs "occurs": OPTIONAL, ValueKind::List(&ValueKind::Text), "[A participant joins while the call is at its limit.]";
        /// What to do about it on this platform.
        Fix "fix": OPTIONAL, ValueKind::TextOrTexts, "Allow the camera in Settings.";
        /// What the people who use the app are told on this platform.
        User "user": OPTIONAL, ValueKind::Text, "Allow the camera in Settings to be seen by others.";
    }
}

table! {
    /// One of `examples`: code that raises the error, and code that does not.
    Example "an example" {
        /// The word for the language of the code, as it stands above code in Markdown.
        Language "language": REQUIRED, ValueKind::Formed(&LANGUAGE), "swift";
        /// What the example shows: one sentence.
        About "about": OPTIONAL, ValueKind::Text, "A call that nobody waits for cannot tell that it failed.";
        /// Code that raises the error.
        Raises "raises": OPTIONAL, ValueKind::Text, "room.join()";
        /// The same, mended.
        Fixed "fixed": OPTIONAL, ValueKind::Text, "try await room.join()";
    }
}

table! {
    /// `deprecated` of an error: since when, and what to use.
    Deprecated "`deprecated`" {
        /// The version of the catalogue that deprecated it.
        Since "since": REQUIRED, ValueKind::Formed(&VERSION), "1.1.0";
        /// The error that replaces it: of this domain, or of another as `session.SessionClosed`.
        Use "use": OPTIONAL, ValueKind::Formed(&ERROR), "SessionClosed";
        /// Why clients should stop using it.
        Why "why": OPTIONAL, ValueKind::Text, "Both had the same cause.";
    }
}
