//! The client in TypeScript, compiled with both versions of the package by two compilers, and run.

use crate::support::platform::{has, mirror, npm, run};
use crate::support::root;
use errspec::{Config, TypeScript};
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn a_client_of_version_1_compiles_and_runs_with_version_2() {
    if !has("node") || !has("npm") {
        return;
    }
    let evolution = root().join("tests/evolution");
    let compilers = npm("typescript").join("node_modules");
    for version in ["v1", "v2"] {
        let client = client(version, &evolution.join(version).join("spec"));
        for compiler in ["typescript-7", "typescript"] {
            compile(&client, &compilers.join(compiler));
        }
        assert_eq!(run("node", &["dist/client.js"], &client), "as expected\n", "{version}");
    }
}

#[test]
fn a_client_compiles_and_runs_with_a_version_in_which_every_error_has_another_name() {
    if !has("node") || !has("npm") {
        return;
    }
    let spec = mirror(&root().join("tests/evolution/v1/spec"), "evolution/typescript-renamed-spec");
    for domain in ["payment.yaml", "receipt.yaml"] {
        let text = fs::read_to_string(spec.join(domain)).expect("a domain");
        fs::write(spec.join(domain), renamed(&text)).expect("a file");
    }
    let client = client("renamed", &spec);
    let compiler = npm("typescript").join("node_modules/typescript");
    compile(&client, &compiler);
    assert_eq!(run("node", &["dist/client.js"], &client), "as expected\n");
    // What editors strike through: each old name, once.
    let script = root().join("tests/evolution/deprecated.mjs");
    let library = compiler.join("lib/typescript.js");
    let arguments = [&script, &library].map(|path| path.to_str().expect("a path in UTF-8"));
    let struck = [
        "ADDRESS_UNKNOWN",
        "AMOUNT_TOO_LARGE",
        "CARD_DECLINED",
        "CardDeclinedReason",
        "PRINTER_OFFLINE",
        "TERMINAL_BUSY",
        "addressUnknown",
        "amountTooLarge",
        "cardDeclined",
        "printerOffline",
        "terminalBusy",
    ];
    assert_eq!(run("node", &arguments, &client).lines().collect::<Vec<_>>(), struck);
}

/// A domain whose errors have other names, and remember those that they had.
fn renamed(text: &str) -> String {
    let is_name = |line: &str| {
        let name = line.strip_prefix("  ").and_then(|line| line.strip_suffix(':'));
        name.is_some_and(|name| name.starts_with(|c: char| c.is_ascii_uppercase()))
    };
    let line = |line: &str| match line.trim().trim_end_matches(':') {
        name if is_name(line) => format!("  {name}Later:\n    aliases: [{name}]\n"),
        _ => format!("{line}\n"),
    };
    text.lines().map(line).collect()
}

/// A folder with the client, and the package of this catalogue.
fn client(version: &str, spec: &Path) -> PathBuf {
    let client = mirror(&root().join("tests/evolution/clients/typescript"), &format!("evolution/typescript-{version}"));
    let package = client.join("node_modules/till-errors");
    let config = Config::new(spec).target(TypeScript);
    for (path, text) in config.generate().expect("a catalogue without mistakes").iter() {
        let file = package.join(path);
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        fs::write(file, text).expect("a file");
    }
    client
}

/// Compiles the package and the client.
fn compile(client: &Path, compiler: &Path) {
    let compiler = compiler.join("bin/tsc");
    let compiler = compiler.to_str().expect("a path in UTF-8");
    run("node", &[compiler, "-p", "."], &client.join("node_modules/till-errors"));
    run("node", &[compiler, "-p", "."], client);
}
