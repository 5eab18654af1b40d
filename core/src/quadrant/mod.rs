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
//! assert_eq!(picture.position.in_box, Cell::of(QuadrantBox::HighLow));
//! assert_eq!(picture.flags[0].rule.name(), "high_low");
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
        let found = roster.partnership_round(round, partnership)?;
        let members = Members::of(scores, framework, roster, found, None);
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
            round: found.round.id.clone(),
            partnership: found.partnership.id.clone(),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scores::{Node, ScoreRow, ScoreUnit, UnitKind};
    use crate::{Grain, Rows, SuppressionReason, Tally, doctest};

    const HIDDEN: SuppressionReason = SuppressionReason::TooFewContributors;

    fn picture(change: impl FnOnce(Scores) -> Scores) -> QuadrantPicture {
        let dataset = doctest::dataset();
        let tally = Tally::of(&dataset, Grain::School, Rows::Submitted);
        let scores = change(Scores::of(&tally, &ScoreOptions::default()).unwrap());
        let (framework, roster) = (dataset.framework(), dataset.roster());
        let (round, options) = ("2026-autumn", QuadrantOptions::default());
        QuadrantPicture::of(&scores, framework, roster, round, "dale", &options).unwrap()
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

    #[test]
    fn a_hidden_school_hides_what_is_made_of_schools() {
        let picture = picture(|scores| scores.hiding(is_of(UnitKind::School)));
        assert!(picture.position.in_box.value().is_some());
        assert!(is_hidden(&picture.certainty));
        let hill = &picture.schools[1];
        assert!(is_hidden(&hill.position.x.value) && is_hidden(&hill.position.in_box));
        assert_eq!(hill.position.x.themes.hidden, 1);
        assert!(hill.position.y.value.value().is_some());
    }

    #[test]
    fn a_hidden_partnership_has_no_place() {
        let picture = picture(|scores| scores.hiding(is_of(UnitKind::Partnership)));
        assert!(is_hidden(&picture.position.x.value) && is_hidden(&picture.position.in_box));
        assert!(picture.flags.is_empty());
    }

    #[test]
    fn schools_whose_scores_are_not_at_hand_are_unavailable() {
        let picture = picture(|scores| scores.without(|row| row.unit.kind() == UnitKind::School));
        assert!(picture.position.in_box.value().is_some());
        assert_eq!(picture.certainty, Cell::Unavailable);
        assert_eq!(picture.schools[0].position.in_box, Cell::Unavailable);
    }
}
