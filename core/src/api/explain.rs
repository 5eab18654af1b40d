//! `explain`: how did this figure come about?

use serde::{Deserialize, Serialize};

use super::audience::DisclosureCall;
use super::call::{self, Call};
use super::head::{Head, Scored};
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::framework::{Framework, FrameworkDocument};
use crate::grain::Grain;
use crate::json::SchemaVersion;
use crate::limits::Limits;
use crate::moderate::Amendment;
use crate::response::{FrameworkRef, Response};
use crate::roster::RosterDocument;
use crate::scores::ScoreOptions;
use crate::trace::{FigureRef, Trace};
use crate::validate::Ingested;

/// Figures to be explained: the head of an `analyse` call, and which figures of
/// its scores are meant.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExplainCall {
    /// Version of this document format.
    pub schema_version: SchemaVersion,
    /// The framework that was answered; the built-in one if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub framework: Option<FrameworkDocument>,
    /// Who takes part.
    pub roster: RosterDocument,
    /// The responses.
    pub responses: Vec<Response>,
    /// What moderators have changed, in order; scores are of what they left.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub amendments: Vec<Amendment>,
    /// How ratings become scores.
    #[serde(default)]
    pub options: ScoreOptions,
    /// For whom the answer is; if left out, for whoever has the responses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disclosure: Option<DisclosureCall>,
    /// The figures.
    pub figures: Vec<FigureRef>,
}

/// How figures came about.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
#[non_exhaustive]
pub enum ExplainAnswer {
    /// The figures were traced.
    Explained {
        /// Version of this document format.
        schema_version: SchemaVersion,
        /// How many responses there were.
        received: u64,
        /// How many of them were refused.
        refused: u64,
        /// What was found about them, in the order of the call.
        diagnostics: Vec<Diagnostic>,
        /// What the figures were computed with.
        provenance: Provenance,
        /// One for each figure, in the order of the call.
        traces: Vec<Trace>,
    },
    /// The call itself cannot be used.
    Failed {
        /// Version of this document format.
        schema_version: SchemaVersion,
        /// Why.
        diagnostics: Vec<Diagnostic>,
    },
}

/// What figures were computed with, to cite them by.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Provenance {
    /// The library.
    pub library: String,
    /// Its version.
    pub version: String,
    /// The framework that was answered.
    pub framework: FrameworkRef,
    /// How ratings became scores.
    pub options: ScoreOptions,
}

/// Answers an [`ExplainCall`] with an [`ExplainAnswer`], both as JSON text.
#[must_use]
pub fn explain(call: &str) -> String {
    answer(None, call.as_bytes(), &Limits::DEFAULT)
}

pub(super) fn answer(given: Option<&Ingested>, call: &[u8], limits: &Limits) -> String {
    call::answer_about(given, call, limits, run, |diagnostics| {
        ExplainAnswer::Failed {
            schema_version: SchemaVersion,
            diagnostics,
        }
    })
}

fn run(call: &mut Call<'_>) -> Option<ExplainAnswer> {
    let head = Head::read(call);
    call.require("figures");
    let figures: Vec<FigureRef> = call.field("figures", |_, _, _| {});
    let by_role = figures.iter().any(|figure| figure.role.is_some());
    let grain = if by_role { Grain::Role } else { Grain::School };
    let head = head?;
    // A trace holds a score, and its inputs are each about a quarter of one.
    let inputs = head.roster.schools.len() + head.groups();
    let besides = figures.len().saturating_mul(1 + inputs / 4);
    let Scored {
        ingested, scores, ..
    } = head.score(grain, besides, call)?;
    if call.is_unreadable() {
        return None;
    }
    let (framework, roster) = (ingested.dataset.framework(), ingested.dataset.roster());
    let mut traces = Vec::with_capacity(figures.len());
    for (index, figure) in figures.iter().enumerate() {
        match Trace::of(&scores, framework, roster, figure) {
            Some(trace) => traces.push(trace),
            None => call.report(unknown(index)),
        }
    }
    (traces.len() == figures.len()).then(|| ExplainAnswer::Explained {
        schema_version: SchemaVersion,
        received: ingested.received,
        refused: ingested.refused,
        provenance: Provenance::of(framework, scores.options()),
        diagnostics: ingested.diagnostics,
        traces,
    })
}

impl Provenance {
    fn of(framework: &Framework, options: &ScoreOptions) -> Self {
        Self {
            library: env!("CARGO_PKG_NAME").to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            framework: FrameworkRef {
                id: framework.id.clone(),
                version: framework.version.clone(),
            },
            options: options.clone(),
        }
    }
}

fn unknown(index: usize) -> Diagnostic {
    Diagnostic::new(Code::UnknownFigure, format!("/figures/{index}"), [])
}
