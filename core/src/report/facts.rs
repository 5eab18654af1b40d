//! What a report is put together from: the answers to the questions that its
//! sections ask. Nothing is computed anywhere else in this module.

use super::ReportError;
use super::model::{Block, Missing};
use super::options::{ReportOf, ReportOptions};
use super::said::{Arg, Words};
use crate::agreement::PartnershipAgreement;
use crate::change::Change;
use crate::dashboard::{self, Dashboard, DashboardRow};
use crate::dataset::Dataset;
use crate::disclosure::{Audience, Circle, Hidden};
use crate::framework::Framework;
use crate::gaps::Gaps;
use crate::hub::{HubInputs, HubPicture};
use crate::id::{LevelId, RoundId, SchoolId};
use crate::matching::Proposal;
use crate::moderate::{ClearedNote, Moderated, ModerationTotals, Readers};
use crate::priority::Priorities;
use crate::quadrant::{QuadrantError, QuadrantMovement, QuadrantPicture};
use crate::roster::Roster;
use crate::scores::{ScoreUnit, Scores, UnitScores};
use crate::support::SupportPicture;

/// What a report is made from.
#[derive(Clone, Copy, Debug)]
pub struct ReportInputs<'a> {
    /// The responses, as moderation left them.
    pub dataset: &'a Dataset,
    /// Their scores, as the audience sees them.
    pub scores: &'a Scores,
    /// For whom the scores are; none for whoever has the responses.
    pub audience: Option<&'a Audience>,
    /// Whether the audience knows the schools by their names.
    pub names_schools: bool,
    /// How many scores are hidden from it, by reason.
    pub hidden: &'a [Hidden],
    /// What moderators have changed, and the notes that they cleared.
    pub moderated: Option<&'a Moderated>,
}

/// Everything that the sections of a report tell.
pub(super) struct Facts<'a> {
    pub(super) inputs: ReportInputs<'a>,
    pub(super) options: &'a ReportOptions,
    pub(super) words: &'a Words,
    pub(super) of: &'a ReportOf,
    pub(super) round: &'a RoundId,
    pub(super) since: Option<&'a RoundId>,
    /// The partnership of the report, or that of its school.
    pub(super) partnership: Option<PartnershipFacts>,
    pub(super) hub: Option<HubFacts>,
    /// What is to be worked on first; for a school its own.
    pub(super) priorities: Priorities,
    /// Needs and offers, if the audience may see them.
    pub(super) support: Option<SupportPicture>,
    /// Who could help whom, if that was asked and the audience may see it.
    pub(super) proposal: Option<Proposal>,
    /// The notes that were cleared for the audience.
    pub(super) notes: Vec<ClearedNote>,
    /// What moderation did, if the audience may know.
    pub(super) moderation: Option<ModerationTotals>,
}

/// What is told of a partnership.
pub(super) struct PartnershipFacts {
    pub(super) dashboard: Dashboard,
    /// That of the earlier round.
    pub(super) before: Option<Dashboard>,
    pub(super) gaps: Gaps,
    pub(super) agreement: PartnershipAgreement,
    pub(super) change: Option<Change>,
    /// None if the framework has no quadrant; with that of the earlier round.
    pub(super) quadrant: Option<(QuadrantPicture, Option<(QuadrantPicture, QuadrantMovement)>)>,
}

/// What is told of a hub.
pub(super) struct HubFacts {
    pub(super) picture: HubPicture,
    /// That of the earlier round.
    pub(super) before: Option<HubPicture>,
    /// The dashboards of its partnerships, in the order of the roster.
    pub(super) dashboards: Vec<Dashboard>,
    /// How each of them went since the earlier round, in the same order.
    pub(super) changes: Vec<Change>,
}

impl<'a> Facts<'a> {
    pub(super) fn gather(
        inputs: ReportInputs<'a>,
        (of, round, since): (&'a ReportOf, &'a RoundId, Option<&'a RoundId>),
        words: &'a Words,
        options: &'a ReportOptions,
    ) -> Result<Self, ReportError> {
        let source = Source {
            inputs,
            options,
            round: round.as_str(),
            since: since.map(RoundId::as_str),
        };
        let unit = of.unit();
        source.names(&unit)?;
        let pictures = source.pictures(&unit)?;
        let (partnership, hub) = match &unit {
            ScoreUnit::Hub { hub } => (None, Some(source.hub(hub.as_str(), &pictures)?)),
            ScoreUnit::Partnership { partnership } | ScoreUnit::School { partnership, .. } => {
                (Some(source.partnership(partnership.as_str())?), None)
            }
        };
        let support = source.support(&unit)?;
        let proposal = match (&options.matches, &support) {
            (Some(rules), Some(picture)) if !matches!(of, ReportOf::School { .. }) => {
                Some(Proposal::of(picture, source.roster(), &[], rules)?)
            }
            _ => None,
        };
        Ok(Self {
            priorities: Priorities::of(
                inputs.scores,
                source.framework(),
                source.roster(),
                round.as_str(),
                &unit,
                &pictures,
                &options.priorities,
            )?,
            notes: source.notes(&unit),
            moderation: source.moderation(&unit),
            partnership,
            hub,
            support,
            proposal,
            inputs,
            options,
            words,
            of,
            round,
            since,
        })
    }

    pub(super) fn framework(&self) -> &'a Framework {
        self.inputs.dataset.framework()
    }

    pub(super) fn roster(&self) -> &'a Roster {
        self.inputs.dataset.roster()
    }

    /// The school that the report is of, if it is of one.
    pub(super) fn school(&self) -> Option<&'a SchoolId> {
        match self.of {
            ReportOf::School { school, .. } => Some(school),
            _ => None,
        }
    }

    /// The level that the report is about first: for a school what it does
    /// itself, for others what schools do together.
    pub(super) fn main_level(&self) -> Option<&'a LevelId> {
        let levels = &self.framework().levels;
        let level = match self.school() {
            Some(_) => levels.first(),
            None => levels.last(),
        };
        level.map(|level| &level.id)
    }

    /// The scores of a unit in the round.
    pub(super) fn scores(&self, unit: &ScoreUnit) -> Option<UnitScores<'a>> {
        self.inputs.scores.unit(self.round.as_str(), unit, None)
    }

    /// The whole, areas and themes of a unit at every level.
    pub(super) fn rows(&self, unit: &ScoreUnit) -> Vec<DashboardRow> {
        dashboard::rows(self.framework(), self.scores(unit))
    }

    /// A paragraph of a word.
    pub(super) fn paragraph(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Block {
        let said = self.words.say(key, args);
        Block::Paragraph { said }
    }

    /// The words for why there is no figure.
    pub(super) fn why(&self, missing: Missing) -> String {
        self.words.word(&format!("missing.{missing}"))
    }
}

impl ReportOf {
    /// The school, partnership or hub.
    #[must_use]
    pub fn unit(&self) -> ScoreUnit {
        match self {
            Self::School {
                partnership,
                school,
            } => ScoreUnit::School {
                partnership: partnership.clone(),
                school: school.clone(),
            },
            Self::Partnership { partnership } => ScoreUnit::Partnership {
                partnership: partnership.clone(),
            },
            Self::Hub { hub } => ScoreUnit::Hub { hub: hub.clone() },
            Self::Funder { unit } => unit.clone(),
        }
    }
}

/// Asks the questions.
struct Source<'a> {
    inputs: ReportInputs<'a>,
    options: &'a ReportOptions,
    round: &'a str,
    since: Option<&'a str>,
}

impl<'a> Source<'a> {
    fn framework(&self) -> &'a Framework {
        self.inputs.dataset.framework()
    }

    fn roster(&self) -> &'a Roster {
        self.inputs.dataset.roster()
    }

    /// Whether everything that is asked for is in the roster.
    fn names(&self, unit: &ScoreUnit) -> Result<(), ReportError> {
        let roster = self.roster();
        for round in self.since.into_iter().chain([self.round]) {
            roster.find_round(round)?;
        }
        Ok(unit.is_known(roster)?)
    }

    /// Whether the audience may read single responses of a unit.
    fn opens(&self, unit: &ScoreUnit) -> bool {
        self.inputs
            .audience
            .is_none_or(|audience| audience.opens(unit))
    }

    fn dashboard(&self, round: &str, partnership: &str) -> Result<Dashboard, ReportError> {
        let ReportInputs {
            dataset, scores, ..
        } = self.inputs;
        let options = &self.options.dashboard;
        let mut dashboard = Dashboard::of(dataset, scores, round, partnership, options)?;
        if self.inputs.audience.is_some() {
            dashboard.recount(dataset);
            if !self.inputs.names_schools {
                dashboard.responses.schools.clear();
            }
        }
        Ok(dashboard)
    }

    fn partnership(&self, partnership: &str) -> Result<PartnershipFacts, ReportError> {
        let (scores, framework, roster) = (self.inputs.scores, self.framework(), self.roster());
        let (round, options) = (self.round, self.options);
        let picture = |round: &str| {
            let options = &options.quadrant;
            match QuadrantPicture::of(scores, framework, roster, round, partnership, options) {
                Err(QuadrantError::NoQuadrant) => Ok(None),
                found => found.map(Some),
            }
        };
        let before = self.since.map(picture).transpose()?.flatten();
        let quadrant = picture(round)?.map(|now| {
            let before = before.map(|before| {
                let movement = QuadrantMovement::between(&before, &now);
                (before, movement)
            });
            (now, before)
        });
        let change = self.since.map(|since| self.change(since, partnership));
        let since = self.since.map(|since| self.dashboard(since, partnership));
        let gaps = Gaps::of(scores, framework, roster, round, partnership, &options.gaps)?;
        Ok(PartnershipFacts {
            dashboard: self.dashboard(round, partnership)?,
            before: since.transpose()?,
            gaps,
            agreement: PartnershipAgreement::of(
                scores,
                framework,
                roster,
                round,
                partnership,
                &options.agreement,
            )?,
            change: change.transpose()?,
            quadrant,
        })
    }

    fn change(&self, since: &str, partnership: &str) -> Result<Change, ReportError> {
        let (framework, roster) = (self.framework(), self.roster());
        let (rounds, options) = ((since, self.round), &self.options.change);
        let scores = &[self.inputs.scores];
        let change = Change::of(scores, framework, roster, partnership, rounds, options);
        Ok(change?)
    }

    fn hub(&self, hub: &str, support: &[SupportPicture]) -> Result<HubFacts, ReportError> {
        let picture = |round: &str, support: &[SupportPicture]| {
            let inputs = HubInputs {
                support,
                moderated: self.options.moderated.as_deref(),
            };
            let (scores, framework) = (self.inputs.scores, self.framework());
            let options = &self.options.hub;
            HubPicture::of(
                scores,
                framework,
                self.roster(),
                round,
                hub,
                inputs,
                options,
            )
        };
        let before = self.since.map(|since| picture(since, &[]));
        let picture = picture(self.round, support)?;
        let partnerships = picture.responses.iter().map(|of| of.partnership.as_str());
        let dashboards = partnerships.clone();
        let dashboards = dashboards.map(|of| self.dashboard(self.round, of));
        let since = self.since.into_iter();
        let changes = since.flat_map(|since| partnerships.clone().map(move |of| (since, of)));
        let changes = changes.map(|(since, of)| self.change(since, of));
        Ok(HubFacts {
            dashboards: dashboards.collect::<Result<_, _>>()?,
            changes: changes.collect::<Result<_, _>>()?,
            before: before.transpose()?,
            picture,
        })
    }

    /// Whether the audience may see the needs and offers of a unit by name.
    fn tells_support(&self, unit: &ScoreUnit) -> bool {
        let circle = self.inputs.audience.and_then(Audience::circle);
        let told = self.options.support_up_to;
        self.opens(unit) || circle.is_some_and(|circle| told.is_some_and(|last| circle <= last))
    }

    /// Needs and offers of a unit, or of the partnership of a school; of the
    /// own school alone where others are not told.
    fn support(&self, unit: &ScoreUnit) -> Result<Option<SupportPicture>, ReportError> {
        let (dataset, options) = (self.inputs.dataset, &self.options.support);
        let around = match unit {
            ScoreUnit::School { partnership, .. } => &ScoreUnit::Partnership {
                partnership: partnership.clone(),
            },
            other => other,
        };
        let told = match (unit, self.inputs.audience) {
            _ if self.tells_support(around) => around,
            (ScoreUnit::School { school, .. }, Some(Audience::OwnSchool { school: own }))
                if school == own =>
            {
                unit
            }
            _ => return Ok(None),
        };
        Ok(Some(SupportPicture::of(
            dataset, self.round, told, options,
        )?))
    }

    /// The pictures that stand behind priorities and the practice directory.
    fn pictures(&self, unit: &ScoreUnit) -> Result<Vec<SupportPicture>, ReportError> {
        if !self.tells_support(unit) {
            return Ok(Vec::new());
        }
        let (dataset, options) = (self.inputs.dataset, &self.options.support);
        Ok(SupportPicture::behind(dataset, self.round, unit, options)?)
    }

    /// The notes of a unit that were cleared for those who read the report.
    fn notes(&self, unit: &ScoreUnit) -> Vec<ClearedNote> {
        let Some(moderated) = self.inputs.moderated else {
            return Vec::new();
        };
        let readers = match self.inputs.audience.map(Audience::circle) {
            None | Some(None) => Readers::Lead,
            Some(Some(Circle::Members)) => Readers::Members,
            Some(Some(Circle::Hub)) => Readers::Hub,
            Some(Some(Circle::Public)) => Readers::Public,
        };
        let mut notes = moderated.cleared_notes(readers);
        let inside = unit.partnerships(self.roster()).unwrap_or_default();
        notes.retain(|note| {
            let origin = &note.origin;
            let partnership = self.roster().partnership_index(origin.partnership.as_str());
            let of_school = match unit {
                ScoreUnit::School { school, .. } => origin.school == *school,
                _ => true,
            };
            let of_unit = partnership.is_some_and(|partnership| inside.contains(&partnership));
            origin.round.as_str() == self.round && of_unit && of_school
        });
        notes
    }

    /// What moderation did to all responses at hand, if the audience may read each
    /// of them: a lead is not told of other partnerships.
    fn moderation(&self, unit: &ScoreUnit) -> Option<ModerationTotals> {
        let inside = unit.partnerships(self.roster()).unwrap_or_default();
        let mut places = self.inputs.dataset.schools();
        let is_own = self.opens(unit) && places.all(|(at, _)| inside.contains(&at.partnership));
        if self.inputs.audience.is_some() && !is_own {
            return None;
        }
        let totals = self.inputs.moderated.map(Moderated::totals);
        totals.filter(|totals| totals.received > 0)
    }
}
