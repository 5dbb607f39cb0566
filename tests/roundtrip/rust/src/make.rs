//! Errors made in Rust, each with a label by which the other languages' are compared.

use hazards_errors::texts::{FieldsOfAllNamesFields, PrototypeReason};
use hazards_errors::{HazardsError, TextsError};
use payloads_errors::numbers::EverythingFields;
use payloads_errors::some_texts::{RefusedFieldFields, RefusedReason};
use payloads_errors::{NumbersError, PayloadsError, SomeTextsError};
use vox_errors::conference::{ConferenceError, NotAllowedReason};
use vox_errors::{SessionError, TokenError, VoxError, WebrtcError};

/// Errors of the real catalogue.
pub fn vox() -> Vec<(&'static str, VoxError)> {
    let not_allowed = ConferenceError::not_allowed;
    #[expect(deprecated, reason = "it is the one that is")]
    let deprecated = WebrtcError::no_active_connection();
    vec![
        ("no payload", SessionError::session_is_full().into()),
        ("a field", WebrtcError::overconstrained("width \"\u{2028}\" \\ 😀").into()),
        ("no reason", not_allowed().into()),
        ("a reason", not_allowed().with_not_allowed_reason(NotAllowedReason::NoVisitorsLobby).into()),
        ("a later reason", not_allowed().with_not_allowed_reason("LATER").into()),
        ("deprecated", deprecated.into()),
        ("1101 on the wire", TokenError::invalid_token().into()),
        ("1102 on the wire", TokenError::invalid_token_data().into()),
    ]
}

/// Errors with payloads.
pub fn payloads() -> Vec<(&'static str, PayloadsError)> {
    let everything = || {
        NumbersError::everything(EverythingFields {
            text: "a \"b\"\0\n".to_owned(),
            integer: 9_007_199_254_740_991,
            number: -0.1,
            truth: true,
            list: vec![String::new(), "é".to_owned()],
        })
    };
    let whole = EverythingFields { text: String::new(), integer: 0, number: 3.0, truth: false, list: vec![] };
    let all = everything()
        .with_everything_maybe_text("")
        .with_everything_maybe_integer(-9_007_199_254_740_991)
        .with_everything_maybe_number(1e21)
        .with_everything_maybe_truth(false)
        .with_everything_maybe_list([""; 0]);
    let refused = RefusedFieldFields { name: "n".to_owned(), position: -1 };
    vec![
        ("plain", NumbersError::plain().into()),
        ("optional missing", NumbersError::optional_only().into()),
        ("optional given", NumbersError::optional_only().with_optional_only_hint("Look.").into()),
        ("required only", everything().into()),
        ("everything", all.into()),
        ("a whole number", NumbersError::everything(whole).into()),
        ("no number", everything().with_everything_maybe_number(f64::NAN).into()),
        ("text code", SomeTextsError::plain().into()),
        ("a reason", SomeTextsError::refused().with_refused_reason(RefusedReason::TooShort).into()),
        ("reason and fields", SomeTextsError::refused_field(refused).with_refused_field_reason("UNKNOWN").into()),
    ]
}

/// Errors whose words are hard to write.
pub fn hazards() -> Vec<(&'static str, HazardsError)> {
    let [class, self_, r#type, default, r#in, func, message, code, name, domain] =
        ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"].map(str::to_owned);
    let fields = FieldsOfAllNamesFields { class, self_, r#type, default, r#in, func, message, code, name, domain };
    vec![
        ("lines", TextsError::lines().into()),
        ("invisible", TextsError::invisible().into()),
        ("unnormalised", TextsError::unnormalised().into()),
        ("normalised", TextsError::normalised().into()),
        ("markup", TextsError::markup().with_markup_d("</script>").into()),
        ("a reason", TextsError::prototype().with_prototype_reason(PrototypeReason::Odd).into()),
        ("fields", TextsError::fields_of_all_names(fields).into()),
    ]
}
