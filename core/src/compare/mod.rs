//! Two frameworks side by side: what differs, and which series go on.
//!
//! A framework lives: statements are put more plainly, themes get another
//! statement, a scale its fifth point. Three questions follow.
//!
//! **What differs?** A [`FrameworkDiff`] lists every difference, down to a
//! comma in one language, and says what each touches: the answers, the scores
//! or the words alone.
//!
//! **What stands for what?** Parts keep their codes, or a [`Crosswalk`] says
//! what became of them. Nothing is guessed; a crosswalk can be
//! [proposed](Crosswalk::propose), but what it proposes counts only when a
//! person has confirmed it.
//!
//! **Which series go on?** For every statement, theme and area and the whole,
//! at each level, there is a [`SeriesLink`]: old and new scores are comparable,
//! comparable with a note, or the series breaks, with every reason. A
//! statement goes on if it asks the same on the same scale at the same level.
//! What is made of statements goes on if enough of them do
//! ([`min_shared`](CompareOptions::min_shared)).
//!
//! ```
//! use pedt::compare::{Comparability, CompareOptions, FrameworkComparison, SeriesBreak};
//! use pedt::scores::Node;
//! use pedt::{Framework, Text};
//!
//! let old = Framework::builtin();
//! let mut new = old.clone().into_document();
//! new.version = "2027.1".to_owned().try_into()?;
//! new.areas[0].themes[0].statements[0].text = Text::from_iter([("en", "We attend.")]);
//! let new = Framework::from_document(new).accept()?;
//!
//! let options = CompareOptions::default();
//! let comparison = FrameworkComparison::of(old, &new, None, &options);
//! let became = |node: Node| {
//!     let mut series = comparison.series.iter();
//!     &series.find(|link| link.to.as_ref() == Some(&node)).unwrap().comparability
//! };
//! let first = became(Node::Statement { code: "1a.1".to_owned().try_into()? });
//! assert_eq!(first, &Comparability::Break { reasons: vec![SeriesBreak::Reworded] });
//! let second = became(Node::Statement { code: "1a.2".to_owned().try_into()? });
//! assert_eq!(second, &Comparability::Comparable);
//! // Two of the theme's three statements at this level go on, and so does the theme.
//! assert!(became(Node::Theme { code: "1a".to_owned().try_into()? }).goes_on());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod comparable;
mod crosswalk;
mod describe;
mod diff;
mod effect;
mod options;
mod part;
mod propose;
mod series;
mod words;

use serde::Serialize;

pub use comparable::{Comparability, SeriesBreak, SeriesLink, SeriesNote};
pub use crosswalk::{
    AreaPair, Crosswalk, PointPair, Proposed, Relation, ScalePair, StatementPair, ThemePair,
};
pub use diff::{Difference, FrameworkChange, FrameworkDiff};
pub use effect::ChangeEffect;
pub use options::CompareOptions;
pub use part::{FrameworkPart, PartField};

use crate::framework::Framework;

/// What differs between two frameworks, and which series go on.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FrameworkComparison {
    /// What differs.
    pub diff: FrameworkDiff,
    /// What becomes of every series: those of the new framework level by level,
    /// each node before what belongs to it; then those that end. A node that
    /// the crosswalk names beside several stands here once for each.
    pub series: Vec<SeriesLink>,
    /// How they were compared.
    pub options: CompareOptions,
}

impl FrameworkComparison {
    /// Compares two frameworks; without a crosswalk, by their codes.
    #[must_use]
    pub fn of(
        from: &Framework,
        to: &Framework,
        crosswalk: Option<&Crosswalk>,
        options: &CompareOptions,
    ) -> Self {
        let none = Crosswalk::between(from, to);
        Self {
            diff: FrameworkDiff::of(from, to),
            series: series::series(from, to, crosswalk.unwrap_or(&none), options),
            options: options.clone(),
        }
    }
}
