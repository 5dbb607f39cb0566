//! A crate that compiles a catalogue in its build script, and handles errors as a program would.

/// The errors of the Vox SDKs.
pub mod errors {
    include!(concat!(env!("OUT_DIR"), "/vox.rs"));
}

use errors::conference::NotAllowedReason;
use errors::{ConferenceError, Problem, SessionError, TokenError, VoxError};

/// Joins a room that holds two participants.
///
/// # Errors
///
/// [`SessionError::SessionIsFull`] when both are there.
pub fn join(participants: usize) -> Result<usize, SessionError> {
    if participants < 2 { Ok(participants + 1) } else { Err(SessionError::session_is_full()) }
}

/// What to tell the person in front of the screen.
#[must_use]
pub fn advice(error: &VoxError) -> String {
    match error {
        VoxError::Token(TokenError::TokenExpired { .. }) => "Sign in again.".to_owned(),
        VoxError::Conference(ConferenceError::NotAllowed(payload))
            if payload.reason == Some(NotAllowedReason::NoVisitorsLobby) =>
        {
            "Visitors cannot wait here.".to_owned()
        }
        error if error.is_retryable() => "Try again in a minute.".to_owned(),
        error => error.message().into_owned(),
    }
}

/// Reads what another program sent.
#[must_use]
pub fn receive(problem: Problem) -> VoxError {
    VoxError::from(problem)
}

#[cfg(test)]
mod tests {
    use super::errors::{
        Code, ConferenceError, Members, Problem, Received, SessionError, TokenError, Value, VoxError, WebrtcError,
    };
    use super::{advice, join, receive};
    use std::error::Error;

    #[test]
    fn raises_and_converts() {
        fn enter() -> Result<usize, VoxError> {
            Ok(join(2)?)
        }
        fn anything() -> Result<usize, Box<dyn Error + Send + Sync>> {
            Ok(join(2)?)
        }
        assert_eq!(join(1), Ok(2));
        assert_eq!(enter(), Err(SessionError::session_is_full().into()));
        assert!(anything().is_err_and(|error| error.is::<SessionError>()));
    }

    #[test]
    fn knows_codes_names_and_texts() {
        let error = SessionError::session_is_full();
        assert_eq!((error.code(), error.name(), error.status()), (206, "SessionIsFull", Some(409)));
        assert_eq!(SessionError::from_code(206), Some(error));
        assert_eq!(SessionError::from_code(205), None);
        assert!(SessionError::codes().is_sorted() && SessionError::codes().contains(&206));
        let error = WebrtcError::overconstrained("width");
        assert_eq!(error.code(), "OverconstrainedError");
        assert!(error.message().contains("width"), "{}", error.message());
    }

    #[test]
    fn advises() {
        assert_eq!(advice(&TokenError::token_expired().into()), "Sign in again.");
        let mut problem = Problem::new("conference", "conference.connectionError.notAllowed");
        problem.insert("reason", "NO_VISITORS_LOBBY");
        assert_eq!(advice(&receive(problem)), "Visitors cannot wait here.");
    }

    #[test]
    fn keeps_what_it_does_not_know() {
        let mut problem = Problem::new("conference", "conference.fromTheFuture");
        problem.insert("instance", "/rooms/7");
        let error = receive(problem.clone());
        assert!(!error.is_recognized());
        assert!(matches!(error, VoxError::Conference(ConferenceError::Unrecognized(_))));
        assert_eq!(Problem::from(error), problem);
    }

    #[test]
    fn reads_and_writes_json_without_a_crate() {
        let text = r#"{"domain":"session","code":206,"detail":"Full.","later":1.0}"#;
        let received: Received<VoxError> = Received::from_json(text).expect("an error");
        assert_eq!(*received.error(), SessionError::session_is_full().into());
        assert_eq!(received.to_json(), r#"{"domain":"session","code":206,"detail":"Full.","later":1}"#);
        assert_eq!(SessionError::from_json(text), Ok(SessionError::session_is_full()));
        let error = TokenError::from_json(text).expect_err("another domain");
        assert_eq!(error.to_string(), "an error of another domain");
        let error = VoxError::from_json(&text[..40]).expect_err("half an error");
        assert_eq!(error.to_string(), "no value at byte 40");
    }

    #[test]
    fn a_code_that_no_code_of_the_domain_can_be_is_unrecognized() {
        for (json, code) in [("3000000000", Code::from(3_000_000_000_i64)), ("\"206\"", Code::from("206"))] {
            let text = format!(r#"{{"domain":"session","code":{json}}}"#);
            let error = SessionError::from_json(&text).expect("an error of the domain");
            assert_eq!((error.is_recognized(), error.code()), (false, i32::MIN));
            let error = VoxError::from(error);
            assert_eq!((error.code(), error.domain()), (code, "session"));
            assert_eq!(error.to_json(), text);
        }
    }

    #[test]
    fn members_are_found_by_name_in_whatever_order_they_came() {
        let text = |name: &str, value: &str| (name.to_owned(), Value::from(value));
        let one: Members = [text("b", "first"), text("a", "last"), text("b", "second")].into_iter().collect();
        let mut other = Members::new();
        other.insert("a", "last");
        other.insert("b", "first");
        other.insert("b", "second");
        assert_eq!(one, other);
        assert_eq!(one.iter().map(|(name, _)| name.as_str()).collect::<String>(), "ab");
        assert_eq!((one.get("b"), one.get("c")), (Some(&Value::from("second")), None));
        assert_eq!(other.remove("a"), Some(Value::from("last")));
        assert_eq!((other.remove("a"), other.len()), (None, 1));
    }
}
