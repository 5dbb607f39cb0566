//! Two catalogues in one crate, each as its build script wants it.

/// Errors of sessions and tokens, for this crate alone.
mod errors {
    include!(concat!(env!("OUT_DIR"), "/errors.rs"));
}

/// Errors that carry something.
pub mod payloads {
    include!(concat!(env!("OUT_DIR"), "/payloads/payloads.rs"));
}

use errors::{SessionError, TokenError, VoxError};

/// What a log says of an error that came as JSON.
#[must_use]
pub fn log(json: &str) -> String {
    match serde_json::from_str::<VoxError>(json) {
        Ok(VoxError::Session(error)) => format!("session, {}: {error}", <&str>::from(&error)),
        Ok(VoxError::Token(TokenError::TokenExpired { .. })) => "sign in again".to_owned(),
        Ok(other) => format!("{}: {other}", <&str>::from(&other)),
        Err(error) => format!("no error: {error}"),
    }
}

/// Whether an error is one of a full session.
#[must_use]
pub fn is_full(json: &str) -> bool {
    matches!(serde_json::from_str(json), Ok(SessionError::SessionIsFull { .. }))
}

#[cfg(test)]
mod tests {
    use super::{is_full, log};

    #[test]
    fn each_option_does_what_it_says() {
        assert!(is_full(r#"{"domain":"session","code":206}"#));
        // `strum::IntoStaticStr` was derived for the domain's enum and for the umbrella.
        assert!(log(r#"{"domain":"session","code":206}"#).starts_with("session, SessionIsFull: "));
        assert_eq!(log(r#"{"domain":"token","code":1100}"#), "sign in again");
        // A domain that was left out is one that this crate does not know.
        assert!(log(r#"{"domain":"webrtc","code":1}"#).starts_with("Unrecognized: "));
    }
}
