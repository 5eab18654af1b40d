//! `measure`: statistics of plain numbers.

use serde::{Deserialize, Serialize};

use super::call::{self, Call};
use crate::diagnostic::Diagnostic;
use crate::json::SchemaVersion;
use crate::limits::Limits;
use crate::measure::{self, Measure, Measured};

/// Statistics to be computed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MeasureCall {
    /// Version of this document format.
    pub schema_version: SchemaVersion,
    /// The statistics, in any order.
    pub measures: Vec<Measure>,
}

/// What they came to.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
#[non_exhaustive]
pub enum MeasureAnswer {
    /// They were computed.
    Measured {
        /// Version of this document format.
        schema_version: SchemaVersion,
        /// What each came to, in the order of the call.
        measures: Vec<Measured>,
    },
    /// The call itself cannot be used.
    Failed {
        /// Version of this document format.
        schema_version: SchemaVersion,
        /// Why.
        diagnostics: Vec<Diagnostic>,
    },
}

/// Answers a [`MeasureCall`] with a [`MeasureAnswer`], both as JSON text.
#[must_use]
pub fn measure(call: &str) -> String {
    answer(call.as_bytes(), &Limits::DEFAULT)
}

pub(super) fn answer(call: &[u8], limits: &Limits) -> String {
    call::answer(call, limits, run, |diagnostics| MeasureAnswer::Failed {
        schema_version: SchemaVersion,
        diagnostics,
    })
}

fn run(call: &mut Call<'_>) -> Option<MeasureAnswer> {
    let measures: Vec<Measure> = call.required("measures");
    if call.is_unreadable() {
        return None; // what cannot be read would be measured for nothing
    }
    Some(MeasureAnswer::Measured {
        schema_version: SchemaVersion,
        measures: measures.iter().map(measure::measure).collect(),
    })
}
