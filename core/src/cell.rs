//! One figure of a result, or the reason why there is none.
//!
//! A figure can be missing for very different reasons: nobody answered, too
//! few did, it was hidden to protect people, it makes no sense here. A number
//! cannot say which, so a result holds **cells**: never NaN, never a silent
//! zero.
//!
//! ```
//! use pedt::stats::counts;
//! use pedt::{Cell, UndefinedReason};
//!
//! let mean = Cell::from(counts::mean(&[0, 1, 4, 1]));
//! assert_eq!(mean.value(), Some(&3.0));
//! assert_eq!(serde_json::to_string(&mean)?, r#"{"kind":"value","value":3.0}"#);
//!
//! let nothing = Cell::from(counts::mean(&[0, 0, 0, 0]));
//! assert_eq!(nothing, Cell::undefined(UndefinedReason::NoAnswers));
//! assert_eq!(serde_json::to_string(&nothing)?, r#"{"kind":"undefined","reason":"no_answers"}"#);
//! # Ok::<(), serde_json::Error>(())
//! ```

use serde::{Deserialize, Serialize};

use crate::json::choices;
use crate::stats::Undefined;

/// A figure, or the reason why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "{T}Cell"))]
#[serde(tag = "kind", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Cell<T> {
    /// There is a figure.
    Value {
        /// The figure.
        value: T,
    },
    /// There is a figure, and it is hidden.
    Suppressed {
        /// Why.
        reason: SuppressionReason,
    },
    /// The answers do not give one.
    Undefined {
        /// Why.
        reason: UndefinedReason,
    },
    /// It makes no sense here, whatever the answers.
    NotApplicable {
        /// Why, where it is not plain.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<NotApplicableReason>,
    },
    /// What it would be computed from was not given.
    Unavailable,
}

impl<T> Cell<T> {
    /// A cell with a figure.
    #[must_use]
    pub fn of(value: T) -> Self {
        Self::Value { value }
    }

    /// A cell without a figure because the answers do not give one.
    #[must_use]
    pub fn undefined(reason: UndefinedReason) -> Self {
        Self::Undefined { reason }
    }

    /// A cell without a figure because it makes no sense here.
    #[must_use]
    pub fn not_applicable(reason: NotApplicableReason) -> Self {
        Self::NotApplicable {
            reason: Some(reason),
        }
    }

    /// The figure, if there is one to see.
    #[must_use]
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Value { value } => Some(value),
            _ => None,
        }
    }

    /// The cell of what `make` makes of the figure; a reason stays.
    #[must_use]
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Cell<U> {
        self.and_then(|value| Cell::of(make(value)))
    }

    /// The cell that `make` makes of the figure; a reason stays.
    #[must_use]
    pub fn and_then<U>(self, make: impl FnOnce(T) -> Cell<U>) -> Cell<U> {
        match self {
            Self::Value { value } => make(value),
            Self::Suppressed { reason } => Cell::Suppressed { reason },
            Self::Undefined { reason } => Cell::Undefined { reason },
            Self::NotApplicable { reason } => Cell::NotApplicable { reason },
            Self::Unavailable => Cell::Unavailable,
        }
    }
}

impl<T, R: Into<UndefinedReason>> From<Result<T, R>> for Cell<T> {
    fn from(figure: Result<T, R>) -> Self {
        match figure {
            Ok(value) => Self::Value { value },
            Err(reason) => Self::undefined(reason.into()),
        }
    }
}

choices! {
    /// Why a figure is hidden.
    pub enum SuppressionReason {
        /// So few contributed to it that it could be traced to them. Only
        /// disclosure control hides a figure; scores come without.
        TooFewContributors = "too_few_contributors",
        /// With it, answers that are hidden could be worked out.
        Traceable = "traceable",
        /// It is not read from the counts that are shown, and the two side by
        /// side would tell schools apart.
        AnotherBasis = "another_basis",
        /// It is not for those who are shown this.
        NotForAudience = "not_for_audience",
    }
}

choices! {
    /// Why the answers do not give a figure.
    pub enum UndefinedReason {
        /// There are no answers.
        NoAnswers = "no_answers",
        /// There are fewer answers than the figure needs: one has no spread.
        TooFewAnswers = "too_few_answers",
        /// A smaller share of the ratings was given than is asked for.
        TooFewAnswered = "too_few_answered",
        /// A school's number of pupils, by which it should count, is not known.
        PupilsUnknown = "pupils_unknown",
        /// There are more answers than can be added up exactly.
        TooManyAnswers = "too_many_answers",
        /// The scale has fewer points than the figure needs.
        TooFewPoints = "too_few_points",
        /// The scale has more points than the figure can be computed for.
        TooManyPoints = "too_many_points",
        /// A number on the way is too large.
        NotFinite = "not_finite",
        /// A weight is below zero.
        NegativeWeight = "negative_weight",
        /// What was answered has no weight.
        NoWeight = "no_weight",
        /// The values are all the same, and the figure rests on their differences.
        NoVariation = "no_variation",
        /// There are fewer groups than the figure needs: one has no differences between.
        TooFewGroups = "too_few_groups",
        /// There are fewer statements or occasions than the figure needs.
        TooFewColumns = "too_few_columns",
        /// Rows, or series that belong together, are not of one length.
        UnequalLengths = "unequal_lengths",
        /// A value lies outside its scale, or an option outside what it may be.
        OutOfRange = "out_of_range",
        /// The mean lies so near an end of the scale that the figure has no meaning.
        MeanTooExtreme = "mean_too_extreme",
        /// The model that the figure comes from cannot be fitted to these answers.
        NotEstimable = "not_estimable",
        /// There is more to go through than the method is meant for.
        TooLarge = "too_large",
    }
}

impl From<Undefined> for UndefinedReason {
    fn from(reason: Undefined) -> Self {
        match reason {
            Undefined::NoAnswers => Self::NoAnswers,
            Undefined::TooFewAnswers => Self::TooFewAnswers,
            Undefined::TooManyAnswers => Self::TooManyAnswers,
            Undefined::TooFewPoints => Self::TooFewPoints,
            Undefined::TooManyPoints => Self::TooManyPoints,
            Undefined::NotFinite => Self::NotFinite,
            Undefined::NegativeWeight => Self::NegativeWeight,
            Undefined::NoWeight => Self::NoWeight,
            Undefined::NoVariation => Self::NoVariation,
            Undefined::TooFewGroups => Self::TooFewGroups,
            Undefined::TooFewColumns => Self::TooFewColumns,
            Undefined::UnequalLengths => Self::UnequalLengths,
            Undefined::OutOfRange => Self::OutOfRange,
            Undefined::MeanTooExtreme => Self::MeanTooExtreme,
            Undefined::NotEstimable => Self::NotEstimable,
            Undefined::TooLarge => Self::TooLarge,
        }
    }
}

choices! {
    /// Why a figure makes no sense.
    pub enum NotApplicableReason {
        /// Ratings on several scales have no points in common to be counted.
        MixedScales = "mixed_scales",
        /// Nothing is asked about it at this level.
        NotAsked = "not_asked",
        /// It would compare across a change of what is asked.
        SeriesBroken = "series_broken",
        /// It is about points of the scale, and the scores lie between them.
        BetweenPoints = "between_points",
        /// It is made of the scores of schools, and these scores were brought
        /// together in another order.
        OtherOrder = "other_order",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spells_every_kind() {
        let cells: [(Cell<f64>, &str); 6] = [
            (Cell::of(2.5), r#"{"kind":"value","value":2.5}"#),
            (
                Cell::Suppressed {
                    reason: SuppressionReason::TooFewContributors,
                },
                r#"{"kind":"suppressed","reason":"too_few_contributors"}"#,
            ),
            (
                Cell::undefined(UndefinedReason::TooFewAnswered),
                r#"{"kind":"undefined","reason":"too_few_answered"}"#,
            ),
            (
                Cell::not_applicable(NotApplicableReason::MixedScales),
                r#"{"kind":"not_applicable","reason":"mixed_scales"}"#,
            ),
            (
                Cell::NotApplicable { reason: None },
                r#"{"kind":"not_applicable"}"#,
            ),
            (Cell::Unavailable, r#"{"kind":"unavailable"}"#),
        ];
        for (cell, json) in cells {
            assert_eq!(serde_json::to_string(&cell).unwrap(), json);
            assert_eq!(serde_json::from_str::<Cell<f64>>(json).unwrap(), cell);
            assert_eq!(cell.map(|value| value).value(), cell.value());
        }
    }

    #[test]
    fn passes_on_the_reasons_of_statistics() {
        for reason in [
            Undefined::NoAnswers,
            Undefined::TooManyPoints,
            Undefined::NoWeight,
        ] {
            let spelt = serde_json::to_value(reason).unwrap();
            assert_eq!(spelt, UndefinedReason::from(reason).name());
        }
    }
}
