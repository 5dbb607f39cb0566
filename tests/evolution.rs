//! Programs that were written for version 1 of a catalogue, compiled unchanged and without warnings with version 2.

mod support;

#[path = "evolution/rust.rs"]
mod rust;
#[path = "evolution/swift.rs"]
mod swift;
#[path = "evolution/typescript.rs"]
mod typescript;
