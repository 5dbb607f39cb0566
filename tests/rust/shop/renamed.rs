//! What a program calls by an earlier name is there and deprecated: `expect` is broken where nothing warns.

#![cfg(test)]
#![deny(warnings)]

use errors::{CardError, ShopError};

mod earlier {
    #[expect(deprecated, reason = "it was renamed")]
    pub use errors::card::{CardExpiredFields, CardExpiredPayload, CardExpiredReason};
}

#[test]
fn functions_and_types_stay() {
    use errors::card::{CardOutOfDateFields, CardOutOfDatePayload, CardOutOfDateReason};
    #[expect(deprecated, reason = "it was renamed")]
    let fields = earlier::CardExpiredFields { month: 12, year: 2030 };
    #[expect(deprecated, reason = "it was renamed")]
    let old = CardError::card_expired(fields);
    #[expect(deprecated, reason = "it was renamed")]
    let old = old.with_card_expired_bank("Example").with_card_expired_reason(earlier::CardExpiredReason::Stolen);
    let new = CardError::card_out_of_date(CardOutOfDateFields { month: 12, year: 2030 })
        .with_card_out_of_date_bank("Example")
        .with_card_out_of_date_reason(CardOutOfDateReason::Stolen);
    assert_eq!(old, new);
    let CardError::CardOutOfDate(payload) = old else { panic!("{old}") };
    #[expect(deprecated, reason = "it was renamed")]
    let payload: earlier::CardExpiredPayload = *payload;
    let payload: CardOutOfDatePayload = payload;
    assert_eq!((payload.month, payload.bank.as_deref()), (12, Some("Example")));
    #[expect(deprecated, reason = "it was renamed")]
    let refused = CardError::card_refused();
    assert_eq!(refused, CardError::card_declined());
    assert_eq!(refused.name(), "CardDeclined");
}

#[test]
fn constants_stay_and_are_patterns() {
    #[expect(deprecated, reason = "it was renamed")]
    let is_refused = |error: &CardError| match error.code() {
        CardError::CARD_REFUSED => true,
        CardError::CARD_EXPIRED => false,
        other => panic!("{other}"),
    };
    assert!(is_refused(&CardError::card_declined()));
}

#[test]
fn names_are_found() {
    for name in ["CardDeclined", "CardRefused"] {
        assert_eq!(CardError::from_name(name), Some(CardError::card_declined()), "{name}");
        assert_eq!(ShopError::from_name("card", name), Some(CardError::card_declined().into()), "{name}");
    }
    assert_eq!(CardError::from_name("CardExpired"), None, "it needs fields");
}

#[test]
fn accepted_codes_are_read_and_not_written() {
    for code in ["2", "8", "\"REFUSED\""] {
        let text = format!(r#"{{"domain":"card","code":{code}}}"#);
        let error = ShopError::from_json(&text).expect("an error");
        assert_eq!(error, CardError::card_declined().into(), "{code}");
        assert!(error.to_json().contains(r#""code":2"#), "{code}");
        assert_eq!(CardError::from_json(&text), Ok(CardError::card_declined()), "{code}");
    }
    for code in ["1", "7", "99999999999", "\"EXPIRED\""] {
        let text = format!(r#"{{"domain":"card","code":{code},"data":{{"month":1,"year":2}}}}"#);
        assert_eq!(CardError::from_json(&text).map(|error| error.code()), Ok(1), "{code}");
        // What lacks a field is not recognized, whatever its code is.
        let bare = format!(r#"{{"domain":"card","code":{code}}}"#);
        assert_eq!(CardError::from_json(&bare).map(|error| error.is_recognized()), Ok(false), "{code}");
    }
    assert_eq!(CardError::from_json(r#"{"domain":"card","code":"8"}"#).map(|error| error.is_recognized()), Ok(false));
}

#[test]
fn accepted_codes_are_looked_up() {
    let declined = CardError::card_declined();
    assert_eq!(CardError::from_code(8), Some(declined.clone()));
    assert_eq!(ShopError::from_code("card", 8), Some(declined.clone().into()));
    assert_eq!(ShopError::from_code("card", "REFUSED"), Some(declined.into()));
    assert_eq!(ShopError::from_code("card", "refused"), None);
    let name = |info: Option<errors::Info>| info.map(|info| (info.name(), info.code().clone()));
    let expired = Some(("CardOutOfDate", 1.into()));
    assert_eq!(name(CardError::info_of(7)), expired);
    assert_eq!(name(ShopError::info_of("card", 99_999_999_999_i64)), expired);
    assert_eq!(name(ShopError::info_of("card", "EXPIRED")), expired);
    assert_eq!(name(ShopError::info_of("card", 3)), None);
}
