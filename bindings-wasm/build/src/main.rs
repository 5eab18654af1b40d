//! Turns a module built by cargo into the files of the npm package.
//!
//! One WebAssembly file serves all; the two ways of loading it differ: `web`
//! for browsers, bundlers and ECMAScript modules, `nodejs` for `require`.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<(), Box<dyn Error>> {
    let [_, module, out] = &env::args().collect::<Vec<_>>()[..] else {
        return Err("usage: pedt-wasm-build MODULE.wasm OUT_FOLDER".into());
    };
    let out = Path::new(out);
    generate(Bindgen::new().web(true)?, module, out)?;

    let node = out.join("node");
    generate(Bindgen::new().nodejs(true)?, module, &node)?;
    if fs::read(out.join("pedt_bg.wasm"))? != fs::read(node.join("pedt_bg.wasm"))? {
        return Err("the two ways of loading need two WebAssembly files".into());
    }
    fs::rename(node.join("pedt.js"), out.join("node.cjs"))?;
    fs::rename(node.join("pedt.d.ts"), out.join("node.d.cts"))?;
    fs::remove_dir_all(node)?;
    Ok(())
}

fn generate(bindgen: &mut Bindgen, module: &str, out: &Path) -> Result<(), Box<dyn Error>> {
    bindgen
        .input_path(module)
        .out_name("pedt")
        .typescript(true)
        // Bundlers look for `new URL("pedt_bg.wasm", import.meta.url)`.
        .omit_default_module_path(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(out)?;
    Ok(())
}
