//! The practice directory: who does well, and could show others how.

use serde::{Deserialize, Serialize};

use super::options::HubOptions;
use super::topic;
use crate::cell::Cell;
use crate::dashboard::Comparison;
use crate::framework::Framework;
use crate::id::{BandId, LevelId, PartnershipId, RoundId, SchoolId, ThemeCode, TopicId};
use crate::json::choices;
use crate::scores::{Members, Node, Score, ScoreUnit};
use crate::stance::Stance;
use crate::support::{SchoolStance, SupportPicture};

/// A theme that goes so well somewhere that others may want to see it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Practice {
    /// The theme.
    pub theme: ThemeCode,
    /// The level: a school is listed for what it does itself, a partnership for
    /// what its schools do together.
    pub level: LevelId,
    /// Who does it.
    pub unit: ScoreUnit,
    /// The score, on its own scale.
    pub score: f64,
    /// The band of the score, the highest of its scale.
    pub band: BandId,
    /// The figures behind that, each held against its limit.
    pub because: Vec<PracticeReason>,
    /// Whether it has been moderated; unavailable if that was not said.
    pub moderated: Cell<bool>,
    /// Offers of help on topics linked with the theme, by the school or by
    /// schools of the partnership.
    pub offers: Cell<Vec<PracticeOffer>>,
}

/// One figure, held against its limit.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PracticeReason {
    /// Which figure.
    pub figure: PracticeFigure,
    /// What it is.
    pub value: f64,
    /// How it compares with the limit.
    pub is: Comparison,
    /// The limit.
    pub limit: f64,
}

choices! {
    /// A figure that practice is known by.
    pub enum PracticeFigure {
        /// The share of ratings at the threshold of the scale or above.
        ShareAtThreshold = "share_at_threshold",
        /// Consensus of the ratings (Tastle & Wierman 2007).
        Consensus = "consensus",
        /// The share of its ratings that were given.
        Answered = "answered",
        /// How many people responded.
        Respondents = "respondents",
    }
}

/// An offer on a linked topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PracticeOffer {
    /// The topic.
    pub topic: TopicId,
    /// The school that offers.
    pub school: SchoolId,
    /// How much it offers.
    pub stance: Stance,
    /// How many schools it can help.
    pub places: u64,
}

/// Everything that is listed, theme by theme.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PracticeDirectory {
    /// Theme by theme, in the order of the framework; schools before
    /// partnerships, each in the order of the roster.
    pub practices: Vec<Practice>,
    /// How many scores could not be looked at, because they are hidden or not
    /// among those at hand.
    pub hidden: u64,
}

/// What the directory is made from.
pub(super) struct Source<'a> {
    pub(super) framework: &'a Framework,
    pub(super) round: &'a RoundId,
    pub(super) own_level: &'a LevelId,
    pub(super) partnership_level: &'a LevelId,
    pub(super) partnerships: &'a [(&'a PartnershipId, Members<'a>)],
    pub(super) support: &'a [SupportPicture],
    pub(super) moderated: Option<&'a [ScoreUnit]>,
    pub(super) options: &'a HubOptions,
}

impl Source<'_> {
    pub(super) fn directory(&self) -> PracticeDirectory {
        let mut directory = PracticeDirectory::default();
        for (_, theme) in self.framework.themes() {
            let code = theme.code.clone();
            let node = Node::Theme { code };
            for (partnership, members) in self.partnerships {
                for member in &members.schools {
                    let score = members.score(member.scores, self.own_level.as_str(), &node);
                    let unit = ScoreUnit::School {
                        partnership: (*partnership).clone(),
                        school: member.school.clone(),
                    };
                    self.look(&theme.code, self.own_level, unit, score, &mut directory);
                }
            }
            for (partnership, members) in self.partnerships {
                let score = members.own(self.partnership_level.as_str(), &node);
                let unit = topic::unit(partnership);
                self.look(
                    &theme.code,
                    self.partnership_level,
                    unit,
                    score,
                    &mut directory,
                );
            }
        }
        directory
    }

    /// Lists a theme of a unit if it goes well.
    fn look(
        &self,
        theme: &ThemeCode,
        level: &LevelId,
        unit: ScoreUnit,
        score: Cell<&Score>,
        directory: &mut PracticeDirectory,
    ) {
        let band = score.and_then(|score| score.band.clone());
        if matches!(band, Cell::Suppressed { .. } | Cell::Unavailable) {
            directory.hidden += 1;
        }
        let found = score.value().and_then(|score| {
            let scale = self.framework.scale(&score.scale)?;
            let (_, highest) = scale.outer_bands()?;
            let band = band.value().filter(|band| band.as_str() == highest)?;
            Some((*score.mean.value()?, band.clone(), self.findings(score)?))
        });
        if let Some((score, band, because)) = found {
            directory.practices.push(Practice {
                theme: theme.clone(),
                level: level.clone(),
                score,
                band,
                because,
                moderated: match self.moderated {
                    Some(units) => Cell::of(units.contains(&unit)),
                    None => Cell::Unavailable,
                },
                offers: self.offers(theme, &unit),
                unit,
            });
        }
    }

    /// The figures by which it goes well, if it does.
    fn findings(&self, score: &Score) -> Option<Vec<PracticeReason>> {
        let options = self.options;
        let conditions = [
            (
                PracticeFigure::ShareAtThreshold,
                score.share_at_threshold,
                options.practice_share,
            ),
            (
                PracticeFigure::Consensus,
                score.consensus,
                options.practice_consensus,
            ),
            (
                PracticeFigure::Answered,
                Cell::of(score.answered as f64 / score.possible as f64),
                options.practice_answered,
            ),
            (
                PracticeFigure::Respondents,
                Cell::of(score.respondents as f64),
                options.practice_respondents.into(),
            ),
        ];
        let findings = conditions.into_iter().map(|(figure, value, limit)| {
            let value = *value.value()?;
            (value >= limit).then_some(PracticeReason {
                figure,
                value,
                is: Comparison::AtLeast,
                limit,
            })
        });
        findings.collect()
    }

    /// What the school, or schools of the partnership, offer on linked topics.
    fn offers(&self, theme: &ThemeCode, unit: &ScoreUnit) -> Cell<Vec<PracticeOffer>> {
        let (of, only) = match unit {
            ScoreUnit::School {
                partnership,
                school,
            } => (topic::unit(partnership), Some(school)),
            other => (other.clone(), None),
        };
        let Some(picture) = topic::picture(self.support, self.round, &of) else {
            return Cell::Unavailable;
        };
        let wanted = |school: &&SchoolStance| only.is_none_or(|only| *only == school.school);
        let offers = picture.linked(theme).flat_map(|topic| {
            let schools = topic.schools.iter().filter(wanted);
            schools.filter_map(|school| {
                let stance = school.stance.value().filter(|stance| stance.is_offer())?;
                Some(PracticeOffer {
                    topic: topic.topic.clone(),
                    school: school.school.clone(),
                    stance: *stance,
                    places: school.places,
                })
            })
        });
        Cell::of(offers.collect())
    }
}
