//! A page with a worker, built by Vite; and programs in Node, in CommonJS, under jest and in Deno.

use crate::support::files_of;
use crate::support::platform::{has, install, mirror, npm, run};
use crate::support::root;

#[test]
fn a_page_a_worker_and_their_tests_run_on_the_package() {
    if !has("node") || !has("npm") {
        return;
    }
    let folder = mirror(&root().join("tests/platforms/typescript"), "platform-typescript");
    install(&folder);
    // As it is installed, and its sources alone, as a team keeps them that has a package already.
    let generated = root().join("generated/typescript");
    let package = mirror(&generated, "platform-typescript/node_modules/@vox/errors");
    mirror(&generated.join("src"), "platform-typescript/vendor");
    let compiler = npm("typescript").join("node_modules/typescript/bin/tsc");
    run("node", &[compiler.to_str().expect("a path in UTF-8"), "-p", "."], &package);

    for script in ["check", "build"] {
        run("npm", &["run", "--silent", script], &folder);
    }
    let assets = files_of(&folder.join("built/assets"));
    assert!(assets.iter().any(|(name, _)| name.starts_with("worker-")), "no worker was built");
    for (name, text) in &assets {
        assert!(text.contains("This room is full.") || name.starts_with("worker-"), "no text for people in {name}");
        // What only developers read is in no bundle, nor what only servers send.
        for spared in ["No further participant may stream", "Wait until a participant", "docs.example.com"] {
            assert!(!text.contains(spared), "{name} holds {spared:?}");
        }
    }
    for script in ["test", "jest"] {
        run("npm", &["run", "--silent", script], &folder);
    }
    // npm has Deno for each system; the one of the machines that test is asked for.
    let deno = folder.join("node_modules/@deno/linux-x64-glibc/deno");
    if deno.is_file() {
        run(deno, &["test", "--quiet", "--allow-read", "--allow-net", "deno/"], &folder);
    }
}
