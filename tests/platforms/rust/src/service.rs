//! The service: handlers return errors of the catalogue with `?`, and one conversion answers with them.

use axum::Router;
use axum::extract::{Path, State};
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use std::collections::HashMap;
use std::error::Error;
use std::fs;
use std::iter::successors;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use vox_errors::{Caused, SessionError, TokenError, VoxError};

/// How many may be in a room.
const LIMIT: usize = 2;

/// The service, which reads its rooms from `folder`; what it logs goes to `log`.
pub fn app(folder: PathBuf, log: Log) -> Router {
    let rooms = Rooms { folder, log, people: Mutex::default() };
    Router::new().route("/rooms/{room}/people", post(join)).with_state(Arc::new(rooms))
}

/// The lines of a log.
pub type Log = Arc<Mutex<Vec<String>>>;

struct Rooms {
    folder: PathBuf,
    log: Log,
    people: Mutex<HashMap<String, usize>>,
}

async fn join(
    State(rooms): State<Arc<Rooms>>,
    Path(room): Path<String>,
    headers: HeaderMap,
) -> Result<String, Response> {
    enter(&rooms, &room, &headers).map_err(|refusal| refusal.answer(&rooms.log))
}

/// One more in the room: how many there are now.
fn enter(rooms: &Rooms, room: &str, headers: &HeaderMap) -> Result<String, Refusal> {
    match headers.get(AUTHORIZATION).map(|value| value.to_str()) {
        Some(Ok("Bearer valid")) => {}
        Some(Err(cause)) => Err(TokenError::invalid_token().because(cause))?,
        Some(Ok("Bearer expired")) => Err(TokenError::token_expired())?,
        _ => Err(TokenError::invalid_token())?,
    }
    let settings = fs::read_to_string(rooms.folder.join(room))
        .map_err(|cause| SessionError::session_cannot_be_created().because(cause))?;
    let mut people = rooms.people.lock().unwrap_or_else(PoisonError::into_inner);
    let count = people.entry(room.to_owned()).or_default();
    match settings.trim() {
        "open" if *count < LIMIT => {}
        "open" => Err(SessionError::session_is_full())?,
        _ => Err(VoxError::from(SessionError::session_closed()))?,
    }
    *count += 1;
    Ok(count.to_string())
}

/// What a handler fails with: any error of the catalogue, with or without a cause.
struct Refusal(Caused<VoxError>);

impl<E: Into<Caused<VoxError>>> From<E> for Refusal {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

impl Refusal {
    /// The problem as an answer. The log has the cause too, which is nobody else's affair.
    fn answer(self, log: &Log) -> Response {
        let causes = successors(self.0.source(), |&cause| cause.source()).map(|cause| format!(": {cause}"));
        let line = format!("{:#}{}", self.0, causes.collect::<String>());
        log.lock().unwrap_or_else(PoisonError::into_inner).push(line);
        let error = self.0.error();
        let status = error.status().and_then(|status| StatusCode::from_u16(status).ok());
        let status = status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        (status, [(CONTENT_TYPE, "application/problem+json")], error.to_json()).into_response()
    }
}
