//! JSON Schemas of every document, call and answer, written from the Rust types.
//!
//! The types are the one source: what they say of a field stands in the schema
//! as its description, the rules that reading follows stand there as lengths,
//! patterns and ranges, and the examples are cut out of real documents and of
//! answers that the verbs gave. The files under `schemas/` are what this module
//! writes, and a test fails when they are stale.
//!
//! Documents and calls are **closed**: a field that the schema does not name is
//! refused, as the library refuses it. What only answers hold is **open**: a
//! later version may say more, and a reader that knows this schema still reads
//! it. A document within an answer is closed as it is anywhere.
//!
//! Which rules a schema says and which it cannot say is written in
//! `schemas/codes.json`, code by code: see [`SaidBy`](crate::SaidBy).
//!
//! ```
//! let files = pedt::schema::files(&[]);
//! let (_, response) = files.iter().find(|(name, _)| name == "response.schema.json").unwrap();
//! assert_eq!(response["additionalProperties"], false);
//! assert_eq!(response["properties"]["school"]["examples"][0], "hill");
//! ```

mod examples;
mod exemplify;
mod text;
mod types;

pub use text::text;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use crate::api::{self, Verb};
use crate::code::{Code, CodeInfo};
use crate::compare::Crosswalk;
use crate::framework::FrameworkDocument;
use crate::json::SCHEMA_VERSION;
use crate::limits::Limits;
use crate::moderate::Amendment;
use crate::response::Response;
use crate::review::Review;
use crate::roster::RosterDocument;

const DRAFT: &str = "https://json-schema.org/draft/2020-12/schema";

/// A shared case: a call, and the answer it is given.
#[derive(Clone, Debug)]
pub struct Case {
    /// The verb.
    pub verb: Verb,
    /// The call; null if it is not JSON.
    pub call: Value,
    /// The answer.
    pub answer: Value,
}

/// Every generated file by its name under `schemas/`, in a fixed order.
///
/// Examples are taken from `cases` too: some fields are of use in few calls, and
/// some kinds of answers are given to few.
#[must_use]
pub fn files(cases: &[Case]) -> Vec<(String, Value)> {
    let roots = roots();
    let examples = examples::documents(cases);
    let mut types = types::definitions(&roots);
    exemplify::exemplify(&mut types, &examples);
    types.values_mut().for_each(types::in_reading_order);

    let mut files: Vec<(String, Value)> = Vec::new();
    for root in &roots {
        let schema = file(root.file, types::of(&root.type_name, &types));
        files.push((format!("{}.schema.json", root.file), schema));
    }
    files.push((
        "pedt.schema.json".to_owned(),
        file("pedt", bundle(&roots, &types)),
    ));
    files.push(("codes.json".to_owned(), codes()));
    for example in examples {
        if let Some(name) = example.file {
            files.push((format!("examples/{name}.json"), example.document));
        }
    }
    files
}

/// A document, call or answer that has a schema of its own.
struct Root {
    file: &'static str,
    type_name: String,
    direction: Direction,
    add: fn(&mut SchemaGenerator) -> Schema,
}

/// Which way a document goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    In,
    Out,
}

fn roots() -> Vec<Root> {
    use Direction::{In, Out};
    vec![
        root::<FrameworkDocument>("framework", In),
        root::<RosterDocument>("roster", In),
        root::<Response>("response", In),
        root::<Amendment>("amendment", In),
        #[cfg(feature = "csv")]
        root::<crate::import::Mapping>("mapping", In),
        root::<Limits>("limits", In),
        root::<api::CheckCall>("check-call", In),
        root::<api::CheckAnswer>("check-answer", Out),
        #[cfg(feature = "csv")]
        root::<api::ReadCall>("read-call", In),
        #[cfg(feature = "csv")]
        root::<api::ReadAnswer>("read-answer", Out),
        root::<api::AnalyseCall>("analyse-call", In),
        root::<api::AnalyseAnswer>("analyse-answer", Out),
        root::<api::ExplainCall>("explain-call", In),
        root::<api::ExplainAnswer>("explain-answer", Out),
        root::<api::AssignCall>("assign-call", In),
        root::<api::AssignAnswer>("assign-answer", Out),
        root::<api::ReportCall>("report-call", In),
        root::<api::ReportAnswer>("report-answer", Out),
        #[cfg(feature = "html")]
        root::<api::RenderCall>("render-call", In),
        #[cfg(feature = "html")]
        root::<api::RenderAnswer>("render-answer", Out),
        root::<api::AnonymiseCall>("anonymise-call", In),
        root::<api::AnonymiseAnswer>("anonymise-answer", Out),
        root::<Crosswalk>("crosswalk", In),
        root::<api::FormCall>("form-call", In),
        root::<api::FormAnswer>("form-answer", Out),
        root::<api::CompareCall>("compare-call", In),
        root::<api::CompareAnswer>("compare-answer", Out),
        root::<Review>("review", In),
        root::<api::ReviewCall>("review-call", In),
        root::<api::ReviewAnswer>("review-answer", Out),
        root::<api::MeasureCall>("measure-call", In),
        root::<api::MeasureAnswer>("measure-answer", Out),
        root::<api::SchemaCall>("schema-call", In),
        root::<api::SchemaAnswer>("schema-answer", Out),
    ]
}

fn root<T: JsonSchema>(file: &'static str, direction: Direction) -> Root {
    Root {
        file,
        type_name: T::schema_name().into_owned(),
        direction,
        add: SchemaGenerator::subschema_for::<T>,
    }
}

/// A schema as a file: with its name and the draft it follows.
fn file(name: &str, schema: Map<String, Value>) -> Value {
    let mut file = Map::new();
    file.insert("$schema".to_owned(), DRAFT.into());
    let id = format!("urn:pedt:schema:{SCHEMA_VERSION}:{name}");
    file.insert("$id".to_owned(), id.into());
    file.extend(schema);
    let mut file = Value::Object(file);
    types::in_reading_order(&mut file);
    file
}

/// All types in one schema, from which types of other languages are made.
fn bundle(roots: &[Root], types: &Map<String, Value>) -> Map<String, Value> {
    let any = roots.iter().map(|root| types::reference(&root.type_name));
    let example = types
        .get("Response")
        .and_then(|response| response.get("examples"));
    let bundle = json!({
        "title": "Document of pedt",
        "description": "Any document, call or answer of pedt. Each type is defined once, by its name.",
        "anyOf": any.collect::<Vec<Value>>(),
        "examples": example,
        "$defs": types,
    });
    match bundle {
        Value::Object(bundle) => bundle,
        _ => Map::new(),
    }
}

/// The table of diagnostic codes.
fn codes() -> Value {
    let codes: Vec<CodeInfo> = Code::ALL.iter().map(|code| code.info()).collect();
    json!({ "schema_version": SCHEMA_VERSION, "codes": codes })
}
