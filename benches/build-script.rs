//! What a build script takes that compiles a catalogue, unoptimised as cargo builds it: `cargo bench --bench build-script
//! [-- ERRORS]`. The crate is outside this workspace, whose profiles optimise some dependencies.

mod support;

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;
use support::catalogue::{self, Codes};
use support::{folder, measure, write};

const ROUNDS: usize = 15;

fn main() {
    let errors = std::env::args().find_map(|argument| argument.parse().ok()).unwrap_or(1000);
    let work = folder("build-script");
    let domains = catalogue::domains(errors, usize::div_ceil(errors, 20), Codes::Dense);
    catalogue::write(&work.join("spec"), &domains, Codes::Dense, 0);
    let errspec = env!("CARGO_MANIFEST_DIR");
    write(
        &work.join("Cargo.toml"),
        &format!(
            "[package]\nname = \"user\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[workspace]\n\
             [build-dependencies]\nerrspec = {{ path = {errspec:?}, default-features = false }}\n"
        ),
    );
    write(&work.join("build.rs"), "fn main() -> Result<(), errspec::Failure> {\n    errspec::build(\"spec\")\n}\n");
    write(&work.join("src/lib.rs"), "");
    let mut cargo = Command::new(env!("CARGO"));
    // What is built stays, for the next time.
    let target = PathBuf::from(errspec).join("target/benches-build-script");
    cargo.args(["build", "--quiet", "--offline"]).current_dir(&work).env("CARGO_TARGET_DIR", &target);
    assert!(cargo.status().expect("cargo").success());

    let scripts = fs::read_dir(target.join("debug/build")).expect("build scripts");
    let scripts = scripts.map(|entry| entry.expect("one").path());
    let is_ours = |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("user-"));
    let script = scripts.filter(is_ours).map(|path| path.join("build-script-build")).find(|path| path.exists());
    let script = script.expect("the build script");
    let out = folder("build-script-out");
    let mut taken = Vec::new();
    for _ in 0..ROUNDS {
        let _ = fs::remove_file(out.join("bench.rs"));
        let start = Instant::now();
        let output = Command::new(&script).current_dir(&work).env("OUT_DIR", &out).output().expect("the script");
        taken.push(start.elapsed().as_secs_f64());
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    assert!(out.join("bench.rs").exists());
    let again = format!("rm '{0}/bench.rs' && OUT_DIR='{0}' '{1}'", out.display(), script.display());
    let [cpu] = measure::in_turn(ROUNDS, &work, &[&again])[..] else { unreachable!("one command") };
    println!(
        "a build script, {errors} errors: {:.0} ms wall, {:.0} ms of the processor",
        measure::median(taken) * 1000.0,
        cpu * 1000.0
    );
}
