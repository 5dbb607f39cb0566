//! The Swift packages: compiled as the targets of one package, warnings as errors, and asked.

use crate::place::{clear, put_file};
use crate::support::platform::{feed, run};
use crate::{Sample, expect};
use errspec::Swift;
use std::fmt::Write;

/// What the program does with each line: the number of a catalogue, and an envelope.
const DRIVER: &str = r#"
import Foundation

let input = FileHandle.standardInput.readDataToEndOfFile()
var output = Data()
for line in input.split(separator: UInt8(ascii: "\n")) {
    let parts = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
    output += try catalogues[Int(String(decoding: parts[0], as: UTF8.self))!](parts[1])
    output.append(UInt8(ascii: "\n"))
}
FileHandle.standardOutput.write(output)

/// What a program sees of an error. A missing value is written as `null`.
struct Answer<Wire: Encodable>: Encodable {
    let wire: Wire
    let texts: KeyValuePairs<String, String?>
    let numbers: KeyValuePairs<String, Int?>
    let truths: KeyValuePairs<String, Bool>

    struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(wire, forKey: Key(stringValue: "wire"))
        for (name, value) in texts { try container.encode(value, forKey: Key(stringValue: name)) }
        for (name, value) in numbers { try container.encode(value, forKey: Key(stringValue: name)) }
        for (name, value) in truths { try container.encode(value, forKey: Key(stringValue: name)) }
    }
}
"#;

/// The file of one catalogue: the module is the only one it imports.
const ASK: &str = r#"
import Foundation
import MODULE

func askINDEX(_ line: Data) throws -> Data {
    let error = try JSONDecoder().decode(UMBRELLA.self, from: line)
    guard let known = error.error else { fatalError("unknown: \(error)") }
    let bridged = error.nsError
    let answer = Answer(
        wire: error,
        texts: [
            "domain": type(of: known).domain, "nsDomain": bridged.domain, "name": error.name, "title": error.title,
            "message": error.problem.detail, "failureReason": error.failureReason,
            "recoverySuggestion": error.recoverySuggestion, "url": error.helpAnchor, "reason": known.reason,
        ],
        numbers: ["number": bridged.code, "status": error.status],
        truths: [
            "retryable": error.isRetryable,
            "bridged": UMBRELLA(bridged) == error && bridged.localizedDescription == error.errorDescription
                && bridged.localizedFailureReason == error.failureReason
                && bridged.localizedRecoverySuggestion == error.recoverySuggestion
                && (known as any Error as NSError).code == bridged.code,
        ])
    return try JSONEncoder().encode(answer)
}
"#;

/// Compiles and runs the packages.
pub fn judge(samples: &[Sample]) {
    let folder = clear("swift", &[".build"]);
    let mut modules = Vec::new();
    let mut targets = String::new();
    let mut list = String::from("import Foundation\n\nlet catalogues: [@Sendable (Data) throws -> Data] = [");
    for (index, sample) in samples.iter().enumerate() {
        let umbrella = format!("{}Error", sample.checked.catalogue.name.pascal_acronyms());
        let module = format!("{umbrella}s");
        for (path, contents) in sample.render(&Swift).iter().filter(|(path, _)| path.starts_with("Sources/")) {
            put_file(&folder.join(path), contents);
        }
        let ask = ASK.replace("MODULE", &module).replace("UMBRELLA", &umbrella).replace("INDEX", &index.to_string());
        put_file(&folder.join(format!("Sources/Driver/Ask{index}.swift")), &ask);
        // Writing to a string cannot fail.
        let _ = write!(list, "ask{index}, ");
        let _ = writeln!(targets, "        .target(name: \"{module}\"), .target(name: \"{module}ObjC\"),");
        modules.push(module);
    }
    put_file(&folder.join("Sources/Driver/Catalogues.swift"), &format!("{list}]\n"));
    put_file(&folder.join("Sources/Driver/main.swift"), DRIVER);
    let manifest = format!(
        "// swift-tools-version: 6.0\nimport PackageDescription\n\nlet package = Package(\n    name: \"Property\",\n    \
         platforms: [.macOS(.v12)],\n    targets: [\n{targets}        \
         .executableTarget(name: \"Driver\", dependencies: {modules:?}),\n    ],\n    swiftLanguageModes: [.v6]\n)\n"
    );
    put_file(&folder.join("Package.swift"), &manifest);
    run("swift", &["build", "-Xswiftc", "-warnings-as-errors", "-Xcc", "-Werror"], &folder);
    let arguments = ["run", "--skip-build", "-Xswiftc", "-warnings-as-errors", "-Xcc", "-Werror", "Driver"];
    expect::compare("swift", samples, &feed("swift", &arguments, &folder, &expect::lines(samples)));
}
