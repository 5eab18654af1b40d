//! The npm package `pedt`: text in, text out, no more.
//!
//! What a call may be, how the module is loaded and what is thrown is written
//! in TypeScript, in `js/`.

use pedt::api::{self, Verb};
use pedt::{Framework, Limits};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Answers a call, UTF-8 JSON, with JSON text. Limits are JSON, or nothing.
///
/// # Errors
///
/// When the limits cannot be used: a list of diagnostics, as JSON text.
#[wasm_bindgen]
pub fn answer(verb: &str, call: &[u8], limits: &[u8]) -> Result<String, JsValue> {
    let limits = if limits.is_empty() {
        Limits::default()
    } else {
        let (limits, faults) = Limits::from_json(limits).into_parts();
        limits.ok_or_else(|| serde_json::to_string(&faults).unwrap_or_default())?
    };
    // The names come from the table of verbs, through the package beside this.
    let verb = Verb::from_name(verb);
    Ok(verb.map_or_else(String::new, |verb| api::answer(verb, call, &limits)))
}

/// The framework that is used when a call brings none, as JSON text.
#[wasm_bindgen]
#[must_use]
pub fn framework() -> String {
    Framework::BUILTIN_JSON.to_owned()
}

/// The version of the package.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
