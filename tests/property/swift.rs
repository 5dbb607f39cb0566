//! The Swift packages: compiled as the targets of one package, warnings as errors, and asked.

use crate::made::{self, Made, Said};
use crate::place::{clear, put_file};
use crate::support::platform::{feed, run};
use crate::{Sample, expect};
use errspec::name::Name;
use std::fmt::Write;

/// What the program does with each line: the number of a catalogue, and an envelope.
const DRIVER: &str = r#"
import Foundation

if CommandLine.arguments.last == "make" {
    for lines in makers {
        FileHandle.standardOutput.write(Data(try lines().map { $0 + "\n" }.joined().utf8))
    }
    exit(0)
}
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
    guard let error = UMBRELLA(json: line) else { fatalError("no error: \(String(decoding: line, as: UTF8.self))") }
    guard let known = error.error else { fatalError("unknown: \(error)") }
    let bridged = error.nsError
    let answer = Answer(
        wire: error,
        texts: [
            "domain": type(of: known).domain, "nsDomain": bridged.domain, "name": error.name, "title": error.title,
            "message": error.problem.detail, "failureReason": occurs(known),
            "recoverySuggestion": fix(known), "url": error.docsURL?.absoluteString, "reason": known.reason,
        ],
        numbers: ["number": bridged.code, "status": error.status],
        truths: [
            "retryable": error.isRetryable,
            "bridged": UMBRELLA(bridged) == error && bridged.localizedDescription == error.errorDescription
                && (known as any Error as NSError).code == bridged.code,
        ])
    return try JSONEncoder().encode(answer)
}

private func occurs(_ error: some DomainError) -> String? { error.code.occurs }
private func fix(_ error: some DomainError) -> String? { error.code.fix }

func makeINDEX() throws -> [String] {
    var made: [UMBRELLA] = []
    made.reserveCapacity(COUNT)
MADE
    return try made.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
}
"#;

/// Compiles and runs the packages.
pub fn judge(samples: &[Sample]) {
    let folder = clear("swift", &[".build"]);
    let mut modules = Vec::new();
    let mut targets = String::new();
    let mut list = String::from("import Foundation\n\nlet catalogues: [@Sendable (Data) throws -> Data] = [");
    let mut makers = String::from("let makers: [@Sendable () throws -> [String]] = [");
    for (index, sample) in samples.iter().enumerate() {
        let umbrella = format!("{}Error", sample.checked.catalogue.name.pascal_acronyms());
        let module = format!("{umbrella}s");
        for (path, contents) in sample.render("swift").iter().filter(|(path, _)| path.starts_with("Sources/")) {
            put_file(&folder.join(path), contents);
        }
        let made: Vec<String> =
            makeable(sample).map(|made| format!("    made.append({})", expression(sample, &umbrella, made))).collect();
        let ask = ASK.replace("MODULE", &module).replace("UMBRELLA", &umbrella).replace("INDEX", &index.to_string());
        let ask = ask.replace("COUNT", &made.len().to_string()).replace("MADE", &made.join("\n"));
        put_file(&folder.join(format!("Sources/Driver/Ask{index}.swift")), &ask);
        // Writing to a string cannot fail.
        let _ = write!(list, "ask{index}, ");
        let _ = write!(makers, "make{index}, ");
        let _ = writeln!(targets, "        .target(name: \"{module}\"), .target(name: \"{module}ObjC\"),");
        modules.push(module);
    }
    put_file(&folder.join("Sources/Driver/Catalogues.swift"), &format!("{list}]\n{makers}]\n"));
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
    let arguments: Vec<&str> = arguments.into_iter().chain(["make"]).collect();
    let made = samples.iter().flat_map(|sample| makeable(sample).map(move |made| (sample, made)));
    made::compare("swift", made, &feed("swift", &arguments, &folder, ""));
}

/// What the program makes: not what is deprecated, of which the compiler warns.
fn makeable(sample: &Sample) -> impl Iterator<Item = &Made> {
    sample.made.iter().filter(|made| made.error(&sample.catalogue).1.deprecated.is_none())
}

/// The source of an error.
fn expression(sample: &Sample, umbrella: &str, made: &Made) -> String {
    let (domain, error) = made.error(&sample.catalogue);
    let case = error.given.clone().unwrap_or_else(|| camel(&error.name));
    let mut arguments: Vec<String> =
        made.fields.iter().map(|(name, said)| format!("{}: {}", label(name), source(said))).collect();
    arguments.extend(made.reason.iter().map(|reason| format!("reason: .init(rawValue: {})", literal(reason))));
    let domain_type = format!("{}Error", Name::new(domain.name_in_code(), &[]).pascal_acronyms());
    if arguments.is_empty() {
        return format!("{umbrella}({domain_type}(.`{case}`))");
    }
    format!("{umbrella}({domain_type}.`{case}`({}))", arguments.join(", "))
}

/// The label of a field: the compiler warns of backticks that it does not need.
fn label(name: &str) -> String {
    let name = camel(name);
    if name == "inout" { format!("`{name}`") } else { name }
}

fn camel(name: &str) -> String {
    Name::new(name, &[]).camel_acronyms()
}

fn source(said: &Said) -> String {
    match said {
        Said::Text(text) => literal(text),
        Said::Integer(number) => number.to_string(),
        Said::Number(number) if number.is_nan() => ".nan".to_owned(),
        // The compiler warns of a literal that is not exact.
        Said::Number(number) if number.is_subnormal() => ".leastNonzeroMagnitude".to_owned(),
        Said::Number(number) if number.is_infinite() => format!("{}.infinity", if *number < 0.0 { "-" } else { "" }),
        Said::Number(number) => format!("{number:?}"),
        Said::Truth(truth) => truth.to_string(),
        Said::Texts(texts) => format!("[{}]", texts.iter().map(|text| literal(text)).collect::<Vec<_>>().join(", ")),
    }
}

fn literal(text: &str) -> String {
    let escaped = |c: char| {
        if c.is_ascii_alphanumeric() { c.to_string() } else { format!("\\u{{{:x}}}", u32::from(c)) }
    };
    format!("\"{}\"", text.chars().map(escaped).collect::<String>())
}
