//! `check`: what is wrong with these responses?

use serde::{Deserialize, Serialize};

use super::call::{self, Call};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::framework::FrameworkDocument;
use crate::json::SchemaVersion;
use crate::limits::Limits;
use crate::response::Response;
use crate::roster::RosterDocument;
use crate::validate::check_tree;

/// Responses to be checked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CheckCall {
    /// Version of this document format.
    pub schema_version: SchemaVersion,
    /// The framework that was answered; the built-in one if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub framework: Option<FrameworkDocument>,
    /// Who takes part; without it the school, partnership and round are not
    /// looked up and nothing is compared across responses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub roster: Option<RosterDocument>,
    /// The responses.
    pub responses: Vec<Response>,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum CheckAnswer {
    /// The responses were checked.
    Checked {
        /// Version of this document format.
        schema_version: SchemaVersion,
        /// How many there were.
        received: u64,
        /// How many of them are refused.
        refused: u64,
        /// Everything that was found, in the order of the call.
        diagnostics: Vec<Diagnostic>,
    },
    /// The call itself cannot be used.
    Failed {
        /// Version of this document format.
        schema_version: SchemaVersion,
        /// Why.
        diagnostics: Vec<Diagnostic>,
    },
}

/// Answers a [`CheckCall`] with a [`CheckAnswer`], both as JSON text.
#[must_use]
pub fn check(call: &str) -> String {
    answer(call.as_bytes(), &Limits::DEFAULT)
}

pub(super) fn answer(call: &[u8], limits: &Limits) -> String {
    call::answer(call, limits, run, |diagnostics| CheckAnswer::Failed {
        schema_version: SchemaVersion,
        diagnostics,
    })
}

fn run(call: &mut Call<'_>) -> Option<CheckAnswer> {
    let (framework, roster) = (call.framework(), call.roster());
    call.require("responses");
    let (framework, roster) = (framework?, roster?);
    if let Some(roster) = roster {
        let ingested = call.responses(framework, roster);
        return Some(CheckAnswer::Checked {
            schema_version: SchemaVersion,
            received: ingested.received,
            refused: ingested.refused,
            diagnostics: ingested.diagnostics,
        });
    }
    let (mut received, mut refused) = (0, 0);
    let limits = *call.limits();
    let mut all = Diagnostics::new(&limits);
    for tree in call.items() {
        let (response, found) = check_tree(tree, &framework, None, &limits).into_parts();
        for mut diagnostic in found {
            let item = format!("/responses/{received}");
            diagnostic.pointer.insert_str(0, &item);
            all.add(diagnostic);
        }
        refused += u64::from(response.is_none());
        received += 1;
    }
    Some(CheckAnswer::Checked {
        schema_version: SchemaVersion,
        received,
        refused,
        diagnostics: call.with_found(all.into_vec()),
    })
}
