//! The npm package `pedt`: JavaScript values to text and back, no more.
//!
//! A call crosses as JSON text and comes back as JSON text, so nothing of the
//! model is repeated here.

#![expect(
    clippy::missing_errors_doc,
    reason = "docs become JSDoc, which says it with `@throws`"
)]

use js_sys::{JSON, TypeError, Uint8Array};
use wasm_bindgen::prelude::*;

/// Checks responses against a framework and a roster.
///
/// Takes a check call, as JSON text, as its UTF-8 bytes or as an object, and
/// returns its answer as JSON text. What is wrong with the documents is told
/// in the answer.
///
/// @throws {TypeError} when the call is no text.
///
/// @example
/// const answer = JSON.parse(check({ schema_version: "1", roster, responses }));
#[wasm_bindgen]
pub fn check(
    #[wasm_bindgen(unchecked_param_type = "string | Uint8Array | object")] call: &JsValue,
) -> Result<String, JsValue> {
    text(call).map(|text| pedt::api::check(&text))
}

/// Checks responses, and analyses those that can be used.
///
/// Takes an analyse call and returns its answer as JSON text, under the same
/// rules as `check`.
///
/// @throws {TypeError} when the call is no text.
///
/// @example
/// const answer = JSON.parse(analyse({ schema_version: "1", roster, responses }));
#[wasm_bindgen]
pub fn analyse(
    #[wasm_bindgen(unchecked_param_type = "string | Uint8Array | object")] call: &JsValue,
) -> Result<String, JsValue> {
    text(call).map(|text| pedt::api::analyse(&text))
}

/// Reads the responses of a CSV table.
///
/// Takes a read call and returns its answer as JSON text, under the same rules
/// as `check`.
///
/// @throws {TypeError} when the call is no text.
///
/// @example
/// const answer = JSON.parse(read({ schema_version: "1", roster, form: "wide", text }));
#[wasm_bindgen]
pub fn read(
    #[wasm_bindgen(unchecked_param_type = "string | Uint8Array | object")] call: &JsValue,
) -> Result<String, JsValue> {
    text(call).map(|text| pedt::api::read(&text))
}

/// The framework that is used when a call brings none, as JSON text.
#[wasm_bindgen(js_name = builtinFramework)]
#[must_use]
pub fn builtin_framework() -> String {
    pedt::Framework::BUILTIN_JSON.to_owned()
}

/// The version of this package.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// The text of a call, from each of the forms it may come in.
fn text(call: &JsValue) -> Result<String, JsValue> {
    if let Some(text) = call.as_string() {
        return Ok(text);
    }
    if let Some(bytes) = call.dyn_ref::<Uint8Array>() {
        return String::from_utf8(bytes.to_vec())
            .map_err(|_| TypeError::new("the bytes of a call are not UTF-8").into());
    }
    // Not every object has a text: a function and a symbol have none.
    if call.is_object()
        && let Some(text) = JSON::stringify(call)?.as_string()
    {
        return Ok(text);
    }
    Err(TypeError::new("a call is JSON text, its UTF-8 bytes or an object").into())
}
