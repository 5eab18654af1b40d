//! What can be chosen of a statistic.

use serde::{Deserialize, Serialize};

use crate::diagnostic::Diagnostics;
use crate::json::read::check_range;
use crate::json::{Read, Tree, choices};
use crate::pointer::Pointer;

/// Declares a number with a range and a default.
macro_rules! numbers {
    ($($(#[$doc:meta])+ $type:ident = $default:literal, $minimum:literal..=$maximum:literal;)+) => {$(
        $(#[$doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct $type(
            #[cfg_attr(feature = "schema", schemars(range(min = $minimum, max = $maximum)))]
            pub f64,
        );

        impl Default for $type {
            fn default() -> Self {
                Self($default)
            }
        }

        impl Read for $type {
            fn placeholder() -> Self {
                Self::default()
            }

            fn read(tree: &Tree, at: &Pointer<'_>, found: &mut Diagnostics) -> Self {
                let number = f64::read(tree, at, found);
                check_range(number, ($minimum.into(), $maximum.into()), at, found);
                Self(number)
            }
        }
    )+};
}

numbers! {
    /// The share of intervals that are to cover the figure, above 0 and below 1.
    Confidence = 0.95, 0..=1;
    /// The probability of calling chance what is not, above 0 and below 1.
    SignificanceLevel = 0.05, 0..=1;
    /// The rating from which experts call an item relevant.
    RelevantFrom = 3.0, -1_000_000..=1_000_000;
}

/// Declares choices of which the first is the default.
macro_rules! options {
    ($($(#[$doc:meta])+ pub enum $type:ident = $default:ident { $($choices:tt)+ })+) => {$(
        choices! { $(#[$doc])+ pub enum $type { $($choices)+ } }

        impl Default for $type {
            fn default() -> Self {
                Self::$default
            }
        }
    )+};
}

options! {
    /// What becomes of rows in which something is missing.
    pub enum MissingRule = Listwise {
        /// They drop out.
        Listwise = "listwise",
        /// Each part uses all rows that have what it needs.
        Pairwise = "pairwise",
    }

    /// What a quantile is where the share is reached exactly (Hyndman & Fan 1996).
    pub enum QuartileRule = TypeTwo {
        /// The lower answer.
        TypeOne = "type_1",
        /// Halfway to the next answer.
        TypeTwo = "type_2",
    }

    /// The ratings to expect of people without an opinion.
    pub enum NullDistribution = Uniform {
        /// Each point as likely as another.
        Uniform = "uniform",
        /// Half at each end (LeBreton & Senter 2008).
        MaximumDissensus = "maximum_dissensus",
        /// In the proportions of `null_shares`.
        Declared = "declared",
        /// With the variance `null_variance`.
        Variance = "variance",
    }

    /// What the one factor is fitted to.
    pub enum FactorMatrix = Covariances {
        /// The covariances: the items as they are.
        Covariances = "covariances",
        /// The correlations: the items brought to one variance.
        Correlations = "correlations",
    }

    /// How far apart two values are.
    pub enum MeasurementLevel = Ordinal {
        /// The same or not.
        Nominal = "nominal",
        /// By the ratings between them.
        Ordinal = "ordinal",
        /// By their difference.
        Interval = "interval",
        /// By their difference in proportion to their sum.
        Ratio = "ratio",
    }

    /// How much credit two different ratings get (Gwet 2014).
    pub enum AgreementWeights = Identity {
        /// None.
        Identity = "identity",
        /// Less with their distance.
        Linear = "linear",
        /// Less with the square of their distance.
        Quadratic = "quadratic",
        /// Less with the pairs of values between them.
        Ordinal = "ordinal",
    }

    /// Which size stands for groups of several sizes.
    pub enum GroupSizeRule = Mean {
        /// The plain mean.
        Mean = "mean",
        /// n0 of Searle (1971), a little less.
        NZero = "n0",
    }

    /// Which disagreement counts.
    pub enum IccModel = Agreement {
        /// All of it, whichever rater is which.
        OneWay = "one_way",
        /// All of it, raters told apart: absolute agreement.
        Agreement = "agreement",
        /// What remains when each rater's level is taken off.
        Consistency = "consistency",
    }

    /// What is relied on.
    pub enum IccScores = Single {
        /// The ratings of a single rater.
        Single = "single",
        /// The mean over all raters.
        Average = "average",
    }

    /// What is held to be true if chance is not enough.
    pub enum AlternativeHypothesis = TwoSided {
        /// There is a difference, either way.
        TwoSided = "two_sided",
        /// The first is larger, the differences are above zero, values rise.
        Greater = "greater",
        /// The other way round.
        Less = "less",
    }

    /// How p is come by.
    pub enum PMethod = Auto {
        /// Exactly while observations are few, else by the normal distribution.
        Auto = "auto",
        /// From all arrangements that are equally likely.
        Exact = "exact",
        /// By the normal distribution, with ties corrected for.
        Normal = "normal",
    }

    /// What becomes of differences of zero.
    pub enum ZeroRule = Wilcox {
        /// They are left out before ranking (Wilcoxon 1945).
        Wilcox = "wilcox",
        /// They are ranked, and left out after (Pratt 1959).
        Pratt = "pratt",
    }

    /// Whether two samples have one spread.
    pub enum SpreadRule = Welch {
        /// Each has its own (Welch 1947).
        Welch = "welch",
        /// They have one, which is pooled (Student 1908).
        Pooled = "pooled",
    }

    /// How the variance of Cliff's delta is estimated.
    pub enum CliffVariance = Unbiased {
        /// Without bias (Cliff 1993).
        Unbiased = "unbiased",
        /// Consistently (Cliff 1996).
        Consistent = "consistent",
    }

    /// The figure that is resampled.
    pub enum ResampledFigure = Mean {
        /// The mean.
        Mean = "mean",
        /// The median.
        Median = "median",
        /// The sample standard deviation.
        StandardDeviation = "standard_deviation",
    }

    /// How an interval is read from resamples.
    pub enum IntervalMethod = Bca {
        /// Bias-corrected and accelerated (Efron 1987).
        Bca = "bca",
        /// Equal tails (Efron 1979).
        Percentile = "percentile",
    }

    /// What the means of groups are drawn towards.
    pub enum PoolingCentre = Precision {
        /// The mean in which groups count by how well their mean is known.
        Precision = "precision",
        /// The mean of all values.
        PooledMean = "pooled_mean",
        /// The mean of the means.
        MeanOfMeans = "mean_of_means",
    }

    /// How values equal to the one that is ranked count.
    pub enum TieRule = Half {
        /// Half of them count.
        Half = "half",
        /// None of them counts.
        Below = "below",
        /// All of them count.
        AtOrBelow = "at_or_below",
    }
}

/// How many resamples are drawn where they are not enumerated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Draws(#[cfg_attr(feature = "schema", schemars(range(min = 1, max = 100_000)))] pub u32);

impl Default for Draws {
    fn default() -> Self {
        Self(2000)
    }
}

impl Read for Draws {
    fn placeholder() -> Self {
        Self::default()
    }

    fn read(tree: &Tree, at: &Pointer<'_>, found: &mut Diagnostics) -> Self {
        let draws = crate::json::read::integer(tree, (1, 100_000), at, found);
        let draws = draws.and_then(|draws| u32::try_from(draws).ok());
        draws.map_or_else(Self::default, Self)
    }
}

/// Where random numbers begin; the same seed gives the same figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Seed(pub u32);

impl Read for Seed {
    fn placeholder() -> Self {
        Self::default()
    }

    fn read(tree: &Tree, at: &Pointer<'_>, found: &mut Diagnostics) -> Self {
        Self(u32::read(tree, at, found))
    }
}
