//! CPU time of the Swift compiler for generated and for hand-written errors, and what they cost a running program:
//! `cargo bench --bench swift [-- ROUNDS]`.

mod support;

use errspec::Swift;
use std::fs;
use std::path::Path;
use std::process::Command;
use support::catalogue::Sample;
use support::catalogue::{self, Codes};
use support::{folder, generate, measure, swift_by_hand, write};

fn main() {
    let rounds = std::env::args().find_map(|argument| argument.parse().ok()).unwrap_or(5);
    let work = folder("swift");
    for errors in [1000, 4000] {
        let domains = catalogue::domains(errors, errors, Codes::Dense);
        generate(&work.join(format!("generated{errors}")), &domains, Codes::Dense, Swift);
        let samples = &domains[0];
        // Beyond some 1,000 cases the compiler refuses to look whether a `switch` is exhaustive.
        if errors == 1000 {
            write(&work.join("by-hand.swift"), &swift_by_hand::file(samples, "domain0"));
            write(&work.join("plain.swift"), &swift_by_hand::plain(samples));
        }
    }
    let swiftc = "swiftc -swift-version 6 -parse-as-library -wmo -module-name Bench -c -o bench.o";
    for (name, option) in [("debug", "-Onone"), ("release", "-O")] {
        let command = |files: &str| format!("{swiftc} {option} {files}");
        let commands = [
            command("generated1000/Sources/BenchErrors/*.swift"),
            command("by-hand.swift"),
            command("plain.swift"),
            command("generated4000/Sources/BenchErrors/*.swift"),
        ];
        let commands: Vec<&str> = commands.iter().map(String::as_str).collect();
        let taken = measure::in_turn(rounds, &work, &commands);
        let [generated, by_hand, plain, four] = taken[..] else { unreachable!("four commands") };
        println!("{name}: 1,000 errors {generated:.2} s; by hand {by_hand:.2} s, ratio {:.2}", generated / by_hand);
        println!("{name}: plain enum {plain:.2} s, ratio {:.2}", generated / plain);
        println!("{name}: 4,000 errors {four:.2} s, {:.2} times 1,000", four / generated);
    }
    run(&work, &catalogue::domains(1000, 1000, Codes::Dense)[0]);
}

/// Measures one error of a thousand in programs of their own.
fn run(work: &Path, samples: &[Sample]) {
    let package = work.join("run");
    let manifest = "// swift-tools-version: 6.0\nimport PackageDescription\n\nlet package = Package(name: \"Run\", targets: \
                    [.executableTarget(name: \"ByHand\"), .executableTarget(name: \"Generated\")], \
                    swiftLanguageModes: [.v6])\n";
    write(&package.join("Package.swift"), manifest);
    let sample = samples.iter().find(|sample| !sample.has_field).expect("an error without fields").camel();
    let program = |target: &str, make: &str, of: &str, read: &str| {
        let text =
            include_str!("support/swift_run.swift").replace("MAKE", make).replace("TYPE", of).replace("READ", read);
        write(&package.join(format!("Sources/{target}/Run.swift")), &text);
    };
    program("ByHand", &format!("HandError.{sample}"), "HandError", "");
    let read = "measure(\"init(json:)\", 20_000) { use(Domain0Error(json: json)) }";
    program("Generated", &format!("Domain0Error(.{sample})"), "Domain0Error", read);
    fs::copy(work.join("by-hand.swift"), package.join("Sources/ByHand/ByHand.swift")).expect("the errors by hand");
    for file in fs::read_dir(work.join("generated1000/Sources/BenchErrors")).expect("the generated errors") {
        let file = file.expect("a file");
        fs::copy(file.path(), package.join("Sources/Generated").join(file.file_name())).expect("a copy");
    }
    for program in ["ByHand", "Generated"] {
        let output = Command::new("swift").args(["run", "-c", "release", program]).current_dir(&package).output();
        let output = output.expect("swift runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        print!("{program}\n{}", String::from_utf8_lossy(&output.stdout));
    }
}
