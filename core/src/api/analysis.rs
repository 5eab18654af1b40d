//! What else `analyse` can find out from the same scores: one question each.

use serde::{Deserialize, Serialize};

use super::audience::DisclosureCall;
use super::call::Call;
use super::refused::{refused, unknown};
use crate::agreement::{AgreementOptions, PartnershipAgreement, RatingsOf, Reliability};
use crate::change::{Change, ChangeOptions};
use crate::code::Code;
use crate::dataset::Dataset;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::framework::Framework;
use crate::gaps::{GapOptions, Gaps};
use crate::hub::{HubInputs, HubOptions, HubPicture};
use crate::id::{HubId, PartnershipId, RoundId};
use crate::json::{choices, tagged};
use crate::pointer::Pointer;
use crate::priority::{Priorities, PriorityOptions};
use crate::quadrant::{QuadrantMovement, QuadrantOptions, QuadrantPicture};
use crate::roster::{NotInRoster, Roster};
use crate::scores::{ScoreUnit, Scores};
use crate::support::{SupportOptions, SupportPicture};

/// A question about a school, a partnership or a hub.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum AnalysisCall {
    /// Asks where views of a partnership differ.
    Gaps {
        /// The round.
        round: RoundId,
        /// The partnership.
        partnership: PartnershipId,
        /// The limits behind what is flagged.
        #[serde(default)]
        options: GapOptions,
    },
    /// Asks what has changed in a partnership.
    Change {
        /// The partnership.
        partnership: PartnershipId,
        /// The first round.
        from: RoundId,
        /// The last round.
        to: RoundId,
        /// How change is counted, and what is tested.
        #[serde(default)]
        options: ChangeOptions,
    },
    /// Asks how far the schools of a partnership see alike.
    Agreement {
        /// The round.
        round: RoundId,
        /// The partnership.
        partnership: PartnershipId,
        /// What agreement is held against.
        #[serde(default)]
        options: AgreementOptions,
    },
    /// Asks how far the ratings of a hub can be relied on.
    Reliability {
        /// The round.
        round: RoundId,
        /// The hub.
        hub: HubId,
        /// Whose ratings are compared.
        of: RatingsOf,
        /// How reliability is measured.
        #[serde(default)]
        options: AgreementOptions,
    },
    /// Asks who needs what, and who can help.
    Support {
        /// The round.
        round: RoundId,
        /// The school, partnership or hub.
        unit: ScoreUnit,
        /// How the leaders of a school are brought together.
        #[serde(default)]
        options: SupportOptions,
    },
    /// Asks which form the collaboration of a partnership takes.
    Quadrant {
        /// The round.
        round: RoundId,
        /// The partnership.
        partnership: PartnershipId,
        /// An earlier round, to see which way it has moved since.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        since: Option<RoundId>,
        /// The limits behind what is flagged.
        #[serde(default)]
        options: QuadrantOptions,
    },
    /// Asks what is to be worked on first.
    Priorities {
        /// The round.
        round: RoundId,
        /// The school, partnership or hub.
        unit: ScoreUnit,
        /// For a hub: whether it is ranked as one, or partnership by
        /// partnership in one ranking.
        #[serde(default)]
        ranking: HubRanking,
        /// How themes are ranked.
        #[serde(default)]
        options: PriorityOptions,
        /// How the leaders of a school are brought together.
        #[serde(default)]
        support: SupportOptions,
    },
    /// Asks what can be seen across the partnerships of a hub.
    Hub {
        /// The round.
        round: RoundId,
        /// The hub.
        hub: HubId,
        /// The schools and partnerships whose responses were moderated; if left
        /// out, that is not known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        moderated: Option<Vec<ScoreUnit>>,
        /// The limits behind the practice directory.
        #[serde(default)]
        options: HubOptions,
        /// How the leaders of a school are brought together.
        #[serde(default)]
        support: SupportOptions,
    },
}

tagged!(AnalysisCall {
    Gaps = "gaps" { round, partnership; options },
    Change = "change" { partnership, from, to; options },
    Agreement = "agreement" { round, partnership; options },
    Reliability = "reliability" { round, hub, of; options },
    Support = "support" { round, unit; options },
    Quadrant = "quadrant" { round, partnership; since, options },
    Priorities = "priorities" { round, unit; ranking, options, support },
    Hub = "hub" { round, hub; moderated, options, support },
});

choices! {
    /// How the priorities of a hub are ranked.
    #[derive(Default)]
    pub enum HubRanking {
        /// The themes of the hub as one.
        #[default]
        AsOne = "as_one",
        /// The themes of all its partnerships in one ranking.
        Across = "across",
    }
}

/// What was found out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(clippy::large_enum_variant, reason = "it is made once and written")]
#[non_exhaustive]
pub enum Analysis {
    /// Where views of a partnership differ.
    Gaps {
        /// The gaps.
        gaps: Gaps,
    },
    /// What has changed in a partnership.
    Change {
        /// The change.
        change: Change,
    },
    /// How far the schools of a partnership see alike.
    Agreement {
        /// The agreement.
        agreement: PartnershipAgreement,
    },
    /// How far the ratings of a hub can be relied on.
    Reliability {
        /// The reliability.
        reliability: Reliability,
    },
    /// Who needs what, and who can help.
    Support {
        /// The picture.
        support: SupportPicture,
    },
    /// Which form the collaboration of a partnership takes.
    Quadrant {
        /// The picture.
        quadrant: QuadrantPicture,
        /// Which way it has moved, if that was asked.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        movement: Option<QuadrantMovement>,
    },
    /// What is to be worked on first.
    Priorities {
        /// The rankings.
        priorities: Priorities,
    },
    /// What can be seen across the partnerships of a hub.
    Hub {
        /// The picture.
        hub: HubPicture,
    },
}

/// Whether the options of every question mean something.
#[expect(clippy::ptr_arg, reason = "the field that is read is a vector")]
pub(super) fn check(calls: &Vec<AnalysisCall>, at: &Pointer<'_>, found: &mut Diagnostics) {
    for (index, call) in calls.iter().enumerate() {
        let at = at.index(index);
        let at = at.key("options");
        match call {
            AnalysisCall::Gaps { options, .. } => options.check(&at, found),
            AnalysisCall::Change { options, .. } => options.check(&at, found),
            AnalysisCall::Agreement { options, .. } | AnalysisCall::Reliability { options, .. } => {
                options.check(&at, found);
            }
            AnalysisCall::Quadrant { options, .. } => options.check(&at, found),
            AnalysisCall::Priorities { options, .. } => options.check(&at, found),
            AnalysisCall::Hub { options, .. } => options.check(&at, found),
            AnalysisCall::Support { .. } => {}
        }
    }
}

/// What questions are answered from.
pub(super) struct Source<'a> {
    pub(super) scores: &'a Scores,
    pub(super) dataset: &'a Dataset,
    /// For whom it is; none for whoever has the responses.
    pub(super) disclosure: Option<&'a DisclosureCall>,
    pub(super) framework: &'a Framework,
    pub(super) roster: &'a Roster,
}

/// Why a question has no answer.
enum Fault {
    NotInRoster(NotInRoster),
    NotForAudience,
    Other(String),
}

impl From<NotInRoster> for Fault {
    fn from(fault: NotInRoster) -> Self {
        Self::NotInRoster(fault)
    }
}

impl Source<'_> {
    /// Answers every question, in order; what cannot be answered is reported.
    pub(super) fn analyses(&self, wanted: &[AnalysisCall], call: &mut Call<'_>) -> Vec<Analysis> {
        let mut analyses = Vec::with_capacity(wanted.len());
        for (index, wanted) in wanted.iter().enumerate() {
            match self.names(wanted).and_then(|()| self.analysis(wanted)) {
                Ok(answer) => analyses.push(answer),
                Err(fault) => call.report(diagnostic(index, wanted, fault)),
            }
        }
        analyses
    }

    /// Whether everything that a question names is in the roster.
    fn names(&self, wanted: &AnalysisCall) -> Result<(), Fault> {
        let (rounds, unit) = wanted.names();
        for round in rounds {
            self.roster.find_round(round.as_str())?;
        }
        Ok(unit.is_known(self.roster)?)
    }

    fn analysis(&self, wanted: &AnalysisCall) -> Result<Analysis, Fault> {
        let Self {
            scores,
            framework,
            roster,
            ..
        } = *self;
        match wanted {
            AnalysisCall::Gaps {
                round,
                partnership,
                options,
            } => {
                let (round, partnership) = (round.as_str(), partnership.as_str());
                let gaps = Gaps::of(scores, framework, roster, round, partnership, options);
                Ok(Analysis::Gaps {
                    gaps: gaps.map_err(other)?,
                })
            }
            AnalysisCall::Change {
                partnership,
                from,
                to,
                options,
            } => {
                let rounds = (from.as_str(), to.as_str());
                let partnership = partnership.as_str();
                let change = Change::of(&[scores], framework, roster, partnership, rounds, options);
                Ok(Analysis::Change {
                    change: change.map_err(other)?,
                })
            }
            AnalysisCall::Agreement {
                round,
                partnership,
                options,
            } => {
                let (round, partnership) = (round.as_str(), partnership.as_str());
                let agreement = PartnershipAgreement::of(
                    scores,
                    framework,
                    roster,
                    round,
                    partnership,
                    options,
                );
                Ok(Analysis::Agreement {
                    agreement: agreement.map_err(other)?,
                })
            }
            AnalysisCall::Reliability {
                round,
                hub,
                of,
                options,
            } => self.reliability(round, hub, *of, options),
            AnalysisCall::Support {
                round,
                unit,
                options,
            } => Ok(Analysis::Support {
                support: self.support(round, unit, *options)?,
            }),
            AnalysisCall::Quadrant {
                round,
                partnership,
                since,
                options,
            } => self.quadrant(round, partnership, since.as_ref(), options),
            AnalysisCall::Priorities {
                round,
                unit,
                ranking,
                options,
                support,
            } => {
                let support = self.pictures(round, unit, *support)?;
                self.priorities(round, unit, *ranking, options, &support)
            }
            AnalysisCall::Hub {
                round,
                hub,
                moderated,
                options,
                support,
            } => {
                let unit = ScoreUnit::Hub { hub: hub.clone() };
                let inputs = HubInputs {
                    support: &self.pictures(round, &unit, *support)?,
                    moderated: moderated.as_deref(),
                };
                let (round, hub) = (round.as_str(), hub.as_str());
                let hub = HubPicture::of(scores, framework, roster, round, hub, inputs, options);
                Ok(Analysis::Hub {
                    hub: hub.map_err(other)?,
                })
            }
        }
    }

    fn priorities(
        &self,
        round: &RoundId,
        unit: &ScoreUnit,
        ranking: HubRanking,
        options: &PriorityOptions,
        support: &[SupportPicture],
    ) -> Result<Analysis, Fault> {
        let (scores, framework, roster) = (self.scores, self.framework, self.roster);
        let round = round.as_str();
        let priorities = match (unit, ranking) {
            (ScoreUnit::Hub { hub }, HubRanking::Across) => {
                Priorities::across(scores, framework, roster, round, hub, support, options)
            }
            _ => Priorities::of(scores, framework, roster, round, unit, support, options),
        };
        Ok(Analysis::Priorities {
            priorities: priorities.map_err(other)?,
        })
    }

    fn reliability(
        &self,
        round: &RoundId,
        hub: &HubId,
        of: RatingsOf,
        options: &AgreementOptions,
    ) -> Result<Analysis, Fault> {
        let (at, unit) = (round.as_str(), ScoreUnit::Hub { hub: hub.clone() });
        let (framework, roster, hub) = (self.framework, self.roster, hub.as_str());
        let reliability = match of {
            RatingsOf::Schools => {
                Reliability::of_schools(self.scores, framework, roster, at, hub, options)
            }
            RatingsOf::Respondents if !self.opens(&unit) => return Err(Fault::NotForAudience),
            RatingsOf::Respondents => Reliability::of_respondents(self.dataset, at, hub, options),
        };
        Ok(Analysis::Reliability {
            reliability: reliability.map_err(other)?,
        })
    }

    fn quadrant(
        &self,
        round: &RoundId,
        partnership: &PartnershipId,
        since: Option<&RoundId>,
        options: &QuadrantOptions,
    ) -> Result<Analysis, Fault> {
        let (framework, roster) = (self.framework, self.roster);
        let picture = |round: &RoundId| {
            let (round, partnership) = (round.as_str(), partnership.as_str());
            QuadrantPicture::of(self.scores, framework, roster, round, partnership, options)
                .map_err(other)
        };
        let quadrant = picture(round)?;
        let before = since.map(picture).transpose()?;
        Ok(Analysis::Quadrant {
            movement: before.map(|before| QuadrantMovement::between(&before, &quadrant)),
            quadrant,
        })
    }

    fn support(
        &self,
        round: &RoundId,
        unit: &ScoreUnit,
        options: SupportOptions,
    ) -> Result<SupportPicture, Fault> {
        if !self.opens(unit) {
            return Err(Fault::NotForAudience);
        }
        let (dataset, round) = (self.dataset, round.as_str());
        Ok(SupportPicture::of(dataset, round, unit, &options)?)
    }

    /// Whether single responses of a unit may be read for the audience.
    fn opens(&self, unit: &ScoreUnit) -> bool {
        self.disclosure.is_none_or(|call| call.opens(unit))
    }

    /// The support pictures that stand behind the priorities of a unit; none for
    /// an audience that may not see them.
    fn pictures(
        &self,
        round: &RoundId,
        unit: &ScoreUnit,
        options: SupportOptions,
    ) -> Result<Vec<SupportPicture>, Fault> {
        if !self.opens(unit) {
            return Ok(Vec::new());
        }
        let (dataset, round) = (self.dataset, round.as_str());
        Ok(SupportPicture::behind(dataset, round, unit, &options)?)
    }
}

impl AnalysisCall {
    /// The rounds and the unit that it names.
    fn names(&self) -> (Vec<&RoundId>, ScoreUnit) {
        let of = |partnership: &PartnershipId| ScoreUnit::Partnership {
            partnership: partnership.clone(),
        };
        match self {
            Self::Gaps {
                round, partnership, ..
            }
            | Self::Agreement {
                round, partnership, ..
            } => (vec![round], of(partnership)),
            Self::Change {
                partnership,
                from,
                to,
                ..
            } => (vec![from, to], of(partnership)),
            Self::Quadrant {
                round,
                partnership,
                since,
                ..
            } => {
                let mut rounds = vec![round];
                rounds.extend(since);
                (rounds, of(partnership))
            }
            Self::Support { round, unit, .. } | Self::Priorities { round, unit, .. } => {
                (vec![round], unit.clone())
            }
            Self::Reliability { round, hub, .. } | Self::Hub { round, hub, .. } => {
                (vec![round], ScoreUnit::Hub { hub: hub.clone() })
            }
        }
    }

    /// The pointer, within the question, to where it names that round.
    fn round_field(&self, id: &str) -> &'static str {
        match self {
            Self::Change { from, .. } if from.as_str() == id => "from",
            Self::Change { .. } => "to",
            Self::Quadrant { round, .. } if round.as_str() != id => "since",
            _ => "round",
        }
    }

    /// Where a unit stands within the question.
    fn unit_field(&self) -> &'static str {
        match self {
            Self::Support { .. } | Self::Priorities { .. } => "unit/",
            _ => "",
        }
    }
}

fn other(error: impl std::error::Error) -> Fault {
    Fault::Other(error.to_string())
}

fn diagnostic(index: usize, wanted: &AnalysisCall, fault: Fault) -> Diagnostic {
    let at = format!("/analyses/{index}");
    match fault {
        Fault::NotInRoster(fault) => {
            let (name, id) = fault.named();
            let field = match fault {
                NotInRoster::Round(_) => wanted.round_field(id).to_owned(),
                _ => format!("{}{name}", wanted.unit_field()),
            };
            unknown(format!("{at}/{field}"), &fault)
        }
        Fault::NotForAudience => Diagnostic::new(Code::NotForAudience, at, []),
        Fault::Other(reason) => refused(at, reason),
    }
}
