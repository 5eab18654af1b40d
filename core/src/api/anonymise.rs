//! `anonymise`: what of these responses can be given to research?

use serde::{Deserialize, Serialize};

use super::call::{self, Call};
use super::refused::{not_a_key, refused};
use crate::diagnostic::Diagnostic;
use crate::disclosure::{
    PseudonymKey, ResearchOptions, ResearchReport, ResearchSchool, research_export,
};
use crate::framework::FrameworkDocument;
use crate::json::SchemaVersion;
use crate::limits::Limits;
use crate::moderate::Amendment;
use crate::response::Response;
use crate::roster::RosterDocument;
use crate::validate::Ingested;

/// Responses to be made ready for research.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AnonymiseCall {
    /// Version of this document format.
    pub schema_version: SchemaVersion,
    /// The framework that was answered; the built-in one if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub framework: Option<FrameworkDocument>,
    /// Who takes part.
    pub roster: RosterDocument,
    /// The responses.
    pub responses: Vec<Response>,
    /// What moderators have changed, in order; what they left is given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub amendments: Vec<Amendment>,
    /// The key by which everybody is given a pseudonym, 32 hexadecimal digits.
    /// With the same key the pseudonyms are the same; without it nobody can
    /// tell whose they are. Keep it, and keep it to yourself.
    pub pseudonym_key: String,
    /// How much is left of what could tell who they are.
    #[serde(default)]
    pub options: ResearchOptions,
}

/// Responses without names.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(clippy::large_enum_variant, reason = "it is made once and written")]
#[non_exhaustive]
pub enum AnonymiseAnswer {
    /// The responses were made ready. What is wrong with them names people, and
    /// is told by `check` alone.
    Anonymised {
        /// Version of this document format.
        schema_version: SchemaVersion,
        /// How many responses there were.
        received: u64,
        /// How many of them were refused.
        refused: u64,
        /// What was found about the framework.
        diagnostics: Vec<Diagnostic>,
        /// Who takes part, under pseudonyms.
        roster: RosterDocument,
        /// The responses, under pseudonyms.
        responses: Vec<Response>,
        /// What is told of each school, in the order of pseudonyms.
        schools: Vec<ResearchSchool>,
        /// What was done.
        report: ResearchReport,
    },
    /// The call itself cannot be used.
    Failed {
        /// Version of this document format.
        schema_version: SchemaVersion,
        /// Why.
        diagnostics: Vec<Diagnostic>,
    },
}

/// Answers an [`AnonymiseCall`] with an [`AnonymiseAnswer`], both as JSON text.
#[must_use]
pub fn anonymise(call: &str) -> String {
    answer(None, call.as_bytes(), &Limits::DEFAULT)
}

pub(super) fn answer(given: Option<&Ingested>, call: &[u8], limits: &Limits) -> String {
    call::answer_about(given, call, limits, run, |diagnostics| {
        AnonymiseAnswer::Failed {
            schema_version: SchemaVersion,
            diagnostics,
        }
    })
}

fn run(call: &mut Call<'_>) -> Option<AnonymiseAnswer> {
    let (framework, roster) = (call.framework(), call.required_roster());
    call.require_responses();
    call.know("amendments");
    call.require("pseudonym_key");
    let key: String = call.field("pseudonym_key", |_, _, _| {});
    let options = call.field("options", ResearchOptions::check);
    let mut ingested = call.responses(framework?, roster?);
    call.amendments(&mut ingested);
    if call.is_unreadable() {
        return None;
    }
    let Some(key) = PseudonymKey::from_hex(&key) else {
        call.report(not_a_key("/pseudonym_key"));
        return None;
    };
    let export = match research_export(&ingested.dataset, &options, &key) {
        Ok(export) => export,
        Err(error) => {
            call.report(refused("/responses", error.to_string()));
            return None;
        }
    };
    Some(AnonymiseAnswer::Anonymised {
        schema_version: SchemaVersion,
        received: ingested.received,
        refused: ingested.refused,
        diagnostics: call
            .with_found(Vec::new())
            .into_iter()
            .filter(|found| found.pointer.starts_with("/framework"))
            .collect(),
        roster: RosterDocument::clone(export.dataset.roster()),
        responses: export.dataset.responses().collect(),
        schools: export.schools,
        report: export.report,
    })
}
