//! `analyse`: how do schools, partnerships and hubs stand?

use serde::{Deserialize, Serialize};

use super::analysis::{self, Analysis, AnalysisCall, Source};
use super::audience::{Disclosure, DisclosureCall};
use super::call::{self, Call, DashboardCall};
use super::head::{Head, Moderation, Scored};
use super::refused::unknown;
use crate::dashboard::Dashboard;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::framework::FrameworkDocument;
use crate::grain::Grain;
use crate::id::RoundId;
use crate::json::SchemaVersion;
use crate::limits::Limits;
use crate::moderate::Amendment;
use crate::pointer::Pointer;
use crate::response::Response;
use crate::roster::{Roster, RosterDocument};
use crate::scores::{ScoreOptions, Scores, Selection};
use crate::validate::Ingested;

/// Responses to be scored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AnalyseCall {
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
    /// Whether each role is scored apart as well; that takes several times the
    /// room.
    #[serde(default)]
    pub by_role: bool,
    /// Which scores are wanted.
    #[serde(default)]
    pub select: Selection,
    /// The dashboards that are wanted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dashboards: Vec<DashboardCall>,
    /// What else is to be found out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub analyses: Vec<AnalysisCall>,
    /// For whom the answer is; if left out, for whoever has the responses. For
    /// an audience, the answer holds no more than it may see: nothing that was
    /// found about single responses, and nothing of what moderation changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disclosure: Option<DisclosureCall>,
}

/// The scores.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(clippy::large_enum_variant, reason = "it is made once and written")]
#[non_exhaustive]
pub enum AnalyseAnswer {
    /// The responses were scored.
    Analysed {
        /// Version of this document format.
        schema_version: SchemaVersion,
        /// How many responses there were.
        received: u64,
        /// How many of them were refused.
        refused: u64,
        /// What was found about them, in the order of the call.
        diagnostics: Vec<Diagnostic>,
        /// Every score that was wanted.
        scores: Scores,
        /// The dashboards that were asked for, in that order.
        dashboards: Vec<Dashboard>,
        /// What else was asked for, in that order.
        analyses: Vec<Analysis>,
        /// What moderation did; left out if nothing was amended.
        #[serde(skip_serializing_if = "Option::is_none")]
        moderation: Option<Moderation>,
        /// For whom the answer is; left out if for whoever has the responses.
        #[serde(skip_serializing_if = "Option::is_none")]
        disclosure: Option<Disclosure>,
    },
    /// The call itself cannot be used.
    Failed {
        /// Version of this document format.
        schema_version: SchemaVersion,
        /// Why.
        diagnostics: Vec<Diagnostic>,
    },
}

/// Answers an [`AnalyseCall`] with an [`AnalyseAnswer`], both as JSON text.
#[must_use]
pub fn analyse(call: &str) -> String {
    answer(None, call.as_bytes(), &Limits::DEFAULT)
}

pub(super) fn answer(given: Option<&Ingested>, call: &[u8], limits: &Limits) -> String {
    call::answer_about(given, call, limits, run, |diagnostics| {
        AnalyseAnswer::Failed {
            schema_version: SchemaVersion,
            diagnostics,
        }
    })
}

/// As much room as this many dashboards is kept for an analysis.
const GROUPS_OF_AN_ANALYSIS: usize = 8;

fn run(call: &mut Call<'_>) -> Option<AnalyseAnswer> {
    let head = Head::read(call);
    let by_role: bool = call.field("by_role", |_, _, _| {});
    let select: Selection = call.field("select", |_, _, _| {});
    let wanted: Vec<DashboardCall> = call.field("dashboards", check_dashboards);
    let asked: Vec<AnalysisCall> = call.field("analyses", analysis::check);
    let head = head?;
    check_rounds(&select.rounds, &head.roster, call);
    let grain = if by_role { Grain::Role } else { Grain::School };
    let besides = (wanted.len() + asked.len() * GROUPS_OF_AN_ANALYSIS) * head.groups();
    let Scored {
        ingested,
        scores,
        moderation,
        disclosed,
        ..
    } = head.score(grain, besides, call)?;
    if call.is_unreadable() {
        return None;
    }
    let mut dashboards = Vec::with_capacity(wanted.len());
    for (index, wanted) in wanted.iter().enumerate() {
        let (round, partnership) = (wanted.round.as_str(), wanted.partnership.as_str());
        match Dashboard::of(
            &ingested.dataset,
            &scores,
            round,
            partnership,
            &wanted.options,
        ) {
            Ok(mut dashboard) => {
                if let Some((call, _)) = &disclosed {
                    dashboard.recount(&ingested.dataset);
                    if !call.names_schools(&dashboard.partnership) {
                        dashboard.responses.schools.clear();
                    }
                }
                dashboards.push(dashboard);
            }
            Err(fault) => {
                let (name, _) = fault.named();
                call.report(unknown(format!("/dashboards/{index}/{name}"), &fault));
            }
        }
    }
    let source = Source {
        scores: &scores,
        dataset: &ingested.dataset,
        disclosure: disclosed.as_ref().map(|(call, _)| call),
        framework: ingested.dataset.framework(),
        roster: ingested.dataset.roster(),
    };
    let analyses = source.analyses(&asked, call);
    let answered = dashboards.len() == wanted.len() && analyses.len() == asked.len();
    answered.then_some(AnalyseAnswer::Analysed {
        schema_version: SchemaVersion,
        received: ingested.received,
        refused: ingested.refused,
        diagnostics: ingested.diagnostics,
        scores: scores.select(&select),
        dashboards,
        analyses,
        moderation,
        disclosure: disclosed.map(|(call, hidden)| Disclosure {
            audience: call.audience,
            hidden,
        }),
    })
}

fn check_rounds(rounds: &[RoundId], roster: &Roster, call: &mut Call<'_>) {
    for (index, round) in rounds.iter().enumerate() {
        if let Err(fault) = roster.find_round(round.as_str()) {
            call.report(unknown(format!("/select/rounds/{index}"), &fault));
        }
    }
}

#[expect(clippy::ptr_arg, reason = "the field that is read is a vector")]
fn check_dashboards(calls: &Vec<DashboardCall>, at: &Pointer<'_>, found: &mut Diagnostics) {
    for (index, call) in calls.iter().enumerate() {
        call.options.check(&at.index(index).key("options"), found);
    }
}
