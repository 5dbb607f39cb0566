//! What people see who edit a catalogue: `tests/editor/`, a suite for Node with the real YAML language server.

mod support;

use support::platform::{has, install, run};
use support::root;

#[test]
fn editors_explain_and_complete_and_mark_what_is_wrong() {
    if !has("node") || !has("npm") {
        return;
    }
    let suite = root().join("tests/editor");
    install(&suite);
    run("node", &["--test"], &suite);
}
