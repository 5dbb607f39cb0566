//! The SDK: what the service answers, or what kept it from answering, as errors of the catalogue.

use axum::http::Request;
use axum::http::header::{AUTHORIZATION, HOST};
use http_body_util::{BodyExt, Empty};
use hyper::body::Bytes;
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use std::error::Error;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::time::sleep;
use vox_errors::{Action, Caused, GeneralError, Received, TransportError, VoxError};

/// How often a request is tried that may succeed later.
const ATTEMPTS: u32 = 3;

/// What went wrong, and what caused it.
pub type Failure = Caused<VoxError>;

/// A participant.
#[derive(Debug)]
pub struct Client {
    /// Where the service is.
    pub service: SocketAddr,
    /// The participant's access token.
    pub token: String,
}

impl Client {
    /// Joins a room: how many are in it then.
    ///
    /// # Errors
    ///
    /// [`VoxError::Session`] and [`VoxError::Token`] as the service says, [`VoxError::General`] where it is not reached, and
    /// [`VoxError::Transport`] where its answer is none.
    pub async fn join(&self, room: &str) -> Result<usize, Failure> {
        let mut attempt = 1;
        loop {
            match self.join_once(room).await {
                Err(failure) if attempt < ATTEMPTS && failure.error().is_retryable() => {
                    sleep(Duration::from_millis(5 << attempt)).await;
                    attempt += 1;
                }
                result => return result,
            }
        }
    }

    async fn join_once(&self, room: &str) -> Result<usize, Failure> {
        let (status, body) =
            self.post(room).await.map_err(|cause| GeneralError::generic_connection().because(cause))?;
        if !(200..300).contains(&status) {
            // An answer in other words than the catalogue's, such as a proxy's page, is no answer of the service.
            let received = Received::<VoxError>::from_json(&body)
                .map_err(|_| TransportError::transport_response().because(format!("status {status}: {body}")))?;
            return Err(received.into());
        }
        Ok(body.parse().map_err(|cause| TransportError::transport_response().because(cause))?)
    }

    /// The status of the answer, and its body.
    async fn post(&self, room: &str) -> Result<(u16, String), Box<dyn Error + Send + Sync>> {
        let stream = TokioIo::new(TcpStream::connect(self.service).await?);
        let (mut sender, connection) = http1::handshake(stream).await?;
        tokio::spawn(connection);
        let request = Request::post(format!("/rooms/{room}/people"))
            .header(HOST, self.service.to_string())
            .header(AUTHORIZATION, format!("Bearer {}", self.token))
            .body(Empty::<Bytes>::new())?;
        let answer = sender.send_request(request).await?;
        let status = answer.status().as_u16();
        let body = answer.into_body().collect().await?.to_bytes();
        Ok((status, String::from_utf8(body.into())?))
    }
}

/// What the person in front of the screen reads: in the app's own words, where `words` has some for the key of a text.
pub fn sentence<'w>(error: &VoxError, words: impl Fn(&str) -> Option<&'w str>) -> String {
    error.user_with(words).map_or_else(|| "Something went wrong.".to_owned(), Into::into)
}

/// Where the app leads the person after an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    SignIn,
    /// The form in which something is missing.
    Form,
    /// The list of all rooms: this one is gone.
    Rooms,
    /// The same as before, with a sentence.
    Same,
}

/// Where the app leads the person after `error`, which trying again did not mend.
#[must_use]
pub fn next_screen(error: &VoxError) -> Screen {
    match error.action() {
        Some(Action::Reauthenticate) => Screen::SignIn,
        Some(Action::AskUser) => Screen::Form,
        _ if error.is_terminal() => Screen::Rooms,
        _ => Screen::Same,
    }
}
