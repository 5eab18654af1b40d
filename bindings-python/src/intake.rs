//! Responses taken in: from text, tables and files.

use std::fs::{self, File};
use std::io::{self, BufReader, Read};
use std::path::Path;
use std::sync::Arc;

use pedt::import::Mapping;
use pedt::{Intake, Roster};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::document::Json;
use crate::fault::accept;
use crate::framework::Framework;
use crate::{arrow, limits_of};

/// What is read between two looks at whether to stop, in bytes.
const STRETCH: usize = 4 * 1024 * 1024;

/// How the rows of a table are to be read.
pub(crate) enum Form {
    Wide(Option<Box<Mapping>>),
    Long,
}

/// An intake of answers to that framework by that roster.
pub(crate) fn open(
    roster: &Bound<'_, PyAny>,
    framework: Option<&Bound<'_, PyAny>>,
    limits: Option<&Bound<'_, PyAny>>,
) -> PyResult<(Intake, Framework)> {
    let py = roster.py();
    let framework = Framework::of(framework)?;
    let limits = limits_of(limits)?;
    let text = Json::of_document(roster, "roster")?;
    let roster = py.detach(|| Roster::from_json_within(text.bytes(), &limits));
    let roster = Arc::new(accept(py, "roster", roster)?);
    let intake = Intake::new(Arc::clone(&framework.0), roster).within(&limits);
    Ok((intake, framework))
}

impl Form {
    pub(crate) fn of(
        form: &str,
        mapping: Option<&Bound<'_, PyAny>>,
        framework: &Framework,
    ) -> PyResult<Self> {
        match (form, mapping) {
            ("wide", None) => Ok(Self::Wide(None)),
            ("wide", Some(mapping)) => {
                let text = Json::of_document(mapping, "mapping")?;
                let checked = Mapping::from_json(text.bytes(), &framework.0);
                let mapping = accept(mapping.py(), "mapping", checked)?;
                Ok(Self::Wide(Some(Box::new(mapping))))
            }
            ("long", None) => Ok(Self::Long),
            ("long", Some(_)) => Err(PyValueError::new_err(
                "a mapping is for wide tables: the columns of a long one have their names",
            )),
            _ => Err(PyValueError::new_err(format!(
                "form: expected 'wide' or 'long', found '{form}'"
            ))),
        }
    }

    pub(crate) fn csv(&self, text: &[u8], intake: &mut Intake) {
        match self {
            Self::Wide(mapping) => intake.csv_wide(text, mapping.as_deref()),
            Self::Long => intake.csv_long(text),
        }
    }

    pub(crate) fn arrow(&self, table: &Bound<'_, PyAny>, intake: &mut Intake) -> PyResult<()> {
        let reader = arrow::reader(table)?;
        let taken = table.py().detach(|| match self {
            Self::Wide(mapping) => intake.arrow_wide(reader, mapping.as_deref()),
            Self::Long => intake.arrow_long(reader),
        });
        taken.map_err(arrow::raised)
    }
}

/// Takes in lines of JSON.
pub(crate) fn lines(py: Python<'_>, from: impl Read + Send, intake: &mut Intake) -> PyResult<()> {
    let from = BufReader::with_capacity(STRETCH, Watched(from));
    Ok(py.detach(|| intake.read_ndjson(from))?)
}

/// Takes in a file of the kind that its suffix says.
pub(crate) fn file(py: Python<'_>, path: &Path, form: &Form, intake: &mut Intake) -> PyResult<()> {
    let suffix = path.extension().and_then(|suffix| suffix.to_str());
    match suffix.unwrap_or_default().to_ascii_lowercase().as_str() {
        "ndjson" | "jsonl" => lines(py, File::open(path)?, intake),
        "json" => Ok(py.detach(|| fs::read(path).map(|text| intake.json(&text)))?),
        "csv" => Ok(py.detach(|| fs::read(path).map(|text| form.csv(&text, intake)))?),
        _ => Err(PyValueError::new_err(format!(
            "{}: .ndjson, .jsonl, .json and .csv are read by their suffix; load anything else as \
             a data frame and use `Dataset.from_arrow`",
            path.display()
        ))),
    }
}

/// A reader that stops when Python is told to.
struct Watched<R>(R);

impl<R: Read> Read for Watched<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        Python::attach(|py| py.check_signals()).map_err(io::Error::other)?;
        self.0.read(into)
    }
}
