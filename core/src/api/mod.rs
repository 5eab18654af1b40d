//! The library as verbs: a call in, an answer out, both JSON text.
//!
//! Every binding exposes exactly these, and a program in any language can use
//! them with the schemas alone. A verb is **total**: whatever the text, there is
//! an answer, and what is wrong with the call stands in it as diagnostics with
//! JSON Pointers into the call.
//!
//! ```
//! let answer = pedt::api::check(r#"{"schema_version": "1", "responses": [{"id": 7}]}"#);
//! let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
//! assert_eq!((&answer["kind"], &answer["refused"]), (&"checked".into(), &1.into()));
//! let pointers = answer["diagnostics"].as_array().unwrap().iter().map(|d| &d["pointer"]);
//! assert!(pointers.into_iter().any(|pointer| pointer == "/responses/0/id"));
//! ```

mod analyse;
mod analysis;
mod anonymise;
mod assign;
mod audience;
mod call;
mod check;
mod compare;
mod explain;
mod form;
mod head;
mod measure;
#[cfg(feature = "csv")]
mod read;
mod refused;
#[cfg(feature = "html")]
mod render;
mod report;
mod review;
mod schema;
mod verb;

pub use analyse::{AnalyseAnswer, AnalyseCall, analyse};
pub use analysis::{Analysis, AnalysisCall, HubRanking};
pub use anonymise::{AnonymiseAnswer, AnonymiseCall, anonymise};
pub use assign::{AssignAnswer, AssignCall, FollowCall, SuggestCall, assign};
pub use audience::{Disclosure, DisclosureCall};
pub use call::DashboardCall;
pub use check::{CheckAnswer, CheckCall, check};
pub use compare::{CompareAnswer, CompareCall, compare};
pub use explain::{ExplainAnswer, ExplainCall, Provenance, explain};
pub use form::{FormAnswer, FormCall, form};
pub use head::Moderation;
pub use measure::{MeasureAnswer, MeasureCall, measure};
#[cfg(feature = "csv")]
pub use read::{ReadAnswer, ReadCall, TextForm, read};
#[cfg(feature = "html")]
pub use render::{RenderAnswer, RenderCall, RenderForm, RenderedFile, render};
pub use report::{ReportAnswer, ReportCall, report};
pub use review::{ReviewAnswer, ReviewCall, review};
pub use schema::{SchemaAnswer, SchemaCall, schema};
pub use verb::{Verb, answer, answer_about};
