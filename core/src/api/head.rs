//! The head of calls that need scores: a framework, a roster, responses.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::audience::DisclosureCall;
use super::call::Call;
use crate::code::Code;
use crate::dataset::Dataset;
use crate::diagnostic::Diagnostic;
use crate::disclosure::Hidden;
use crate::framework::Framework;
use crate::grain::Grain;
use crate::moderate::{AuditEntry, Moderated, ModerationEffect};
use crate::roster::Roster;
use crate::scores::{ScoreOptions, Scores};
use crate::tally::{Rows, Tally};
use crate::validate::Ingested;

/// What is scored, and how.
pub(super) struct Head {
    pub(super) framework: Arc<Framework>,
    pub(super) roster: Arc<Roster>,
    options: ScoreOptions,
    disclosure: Option<DisclosureCall>,
}

/// Responses that were taken in, and their scores.
pub(super) struct Scored {
    /// What was taken in; with amendments, the dataset is what they left.
    pub(super) ingested: Ingested,
    pub(super) scores: Scores,
    /// What amendments did; none if there were none, or if it is not for the
    /// audience.
    pub(super) moderation: Option<Moderation>,
    /// The responses with what was amended and cleared; none if there were no
    /// amendments.
    pub(super) moderated: Option<Moderated>,
    /// For whom the scores are, if not for whoever has the responses, and how
    /// many of them are hidden.
    pub(super) disclosed: Option<(DisclosureCall, Vec<Hidden>)>,
}

/// What moderation did.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Moderation {
    /// Every amendment that could be read, in the order of the call.
    pub audit: Vec<AuditEntry>,
    /// How much it moved each figure.
    pub effect: ModerationEffect,
}

impl Head {
    /// Reads the head of a call, all but the responses, which may be many.
    pub(super) fn read(call: &mut Call<'_>) -> Option<Self> {
        let (framework, roster) = (call.framework(), call.required_roster());
        call.require_responses();
        call.know("amendments");
        let options = call.field("options", ScoreOptions::check);
        let disclosure = call.field("disclosure", |_, _, _| {});
        Some(Self {
            framework: framework?,
            roster: roster?,
            options,
            disclosure,
        })
    }

    /// How many scores a dashboard holds.
    pub(super) fn groups(&self) -> usize {
        let groups = self.framework.themes().count() + self.framework.areas.len() + 1;
        groups * self.framework.levels.len()
    }

    /// Takes the responses in and scores them, if there is room for all scores
    /// and for as many as will be told `besides`; if not, that is reported.
    pub(super) fn score(self, grain: Grain, besides: usize, call: &mut Call<'_>) -> Option<Scored> {
        let groups = self.groups();
        let mut ingested = call.responses(self.framework, self.roster);
        has_room(&ingested.dataset, grain, groups, besides, call)?;
        let moderated = call.amendments(&mut ingested);
        let tally = |dataset: &_| Tally::of(dataset, grain, Rows::Submitted);
        let after = tally(&ingested.dataset);
        if let Some(disclosure) = self.disclosure {
            let (scores, hidden) = disclosure.scores(&after, &self.options, call)?;
            // What was found about single responses is not for every audience.
            ingested.diagnostics = call.with_found(Vec::new());
            return Some(Scored {
                ingested,
                scores,
                moderation: None,
                moderated,
                disclosed: Some((disclosure, hidden)),
            });
        }
        let scores = Scores::of(&after, &self.options).ok()?;
        let moderation = moderated.as_ref().and_then(|moderated| {
            let raw = Scores::of(&tally(moderated.original()), &self.options).ok()?;
            Some(Moderation {
                effect: ModerationEffect::of(moderated, &raw, &scores).ok()?,
                audit: moderated.audit.clone(),
            })
        });
        Some(Scored {
            ingested,
            scores,
            moderation,
            moderated,
            disclosed: None,
        })
    }
}

/// A score is an object with some sixty numbers, reasons and names in it.
const VALUES_OF_A_SCORE: u64 = 60;

/// Whether all scores can be held at once; if not, that is reported.
fn has_room(
    dataset: &Dataset,
    grain: Grain,
    groups: usize,
    besides: usize,
    call: &mut Call<'_>,
) -> Option<()> {
    let roles = if grain > Grain::School {
        dataset.len()
    } else {
        0
    };
    let units = dataset.schools().count() + roles;
    let nodes = dataset.framework().statements().count() + groups;
    let found = units as u64 * nodes as u64 + besides as u64;
    // Answers may be larger than calls, since they are made and not sent.
    let limit = u64::from(call.limits().values).saturating_mul(8) / VALUES_OF_A_SCORE;
    if found <= limit {
        return Some(());
    }
    let params = [("found", found.into()), ("limit", limit.into())];
    call.report(Diagnostic::new(Code::TooManyScores, "/responses", params));
    None
}
