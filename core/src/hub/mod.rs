//! A hub: what can be seen across its partnerships.
//!
//! A hub looks across partnerships: a county, a diocese, a trust. Some of what
//! it sees is the sum of what they see, and some can only be seen from here:
//!
//! - **Two roll-ups**, named: over partnerships, and over schools. They differ
//!   when partnerships are of different size.
//! - **How much lies between partnerships.** Do schools differ because their
//!   partnerships do, or would any four schools differ so much? ICC(1) is the
//!   share of the variance of school scores that lies between partnerships.
//! - **Where each partnership stands**, with care. The mean of three schools is
//!   high or low by chance more often than that of twelve. So beside the mean
//!   stands the **shrunken mean**, drawn towards that over schools by as much as
//!   it is not known, and the **funnel**: between which limits means of so many
//!   schools lie if there is nothing special about them. A league table says
//!   neither.
//! - **Needs and offers** on each topic, partnership by partnership.
//! - **The practice directory**: who is at the top of the scale in a theme,
//!   agreed about it, and could show others; with whether that was moderated
//!   and what they offer.
//! - **Who has answered.**
//!
//! ```
//! # let dataset = pedt::doctest::dataset();
//! use pedt::hub::{HubInputs, HubOptions, HubPicture};
//! use pedt::{Cell, Grain, Rows, ScoreOptions, Scores, Tally, UndefinedReason};
//!
//! let tally = Tally::of(&dataset, Grain::School, Rows::Submitted);
//! let scores = Scores::of(&tally, &ScoreOptions::default())?;
//! let (framework, roster) = (dataset.framework(), dataset.roster());
//! let (inputs, options) = (HubInputs::default(), HubOptions::default());
//! let round = "2026-autumn";
//! let hub = HubPicture::of(&scores, framework, roster, round, "county", inputs, &options)?;
//!
//! assert_eq!(hub.responses[0].rate, Cell::of(1.0));
//! let whole = &hub.rows[0];
//! assert_eq!(whole.over_schools.basis.n, 3);
//! // One partnership has nothing to lie between.
//! assert_eq!(whole.components, Cell::undefined(UndefinedReason::TooFewGroups));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod options;
mod practice;
mod rows;
mod topic;

use serde::{Deserialize, Serialize};

pub use options::HubOptions;
pub use practice::{Practice, PracticeDirectory, PracticeFigure, PracticeOffer, PracticeReason};
pub use rows::{Components, FunnelLimits, FunnelPlace, HubRow, RollUp, Standing};
pub use topic::{HubTopic, PartnershipTopic, TopicTotals};

use crate::cell::Cell;
use crate::framework::Framework;
use crate::id::{HubId, LevelId, PartnershipId, RoundId};
use crate::roster::{NotInRoster, Partnership, Roster};
use crate::scores::{Members, ScoreOptions, ScoreUnit, Scores};
use crate::support::SupportPicture;
use crate::text::Text;

/// A hub in a round.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct HubPicture {
    /// The round.
    pub round: RoundId,
    /// The hub.
    pub hub: HubId,
    /// What it is called.
    pub title: Text,
    /// Who has answered, partnership by partnership in the order of the roster.
    pub responses: Vec<PartnershipResponses>,
    /// The whole, then each area with its themes after it, each at every level.
    pub rows: Vec<HubRow>,
    /// Needs and offers, topic by topic.
    pub topics: Vec<HubTopic>,
    /// Who does well, and could show others how.
    pub practice: PracticeDirectory,
    /// How the scores were computed.
    pub score_options: ScoreOptions,
    /// The limits behind the practice directory.
    pub options: HubOptions,
}

/// Who has answered in one partnership.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PartnershipResponses {
    /// The partnership.
    pub partnership: PartnershipId,
    /// What it is called.
    pub title: Text,
    /// How many schools belong to it in this round.
    pub members: u64,
    /// How many of them gave a rating.
    pub answered: u64,
    /// The share of members that did.
    pub rate: Cell<f64>,
    /// How many people responded.
    pub respondents: u64,
}

/// What else is known, beside the scores.
#[derive(Clone, Copy, Debug, Default)]
pub struct HubInputs<'a> {
    /// The support pictures of the hub and of its partnerships; needs and offers
    /// are unavailable where there is none.
    pub support: &'a [SupportPicture],
    /// The schools and partnerships whose responses were moderated in this
    /// round; none if that is not known.
    pub moderated: Option<&'a [ScoreUnit]>,
}

/// A hub that cannot be looked at.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum HubError {
    /// The round or the hub is not in the roster.
    #[error(transparent)]
    NotInRoster(#[from] NotInRoster),
    /// The framework has no such level.
    #[error("the framework has no level `{0}`")]
    UnknownLevel(String),
}

impl HubPicture {
    /// The picture of a hub in a round, from scores.
    ///
    /// # Errors
    ///
    /// When the roster has no such round or hub, or the framework no such level.
    pub fn of(
        scores: &Scores,
        framework: &Framework,
        roster: &Roster,
        round: &str,
        hub: &str,
        inputs: HubInputs<'_>,
        options: &HubOptions,
    ) -> Result<Self, HubError> {
        let (round_index, round) = roster.round_at(round)?;
        let hub = roster.find_hub(hub)?;
        let unit = ScoreUnit::Hub {
            hub: hub.id.clone(),
        };
        let first = framework.levels.first().map(|level| &level.id);
        let own_level = level(framework, options.own_level.as_ref(), first)?;
        let last = framework.levels.last().map(|level| &level.id);
        let partnership_level = level(framework, options.partnership_level.as_ref(), last)?;
        let partnerships = unit.partnerships(roster)?.into_iter();
        let partnerships = partnerships.filter_map(|index| {
            let found = roster.partnership_round_at((round_index, index))?;
            let members = Members::of(scores, framework, roster, found, None);
            Some((found.partnership, members))
        });
        let (partnerships, members): (Vec<&Partnership>, Vec<_>) = partnerships.unzip();
        let ids: Vec<&PartnershipId> = partnerships.iter().map(|of| &of.id).collect();
        let responses = partnerships.iter().zip(&members);
        let responses = responses.map(|(partnership, members)| {
            responses_of(&partnership.id, &partnership.title, members)
        });
        let responses = responses.collect();
        let inside: Vec<_> = ids.iter().copied().zip(members).collect();
        let source = practice::Source {
            framework,
            round: &round.id,
            own_level,
            partnership_level,
            partnerships: &inside,
            support: inputs.support,
            moderated: inputs.moderated,
            options,
        };
        Ok(Self {
            round: round.id.clone(),
            hub: hub.id.clone(),
            title: hub.title.clone(),
            responses,
            rows: rows::rows(framework, &inside),
            topics: topic::topics(framework.topics(), &round.id, &unit, &ids, inputs.support),
            practice: source.directory(),
            score_options: scores.options().clone(),
            options: options.clone(),
        })
    }
}

fn level<'f>(
    framework: &'f Framework,
    declared: Option<&LevelId>,
    default: Option<&'f LevelId>,
) -> Result<&'f LevelId, HubError> {
    let found = match declared {
        Some(id) => framework.level(id).map(|level| &level.id),
        None => default,
    };
    found
        .ok_or_else(|| HubError::UnknownLevel(declared.map(LevelId::to_string).unwrap_or_default()))
}

fn responses_of(
    partnership: &PartnershipId,
    title: &Text,
    of: &Members<'_>,
) -> PartnershipResponses {
    let rows = of.partnership.iter().flat_map(|unit| unit.rows);
    let answered = rows.map(|row| row.score.schools).max().unwrap_or(0);
    PartnershipResponses {
        partnership: partnership.clone(),
        title: title.clone(),
        members: of.members,
        answered,
        rate: match of.members {
            0 => Cell::NotApplicable { reason: None },
            members => Cell::of(answered as f64 / members as f64),
        },
        respondents: of.partnership.map_or(0, |unit| unit.respondents()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scores::{Node, ScoreRow, UnitKind};
    use crate::{Grain, Rows, SuppressionReason, Tally, doctest};

    const HIDDEN: SuppressionReason = SuppressionReason::TooFewContributors;

    fn hub(change: impl FnOnce(Scores) -> Scores) -> HubPicture {
        let dataset = doctest::dataset();
        let tally = Tally::of(&dataset, Grain::School, Rows::Submitted);
        let scores = change(Scores::of(&tally, &ScoreOptions::default()).unwrap());
        let (framework, roster) = (dataset.framework(), dataset.roster());
        let (inputs, options) = (HubInputs::default(), HubOptions::default());
        let round = "2026-autumn";
        HubPicture::of(
            &scores, framework, roster, round, "county", inputs, &options,
        )
        .unwrap()
    }

    fn is_hidden<T>(cell: &Cell<T>) -> bool {
        matches!(cell, Cell::Suppressed { reason } if *reason == HIDDEN)
    }

    /// Whether a row is of the theme `1a` and of a unit of that kind; of
    /// schools, `hill` alone.
    fn is_of(kind: UnitKind) -> impl Fn(&ScoreRow) -> bool {
        let code = "1a".to_owned().try_into().unwrap();
        let node = Node::Theme { code };
        move |row| {
            let other =
                matches!(&row.unit, ScoreUnit::School { school, .. } if school.as_str() != "hill");
            row.unit.kind() == kind && row.node == node && !other
        }
    }

    fn row(hub: &HubPicture) -> &HubRow {
        let row = &hub.rows[4]; // the whole and area 1, at two levels each, come before
        assert_eq!(row.title.get("en"), Some("Engagement and Commitment"));
        row
    }

    #[test]
    fn a_hidden_school_hides_what_is_made_of_schools() {
        let hub = hub(|scores| scores.hiding(is_of(UnitKind::School)));
        let row = row(&hub);
        assert!(is_hidden(&row.over_schools.mean) && is_hidden(&row.components));
        assert!(row.over_partnerships.mean.value().is_some());
        let standing = &row.partnerships[0];
        assert!(is_hidden(&standing.mean) && is_hidden(&standing.shrunken));
        assert!(is_hidden(&standing.warning) && is_hidden(&standing.place));
        assert_eq!(hub.practice.hidden, 1);
    }

    #[test]
    fn a_hidden_partnership_has_no_place_among_others() {
        let hub = hub(|scores| scores.hiding(is_of(UnitKind::Partnership)));
        let row = row(&hub);
        assert!(is_hidden(&row.over_partnerships.mean));
        let standing = &row.partnerships[0];
        assert!(is_hidden(&standing.score) && is_hidden(&standing.percentile));
    }

    #[test]
    fn schools_whose_scores_are_not_at_hand_are_unavailable() {
        let hub = hub(|scores| scores.without(|row| row.unit.kind() == UnitKind::School));
        let row = row(&hub);
        assert_eq!(row.over_schools.mean, Cell::Unavailable);
        assert_eq!(row.components, Cell::Unavailable);
        assert_eq!(row.partnerships[0].shrunken, Cell::Unavailable);
        assert!(row.over_partnerships.mean.value().is_some());
        assert_eq!((hub.responses[0].answered, hub.practice.hidden), (3, 27));
    }
}
