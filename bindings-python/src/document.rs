//! JSON text, as it is or as what Python has for it.

use std::borrow::Cow;
use std::path::PathBuf;

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyString};
use serde::Serialize;

/// The text of a document. The caller holds the object meanwhile, and neither
/// text nor bytes can be changed, so it may be read without the interpreter.
pub(crate) enum Json<'a> {
    Text(&'a str),
    Bytes(Cow<'a, [u8]>),
    /// Text that was made of an object.
    Object(String),
}

impl<'a> Json<'a> {
    /// The text of a call: a string, bytes or a dict.
    pub(crate) fn of_call(call: &'a Bound<'_, PyAny>) -> PyResult<Self> {
        let found = |name| format!("a call is a dict or JSON text, `str` or `bytes`, not `{name}`");
        Self::of(call)?.ok_or_else(|| mistyped(call, found))
    }

    /// The text of a document: the same, or the path of its file.
    pub(crate) fn of_document(value: &'a Bound<'_, PyAny>, kind: &str) -> PyResult<Self> {
        if let Some(text) = Self::of(value)? {
            return Ok(text);
        }
        let found = |name| {
            format!("{kind}: expected a dict, JSON text or a path of a file, found `{name}`")
        };
        let path: PathBuf = value.extract().map_err(|_| mistyped(value, found))?;
        let text = value.py().detach(|| std::fs::read(path))?;
        Ok(Self::Bytes(text.into()))
    }

    /// Text of a table or of responses: text or bytes.
    pub(crate) fn of_data(data: &'a Bound<'_, PyAny>) -> PyResult<Self> {
        let found = |name| format!("expected text, `str` or `bytes`, found `{name}`");
        Self::of_text(data)?.ok_or_else(|| mistyped(data, found))
    }

    /// The JSON text of any object.
    pub(crate) fn of_object(object: &Bound<'_, PyAny>) -> PyResult<Self> {
        let json = object.py().import("pedt._json")?;
        Ok(Self::Object(
            json.call_method1("dumps", (object,))?.extract()?,
        ))
    }

    fn of(value: &'a Bound<'_, PyAny>) -> PyResult<Option<Self>> {
        if value.is_instance_of::<PyDict>() {
            return Self::of_object(value).map(Some);
        }
        Self::of_text(value)
    }

    fn of_text(value: &'a Bound<'_, PyAny>) -> PyResult<Option<Self>> {
        if let Ok(text) = value.cast::<PyString>() {
            return Ok(Some(Self::Text(text.to_str()?)));
        }
        let bytes = value.cast::<PyBytes>().ok();
        Ok(bytes.map(|bytes| Self::Bytes(bytes.as_bytes().into())))
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        match self {
            Self::Text(text) => text.as_bytes(),
            Self::Bytes(bytes) => bytes,
            Self::Object(text) => text.as_bytes(),
        }
    }
}

/// The error for a value of the wrong type; `say` puts its type in words.
pub(crate) fn mistyped(value: &Bound<'_, PyAny>, say: impl FnOnce(String) -> String) -> PyErr {
    match value.get_type().name() {
        Ok(name) => PyTypeError::new_err(say(name.to_string())),
        Err(error) => error,
    }
}

/// The object of a JSON text.
pub(crate) fn object<'py>(py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyAny>> {
    py.import("json")?.call_method1("loads", (text,))
}

/// The JSON text of what the core made; it has nothing that JSON has not.
pub(crate) fn text(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
