//! SARIF logs of every rejected catalogue, judged by the validator of the standard's authors.

mod support;

use errspec::findings;
use std::path::Path;
use std::process::Command;
use support::Folder;
use support::platform::{has, npm};
use support::rejected::{Rejected, inputs};

/// The log of a rejected input.
fn log(input: &Rejected) -> String {
    let report = input.report(&Folder::new());
    findings::sarif(&report.unwrap_or_else(|failure| panic!("{}: {failure}", input.name)))
}

/// What the validator says of a log, and whether it accepts it.
fn judge(tools: &Path, log: &Path) -> (bool, String) {
    let output = Command::new(tools.join("node_modules/.bin/sarif-multitool"))
        .args(["validate", &log.display().to_string(), "--level", "Error"])
        .output()
        .expect("the validator runs");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    (output.status.success() && !said.contains(": error "), said)
}

#[test]
fn the_logs_are_valid() {
    if !has("node") || !has("npm") {
        return;
    }
    let tools = npm("sarif");
    let logs = Folder::new();
    let inputs = inputs();
    // One log with the findings of all: the validator starts slowly.
    let mut all = serde_json::Value::Null;
    for input in &inputs {
        let one: serde_json::Value = serde_json::from_str(&log(input)).expect("JSON");
        match all.pointer_mut("/runs/0/results").and_then(serde_json::Value::as_array_mut) {
            Some(results) => results.extend(one["runs"][0]["results"].as_array().expect("results").iter().cloned()),
            None => all = one,
        }
    }
    assert!(all["runs"][0]["results"].as_array().is_some_and(|results| results.len() > inputs.len()));
    logs.write("all.sarif", all.to_string());
    let (valid, said) = judge(&tools, &logs.path().join("all.sarif"));
    assert!(valid, "{said}");

    // The validator does refuse what is wrong.
    all["runs"][0]["results"][0]["message"] = serde_json::json!({});
    all["runs"][0]["tool"]["driver"].as_object_mut().expect("the tool").remove("name");
    logs.write("wrong.sarif", all.to_string());
    let (valid, said) = judge(&tools, &logs.path().join("wrong.sarif"));
    assert!(!valid, "{said}");
}
