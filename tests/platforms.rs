//! What an engineer of each platform writes on the generated packages, built and run with the tools of the platform.

mod support;

#[path = "platforms/typescript.rs"]
mod typescript;
