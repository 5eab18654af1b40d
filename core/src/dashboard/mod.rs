//! One partnership in one round, at a glance.
//!
//! A dashboard brings together what a partnership lead looks at first: who has
//! answered, how each area and theme stands at every level side by side, and
//! what stands out. It is data, to be drawn by whoever shows it, and made anew
//! whenever a response comes in.
//!
//! ```
//! # let dataset = pedt::doctest::dataset();
//! use pedt::{Dashboard, DashboardOptions, Grain, Rows, ScoreOptions, Scores, Tally};
//!
//! let tally = Tally::of(&dataset, Grain::School, Rows::Submitted);
//! let scores = Scores::of(&tally, &ScoreOptions::default())?;
//! let options = DashboardOptions::default();
//! let dashboard = Dashboard::of(&dataset, &scores, "2026-autumn", "dale", &options)?;
//!
//! assert_eq!((dashboard.responses.answered, dashboard.responses.members), (3, 3));
//! let theme = &dashboard.rows[2];
//! assert_eq!(theme.title.get("en"), Some("Engagement and Commitment"));
//! let codes = theme.levels.iter().filter_map(|level| level.code.as_deref());
//! assert_eq!(codes.collect::<Vec<_>>(), ["1a", "5a"]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod highlight;
mod options;
mod responses;
mod row;

use serde::{Deserialize, Serialize};

pub use highlight::{Comparison, Figure, Finding, Highlight, HighlightKind, HighlightRule};
pub use options::DashboardOptions;
pub use responses::{Responses, SchoolResponses};
pub use row::{DashboardRow, LevelScore};

pub(crate) use row::rows;

use crate::dataset::Dataset;
use crate::framework::Framework;
use crate::id::{PartnershipId, RoundId};
use crate::roster::{NotInRoster, PartnershipKind, PartnershipRound};
use crate::scores::{ScoreOptions, ScoreUnit, Scores, UnitScores};
use crate::text::Text;

/// How a partnership stands in a round.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Dashboard {
    /// The round.
    pub round: RoundId,
    /// What it is called.
    pub round_title: Text,
    /// The partnership.
    pub partnership: PartnershipId,
    /// What it is called.
    pub title: Text,
    /// What kind it is.
    pub kind: PartnershipKind,
    /// What kind it is, when `kind` is `other`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_kind: Option<Text>,
    /// Who has answered.
    pub responses: Responses,
    /// The whole, then each area with its themes after it.
    pub rows: Vec<DashboardRow>,
    /// What stands out: rule by rule, strengths before risks, the most striking
    /// first; equals in the order of themes, then levels.
    pub highlights: Vec<Highlight>,
    /// How the scores were computed.
    pub score_options: ScoreOptions,
    /// The limits behind the highlights.
    pub options: DashboardOptions,
}

impl Dashboard {
    /// Counts who has answered by the responses that were submitted, for readers
    /// from whom the scores of schools are hidden.
    pub(crate) fn recount(&mut self, dataset: &Dataset) {
        let (round, partnership) = (self.round.as_str(), self.partnership.as_str());
        if let Ok(subject) = dataset.roster().partnership_round(round, partnership) {
            self.responses = responses::submitted(dataset, &subject);
        }
    }

    /// The dashboard of a partnership in a round, from a dataset and its scores.
    ///
    /// Before anyone has answered there is a dashboard too: all its scores are
    /// undefined.
    ///
    /// # Errors
    ///
    /// When the roster has no such round or partnership.
    pub fn of(
        dataset: &Dataset,
        scores: &Scores,
        round: &str,
        partnership: &str,
        options: &DashboardOptions,
    ) -> Result<Self, NotInRoster> {
        let subject = dataset.roster().partnership_round(round, partnership)?;
        let responses = responses::of(dataset, scores, &subject);
        let unit = ScoreUnit::Partnership {
            partnership: subject.partnership.id.clone(),
        };
        let unit = scores.unit(subject.round.id.as_str(), &unit, None);
        let options = (scores.options(), options);
        let framework = dataset.framework();
        Ok(Self::put_together(
            framework, &subject, responses, unit, options,
        ))
    }

    /// The dashboard of those responses and scores.
    pub(crate) fn put_together(
        framework: &Framework,
        subject: &PartnershipRound<'_>,
        responses: Responses,
        scores: Option<UnitScores<'_>>,
        (score_options, options): (&ScoreOptions, &DashboardOptions),
    ) -> Self {
        let PartnershipRound {
            round, partnership, ..
        } = subject;
        let rows = rows(framework, scores);
        Self {
            round: round.id.clone(),
            round_title: round.title.clone(),
            partnership: partnership.id.clone(),
            title: partnership.title.clone(),
            kind: partnership.kind,
            other_kind: partnership.other_kind.clone(),
            responses,
            highlights: highlight::highlights(&rows, options),
            rows,
            score_options: score_options.clone(),
            options: options.clone(),
        }
    }
}
