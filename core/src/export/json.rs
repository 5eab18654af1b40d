//! Response documents as JSON.

use std::io::{self, Write};

use crate::dataset::Dataset;

/// Writes a JSON list of responses, one on each line.
///
/// # Errors
///
/// When the writer fails.
pub fn to_json(dataset: &Dataset, mut out: impl Write) -> io::Result<()> {
    let mut before = "[\n";
    for response in dataset.responses() {
        out.write_all(before.as_bytes())?;
        serde_json::to_writer(&mut out, &response)?;
        before = ",\n";
    }
    let after = if dataset.is_empty() { "[]\n" } else { "\n]\n" };
    out.write_all(after.as_bytes())
}

/// Writes one response document on each line.
///
/// # Errors
///
/// When the writer fails.
pub fn to_ndjson(dataset: &Dataset, mut out: impl Write) -> io::Result<()> {
    for response in dataset.responses() {
        serde_json::to_writer(&mut out, &response)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
