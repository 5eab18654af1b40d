//! The modules keep their ranks: each uses lower ranks only.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Every module of the crate with its rank; the table of `DESIGN.md`.
const RANKS: &[(u8, &[&str])] = &[
    (
        0,
        &["flow", "limits", "pattern", "pointer", "stable", "stats"],
    ),
    (1, &["code"]),
    (2, &["diagnostic"]),
    (3, &["json"]),
    (4, &["id"]),
    (5, &["cell", "grain", "stance", "text"]),
    (6, &["framework", "response", "roster"]),
    (7, &["dataset"]),
    (8, &["tally", "validate"]),
    (9, &["form", "import", "scores"]),
    (
        10,
        &[
            "agreement",
            "change",
            "compare",
            "dashboard",
            "export",
            "gaps",
            "measure",
            "moderate",
            "review",
            "support",
            "trace",
        ],
    ),
    (11, &["disclosure", "hub", "live", "priority", "quadrant"]),
    (12, &["matching"]),
    (13, &["report"]),
    (14, &["render"]),
    (15, &["api"]),
    (16, &["schema"]),
    (17, &["doctest"]),
];

#[test]
fn modules_use_lower_ranks_only() {
    let ranks: BTreeMap<&str, u8> = RANKS
        .iter()
        .flat_map(|(rank, modules)| modules.iter().map(|module| (*module, *rank)))
        .collect();
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut faults = Vec::new();
    let mut modules = 0;
    for file in rust_files(&source) {
        let path = file.strip_prefix(&source).unwrap();
        let top = path
            .components()
            .next()
            .unwrap()
            .as_os_str()
            .to_str()
            .unwrap();
        let module = top.trim_end_matches(".rs");
        if module == "lib" {
            continue;
        }
        modules += 1;
        let Some(rank) = ranks.get(module) else {
            faults.push(format!("`{module}` has no rank"));
            continue;
        };
        // What only tests see may use anything.
        let name = file.file_stem().unwrap().to_str().unwrap();
        if name.ends_with("tests") || name == "testing" {
            continue;
        }
        for used in used_modules(&fs::read_to_string(&file).unwrap()) {
            match ranks.get(used.as_str()) {
                Some(other) if used == module || other < rank => {}
                Some(other) => faults.push(format!(
                    "{}: `{module}` (rank {rank}) uses `{used}` (rank {other})",
                    path.display()
                )),
                None => {} // an item re-exported by lib.rs, checked below
            }
        }
    }
    assert!(modules > 20, "only {modules} files were read");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The names that stand after `crate::` in code that is not a test.
fn used_modules(source: &str) -> Vec<String> {
    let code = source.split("#[cfg(test)]\nmod tests").next().unwrap();
    let lines = code
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    let code = lines.collect::<Vec<_>>().join("\n");
    code.split("crate::")
        .skip(1)
        .map(|rest| {
            let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_');
            rest[..end.unwrap_or(rest.len())].to_owned()
        })
        .collect()
}
