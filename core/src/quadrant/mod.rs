//! The quadrant: where a partnership stands on two axes.
//!
//! A framework may name two **axes**, each the mean of the themes it reads. In
//! the built-in one professional trust runs across, and support and challenge
//! run upwards. A **cut** divides each into low and high, so there are four
//! boxes:
//!
//! | | low trust | high trust |
//! | --- | --- | --- |
//! | **high challenge** | Pressure | Improvement |
//! | **low challenge** | Distance | Comfort |
//!
//! A position on the cut is high. A school has a position too, that of its own
//! view, and schools that see their partnership in different boxes have
//! something to talk about.
//!
//! Of four schools, one can put all of them in another box. So beside the
//! position stands its **certainty**: in which share of resamples of the schools
//! the partnership lies in each box (see [`ResampleMethod`](crate::scores::ResampleMethod)).
//!
//! Two things are flagged. High across but low upwards, which the built-in
//! framework calls comfort: much trust and little challenge can protect things
//! as they are. And ratings that are nearly all at the top of the scale: either
//! all is well or nobody looked.
//!
//! ```
//! # let dataset = pedt::doctest::dataset();
//! use pedt::quadrant::{QuadrantBox, QuadrantOptions, QuadrantPicture};
//! use pedt::{Cell, Grain, Rows, ScoreOptions, Scores, Tally};
//!
//! let tally = Tally::of(&dataset, Grain::School, Rows::Submitted);
//! let scores = Scores::of(&tally, &ScoreOptions::default())?;
//! let (framework, roster) = (dataset.framework(), dataset.roster());
//! let options = QuadrantOptions::default();
//! let picture =
//!     QuadrantPicture::of(&scores, framework, roster, "2026-autumn", "dale", &options)?;
//!
//! assert_eq!(picture.position.in_box, Cell::of(QuadrantBox::HighHigh));
//! assert_eq!(picture.schools.len(), 3);
//! let certainty = picture.certainty.value().unwrap();
//! let shares: f64 = certainty.boxes.iter().map(|of| of.share).sum();
//! assert_eq!(shares, 1.0);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod certainty;
mod flag;
mod movement;
mod options;
mod position;

use serde::{Deserialize, Serialize};

pub use certainty::{BoxCertainty, BoxShare, LeftOut};
pub use flag::{QuadrantFigure, QuadrantFlag, QuadrantReason, QuadrantRule};
pub use movement::{MatchedMovement, QuadrantMovement};
pub use options::QuadrantOptions;
pub use position::{AxisValue, Position, QuadrantBox};

use crate::cell::Cell;
use crate::framework::{Framework, Quadrant};
use crate::id::{PartnershipId, RoundId, SchoolId};
use crate::roster::{NotInRoster, Roster};
use crate::scores::{Members, ScoreOptions, Scores};

/// Where a partnership stands in a round.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct QuadrantPicture {
    /// The round.
    pub round: RoundId,
    /// The partnership.
    pub partnership: PartnershipId,
    /// The axes, the cut and the titles of the boxes.
    pub quadrant: Quadrant,
    /// How many schools belong to it in this round.
    pub members: u64,
    /// Where it stands.
    pub position: Position,
    /// How firmly it stands there.
    pub certainty: Cell<BoxCertainty>,
    /// What is worth a talk about that.
    pub flags: Vec<QuadrantFlag>,
    /// The view of each school: those that have scores in the order of these,
    /// then the other members in the order of the roster.
    pub schools: Vec<SchoolPosition>,
    /// How the scores were computed.
    pub score_options: ScoreOptions,
    /// The limits behind the flags, and how schools were drawn again.
    pub options: QuadrantOptions,
}

/// Where one school sees the partnership.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SchoolPosition {
    /// The school.
    pub school: SchoolId,
    /// Where it sees the partnership.
    pub position: Position,
    /// What is worth a talk about that.
    pub flags: Vec<QuadrantFlag>,
}

/// A position that cannot be found.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum QuadrantError {
    /// The framework names no axes.
    #[error("the framework has no quadrant")]
    NoQuadrant,
    /// The round or the partnership is not in the roster.
    #[error(transparent)]
    NotInRoster(#[from] NotInRoster),
}

impl QuadrantPicture {
    /// The picture of a partnership in a round, from scores.
    ///
    /// # Errors
    ///
    /// When the framework has no quadrant, or the roster has no such round or
    /// partnership.
    pub fn of(
        scores: &Scores,
        framework: &Framework,
        roster: &Roster,
        round: &str,
        partnership: &str,
        options: &QuadrantOptions,
    ) -> Result<Self, QuadrantError> {
        let quadrant = framework.quadrant.as_ref();
        let quadrant = quadrant.ok_or(QuadrantError::NoQuadrant)?;
        let round_id = &roster.find_round(round)?.id;
        let partnership_id = &roster.find_partnership(partnership)?.id;
        let index = |index: Option<u32>| index.unwrap_or_default();
        let at = (
            index(roster.round_index(round)),
            index(roster.partnership_index(partnership)),
        );
        let members = Members::of(scores, framework, roster, at, None)
            .ok_or_else(|| NotInRoster::Partnership(partnership.to_owned()))?;
        let level = quadrant.level.as_str();
        let place = |unit| {
            let scores = |node: &_| members.score(unit, level, node);
            let position = Position::of(framework, quadrant, &scores);
            let flags = flag::flags(quadrant, &position, &scores, options);
            (position, flags)
        };
        let (position, flags) = place(members.partnership);
        let schools = members.schools.iter().map(|member| {
            let (position, flags) = place(member.scores);
            SchoolPosition {
                school: member.school.clone(),
                position,
                flags,
            }
        });
        let score_options = scores.options();
        Ok(Self {
            round: round_id.clone(),
            partnership: partnership_id.clone(),
            quadrant: quadrant.clone(),
            members: members.members,
            position,
            flags,
            schools: schools.collect(),
            certainty: certainty::certainty(
                framework,
                roster,
                quadrant,
                &members,
                score_options,
                options,
            ),
            score_options: score_options.clone(),
            options: *options,
        })
    }
}
