//! A till that was written for version 1 of its errors. It is compiled unchanged, without a warning, with each version.

#![deny(warnings)]

use std::collections::BTreeMap;
use std::fs;
use till_errors::payment::{AmountTooLargeFields, AmountTooLargePayload, CardDeclinedReason};
use till_errors::{Category, Caused, PaymentError, ReceiptError, TillError};

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

/// The receipt of a sale, read from where the till keeps it.
///
/// # Errors
///
/// If it is not there, or was not paid.
pub fn receipt(path: &str, amount: i64) -> Result<String, Caused<TillError>> {
    pay(amount, "good")?;
    let receipt = fs::read_to_string(path).map_err(|cause| ReceiptError::printer_offline().because(cause))?;
    Ok(receipt)
}

/// How loud the till beeps.
#[must_use]
pub fn volume(error: &PaymentError) -> u8 {
    match error.code() {
        PaymentError::CARD_DECLINED => 3,
        PaymentError::TERMINAL_BUSY => 1,
        _ => 2,
    }
}

/// The errors that a manual for cashiers explains, by category.
#[must_use]
pub fn manual() -> BTreeMap<Category, Vec<String>> {
    let mut chapters: BTreeMap<Category, Vec<String>> = BTreeMap::new();
    for info in TillError::all() {
        for category in info.categories() {
            chapters.entry(*category).or_default().push(format!("{info}: {}", info.fix().unwrap_or_default()));
        }
    }
    chapters
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
    use super::{manual, next, pay, receipt, sell, volume};
    use std::collections::{BTreeSet, HashMap};
    use std::error::Error;
    use till_errors::{Category, PaymentError, Problem, ReceiptError, Received, TillError};

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
    fn causes_are_kept_and_errors_found() {
        let error = receipt("/no/such/receipt", 1).expect_err("an error");
        assert!(error.source().is_some_and(|cause| cause.is::<std::io::Error>()));
        assert_eq!(ReceiptError::find(&error), Some(&ReceiptError::printer_offline()));
        let error = receipt("", 70_000).expect_err("an error");
        assert_eq!(TillError::find(&error).map(|error| next(&error)).as_deref(), Some("pay 2 times"));
    }

    #[test]
    fn everything_is_looked_up() {
        assert_eq!(PaymentError::from_name("TerminalBusy").map(|error| volume(&error)), Some(1));
        assert_eq!(TillError::from_code("payment", 101).map(|error| error.name()), Some("CardDeclined"));
        let manual = manual();
        let customer = &manual[&Category::Customer];
        assert!(customer.contains(&"payment 101 CardDeclined: Ask the customer for another card.".to_owned()));
        assert_eq!("customer".parse(), Ok(Category::Customer));
        let declined = PaymentError::card_declined();
        assert_eq!(declined.text_key().as_deref(), Some("payment.CardDeclined.user"));
        assert_eq!(declined.user_with(|_| Some("Nein.")).as_deref(), Some("Nein."));
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
