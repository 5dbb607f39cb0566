//! A till that was written for version 1 of its errors. It is compiled unchanged, without a warning, with each version.

#![deny(warnings)]

use till_errors::payment::{AmountTooLargeFields, AmountTooLargePayload, CardDeclinedReason};
use till_errors::{Category, PaymentError, ReceiptError, TillError};

/// Pays, in cents.
///
/// # Errors
///
/// What a shop tells its customers.
pub fn pay(amount: i64, card: &str) -> Result<(), PaymentError> {
    match (amount, card) {
        (50_001.., _) => Err(PaymentError::amount_too_large(AmountTooLargeFields { amount, limit: 50_000 })),
        (_, "stolen") => Err(PaymentError::card_declined().with_card_declined_reason(CardDeclinedReason::Stolen)),
        (_, "empty") => Err(PaymentError::card_declined().with_card_declined_reason("no_funds")),
        (_, "unknown") => Err(PaymentError::card_declined()),
        _ => Ok(()),
    }
}

/// Pays, and mails the receipt.
///
/// # Errors
///
/// Whatever goes wrong.
pub fn sell(amount: i64, card: &str, address: &str) -> Result<(), TillError> {
    pay(amount, card)?;
    if address.is_empty() {
        Err(ReceiptError::address_unknown(address).with_address_unknown_attempts(3))?;
    }
    Ok(())
}

/// What the till does next.
#[must_use]
pub fn next(error: &TillError) -> String {
    match error {
        TillError::Payment(PaymentError::AmountTooLarge(payload)) => split(payload),
        TillError::Payment(PaymentError::CardDeclined(payload)) => match &payload.reason {
            Some(CardDeclinedReason::Stolen) => "keep the card".to_owned(),
            Some(CardDeclinedReason::NoFunds) | None => "ask for another card".to_owned(),
            Some(other) => format!("look up {other}"),
        },
        TillError::Payment(PaymentError::TerminalBusy { .. }) => "wait for the terminal".to_owned(),
        TillError::Receipt(ReceiptError::PrinterOffline { .. }) => "switch the printer on".to_owned(),
        TillError::Receipt(ReceiptError::AddressUnknown(payload)) => format!("correct {:?}", payload.address),
        other if other.is_retryable() => "try again".to_owned(),
        other if other.is_customer() => "ask the customer".to_owned(),
        other => format!("call {:?}", other.categories().iter().map(|category| desk(*category)).next()),
    }
}

fn split(payload: &AmountTooLargePayload) -> String {
    format!("pay {} times", (payload.amount + payload.limit - 1) / payload.limit)
}

fn desk(category: Category) -> &'static str {
    match category {
        Category::Customer => "the desk",
        Category::Service => "the service",
        _ => "somebody",
    }
}

#[cfg(test)]
mod tests {
    use super::{next, pay, sell};
    use std::collections::{BTreeSet, HashMap};
    use till_errors::{PaymentError, Problem, ReceiptError, Received, TillError};

    #[test]
    fn each_error_has_its_answer() {
        let answer = |amount, card, address| next(&sell(amount, card, address).expect_err("an error"));
        assert_eq!(answer(120_000, "good", "a@example.com"), "pay 3 times");
        assert_eq!(answer(1, "stolen", "a@example.com"), "keep the card");
        assert_eq!(answer(1, "empty", "a@example.com"), "ask for another card");
        assert_eq!(answer(1, "unknown", "a@example.com"), "ask for another card");
        assert_eq!(answer(1, "good", ""), "correct \"\"");
        let error = PaymentError::from_code(103).expect("an error without fields");
        assert_eq!(next(&error.into()), "wait for the terminal");
        let error = ReceiptError::from_code("printer.offline").expect("an error without fields");
        assert_eq!(next(&error.into()), "switch the printer on");
    }

    #[test]
    fn errors_are_compared_counted_and_listed() {
        let mut counts: HashMap<TillError, u32> = HashMap::new();
        for card in ["stolen", "stolen", "empty"] {
            *counts.entry(pay(1, card).expect_err("an error").into()).or_default() += 1;
        }
        assert_eq!(counts.len(), 2);
        assert!(PaymentError::codes().iter().copied().collect::<BTreeSet<_>>().is_superset(&[101, 102, 103].into()));
    }

    #[test]
    fn what_a_later_version_sends_arrives() {
        let text = r#"{"domain":"payment","code":102,"data":{"amount":9,"limit":4,"currency":"EUR"},"status":422}"#;
        let received: Received<TillError> = Received::from_json(text).expect("an error");
        assert_eq!(next(received.error()), "pay 3 times");
        assert!(received.to_json().contains(r#""currency":"EUR""#));
        let text = r#"{"domain":"receipt","code":"printer.offline","data":{"printer":"till 4"}}"#;
        assert_eq!(TillError::from_json(text).map(|error| next(&error)).as_deref(), Ok("switch the printer on"));
        let text = r#"{"domain":"payment","code":101,"reason":"expired"}"#;
        assert_eq!(TillError::from_json(text).map(|error| next(&error)).as_deref(), Ok("look up expired"));
        for (domain, code) in [("payment", 199), ("gift", 1)] {
            let error = TillError::from(Problem::new(domain, code));
            assert_eq!((error.is_recognized(), error.domain(), next(&error)), (false, domain, "call None".to_owned()));
        }
    }
}
