//! `schema`: what does a response to this framework look like?

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::call::{self, Call};
use crate::diagnostic::Diagnostic;
use crate::framework::FrameworkDocument;
use crate::json::SchemaVersion;
use crate::limits::Limits;

/// A framework whose responses are to be described.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SchemaCall {
    /// Version of this document format.
    pub schema_version: SchemaVersion,
    /// The framework; the built-in one if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub framework: Option<FrameworkDocument>,
}

/// The schema of the responses to a framework.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
#[non_exhaustive]
pub enum SchemaAnswer {
    /// Responses were described.
    Described {
        /// Version of this document format.
        schema_version: SchemaVersion,
        /// What was found about the framework.
        diagnostics: Vec<Diagnostic>,
        /// The JSON Schema (draft 2020-12) of its responses.
        #[cfg_attr(
            feature = "schema",
            schemars(with = "std::collections::BTreeMap<String, Value>")
        )]
        schema: Value,
    },
    /// The call itself cannot be used.
    Failed {
        /// Version of this document format.
        schema_version: SchemaVersion,
        /// Why.
        diagnostics: Vec<Diagnostic>,
    },
}

/// Answers a [`SchemaCall`] with a [`SchemaAnswer`], both as JSON text.
///
/// ```
/// let answer = pedt::api::schema(r#"{"schema_version": "1"}"#);
/// let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
/// assert_eq!(answer["kind"], "described");
/// assert_eq!(answer["schema"]["properties"]["notes"]["type"], "array");
/// ```
#[must_use]
pub fn schema(call: &str) -> String {
    answer(call.as_bytes(), &Limits::DEFAULT)
}

pub(super) fn answer(call: &[u8], limits: &Limits) -> String {
    call::answer(call, limits, run, |diagnostics| SchemaAnswer::Failed {
        schema_version: SchemaVersion,
        diagnostics,
    })
}

fn run(call: &mut Call<'_>) -> Option<SchemaAnswer> {
    let framework = call.framework()?;
    Some(SchemaAnswer::Described {
        schema_version: SchemaVersion,
        diagnostics: call.with_found(Vec::new()),
        schema: framework.response_schema(),
    })
}
