//! The npm package `pedt`: text in, text out, no more.
//!
//! The verbs are spread over modules of WebAssembly, one for each feature, so that
//! a page with a form does not wait for figures, matches, reports, the reading of
//! tables, the comparison of frameworks, research and the statistics of plain
//! numbers. What a
//! call may be, how the modules are loaded and what is thrown is written in
//! TypeScript, in `js/`.

use pedt::Limits;
use pedt::api::{self, Verb};
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
    // Each verb is named alone, so that a module holds no code of the others.
    Ok(match verb {
        #[cfg(feature = "main")]
        "check" => api::answer(Verb::Check, call, &limits),
        #[cfg(feature = "main")]
        "form" => api::answer(Verb::Form, call, &limits),
        #[cfg(feature = "main")]
        "schema" => api::answer(Verb::Schema, call, &limits),
        #[cfg(feature = "analyse")]
        "analyse" => api::answer(Verb::Analyse, call, &limits),
        #[cfg(feature = "analyse")]
        "explain" => api::answer(Verb::Explain, call, &limits),
        #[cfg(feature = "read")]
        "read" => api::answer(Verb::Read, call, &limits),
        #[cfg(feature = "assign")]
        "assign" => api::answer(Verb::Assign, call, &limits),
        #[cfg(feature = "anonymise")]
        "anonymise" => api::answer(Verb::Anonymise, call, &limits),
        #[cfg(feature = "compare")]
        "review" => api::answer(Verb::Review, call, &limits),
        #[cfg(feature = "compare")]
        "compare" => api::answer(Verb::Compare, call, &limits),
        #[cfg(feature = "report")]
        "report" => api::answer(Verb::Report, call, &limits),
        #[cfg(feature = "render")]
        "render" => api::answer(Verb::Render, call, &limits),
        #[cfg(feature = "measure")]
        "measure" => api::answer(Verb::Measure, call, &limits),
        _ => String::new(), // the package beside this names none but these
    })
}

/// The framework that is used when a call brings none, as JSON text.
#[cfg(feature = "main")]
#[wasm_bindgen]
#[must_use]
pub fn framework() -> String {
    pedt::Framework::BUILTIN_JSON.to_owned()
}

/// The version of the package.
#[cfg(feature = "main")]
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
