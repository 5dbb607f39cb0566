//! CPU time of the Swift compiler for generated and for hand-written errors: `cargo bench --bench swift [-- ROUNDS]`.

mod support;

use errspec::Swift;
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
}
