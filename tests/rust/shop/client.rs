//! A program that was written for the first version of the shop's errors, and is compiled with each.

use errors::card::CardExpiredFields;
use errors::{CardError, ShopError};
use std::collections::{HashMap, HashSet};

#[test]
fn errors_are_compared_and_kept_in_sets() {
    let refused = CardError::card_refused();
    let seen = HashSet::from([refused.clone(), CardError::card_refused()]);
    assert_eq!(seen.len(), 1);
    let counts: HashMap<ShopError, u32> = HashMap::from([(refused.into(), 1)]);
    assert_eq!(counts.get(&CardError::card_refused().into()), Some(&1));
}

#[test]
fn errors_are_matched_whatever_they_come_to_carry() {
    assert!(matches!(CardError::card_refused(), CardError::CardRefused { .. }));
}

#[test]
fn fields_are_given_by_name() {
    let error = CardError::card_expired(CardExpiredFields { month: 12, year: 2030 });
    assert_eq!(error.to_string(), "The card expired in 12/2030.");
    let CardError::CardExpired(payload) = error else { panic!("{error}") };
    assert_eq!((payload.month, payload.year), (12, 2030));
}
