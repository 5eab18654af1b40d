//! The class `Framework`.

use std::hash::{Hash, Hasher};
use std::sync::{Arc, LazyLock};

use pyo3::prelude::*;
use pyo3::types::PyType;

use crate::arrow::Table;
use crate::document::{self, Json};
use crate::fault::accept;

/// What is asked: areas of enquiry, themes and statements, on a scale.
///
/// Made of a framework document: a dict, JSON text, or the path of its file.
/// One with an error is refused with a `PedtError` that names all of them.
///
/// >>> import pedt
/// >>> pedt.Framework.builtin()
/// Framework('pedt', version='2026.1', statements=54)
#[pyclass(frozen, eq, hash, module = "pedt")]
#[derive(Clone)]
pub(crate) struct Framework(pub(crate) Arc<pedt::Framework>);

impl PartialEq for Framework {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0 == other.0
    }
}

impl Hash for Framework {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.0.id.as_str(), self.0.version.as_str()).hash(state);
    }
}

impl Framework {
    /// The framework given to another function: one of these, its document, or
    /// the built-in one.
    pub(crate) fn of(given: Option<&Bound<'_, PyAny>>) -> PyResult<Self> {
        match given {
            None => Ok(Self::builtin()),
            Some(given) => match given.cast::<Self>() {
                Ok(framework) => Ok(framework.get().clone()),
                Err(_) => Self::new(given),
            },
        }
    }
}

#[pymethods]
impl Framework {
    #[new]
    #[pyo3(signature = (document, /))]
    fn new(document: &Bound<'_, PyAny>) -> PyResult<Self> {
        let py = document.py();
        let text = Json::of_document(document, "framework")?;
        let checked = py.detach(|| pedt::Framework::from_json(text.bytes()));
        Ok(Self(Arc::new(accept(py, "framework", checked)?)))
    }

    /// The framework that is used where none is given.
    #[staticmethod]
    fn builtin() -> Self {
        static BUILTIN: LazyLock<Arc<pedt::Framework>> =
            LazyLock::new(|| Arc::new(pedt::Framework::builtin().clone()));
        Self(Arc::clone(&BUILTIN))
    }

    /// Names the framework, whatever its version.
    #[getter]
    fn id(&self) -> &str {
        self.0.id.as_str()
    }

    /// Names this version.
    #[getter]
    fn version(&self) -> &str {
        self.0.version.as_str()
    }

    /// What it is called, in its own language.
    #[getter]
    fn title(&self) -> &str {
        let language = self.0.default_language.as_str();
        self.0.title.in_language(language, language)
    }

    /// The languages that its texts are given in.
    #[getter]
    fn languages(&self) -> Vec<&str> {
        self.0
            .languages
            .iter()
            .map(pedt::Language::as_str)
            .collect()
    }

    /// The codebook: a row for every statement, with its theme, area and scale.
    ///
    /// Texts are in `language` where they have it, and else in the framework's
    /// own.
    #[pyo3(signature = (language=None))]
    fn statements(&self, language: Option<&str>) -> PyResult<Table> {
        let language = language.unwrap_or(self.0.default_language.as_str());
        Table::of(pedt::export::arrow::statements(&self.0, language))
    }

    /// The framework document.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        document::object(py, &self.to_json())
    }

    /// The framework document as JSON text.
    fn to_json(&self) -> String {
        document::text(&**self.0)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, (String,)) {
        (slf.get_type(), (slf.get().to_json(),))
    }

    fn __repr__(&self) -> String {
        let (id, version) = (self.id(), self.version());
        let statements = self.0.statements().count();
        format!("Framework('{id}', version='{version}', statements={statements})")
    }

    fn _repr_html_(&self) -> String {
        let default = self.0.default_language.as_str();
        let line = |code: &str, title: &pedt::Text| {
            let title = title.in_language(default, default);
            escaped(&format!("{code} {title}"))
        };
        let areas = self.0.areas.iter().map(|area| {
            let themes = area.themes.iter();
            let themes: String = themes
                .map(|theme| ["<li>", &line(theme.code.as_str(), &theme.title), "</li>"].concat())
                .collect();
            let area = line(area.code.as_str(), &area.title);
            ["<br>", &area, "<ul>", &themes, "</ul>"].concat()
        });
        let title = escaped(self.title());
        ["<b>", &title, "</b>", &areas.collect::<String>()].concat()
    }
}

/// Text as HTML shows it.
fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('>', "&gt;").replace('"', "&quot;")
}
