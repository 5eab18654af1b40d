//! The native module `pedt._core`: Python values to text and back, no more.
//!
//! A call crosses as JSON text and comes back as JSON text, so nothing of the
//! model is repeated here. The interpreter is released while the core works.

#![expect(
    clippy::doc_link_with_quotes,
    reason = "docs become docstrings, and their examples index dictionaries"
)]

use pyo3::exceptions::{PyTypeError, PyUnicodeDecodeError};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};

/// The native core of pedt. Import from `pedt`, not from here.
#[pymodule(gil_used = false)]
mod _core {
    use pyo3::prelude::*;

    #[pymodule_export]
    #[expect(
        non_upper_case_globals,
        reason = "the name is Python's, which spells it in lower case"
    )]
    const __version__: &str = env!("CARGO_PKG_VERSION");

    /// Check responses against a framework and a roster.
    ///
    /// Takes a check call as JSON, text or UTF-8 bytes, and returns its answer
    /// as JSON text. What is wrong with the documents is told in the answer;
    /// an exception is raised only for something that is no text.
    ///
    /// >>> import json, pedt
    /// >>> call = {"schema_version": "1", "roster": {}, "responses": []}
    /// >>> answer = json.loads(pedt.check(json.dumps(call)))
    /// >>> type(answer)
    /// <class 'dict'>
    #[pyfunction]
    #[pyo3(signature = (call, /))]
    fn check(py: Python<'_>, call: &Bound<'_, PyAny>) -> PyResult<String> {
        super::answer(py, call, pedt::api::check)
    }

    /// Check responses, and analyse those that can be used.
    ///
    /// Takes an analyse call as JSON, text or UTF-8 bytes, and returns its
    /// answer as JSON text, under the same rules as `check`.
    ///
    /// >>> import json, pedt
    /// >>> call = {"schema_version": "1", "roster": {}, "responses": []}
    /// >>> answer = json.loads(pedt.analyse(json.dumps(call)))
    /// >>> type(answer)
    /// <class 'dict'>
    #[pyfunction]
    #[pyo3(signature = (call, /))]
    fn analyse(py: Python<'_>, call: &Bound<'_, PyAny>) -> PyResult<String> {
        super::answer(py, call, pedt::api::analyse)
    }

    /// Read the responses of a CSV table.
    ///
    /// Takes a read call as JSON, text or UTF-8 bytes, and returns its answer
    /// as JSON text, under the same rules as `check`.
    ///
    /// >>> import json, pedt
    /// >>> call = {"schema_version": "1", "roster": {}, "form": "long", "text": ""}
    /// >>> answer = json.loads(pedt.read(json.dumps(call)))
    /// >>> type(answer)
    /// <class 'dict'>
    #[pyfunction]
    #[pyo3(signature = (call, /))]
    fn read(py: Python<'_>, call: &Bound<'_, PyAny>) -> PyResult<String> {
        super::answer(py, call, pedt::api::read)
    }

    /// The framework that is used when a call brings none, as JSON text.
    ///
    /// >>> import json, pedt
    /// >>> framework = json.loads(pedt.builtin_framework())
    /// >>> [area["code"] for area in framework["areas"]]
    /// ['1', '2', '3']
    #[pyfunction]
    fn builtin_framework() -> &'static str {
        pedt::Framework::BUILTIN_JSON
    }
}

/// Runs a verb of the core on the text of a call, other threads going on.
fn answer(py: Python<'_>, call: &Bound<'_, PyAny>, verb: fn(&str) -> String) -> PyResult<String> {
    let text = text(call)?;
    Ok(py.detach(|| verb(text)))
}

/// Borrows the text of a call. The caller holds the object meanwhile, and
/// neither kind can be changed, so it may be read without the interpreter.
fn text<'a>(call: &'a Bound<'_, PyAny>) -> PyResult<&'a str> {
    if let Ok(text) = call.cast::<PyString>() {
        return text.to_str();
    }
    if let Ok(bytes) = call.cast::<PyBytes>() {
        let bytes = bytes.as_bytes();
        return std::str::from_utf8(bytes).map_err(|fault| {
            PyUnicodeDecodeError::new_utf8(call.py(), bytes, fault)
                .map_or_else(|error| error, |error| PyErr::from_value(error.into_any()))
        });
    }
    let found = call.get_type().name()?;
    Err(PyTypeError::new_err(format!(
        "a call is JSON text, `str` or `bytes`, not `{found}`"
    )))
}
