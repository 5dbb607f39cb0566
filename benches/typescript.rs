//! Bytes that a bundle grows by: `ESBUILD=path/to/esbuild cargo bench --bench typescript`.

mod support;

use errspec::TypeScript;
use std::path::Path;
use std::process::Command;
use support::catalogue::{self, Codes};
use support::{folder, generate, write};

fn main() {
    let esbuild = std::env::var("ESBUILD").unwrap_or_else(|_| "esbuild".to_owned());
    for (name, codes) in [("numbers", Codes::Dense), ("texts", Codes::Text)] {
        let work = folder(&format!("typescript-{name}"));
        generate(&work, &catalogue::domains(1000, 1000, codes), codes, TypeScript);
        let size = |program: &str| bundled(&esbuild, &work, program);
        let one = "import { oldSessionExpired as a } from './domain0.js'; throw a();";
        let two = "import { oldSessionExpired as a, oldStreamExpired as b } from './domain0.js'; throw [a(), b()];";
        println!("{name}: one error {}, a second one {} more", size(one), size(two) - size(one));
        let code = "import { OLD_SESSION_EXPIRED } from './domain0.codes.js'; console.log(OLD_SESSION_EXPIRED);";
        println!("{name}: a code {}", size(code) - size("console.log();"));
        println!("{name}: the parser {}", size("export { parseDomain0Error } from './domain0.js';"));
        println!("{name}: the guard {}", size("export { isDomain0Error } from './domain0.js';"));
        let field = "import { oldInviteExpired as a } from './domain0.js'; throw a({ item: '' });";
        println!("{name}: one error with a text field {}", size(field));
    }
}

/// The bytes of a program with all it uses.
fn bundled(esbuild: &str, work: &Path, program: &str) -> usize {
    write(&work.join("src/program.ts"), program);
    let options = ["src/program.ts", "--bundle", "--minify", "--format=esm", "--target=es2022", "--log-level=error"];
    let output = Command::new(esbuild).args(options).current_dir(work).output().expect("esbuild");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout.len()
}
