//! JSON Schemas of every document and answer, written from the Rust types.
//!
//! The types are the one source; the files under `schemas/` are what this
//! module writes, and a test fails when they are stale.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde_json::Value;

use crate::api::{
    AnalyseAnswer, AnalyseCall, CheckAnswer, CheckCall, CompareAnswer, CompareCall, FormAnswer,
    FormCall,
};
use crate::code::{Code, CodeInfo};
use crate::compare::Crosswalk;
use crate::framework::FrameworkDocument;
use crate::json::SCHEMA_VERSION;
use crate::response::Response;
use crate::roster::RosterDocument;

/// Every generated file by its name, in a fixed order.
///
/// ```
/// let files = pedt::schema::files();
/// assert!(files.iter().any(|(name, _)| *name == "response.schema.json"));
/// ```
#[must_use]
pub fn files() -> Vec<(&'static str, Value)> {
    vec![
        schema::<FrameworkDocument>("framework.schema.json"),
        schema::<RosterDocument>("roster.schema.json"),
        schema::<Response>("response.schema.json"),
        schema::<CheckCall>("check-call.schema.json"),
        schema::<CheckAnswer>("check-answer.schema.json"),
        schema::<AnalyseCall>("analyse-call.schema.json"),
        schema::<AnalyseAnswer>("analyse-answer.schema.json"),
        schema::<FormCall>("form-call.schema.json"),
        schema::<FormAnswer>("form-answer.schema.json"),
        schema::<Crosswalk>("crosswalk.schema.json"),
        schema::<CompareCall>("compare-call.schema.json"),
        schema::<CompareAnswer>("compare-answer.schema.json"),
        #[cfg(feature = "csv")]
        schema::<crate::import::Mapping>("mapping.schema.json"),
        #[cfg(feature = "csv")]
        schema::<crate::api::ReadCall>("read-call.schema.json"),
        #[cfg(feature = "csv")]
        schema::<crate::api::ReadAnswer>("read-answer.schema.json"),
        ("codes.json", codes()),
    ]
}

fn schema<T: JsonSchema>(file: &'static str) -> (&'static str, Value) {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema: Schema = generator.into_root_schema_for::<T>();
    let name = file.trim_end_matches(".schema.json");
    let id = format!("urn:pedt:schema:{SCHEMA_VERSION}:{name}");
    schema.insert("$id".to_owned(), id.into());
    (file, schema.to_value())
}

/// The table of diagnostic codes.
fn codes() -> Value {
    let codes: Vec<CodeInfo> = Code::ALL.iter().map(|code| code.info()).collect();
    serde_json::json!({ "schema_version": SCHEMA_VERSION, "codes": codes })
}
