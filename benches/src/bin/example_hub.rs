//! Writes the files of the example hub where the repository keeps them.

use std::io;
use std::path::Path;

fn main() -> io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas/examples/hub");
    std::fs::create_dir_all(&folder)?;
    for (name, text) in pedt_benches::hub::files() {
        std::fs::write(folder.join(name), &text)?;
        println!("{name}: {} bytes", text.len());
    }
    Ok(())
}
