//! How scores are computed: every choice there is, with its default.

use serde::{Deserialize, Serialize};

use crate::diagnostic::{Checked, Diagnostics};
use crate::json::read::check_range;
use crate::json::{self, choices, defaulted};
use crate::limits::Limits;
use crate::pointer::Pointer;

/// How ratings become scores; an empty document gives the defaults.
///
/// ```
/// use pedt::ScoreOptions;
/// use pedt::scores::{Centre, Order};
///
/// let options = ScoreOptions::from_json(br#"{"centre": "median"}"#).accept().unwrap();
/// assert_eq!((options.order, options.centre), (Order::SchoolFirst, Centre::Median));
/// assert_eq!(options.min_answered, 0.5);
///
/// let refused = ScoreOptions::from_json(br#"{"min_answered": 1.5}"#).accept().unwrap_err();
/// assert!(refused.to_string().ends_with("/min_answered: 1.5 is outside the range 0.0 to 1.0"));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ScoreOptions {
    /// In which order ratings are brought together.
    pub order: Order,
    /// How the scores of schools become a partnership's, and those of
    /// partnerships a hub's.
    pub centre: Centre,
    /// How much each school counts.
    pub school_weights: SchoolWeights,
    /// What a hub's score is made of.
    pub hub_over: Parts,
    /// The share of its ratings, 0 to 1, that must be given for a theme, an
    /// area or the whole to be scored; with 0, one rating is enough.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 1)))]
    pub min_answered: f64,
}

defaulted!(ScoreOptions {
    order,
    centre,
    school_weights,
    hub_over,
    min_answered
});

impl Default for ScoreOptions {
    fn default() -> Self {
        Self {
            order: Order::SchoolFirst,
            centre: Centre::Mean,
            school_weights: SchoolWeights::Equal,
            hub_over: Parts::Partnerships,
            min_answered: 0.5,
        }
    }
}

impl ScoreOptions {
    /// Reads options, reporting every fault with its place.
    #[must_use]
    pub fn from_json(text: &[u8]) -> Checked<Self> {
        json::document(text, &Limits::DEFAULT, |options: &Self, found| {
            options.check(&Pointer::ROOT, found);
        })
    }

    /// Whether the options mean something, wherever they stand in a document.
    pub(crate) fn check(&self, at: &Pointer<'_>, found: &mut Diagnostics) {
        check_range(
            self.min_answered,
            (0.0, 1.0),
            &at.key("min_answered"),
            found,
        );
    }
}

choices! {
    /// In which order ratings are brought together. With complete answers,
    /// as many respondents in each school, and themes and areas of one size,
    /// all three come to the same.
    pub enum Order {
        /// Each school is scored by itself, from statements to the whole; a
        /// partnership's score is made of the scores of its schools. Every
        /// school counts alike, however many answered and whatever they left out.
        SchoolFirst = "school_first",
        /// A partnership's statements are scored first, from those of its
        /// schools; its themes, areas and whole are made of its own statements.
        StatementFirst = "statement_first",
        /// Every rating counts alike, whoever gave it. Centre, school weights
        /// and what a hub is made of play no part.
        Pooled = "pooled",
    }
}

choices! {
    /// How several scores become one.
    pub enum Centre {
        /// Their mean.
        Mean = "mean",
        /// Their median: halfway between the middle two if they are even.
        Median = "median",
    }
}

choices! {
    /// How much each school counts.
    pub enum SchoolWeights {
        /// Every school alike.
        Equal = "equal",
        /// By its number of pupils. Where a school that has a score has no
        /// number, there is no score over schools.
        Pupils = "pupils",
    }
}

choices! {
    /// What a score over several schools is made of.
    pub enum Parts {
        /// The scores of partnerships, each counting alike.
        Partnerships = "partnerships",
        /// The scores of schools, in each partnership they belong to.
        Schools = "schools",
    }
}
