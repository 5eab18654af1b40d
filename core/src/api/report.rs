//! `report`: what is to be read about a school, a partnership or a hub?

use serde::{Deserialize, Serialize};

use super::audience::{Disclosure, DisclosureCall};
use super::call::{self, Call};
use super::head::{Head, Scored};
use super::refused::{refused, unknown};
use crate::change::ChangeError;
use crate::diagnostic::Diagnostic;
use crate::framework::FrameworkDocument;
use crate::grain::Grain;
use crate::id::RoundId;
use crate::json::SchemaVersion;
use crate::limits::Limits;
use crate::matching::MatchError;
use crate::moderate::Amendment;
use crate::pointer::Pointer;
use crate::report::{Report, ReportError, ReportInputs, ReportOf, ReportOptions};
use crate::response::Response;
use crate::roster::{Roster, RosterDocument};
use crate::scores::{ScoreOptions, ScoreUnit};
use crate::validate::Ingested;

/// Responses to be reported on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReportCall {
    /// Version of this document format.
    pub schema_version: SchemaVersion,
    /// The framework that was answered; the built-in one if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub framework: Option<FrameworkDocument>,
    /// Who takes part.
    pub roster: RosterDocument,
    /// The responses.
    pub responses: Vec<Response>,
    /// What moderators have changed and which notes they cleared, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub amendments: Vec<Amendment>,
    /// What the report is of.
    pub of: ReportOf,
    /// The round.
    pub round: RoundId,
    /// An earlier round that it looks back to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<RoundId>,
    /// How ratings become scores.
    #[serde(default)]
    pub options: ScoreOptions,
    /// Whether roles are compared as well.
    #[serde(default)]
    pub by_role: bool,
    /// Language, sections, colours, and the limits behind what is said.
    #[serde(default)]
    pub report: ReportOptions,
    /// For whom the report is; if left out, for whoever has the responses. It
    /// holds no more than they may see.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disclosure: Option<DisclosureCall>,
}

/// The report.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(clippy::large_enum_variant, reason = "it is made once and written")]
#[non_exhaustive]
pub enum ReportAnswer {
    /// There is a report.
    Reported {
        /// Version of this document format.
        schema_version: SchemaVersion,
        /// How many responses there were.
        received: u64,
        /// How many of them were refused.
        refused: u64,
        /// What was found about them, in the order of the call.
        diagnostics: Vec<Diagnostic>,
        /// The report.
        report: Report,
        /// For whom it is; left out if for whoever has the responses.
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

/// Answers a [`ReportCall`] with a [`ReportAnswer`], both as JSON text.
#[must_use]
pub fn report(call: &str) -> String {
    answer(None, call.as_bytes(), &Limits::DEFAULT)
}

pub(super) fn answer(given: Option<&Ingested>, call: &[u8], limits: &Limits) -> String {
    call::answer_about(given, call, limits, run, |diagnostics| {
        ReportAnswer::Failed {
            schema_version: SchemaVersion,
            diagnostics,
        }
    })
}

/// As much room as this many dashboards is kept for a report.
const GROUPS_OF_A_REPORT: usize = 40;

fn run(call: &mut Call<'_>) -> Option<ReportAnswer> {
    let head = Head::read(call);
    let of: ReportOf = call.required("of");
    let round: RoundId = call.required("round");
    let since: Option<RoundId> = call.field("since", |_, _, _| {});
    let by_role: bool = call.field("by_role", |_, _, _| {});
    let options: ReportOptions = call.field("report", ReportOptions::check);
    let head = head?;
    let known = call.inspect(|found| {
        if let Some(rules) = &options.matches {
            let at = Pointer::ROOT.key("report");
            rules.check_names(&head.framework, &head.roster, &at.key("matches"), found);
        }
    });
    let unit = of.unit();
    let rounds = [("/round", Some(&round)), ("/since", since.as_ref())];
    let missing = unknown_names((&of, &unit), rounds, &head.roster);
    let known = known && missing.is_empty();
    for fault in missing {
        call.report(fault);
    }
    if call.is_unreadable() || !known {
        return None;
    }
    let grain = if by_role { Grain::Role } else { Grain::School };
    let besides = head.groups() * GROUPS_OF_A_REPORT;
    let scored: Scored = head.score(grain, besides, call)?;
    let (disclosure, hidden) = scored.disclosed.unzip();
    let hidden = hidden.unwrap_or_default();
    let inputs = ReportInputs {
        dataset: &scored.ingested.dataset,
        scores: &scored.scores,
        audience: disclosure.as_ref().map(|call| &call.audience),
        names_schools: disclosure.as_ref().is_none_or(|call| match &unit {
            ScoreUnit::Hub { .. } => false,
            ScoreUnit::Partnership { partnership } | ScoreUnit::School { partnership, .. } => {
                call.names_schools(partnership)
            }
        }),
        hidden: &hidden,
        moderated: scored.moderated.as_ref(),
    };
    match Report::of(inputs, &of, &round, since.as_ref(), &options) {
        Ok(report) => Some(ReportAnswer::Reported {
            schema_version: SchemaVersion,
            received: scored.ingested.received,
            refused: scored.ingested.refused,
            diagnostics: scored.ingested.diagnostics,
            report,
            disclosure: disclosure.map(|call| Disclosure {
                audience: call.audience,
                hidden: hidden.clone(),
            }),
        }),
        Err(error) => {
            call.report(diagnostic(&error));
            None
        }
    }
}

/// Every name that the roster has not.
fn unknown_names(
    (of, unit): (&ReportOf, &ScoreUnit),
    rounds: [(&str, Option<&RoundId>); 2],
    roster: &Roster,
) -> Vec<Diagnostic> {
    let rounds = rounds.into_iter().filter_map(|(at, round)| {
        let fault = roster.find_round(round?.as_str()).err()?;
        Some(unknown(at, &fault))
    });
    let at = match of {
        ReportOf::Funder { .. } => "/of/unit",
        _ => "/of",
    };
    let named = unit.unknown_names(roster).into_iter().map(|fault| {
        let (name, _) = fault.named();
        unknown(format!("{at}/{name}"), &fault)
    });
    rounds.chain(named).collect()
}

/// Why there is no report, and where the call asks for what there is not.
fn diagnostic(error: &ReportError) -> Diagnostic {
    let at = match error {
        ReportError::NotInRoster(fault) => return unknown("/of", fault),
        ReportError::Change(ChangeError::NotAfter { .. }) => "/since".to_owned(),
        ReportError::Change(_) => "/report/change".to_owned(),
        ReportError::Gaps(_) => "/report/gaps".to_owned(),
        ReportError::Quadrant(_) => "/report/quadrant".to_owned(),
        ReportError::Priorities(_) => "/report/priorities".to_owned(),
        ReportError::Hub(_) => "/report/hub".to_owned(),
        ReportError::Matches(MatchError::NotWithStable(rule)) => format!("/report/matches/{rule}"),
        ReportError::Matches(_) => "/report/matches".to_owned(),
    };
    refused(at, error.to_string())
}
