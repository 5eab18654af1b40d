//! Agreement: do the schools of a partnership see alike, and may their scores
//! be brought together?
//!
//! A mean of 2.5 may stand for schools that all see it so, or for two camps.
//! What to do differs, so agreement stands beside every mean. Three questions
//! are kept apart:
//!
//! | question | of | is answered by |
//! | --- | --- | --- |
//! | Do these schools see this alike? | a statement or theme in one partnership | [`StatementAgreement`], [`ThemeAgreement`]: r_wg, average deviation, a_wg |
//! | Do they see the same statements high and low? | all statements of a level in one partnership | [`LevelAgreement`]: Krippendorff's α, Gwet's AC2 |
//! | May scores be brought together by partnership, or people's by school, and do the statements of a theme hang together? | the themes of a hub | [`Reliability`]: ICC(1), ICC(2), α, ω |
//!
//! There are no verdicts here. Limits such as .70 are habits, and few schools
//! pass or fail them by chance; so each figure has its number of schools beside
//! it, and each statement its counts.
//!
//! Where several people of a school answer, the school's score is the mean of
//! theirs, and means agree more than people do: figures of themes and levels,
//! whose raters are schools, are then higher than those of the people.
//! [`RatingsTable`] gives the ratings of people or schools as tables for any
//! other statistic.
//!
//! ```
//! # let dataset = pedt::doctest::dataset();
//! use pedt::agreement::{AgreementOptions, PartnershipAgreement};
//! use pedt::{Cell, Grain, Rows, ScoreOptions, Scores, Tally};
//!
//! let tally = Tally::of(&dataset, Grain::School, Rows::Submitted);
//! let scores = Scores::of(&tally, &ScoreOptions::default())?;
//! let (framework, roster) = (dataset.framework(), dataset.roster());
//! let options = AgreementOptions::default();
//! let dale =
//!     PartnershipAgreement::of(&scores, framework, roster, "2026-autumn", "dale", &options)?;
//!
//! let first = &dale.statements[0]; // rated 1, 2 and 3
//! assert_eq!(first.counts, Cell::of(vec![1, 1, 1, 0]));
//! assert_eq!(first.average_deviation, Cell::of(2.0 / 3.0));
//! let theme = &dale.themes[0];
//! assert_eq!((theme.schools, theme.statements), (Cell::of(3), 3));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod options;
mod partnership;
mod reliability;
mod table;
#[cfg(test)]
mod tests;

pub use options::{AgreementOptions, MissingRatings, NullRatings};
pub use partnership::{LevelAgreement, PartnershipAgreement, StatementAgreement, ThemeAgreement};
pub use reliability::{
    GroupReliability, RatingsOf, Reliability, ReliabilityNote, ScaleReliability,
    StatementReliability, ThemeReliability,
};
pub use table::{RatingsRow, RatingsTable};
