//! The reasons for having no figure.

/// Why a figure has no value.
///
/// ```
/// use pedt::stats::{Undefined, counts};
///
/// let reason = counts::standard_deviation(&[0, 0, 1, 0]).unwrap_err();
/// assert_eq!(reason, Undefined::TooFewAnswers);
/// assert_eq!(reason.to_string(), "there are too few answers");
/// ```
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error, serde::Serialize, serde::Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Undefined {
    /// Nothing was counted, or the slice is empty.
    #[error("there are no answers")]
    NoAnswers,
    /// There are answers, but fewer than the figure needs: one answer has no spread.
    #[error("there are too few answers")]
    TooFewAnswers,
    /// `answers × points` is above 2⁵³, so sums would no longer be exact.
    #[error("there are too many answers to add up exactly")]
    TooManyAnswers,
    /// The scale has fewer points than the figure needs.
    #[error("the scale has too few points")]
    TooFewPoints,
    /// The scale has more points than the figure can be computed for exactly.
    #[error("the scale has too many points")]
    TooManyPoints,
    /// A value is infinite or not a number, or the result would be.
    #[error("a value is not a finite number")]
    NotFinite,
    /// A weight is below zero.
    #[error("a weight is negative")]
    NegativeWeight,
    /// The weights add up to zero.
    #[error("there is no weight")]
    NoWeight,
    /// The values are all the same, and the figure rests on their differences.
    #[error("all values are the same")]
    NoVariation,
    /// There are fewer groups than the figure needs: one group has no differences between.
    #[error("there are too few groups")]
    TooFewGroups,
    /// There are fewer columns (statements, occasions) than the figure needs.
    #[error("there are too few columns")]
    TooFewColumns,
    /// Rows, or series that belong together, are not of one length.
    #[error("the rows or series are not of one length")]
    UnequalLengths,
    /// A value lies outside its scale, or an option outside what it may be.
    #[error("a value is outside its range")]
    OutOfRange,
    /// The mean lies so near an end of the scale that the figure has no meaning.
    #[error("the mean lies too near an end of the scale")]
    MeanTooExtreme,
    /// The model that the figure comes from cannot be fitted to these values.
    #[error("the model cannot be fitted to these values")]
    NotEstimable,
    /// There is more to go through than the method is meant for.
    #[error("there is more than the method can go through")]
    TooLarge,
}

#[cfg(test)]
mod tests {
    use super::Undefined;

    #[test]
    fn is_a_string_in_json() {
        let json = serde_json::to_string(&Undefined::TooFewAnswers).unwrap();
        assert_eq!(json, r#""too_few_answers""#);
        let back: Undefined = serde_json::from_str(&json).unwrap();
        assert_eq!(back, Undefined::TooFewAnswers);
    }
}
