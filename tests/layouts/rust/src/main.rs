//! A program that holds the errors of its product among its own files.

mod errors;

use errors::{PaymentError, TillError};

fn main() {
    let error = TillError::from(PaymentError::terminal_busy());
    println!("{} {error} {}", error.domain(), error.is_retryable());
}
