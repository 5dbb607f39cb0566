//! The client in Swift, compiled with both versions of the package, and run.

use crate::support::platform::{has, mirror, run};
use crate::support::{Folder, root};
use errspec::{Config, Swift};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

#[test]
fn a_client_of_version_1_compiles_and_runs_with_version_2() {
    if !has("swift") {
        return;
    }
    let evolution = root().join("tests/evolution");
    for version in ["v1", "v2"] {
        package(&evolution.join(version).join("spec"), &format!("evolution-swift/{version}/errors"));
        let client = mirror(&evolution.join("clients/swift"), &format!("evolution-swift/{version}/client"));
        let printed = run("swift", &["run", "-Xswiftc", "-warnings-as-errors", "Client"], &client);
        // What version 2 knows of errors that version 1 does not, it says; the rest is as it was.
        let retried = if version == "v1" { "no" } else { "again" };
        let said = [
            "declined; call the police; split it; PrinterOffline; PrinterOffline; AddressUnknown; no mail to b@example.com",
            "declined; customer; again; other",
            &format!("{retried}; other; refund; other\n"),
        ];
        assert!(printed.starts_with(&said.join("; ")), "{version}: {printed}");
    }
}

#[test]
fn a_client_is_warned_of_what_version_2_deprecates_and_of_nothing_else() {
    if !has("swift") {
        return;
    }
    // Version 2 deprecates an error that carries nothing; here one more, that carries something.
    let code = "    code: address.unknown\n";
    let deprecated = format!("{code}    deprecated: {{ since: 1.1.0, use: PrinterOffline }}\n");
    let warnings = [
        ("terminalBusy", "Since 1.1.0. Use `terminalInUse` instead."),
        ("addressUnknown", "Since 1.1.0. Use `printerOffline` instead."),
        ("addressUnknown(address:attempts:)", "Since 1.1.0. Use `printerOffline` instead."),
    ];
    let said = "busy\nno mail to a@example.com\ntrue true\nbusy\n";
    warns("deprecated", &[("receipt.yaml", code, &deprecated)], &warnings, said);
}

#[test]
fn a_client_is_warned_of_names_that_version_2_changes_and_of_nothing_else() {
    if !has("swift") {
        return;
    }
    let changes = [
        ("payment.yaml", "  CardDeclined:\n", "  CardRefused:\n    aliases: [CardDeclined]\n"),
        ("receipt.yaml", "  AddressUnknown:\n", "  NoMailbox:\n    aliases: [NoAddress, AddressUnknown]\n"),
    ];
    let warnings = [
        ("cardDeclined", "renamed to 'cardRefused'"),
        ("cardDeclined(reason:)", "renamed to 'cardRefused(reason:)'"),
        ("CardDeclinedReason", "renamed to 'CardRefusedReason'"),
        ("addressUnknown", "renamed to 'noMailbox'"),
        ("addressUnknown(address:attempts:)", "renamed to 'noMailbox(address:attempts:)'"),
        ("AddressUnknownPayload", "renamed to 'NoMailboxPayload'"),
    ];
    let said = "declined, call the police\nno mail to a@example.com, a@example.com\ntrue\ntrue\nAsk your bank.\n";
    warns("renamed", &changes, &warnings, said);
}

/// Compiles a client with both versions, the second with some texts in the place of others: the lines of the client that say
/// what they are to warn of warn with the second version, of that and of nothing else, and what the client prints stays.
fn warns(name: &str, changes: &[(&str, &str, &str)], warnings: &[(&str, &str)], said: &str) {
    let evolution = root().join("tests/evolution");
    let client = evolution.join("clients").join(format!("swift-{name}"));
    let main = fs::read_to_string(client.join("Sources/Client/main.swift")).expect("the client");
    let spec = mirror(&evolution.join("v2/spec"), &format!("evolution-swift/{name}-spec"));
    for (file, text, other) in changes {
        let written = fs::read_to_string(spec.join(file)).expect("a domain");
        let edited = written.replace(text, other);
        assert_ne!(written, edited);
        fs::write(spec.join(file), edited).expect("a domain");
    }
    for (version, spec) in [("v1", evolution.join("v1/spec")), ("v2", spec)] {
        let folder = format!("evolution-swift/{name}-{version}");
        package(&spec, &format!("{folder}/errors"));
        let client = mirror(&client, &format!("{folder}/client"));
        // What is built already does not warn again.
        fs::remove_dir_all(client.join(".build")).ok();
        let built = run("swift", &["build", "--product", "Client"], &client);
        let given: BTreeSet<_> = built.lines().filter_map(warning).collect();
        let expected: BTreeSet<_> = warnings
            .iter()
            .filter(|_| version == "v2")
            .flat_map(|(name, says)| {
                let lines = main.lines().zip(1_usize..);
                let lines = lines.filter(move |(line, _)| line.ends_with(&format!("// warns of {name}")));
                lines.map(move |(_, number)| (number, format!("'{name}' is deprecated: {says}")))
            })
            .collect();
        assert_eq!(given, expected, "{version}: {built}");
        assert_eq!(built.matches("error:").count(), 0, "{version}: {built}");
        assert_eq!(run("swift", &["run", "--quiet", "--skip-build", "Client"], &client), said, "{version}");
    }
}

/// The line of the client that a line of the compiler warns of, and what it says.
fn warning(line: &str) -> Option<(usize, String)> {
    let (place, says) = line.split_once(": warning: ")?;
    let number = place.rsplit_once("main.swift:")?.1.split(':').next()?;
    Some((number.parse().ok()?, says.to_owned()))
}

/// The package of a version, in a folder of the workshop.
fn package(spec: &Path, folder: &str) {
    let package = Folder::new();
    for (path, text) in Config::new(spec).target(Swift).generate().expect("a catalogue without mistakes").iter() {
        package.write(path, text);
    }
    mirror(package.path(), folder);
}
