//! The class `Dataset`.

use std::path::PathBuf;
use std::sync::Arc;

use pedt::api::AnalyseAnswer;
use pedt::dashboard::DashboardError;
use pedt::export::{self, CsvStyle};
use pedt::scores::Selection;
use pedt::{
    Dashboard, DashboardOptions, Grain, Ingested, Intake, Limits, Roster, Rows, SchemaVersion,
    ScoreOptions, Scores, Tally,
};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyList};

use crate::arrow::Table;
use crate::document::{self, Json};
use crate::fault::{accept, error};
use crate::framework::Framework;
use crate::intake::{self, Form};

/// Responses that were checked, and everything that was found out about them.
///
/// Made by `read` from a file, or by `from_ndjson`, `from_json`, `from_csv` and
/// `from_arrow`. It never changes; a response with an error is refused and told
/// in `diagnostics`, and the others are kept.
#[pyclass(frozen, eq, module = "pedt")]
#[derive(PartialEq)]
pub(crate) struct Dataset(Ingested);

type Any<'a, 'py> = Option<&'a Bound<'py, PyAny>>;

/// Options by their document, or the default.
macro_rules! options {
    ($type:ident, $given:expr, $name:literal) => {
        match $given {
            None => $type::default(),
            Some(given) => {
                let text = Json::of_document(given, $name)?;
                accept(given.py(), $name, $type::from_json(text.bytes()))?
            }
        }
    };
}

#[pymethods]
impl Dataset {
    /// Take in a file of responses: `.ndjson`, `.jsonl`, `.json` or `.csv`.
    #[staticmethod]
    #[pyo3(signature = (path, roster, framework=None, *, mapping=None, form="wide", limits=None))]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "a path is extracted, not borrowed"
    )]
    fn read<'py>(
        py: Python<'py>,
        path: PathBuf,
        roster: &Bound<'py, PyAny>,
        framework: Any<'_, 'py>,
        mapping: Any<'_, 'py>,
        form: &str,
        limits: Any<'_, 'py>,
    ) -> PyResult<Self> {
        let (mut intake, framework) = intake::open(roster, framework, limits)?;
        let form = Form::of(form, mapping, &framework)?;
        intake::file(py, &path, &form, &mut intake)?;
        Ok(Self::of(py, intake))
    }

    /// Take in text with a response in JSON on each line.
    #[staticmethod]
    #[pyo3(signature = (data, roster, framework=None, *, limits=None))]
    fn from_ndjson<'py>(
        data: &Bound<'py, PyAny>,
        roster: &Bound<'py, PyAny>,
        framework: Any<'_, 'py>,
        limits: Any<'_, 'py>,
    ) -> PyResult<Self> {
        let py = data.py();
        let (mut intake, _) = intake::open(roster, framework, limits)?;
        intake::lines(py, Json::of_data(data)?.bytes(), &mut intake)?;
        Ok(Self::of(py, intake))
    }

    /// Take in a list of responses, or the JSON text of one.
    #[staticmethod]
    #[pyo3(signature = (data, roster, framework=None, *, limits=None))]
    fn from_json<'py>(
        data: &Bound<'py, PyAny>,
        roster: &Bound<'py, PyAny>,
        framework: Any<'_, 'py>,
        limits: Any<'_, 'py>,
    ) -> PyResult<Self> {
        let py = data.py();
        let (mut intake, _) = intake::open(roster, framework, limits)?;
        let text = if data.is_instance_of::<PyList>() {
            Json::of_object(data)?
        } else {
            Json::of_data(data)?
        };
        py.detach(|| intake.json(text.bytes()));
        Ok(Self::of(py, intake))
    }

    /// Take in a CSV table: a response (`form="wide"`) or an answer (`"long"`)
    /// in each row. Without a mapping, wide headers speak for themselves.
    #[staticmethod]
    #[pyo3(signature = (data, roster, framework=None, *, mapping=None, form="wide", limits=None))]
    fn from_csv<'py>(
        data: &Bound<'py, PyAny>,
        roster: &Bound<'py, PyAny>,
        framework: Any<'_, 'py>,
        mapping: Any<'_, 'py>,
        form: &str,
        limits: Any<'_, 'py>,
    ) -> PyResult<Self> {
        let py = data.py();
        let (mut intake, framework) = intake::open(roster, framework, limits)?;
        let form = Form::of(form, mapping, &framework)?;
        let text = Json::of_data(data)?;
        py.detach(|| form.csv(text.bytes(), &mut intake));
        Ok(Self::of(py, intake))
    }

    /// Take in a table of pandas, Polars, pyarrow, DuckDB or anything else with
    /// `__arrow_c_stream__`, as `from_csv` does a text. Rows are counted from 1.
    #[staticmethod]
    #[pyo3(signature = (table, roster, framework=None, *, mapping=None, form="wide", limits=None))]
    fn from_arrow<'py>(
        table: &Bound<'py, PyAny>,
        roster: &Bound<'py, PyAny>,
        framework: Any<'_, 'py>,
        mapping: Any<'_, 'py>,
        form: &str,
        limits: Any<'_, 'py>,
    ) -> PyResult<Self> {
        let (mut intake, framework) = intake::open(roster, framework, limits)?;
        Form::of(form, mapping, &framework)?.arrow(table, &mut intake)?;
        Ok(Self::of(table.py(), intake))
    }

    /// The framework that was answered.
    #[getter]
    fn framework(&self) -> Framework {
        Framework(Arc::clone(self.0.dataset.framework()))
    }

    /// The roster of those who answered, as a document.
    #[getter]
    fn roster<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        document::object(py, &document::text(&***self.0.dataset.roster()))
    }

    /// Everything that was found: errors that refused a response, and warnings
    /// about those that were kept.
    #[getter]
    fn diagnostics<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        document::object(py, &document::text(&self.0.diagnostics))
    }

    /// How many responses came in.
    #[getter]
    fn received(&self) -> u64 {
        self.0.received
    }

    /// How many of them were refused.
    #[getter]
    fn refused(&self) -> u64 {
        self.0.refused
    }

    /// The responses that were kept, as documents.
    fn responses<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let all: Vec<_> = self.0.dataset.responses().collect();
        document::object(py, &document::text(&all))
    }

    /// The responses that were kept, as lines of JSON.
    fn to_ndjson(&self, py: Python<'_>) -> PyResult<String> {
        let mut text = Vec::new();
        py.detach(|| export::to_ndjson(&self.0.dataset, &mut text))?;
        Ok(String::from_utf8(text)?)
    }

    /// The responses that were kept, as a CSV table that `from_csv` reads.
    #[pyo3(signature = (form="wide"))]
    fn to_csv(&self, py: Python<'_>, form: &str) -> PyResult<String> {
        let mut text = Vec::new();
        let dataset = &self.0.dataset;
        match Form::of(form, None, &self.framework())? {
            Form::Wide(_) => py.detach(|| export::to_csv_wide(dataset, CsvStyle::Plain, &mut text)),
            Form::Long => py.detach(|| export::to_csv_long(dataset, CsvStyle::Plain, &mut text)),
        }?;
        Ok(String::from_utf8(text)?)
    }

    /// A row for every statement of every response, answered or not.
    fn ratings(&self, py: Python<'_>) -> PyResult<Table> {
        Table::of(py.detach(|| export::arrow::ratings(&self.0.dataset)))
    }

    /// A row for every response, and a column for every statement.
    fn wide(&self, py: Python<'_>) -> PyResult<Table> {
        Table::of(py.detach(|| export::arrow::responses(&self.0.dataset)))
    }

    /// A row for every note.
    fn notes(&self, py: Python<'_>) -> PyResult<Table> {
        Table::of(py.detach(|| export::arrow::notes(&self.0.dataset)))
    }

    /// A row for every link to evidence.
    fn evidence(&self, py: Python<'_>) -> PyResult<Table> {
        Table::of(py.detach(|| export::arrow::evidence(&self.0.dataset)))
    }

    /// A row for every stance on a support topic.
    fn support(&self, py: Python<'_>) -> PyResult<Table> {
        Table::of(py.detach(|| export::arrow::support(&self.0.dataset)))
    }

    /// How often each point was chosen: by `"partnership"`, `"school"` or
    /// `"role"` in each round. Such counts may be added up, from many datasets.
    #[pyo3(signature = (grain="school", *, drafts=false))]
    fn tally(&self, py: Python<'_>, grain: &str, drafts: bool) -> PyResult<Table> {
        let grain = Grain::from_name(grain).ok_or_else(|| {
            let found = format!("grain: '{grain}' is not 'partnership', 'school' or 'role'");
            PyValueError::new_err(found)
        })?;
        let rows = if drafts {
            Rows::WithDrafts
        } else {
            Rows::Submitted
        };
        Table::of(py.detach(|| {
            let tally = Tally::of(&self.0.dataset, grain, rows);
            export::arrow::counts(&tally)
        }))
    }

    /// A row for every score; beside each figure, such as `mean`, a column such
    /// as `mean_status` says whether there is one, or why there is none.
    #[pyo3(signature = (options=None, *, by_role=false, select=None))]
    fn scores<'py>(
        &self,
        py: Python<'py>,
        options: Any<'_, 'py>,
        by_role: bool,
        select: Any<'_, 'py>,
    ) -> PyResult<Table> {
        let scores = self.scored(py, options, by_role)?;
        let select = options!(Selection, select, "select");
        let framework = self.0.dataset.framework();
        Table::of(py.detach(|| export::arrow::scores(framework, &scores.select(&select))))
    }

    /// The scores, as the answer that `pedt.analyse` gives.
    #[pyo3(signature = (options=None, *, by_role=false, select=None))]
    fn analyse<'py>(
        &self,
        py: Python<'py>,
        options: Any<'_, 'py>,
        by_role: bool,
        select: Any<'_, 'py>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let scores = self.scored(py, options, by_role)?;
        let select = options!(Selection, select, "select");
        let answer = AnalyseAnswer::Analysed {
            schema_version: SchemaVersion,
            received: self.0.received,
            refused: self.0.refused,
            diagnostics: self.0.diagnostics.clone(),
            scores: scores.select(&select),
            dashboards: Vec::new(),
        };
        document::object(py, &py.detach(|| document::text(&answer)))
    }

    /// How a partnership stands in a round, as a document.
    #[pyo3(signature = (round, partnership, options=None, *, score_options=None))]
    fn dashboard<'py>(
        &self,
        py: Python<'py>,
        round: &str,
        partnership: &str,
        options: Any<'_, 'py>,
        score_options: Any<'_, 'py>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let options = options!(DashboardOptions, options, "options");
        let scores = self.scored(py, score_options, false)?;
        let dashboard = Dashboard::of(&self.0.dataset, &scores, round, partnership, &options);
        let dashboard = dashboard.map_err(|unknown| {
            let code = match unknown {
                DashboardError::UnknownRound(_) => "unknown_round",
                _ => "unknown_partnership",
            };
            error(py, &unknown.to_string(), code, &[])
        })?;
        document::object(py, &document::text(&dashboard))
    }

    fn __len__(&self) -> usize {
        self.0.dataset.len()
    }

    fn __repr__(&self) -> String {
        let (
            kept,
            Ingested {
                received, refused, ..
            },
        ) = (self.__len__(), &self.0);
        format!("Dataset(responses={kept}, received={received}, refused={refused})")
    }

    fn _repr_html_(&self) -> String {
        let Ingested {
            dataset,
            diagnostics,
            received,
            refused,
            ..
        } = &self.0;
        let (kept, submitted) = (dataset.len(), dataset.submitted());
        format!(
            "<table><tr><th>responses</th><th>submitted</th><th>received</th><th>refused</th>\
             <th>diagnostics</th></tr><tr><td>{kept}</td><td>{submitted}</td><td>{received}</td>\
             <td>{refused}</td><td>{}</td></tr></table>",
            diagnostics.len()
        )
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        let (py, this) = (slf.py(), slf.get());
        let restore = slf.get_type().getattr("_restore")?;
        let responses = this.to_ndjson(py)?;
        let parts = (
            this.framework(),
            document::text(&***this.0.dataset.roster()),
            PyBytes::new(py, responses.as_bytes()),
            (this.0.received, this.0.refused),
            document::text(&this.0.diagnostics),
        );
        Ok((restore, parts).into_pyobject(py)?.into_any())
    }

    #[staticmethod]
    fn _restore(
        py: Python<'_>,
        framework: &Framework,
        roster: &str,
        responses: &[u8],
        counted: (u64, u64),
        diagnostics: &str,
    ) -> PyResult<Self> {
        // What was taken in before is within whatever limits held then.
        let limits = Limits {
            bytes: u32::MAX,
            depth: Limits::MAX_DEPTH,
            values: u32::MAX,
            text_length: u32::MAX,
            ..Limits::DEFAULT
        };
        let roster = Roster::from_json_within(roster.as_bytes(), &limits);
        let roster = Arc::new(accept(py, "roster", roster)?);
        let mut intake = Intake::new(Arc::clone(&framework.0), roster).within(&limits);
        intake::lines(py, responses, &mut intake)?;
        let Self(mut ingested) = Self::of(py, intake);
        let diagnostics = serde_json::from_str(diagnostics);
        ingested.diagnostics = diagnostics.map_err(|e| PyValueError::new_err(e.to_string()))?;
        (ingested.received, ingested.refused) = counted;
        Ok(Self(ingested))
    }
}

impl Dataset {
    fn of(py: Python<'_>, intake: Intake) -> Self {
        Self(py.detach(|| intake.finish()))
    }

    fn scored(&self, py: Python<'_>, options: Any<'_, '_>, by_role: bool) -> PyResult<Scores> {
        let options = options!(ScoreOptions, options, "options");
        let grain = if by_role { Grain::Role } else { Grain::School };
        let scores = py.detach(|| {
            let tally = Tally::of(&self.0.dataset, grain, Rows::Submitted);
            Scores::of(&tally, &options)
        });
        scores.map_err(|error| PyValueError::new_err(error.to_string()))
    }
}
