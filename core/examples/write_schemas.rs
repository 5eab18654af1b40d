//! Writes the files under `schemas/` that are generated from the Rust types.

use std::path::Path;
use std::{fs, io};

fn main() -> io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas");
    fs::create_dir_all(folder.join("examples"))?;
    for (name, value) in pedt::schema::files() {
        fs::write(folder.join(name), format!("{value:#}\n"))?;
    }
    Ok(())
}
