//! Frameworks, read once.

use std::sync::{Arc, LazyLock};

use pedt::export;
use pyo3::prelude::*;

use crate::arrow::Table;
use crate::{Text, accepted, json};

/// What `pedt.Framework` holds.
#[pyclass(frozen, eq, module = "pedt._core")]
#[derive(Clone, PartialEq)]
pub(crate) struct Framework(pub(crate) Arc<pedt::Framework>);

#[pymethods]
impl Framework {
    #[new]
    fn new(py: Python<'_>, text: Text) -> PyResult<Self> {
        let checked = py.detach(|| pedt::Framework::from_json(text.bytes()));
        Ok(Self(Arc::new(accepted(py, "framework", checked)?)))
    }

    #[staticmethod]
    fn builtin() -> Self {
        static BUILTIN: LazyLock<Framework> =
            LazyLock::new(|| Framework(Arc::new(pedt::Framework::builtin().clone())));
        BUILTIN.clone()
    }

    fn json(&self) -> String {
        json(&**self.0)
    }

    fn statements(&self, language: &str) -> PyResult<Table> {
        Table::of(export::arrow::statements(&self.0, language))
    }
}
