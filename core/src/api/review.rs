//! `review`: are these the right components?

use serde::{Deserialize, Serialize};

use super::call::{self, Call};
use crate::diagnostic::Diagnostic;
use crate::framework::FrameworkDocument;
use crate::json::SchemaVersion;
use crate::limits::Limits;
use crate::pointer::Pointer;
use crate::review::{self, FrameworkReview, Review};

/// Reviews of a framework.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReviewCall {
    /// Version of this document format.
    pub schema_version: SchemaVersion,
    /// The framework that is reviewed; the built-in one if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub framework: Option<FrameworkDocument>,
    /// One for each reviewer.
    pub reviews: Vec<Review>,
}

/// What reviewers say.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
#[non_exhaustive]
pub enum ReviewAnswer {
    /// The reviews were brought together.
    Reviewed {
        /// Version of this document format.
        schema_version: SchemaVersion,
        /// What was found about the framework.
        diagnostics: Vec<Diagnostic>,
        /// What they say.
        review: FrameworkReview,
    },
    /// The call itself cannot be used.
    Failed {
        /// Version of this document format.
        schema_version: SchemaVersion,
        /// Why.
        diagnostics: Vec<Diagnostic>,
    },
}

/// Answers a [`ReviewCall`] with a [`ReviewAnswer`], both as JSON text.
#[must_use]
pub fn review(call: &str) -> String {
    answer(call.as_bytes(), &Limits::DEFAULT)
}

pub(super) fn answer(call: &[u8], limits: &Limits) -> String {
    call::answer(call, limits, run, |diagnostics| ReviewAnswer::Failed {
        schema_version: SchemaVersion,
        diagnostics,
    })
}

fn run(call: &mut Call<'_>) -> Option<ReviewAnswer> {
    let framework = call.framework();
    call.require("reviews");
    let reviews: Vec<Review> = call.field("reviews", |_, _, _| {});
    let framework = framework?;
    if call.is_unreadable() {
        return None;
    }
    let right = call.inspect(|found| {
        let at = Pointer::ROOT.key("reviews");
        review::check(&framework, &reviews, &at, found);
    });
    right.then(|| ReviewAnswer::Reviewed {
        schema_version: SchemaVersion,
        diagnostics: call.with_found(Vec::new()),
        review: FrameworkReview::sum(&framework, &reviews),
    })
}
