//! The floor that errspec is measured by: `cargo bench --bench floor -- SPEC OUTPUTS`, where `SPEC` is the folder of a
//! catalogue and `OUTPUTS` one with everything that `errspec generate` made of it. docs/benchmarks.md says what it is.

mod support;

use std::path::Path;
use support::floor::{Floor, floor};
use support::{folder, measure};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let [spec, outputs] = &arguments[..] else {
        println!("Give two folders: cargo bench --bench floor -- SPEC OUTPUTS");
        return;
    };
    let Floor { decode, write, bytes: [read, written] } =
        floor(Path::new(spec), Path::new(outputs), &folder("floor").join("outputs"));
    let ms = |time: std::time::Duration| time.as_secs_f64() * 1000.0;
    println!("decode          {:9.1} ms, {read} bytes", ms(decode));
    println!("push and write  {:9.1} ms, {written} bytes", ms(write));
    println!(
        "floor           {:9.1} ms, memory at most {} kB",
        ms(decode + write),
        measure::peak().unwrap_or_default()
    );
}
