//! Writes the files under `schemas/` that are generated from the Rust types.

use std::error::Error;
use std::fs;
use std::path::Path;

use pedt::api::Verb;
use pedt::schema::Case;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas");
    let mut cases = Vec::new();
    for &verb in Verb::ALL {
        let mut paths = Vec::new();
        for entry in fs::read_dir(folder.join("cases").join(verb.name()))? {
            paths.push(entry?.path());
        }
        paths.retain(|path| path.to_string_lossy().ends_with(".answer.json"));
        paths.sort();
        for path in paths {
            let call = path.to_string_lossy().replace(".answer.", ".call.");
            cases.push(Case {
                verb,
                call: serde_json::from_slice(&fs::read(call)?).unwrap_or_default(),
                answer: serde_json::from_slice(&fs::read(path)?)?,
            });
        }
    }
    fs::create_dir_all(folder.join("examples"))?;
    for (name, value) in pedt::schema::files(&cases) {
        fs::write(folder.join(name), format!("{value:#}\n"))?;
    }
    Ok(())
}
