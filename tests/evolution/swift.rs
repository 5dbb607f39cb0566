//! The client in Swift, compiled with both versions of the package, and run.

use crate::support::platform::{has, mirror, run};
use crate::support::{Folder, root};
use errspec::{Config, Swift};

#[test]
fn a_client_of_version_1_compiles_and_runs_with_version_2() {
    if !has("swift") {
        return;
    }
    let evolution = root().join("tests/evolution");
    for version in ["v1", "v2"] {
        let package = Folder::new();
        let config = Config::new(evolution.join(version).join("spec")).target(Swift);
        for (path, text) in config.generate().expect("a catalogue without mistakes").iter() {
            package.write(path, text);
        }
        mirror(package.path(), &format!("evolution-swift/{version}/errors"));
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
