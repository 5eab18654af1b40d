//! Writes the files under `schemas/` that are generated from the Rust types.

use std::error::Error;
use std::fs;
use std::path::Path;

use pedt::api::Verb;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas");
    let mut answers = Vec::new();
    for &verb in Verb::ALL {
        let mut paths = Vec::new();
        for entry in fs::read_dir(folder.join("cases").join(verb.name()))? {
            paths.push(entry?.path());
        }
        paths.retain(|path| path.to_string_lossy().ends_with(".answer.json"));
        paths.sort();
        for path in paths {
            answers.push((verb, serde_json::from_slice(&fs::read(path)?)?));
        }
    }
    fs::create_dir_all(folder.join("examples"))?;
    for (name, value) in pedt::schema::files(&answers) {
        fs::write(folder.join(name), format!("{value:#}\n"))?;
    }
    Ok(())
}
