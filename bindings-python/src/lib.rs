//! The native module `pedt._core`: Python values to the core's and back.
//!
//! Documents and calls cross as JSON text, tables as Arrow; nothing of the
//! model is repeated here. The interpreter is released while the core works.

#![expect(
    clippy::doc_link_with_quotes,
    reason = "docs become docstrings, and their examples index dictionaries"
)]
#![expect(
    clippy::redundant_closure_for_method_calls,
    reason = "looking for signals holds for one lifetime only without it"
)]

mod arrow;
mod dataset;
mod document;
mod fault;
mod framework;
mod intake;

use pedt::Limits;
use pedt::api::{self, Verb};
use pyo3::prelude::*;

use crate::document::Json;
use crate::fault::accept;

/// The native core of pedt. Import from `pedt`, not from here.
#[pymodule(gil_used = false)]
mod _core {
    use pedt::api::Verb;
    use pyo3::prelude::*;

    #[pymodule_export]
    use super::arrow::Table;
    #[pymodule_export]
    use super::dataset::Dataset;
    #[pymodule_export]
    use super::framework::Framework;

    #[pymodule_export]
    #[expect(
        non_upper_case_globals,
        reason = "the name is Python's, which spells it in lower case"
    )]
    const __version__: &str = env!("CARGO_PKG_VERSION");

    /// Check responses against a framework and a roster.
    ///
    /// A call given as JSON, text or UTF-8 bytes, is answered with JSON text;
    /// a call given as a dict with a dict. What is wrong with the call or its
    /// documents is told in the answer. `limits` is a limits document: how much
    /// is taken in.
    ///
    /// >>> import pedt
    /// >>> answer = pedt.check({"schema_version": "1", "responses": [{"id": 7}]})
    /// >>> answer["refused"]
    /// 1
    /// >>> answer["diagnostics"][0]["message"]
    /// 'expected text, found a whole number'
    #[pyfunction]
    #[pyo3(signature = (call, /, limits=None))]
    fn check<'py>(
        call: &Bound<'py, PyAny>,
        limits: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        super::answer(Verb::Check, call, limits)
    }

    /// Check responses, and analyse those that can be used.
    ///
    /// Takes an analyse call under the same rules as `check`.
    ///
    /// >>> import pedt
    /// >>> answer = pedt.analyse({"schema_version": "1", "responses": []})
    /// >>> answer["kind"], [found["message"] for found in answer["diagnostics"]]
    /// ('failed', ['`roster` is missing'])
    #[pyfunction]
    #[pyo3(signature = (call, /, limits=None))]
    fn analyse<'py>(
        call: &Bound<'py, PyAny>,
        limits: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        super::answer(Verb::Analyse, call, limits)
    }

    /// Read the responses in a text: a CSV table or NDJSON.
    ///
    /// Takes a read call under the same rules as `check`.
    ///
    /// >>> import pedt
    /// >>> answer = pedt.read('{"schema_version": "1", "form": "long", "text": ""}')
    /// >>> answer[:38]
    /// '{"kind":"failed","schema_version":"1",'
    #[pyfunction]
    #[pyo3(signature = (call, /, limits=None))]
    fn read<'py>(
        call: &Bound<'py, PyAny>,
        limits: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        super::answer(Verb::Read, call, limits)
    }
}

/// Answers a call in the way it came: text with text, a dict with a dict.
fn answer<'py>(
    verb: Verb,
    call: &Bound<'py, PyAny>,
    limits: Option<&Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyAny>> {
    let py = call.py();
    let text = Json::of_call(call)?;
    let limits = limits_of(limits)?;
    let answer = py.detach(|| api::answer(verb, text.bytes(), &limits));
    match text {
        Json::Object(_) => document::object(py, &answer),
        _ => Ok(answer.into_pyobject(py)?.into_any()),
    }
}

/// The limits of that document, or the default.
fn limits_of(limits: Option<&Bound<'_, PyAny>>) -> PyResult<Limits> {
    match limits {
        None => Ok(Limits::DEFAULT),
        Some(limits) => {
            let text = Json::of_document(limits, "limits")?;
            accept(limits.py(), "limits", Limits::from_json(text.bytes()))
        }
    }
}
