//! Errors of `tests/cases/payloads` as programs return them: wrapped, received, unrecognized, found again.

use payloads_errors::numbers::{EverythingFields, NumbersError};
use payloads_errors::some_texts::SomeTextsError;
use payloads_errors::{Caused, Code, PayloadsError, Problem, Received};
use std::error::Error;
use std::{fmt, io};

fn lost() -> io::Error {
    io::Error::new(io::ErrorKind::ConnectionReset, "lost")
}

fn failing() -> Result<(), Caused<NumbersError>> {
    Err(lost()).map_err(|cause| NumbersError::plain().because(cause))
}

fn outer() -> Result<(), Caused<PayloadsError>> {
    failing()?;
    Err(NumbersError::plain())?;
    Err(PayloadsError::from(NumbersError::plain()))?
}

#[test]
fn an_error_with_a_cause_reads_as_the_error() {
    let error = outer().expect_err("an error");
    assert_eq!(error.to_string(), "There is nothing to add.");
    assert_eq!(format!("{error:#}"), "numbers -1 Plain: There is nothing to add.");
    assert!(error.source().is_some_and(|cause| cause.is::<io::Error>()));
    assert!(format!("{error:?}").contains("Plain") && format!("{error:?}").contains("lost"));
    assert_eq!(error.into_error(), NumbersError::plain().into());
}

/// An error of a program around another.
#[derive(Debug)]
struct Around(Box<dyn Error + Send + Sync>);

impl fmt::Display for Around {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("around")
    }
}

impl Error for Around {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&*self.0)
    }
}

/// Its own cause.
#[derive(Debug)]
struct Ring;

impl fmt::Display for Ring {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ring")
    }
}

impl Error for Ring {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(self)
    }
}

#[test]
fn an_error_is_found_in_whatever_form_it_was_returned() {
    let domain = NumbersError::plain;
    let any = || PayloadsError::from(domain());
    let received = || Received::<NumbersError>::try_from(Problem::from(domain())).expect("of the domain");
    let received_any = || Received::<PayloadsError>::from_json(&any().to_json()).expect("an error");
    let forms: [Box<dyn Error + Send + Sync>; 9] = [
        Box::new(domain()),
        Box::new(any()),
        Box::new(domain().because(lost())),
        Box::new(any().because("text")),
        Box::new(received()),
        Box::new(received_any()),
        Box::new(Caused::new(received(), lost())),
        Box::new(Caused::<NumbersError>::from(received())),
        Box::new(Around(Box::new(Around(Box::new(any().because(lost())))))),
    ];
    for form in &forms {
        assert_eq!(PayloadsError::find(&**form), Some(any()), "{form:?}");
        assert_eq!(NumbersError::find(&**form), Some(&domain()), "{form:?}");
        assert_eq!(SomeTextsError::find(&**form), None, "{form:?}");
    }
    assert_eq!(PayloadsError::find(&Problem::from(domain())), Some(any()));
    for foreign in [&lost() as &(dyn Error + 'static), &Ring, &Around(Box::new(Ring)), &fmt::Error] {
        assert_eq!((PayloadsError::find(foreign), NumbersError::find(foreign)), (None, None));
    }
}

#[test]
fn a_received_error_speaks_in_the_words_of_its_sender() {
    let text = r#"{"domain":"numbers","code":-1,"detail":"Rien\nne va plus."}"#;
    let received: Received<PayloadsError> = Received::from_json(text).expect("an error");
    assert_eq!(received.to_string(), r"Rien\nne va plus.");
    assert_eq!(format!("{received:#}"), "numbers -1 Plain: There is nothing to add.");
    let silent: Received<PayloadsError> = Received::from_json(r#"{"domain":"numbers","code":-1}"#).expect("an error");
    assert_eq!(silent.to_string(), "There is nothing to add.");
    let caused = Caused::<PayloadsError>::from(received);
    assert!(caused.source().is_some_and(|cause| cause.is::<Problem>()));
    assert_eq!(caused.source().map(ToString::to_string).as_deref(), Some(r"numbers error -1: Rien\nne va plus."));
}

#[test]
fn an_unrecognized_error_keeps_what_its_sender_said() {
    let read = |text: &str| PayloadsError::from_json(text).expect("an error");
    let error = read(r#"{"domain":"numbers","code":7,"status":503,"title":"Too many","detail":"Wait."}"#);
    assert_eq!((error.status(), error.is_retryable(), error.title()), (Some(503), true, "Too many"));
    assert!(error.as_numbers().is_some_and(|error| !error.is_recognized()));
    assert_eq!(format!("{error:#}"), "numbers 7 Unrecognized: Wait.");
    assert_eq!((error.info(), error.user(), error.text_key()), (None, None, None));
    let error = read(r#"{"domain":"?\n","code":"a\u0007","status":404}"#);
    assert_eq!((error.status(), error.is_retryable(), error.title()), (Some(404), false, "Unrecognized error"));
    assert_eq!(format!("{error:#}"), r"?\n a\u{7} Unrecognized: An unrecognized error occurred.");
    for status in ["99", "600", "-1", "1e300", "\"503\"", "503.5", "null"] {
        let error = read(&format!(r#"{{"domain":"?","code":1,"status":{status}}}"#));
        assert_eq!((error.status(), error.is_retryable()), (None, false), "{status}");
    }
}

#[test]
fn the_umbrella_gives_back_the_error_of_a_domain() {
    let error = PayloadsError::from(NumbersError::plain());
    assert_eq!((error.as_numbers(), error.as_some_texts()), (Some(&NumbersError::plain()), None));
    assert_eq!(SomeTextsError::try_from(error.clone()), Err(error.clone()));
    assert_eq!(NumbersError::try_from(error), Ok(NumbersError::plain()));
}

#[test]
fn everything_is_found_by_code_and_by_name() {
    assert_eq!(PayloadsError::all().count(), NumbersError::codes().len() + SomeTextsError::codes().len());
    for info in PayloadsError::all() {
        assert_eq!(PayloadsError::info_of(info.domain(), info.code().clone()), Some(info.clone()));
        let made = PayloadsError::from_code(info.domain(), info.code().clone());
        assert_eq!(PayloadsError::from_name(info.domain(), info.name()), made);
        if let Some(made) = made {
            assert_eq!((made.info(), made.code()), (Some(info.clone()), info.code().clone()));
            assert_eq!((made.name(), made.title(), made.fix()), (info.name(), info.title(), info.fix()));
        }
    }
    assert_eq!(NumbersError::info_of(NumbersError::EVERYTHING).map(|info| info.name()), Some("Everything"));
    for code in [Code::from("-1"), Code::from(7), Code::from(i64::MAX)] {
        assert_eq!(PayloadsError::from_code("numbers", code.clone()), None);
        assert_eq!(PayloadsError::info_of("?", code), None);
    }
    let code = NumbersError::plain().code();
    assert!(matches!(code, NumbersError::PLAIN));
}

#[test]
fn users_read_their_own_language() {
    let error = |text: &str| {
        let list = vec!["a".to_owned(), "{b}".to_owned()];
        let fields = EverythingFields { text: text.to_owned(), integer: -3, number: 0.5, truth: true, list };
        NumbersError::everything(fields)
    };
    let plain = error("{integer}");
    assert_eq!(plain.user().as_deref(), Some("{integer}, -3, 0.5, true and a, {b} {came}."));
    assert_eq!(plain.text_key().as_deref(), Some("numbers.Everything.user"));
    let translated = |text: &'static str| plain.user_with(|key| (key == "numbers.Everything.user").then_some(text));
    assert_eq!(translated("{list}: {integer}").as_deref(), Some("a, {b}: -3"));
    assert_eq!(translated("{").as_deref(), Some("{"));
    assert_eq!(translated("}{{{text}}}{maybeText}{é}{").as_deref(), Some("}{{integer}}{maybeText}{é}{"));
    let any = PayloadsError::from(error("x"));
    assert_eq!(any.user_with(|_| Some(String::from("{text}"))).as_deref(), Some("x"));
}

#[test]
fn errors_are_small() {
    assert!(size_of::<PayloadsError>() <= 64 && size_of::<NumbersError>() <= 64 && size_of::<SomeTextsError>() <= 64);
    assert!(size_of::<Result<(), Received<PayloadsError>>>() < 128);
    assert!(size_of::<Result<(), Caused<PayloadsError>>>() <= 64);
}
