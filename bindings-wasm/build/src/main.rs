//! Writes the JavaScript that passes values to and from the module built by
//! cargo, and the module that it fits.
//!
//! How the module is found and loaded is written in `js/`: so there is one
//! glue for browsers and for Node, and nothing in it looks for a file.

use std::env;
use std::error::Error;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<(), Box<dyn Error>> {
    let [_, module, out, name] = &env::args().collect::<Vec<_>>()[..] else {
        return Err("usage: pedt-wasm-build MODULE.wasm OUT_FOLDER NAME".into());
    };
    Bindgen::new()
        .web(true)?
        .input_path(module)
        .out_name(name)
        .typescript(false) // its comments say the types, and are read with `allowJs`
        .omit_default_module_path(true)
        // A module that has trapped is replaced by a fresh one.
        .reset_state_function(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(out)?;
    Ok(())
}
