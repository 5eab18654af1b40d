//! Caller faults as `pedt.PedtError`.

use pedt::{Checked, Diagnostic};
use pyo3::prelude::*;

use crate::document;

/// The value of a document that the caller cannot go on without.
pub(crate) fn accept<T>(py: Python<'_>, kind: &str, checked: Checked<T>) -> PyResult<T> {
    checked.accept().map_err(|refused| {
        let errors = refused.diagnostics().iter().filter(|d| d.is_error());
        let mut message = format!("{kind} refused");
        for error in errors {
            message.push_str("\n  ");
            message.push_str(&error.to_string());
        }
        let first = refused.diagnostics().iter().find(|d| d.is_error());
        let code = first.map_or("", |error| error.code.info().code);
        error(py, &message, code, refused.diagnostics())
    })
}

/// A `PedtError` with a code and all findings.
pub(crate) fn error(py: Python<'_>, message: &str, code: &str, found: &[Diagnostic]) -> PyErr {
    let build = || {
        let found = document::object(py, &document::text(&found))?;
        let class = py.import("pedt._errors")?.getattr("PedtError")?;
        class.call1((message, code, found))
    };
    build().map_or_else(|error| error, PyErr::from_value)
}
