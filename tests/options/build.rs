//! Compiles two catalogues, each with options of its own.

use errspec::{Config, Failure};
use std::env;
use std::path::PathBuf;

fn main() -> Result<(), Failure> {
    Config::new("../../spec")
        .platform("core")
        .domains(["session", "token"])
        .serde(true)
        .derive("strum::IntoStaticStr")
        .visibility("pub(crate)")
        .file_name("errors.rs")
        .build()?;
    let folder = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("payloads");
    Config::new("../cases/payloads/spec").whole().attribute("#[doc(alias = \"failure\")]").out_dir(folder).build()
}
