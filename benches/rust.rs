//! CPU time of rustc for generated and for hand-written errors, and look-ups: `cargo bench --bench rust [-- ROUNDS]`.

mod support;

use errspec::Rust;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::Command;
use support::catalogue::{self, Codes, Sample};
use support::{folder, generate, measure, rust_by_hand, write};

const KINDS: [(&str, Codes); 3] = [("dense", Codes::Dense), ("sparse", Codes::Sparse), ("text", Codes::Text)];

fn main() {
    let rounds = std::env::args().find_map(|argument| argument.parse().ok()).unwrap_or(5);
    let work = folder("rust");
    let mut members = vec!["bare".to_owned(), "lookup".to_owned()];
    for (name, codes) in KINDS {
        let generated = work.join(format!("generated-{name}"));
        let domains = catalogue::domains(1000, 1000, codes);
        generate(&generated, &domains, codes, Rust::PACKAGE);
        let samples = &domains[0];
        rename(&generated.join("Cargo.toml"), name);
        hand_written(&work, &format!("hand-{name}"), &rust_by_hand::file(samples, "domain0", codes));
        if codes == Codes::Dense {
            hand_written(&work, "bare", &rust_by_hand::bare(samples));
        }
        members.extend([format!("generated-{name}"), format!("hand-{name}")]);
        write(&work.join(format!("lookup/src/{name}.txt")), &codes_of(samples, codes));
    }
    let large = work.join("generated-large");
    generate(&large, &catalogue::domains(10_000, 500, Codes::Dense), Codes::Dense, Rust::PACKAGE);
    rename(&large.join("Cargo.toml"), "large");
    members.push("generated-large".to_owned());
    lookup(&work);
    write(&work.join("Cargo.toml"), &format!("[workspace]\nresolver = \"3\"\nmembers = {members:?}\n"));
    for profile in ["dev", "release"] {
        let build = |name: &str| {
            format!("touch {name}/src/lib.rs && CARGO_INCREMENTAL=0 cargo build --profile {profile} -p {name}")
        };
        let commands = ["generated-dense", "hand-dense", "bare", "generated-large"].map(build);
        let commands: Vec<&str> = commands.iter().map(String::as_str).collect();
        // The first round builds what they depend on.
        measure::in_turn(1, &work, &commands);
        let taken = measure::in_turn(rounds, &work, &commands);
        let [generated, by_hand, bare, large] = taken[..] else { unreachable!("four commands") };
        println!("{profile}: 1,000 errors {generated:.2} s; by hand {by_hand:.2} s, ratio {:.2}", generated / by_hand);
        println!("{profile}: bare enum {bare:.2} s, ratio {:.2}", generated / bare);
        println!("{profile}: 10,000 errors {large:.2} s, {:.1} times 1,000", large / generated);
    }
    let mut run = Command::new("cargo");
    run.args(["run", "--quiet", "--release", "-p", "lookup"]).current_dir(&work).env_remove("CARGO_TARGET_DIR");
    assert!(run.status().expect("cargo").success(), "the look-ups run");
}

/// The codes of the errors that carry nothing, a line each.
fn codes_of(samples: &[Sample], codes: Codes) -> String {
    let plain = samples.iter().filter(|sample| !sample.has_field);
    let code = |sample: &Sample| if codes == Codes::Text { sample.text.clone() } else { sample.number.to_string() };
    plain.map(|sample| code(sample) + "\n").collect()
}

fn rename(manifest: &Path, name: &str) {
    let text = fs::read_to_string(manifest).expect("a manifest");
    write(manifest, &text.replace("name = \"bench-errors\"", &format!("name = \"generated-{name}\"")));
}

fn hand_written(work: &Path, name: &str, text: &str) {
    let manifest = format!("[package]\nname = {name:?}\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n");
    write(&work.join(name).join("Cargo.toml"), &(manifest + "num_enum = \"0.7\"\nthiserror = \"2\"\n"));
    write(&work.join(name).join("src/lib.rs"), text);
}

/// A program that looks up every code: what is generated, what is written by hand, and a search of a sorted table.
fn lookup(work: &Path) {
    let mut manifest =
        "[package]\nname = \"lookup\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n".to_owned();
    for (name, _) in KINDS {
        for origin in ["generated", "hand"] {
            // Writing to a string cannot fail.
            let _ = writeln!(manifest, "{origin}-{name} = {{ path = \"../{origin}-{name}\" }}");
        }
    }
    write(&work.join("lookup/Cargo.toml"), &manifest);
    write(&work.join("lookup/src/main.rs"), include_str!("support/lookup.txt"));
}
