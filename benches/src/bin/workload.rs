//! Writes the national workload as files, for peers in other languages.
//!
//! `workload DIR [N]` writes `framework.json`, `roster.json`, the first N
//! responses (50,000) as `responses.ndjson`, and `support.csv` for matching.

use std::error::Error;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;

use pedt_benches::{matching, workload};

/// Responses written at a time.
const STRETCH: usize = 10_000;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("usage: workload DIR [N]")?;
    let count: usize = arguments.next().map_or(Ok(50_000), |count| count.parse())?;

    let year = workload::national();
    let count = count.min(year.responses());
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    fs::write(folder.join("framework.json"), &year.framework_json)?;
    fs::write(folder.join("roster.json"), &year.roster_json)?;

    let support = BufWriter::new(File::create(folder.join("support.csv"))?);
    matching::write(&matching::national(), support)?;

    let mut file = File::create(folder.join("responses.ndjson"))?;
    let mut lines = Vec::new();
    let mut written = 0;
    for start in (0..count).step_by(STRETCH) {
        lines.clear();
        year.write(start..count.min(start + STRETCH), true, &mut lines);
        file.write_all(&lines)?;
        written += lines.len();
    }
    println!("{count} responses, {:.1} MB", written as f64 / 1e6);
    Ok(())
}
