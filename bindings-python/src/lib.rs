//! The native module `pedt._core`, of which the Python package is made.
//!
//! Documents and calls cross as JSON text, tables as Arrow; nothing of the
//! model is repeated here, and what can be written in Python is. The
//! interpreter is released while the core works.

#![expect(
    clippy::redundant_closure_for_method_calls,
    clippy::needless_pass_by_value,
    reason = "what is taken from Python is owned, and held for one lifetime"
)]

mod arrow;
mod dataset;
mod framework;

use pedt::{Checked, Diagnostic, Limits, api};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::pybacked::{PyBackedBytes, PyBackedStr};
use pyo3::types::PyString;
use serde::Serialize;

/// The native core of pedt. Import from `pedt`, not from here.
#[pymodule(gil_used = false)]
mod _core {
    #[pymodule_export]
    use super::answer;
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
}

/// Text as Python holds it, which does not change and is not copied.
enum Text {
    Str(PyBackedStr),
    Bytes(PyBackedBytes),
}

impl<'a, 'py> FromPyObject<'a, 'py> for Text {
    type Error = PyErr;

    fn extract(text: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        if text.is_instance_of::<PyString>() {
            return text.extract().map(Self::Str);
        }
        Ok(Self::Bytes(text.extract()?))
    }
}

impl Text {
    fn bytes(&self) -> &[u8] {
        match self {
            Self::Str(text) => text.as_bytes(),
            Self::Bytes(bytes) => bytes,
        }
    }
}

/// Answers a call of that verb.
#[pyfunction]
fn answer(py: Python<'_>, verb: &str, call: Text, limits: Option<Text>) -> PyResult<String> {
    let verb = named(api::Verb::from_name(verb), "verb", verb)?;
    let limits = limits_of(py, limits)?;
    Ok(py.detach(|| api::answer(verb, call.bytes(), &limits)))
}

/// What a name stands for.
fn named<T>(found: Option<T>, kind: &str, name: &str) -> PyResult<T> {
    found.ok_or_else(|| PyValueError::new_err(format!("there is no {kind} '{name}'")))
}

fn limits_of(py: Python<'_>, text: Option<Text>) -> PyResult<Limits> {
    accept(py, "limits", text, Limits::from_json)
}

/// What a document says, or the default where there is none.
fn accept<T: Default>(
    py: Python<'_>,
    kind: &str,
    text: Option<Text>,
    read: impl FnOnce(&[u8]) -> Checked<T>,
) -> PyResult<T> {
    text.map_or_else(
        || Ok(T::default()),
        |text| accepted(py, kind, read(text.bytes())),
    )
}

/// The value of a document, or a `PedtError` with all that is wrong with it.
fn accepted<T>(py: Python<'_>, kind: &str, checked: Checked<T>) -> PyResult<T> {
    checked.accept().map_err(|refused| {
        let errors = || refused.diagnostics().iter().filter(|d| d.is_error());
        let code = errors().next().map_or("", |error| error.code.info().code);
        let said: Vec<String> = errors().map(ToString::to_string).collect();
        let message = format!("{kind} refused\n  {}", said.join("\n  "));
        raise(py, &message, code, refused.diagnostics())
    })
}

fn raise(py: Python<'_>, message: &str, code: &str, found: &[Diagnostic]) -> PyErr {
    let found = json(&found);
    let raise = || {
        py.import("pedt._errors")?
            .call_method1("refused", (message, code, found))
    };
    raise().map_or_else(|error| error, PyErr::from_value)
}

/// The JSON text of what the core made; it has nothing that JSON has not.
fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
