//! The README's program is the example of that name, and prints what is said.
// With all features, since the program is built for the tests with them.
#![cfg(all(feature = "arrow", feature = "csv", feature = "schema"))]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use std::env;
use std::path::Path;
use std::process::Command;

const README: &str = include_str!("../../README.md");
const PROGRAM: &str = include_str!("../examples/twenty_lines.rs");

/// The first fenced block of the README in `language`.
fn block(language: &str) -> &'static str {
    let (_, rest) = README.split_once(&format!("```{language}\n")).unwrap();
    rest.split_once("```").unwrap().0
}

#[test]
fn the_program_is_the_example() {
    assert_eq!(block("rust,no_run"), PROGRAM);
}

#[test]
fn the_program_prints_what_is_said() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let run = Command::new(env!("CARGO"))
        .args([
            "run",
            "--quiet",
            "--all-features",
            "--package",
            "pedt",
            "--example",
            "twenty_lines",
        ])
        .current_dir(root)
        .output()
        .unwrap();
    let errors = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{errors}");
    assert_eq!(String::from_utf8_lossy(&run.stdout), block("text"));
}
