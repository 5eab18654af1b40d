//! Tables from and to whatever speaks the Arrow `PyCapsule` interface.

use std::sync::Arc;

use arrow_array::ffi_stream::{FFI_ArrowArrayStream, RecordBatchStreamReader};
use arrow_array::{Array, RecordBatch, RecordBatchIterator, RecordBatchReader};
use arrow_schema::ffi::FFI_ArrowSchema;
use arrow_schema::{ArrowError, SchemaRef};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyCapsule;

/// The rows that are read between two looks at whether to stop.
const ROWS: usize = 8_192;

/// A table that pandas, Polars, pyarrow, DuckDB and others read as it is.
///
/// It speaks the Arrow PyCapsule interface and is never copied:
///
/// >>> import pedt
/// >>> table = pedt.Framework.builtin().statements()
/// >>> table
/// <pedt.Table of 54 rows: level, area, theme, statement, printed_area, ...>
#[pyclass(frozen, module = "pedt")]
pub(crate) struct Table(RecordBatch);

impl Table {
    pub(crate) fn of(made: Result<RecordBatch, ArrowError>) -> PyResult<Self> {
        made.map(Self).map_err(raised)
    }
}

#[pymethods]
impl Table {
    /// The names of the columns.
    #[getter]
    fn column_names(&self) -> Vec<String> {
        let fields = self.0.schema_ref().fields();
        fields.iter().map(|field| field.name().clone()).collect()
    }

    /// The numbers of rows and of columns.
    #[getter]
    fn shape(&self) -> (usize, usize) {
        (self.0.num_rows(), self.0.num_columns())
    }

    fn __len__(&self) -> usize {
        self.0.num_rows()
    }

    fn __repr__(&self) -> String {
        let mut names = self.column_names();
        if names.len() > 5 {
            names.truncate(5);
            names.push("...".to_owned());
        }
        format!(
            "<pedt.Table of {} rows: {}>",
            self.0.num_rows(),
            names.join(", ")
        )
    }

    /// The table by the Arrow PyCapsule interface. A schema may be requested,
    /// and is not looked at.
    #[pyo3(signature = (requested_schema=None))]
    #[expect(unused_variables, reason = "the name is the protocol's")]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        let reader = RecordBatchIterator::new([Ok(self.0.clone())], self.0.schema());
        let stream = FFI_ArrowArrayStream::new(Box::new(reader));
        PyCapsule::new_with_value(py, stream, c"arrow_array_stream")
    }

    /// The columns by the Arrow PyCapsule interface.
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        let schema = FFI_ArrowSchema::try_from(self.0.schema_ref().as_ref()).map_err(raised)?;
        PyCapsule::new_with_value(py, schema, c"arrow_schema")
    }
}

/// Reads whatever has `__arrow_c_stream__`.
pub(crate) fn reader(table: &Bound<'_, PyAny>) -> PyResult<impl RecordBatchReader> {
    let stream = table.getattr("__arrow_c_stream__")?;
    let capsule = stream.call0()?;
    let capsule = capsule
        .cast::<PyCapsule>()
        .map_err(|_| PyTypeError::new_err("`__arrow_c_stream__` gave no capsule"))?;
    let stream = capsule.pointer_checked(Some(c"arrow_array_stream"))?;
    #[expect(unsafe_code, reason = "the Arrow C stream interface is a pointer")]
    // SAFETY: by its name the capsule holds a stream, which nobody else reads;
    // `from_raw` moves it out and leaves an empty one to the capsule.
    let stream = unsafe { RecordBatchStreamReader::from_raw(stream.as_ptr().cast()) };
    let stream = stream.map_err(raised)?;
    Ok(Parts { stream, rest: None })
}

/// A stream in parts of [`ROWS`], which checks what came through a pointer
/// before it is read, and stops when Python is told to.
struct Parts {
    stream: RecordBatchStreamReader,
    rest: Option<RecordBatch>,
}

impl Parts {
    fn part(&mut self) -> Option<Result<RecordBatch, ArrowError>> {
        let batch = match self.rest.take() {
            Some(batch) => batch,
            None => match self.stream.next()?.and_then(checked) {
                Ok(batch) => batch,
                Err(error) => return Some(Err(error)),
            },
        };
        let rows = batch.num_rows().min(ROWS);
        if rows < batch.num_rows() {
            self.rest = Some(batch.slice(rows, batch.num_rows() - rows));
        }
        Some(Ok(batch.slice(0, rows)))
    }
}

impl Iterator for Parts {
    type Item = Result<RecordBatch, ArrowError>;

    fn next(&mut self) -> Option<Self::Item> {
        if let Err(stopped) = Python::attach(|py| py.check_signals()) {
            return Some(Err(ArrowError::ExternalError(Box::new(stopped))));
        }
        self.part()
    }
}

impl RecordBatchReader for Parts {
    fn schema(&self) -> SchemaRef {
        self.stream.schema()
    }
}

/// A batch whose texts are texts and whose offsets lie within it.
fn checked(batch: RecordBatch) -> Result<RecordBatch, ArrowError> {
    let mut columns = batch.columns().iter().map(Arc::as_ref);
    columns.try_for_each(|column: &dyn Array| column.to_data().validate_full())?;
    Ok(batch)
}

/// What stopped a reader: an error of Python's own, or of the table.
pub(crate) fn raised(error: ArrowError) -> PyErr {
    match error {
        ArrowError::ExternalError(error) => match error.downcast::<PyErr>() {
            Ok(error) => *error,
            Err(error) => PyValueError::new_err(error.to_string()),
        },
        error => PyValueError::new_err(error.to_string()),
    }
}
