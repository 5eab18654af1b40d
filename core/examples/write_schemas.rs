//! Writes the files under `schemas/` that are generated from the Rust types.

#[path = "../tests/shared/mod.rs"]
mod shared;

use std::error::Error;
use std::fs;
use std::path::Path;

use pedt::schema;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas");
    fs::create_dir_all(folder.join("examples"))?;
    for (name, value) in schema::files(&shared::for_schemas()?) {
        fs::write(folder.join(name), schema::text(&value))?;
    }
    Ok(())
}
