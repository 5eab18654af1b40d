//! Every file of the fuzzer's corpus, through the target it belongs to: what a
//! fuzzer once found is seen again without one.
#![cfg(feature = "csv")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    unreachable_pub,
    reason = "tests fail by panicking"
)]

use std::fs;
use std::path::Path;

// The same functions that the fuzzer calls; it is not part of this workspace.
#[path = "../fuzz/src/lib.rs"]
mod targets;

#[test]
fn every_promise_holds_on_every_file_of_the_corpus() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
    for (name, _) in targets::TARGETS {
        let check = targets::target(name).unwrap();
        let mut files = 0;
        for entry in fs::read_dir(corpus.join(name)).unwrap() {
            let path = entry.unwrap().path();
            println!("{}", path.display()); // shown when the check fails
            check(&fs::read(&path).unwrap());
            files += 1;
        }
        assert!(files > 10, "{name} has {files} files");
    }
    let folders = fs::read_dir(corpus).unwrap().count();
    assert_eq!(folders, targets::TARGETS.len(), "a corpus without a target");
}
