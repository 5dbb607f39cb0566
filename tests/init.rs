//! `errspec init`: a first catalogue that is right as it is, and nothing overwritten.

#![cfg(feature = "cli")]

mod support;

use std::fs;
use support::{Folder, errspec, stderr, stdout};

#[test]
fn writes_a_catalogue_without_findings() {
    let folder = Folder::new();
    let output = errspec(&folder, &["init"]);
    assert_eq!((output.status.code(), stderr(&output)), (Some(0), String::new()));
    for said in ["spec/catalogue.yaml", "spec/account.yaml", "spec/schema.json", "errspec check ", "errspec generate "]
    {
        assert!(stdout(&output).contains(said), "{said}: {}", stdout(&output));
    }
    assert_eq!(folder.read("spec/schema.json"), errspec::internals::schema());
    let check = errspec(&folder, &["check"]);
    assert_eq!((check.status.code(), stderr(&check)), (Some(0), String::new()));
    let generate = errspec(&folder, &["generate"]);
    assert_eq!((generate.status.code(), stderr(&generate)), (Some(0), String::new()));
    assert_eq!(errspec(&folder, &["generate", "--check"]).status.code(), Some(0));
}

#[test]
fn writes_where_it_is_told_and_says_how_to_go_on_there() {
    let folder = Folder::new();
    let output = errspec(&folder, &["init", "--spec", "sdk/errors"]);
    assert_eq!((output.status.code(), stderr(&output)), (Some(0), String::new()));
    assert!(stdout(&output).contains("errspec check --spec sdk/errors "), "{}", stdout(&output));
    assert_eq!(errspec(&folder, &["check", "--spec", "sdk/errors"]).status.code(), Some(0));
}

#[test]
fn overwrites_nothing() {
    for name in ["catalogue.yaml", "account.yaml", "schema.json", "other.yml"] {
        let folder = Folder::new();
        folder.write(&format!("spec/{name}"), "mine\n");
        let before = folder.files();
        let output = errspec(&folder, &["init"]);
        assert_eq!((output.status.code(), stdout(&output)), (Some(2), String::new()));
        assert!(stderr(&output).starts_with(&format!("error: `spec/{name}` is in the way")), "{}", stderr(&output));
        assert_eq!(folder.files(), before);
    }
}

#[test]
fn says_where_no_folder_can_be() {
    let folder = Folder::new();
    folder.write("spec", "a file\n");
    let output = errspec(&folder, &["init"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("`spec`"), "{}", stderr(&output));
    let inside = errspec(&folder, &["init", "--spec", "spec/inside"]);
    assert_eq!(inside.status.code(), Some(2));
    assert_eq!(folder.files().len(), 1);
}

#[cfg(unix)]
#[test]
fn a_link_is_followed_if_it_leads_to_a_folder() {
    let folder = Folder::new();
    std::os::unix::fs::symlink("sdk", folder.path().join("spec")).expect("a link");
    let output = errspec(&folder, &["init"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("spec` is a link that leads nowhere"), "{}", stderr(&output));
    fs::create_dir(folder.path().join("sdk")).expect("a folder");
    assert_eq!(errspec(&folder, &["init"]).status.code(), Some(0));
    assert_eq!(fs::read_dir(folder.path().join("sdk")).expect("the folder").count(), 3);
}

#[test]
fn keeps_what_else_is_in_the_folder() {
    let folder = Folder::new();
    folder.write("spec/README.md", "Ours.\n");
    assert_eq!(errspec(&folder, &["init"]).status.code(), Some(0));
    assert_eq!(folder.read("spec/README.md"), "Ours.\n");
    assert_eq!(fs::read_dir(folder.path().join("spec")).expect("the folder").count(), 4);
}
