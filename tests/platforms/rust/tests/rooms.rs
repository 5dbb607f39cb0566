//! An app and the service: joining, being refused, waiting, and what each of them tells whom.

use axum::Router;
use axum::http::StatusCode;
use axum::routing::post;
use rooms::client::{Client, Failure, Screen, next_screen, sentence};
use rooms::service::{Log, app};
use std::error::Error;
use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use tokio::net::TcpListener;
use vox_errors::{Problem, Received, SessionError, TokenError, VoxError};

async fn serve(app: Router) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move { axum::serve(listener, app).await });
    address
}

/// A service with a room that is open and one that is closed.
async fn service(name: &str) -> (SocketAddr, Log) {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join("open"), "open\n").expect("a room");
    std::fs::write(folder.join("shut"), "closed\n").expect("a room");
    let log = Log::default();
    (serve(app(folder, Arc::clone(&log))).await, log)
}

fn client(service: SocketAddr, token: &str) -> Client {
    Client { service, token: token.to_owned() }
}

async fn refused(client: &Client, room: &str) -> Failure {
    client.join(room).await.expect_err("a refusal")
}

#[tokio::test]
async fn people_join_until_the_room_is_full() {
    let (service, log) = service("full").await;
    let client = client(service, "valid");
    assert_eq!((client.join("open").await.ok(), client.join("open").await.ok()), (Some(1), Some(2)));
    let failure = refused(&client, "open").await;
    match failure.error() {
        VoxError::Session(SessionError::SessionIsFull { .. }) => {}
        other => panic!("{other:#}"),
    }
    assert_eq!(sentence(failure.error(), |_| None), "This room is full. Try again when somebody has left.");
    let german = |key: &str| (key == "session.SessionIsFull.user").then_some("Der Raum ist voll.");
    assert_eq!(sentence(failure.error(), german), "Der Raum ist voll.");
    assert_eq!(next_screen(failure.error()), Screen::Same);
    // It was tried three times, and each refusal is one line that begins alike.
    let log = log.lock().expect("the log");
    assert_eq!(log.len(), 3);
    assert!(log.iter().all(|line| line.starts_with("session 206 SessionIsFull: ")), "{log:?}");
}

#[tokio::test]
async fn what_the_app_cannot_mend_is_not_tried_again() {
    let (service, log) = service("shut").await;
    let failure = refused(&client(service, "valid"), "shut").await;
    assert_eq!(failure.error().as_session().map(SessionError::code), Some(SessionError::SESSION_CLOSED));
    assert_eq!(next_screen(failure.error()), Screen::Rooms);
    let failure = refused(&client(service, "expired"), "open").await;
    assert_eq!(TokenError::find(&failure), Some(&TokenError::token_expired()));
    assert!(failure.error().is_authentication());
    assert_eq!(sentence(failure.error(), |_| None), "Your invitation has expired. Ask for a new one.");
    assert_eq!(next_screen(failure.error()), Screen::SignIn);
    assert_eq!(log.lock().expect("the log").len(), 2);
}

#[tokio::test]
async fn the_cause_is_for_the_log_and_not_for_the_peer() {
    let (service, log) = service("cause").await;
    let failure = refused(&client(service, "valid"), "none").await;
    assert_eq!(*failure.error(), SessionError::session_cannot_be_created().into());
    let cause = failure.source().expect("a cause");
    let problem: &Problem = cause.downcast_ref().expect("what the service said");
    assert_eq!((problem.domain(), problem.status()), ("session", Some(503)));
    let line = &log.lock().expect("the log")[0];
    assert!(line.starts_with("session 204 SessionCannotBeCreated: ") && line.contains("os error"), "{line}");
    assert!(!problem.to_string().contains("os error"), "{problem}");
}

#[tokio::test]
async fn a_service_that_is_not_there_is_a_connection_error() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    drop(listener);
    let failure: Box<dyn Error + Send + Sync> = refused(&client(address, "valid"), "open").await.into();
    let error = VoxError::find(&*failure).expect("an error of the catalogue");
    assert_eq!((error.name(), error.is_network()), ("GenericConnection", true));
    assert!(failure.source().expect("a cause").is::<io::Error>());
}

/// A service of which the first answers say one thing and the others another.
async fn answers(first: &'static str, others: &'static str) -> (SocketAddr, Arc<AtomicU32>) {
    let count = Arc::new(AtomicU32::new(0));
    let counted = Arc::clone(&count);
    let answer = move || async move {
        let text = if counted.fetch_add(1, Ordering::Relaxed) < 2 { first } else { others };
        let status = if text == "1" { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
        (status, text)
    };
    (serve(Router::new().route("/rooms/{room}/people", post(answer))).await, count)
}

#[tokio::test]
async fn an_error_of_a_later_version_is_tried_again_as_its_status_says() {
    let later = r#"{"domain":"session","code":299,"status":503,"detail":"The room\nmoves."}"#;
    let (service, count) = answers(later, "1").await;
    assert_eq!(client(service, "valid").join("open").await.ok(), Some(1));
    assert_eq!(count.load(Ordering::Relaxed), 3);
    let (service, _) = answers(later, later).await;
    let failure = refused(&client(service, "valid"), "open").await;
    assert!(matches!(failure.error(), VoxError::Session(SessionError::Unrecognized(_))));
    assert_eq!(format!("{failure:#}"), r"session 299 Unrecognized: The room\nmoves.");
    assert_eq!(sentence(failure.error(), |_| None), "Something went wrong.");
}

#[tokio::test]
async fn a_page_of_a_proxy_is_no_answer() {
    let (service, _) = answers("<html>", "<html>").await;
    let failure = refused(&client(service, "valid"), "open").await;
    assert_eq!(failure.error().name(), "TransportResponse");
    assert_eq!(failure.source().map(ToString::to_string).as_deref(), Some("status 503: <html>"));
}

#[test]
fn errors_are_cheap_to_return() {
    assert!(size_of::<VoxError>() <= 64 && size_of::<Failure>() <= 64);
    // Clippy's `result_large_err` begins here.
    assert!(size_of::<Result<(), Received<VoxError>>>() < 128);
}
