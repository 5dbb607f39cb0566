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
    let evolution = root().join("tests/evolution");
    let client = evolution.join("clients/swift-deprecated");
    let main = fs::read_to_string(client.join("Sources/Client/main.swift")).expect("the client");
    // Version 2 deprecates an error that carries nothing; here one more, that carries something.
    let spec = mirror(&evolution.join("v2/spec"), "evolution-swift/deprecated-spec");
    let receipt = fs::read_to_string(spec.join("receipt.yaml")).expect("a domain");
    let code = "    code: address.unknown\n";
    let deprecated = receipt.replace(code, &format!("{code}    deprecated: {{ since: 1.1.0, use: PrinterOffline }}\n"));
    assert_ne!(receipt, deprecated);
    fs::write(spec.join("receipt.yaml"), deprecated).expect("a domain");
    let mut printed = BTreeSet::new();
    for (version, spec) in [("v1", evolution.join("v1/spec")), ("v2", spec)] {
        let folder = format!("evolution-swift/deprecated-{version}");
        package(&spec, &format!("{folder}/errors"));
        let client = mirror(&client, &format!("{folder}/client"));
        // What is built already does not warn again.
        fs::remove_dir_all(client.join(".build")).ok();
        let built = run("swift", &["build", "--product", "Client"], &client);
        let warned: BTreeSet<_> = built.lines().filter_map(warning).collect();
        let expected = [
            ("terminalBusy", "Since 1.1.0. Use `terminalInUse` instead."),
            ("addressUnknown", "Since 1.1.0. Use `printerOffline` instead."),
            ("addressUnknown(address:attempts:)", "Since 1.1.0. Use `printerOffline` instead."),
        ];
        let expected: BTreeSet<_> = expected
            .iter()
            .filter(|_| version == "v2")
            .flat_map(|(name, says)| {
                let lines = main.lines().zip(1_usize..);
                let lines = lines.filter(move |(line, _)| line.ends_with(&format!("// warns of {name}")));
                lines.map(move |(_, number)| (number, format!("'{name}' is deprecated: {says}")))
            })
            .collect();
        assert_eq!(warned, expected, "{version}: {built}");
        assert_eq!(built.matches("error:").count(), 0, "{version}: {built}");
        let ran = run("swift", &["run", "--quiet", "--skip-build", "Client"], &client);
        printed.insert(ran);
    }
    // What it does stays.
    let said = "busy\nno mail to a@example.com\ntrue true\nbusy\n";
    assert_eq!(printed, BTreeSet::from([said.to_owned()]));
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
