//! What a target of one's own gets: files, the same checks, and safe writing.

use errspec::Config;
use own_target::Python;
use std::env;
use std::fs;
use std::path::Path;

fn config(folder: &str) -> Config {
    Config::new(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).target(Python).platform("backend")
}

#[test]
fn it_writes_what_the_catalogue_says() {
    let files = config("spec").generate().expect("a catalogue without mistakes");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("expected/errors.py");
    let found = files.get("errors.py").expect("the file");
    if env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
        fs::write(&path, found).expect("the file can be written");
    }
    assert_eq!(found, fs::read_to_string(path).expect("what is expected"), "update with INSTA_UPDATE=always");
}

#[test]
fn its_names_are_checked_as_those_of_every_language() {
    let clash = config("clashing").generate().expect_err("two errors of one name").to_string();
    assert!(clash.contains("error[name-collision]"), "{clash}");
    assert!(clash.contains("both are `BUSY` in the members of the Python class `CallError` (python)"), "{clash}");
    assert!(clash.contains("names: { backend: … }"), "{clash}");
    let refused = config("refused").generate().expect_err("a keyword").to_string();
    assert!(refused.contains("error[reserved-name]"), "{refused}");
    assert!(refused.contains("`None` is a keyword of Python (python)"), "{refused}");
}

#[test]
fn its_file_is_written_as_any_other() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("own-target");
    let config = config("spec").out_dir(&folder);
    let written = config.write().expect("a file");
    assert_eq!(written.files, [folder.join("errors.py")]);
    assert!(config.write().expect("a file").changed.is_empty(), "what is up to date is left alone");
    fs::write(folder.join("errors.py"), "print('mine')\n").expect("a file of somebody");
    let failure = config.write().expect_err("it is not errspec's").to_string();
    assert!(failure.contains("errors.py"), "{failure}");
    fs::remove_dir_all(folder).expect("the folder");
}
