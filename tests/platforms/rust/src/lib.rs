//! Rooms that people join: a service, and the SDK by which an app speaks to it.

pub mod client;
pub mod service;
