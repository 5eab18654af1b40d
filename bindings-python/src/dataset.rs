//! Responses taken in, and what can be asked of them.

use std::fs::{self, File};
use std::io::{self, BufReader, Read};
use std::path::PathBuf;
use std::sync::Arc;

use pedt::api;
use pedt::export::{self, CsvStyle};
use pedt::import::Mapping;
use pedt::scores::Selection;
use pedt::{
    Dashboard, DashboardOptions, Grain, Ingested, Intake, Limits, Roster, Rows, ScoreOptions,
    Scores, Tally,
};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};
use serde::de::IgnoredAny;

use crate::arrow::{Table, raised, reader};
use crate::framework::Framework;
use crate::{Text, accept, accepted, json, limits_of, named, raise};

/// What is read of a file between two looks at whether to stop, in bytes.
const STRETCH: usize = 4 * 1024 * 1024;

/// What `pedt.Dataset` holds.
#[pyclass(frozen, eq, module = "pedt._core")]
#[derive(PartialEq)]
pub(crate) struct Dataset(Ingested);

/// Where responses come from.
enum Source<'py> {
    Text(Text),
    File(PathBuf),
    Table(Bound<'py, PyAny>),
}

impl<'py> FromPyObject<'_, 'py> for Source<'py> {
    type Error = PyErr;

    fn extract(source: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if source.is_instance_of::<PyString>() || source.is_instance_of::<PyBytes>() {
            source.extract().map(Self::Text)
        } else if source.hasattr("__fspath__")? {
            source.extract().map(Self::File)
        } else {
            Ok(Self::Table(source.to_owned()))
        }
    }
}

#[pymethods]
impl Dataset {
    #[new]
    fn new(
        py: Python<'_>,
        source: Source<'_>,
        form: &str,
        roster: Text,
        framework: &Framework,
        mapping: Option<Text>,
        limits: Option<Text>,
    ) -> PyResult<Self> {
        let limits = limits_of(py, limits)?;
        let mapping = mapping.map(|text| Mapping::from_json(text.bytes(), &framework.0));
        let mapping = mapping
            .map(|checked| accepted(py, "mapping", checked))
            .transpose()?;
        let mut intake = open(py, framework, roster.bytes(), &limits)?;
        match (source, form) {
            (Source::Text(text), "ndjson") => lines(py, text.bytes(), &mut intake)?,
            (Source::File(path), "ndjson") => lines(py, File::open(path)?, &mut intake)?,
            (Source::Table(table), "wide" | "long") => {
                let reader = reader(&table)?;
                let taken = py.detach(|| match form {
                    "wide" => intake.arrow_wide(reader, mapping.as_ref()),
                    _ => intake.arrow_long(reader),
                });
                taken.map_err(raised)?;
            }
            (Source::Text(text), _) => py.detach(|| {
                take_in(text.bytes(), form, mapping.as_ref(), &mut intake);
            }),
            (Source::File(path), _) => py.detach(|| {
                fs::read(path).map(|text| take_in(&text, form, mapping.as_ref(), &mut intake))
            })?,
            (Source::Table(_), _) => named(None, "table form", form)?,
        }
        Ok(Self(py.detach(|| intake.finish())))
    }

    /// What was taken in before, with what was found then.
    #[staticmethod]
    fn restored(
        py: Python<'_>,
        lines_of_json: Text,
        roster: Text,
        framework: &Framework,
        counted: (u64, u64),
        diagnostics: &str,
    ) -> PyResult<Self> {
        let limits = Limits {
            bytes: u32::MAX,
            depth: Limits::MAX_DEPTH,
            values: u32::MAX,
            text_length: u32::MAX,
            ..Limits::DEFAULT
        };
        let mut intake = open(py, framework, roster.bytes(), &limits)?;
        lines(py, lines_of_json.bytes(), &mut intake)?;
        let mut ingested = py.detach(|| intake.finish());
        (ingested.received, ingested.refused) = counted;
        let diagnostics = serde_json::from_str(diagnostics);
        ingested.diagnostics = diagnostics.map_err(|e| PyValueError::new_err(e.to_string()))?;
        Ok(Self(ingested))
    }

    /// How many responses were received, refused, kept, and kept as submitted.
    fn counts(&self) -> (u64, u64, usize, usize) {
        let dataset = &self.0.dataset;
        (
            self.0.received,
            self.0.refused,
            dataset.len(),
            dataset.submitted(),
        )
    }

    fn framework(&self) -> Framework {
        Framework(Arc::clone(self.0.dataset.framework()))
    }

    fn roster(&self) -> String {
        json(&***self.0.dataset.roster())
    }

    fn diagnostics(&self) -> String {
        json(&self.0.diagnostics)
    }

    /// The responses as text: `json`, `ndjson`, `wide` or `long`.
    fn text(&self, py: Python<'_>, form: &str) -> PyResult<String> {
        let (dataset, mut text) = (&self.0.dataset, Vec::new());
        py.detach(|| match form {
            "json" => export::to_json(dataset, &mut text),
            "ndjson" => export::to_ndjson(dataset, &mut text),
            "long" => export::to_csv_long(dataset, CsvStyle::Plain, &mut text),
            _ => export::to_csv_wide(dataset, CsvStyle::Plain, &mut text),
        })?;
        Ok(String::from_utf8(text)?)
    }

    fn table(&self, py: Python<'_>, name: &str) -> PyResult<Table> {
        let make = match name {
            "ratings" => export::arrow::ratings,
            "responses" => export::arrow::responses,
            "notes" => export::arrow::notes,
            "evidence" => export::arrow::evidence,
            "support" => export::arrow::support,
            _ => return named(None, "table", name),
        };
        Table::of(py.detach(|| make(&self.0.dataset)))
    }

    fn tally(&self, py: Python<'_>, grain: &str, drafts: bool) -> PyResult<Table> {
        let grain = named(Grain::from_name(grain), "grain", grain)?;
        let rows = if drafts {
            Rows::WithDrafts
        } else {
            Rows::Submitted
        };
        Table::of(py.detach(|| export::arrow::counts(&Tally::of(&self.0.dataset, grain, rows))))
    }

    fn scores(
        &self,
        py: Python<'_>,
        options: Option<Text>,
        by_role: bool,
        select: Option<Text>,
    ) -> PyResult<Table> {
        let scores = self.scored(py, options, by_role, select)?;
        let framework = self.0.dataset.framework();
        Table::of(py.detach(|| export::arrow::scores(framework, &scores)))
    }

    fn answer(
        &self,
        py: Python<'_>,
        verb: &str,
        fields: Vec<(String, Text)>,
        limits: Option<Text>,
    ) -> PyResult<String> {
        let call = call(py, &fields)?;
        let found = api::Verb::from_name(verb);
        let limits = limits_of(py, limits)?;
        let answer =
            found.and_then(|found| py.detach(|| api::answer_about(&self.0, found, &call, &limits)));
        named(answer, "verb about a dataset", verb)
    }

    fn dashboard(
        &self,
        py: Python<'_>,
        round: &str,
        partnership: &str,
        options: Option<Text>,
        score_options: Option<Text>,
    ) -> PyResult<String> {
        let options = accept(py, "options", options, DashboardOptions::from_json)?;
        let scores = self.scored(py, score_options, false, None)?;
        let dashboard = Dashboard::of(&self.0.dataset, &scores, round, partnership, &options);
        let dashboard = dashboard
            .map_err(|unknown| raise(py, &unknown.to_string(), unknown.code().info().code, &[]))?;
        Ok(json(&dashboard))
    }
}

/// The text of a call with these fields, each the text of one JSON value.
fn call(py: Python<'_>, fields: &[(String, Text)]) -> PyResult<Vec<u8>> {
    let mut call = br#"{"schema_version":"1""#.to_vec();
    for (name, text) in fields {
        if let Err(fault) = serde_json::from_slice::<IgnoredAny>(text.bytes()) {
            let message = format!("{name} refused\n  {fault}");
            return Err(raise(py, &message, "json_syntax", &[]));
        }
        call.extend(format!(",\"{name}\":").bytes());
        call.extend(text.bytes());
    }
    call.push(b'}');
    Ok(call)
}

impl Dataset {
    fn scored(
        &self,
        py: Python<'_>,
        options: Option<Text>,
        by_role: bool,
        select: Option<Text>,
    ) -> PyResult<Scores> {
        let options = accept(py, "options", options, ScoreOptions::from_json)?;
        let select: Selection = accept(py, "select", select, Selection::from_json)?;
        let grain = if by_role { Grain::Role } else { Grain::School };
        let scores = py.detach(|| {
            let tally = Tally::of(&self.0.dataset, grain, Rows::Submitted);
            Scores::selected(&tally, &options, &select)
        });
        scores.map_err(|error| PyValueError::new_err(error.to_string()))
    }
}

fn open(py: Python<'_>, to: &Framework, roster: &[u8], limits: &Limits) -> PyResult<Intake> {
    let roster = py.detach(|| Roster::from_json_within(roster, limits));
    let roster = Arc::new(accepted(py, "roster", roster)?);
    Ok(Intake::new(Arc::clone(&to.0), roster).within(limits))
}

fn take_in(text: &[u8], form: &str, mapping: Option<&Mapping>, intake: &mut Intake) {
    match form {
        "json" => intake.json(text),
        "long" => intake.csv_long(text),
        _ => intake.csv_wide(text, mapping),
    }
}

fn lines(py: Python<'_>, from: impl Read + Send, intake: &mut Intake) -> PyResult<()> {
    let from = BufReader::with_capacity(STRETCH, Watched(from));
    Ok(py.detach(|| intake.read_ndjson(from))?)
}

/// A reader that stops when Python is told to.
struct Watched<R>(R);

impl<R: Read> Read for Watched<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        Python::attach(|py| py.check_signals()).map_err(io::Error::other)?;
        self.0.read(into)
    }
}
